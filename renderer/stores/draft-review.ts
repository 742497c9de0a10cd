import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** The host is asked again at most so often, in milliseconds, while a draft changes. */
const calm = 700

/** What the host finds at the draft in hand, asked again after each change that is on disk. */
export const useDraftReview = defineStore('draft-review', () => {
  const link = useLink()
  const inHand = useDraft()
  const found = shallowRef<{ readonly revision: number; readonly problems: readonly Problem[] }>()
  const refusal = ref<Refusal>()
  let asked = 0
  let checked: string | undefined
  let soon: ReturnType<typeof setTimeout> | undefined

  /** What was found last, perhaps of a moment ago. */
  const problems = computed(() => found.value?.problems)
  /** Whether it was found in what is on the screen now. */
  const isCurrent = computed(
    () => found.value?.revision === inHand.view?.revision && inHand.saving?.kind === 'saved',
  )

  /** Looks at the draft as it is on disk. What was found before shows until then. */
  async function look(draft: string): Promise<void> {
    clearTimeout(soon)
    soon = undefined
    const mine = (asked += 1)
    if (checked !== draft) found.value = undefined
    checked = draft
    const answer = await link.call('draft.findings', { draft })
    if (mine !== asked) return
    refusal.value = answer.ok ? undefined : answer.refusal
    found.value = answer.ok ? answer.value : undefined
    // Files that came with a draft were not looked at here yet; `draft.measured` tells of each.
    if (problems.value?.some(({ finding }) => finding.kind === 'file-unmeasured'))
      await link.call('draft.measures', { draft })
  }

  /** Looks once all that was typed is on disk. */
  async function check(draft: string): Promise<void> {
    const unsaved = await inHand.settle()
    if (unsaved) refusal.value = unsaved
    else await look(draft)
  }

  /** Looks in a moment: many changes one after another are one. */
  function lookSoon(draft: string): void {
    soon ??= setTimeout(() => void look(draft), calm)
  }

  /** Nothing is known of another draft yet. */
  function forget(): void {
    clearTimeout(soon)
    soon = undefined
    asked += 1
    checked = undefined
    found.value = undefined
    refusal.value = undefined
  }

  link.on('draft.measured', ({ draft }) => {
    if (draft === checked) lookSoon(draft)
  })
  return { problems, isCurrent, refusal, look, lookSoon, check, forget }
})
