import Database from 'better-sqlite3'
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { registerEventSchema, type RegisterEvent } from '#shared/register/register-event.ts'

/** What was found instead of a sound register, and what of it is still to be added to the one that stands in its place. */
export interface Mended {
  /** The name that the damaged file has now; nothing where the register was gone. */
  readonly kept: string | undefined
  /** What could be read of it. */
  readonly lines: readonly { readonly line: RegisterEvent; readonly anchor: string }[]
}

/**
 * Looks at a register before it is opened. One that is damaged is put aside under another name, and its copy takes its place; one that is
 * gone is begun from its copy. Nothing is removed: what can be read of the damaged file is handed back.
 *
 * @param copy where its last copy is, if there is one
 * @returns nothing where it is sound, or is yet to be made
 */
export function mendedFile(file: string, copy: string): Mended | undefined {
  const mayUse = existsSync(copy) && isSound(copy)
  if (!existsSync(file)) {
    if (!mayUse) return undefined
    putInPlace(copy, file)
    return { kept: undefined, lines: [] }
  }
  // An empty file is no fault where there is nothing that it should have.
  if (isSound(file) || (!mayUse && isEmpty(file))) return undefined
  const lines = readableLines(file)
  const kept = freeName(file)
  for (const beside of ['', '-wal', '-shm'])
    if (existsSync(file + beside)) renameSync(file + beside, kept + beside)
  if (mayUse) putInPlace(copy, file)
  return { kept: path.basename(kept), lines }
}

function isSound(file: string): boolean {
  try {
    const database = new Database(file)
    try {
      return database.pragma('quick_check', { simple: true }) === 'ok' && hasLines(database)
    } finally {
      database.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)

const hasLines = (database: Database.Database): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'register_line'").get() !== undefined

const isEmpty = (file: string): boolean => statSync(file).size === 0

/** Whole or not at all. */
function putInPlace(copy: string, file: string): void {
  const partial = `${file}.partial`
  copyFileSync(copy, partial)
  const handle = openSync(partial, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  renameSync(partial, file)
}

/** From the first on and from the last back, each as far as it can be read; a line that is no line any more is left out. */
const readableLines = (file: string): Mended['lines'] => [
  ...new Map(
    (['ASC', 'DESC'] as const).flatMap(order =>
      linesRead(file, order).map(each => [each.line.id, each] as const),
    ),
  ).values(),
]

function linesRead(file: string, order: 'ASC' | 'DESC'): Mended['lines'] {
  const found: { readonly line: RegisterEvent; readonly anchor: string }[] = []
  try {
    const database = new Database(file, { readonly: true })
    try {
      const rows = database
        .prepare<[], { body: string; anchor: string }>(
          `SELECT body, anchor FROM register_line ORDER BY rowid ${order}`,
        )
        .iterate()
      for (const { body, anchor } of rows) {
        const line = lineIn(body)
        if (line) found.push({ line, anchor })
      }
    } finally {
      database.close()
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
  return found
}

function lineIn(body: string): RegisterEvent | undefined {
  try {
    return registerEventSchema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

function freeName(file: string): string {
  const { dir, name, ext } = path.parse(file)
  for (let number = 1; ; number++) {
    const free = path.join(dir, `${name}-damaged-${number}${ext}`)
    if (!existsSync(free)) return free
  }
}
