import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Input } from '#shared/contract/contract.ts'
import { mostListRows, type ListPreview } from '#shared/contract/register-list-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Lettering } from '#shared/kernel/old-letters.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { ListField } from '#shared/register/list-fields.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'

type Asked = Input<'register.preview-list'>
/** What of a list is looked at: all rows, those that wait for a person, or those of a group of doubts. */
export type ShownRows = Readonly<Pick<Asked, 'show' | 'group'>>
/** What is done with it; shares are from 0 to 1. */
interface Doing {
  readonly kind: 'sending' | 'register.preview-list' | 'register.take-list'
  readonly share: number
}

/** The list of an office on its way into the register: how it is read, what was answered, and what would become of each row. */
export const useRegisterList = defineStore('register-list', () => {
  const link = useLink()
  const handed = ref<string>()
  const name = ref('')
  const sheet = ref<number>()
  const letters = ref<Lettering>()
  const columns = ref<NonNullable<Asked['columns']>>({})
  const answers = ref<Readonly<Record<string, string>>>({})
  const shown = ref<ShownRows>({ show: 'all' })
  const page = ref(0)
  const preview = shallowRef<ListPreview>()
  const doing = ref<Doing>()
  const refusal = ref<Refusal>()
  const taken = ref<{ readonly list: string; readonly rows: number; readonly products: number }>()
  let stopping = new AbortController()
  let turn = 0

  const asked = () => ({
    ...{ upload: handed.value ?? '', columns: columns.value, answers: answers.value },
    ...(sheet.value !== undefined && { sheet: sheet.value }),
    ...(letters.value !== undefined && { letters: letters.value }),
  })

  /** Keeps why it was refused; what somebody stopped is no refusal. */
  function heard<T>(answer: Result<T, Refusal>): T | undefined {
    refusal.value = answer.ok || answer.refusal.code === 'work.cancelled' ? undefined : answer.refusal
    return answer.ok ? answer.value : undefined
  }

  /** A file that gives nothing to look at leaves nothing behind. */
  async function take(file: File): Promise<void> {
    await leave()
    stopping = new AbortController()
    const { signal } = stopping
    doing.value = { kind: 'sending', share: 0 }
    const progress = (done: number): void => void (doing.value = { kind: 'sending', share: done / file.size })
    try {
      handed.value = heard(await upload(file, { progress, signal }))
      name.value = file.name
      if (handed.value !== undefined) await read()
      if (!preview.value) await letGo()
    } catch (error) {
      if (!signal.aborted) throw error
    }
    doing.value = undefined
  }

  /** Reads the page that is shown; an answer to an earlier question that comes late is let go. */
  async function read(): Promise<void> {
    const mine = ++turn
    doing.value = { kind: 'register.preview-list', share: 0 }
    const from = page.value * mostListRows
    const answer = await link.call('register.preview-list', { ...asked(), ...shown.value, from })
    if (mine !== turn) return
    preview.value = heard(answer) ?? preview.value
    doing.value = undefined
  }

  /** What is read otherwise has other rows: nothing that was answered is of them. */
  async function readAs(change: {
    readonly sheet?: number
    readonly letters?: Lettering
    readonly columns?: NonNullable<Asked['columns']>
  }): Promise<void> {
    if (change.sheet !== undefined) columns.value = {}
    sheet.value = change.sheet ?? sheet.value
    letters.value = change.letters ?? letters.value
    columns.value = change.columns ?? columns.value
    answers.value = {}
    await look({ show: 'all' })
  }

  const chooseField = (at: number, field: ListField | ''): Promise<void> =>
    readAs({ columns: { ...columns.value, fields: { ...columns.value.fields, [at]: field } } })

  async function look(rows: ShownRows, at = 0): Promise<void> {
    shown.value = rows
    page.value = at
    await read()
  }

  /** @param choice empty where nothing is to be said of it any more */
  async function answer(key: string, choice: string): Promise<void> {
    const others = Object.entries(answers.value).filter(([each]) => each !== key)
    answers.value = Object.fromEntries(choice === '' ? others : [...others, [key, choice]])
    await read()
  }

  async function enter(): Promise<void> {
    const { seen } = preview.value ?? {}
    if (seen === undefined) return
    doing.value = { kind: 'register.take-list', share: 0 }
    taken.value = heard(await link.call('register.take-list', { ...asked(), name: name.value, seen }))
    const why = refusal.value
    doing.value = undefined
    if (taken.value) await letGo()
    else await read()
    refusal.value ??= why
  }

  function stop(): void {
    const { kind } = doing.value ?? {}
    if (kind === 'sending') stopping.abort()
    else if (kind && handed.value !== undefined)
      void link.call('work.cancel', { work: kind, of: handed.value })
  }

  async function letGo(): Promise<void> {
    const gone = handed.value
    handed.value = preview.value = undefined
    if (gone !== undefined) await discardUpload(gone)
  }

  /** Lets go of the file, and of all that was said of it. */
  async function leave(): Promise<void> {
    turn += 1
    sheet.value = letters.value = refusal.value = taken.value = doing.value = undefined
    columns.value = answers.value = {}
    shown.value = { show: 'all' }
    page.value = 0
    await letGo()
  }

  link.on('work.progress', ({ work, of, share }) => {
    if (of === handed.value && work === doing.value?.kind) doing.value = { kind: work, share }
  })
  return {
    ...{ name, preview, shown, page, doing, refusal, taken, columns, answers },
    ...{ take, readAs, chooseField, look, answer, enter, stop, leave },
  }
})
