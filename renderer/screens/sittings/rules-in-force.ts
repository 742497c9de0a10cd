import type { LawSummary } from '#shared/contract/law-views.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import { isInForce } from '#shared/law/in-force.ts'
import { levelOf, type CouncilLevel } from '#shared/law/level.ts'

type Summary = LawSummary['ruleSets'][number]

/** The rule sets in force on that day, the latest first: while an old one runs out there are two. @param day yyyy-MM-dd */
export const rulesInForce = <Rules extends Pick<Summary, 'from' | 'to'>>(
  ruleSets: readonly Rules[],
  day: string,
): readonly Rules[] =>
  ruleSets.filter(rules => isInForce(rules, day)).toSorted((a, b) => b.from.localeCompare(a.from))

/** The levels at which a decision has councils on that day, from the lowest up. @param day yyyy-MM-dd */
export const levelsOn = ({ levels }: Pick<Summary, 'levels'>, day: string): readonly CouncilLevel[] =>
  (levels.findLast(({ from }) => from <= day) ?? levels[0])?.levels ?? []

/** The level that was chosen or, where it was not, the one of the operating rules; nothing where the decision has no such council. */
export const levelAmong = (
  levels: readonly CouncilLevel[],
  chosen: CouncilLevel | undefined,
  profile: Pick<CouncilProfile, 'level'> | undefined,
): CouncilLevel | undefined => [chosen, levelOf(profile ?? {})].find(level => level && levels.includes(level))
