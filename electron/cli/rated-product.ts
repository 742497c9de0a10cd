import { sure } from '#shared/kernel/result.ts'
import type { RatingBasis } from '#shared/law/check-rating-head.ts'
import { explain, explainMargin } from '#shared/law/explain.ts'
import { marginOf, type Margin } from '#shared/law/margin.ts'
import type { Outcome } from '#shared/law/outcome.ts'
import { rate } from '#shared/law/rate.ts'
import type { ProductToRate } from '#shared/law/rating-file.ts'
import { reasonsOf, type Reason } from '#shared/law/reasons.ts'
import { wordsIn, type Words } from '#shared/words/words.ts'

/** What is answered for one product. Members are counted from 0, as in the file; there is a margin only where the product was rated. */
export interface RatedProduct {
  readonly code?: string
  readonly outcome: Outcome
  readonly reason: { readonly steps: readonly Reason[] } & Told
  readonly margin?: Margin & Told
}

/** The same in whole sentences. */
interface Told {
  readonly vi: readonly string[]
  readonly en: readonly string[]
}

/** Decimals at least. */
const decimals = 2

/** Rates one product that was checked. */
export function ratedProduct(product: ProductToRate, basis: RatingBasis): RatedProduct {
  const { code, decision, members, confirmedMinimums = {} } = product
  const named = code === undefined ? {} : { code }
  if (decision) return { ...named, outcome: decision, reason: reasonOf(decision, basis) }
  const { ruleSet, set, rules } = basis
  const sheets = members.map(({ marks }) => marks)
  const rating = sure(rate(ruleSet, set, sheets, confirmedMinimums, rules))
  const margin = sure(marginOf(ruleSet, set, sheets, confirmedMinimums, rules))
  const outcome = { kind: 'rated', rating } as const
  const remarks = ({ law, commandLine }: Words): readonly string[] =>
    explainMargin(rating, margin, sheet => members[sheet]?.name ?? commandLine.member(sheet + 1), {
      words: law,
      decimals,
    })
  return { ...named, outcome, reason: reasonOf(outcome, basis), margin: { ...margin, ...told(remarks) } }
}

const reasonOf = (outcome: Outcome, basis: RatingBasis): RatedProduct['reason'] => ({
  steps: reasonsOf(outcome, basis),
  ...told(({ law }) => explain(outcome, basis, { words: law, decimals })),
})

const told = (tell: (words: Words) => readonly string[]): Told => ({
  vi: tell(wordsIn.vi),
  en: tell(wordsIn.en),
})
