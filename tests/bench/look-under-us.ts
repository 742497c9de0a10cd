import type Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filesUnderUs } from '#electron/store/file-under-us.ts'
import { lockFolder } from '#electron/store/folder-lock.ts'
import { databaseName, openDatabase } from '#electron/store/open-database.ts'
import { median, type BenchRow } from './bench-row.ts'

const perTurn = 100
const turns = [10, 20, 40]

/** Before a mark is acknowledged the host looks twice whether the files it wrote into are still those in the folder. */
export const lookUnderUs: BenchRow = {
  name: 'look',
  what: 'The two looks at the files under us that an acknowledgement waits for',
  goal: { kind: 'ratio', atMost: 0.05, to: 'a bare SQLite commit, synchronous=FULL, same disk' },
  measure() {
    const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
    const database = openDatabase(path.join(folder, databaseName))
    const lock = lockFolder(folder)
    const { look } = filesUnderUs({ folder, lock, changes: () => 0, saveAll: () => undefined })
    try {
      const commit = bareCommit(database)
      const figures = turns.map(rounds => ({
        size: `${(rounds * perTurn).toLocaleString('en')} looks`,
        value: compare(() => (look(), look()), commit, rounds),
      }))
      return Promise.resolve(figures)
    } finally {
      lock.release()
      database.close()
      rmSync(folder, { recursive: true })
    }
  },
}

function compare(look: () => void, commit: () => void, rounds: number): number {
  const looks: number[] = []
  const commits: number[] = []
  for (let turn = 0; turn < rounds; turn += 1) {
    for (let count = 0; count < perTurn; count += 1) looks.push(timed(look))
    for (let count = 0; count < perTurn; count += 1) commits.push(timed(commit))
  }
  return median(looks) / median(commits)
}

function timed(work: () => void): number {
  const before = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - before)
}

function bareCommit(database: Database.Database): () => void {
  database.exec('CREATE TABLE mark (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT')
  const insert = database.prepare('INSERT INTO mark (payload) VALUES (?)')
  const payload = 'x'.repeat(420)
  return () => void insert.run(payload)
}
