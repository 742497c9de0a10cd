import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { mostRowsShown } from '#shared/contract/draft-sheet-rows.ts'
import type { SheetPreview } from '#shared/contract/draft-sheet-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { WrittenKind } from '#shared/kernel/spreadsheet.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'
import { useSheetTicks } from './sheet-ticks.ts'

/** What is done with the sheet; shares are from 0 to 1. */
type Doing = { readonly kind: 'reading' } | { readonly kind: 'starting'; readonly share: number }

/** A spreadsheet on its way to become drafts: what it would make, what was answered, which rows are ticked, and what was begun. */
export const useFromSheet = defineStore('from-sheet', () => {
  const link = useLink()
  const handed = ref<string>()
  const sheet = ref<number>()
  const answers = ref<Readonly<Record<string, string>>>({})
  const preview = shallowRef<SheetPreview>()
  const page = ref(0)
  const doing = ref<Doing>()
  const refusal = ref<Refusal>()
  const begun = ref<{ readonly drafts: readonly string[]; readonly isStopped: boolean }>()
  /** The rows are looked at again, beside what was begun of them. */
  const isGoingOn = ref(false)
  const undone = ref<number>()
  const ticks = useSheetTicks(computed(() => preview.value?.standings ?? []))
  let stopping = new AbortController()
  let turn = 0

  const asked = () => ({
    upload: handed.value ?? '',
    answers: answers.value,
    ...(sheet.value !== undefined && { sheet: sheet.value }),
  })

  /** Keeps why it was refused; what somebody stopped is no refusal. */
  function heard<T>(answer: Result<T, Refusal>): T | undefined {
    refusal.value = answer.ok || answer.refusal.code === 'work.cancelled' ? undefined : answer.refusal
    return answer.ok ? answer.value : undefined
  }

  async function take(file: File): Promise<void> {
    await leave()
    stopping = new AbortController()
    doing.value = { kind: 'reading' }
    try {
      handed.value = heard(await upload(file, { signal: stopping.signal }))
      if (handed.value !== undefined) await read()
    } catch (error) {
      if (!stopping.signal.aborted) throw error
    }
    doing.value = undefined
  }

  /** Reads the page that is shown; an answer to an earlier question that comes late is let go. */
  async function read(): Promise<void> {
    const mine = ++turn
    const from = page.value * mostRowsShown
    const answer = await link.call('sheet.preview', { ...asked(), from, count: mostRowsShown })
    if (mine !== turn) return
    preview.value = heard(answer) ?? preview.value
  }

  async function chooseSheet(at: number): Promise<void> {
    sheet.value = at
    answers.value = {}
    page.value = 0
    ticks.forget()
    await read()
  }

  async function answer(key: string, choice: string): Promise<void> {
    const others = Object.entries(answers.value).filter(([each]) => each !== key)
    answers.value = Object.fromEntries(choice === '' ? others : [...others, [key, choice]])
    await read()
  }

  async function turnTo(to: number): Promise<void> {
    page.value = to
    await read()
  }

  async function start(): Promise<void> {
    const { seen } = preview.value ?? {}
    if (seen === undefined) return
    doing.value = { kind: 'starting', share: 0 }
    const answer = await link.call('sheet.start', { ...asked(), rows: ticks.ticked.value, seen })
    const started = heard(answer)
    const why = refusal.value
    ticks.forget()
    await read()
    refusal.value ??= why
    doing.value = undefined
    isGoingOn.value = false
    begun.value = started
  }

  async function undo(): Promise<void> {
    const { drafts = [] } = begun.value ?? {}
    if (!heard(await link.call('sheet.undo', { drafts }))) return
    undone.value = drafts.length
    begun.value = undefined
    await read()
  }

  /** Back to the rows that are left. */
  function goOn(): void {
    isGoingOn.value = true
  }

  function stop(): void {
    if (doing.value?.kind === 'reading') stopping.abort()
    if (handed.value === undefined) return
    const work = doing.value?.kind === 'starting' ? 'sheet.start' : 'sheet.preview'
    void link.call('draft.stop', { work, of: handed.value })
  }

  /** @returns where the template is to be had */
  async function template(
    as: WrittenKind,
    filedIn: number,
  ): Promise<{ address: string; name: string } | undefined> {
    const file = heard(await link.call('sheet.template', { as, filedIn }))
    return file && { address: `${link.bytes}${file.path}`, name: file.name }
  }

  /** Lets go of the file, and of all that was said of it. */
  async function leave(): Promise<void> {
    const gone = handed.value
    turn += 1
    handed.value = sheet.value = preview.value = refusal.value = begun.value = undone.value = undefined
    answers.value = {}
    page.value = 0
    ticks.forget()
    if (gone !== undefined) await discardUpload(gone)
  }

  link.on('work.progress', ({ work, of, share }) => {
    if (work === 'sheet.start' && of === handed.value && doing.value?.kind === 'starting')
      doing.value = { kind: 'starting', share }
  })
  return {
    ...{
      preview,
      page,
      doing,
      refusal,
      begun,
      isGoingOn,
      undone,
      ticked: ticks.ticked,
      isTicked: ticks.isTicked,
    },
    ...{ tick: ticks.tick, take, chooseSheet, answer, turnTo, start, undo, goOn, stop, template, leave },
  }
})
