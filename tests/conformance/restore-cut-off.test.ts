import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyDatabaseFile } from '#electron/store/copy-database.ts'
import { databaseCondition } from '#electron/store/database-condition.ts'
import { databaseContents } from '#electron/store/database-contents.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { finishRestore } from '#electron/store/restore.ts'
import { aRecord, writeInterrupted } from '#tests/support/a-database.ts'
import { sha256 } from '#tests/support/a-sitting.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'

const root = path.join(import.meta.dirname, '..', '..')
const backup = '2026-08-18_11-00-00_asked.db'
/** What changes names or makes them durable: between two of these a folder looks the same to whoever opens it next. */
const calls = 'rename,unlink,fsync,fdatasync'
let before: string
let at: string

/** A database with its last commits still in the log, and a backup from before them. */
beforeAll(() => {
  const home = mkdtempSync(path.join(tmpdir(), 'ocop-restore-'))
  before = path.join(home, 'before')
  at = path.join(home, 'at')
  writeInterrupted(before, { before: aRecord('a'), after: aRecord('b') })
  const earlier = path.join(home, 'earlier')
  writeInterrupted(earlier, { before: aRecord('a'), after: [] })
  mkdirSync(path.join(before, 'backups'))
  copyDatabaseFile(path.join(earlier, databaseName), path.join(before, 'backups', backup))
})
afterAll(() => rmSync(path.dirname(before), { recursive: true, force: true }))

/** A restore in a process of its own, over a fresh copy of the folder. @returns what strace wrote of it */
function restore(...inject: readonly string[]): string {
  rmSync(at, { recursive: true, force: true })
  cpSync(before, at, { recursive: true })
  const trace = `${at}.trace`
  const program = [process.execPath, 'tests/support/restore-once.ts', at, backup]
  spawnSync('strace', ['-f', '-o', trace, '-e', `trace=${calls}`, ...inject, ...program], { cwd: root })
  return readFileSync(trace, 'utf8')
}

const sittingsIn = (name: string): readonly string[] => {
  const { whole, sittings } = databaseContents(path.join(at, name), sha256)
  expect(whole).toBe(true)
  return sittings.map(({ id }) => id)
}

describe.skipIf(!commandIsThere('strace'))('a restore that is killed (needs strace)', () => {
  it('at any step leaves the data that was there or the data that was wanted, whole', async () => {
    const steps = restore().match(/ (rename|unlink|fsync|fdatasync)\(/g)?.length ?? 0
    expect(sittingsIn(databaseName)).toEqual(['a'])
    expect(steps).toBeGreaterThan(6)
    const ends = new Set<string>()
    for (let step = 1; step <= steps; step += 1) {
      restore('-e', `inject=${calls}:signal=SIGKILL:when=${step}`)
      finishRestore(at)
      expect((await databaseCondition(at)).kind, `killed at step ${step}`).toBe('sound')
      const sittings = sittingsIn(databaseName).join(' ')
      ends.add(sittings)
      const kept = readdirSync(path.join(at, 'backups')).filter(name => name.includes('_restore_'))
      if (sittings === 'a') expect(sittingsIn(path.join('backups', kept[0] ?? ''))).toEqual(['a', 'b'])
    }
    expect([...ends].toSorted()).toEqual(['a', 'a b'])
  })
})
