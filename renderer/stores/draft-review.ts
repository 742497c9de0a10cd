import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { refused } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** What is found at the draft in hand before it leaves. */
export const useDraftReview = defineStore('draft-review', () => {
  const link = useLink()
  const inHand = useDraft()
  const problems = shallowRef<readonly Problem[]>()
  const refusal = ref<Refusal>()
  let asked = 0
  let checked: string | undefined

  /** Looks at the draft as it is on disk, once all that was typed is there. What was found before shows until then. */
  async function check(draft: string): Promise<void> {
    const mine = (asked += 1)
    checked = draft
    const unsaved = await inHand.settle()
    const answer = unsaved ? refused(unsaved) : await link.call('draft.findings', { draft })
    if (mine !== asked) return
    refusal.value = answer.ok ? undefined : answer.refusal
    problems.value = answer.ok ? answer.value.problems : undefined
    // Files that came with a draft were not looked at here yet; `draft.measured` tells of each.
    if (problems.value?.some(({ finding }) => finding.kind === 'file-unmeasured'))
      await link.call('draft.measures', { draft })
  }

  /** Nothing is known of another draft yet. */
  function forget(): void {
    asked += 1
    checked = undefined
    problems.value = undefined
    refusal.value = undefined
  }

  link.on('draft.measured', ({ draft }) => {
    if (draft === checked) void check(draft)
  })
  return { problems, refusal, check, forget }
})
