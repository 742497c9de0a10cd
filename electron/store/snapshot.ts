import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DataFault } from '#shared/contract/data.ts'
import type { SittingId } from '#shared/council/ids.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import type { StoredRecord } from '../app/ports.ts'
import { openToRead, settingNamesIn } from './database-contents.ts'
import { faultsIn, versionOf } from './database-faults.ts'
import { databaseName, NewerDatabase, openDatabase, type Connection } from './open-database.ts'
import { recordsIn } from './stored-record.ts'

/** The records of a database as they were committed at one moment, and what is wrong with the database itself. */
export interface Snapshot {
  readonly faults: readonly DataFault[]
  readonly records: ReadonlyMap<SittingId, StoredRecord>
  /** The names of what is kept beside the records; none of a database with faults. */
  readonly settings: readonly string[]
}

/**
 * Looks at a database without so much as opening it, whoever may be writing to it meanwhile: its files are copied into a folder of their
 * own, which is gone when this answers.
 *
 * @returns nothing when it is no database
 * @throws {NewerDatabase}
 */
export async function withSnapshot<T>(
  file: string,
  hash: Hasher,
  look: (snapshot: Snapshot) => Promise<T>,
): Promise<T | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-snapshot-'))
  try {
    const copy = path.join(folder, databaseName)
    await copyAtRest(file, copy)
    const faults = faultsOf(copy)
    if (!faults) return undefined
    const database = opened(copy, faults)
    try {
      return await look({
        faults,
        records: database ? recordsIn(database, hash) : new Map(),
        settings: database && faults.length === 0 ? settingNamesIn(database) : [],
      })
    } finally {
      database?.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** As the program that wrote it would find it. */
function faultsOf(copy: string): readonly DataFault[] | undefined {
  const database = openToRead(copy)
  try {
    return database && versionOf(database) > 0 ? faultsIn(database) : undefined
  } finally {
    database?.close()
  }
}

/** Brings the copy to the present version; a damaged one may not let itself be brought anywhere. */
function opened(copy: string, faults: readonly DataFault[]): Connection | undefined {
  try {
    return openDatabase(copy)
  } catch (error) {
    if (faults.length > 0 && !(error instanceof NewerDatabase)) return undefined
    throw error
  }
}

const attempts = 50

/**
 * Copies a database and the log beside it as they belong together. While nothing is moved from the log into the database, and the log is
 * not begun anew, whatever is added to it meanwhile does no harm: SQLite takes the commits that are whole.
 */
async function copyAtRest(file: string, copy: string): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await stateOf(file)
    await copyFile(file, copy)
    await copyFile(`${file}-wal`, `${copy}-wal`).catch(ifMissing)
    if ((await stateOf(file)) === before) return
    await rm(`${copy}-wal`, { force: true })
  }
  throw new Error(`${file} does not come to rest`)
}

/** Stays the same while the two files belong together: the database's bytes, and the header of its log. */
async function stateOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return `${hash.digest('hex')} ${await headerOf(`${file}-wal`)}`
}

async function headerOf(log: string): Promise<string> {
  const handle = await open(log).catch(ifMissing)
  if (!handle) return ''
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

function ifMissing(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
  throw fault
}
