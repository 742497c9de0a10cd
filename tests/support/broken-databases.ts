import Database from 'better-sqlite3'
import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import path from 'node:path'
import { databaseName } from '#electron/store/open-database.ts'
import type { DataFault } from '#shared/contract/data.ts'
import { aRecord, writeInterrupted, writeRecords } from './a-database.ts'

/** One way to break a data folder that holds sittings `a` and `b`, and a backup that has only `a`. */
export interface BrokenDatabase {
  readonly how: string
  readonly faults: readonly DataFault[]
  readonly break: (folder: string) => void
  /** How much of `b` can still be read. */
  readonly leaves: 'all' | 'some' | 'nothing'
}

const page = 4096
const fileIn = (folder: string, beside = ''): string => path.join(folder, databaseName + beside)

/** A drawer of broken databases, each with what must be said of it. */
export const brokenDatabases: readonly BrokenDatabase[] = [
  {
    how: 'cut short',
    faults: ['pages'],
    break: folder => truncateSync(fileIn(folder), statSync(fileIn(folder)).size - 3 * page),
    leaves: 'some',
  },
  {
    how: 'with zeros for a page in its middle',
    faults: ['pages'],
    break: folder => write(folder, Buffer.alloc(page), pageOfLastEvents(folder)),
    leaves: 'some',
  },
  {
    how: 'with garbage for a header',
    faults: ['not-a-database'],
    break: folder => write(folder, Buffer.alloc(100, 'garbage'), 0),
    leaves: 'nothing',
  },
  { how: 'emptied', faults: ['empty'], break: folder => truncateSync(fileIn(folder), 0), leaves: 'nothing' },
  { how: 'taken away', faults: ['missing'], break: folder => rmSync(fileIn(folder)), leaves: 'nothing' },
  {
    how: 'without the log that had its last commits',
    faults: ['log-removed'],
    break(folder) {
      rmSync(fileIn(folder))
      writeInterrupted(folder, { before: aRecord('a'), after: aRecord('b') })
      rmSync(fileIn(folder, '-wal'))
    },
    leaves: 'nothing',
  },
  {
    how: 'replaced by an earlier one',
    faults: ['behind-backup'],
    break(folder) {
      rmSync(fileIn(folder))
      writeRecords(folder, aRecord('a').slice(0, 40))
    },
    leaves: 'nothing',
  },
  {
    how: 'without a guard',
    faults: ['schema'],
    break: folder => change(folder, 'DROP TRIGGER event_is_never_changed'),
    leaves: 'all',
  },
  {
    how: 'without the row that says how far a log goes',
    faults: ['heads'],
    break: folder => tamper(folder, "DELETE FROM head WHERE sitting = 'b'"),
    leaves: 'all',
  },
  {
    how: 'without a setting that the backup has',
    faults: ['settings-removed'],
    break: folder => change(folder, 'DELETE FROM setting'),
    leaves: 'all',
  },
  {
    how: 'with a reference to nothing',
    faults: ['references', 'schema'],
    break: folder =>
      change(
        folder,
        "PRAGMA foreign_keys = OFF; CREATE TABLE other (name TEXT REFERENCES setting (name)); INSERT INTO other VALUES ('none')",
      ),
    leaves: 'all',
  },
]

function write(folder: string, bytes: Buffer, at: number): void {
  const file = openSync(fileIn(folder), 'r+')
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

/** Changes the record although it is guarded, and leaves the guards as the program made them. */
export function tamper(folder: string, sql: string): void {
  const database = new Database(fileIn(folder))
  const guards = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE name LIKE '%_is_never_%'",
    )
    .all()
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`)
  database.exec(sql)
  for (const guard of guards) database.exec(guard.sql)
  database.close()
}

/** The fortieth event of `b` is another than was written. */
export const changeAnEvent = (folder: string): void =>
  tamper(folder, "UPDATE event SET at = at + 1 WHERE sitting = 'b' AND number = 40")

export function change(folder: string, sql: string): void {
  const database = new Database(fileIn(folder))
  database.exec(sql)
  database.close()
}

/** The last page but two that has events on it. @returns its place in the file, in bytes */
function pageOfLastEvents(folder: string): number {
  const database = new Database(fileIn(folder), { readonly: true })
  const found = database
    .prepare<[], number>(
      "SELECT pageno FROM dbstat WHERE name = 'event' AND pagetype = 'leaf' ORDER BY path DESC LIMIT 1 OFFSET 2",
    )
    .pluck()
    .get()
  database.close()
  return ((found ?? 1) - 1) * page
}
