import { sure } from '#shared/kernel/result.ts'
import type { RatingBasis } from '#shared/law/check-rating-head.ts'
import { explain, explainMargin, type NameOf } from '#shared/law/explain.ts'
import { marginOf, type Margin } from '#shared/law/margin.ts'
import type { Outcome } from '#shared/law/outcome.ts'
import { rate, shortfallsOf, type Shortfall } from '#shared/law/rate.ts'
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
  const { code, decision, members, confirmedMinimums = {}, notStopped = [] } = product
  const named = code === undefined ? {} : { code }
  if (decision) return { ...named, outcome: decision, reason: reasonOf(decision, basis) }
  const { ruleSet, set, rules } = basis
  const sheets = members.map(({ marks }) => marks)
  const goesOn = notStopped.map(({ at }) => at)
  const rating = sure(rate(ruleSet, set, sheets, confirmedMinimums, rules, goesOn))
  const margin = sure(marginOf(ruleSet, set, sheets, confirmedMinimums, rules, goesOn))
  const outcome = { kind: 'rated', rating } as const
  const nameOf =
    ({ commandLine }: Words) =>
    (sheet: number): string =>
      members[sheet]?.name ?? commandLine.member(sheet + 1)
  const remarks = (words: Words): readonly string[] =>
    explainMargin(rating, margin, nameOf(words), { words: words.law, decimals })
  const all = sure(shortfallsOf(set, sheets, confirmedMinimums, rules, goesOn))
  const reason = reasonOf(outcome, basis, { all, nameOf })
  return { ...named, outcome, reason, margin: { ...margin, ...told(remarks) } }
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
