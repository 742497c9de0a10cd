import type { z } from 'zod'
import { rulesOn } from './in-force.ts'
import { levelSchema, type Recognition, type RuleSet } from './rule-set.ts'

/** The level of a council that rates. A commune's staff checks a dossier and rates nothing (QĐ 26/2026 Điều 7.2). */
export const councilLevelSchema = levelSchema.exclude(['commune'])
export type CouncilLevel = z.infer<typeof councilLevelSchema>

/** From the lowest up. */
export const councilLevels: readonly CouncilLevel[] = councilLevelSchema.options

/** The level of a council of which nothing is said, as of records from before it was asked: the province (QĐ 26/2026 Điều 7.3). */
export const usualLevel: CouncilLevel = 'province'

export const levelOf = ({
  level = usualLevel,
}: {
  readonly level?: CouncilLevel | undefined
}): CouncilLevel => level

/** The level above, to which a council sends on what is not its own to bring to an end. */
export type Forwarded = Exclude<CouncilLevel, 'district'>

const ranks = { none: 0, district: 1, province: 2, ministry: 3 } as const

/**
 * Where a tier goes after a council of this level gave it: to the next level above while its recognition lies higher (QĐ 26/2026
 * Điều 7.3e), nowhere where the council's own level or a lower one recognises it (Điều 7.4).
 */
export function forwardedTo(recognition: Recognition, level: CouncilLevel): Forwarded | undefined {
  if (ranks[recognition] <= ranks[level]) return undefined
  return level === 'district' ? 'province' : 'ministry'
}

/** The levels at which a decision, as amended by the day, has councils that rate: those that recognise a tier. From the lowest up. */
export const ratingLevels = ({ bands }: Pick<RuleSet, 'bands'>): readonly CouncilLevel[] =>
  councilLevels.filter(level => bands.some(({ recognition }) => recognition === level))

/** The same on a day: before the decision began, as it began. */
export const ratingLevelsOn = (ruleSet: RuleSet, day: string): readonly CouncilLevel[] =>
  ratingLevels(rulesOn(ruleSet, day))
