import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { LawSummary } from '#shared/contract/law-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

/** What came of the last file that was handed over. */
export type Importing =
  | { readonly kind: 'under-way' }
  | { readonly kind: 'taken'; readonly ruleSet: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The law of this host, an import into it, and the trial of what was imported. */
export const useLaw = defineStore('law', () => {
  const link = useLink()
  const ruleSets = ref<LawSummary['ruleSets']>()
  const importing = ref<Importing>()
  const trials = ref<Readonly<Record<string, Answers['law.trial']>>>({})
  const refusal = ref<Refusal>()

  async function read(): Promise<void> {
    const answer = await link.call('law.list', {})
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) ruleSets.value = answer.value.ruleSets
  }

  async function take(file: File): Promise<void> {
    importing.value = { kind: 'under-way' }
    const stop = new AbortController()
    const sent = await upload(file, { progress: () => undefined, signal: stop.signal })
    const answer = sent.ok ? await link.call('law.import', { upload: sent.value }) : sent
    importing.value = answer.ok
      ? { kind: 'taken', ruleSet: answer.value.ruleSet }
      : { kind: 'refused', refusal: answer.refusal }
    if (answer.ok) await read()
  }

  async function tryOut(ruleSet: string): Promise<void> {
    const answer = await link.call('law.trial', { ruleSet })
    refusal.value = answer.ok ? undefined : answer.refusal
    if (answer.ok) trials.value = { ...trials.value, [ruleSet]: answer.value }
  }

  /** Accepts what was tried and looked at. */
  async function accept(ruleSet: string): Promise<void> {
    const trial = trials.value[ruleSet]?.trial
    if (trial === undefined) return
    const answer = await link.call('law.accept', { ruleSet, trial })
    if (answer.ok) await read()
    else refusal.value = answer.refusal
  }

  return { ruleSets, importing, trials, refusal, read, take, tryOut, accept }
})
