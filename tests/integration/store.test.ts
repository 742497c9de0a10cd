import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations, NewerDatabase, openDatabase } from '#electron/store/open-database.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-store-'))
  file = path.join(folder, 'council.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the database', () => {
  it.each(['opened for the first time', 'opened again'])(
    'syncs every commit and keeps foreign keys when %s',
    when => {
      if (when === 'opened again') openDatabase(file).close()
      const database = openDatabase(file)
      expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(database.pragma('synchronous', { simple: true })).toBe(2)
      expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
      database.close()
    },
  )

  it('never changes or removes an event, whoever asks', () => {
    const database = openDatabase(file)
    const zeros = '0'.repeat(64)
    database
      .prepare('INSERT INTO event VALUES (?, 1, 0, ?, ?, ?, ?, ?)')
      .run('s', 'secretary', 'r', '{}', zeros, zeros)
    expect(() => database.exec("UPDATE event SET actor = 'x'")).toThrow('the record is never changed')
    expect(() => database.exec('DELETE FROM event')).toThrow('the record is never changed')
    expect(() => database.exec('INSERT OR REPLACE INTO event SELECT * FROM event')).toThrow(
      'only grows at its end',
    )
    database.close()
  })

  it('refuses a database of a newer version and leaves it as it was', () => {
    openDatabase(file).close()
    const newer = new Database(file)
    newer.pragma('user_version = 990')
    newer.close()
    expect(() => openDatabase(file)).toThrow(NewerDatabase)
    const after = new Database(file)
    expect(after.pragma('user_version', { simple: true })).toBe(990)
    after.close()
  })

  it.each(migrations.map(({ version }, index) => [version, index] as const))(
    'migrates to version %i from the one before it',
    (version, index) => {
      const before = new Database(file)
      for (const earlier of migrations.slice(0, index)) before.exec(earlier.sql)
      before.pragma(`user_version = ${migrations[index - 1]?.version ?? 0}`)
      before.close()
      const asked: number[] = []
      const database = openDatabase(file, earlier => {
        asked.push(Number(earlier.pragma('user_version', { simple: true })))
      })
      expect(asked).toEqual(index === 0 ? [] : [migrations[index - 1]?.version])
      expect(Number(database.pragma('user_version', { simple: true }))).toBeGreaterThanOrEqual(version)
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
      database.close()
    },
  )
})
