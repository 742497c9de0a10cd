import { printed, rounded, type Fraction } from '../../kernel/fraction.ts'
import type { Lift, MinimumToReach } from '../../law/lift.ts'
import type { Criterion } from '../../law/rule-set.ts'
import { noticeText } from '../../words/vi/letters/notice-text.ts'
import type { Block, Table } from '../outline.ts'
import { listed, paragraph } from '../prose.ts'
import type { LetterDesk } from './letter-frame.ts'

/** What would lift a product, as a producer can act on it: what must be reached, then where the points that are missing are nearest. */
export function liftBlocks(lift: Lift, { sitting }: Pick<LetterDesk, 'sitting'>): readonly Block[] {
  const points = (value: Fraction): string => pointsText(value, sitting.details.profile.decimals)
  return [
    { kind: 'heading', text: noticeText.liftHeading(lift.stars) },
    ...(lift.minimums.length === 0
      ? []
      : [
          paragraph(noticeText.minimums(lift.minimums.length, lift.stars)),
          ...listed(lift.minimums.map(minimumText)),
        ]),
    ...missing(lift, points),
    ...cheapest(lift, points),
    paragraph(noticeText.choice),
  ]
}

function minimumText({ criterion, options, opensWith }: MinimumToReach): string {
  const asked = noticeText.minimum(
    criterion.id,
    criterion.name,
    options.map(option => labelOf(criterion, option)),
  )
  return opensWith
    ? `${asked}${noticeText.opens(opensWith.criterion.id, labelOf(opensWith.criterion, opensWith.option))}`
    : asked
}

function missing(
  { short, shortThen, minimums, from }: Lift,
  points: (value: Fraction) => string,
): readonly Block[] {
  if (!short) return [paragraph(noticeText.enough(from))]
  const then = shortThen ? noticeText.shortThen(points(shortThen)) : noticeText.madeUp
  return [
    paragraph([noticeText.short(points(short), from), ...(minimums.length > 0 ? [then] : [])].join(' ')),
  ]
}

function cheapest({ steps, shortThen }: Lift, points: (value: Fraction) => string): readonly Block[] {
  if (!shortThen) return []
  if (!steps || steps.length === 0) return [paragraph(noticeText.noWay)]
  const { columns } = noticeText
  const table: Table = {
    kind: 'table',
    columns: [
      { heading: columns.order, width: { mm: 10 }, align: 'center' },
      { heading: columns.criterion, width: { share: 0.8 }, align: 'left' },
      { heading: columns.option, width: { share: 1.2 }, align: 'left' },
      { heading: columns.gain, width: { mm: 24 }, align: 'center' },
    ],
    rows: steps.map(({ criterion, option, gain }, at) => [
      String(at + 1),
      noticeText.criterion(criterion.id, criterion.name),
      labelOf(criterion, option),
      points(gain),
    ]),
  }
  return [paragraph(noticeText.cheapest), table]
}

const labelOf = ({ options }: Criterion, number: number): string =>
  options.find(option => option.number === number)?.label ?? ''

/** With as many decimals as it takes not to say that nothing is missing. */
function pointsText(value: Fraction, decimals: number): string {
  let enough = decimals
  while (rounded(value, enough).numerator === 0 && value.numerator !== 0) enough++
  return printed(value, enough)
}
