import type { Fraction } from '../kernel/fraction.ts'
import { haltOf, readingOf, type Halt } from '../council/halt.ts'
import { countedSheets, figuresOf } from '../council/round.ts'
import type { Spread } from '../law/spread.ts'
import type { MemberId } from '../council/member.ts'
import type { Product, Sitting } from '../council/sitting.ts'
import type { CriteriaSet } from '../law/rule-set.ts'

/** A round as a document may tell it: revealed, with the sheets that count. */
export interface ScoredRound {
  readonly number: number
  readonly totals: ReadonlyMap<MemberId, number>
  /** Sum of the totals. */
  readonly points: number
  /** Of sheets that can be averaged. */
  readonly mean: Fraction | undefined
  readonly spread: Spread | undefined
  readonly halt: Halt | undefined
  readonly onPaper: number
}

/** The rounds whose marks were opened to the council, oldest first. A round that was never revealed stays out of every document. */
export function scoredRounds(sitting: Sitting, product: Product, set: CriteriaSet): readonly ScoredRound[] {
  return product.rounds.flatMap(round => {
    const sheets = round.revealedAt === undefined ? [] : countedSheets(sitting, product, round)
    if (sheets.length === 0) return []
    const reading = readingOf(sitting, product, set)
    const halt = haltOf(sheets, reading)
    const { totals, mean, spread } = figuresOf(reading.set, sheets, sitting.details.profile.spread)
    return {
      number: round.number,
      totals: new Map(totals.map(({ member, total }) => [member, total])),
      points: totals.reduce((sum, { total }) => sum + total, 0),
      mean: halt ? undefined : mean,
      spread: halt ? undefined : spread,
      halt,
      onPaper: sheets.filter(({ hand }) => hand === 'paper').length,
    }
  })
}
