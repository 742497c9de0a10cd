import type { CriteriaSet, RuleSet } from './rule-set.ts'

/** Something that cannot be right between a rule set and its criteria sets. `amendment` counts from 0: the one that it lies in. */
export type RuleSetFinding =
  /** Bands go from five stars down to one, each from fewer points, the last from 0: no mean is without a band. */
  | { readonly kind: 'bands-disordered'; readonly amendment?: number }
  /** Recognition goes with the tier: the Ministry for the highest, nobody for the lowest, never more for fewer stars. */
  | { readonly kind: 'recognition-disordered'; readonly amendment?: number }
  | { readonly kind: 'ends-before-it-starts' }
  | { readonly kind: 'amended-out-of-force'; readonly amendment: number }
  /** The criteria sets listed, those of amendments last, are not the ones there in the same order. */
  | { readonly kind: 'sets-differ'; readonly listed: readonly number[]; readonly found: readonly number[] }
  | { readonly kind: 'set-of-another'; readonly id: string }

const authority = { none: 0, district: 1, province: 2, ministry: 3 } as const

/** What the schema cannot see in a decision. Empty when it is sound; each criteria set has its own check. */
export function checkRuleSet(ruleSet: RuleSet, sets: readonly CriteriaSet[]): readonly RuleSetFinding[] {
  const { amendments, from, to } = ruleSet
  const findings: RuleSetFinding[] = [
    ...checkBands(ruleSet.bands),
    ...amendments.flatMap(({ bands }, amendment) =>
      bands ? checkBands(bands).map(({ kind }) => ({ kind, amendment })) : [],
    ),
  ]
  if (to !== null && to < from) findings.push({ kind: 'ends-before-it-starts' })
  for (const [amendment, each] of amendments.entries()) {
    if (each.from < from || (to !== null && each.from > to))
      findings.push({ kind: 'amended-out-of-force', amendment })
  }
  const listed = [...ruleSet.criteriaSets, ...amendments.flatMap(({ criteriaSets }) => criteriaSets)]
  const found = sets.map(({ number }) => number)
  if (found.join() !== listed.join()) findings.push({ kind: 'sets-differ', listed, found })
  for (const set of sets) {
    if (set.id !== idOf(ruleSet, set)) findings.push({ kind: 'set-of-another', id: set.id })
  }
  return findings
}

function checkBands(bands: RuleSet['bands']) {
  const findings: { readonly kind: 'bands-disordered' | 'recognition-disordered' }[] = []
  if (bands.map(({ stars }) => stars).join() !== '5,4,3,2,1' || !falls(bands.map(({ from }) => from))) {
    findings.push({ kind: 'bands-disordered' })
  }
  const authorities = bands.map(({ recognition }) => authority[recognition])
  if (authorities.some((level, index) => level > (authorities[index - 1] ?? level))) {
    findings.push({ kind: 'recognition-disordered' })
  }
  return findings
}

/** The id that a sheet must have here; none when it names an amendment that the rule set does not. */
function idOf({ id, amendments }: RuleSet, { number, amendment }: CriteriaSet): string | undefined {
  if (!amendment) return `${id}/${number}`
  const known = amendments.find(
    ({ decision, from }) => decision === amendment.decision && from === amendment.from,
  )
  return known && `${id}/${number}-${known.key}`
}

const falls = (froms: readonly number[]): boolean =>
  froms.at(-1) === 0 && froms.every((from, index) => from < (froms[index - 1] ?? Infinity))
