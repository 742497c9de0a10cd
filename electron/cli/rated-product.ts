import { mean, type Fraction } from '#shared/kernel/fraction.ts'
import { sure } from '#shared/kernel/result.ts'
import type { CheckedProduct } from '#shared/law/check-product-to-rate.ts'
import type { RatingBasis } from '#shared/law/check-rating-head.ts'
import { explain, explainMargin, type NameOf } from '#shared/law/explain.ts'
import { marginOf, type Margin } from '#shared/law/margin.ts'
import type { Outcome } from '#shared/law/outcome.ts'
import { rate, shortfallsOf, type Shortfall } from '#shared/law/rate.ts'
import { roundsToRate, type MemberToRate } from '#shared/law/rating-file.ts'
import { reasonsOf, type Reason } from '#shared/law/reasons.ts'
import type { CriterionId } from '#shared/law/rule-set.ts'
import { sheetState } from '#shared/law/sheet-state.ts'
import { spreadOf, type Spread } from '#shared/law/spread.ts'
import { sheetTotal } from '#shared/law/total.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn, type Words } from '#shared/words/words.ts'

/** What is answered for one product. Members are counted from 0, as in the file; there is a margin only where the product was rated. */
export interface RatedProduct {
  readonly code?: string
  /** Where the product named its own. */
  readonly criteriaSet?: string
  readonly outcome: Outcome | SpreadExceeded
  readonly reason: { readonly steps: readonly Reason[] } & Told
  readonly margin?: Margin & Told
  /** Oldest first; only of a product that was not decided on outside the average. */
  readonly rounds?: readonly (RoundFigures | StoppedRound)[]
}

interface RoundFigures {
  readonly mean: Fraction
  readonly spread: Spread
}

/** An earlier round that was held anew because sheets stopped in it: there is no mean of such. */
interface StoppedRound {
  readonly stoppedAt: readonly CriterionId[]
}

/** Not rated yet: the last round lies too far apart, and nobody let it stand. `round` counts from 1. */
interface SpreadExceeded {
  readonly kind: 'spread-exceeded'
  readonly round: number
  readonly spread: Spread
}

/** The same in whole sentences. */
interface Told {
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

/** Decimals at least. */
const decimals = 2

/** Rates one product that was checked. */
export function ratedProduct({ product, basis }: CheckedProduct): RatedProduct {
  const { code, criteriaSet, decision, spreadAccepted } = product
  const named = {
    ...(code === undefined ? {} : { code }),
    ...(criteriaSet === undefined ? {} : { criteriaSet }),
  }
  if (decision) return { ...named, outcome: decision, reason: reasonOf(decision, basis) }
  const all = roundsToRate(product)
  const counted = all.at(-1) ?? []
  const last = figuresOf(counted, basis)
  const rounds = [...all.slice(0, -1).map(members => earlierRound(members, basis)), last]
  const round = rounds.length
  const { spread } = last
  if (!spread.exceeded) return { ...named, ...ratedFrom(product, counted, basis), rounds }
  if (spreadAccepted === undefined) {
    const reason = { steps: [], ...told(({ ratingFile }) => [ratingFile.spreadExceeded(round, spread)]) }
    return { ...named, outcome: { kind: 'spread-exceeded', round, spread }, reason, rounds }
  }
  const rated = ratedFrom(product, counted, basis)
  const stands = told(({ ratingFile }) => [ratingFile.spreadAccepted(round, spread, spreadAccepted)])
  const { steps, vi, en } = rated.reason
  return {
    ...named,
    ...rated,
    reason: { steps, vi: [...stands.vi, ...vi], en: [...stands.en, ...en] },
    rounds,
  }
}

function earlierRound(members: readonly MemberToRate[], basis: RatingBasis): RoundFigures | StoppedRound {
  const stopped = members.flatMap(({ marks }) => sheetState(basis.set, marks).stoppedAt ?? [])
  return stopped.length > 0 ? { stoppedAt: [...new Set(stopped)] } : figuresOf(members, basis)
}

function figuresOf(members: readonly MemberToRate[], { set, spread }: RatingBasis): RoundFigures {
  const totals = members.map(({ marks }) => sheetTotal(set, marks).points)
  return { mean: mean(totals), spread: spreadOf(totals, spread) }
}

function ratedFrom(
  { confirmedMinimums = {}, notStopped = [] }: CheckedProduct['product'],
  members: readonly MemberToRate[],
  basis: RatingBasis,
): Pick<RatedProduct, 'outcome' | 'reason' | 'margin'> {
  const { ruleSet, set, rules } = basis
  const sheets = members.map(({ marks }) => marks)
  const goesOn = notStopped.map(({ at }) => at)
  const rating = sure(rate(ruleSet, set, sheets, confirmedMinimums, rules, goesOn))
  const margin = sure(marginOf(ruleSet, set, sheets, confirmedMinimums, rules, goesOn))
  const outcome = { kind: 'rated', rating } as const
  const nameOf =
    ({ language }: Words) =>
    (sheet: number): string =>
      members[sheet]?.name ?? commandLineIn[language].member(sheet + 1)
  const remarks = (words: Words): readonly string[] =>
    explainMargin(rating, margin, nameOf(words), { words: words.law, decimals })
  const all = sure(shortfallsOf(set, sheets, confirmedMinimums, rules, goesOn))
  return {
    outcome,
    reason: reasonOf(outcome, basis, { all, nameOf }),
    margin: { ...margin, ...told(remarks) },
  }
}

const reasonOf = (
  outcome: Outcome,
  basis: RatingBasis,
  short?: { readonly all: readonly Shortfall[]; readonly nameOf: (words: Words) => NameOf },
): RatedProduct['reason'] => ({
  steps: reasonsOf(outcome, basis, short?.all),
  ...told(words =>
    explain(
      outcome,
      basis,
      { words: words.law, decimals },
      short && { all: short.all, nameOf: short.nameOf(words) },
    ),
  ),
})

const told = (tell: (words: Words) => readonly string[]): Told => ({
  vi: tell(wordsIn.vi),
  en: tell(wordsIn.en),
})
