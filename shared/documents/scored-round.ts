import type { Fraction } from '../kernel/fraction.ts'
import { countedSheets, figuresOf, type Spread } from '../council/round.ts'
import type { MemberId } from '../council/member.ts'
import type { Product, Sitting } from '../council/sitting.ts'
import type { CriteriaSet } from '../law/rule-set.ts'

/** A round as a document may tell it: revealed, with the sheets that count. */
export interface ScoredRound {
  readonly number: number
  readonly totals: ReadonlyMap<MemberId, number>
  /** Sum of the totals. */
  readonly points: number
  readonly mean: Fraction
  readonly spread: Spread
  readonly onPaper: number
}

/** The rounds whose marks were opened to the council, oldest first. A round that was never revealed stays out of every document. */
export function scoredRounds(sitting: Sitting, product: Product, set: CriteriaSet): readonly ScoredRound[] {
  return product.rounds.flatMap(round => {
    const sheets = round.revealedAt === undefined ? [] : countedSheets(sitting, product, round)
    if (sheets.length === 0) return []
    const { totals, mean, spread } = figuresOf(set, sheets, sitting.details.profile.spread)
    return {
      number: round.number,
      totals: new Map(totals.map(({ member, total }) => [member, total])),
      points: totals.reduce((sum, { total }) => sum + total, 0),
      mean,
      spread,
      onPaper: sheets.filter(({ hand }) => hand === 'paper').length,
    }
  })
}
