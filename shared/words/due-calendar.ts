import type { CalendarEvent } from '../kernel/calendar-file.ts'
import type { Day } from '../kernel/day.ts'
import type { CalendarDay, DueItem } from '../register/due-matter.ts'
import { dueText } from './due-text.ts'
import type { CommonWords } from './vi/common.ts'
import type { DueWords } from './vi/due.ts'

/** Days before the last one on which a calendar reminds of it. */
const remindBefore = 7

/** What is due as days of a calendar, from today on: what is over already is for the list and no calendar. */
export function dueCalendar(
  items: readonly DueItem[],
  today: Day,
  words: { readonly due: DueWords; readonly common: CommonWords },
): readonly CalendarEvent[] {
  return items.flatMap(item => {
    const { what, until } = dueText(item, today, words)
    const { of, id } = item
    const whose = of ? [of.name, of.code, words.due.of(of.producer, of.commune)] : []
    const text = [...whose.filter(part => part !== ''), what, until].join('\n')
    return daysOf(item)
      .filter(({ on }) => on >= today)
      .map(({ on, kind }) => ({
        ...{ uid: `${id}/${kind}@viec-den-han.ocop`, on, text },
        title: [of?.name ?? words.due.all, words.due.days[kind]].join(': '),
        remindBefore: kind === 'opens' ? undefined : remindBefore,
      }))
  })
}

function daysOf({ matter, by }: DueItem): readonly { readonly on: Day; readonly kind: CalendarDay }[] {
  const last = { on: by.by, kind: 'last' } as const
  if (matter.kind === 'certificate') return [{ on: by.by, kind: matter.inTime ? 'ends' : 'prolonged' }]
  if (matter.kind !== 'window') return [last]
  const { from, ends, prolongedTo, state } = matter
  const certificate = { on: ends, kind: 'ends' } as const
  return state === 'missed'
    ? [certificate, { on: prolongedTo, kind: 'prolonged' }]
    : [{ on: from, kind: 'opens' }, last, certificate]
}
