import { createConcealing } from '#electron/app/concealing.ts'
import { createSeatKeys } from '#electron/app/seat-keys.ts'
import { hostKeyIn } from '#electron/secrecy/host-key.ts'
import { createVault } from '#electron/secrecy/vault.ts'
import { evolve } from '#shared/council/evolve.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { beginning, chained } from '#shared/council/log.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { sha256, type HeldSitting } from '../support/a-sitting.ts'

/** Of everybody. */
export const everyPin = '820417'

/** The record of a sitting as the host of a data folder would have kept it, where every seat has its PIN from the beginning. */
export async function aConcealedRecord(
  folder: string,
  { log, now }: HeldSitting,
): Promise<readonly LoggedEvent[]> {
  const vault = createVault(hostKeyIn(folder))
  const keys = createSeatKeys({ vault, settings: { read: () => undefined, write: () => undefined } })
  const concealing = createConcealing(vault, keys)
  const record: LoggedEvent[] = []
  let sitting: Sitting | undefined

  /** In the place of another, and as it is in clear. */
  function add(entry: LoggedEvent, event: SittingEvent): void {
    const [kept = event] = sitting ? concealing.conceal(sitting, [event]) : []
    const { actor, at, request } = entry
    const place = {
      sitting: entry.sitting,
      number: record.length + 1,
      at,
      actor,
      ...(request && { request }),
    }
    const logged = chained(record.at(-1)?.hash ?? beginning, { ...place, event: kept }, sha256)
    record.push(logged)
    sitting = evolve(sitting, { ...logged, event })
  }

  for (const entry of log) {
    add(entry, entry.event)
    if (entry.event.kind !== 'sitting.opened') continue
    for (const holder of [secretarySeat, ...now.members.map(({ id }) => id)]) {
      const { id, key } = keys.make(now.id, holder)
      const lock = await vault.lock(key, everyPin, `${now.id} ${holder} ${id}`)
      add(entry, { kind: 'pin.set', holder, key: id, host: vault.host, lock })
    }
  }
  return record
}
