import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog } from '#electron/store/event-log.ts'
import { openDatabase } from '#electron/store/open-database.ts'
import { fold } from '#shared/council/evolve.ts'
import { firstBroken } from '#shared/council/log.ts'
import { sha256 } from '#tests/support/plain-sitting.ts'

const root = path.join(import.meta.dirname, '..', '..')
const clerk = path.join(root, 'tests/support/faults/clerk.ts')
const folders: string[] = []
const aFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-fault-'))
  folders.push(folder)
  return folder
}
let folder: string

beforeEach(() => {
  folder = aFolder()
})
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true })
})

/** Opens the folder as a host does, and says how far its log holds: all of it, or something is wrong. */
function eventsIn(place: string): number {
  const database = openDatabase(path.join(place, 'council.db'))
  try {
    const log = createEventLog(database, sha256)
    const events = log.read('phien-1')
    expect([...log.broken()]).toEqual([])
    expect(firstBroken(events, sha256)).toBeUndefined()
    expect(fold(events)?.revision ?? 0).toBe(events.length)
    return events.length
  } finally {
    database.close()
  }
}

const acknowledged = (lines: readonly string[]): number =>
  Math.max(0, ...lines.flatMap(line => (line.startsWith('saved ') ? [Number(line.slice(6))] : [])))

/** The test ends when it has counted to its end, however slow the machine; only a clerk that says nothing at all for so long has failed. */
const byItsCount = 0
const silence = 600_000

/** Lets the clerk work and kills it after so many answers. @returns the last event that it was told is on disk */
async function killedAfter(answers: number, place: string): Promise<number> {
  const child = spawn(process.execPath, [clerk, place, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const ended = once(child, 'close')
  const stuck = setTimeout(() => child.kill('SIGKILL'), silence)
  for await (const line of createInterface({ input: child.stdout })) {
    stuck.refresh()
    lines.push(line)
    if (lines.length === answers) child.kill('SIGKILL')
  }
  clearTimeout(stuck)
  await ended
  expect(lines.length, 'answers of the clerk before it was killed').toBeGreaterThanOrEqual(answers)
  return acknowledged(lines)
}

describe('a host killed with -9 while members mark', () => {
  it(
    'has every acknowledged mark when it is opened again, 200 times over',
    async () => {
      const rounds = 200
      let survived = 0
      const lane = async (place: string): Promise<void> => {
        for (let round = 0; round < rounds / 2; round += 1) {
          const told = await killedAfter(1 + Math.floor(Math.random() * 40), place)
          expect(eventsIn(place)).toBeGreaterThanOrEqual(told)
          survived += 1
        }
      }
      await Promise.all([lane(folder), lane(aFolder())])
      expect(survived).toBe(rounds)
    },
    byItsCount,
  )
})

const traceable =
  spawnSync('strace', ['-o', '/dev/null', '-e', 'inject=getcwd:error=EIO', 'true'], { stdio: 'ignore' })
    .status === 0

/** The clerk's short sitting with a fault injected into its calls of the system. */
function strained(place: string, inject: string, marks = '4'): readonly string[] {
  const run = spawnSync(
    'strace',
    ['-f', '-o', '/dev/null', '-e', `inject=${inject}`, process.execPath, clerk, place, marks],
    { encoding: 'utf8', timeout: silence },
  )
  return run.stdout.split('\n').filter(line => line !== '')
}

describe.skipIf(!traceable)('faults put into the calls of the system (needs strace that may trace)', () => {
  it(
    'a kill at every write of a short sitting loses nothing that was acknowledged',
    () => {
      let lines: readonly string[] = []
      let write = 0
      while (!lines.includes('done')) {
        write += 1
        const place = aFolder()
        lines = strained(place, `pwrite64:signal=SIGKILL:when=${write}`)
        expect(eventsIn(place)).toBeGreaterThanOrEqual(acknowledged(lines))
      }
      // Every write before that one was the last of its sitting, and a sitting has more than one write an event.
      expect(write).toBeGreaterThan(acknowledged(lines))
    },
    byItsCount,
  )

  it.each([
    ['a full disk', 'ENOSPC', 'disk.full'],
    ['a disk that fails', 'EIO', 'disk.failed'],
  ])(
    '%s is refused in so many words, what was there stays, and work goes on when it is over',
    (_, error, code) => {
      const lines = strained(folder, `pwrite64:error=${error}:when=40..46`, '20')
      expect(lines).toContain(`refused ${code}`)
      expect(lines.at(-1)).toBe('done')
      expect(eventsIn(folder)).toBe(acknowledged(lines))
    },
    byItsCount,
  )

  it(
    'a disk that cannot sync acknowledges nothing until it can',
    () => {
      const lines = strained(folder, 'fsync,fdatasync:error=EIO:when=12..14', '10')
      expect(lines).toContain('refused disk.failed')
      expect(lines.at(-1)).toBe('done')
      expect(eventsIn(folder)).toBe(acknowledged(lines))
    },
    byItsCount,
  )
})
