import type { HandedIn } from '#electron/app/received.ts'
import type { IncomingLine } from '#electron/app/register.ts'
import { aResult } from './a-register.ts'
import { aSittingOfEverything, rechained } from './a-log.ts'

const everything = aSittingOfEverything().log

/** A sitting as a council hands it in: its record as far as so many events, by its number. */
export function handedIn(number: number, events = 6, ground = ''): HandedIn {
  const sitting = `phien-${number}`
  const log = rechained(
    everything
      .slice(0, events)
      .map(entry => ({ ...entry, sitting, at: entry.at + number + (entry.number > 3 ? ground.length : 0) })),
  )
  const last = log.at(-1)
  if (!last) throw new Error('A record has an event')
  return {
    ...{ sitting, council: `Hội đồng ${number}`, place: 'Tân An', day: '2026-08-18', products: 7 },
    ...{ number: last.number, head: last.hash, at: 1_800_000_000_000 + number, by: 'secretary', events: log },
  }
}

/** What it gives: so many products of its own, and one that every sitting rates again. */
export const resultsOf = (number: number, products: number): readonly IncomingLine[] => [
  ...Array.from({ length: products }, (_, index) =>
    aResult(number * 1000 + index, {
      sitting: `phien-${number}`,
      code: `08-02320-${number * 1000 + index}-2026`,
      name: `Chè số ${number * 1000 + index}`,
    }),
  ),
  aResult(1, { sitting: `phien-${number}`, seat: 'chung', code: '08-02350-01-2026', name: 'Mật ong chung' }),
]
