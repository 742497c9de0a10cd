import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createEventLog } from '#electron/store/event-log.ts'
import { databaseName, openDatabase } from '#electron/store/open-database.ts'
import { createSettings } from '#electron/store/settings.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { rechained } from './a-log.ts'
import { aProfile, aSitting, sha256 } from './a-sitting.ts'

/** Under rules that ask no PIN, so that anybody may sit down in it. */
const held = aSitting({ details: { profile: aProfile({ pins: 'none' }) } })
  .start()
  .scores('che', 72)
  .confirms('che')
  .settles('che')

/** A sitting with one product scored by everybody and settled; give its name. */
export const aRecord = (sitting = 'phien-1'): readonly LoggedEvent[] =>
  rechained(held.log.map(logged => ({ ...logged, sitting })))

/** Puts a database with these sittings into a data folder, or adds them to the one that is there. */
export function writeRecords(folder: string, ...records: readonly (readonly LoggedEvent[])[]): void {
  mkdirSync(folder, { recursive: true })
  const database = openDatabase(path.join(folder, databaseName))
  const log = createEventLog(database, sha256)
  for (const record of records) log.append(record)
  createSettings(database).write('kept', 'as it was')
  database.close()
}

/** The same, as a program leaves it that was ended in the middle: the last commits are in the log beside the database. */
export function writeInterrupted(
  folder: string,
  { before, after }: { readonly before: readonly LoggedEvent[]; readonly after: readonly LoggedEvent[] },
): void {
  writeRecords(folder, before)
  const working = `${folder}-at-work`
  cpSync(folder, working, { recursive: true })
  const database = openDatabase(path.join(working, databaseName))
  createEventLog(database, sha256).append(after)
  cpSync(working, folder, { recursive: true })
  database.close()
  rmSync(working, { recursive: true })
}
