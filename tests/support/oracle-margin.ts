import type { Margin } from '#shared/law/margin.ts'
import type { Criterion, Marks, RuleSet, Stars } from '#shared/law/rule-set.ts'
import {
  forEachCriterion,
  grandTotal,
  highestOf,
  inLowestTerms,
  missedMinimums,
  oracleStars,
  struckOut,
  tiersWorth,
  whyNotRated,
} from '#shared/oracle/oracle.ts'
import type { Product } from '#shared/oracle/product.ts'

/** How close the tier is, by brute force: every other choice on every sheet is rated anew. Expects whole sheets, at least one. */
export function oracleMargin(product: Product): Margin {
  const { ruleSet, set, sheets } = product
  const total = grandTotal(set, sheets)
  const band = highestOf(tiersWorth(ruleSet, total, sheets.length))
  const count = BigInt(sheets.length)
  const above = ruleSet.bands.find(({ stars }) => stars === band + 1)
  const own = ruleSet.bands.find(({ stars }) => stars === band)
  return {
    toNextBandUp: above && inLowestTerms(BigInt(above.from) * count - total, count),
    toNextBandDown: own && band > 1 ? inLowestTerms(total - BigInt(own.from) * count, count) : undefined,
    flips: flipsOf(product),
    confirmations: confirmationsOf(product),
    without: withoutEach(product),
    rounding: ([0, 1, 2] as const).map(decimals => {
      const tiers = tiersWhenRounded(ruleSet, total, count, decimals)
      const stars = highestOf(struckOut(tiers, missedMinimums(product)))
      return { decimals, band: highestOf(tiers), changes: stars !== oracleStars(product) }
    }),
  }
}

function flipsOf(product: Product): Margin['flips'] {
  const before = oracleStars(product)
  const flips: Margin['flips'][number][] = []
  for (const [sheet, marks] of product.sheets.entries()) {
    forEachCriterion(product.set, ({ id, options }) => {
      for (const choice of ['none' as const, ...options.map(({ number }) => number)]) {
        const tried: Marks = { ...marks, [id]: choice }
        if (whyNotRated({ ...product, sheets: [tried] })) continue
        const stars = oracleStars({ ...product, sheets: product.sheets.with(sheet, tried) })
        if (stars !== before) flips.push({ sheet, criterion: id, choice, stars })
      }
    })
  }
  return flips
}

/** Every starred criterion confirmed anew in every other way; nothing where the council is not asked. */
function confirmationsOf(product: Product): Margin['confirmations'] {
  const { set, rules, confirmed } = product
  const ignored = set.minimumsWithoutLegend === true && !rules.minimumsWithoutLegend
  if (rules.minimums !== 'council' || ignored) return undefined
  const before = oracleStars(product)
  const starred: Criterion[] = []
  forEachCriterion(set, criterion => {
    if (criterion.options.some(({ minimumFor }) => minimumFor !== undefined)) starred.push(criterion)
  })
  if (starred.length === 0) return undefined
  return starred.flatMap(({ id, options }) =>
    ['none' as const, ...options.map(({ number }) => number)]
      .map(choice => ({
        criterion: id,
        choice,
        stars: oracleStars({ ...product, confirmed: { ...confirmed, [id]: choice } }),
      }))
      .filter(({ stars }) => stars !== before),
  )
}

function withoutEach(product: Product): Margin['without'] {
  if (product.sheets.length === 1) return []
  return product.sheets.map((_, sheet) => ({
    sheet,
    stars: oracleStars({ ...product, sheets: product.sheets.toSpliced(sheet, 1) }),
  }))
}

/** Half up, in whole numbers: the mean in tenths or hundredths is (2 × total × unit + sheets) ÷ (2 × sheets), and the rest is dropped. */
function tiersWhenRounded(
  ruleSet: RuleSet,
  total: bigint,
  sheets: bigint,
  decimals: 0 | 1 | 2,
): readonly Stars[] {
  const unit = 10n ** BigInt(decimals)
  return tiersWorth(ruleSet, (2n * total * unit + sheets) / (2n * sheets), 1, unit)
}
