import type { Fraction } from '../kernel/fraction.ts'
import type { Margin } from './margin.ts'
import type { Rating } from './rate.ts'
import type { CriterionId, Stars } from './rule-set.ts'

/** One thing worth saying about how close a rating was. Members stand for their sheets, in that order. */
export type MarginRemark =
  | { readonly kind: 'short'; readonly points: Fraction; readonly band: Stars }
  | { readonly kind: 'above'; readonly points: Fraction; readonly band: Stars }
  /** One mark of any of these members, put differently, would be enough; `marks` counts the other choices, on whichever sheet. */
  | ({ readonly kind: 'one-mark'; readonly marks: number } & Change)
  /** One of these starred criteria, confirmed differently by the council, would be; `choices` counts the other confirmations. */
  | {
      readonly kind: 'one-confirmation'
      readonly criteria: readonly CriterionId[]
      readonly choices: number
      readonly now: Stars
      readonly stars: Stars
    }
  /** The sheet of any one of these members left out would be. */
  | ({ readonly kind: 'left-out' } & Change)
  | { readonly kind: 'rounded'; readonly decimals: readonly (0 | 1 | 2)[]; readonly stars: Stars }
  /** No single mark, no single confirmation (where the council confirms), no sheet left out (of several) and no rounding changes the stars. */
  | { readonly kind: 'firm'; readonly sheets: 'one' | 'several'; readonly confirmations: boolean }

interface Change {
  /** Empty where any member will do. */
  readonly members: readonly string[]
  readonly now: Stars
  readonly stars: Stars
}

/**
 * What there is to say about a margin: the points to the bands around it, then all that would have changed the stars, or that nothing
 * would.
 *
 * @param nameOf whose a sheet is, counted from 0
 */
export function remarksOf(
  { band, stars: now }: Rating,
  margin: Margin,
  nameOf: (sheet: number) => string,
): readonly MarginRemark[] {
  const { toNextBandUp, toNextBandDown } = margin
  const changes = (tried: readonly Tried[]): readonly (Change & { readonly marks: number })[] =>
    [...Map.groupBy(tried, ({ stars }) => stars)]
      .filter(([stars]) => stars !== now)
      .map(([stars, of]) => {
        const sheets = [...new Set(of.map(({ sheet }) => sheet))]
        const members = sheets.length === margin.without.length ? [] : sheets.map(nameOf)
        return { members, marks: of.length, now, stars }
      })
  const telling: readonly MarginRemark[] = [
    ...changes(margin.flips).map(change => ({ kind: 'one-mark', ...change }) as const),
    ...confirmationRemarks(margin, now),
    ...changes(margin.without).map(
      ({ members, stars }) => ({ kind: 'left-out', members, now, stars }) as const,
    ),
    ...roundingRemark(margin),
  ]
  return [
    ...(toNextBandUp ? [{ kind: 'short', points: toNextBandUp, band: up(band) } as const] : []),
    ...(toNextBandDown ? [{ kind: 'above', points: toNextBandDown, band } as const] : []),
    ...(telling.length > 0 ? telling : [firm(margin)]),
  ]
}

type Tried = Margin['without'][number]

const confirmationRemarks = ({ confirmations = [] }: Margin, now: Stars): readonly MarginRemark[] =>
  [...Map.groupBy(confirmations, ({ stars }) => stars)].map(([stars, of]) => ({
    kind: 'one-confirmation',
    criteria: [...new Set(of.map(({ criterion }) => criterion))],
    choices: of.length,
    now,
    stars,
  }))

function roundingRemark({ rounding }: Margin): readonly MarginRemark[] {
  const changing = rounding.filter(({ changes }) => changes)
  const [first] = changing
  return first
    ? [{ kind: 'rounded', decimals: changing.map(({ decimals }) => decimals), stars: first.band }]
    : []
}

const firm = ({ without, confirmations }: Margin): MarginRemark => ({
  kind: 'firm',
  sheets: without.length === 0 ? 'one' : 'several',
  confirmations: confirmations !== undefined,
})

const up = (band: Stars): Stars => above[band]

const above = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5 } as const
