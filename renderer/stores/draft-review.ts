import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** What is found at the draft in hand before it leaves. */
export const useDraftReview = defineStore('draft-review', () => {
  const link = useLink()
  const inHand = useDraft()
  const problems = shallowRef<readonly Problem[]>()
  const refusal = ref<Refusal>()
  let asked = 0

  /** Looks at the draft as it is on disk, once all that was typed is there. What was found before shows until then. */
  async function check(draft: string): Promise<void> {
    const mine = (asked += 1)
    await inHand.write()
    const answer = await link.call('draft.findings', { draft })
    if (mine !== asked) return
    refusal.value = answer.ok ? undefined : answer.refusal
    problems.value = answer.ok ? answer.value.problems : undefined
  }

  /** Nothing is known of another draft yet. */
  function forget(): void {
    asked += 1
    problems.value = undefined
    refusal.value = undefined
  }

  return { problems, refusal, check, forget }
})
