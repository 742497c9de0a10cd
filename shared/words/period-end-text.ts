import { weekendDay } from '../kernel/day.ts'
import type { PeriodEnd } from '../law/deadlines.ts'
import { dayText } from './figures.ts'
import type { CommonWords } from './vi/common.ts'

/** The last day of a period, why it is another than was counted, and whether it is certain. */
export function periodEndText({ by, moved, uncertain }: PeriodEnd, { periodEnd }: CommonWords): string {
  const why = [
    ...(moved ? [periodEnd.moved(dayText(moved.from), offText(moved, periodEnd))] : []),
    ...(uncertain ? [periodEnd.uncertain] : []),
  ]
  return [dayText(by), ...(why.length > 0 ? [`(${why.join('; ')})`] : [])].join(' ')
}

function offText(
  { from, holiday }: NonNullable<PeriodEnd['moved']>,
  { holiday: named, weekend }: CommonWords['periodEnd'],
): string {
  return holiday === undefined ? weekend[weekendDay(from) ?? 'sunday'] : named(holiday)
}
