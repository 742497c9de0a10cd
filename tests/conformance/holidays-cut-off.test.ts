import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holidaysOf2027 } from '#tests/support/a-holiday-file.ts'
import { aHost, hostOver } from '#tests/support/a-host.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { importHolidays } from '#tests/support/importing-holidays.ts'
import { holidays as shipped } from '#tests/support/shipped-law.ts'

const root = path.join(import.meta.dirname, '..', '..')
/** Calls of the system between two of which a folder looks the same to whoever opens it next. */
const calls = 'rename,unlink,fsync,fdatasync'
let home: string

/** A data folder in which a list of days off waits to be accepted. */
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'ocop-holidays-'))
  const inHand = await aHost()
  await importHolidays(inHand, JSON.stringify(holidaysOf2027))
  await inHand.host.close()
  cpSync(inHand.folder, path.join(home, 'waiting'), { recursive: true })
  await inHand.reopen()
  await inHand.dispose()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Accepts the list in a process of its own, over a fresh copy of the folder. @returns how many steps it took */
function acceptIn(step?: number, ...what: readonly string[]): number {
  const [at, trace] = [path.join(home, 'at'), path.join(home, 'trace')]
  rmSync(at, { recursive: true, force: true })
  cpSync(path.join(home, 'waiting'), at, { recursive: true })
  const inject = step === undefined ? [] : ['-e', `inject=${calls}:signal=SIGKILL:when=${step}`]
  const program = [process.execPath, 'tests/support/accept-once.ts', at, ...what]
  spawnSync('strace', ['-f', '-o', trace, '-e', `trace=${calls}`, ...inject, ...program], { cwd: root })
  return readFileSync(trace, 'utf8').match(/^\d+ +\w+\(/gm)?.length ?? 0
}

describe.skipIf(!commandIsThere('strace'))(
  'a list of days off whose acceptance is killed (needs strace)',
  () => {
    it('at any step is accepted whole, or waits as before and can be accepted', async () => {
      const opening = acceptIn(undefined, 'open')
      const all = acceptIn()
      expect(all).toBeGreaterThan(opening)
      const ends = new Set<string>()
      for (let step = 1; step <= all; step += 1) {
        acceptIn(step)
        const inHand = await hostOver(path.join(home, 'at'))
        const { list, accepted, waiting } = await inHand.ask('holidays.read', {})
        ends.add(waiting ? 'waiting' : 'accepted')
        expect([list.until, accepted.length], `killed at step ${step}`).toEqual(
          waiting ? [shipped.until, 0] : ['2027-12-31', 1],
        )
        if (waiting) {
          const { trial } = await inHand.ask('holidays.trial', {})
          const after = await inHand.ask('holidays.accept', { trial, overrules: false })
          expect(after.list.until).toBe('2027-12-31')
        }
        await inHand.host.close()
      }
      expect(ends).toEqual(new Set(['waiting', 'accepted']))
    }, 300_000)
  },
)
