import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHost, aStartedSitting, hostOver, type HostInHand } from '#tests/support/a-host.ts'
import { carried, imported, recordOf } from '#tests/support/carried-sitting.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'

const root = path.join(import.meta.dirname, '..', '..')
/** Calls of the system between two of which a folder looks the same to whoever opens it next. */
interface Steps {
  readonly calls: string
  /** Only those on this file of the data folder. */
  readonly on?: string
}
const ofFiles: Steps = { calls: 'rename,unlink,fsync,fdatasync' }
const ofTheRecord: Steps = { calls: 'pwrite64', on: `${databaseName}-wal` }
/** How many of an import's own steps are tried, evenly spread, beside each of its last ones. */
const [spread, last] = [5, 4]

let home: string
let here: HostInHand
let there: HostInHand
let sitting: string

/** The record of one sitting on two laptops, and what the second recorded by itself. */
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'ocop-import-'))
  here = await aHost()
  there = await aHost()
  const started = await aStartedSitting(here)
  sitting = started.sitting
  const first = await carried(here, sitting)
  await imported(there, first)
  writeFileSync(path.join(home, 'first.phien'), first)
  const product = started.products[0] ?? ''
  await here.ask('presenter.name', { sitting, product, presenter: 'Chủ nhiệm HTX' })
  await there.ask('discussion.note', { sitting, product, text: 'Bao bì cần sửa.' })
  writeFileSync(path.join(home, 'other.phien'), await carried(here, sitting))
  const fresh = await aHost()
  await fresh.host.close()
  cpSync(fresh.folder, path.join(home, 'empty'), { recursive: true })
  await fresh.reopen()
  await fresh.dispose()
  await there.host.close()
  cpSync(there.folder, path.join(home, 'parted'), { recursive: true })
  await there.reopen()
})
afterAll(async () => {
  await here.dispose()
  await there.dispose()
  rmSync(home, { recursive: true, force: true })
})

/** An import in a process of its own, over a fresh copy of a folder. @returns how many steps it took */
function importInto(folder: string, { calls, on }: Steps, files: readonly string[], step?: number): number {
  const at = path.join(home, 'at')
  const trace = path.join(home, 'trace')
  rmSync(at, { recursive: true, force: true })
  cpSync(path.join(home, folder), at, { recursive: true })
  const only = on === undefined ? [] : ['-P', path.join(at, on)]
  const inject = step === undefined ? [] : ['-e', `inject=${calls}:signal=SIGKILL:when=${step}`]
  const program = [process.execPath, 'tests/support/import-once.ts', at, ...files]
  spawnSync('strace', ['-f', '-o', trace, ...only, '-e', `trace=${calls}`, ...inject, ...program], {
    cwd: root,
  })
  return readFileSync(trace, 'utf8').match(/^\d+ +\w+\(/gm)?.length ?? 0
}

/** The steps of an import at which it is killed, after those that open the folder. */
function stepsOf(folder: string, steps: Steps, file: string): readonly number[] {
  const before = importInto(folder, steps, [])
  const all = importInto(folder, steps, [file])
  expect(all).toBeGreaterThan(before + spread)
  const evenly = Array.from(
    { length: spread },
    (_, at) => before + 1 + Math.floor((at * (all - before)) / spread),
  )
  return [...new Set([...evenly, ...Array.from({ length: last }, (_, at) => all - last + 1 + at)])]
}

describe.skipIf(!commandIsThere('strace'))('an import that is killed (needs strace)', () => {
  it('at any step leaves no sitting or the whole of it, and can be done again', async () => {
    const file = path.join(home, 'first.phien')
    const ends = new Set<number>()
    for (const step of stepsOf('empty', ofFiles, file)) {
      importInto('empty', ofFiles, [file], step)
      const inHand = await hostOver(path.join(home, 'at'))
      const { sittings } = await inHand.ask('start.read', {})
      ends.add(sittings.length)
      if (sittings.length > 0)
        expect(await recordOf(inHand, sitting), `killed at step ${step}`).toMatchObject({ findings: [] })
      expect(await imported(inHand, readFileSync(file))).toMatchObject({
        kind: sittings.length > 0 ? 'same' : 'added',
        withoutEvidence: [],
      })
      await inHand.host.close()
    }
    expect([...ends]).toContain(0)
  })

  it('while one of two records is chosen leaves the one that was in use or the one that was chosen, whole', async () => {
    const file = path.join(home, 'other.phien')
    const present = (await recordOf(there, sitting)).head?.number ?? 0
    const ends = new Set<number>()
    for (const step of stepsOf('parted', ofTheRecord, file)) {
      importInto('parted', ofTheRecord, [file], step)
      const inHand = await hostOver(path.join(home, 'at'))
      const { head, findings } = await recordOf(inHand, sitting)
      expect(findings, `killed at step ${step}`).toEqual([])
      ends.add((head?.number ?? 0) - present)
      await inHand.host.close()
    }
    // The record that was chosen is as long, and has the choice in it.
    expect([...ends].every(more => more === 0 || more === 1)).toBe(true)
    expect([...ends]).toContain(0)
  })
})
