import { daysBetween, type Day } from '../kernel/day.ts'
import type { DueItem, DueMatter } from '../register/due-matter.ts'
import { periodEndText } from './period-end-text.ts'
import type { CommonWords } from './vi/common.ts'
import type { DueWords } from './vi/due.ts'

/** What is due, until when, and how near that is, each as a sentence. */
export function dueText(
  { matter, by, on }: Pick<DueItem, 'matter' | 'by' | 'on'>,
  today: Day,
  { due, common }: { readonly due: DueWords; readonly common: CommonWords },
): { readonly what: string; readonly until: string; readonly near: string } {
  const days = daysBetween(today, on)
  const opens = matter.kind === 'window' && matter.state === 'before'
  return {
    what: matterText(matter, due),
    until: due.until(periodEndText(by, common)),
    near: opens ? due.opensIn(days) : days < 0 ? due.late(-days) : due.left(days),
  }
}

function matterText(matter: DueMatter, { matters }: DueWords): string {
  switch (matter.kind) {
    case 'window':
      return matters.window(matter)
    case 'certificate':
      return matters.certificate(matter)
    case 'commune':
      return matters.commune(matter)
    case 'propose':
      return matters.propose(matter)
    case 'hold':
      return matters.hold(matter)
    case 'rate':
      return matters.rate(matter)
    case 're-rate':
      return matters['re-rate'](matter)
    case 'finish':
      return matters.finish(matter)
    case 'forward':
      return matters.forward(matter)
    case 'withdraw':
      return matters.withdraw(matter)
    case 'visit':
      return matters.visit(matter)
    case 'mend':
      return matters.mend(matter)
  }
}
