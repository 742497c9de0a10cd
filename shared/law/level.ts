import type { Level, Recognition, RuleSet } from './rule-set.ts'

/** The level of a council where nothing is said of it: the province's, which is what councils of QĐ 26/2026 Điều 7.3 are. */
export const usualLevel: Level = 'province'

/** The level above, to which a council sends on what is not its own to bring to an end. */
export type Forwarded = 'province' | 'ministry'

const ranks = { none: 0, commune: 0, district: 1, province: 2, ministry: 3 } as const

/**
 * Where a tier goes after a council of this level gave it: to the next level above while its recognition lies higher (QĐ 26/2026
 * Điều 7.3e), nowhere where the council's own level or a lower one recognises it (Điều 7.4).
 */
export function forwardedTo(recognition: Recognition, level: Level): Forwarded | undefined {
  if (ranks[recognition] <= ranks[level]) return undefined
  return level === 'province' ? 'ministry' : 'province'
}

/** The levels at which a decision, as amended by the day, has councils that rate: those that recognise a tier. From the lowest up. */
export const ratingLevels = ({ bands }: Pick<RuleSet, 'bands'>): readonly Exclude<Level, 'commune'>[] =>
  (['district', 'province', 'ministry'] as const).filter(level =>
    bands.some(({ recognition }) => recognition === level),
  )
