import { ended } from '../../kernel/text.ts'
import type { LawWords, NameOf } from '../../law/explain.ts'
import type { ForwardBand, HeldBack, MissedMinimum } from '../../law/reasons.ts'
import type { Recognition } from '../../law/rule-set.ts'

const recognisedBy: Readonly<Record<Recognition, string>> = {
  none: 'Below 3 stars: not recognised, no certificate.',
  district: 'Recognised by the chair of the district People’s Committee.',
  province: 'Recognised by the Chair of the provincial People’s Committee.',
  ministry: 'Recognised by the Minister.',
}

const recognisedBelow =
  'The result of the central council goes back to the province, whose Chair recognises by it or has the product rated again.'

const toDecimals = { 0: 'whole points', 1: 'one decimal', 2: 'two decimals' } as const

const inStars = (count: number): string => (count === 1 ? '1 star' : `${count} stars`)

const bodies = { province: 'the province', ministry: 'the Ministry' } as const

const bodyOf = ({ level }: ForwardBand): string => bodies[level]

/** Criteria go by their ids and options by their numbers: names and labels are Vietnamese. What a council wrote is set apart as a quotation. */
export const lawWords: LawWords = {
  decimalSign: '.',
  reasons: {
    'in-band': ({ mean, band, minimums }, { points }) =>
      `${points(mean)} points lie in the ${band}-star band${minimums ? `; every minimum for ${inStars(band)} is reached` : ''}.`,
    'held-back': ({ mean, band, held }, { points, nameOf }) =>
      `${points(mean)} points lie in the ${band}-star band; held at ${inStars(held.stars)} because ${missedWithAsks(held, nameOf)}.`,
    'without-legend': ({ counted }) =>
      counted
        ? 'This score sheet prints no legend for its asterisks; under the council’s rules they count as minimums all the same.'
        : 'This score sheet prints no legend for its asterisks; under the council’s rules they do not count.',
    forwarded: ({ to }) =>
      `From ${to.from} points: forwarded to ${bodyOf(to)} for a ${to.stars}-star rating.`,
    'not-forwarded': ({ to, held }) =>
      `The mean reaches ${to.from} points, yet the product is not forwarded to ${bodyOf(to)} for a ${to.stars}-star rating, because ${missed(held)}.`,
    recognised: ({ by, at }) => (at === 'ministry' && by === 'province' ? recognisedBelow : recognisedBy[by]),
    excluded: ({ ground }) =>
      `Not rated: the dossier is one that is excluded. Ground, as recorded: “${quoted(ground)}”.`,
    stopped: ({ at, decision }) =>
      `Not rated: scoring stopped at criterion ${at}. Decision of the council, as recorded: “${quoted(decision)}”.`,
    returned: ({ missing }) =>
      `Not rated yet: the dossier is returned for completion. To be completed, as recorded: “${quoted(missing)}”.`,
  },
  remarks: {
    short: (remark, points) => `${points(remark.points)} points short of the ${remark.band}-star band.`,
    above: (remark, points) =>
      remark.points.numerator === 0
        ? `Exactly at the foot of the ${remark.band}-star band.`
        : `${points(remark.points)} points above the foot of the ${remark.band}-star band.`,
    'one-mark': ({ members, marks, stars }) =>
      `Another option marked at one criterion by ${of(members)} would be enough for ${inStars(stars)}: ${marks === 1 ? '1 way' : `${marks} ways`}, each another option at one criterion of one sheet.`,
    'one-confirmation': ({ criteria, choices, stars }) =>
      `With every sheet as it is, another option confirmed by the council at ${oneOf(criteria)} would be enough for ${inStars(stars)}: ${choices === 1 ? '1 confirmation' : `${choices} confirmations`}, each another option at one starred criterion.`,
    'left-out': ({ members, stars }) =>
      `With the sheet of ${of(members)} left out it would be ${inStars(stars)}.`,
    rounded: ({ decimals, stars }) =>
      `Rounded to ${decimals.map(each => toDecimals[each]).join(' or ')} it would be ${inStars(stars)}.`,
    firm: ({ sheets, confirmations }) =>
      `Neither ${[
        'one criterion marked differently on one sheet, with no stop reached',
        ...(confirmations ? ['nor one starred criterion confirmed differently'] : []),
        ...(sheets === 'one' ? [] : ['nor one member’s sheet left out']),
        `nor rounding${sheets === 'one' ? '' : ' the mean'}`,
      ].join(', ')} changes the stars.`,
  },
}

const missedWithAsks = ({ missed }: HeldBack, nameOf: NameOf): string =>
  missed
    .map(({ stars, minimums }) => {
      const [only, ...others] = minimums
      if (only && others.length === 0)
        return `criterion ${only.criterion} does not reach the minimum for ${inStars(stars)} (${asks(only, nameOf)})`
      const all = minimums.map(each => `${each.criterion} (${asks(each, nameOf)})`)
      return `${minimums.length} criteria do not reach the minimum for ${inStars(stars)}: ${all.join('; ')}`
    })
    .join('; ')

function asks({ options, by }: MissedMinimum, nameOf: NameOf): string {
  const asked = options.map(({ number }) => `option ${number} or above`).join(', or ')
  if (!by) return asked
  const short =
    by.sheets.length === by.of
      ? `none of ${by.of} ${by.of === 1 ? 'sheet' : 'sheets'} reaches it`
      : `${by.sheets.length} of ${by.of} sheets fall short: ${by.sheets.map(nameOf).join(', ')}`
  return `${asked}; ${short}; ${by.needed === by.of ? 'every sheet must reach it' : `at least ${by.needed} must reach it`}`
}

const missed = ({ missed }: HeldBack): string =>
  missed
    .map(({ stars, minimums }) =>
      minimums.length === 1
        ? `criterion ${minimums.map(({ criterion }) => criterion).join()} does not reach the minimum for ${inStars(stars)}`
        : `criteria ${minimums.map(({ criterion }) => criterion).join(', ')} do not reach the minimum for ${inStars(stars)}`,
    )
    .join('; ')

const oneOf = (criteria: readonly string[]): string =>
  criteria.length === 1
    ? `criterion ${criteria.join()}`
    : `one of the starred criteria ${criteria.join(', ')}`

/** Closed by the sentence around it. */
const quoted = (text: string): string => ended(text).replace(/\.$/, '')

function of(members: readonly string[]): string {
  if (members.length === 0) return 'any one member'
  return members.length === 1
    ? members.join()
    : `any one of ${members.length} members (${members.join(', ')})`
}
