import { ended } from '../../kernel/text.ts'
import type { LawWords } from '../../law/explain.ts'
import type { HeldBack } from '../../law/reasons.ts'

const recognisedBy = {
  none: 'Below 3 stars: not recognised, no certificate.',
  district: 'Recognised by the chair of the district People’s Committee.',
  province: 'Recognised by the Chair of the provincial People’s Committee.',
} as const

const toDecimals = { 0: 'whole points', 1: 'one decimal', 2: 'two decimals' } as const

const inStars = (count: number): string => (count === 1 ? '1 star' : `${count} stars`)

export const lawWords: LawWords = {
  decimalSign: '.',
  reasons: {
    'in-band': ({ mean, band, minimums }, points) =>
      `${points(mean)} points lie in the ${band}-star band${minimums ? `; every minimum for ${inStars(band)} is reached` : ''}.`,
    'held-back': ({ mean, band, held }, points) =>
      `${points(mean)} points lie in the ${band}-star band; held at ${inStars(held.stars)} because ${missedWithAsks(held)}.`,
    'without-legend': ({ counted }) =>
      counted
        ? 'This score sheet prints no legend for its asterisks; under the council’s rules they count as minimums all the same.'
        : 'This score sheet prints no legend for its asterisks; under the council’s rules they do not count.',
    forwarded: ({ to }) => `From ${to.from} points: forwarded to the Ministry for a ${to.stars}-star rating.`,
    'not-forwarded': ({ to, held }) =>
      `The mean reaches ${to.from} points, yet the product is not forwarded to the Ministry for a ${to.stars}-star rating, because ${missed(held)}.`,
    recognised: ({ by }) => recognisedBy[by],
    excluded: ({ ground }) => `Not rated: the dossier is one that is excluded. Ground: ${ended(ground)}`,
    stopped: ({ at, name, decision }) =>
      `Not rated: scoring stopped at criterion ${at} (${name}). Decision of the council: ${ended(decision)}`,
    returned: ({ missing }) =>
      `Not rated yet: the dossier is returned for completion. To be completed: ${ended(missing)}`,
  },
  remarks: {
    short: (remark, points) => `${points(remark.points)} points short of the ${remark.band}-star band.`,
    above: (remark, points) =>
      remark.points.numerator === 0
        ? `Exactly at the foot of the ${remark.band}-star band.`
        : `${points(remark.points)} points above the foot of the ${remark.band}-star band.`,
    'one-mark': ({ members, marks, stars }) =>
      `One criterion marked differently by ${of(members)} (${marks === 1 ? '1 way' : `${marks} ways`}) would be enough for ${inStars(stars)}.`,
    'left-out': ({ members, stars }) => `Without the sheet of ${of(members)} it would be ${inStars(stars)}.`,
    rounded: ({ decimals, stars }) =>
      `Rounded to ${decimals.map(each => toDecimals[each]).join(' or ')} it would be ${inStars(stars)}.`,
    firm: ({ sheets }) =>
      sheets === 'one'
        ? 'Neither one criterion marked differently nor rounding changes the stars.'
        : 'Neither one criterion marked differently, nor one member’s sheet left out, nor rounding the mean changes the stars.',
  },
}

function missedWithAsks({ missed, minimums }: HeldBack): string {
  const [only] = minimums
  return only && minimums.length === 1
    ? `criterion ${only.criterion} does not reach the minimum for ${inStars(missed)} (${only.asks})`
    : `${minimums.length} criteria do not reach the minimum for ${inStars(missed)}: ` +
        minimums.map(({ criterion, asks }) => `${criterion} (${asks})`).join('; ')
}

const missed = ({ missed, minimums }: HeldBack): string =>
  minimums.length === 1
    ? `criterion ${minimums.map(({ criterion }) => criterion).join()} does not reach the minimum for ${inStars(missed)}`
    : `criteria ${minimums.map(({ criterion }) => criterion).join(', ')} do not reach the minimum for ${inStars(missed)}`

function of(members: readonly string[]): string {
  if (members.length === 0) return 'any one member'
  return members.length === 1
    ? members.join()
    : `any one of ${members.length} members (${members.join(', ')})`
}
