import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import type { z } from 'zod'
import {
  criteriaOf,
  offers,
  type CriteriaSet,
  type CriterionId,
  type Mark,
  type Marks,
} from '../law/rule-set.ts'
import { sheetState } from '../law/sheet-state.ts'
import { sheetTotal } from '../law/total.ts'
import type { adviceSchema } from './form-fields.ts'

/** What the advisory team marked and remarked. */
export type DossierAdvice = DeepReadonly<z.infer<typeof adviceSchema>>
type Marked = Pick<DossierAdvice, 'marks'>

/** Something about the advisory team's sheet that keeps it from adding up, or that it leaves open. */
export type AdviceFinding =
  | { readonly kind: 'advice-criterion-unknown'; readonly criterion: CriterionId }
  | { readonly kind: 'advice-choice-unknown'; readonly criterion: CriterionId }
  /** An option of a criterion to which another leaves nothing to give points for. */
  | { readonly kind: 'advice-excluded'; readonly criterion: CriterionId; readonly with: CriterionId }
  /** It marked some and left so many. */
  | { readonly kind: 'advice-incomplete'; readonly left: number }
  | { readonly kind: 'advice-stopped'; readonly criterion: CriterionId }

/** The team's marks, those that the criteria set really offers. */
export function advisedMarks({ marks }: Marked, set: CriteriaSet): Marks {
  const known = new Map(criteriaOf(set).map(criterion => [criterion.id, criterion]))
  return Object.fromEntries(
    marks.flatMap(({ criterion: id, choice }): readonly (readonly [CriterionId, Mark])[] => {
      const criterion = known.get(id)
      return criterion && choice !== null && offers(criterion, choice) ? [[id, choice]] : []
    }),
  )
}

/** What the team's marks add up to, in points; nothing where they are not one whole sheet: too few, at odds, unknown, or stopped. */
export const advisedTotal = (advice: Marked, set: CriteriaSet): number | undefined =>
  advice.marks.some(({ choice }) => choice !== null) && adviceFindings(advice, set).length === 0
    ? sheetTotal(set, advisedMarks(advice, set)).points
    : undefined

export function adviceFindings(advice: Marked, set: CriteriaSet): readonly AdviceFinding[] {
  const criteria = new Map(criteriaOf(set).map(criterion => [criterion.id, criterion]))
  const marks = advisedMarks(advice, set)
  const { blanks, contradictions, stoppedAt } = sheetState(set, marks)
  const isMarked = Object.keys(marks).length > 0
  return [
    ...advice.marks.flatMap(({ criterion, choice }): readonly AdviceFinding[] => {
      if (!criteria.has(criterion)) return [{ kind: 'advice-criterion-unknown', criterion }]
      return choice === null || criterion in marks ? [] : [{ kind: 'advice-choice-unknown', criterion }]
    }),
    ...contradictions.map(({ criterion, with: other }) => ({
      ...({ kind: 'advice-excluded' } as const),
      criterion,
      with: other,
    })),
    ...(isMarked && blanks.length > 0 ? [{ kind: 'advice-incomplete' as const, left: blanks.length }] : []),
    ...(stoppedAt === undefined ? [] : [{ kind: 'advice-stopped' as const, criterion: stoppedAt }]),
  ]
}

export const isAboutAdvice = <F extends { readonly kind: string }>(
  finding: F,
): finding is Extract<F, AdviceFinding> => finding.kind.startsWith('advice-')
