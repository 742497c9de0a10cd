import type { SittingEvent } from '#shared/council/event.ts'
import { fold } from '#shared/council/evolve.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { readMinutesPage, tierLetter, type TierLetter } from '#shared/documents/minutes-page.ts'
import type { PageReport } from '#shared/documents/page-report.ts'
import type { EventLog } from './ports.ts'

/** Holds the code on a page of minutes against the record on this machine, as it stood when they were drawn. */
export function comparePage(
  code: string,
  log: Pick<EventLog, 'after'>,
  sittingOf: (id: string) => Sitting | undefined,
): PageReport {
  const said = readMinutesPage(code)
  if (!said) return { kind: 'other-code' }
  const { part, page, number, head } = said
  const now = sittingOf(said.sitting)
  if (!now) return { kind: 'elsewhere', part, page, number }
  const events = log.after(now.id, 0)
  const named = events[head.number - 1]
  const then = head.number === now.head.number ? now : fold(events.slice(0, head.number))
  const { council, date } = now.details
  const isKnown = (letter: string | undefined): letter is TierLetter =>
    letter !== undefined && letters.includes(letter)
  return {
    kind: 'compared',
    ...{ council, date, part, page, number },
    head: named === undefined ? 'missing' : named.hash.startsWith(head.hash) ? 'same' : 'other',
    superseded: events.slice(head.number).some(({ event }) => isCorrection(event)),
    products: (then ?? now).products.map((product, at) => {
      const letter = said.tiers[at]
      const { code, name } = product.entry
      return { code, name, record: tierLetter(product), page: isKnown(letter) ? letter : undefined }
    }),
  }
}

const letters: readonly string[] = ['1', '2', '3', '4', '5', 'E', 'S', 'R', 'W', 'C', 'O']

const isCorrection = ({ kind }: SittingEvent): boolean =>
  kind === 'outcome.corrected' || kind === 'record.corrected'
