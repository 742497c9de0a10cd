import type { RestoreSource } from '#shared/contract/data.ts'
import type { RescueFork } from '#shared/contract/rescue-fork.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Seat } from '#shared/council/seat.ts'
import type { Backups, EventLog } from './ports.ts'
import type { Stations } from './stations.ts'
import type { Station } from './station.ts'

/** What a restore is decided by. */
export interface ToRestoreFrom {
  readonly backups: Pick<Backups, 'contents'>
  /** The sittings of which two records went on differently. */
  forks(): Promise<readonly RescueFork[]>
}

/** Only a backup that is whole is restored, and of two records that went on differently only the one that a person chose. */
export async function whyNotFrom(
  { backups, forks }: ToRestoreFrom,
  from: RestoreSource,
): Promise<Refusal | undefined> {
  if (from.kind === 'nothing') return undefined
  if (from.kind === 'sound') {
    const open = (await forks()).filter(({ sitting }) => from.choices[sitting] === undefined)
    return open.length === 0 ? undefined : { code: 'restore.choice-open', forks: open }
  }
  const contents = await backups.contents(from.backup)
  if (!contents) return { code: 'backup.unknown' }
  return contents.whole ? undefined : { code: 'backup.not-whole' }
}

/** Why the secretary at a station may not restore the data of a council at work: nobody may be in the middle of a sheet. */
export async function whyNotRestore(
  {
    log,
    stations,
    seatOf,
    ...data
  }: ToRestoreFrom & {
    readonly log: EventLog
    readonly stations: Stations
    readonly seatOf: (station: Station) => Seat
  },
  station: string,
  from: RestoreSource,
): Promise<Refusal | undefined> {
  // Data that holds is not put together anew, and never left for nothing.
  const isNeeded = from.kind === 'backup' || (from.kind === 'sound' && log.broken().size > 0)
  const no = isNeeded ? await whyNotFrom(data, from) : { code: 'call.forbidden' as const }
  if (no) return no
  const { kind } = seatOf(stations.of(station))
  if (kind !== 'secretary') return { code: kind === 'nobody' ? 'secretary.locked' : 'call.forbidden' }
  return stations.holdSheets() ? { code: 'sheet.in-hand' } : undefined
}
