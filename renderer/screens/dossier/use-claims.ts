import { computed, type ComputedRef } from 'vue'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import {
  claimIn,
  withCitation,
  withClaim,
  withoutCitation,
  type DraftCitation,
} from '#shared/dossier/draft-evidence.ts'
import { criteriaOf, pointsOf, type Criterion, type CriterionId } from '#shared/law/rule-set.ts'
import { useDraft } from '../../stores/draft.ts'
import { useDraftSheet, type DraftSheet } from './use-draft-sheet.ts'

type Assessment = DraftContent['assessment']
type Claim = Assessment['criteria'][number]

/** The producer's own sheet, and what shows each of its choices. */
export interface Claims extends DraftSheet {
  readonly claimOf: (id: CriterionId) => Claim
  readonly clear: (id: CriterionId) => void
  readonly cite: (id: CriterionId, citation: DraftCitation) => void
  readonly uncite: (id: CriterionId, citation: DraftCitation) => void
  readonly note: (id: CriterionId, note: string) => void
  /** Those that have points and nothing that shows them. */
  readonly bare: ComputedRef<readonly CriterionId[]>
}

export function useClaims(): Claims {
  const draft = useDraft()
  const assessment = computed(() => draft.content?.assessment ?? contentOfNothing.assessment)
  const change = (next: Assessment): void => draft.change({ assessment: next })
  const say = (criterion: CriterionId, said: Partial<Claim>): void =>
    change(withClaim(assessment.value, criterion, said))
  const claimOf = (criterion: CriterionId): Claim => claimIn(assessment.value, criterion)
  const sheet = useDraftSheet({
    rows: () => assessment.value.criteria,
    // A producer stops nobody's scoring.
    stops: false,
    set: (criterion, choice) => {
      if (choice !== 'stop') say(criterion, { choice })
    },
  })
  const isBare = (criterion: Criterion): boolean => {
    const mark = sheet.marks.value[criterion.id]
    const hasPoints = mark !== undefined && pointsOf(criterion, mark) > 0
    return hasPoints && claimOf(criterion.id).citations.length === 0
  }
  return {
    ...sheet,
    claimOf,
    clear: criterion => say(criterion, { choice: null }),
    cite: (criterion, citation) => change(withCitation(assessment.value, criterion, citation)),
    uncite: (criterion, citation) => change(withoutCitation(assessment.value, criterion, citation)),
    note: (criterion, note) => say(criterion, { note }),
    bare: computed(() => {
      const law = sheet.law.value
      return law
        ? criteriaOf(law.set)
            .filter(isBare)
            .map(({ id }) => id)
        : []
    }),
  }
}
