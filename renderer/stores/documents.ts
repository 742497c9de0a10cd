import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { PrintedDocument } from '#shared/contract/document-rows.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { DocumentFile, FilesOfKind } from '#shared/documents/document-name.ts'
import { useLink } from '../link/link.ts'
import { latestAnswer } from './latest-answer.ts'
import { outletChoice } from './outlet-choice.ts'

/** A document as it was last made, of which product or producer, and where it can be fetched. */
export type ShownPaper = PrintedDocument & { readonly name: string; readonly address: string }

/** The papers of the sitting in hand: which there are, the one that is read, and the set on its way into a folder. */
export const useDocuments = defineStore('documents', () => {
  const link = useLink()
  const sitting = ref<string>()
  const kinds = shallowRef<readonly FilesOfKind[]>()
  const shown = shallowRef<ShownPaper>()
  /** The one that is being made. */
  const making = shallowRef<DocumentFile>()
  const refusal = ref<Refusal>()
  const notSaved = ref<Refusal>()
  const choice = outletChoice(link, notSaved)
  /** From 0 to 1; nothing while nothing is saved. */
  const share = ref<number>()
  const saved = shallowRef<Answers['documents.save-all']>()
  const stopped = ref(false)
  const latest = latestAnswer()
  let asked = 0

  async function follow(id: string): Promise<void> {
    if (sitting.value !== id) {
      kinds.value = undefined
      share.value = undefined
    }
    sitting.value = id
    forget()
    await read()
  }

  async function read(): Promise<void> {
    const of = sitting.value
    if (of === undefined) return
    const newest = await latest(link.call('documents.list', { sitting: of }))
    if (!newest || of !== sitting.value) return
    if (newest.ok) kinds.value = newest.value.kinds
    else refusal.value = newest.refusal
  }

  /** What was asked for last is what is shown. */
  async function print(file: DocumentFile): Promise<void> {
    const of = sitting.value
    if (of === undefined) return
    const mine = (asked += 1)
    making.value = file
    refusal.value = undefined
    const { kind, subject, name } = file
    const answer = await link.call('documents.print', { sitting: of, kind, subject })
    if (mine !== asked) return
    making.value = undefined
    if (answer.ok) shown.value = { ...answer.value, name, address: `${link.bytes}${answer.value.path}` }
    else refusal.value = answer.refusal
  }

  async function saveAll(): Promise<void> {
    const of = sitting.value
    if (of === undefined) return
    share.value = 0
    notSaved.value = undefined
    saved.value = undefined
    stopped.value = false
    const answer = await link.call('documents.save-all', { sitting: of, folder: choice.folder.value })
    if (of !== sitting.value) return
    share.value = undefined
    if (answer.ok) saved.value = answer.value
    else if (answer.refusal.code === 'work.cancelled') stopped.value = true
    else notSaved.value = answer.refusal
  }

  const stop = (): void => void link.call('work.cancel', { work: 'documents', of: sitting.value ?? '' })

  function forget(): void {
    asked += 1
    shown.value = undefined
    making.value = undefined
    refusal.value = undefined
    notSaved.value = undefined
    saved.value = undefined
    stopped.value = false
  }

  link.on('work.progress', ({ work, of, share: far }) => {
    if (work === 'documents' && of === sitting.value && share.value !== undefined) share.value = far
  })
  link.on('sitting.changed', told => {
    if (told.sitting === sitting.value && !told.progress) void read()
  })
  return {
    ...choice,
    ...{ kinds, shown, making, refusal, notSaved, share, saved, stopped },
    ...{ follow, print, saveAll, stop },
  }
})
