import Database from 'better-sqlite3'
import { copyFileSync, existsSync, renameSync } from 'node:fs'
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
  if (!existsSync(file)) {
    if (!existsSync(copy)) return undefined
    copyFileSync(copy, file)
    return { kept: undefined, lines: [] }
  }
  if (isSound(file)) return undefined
  const lines = readableLines(file)
  const kept = freeName(file)
  for (const beside of ['', '-wal', '-shm'])
    if (existsSync(file + beside)) renameSync(file + beside, kept + beside)
  if (existsSync(copy)) copyFileSync(copy, file)
  return { kept: path.basename(kept), lines }
}

function isSound(file: string): boolean {
  try {
    const database = new Database(file)
    try {
      return database.pragma('quick_check', { simple: true }) === 'ok'
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

/** Page by page as far as each can be read; a line that is no line any more is left out. */
function readableLines(file: string): Mended['lines'] {
  const found: { readonly line: RegisterEvent; readonly anchor: string }[] = []
  try {
    const database = new Database(file, { readonly: true })
    try {
      const rows = database
        .prepare<[], { body: string; anchor: string }>('SELECT body, anchor FROM register_line')
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
