import type { LawSummary } from '#shared/contract/answers.ts'
import { isInForce } from '#shared/law/in-force.ts'

type Dated = Pick<LawSummary['ruleSets'][number], 'from' | 'to'>

/** The rule sets in force on that day, the latest first: while an old one runs out there are two. @param day yyyy-MM-dd */
export const rulesInForce = <Rules extends Dated>(
  ruleSets: readonly Rules[],
  day: string,
): readonly Rules[] =>
  ruleSets.filter(rules => isInForce(rules, day)).toSorted((a, b) => b.from.localeCompare(a.from))
