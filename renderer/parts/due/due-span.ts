import { addDays, addMonths, daysBetween, type Day } from '#shared/kernel/day.ts'
import type { DueItem } from '#shared/register/due-matter.ts'

/** The part of the calendar that is drawn, today a third of the way along. */
export interface Calendar {
  readonly first: Day
  readonly last: Day
  readonly today: Day
}

export const calendarAround = (today: Day): Calendar => ({
  first: addMonths(today, -3),
  last: addDays(addMonths(today, 6), 14),
  today,
})

/** Where a day stands, in hundredths of the width; what lies outside stands at the edge. */
export function placeOf(day: Day, { first, last }: Calendar): number {
  const share = daysBetween(first, day) / daysBetween(first, last)
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100
}

/** The first day of each month that is drawn. */
export function monthsOf({ first, last }: Calendar): readonly Day[] {
  const months: Day[] = []
  for (let day = addMonths(`${first.slice(0, 7)}-01`, 1); day <= last; day = addMonths(day, 1))
    months.push(day)
  return months
}

export interface DueSpan {
  /** The day it runs from; the last day itself where it is only that. */
  readonly from: Day
  readonly by: Day
  /** Until when a certificate is prolonged beyond its end. */
  readonly tail: { readonly from: Day; readonly to: Day } | undefined
}

/** What is due as a stretch of time. */
export function spanOf({ matter, by }: Pick<DueItem, 'matter' | 'by'>): DueSpan {
  const span = (from: Day, tail?: DueSpan['tail']): DueSpan => ({ from, by: by.by, tail })
  switch (matter.kind) {
    case 'window':
      return span(
        matter.from,
        matter.state === 'missed' ? { from: matter.ends, to: matter.prolongedTo } : undefined,
      )
    case 'certificate':
      return span(matter.filedOn ?? matter.ratedOn ?? matter.ends)
    case 'commune':
      return span(matter.filedOn)
    case 'rate':
      return span(matter.proposedOn)
    case 're-rate':
      return span(matter.since)
    case 'forward':
      return span(matter.ratedOn)
    case 'withdraw':
      return span(matter.concludedOn)
    case 'mend':
      return span(matter.visitedOn)
    case 'hold':
      return span(matter.round.proposedBefore)
    case 'propose':
    case 'visit':
    case 'finish':
      return span(by.by)
  }
}
