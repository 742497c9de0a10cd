import { computed, type ComputedRef } from 'vue'
import { adviceOfNothing, remarkedOn, withMark, type DraftAdvice } from '#shared/dossier/draft-advice.ts'
import { criterionOf, type Criterion, type CriterionId } from '#shared/law/rule-set.ts'
import { useDraft } from '../../stores/draft.ts'
import { useDraftSheet, type DraftSheet } from './use-draft-sheet.ts'

/** The advisory team's sheet: its choice and its remark at each criterion, and what it says on the whole. */
export interface Advising extends DraftSheet {
  readonly advice: ComputedRef<DraftAdvice>
  readonly criterionOf: (id: CriterionId) => Criterion | undefined
  readonly markOf: (id: CriterionId) => DraftAdvice['marks'][number]
  readonly clear: (id: CriterionId) => void
  readonly remark: (id: CriterionId, remark: string) => void
  readonly say: (said: Partial<DraftAdvice>) => void
}

export function useAdvising(): Advising {
  const draft = useDraft()
  const advice = computed(() => draft.content?.advice ?? adviceOfNothing)
  const change = (next: DraftAdvice): void => draft.change({ advice: next })
  const sheet = useDraftSheet({
    rows: () => advice.value.marks,
    stops: true,
    set: (criterion, choice) => change(withMark(advice.value, criterion, { choice })),
  })
  return {
    ...sheet,
    advice,
    criterionOf: id => sheet.law.value && criterionOf(sheet.law.value.set, id),
    markOf: criterion => remarkedOn(advice.value, criterion),
    clear: criterion => change(withMark(advice.value, criterion, { choice: null })),
    remark: (criterion, remark) => change(withMark(advice.value, criterion, { remark })),
    say: said => change({ ...advice.value, ...said }),
  }
}
