import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { HolidayTrialView, HolidayView } from '#shared/contract/holidays.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

/** What came of the last thing that was asked for. */
export type HolidayChange =
  { readonly kind: 'under-way' | 'accepted' } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The days off that are counted around, and a list on its way in. */
export const useHolidays = defineStore('holidays', () => {
  const link = useLink()
  const view = ref<HolidayView>()
  const trial = ref<HolidayTrialView>()
  const change = ref<HolidayChange>()

  async function read(): Promise<void> {
    change.value = undefined
    await take(await link.call('holidays.read', {}))
  }

  /** Whatever waits is looked at at once: nobody accepts what they have not seen. */
  async function take(answer: Result<HolidayView, Refusal>): Promise<void> {
    if (!answer.ok) return no(answer.refusal)
    view.value = answer.value
    const tried = answer.value.waiting ? await link.call('holidays.trial', {}) : undefined
    trial.value = tried?.ok ? tried.value : undefined
    if (tried && !tried.ok) no(tried.refusal)
  }

  async function bring(file: File): Promise<void> {
    change.value = { kind: 'under-way' }
    const { signal } = new AbortController()
    const sent = await upload(file, { progress: () => undefined, signal })
    const answer = sent.ok ? await link.call('holidays.import', { upload: sent.value }) : sent
    if (!answer.ok) return no(answer.refusal)
    change.value = undefined
    await take(answer)
  }

  /** Accepts what was looked at. @param overrules whether days known before are confirmed to be wrong @returns whether it was accepted */
  async function accept(overrules: boolean): Promise<boolean> {
    if (!trial.value) return false
    const answer = await link.call('holidays.accept', { trial: trial.value.trial, overrules })
    if (answer.ok) change.value = { kind: 'accepted' }
    await take(answer)
    return answer.ok
  }

  async function drop(): Promise<void> {
    change.value = undefined
    await take(await link.call('holidays.drop', {}))
  }

  function no(refusal: Refusal): void {
    change.value = { kind: 'refused', refusal }
  }

  return { view, trial, change, read, bring, accept, drop }
})
