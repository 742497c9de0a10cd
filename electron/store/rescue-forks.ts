import path from 'node:path'
import type { Checkpoint } from '#shared/council/checkpoint.ts'
import type { RecordHead } from '#shared/council/record-head.ts'
import type { RescueFork, RescueSide, Voucher } from '#shared/contract/rescue-fork.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { backupFolder, backupsSinceRestore } from './backup-files.ts'
import { noLog, openToRead, soundLogsIn, soundSitting } from './database-contents.ts'
import { logsInUse } from './log-name.ts'
import { readBoth } from './rescue.ts'
import type { SoundLog } from './sound-log.ts'
import { readWitness } from './witness.ts'

/**
 * The sittings whose record in the database and in the last whole backup went on differently: neither is the beginning of the other, so
 * no length says which one is right, and a person has to.
 *
 * @param minutes how far the record had come that each of the signed minutes of the folder was drawn from
 */
export function rescueForks(
  folder: string,
  minutes: readonly Checkpoint[],
  hash: Hasher,
): readonly RescueFork[] {
  const { present, backup, lastBackup } = readBoth(folder, hash)
  const inUse = logsInUse([...present.logs.keys(), ...backup.logs.keys()])
  const witness = readWitness(folder)?.heads ?? {}
  const parted = [...inUse].flatMap(([sitting, name]) => {
    const [here, there] = [present.logs.get(name) ?? noLog, backup.logs.get(name) ?? noLog]
    const common = commonOf(here, there)
    return common === Math.min(here.rows.length, there.rows.length)
      ? []
      : [{ sitting, name, here, there, common }]
  })
  // Opened only where somebody has to choose.
  const others = parted.length === 0 ? [] : otherBackups(folder, lastBackup?.name, hash)
  return parted.map(({ sitting, name, here, there, common }) => {
    const heads: Readonly<Record<Voucher, readonly RecordHead[]>> = {
      witness: witness[name] ? [witness[name]] : [],
      minutes: minutes.filter(each => each.sitting === sitting),
      backups: others.flatMap(logs => headOf(logs.get(name)) ?? []),
    }
    const { council, place, date } = soundSitting(sitting, here)
    const sides = { present: sideOf(here, common, heads), backup: sideOf(there, common, heads) }
    return { sitting, council, place, date, common, ...sides }
  })
}

/** How many events both begin with. */
function commonOf(one: SoundLog, other: SoundLog): number {
  const parting = one.rows.findIndex((row, at) => row.hash !== other.rows[at]?.hash)
  return parting === -1 ? one.rows.length : parting
}

function sideOf(
  { rows }: SoundLog,
  common: number,
  heads: Readonly<Record<Voucher, readonly RecordHead[]>>,
): RescueSide {
  const vouches = ({ number, hash }: RecordHead): boolean =>
    number > common && rows[number - 1]?.hash === hash
  return {
    events: rows.length,
    at: rows.at(-1)?.at ?? 0,
    vouchedBy: vouchers.filter(voucher => heads[voucher].some(vouches)),
  }
}

const vouchers = ['minutes', 'witness', 'backups'] as const satisfies readonly Voucher[]

const headOf = (log: SoundLog | undefined): RecordHead | undefined => log?.rows.at(-1)

function otherBackups(
  folder: string,
  last: string | undefined,
  hash: Hasher,
): readonly ReadonlyMap<string, SoundLog>[] {
  const home = backupFolder(folder)
  return backupsSinceRestore(home)
    .filter(({ name }) => name !== last)
    .flatMap(({ name }) => {
      const database = openToRead(path.join(home, name))
      if (!database) return []
      try {
        return [soundLogsIn(database, hash)]
      } finally {
        database.close()
      }
    })
}
