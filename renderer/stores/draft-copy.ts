import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { CopyPlan } from '#shared/contract/draft-copy-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { outletChoice } from './outlet-choice.ts'

/** Packages on their way to a stick or folder: which, where to, how far, and what became of each. */
export const useDraftCopy = defineStore('draft-copy', () => {
  const link = useLink()
  /** Of the drafts whose packages are meant. */
  const drafts = ref<readonly string[]>([])
  const plan = shallowRef<CopyPlan>()
  const refusal = ref<Refusal>()
  /** From 0 to 1; nothing while nothing is copied. */
  const share = ref<number>()
  const result = shallowRef<Answers['draft.copy']>()
  const choice = outletChoice(link, refusal)
  const { folder } = choice
  let name = ''
  let looked = 0

  /** What copying there would need; the last folder asked about counts. */
  async function look(): Promise<void> {
    const mine = (looked += 1)
    plan.value = undefined
    refusal.value = undefined
    result.value = undefined
    if (folder.value.trim() === '' || drafts.value.length === 0) return
    const answer = await link.call('outlet.look', { folder: folder.value, drafts: drafts.value })
    if (mine !== looked) return
    if (answer.ok) plan.value = answer.value
    else refusal.value = answer.refusal
  }

  async function copy(): Promise<void> {
    name = crypto.randomUUID()
    share.value = 0
    refusal.value = undefined
    result.value = undefined
    const answer = await link.call('draft.copy', { copy: name, folder: folder.value, drafts: drafts.value })
    share.value = undefined
    if (answer.ok) result.value = answer.value
    else if (answer.refusal.code !== 'work.cancelled') refusal.value = answer.refusal
  }

  function stop(): void {
    void link.call('draft.stop', { work: 'draft.copy', of: name })
  }

  /** Nothing is chosen but the packages. */
  function beginWith(meant: readonly string[]): void {
    if (share.value !== undefined) return
    drafts.value = meant
    folder.value = ''
    plan.value = undefined
    refusal.value = undefined
    result.value = undefined
  }

  link.on('work.progress', ({ work, of, share: far }) => {
    if (work === 'draft.copy' && of === name && share.value !== undefined) share.value = far
  })
  return {
    ...choice,
    ...{ drafts, plan, refusal, share, result, look, copy, stop, beginWith },
  }
})
