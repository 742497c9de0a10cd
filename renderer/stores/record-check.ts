import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { CheckedRecord } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

type CheckState =
  | { readonly kind: 'checking'; readonly share: number }
  | { readonly kind: 'checked'; readonly report: CheckedRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The check of one sitting's record, as the host is doing it or has done it last. */
export const useRecordCheck = defineStore('record-check', () => {
  const link = useLink()
  const state = ref<CheckState>()
  let sitting = ''

  /** @param head that somebody kept of it, as it was typed */
  async function check(id: string, head?: string): Promise<void> {
    if (state.value?.kind === 'checking' && sitting === id) return
    sitting = id
    state.value = { kind: 'checking', share: 0 }
    const answer = await link.call('record.check', { sitting: id, ...(head === undefined ? {} : { head }) })
    if (sitting !== id) return
    state.value = answer.ok
      ? { kind: 'checked', report: answer.value }
      : { kind: 'refused', refusal: answer.refusal }
  }

  function stop(): void {
    if (state.value?.kind === 'checking') void link.call('work.cancel', { work: 'check', of: sitting })
  }

  /** Where the file is fetched in which a log that was not chosen is kept. @param file its SHA-256 */
  const keptFile = (id: string, file: string): string => `${link.bytes}sitting-files/${id}/${file}.phien`

  link.on('work.progress', ({ work, of, share }) => {
    if (work === 'check' && of === sitting && state.value?.kind === 'checking')
      state.value = { kind: 'checking', share }
  })
  return { state, check, stop, keptFile }
})
