import type { RestoreSource } from '#shared/contract/data.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Backups, EventLog } from './ports.ts'
import type { Stations } from './stations.ts'

/** Only a backup that is whole is restored. */
export async function whyNotFrom(
  backups: Pick<Backups, 'contents'>,
  from: RestoreSource,
): Promise<Refusal | undefined> {
  if (from.kind !== 'backup') return undefined
  const contents = await backups.contents(from.backup)
  if (!contents) return { code: 'backup.unknown' }
  return contents.whole ? undefined : { code: 'backup.not-whole' }
}

/** Why the secretary at a station may not restore the data of a council at work: nobody may be in the middle of a sheet. */
export async function whyNotRestore(
  { log, backups, stations }: { log: EventLog; backups: Backups; stations: Stations },
  station: string,
  from: RestoreSource,
): Promise<Refusal | undefined> {
  // Data that holds is not put together anew, and never left for nothing.
  const isNeeded = from.kind === 'backup' || (from.kind === 'sound' && log.broken().size > 0)
  const no = isNeeded ? await whyNotFrom(backups, from) : { code: 'call.forbidden' as const }
  if (no) return no
  if (stations.of(station).seat.kind !== 'secretary') return { code: 'call.forbidden' }
  return stations.holdSheets() ? { code: 'sheet.in-hand' } : undefined
}
