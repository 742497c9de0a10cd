import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outworn } from '#electron/app/backup-rotation.ts'
import { backupReasons, type BackupFile, type BackupReason } from '#shared/contract/data.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** Noon in Vietnam. */
const now = Date.UTC(2026, 7, 18, 5)

const aBackup = (age: number, reason: BackupReason = 'timer', events?: number): BackupFile => ({
  name: `${age}-${reason}`,
  at: now - age,
  reason,
  size: 1,
  number: 0,
  events,
})
/** As they were made, the last one first, whatever their clocks say. */
const gone = (...backups: readonly BackupFile[]): readonly string[] => goneAt(now, ...backups)
const goneAt = (at: number, ...backups: readonly BackupFile[]): readonly string[] =>
  outworn(backups, at).map(({ name }) => name)
/** Two days on which the laptop was used, so that a day has gone by. */
const lately = [aBackup(0), aBackup(day), aBackup(2 * day)]

describe('backups that may go', () => {
  it('are none of the last day, however many', () => {
    expect(gone(...Array.from({ length: 144 }, (_, nth) => aBackup(nth * 10 * 60 * 1000)))).toEqual([])
  })

  it('are, of an earlier day in Vietnam, all that were made by themselves but the last', () => {
    const [evening, noon, morning] = [
      aBackup(3 * day - 8 * hour, 'quit'),
      aBackup(3 * day),
      aBackup(3 * day + 4 * hour),
    ]
    expect(gone(...lately, evening, noon, morning)).toEqual([noon.name, morning.name])
  })

  it('are those made by themselves after thirty days on which some were made', () => {
    const daily = Array.from({ length: 29 }, (_, nth) => aBackup((3 + nth) * day))
    expect(gone(...lately, ...daily)).toEqual([aBackup(30 * day).name, aBackup(31 * day).name])
  })

  it.each(['close', 'asked', 'migration', 'held', 'restore'] as const)(
    'are those made for %s after a year in which others were made',
    reason => {
      const monthly = Array.from({ length: 13 }, (_, nth) => aBackup(nth * 29 * day, 'asked'))
      expect(gone(...monthly, aBackup(365 * day, reason))).toEqual([])
      expect(gone(...monthly, aBackup(365 * day + 1, reason))).toEqual([aBackup(365 * day + 1, reason).name])
    },
  )

  it('are none of those that a sitting left, where the clock is ten years ahead for one backup, or from then on', () => {
    const years = -10 * 365 * day
    const today = Array.from({ length: 60 }, (_, nth) => aBackup(nth * 10 * 60_000))
    const good = [aBackup(0, 'close'), ...today, aBackup(hour, 'asked'), aBackup(2 * hour, 'migration')]
    expect(goneAt(now - years, aBackup(years), ...good)).toEqual([])
    expect(goneAt(now, aBackup(0), aBackup(years), ...good)).toEqual([])
    expect(goneAt(now - years, aBackup(years - hour), aBackup(years), ...good)).toEqual([])
  })

  it('are never what was damaged, nor the last one made', () => {
    expect(gone(aBackup(-2 * day), aBackup(900 * day, 'damaged'))).toEqual([])
    expect(gone(aBackup(900 * day, 'timer'), aBackup(800 * day, 'damaged'))).toEqual([])
  })

  it('are never the one with the longest record: what came later may lack its end', () => {
    const long = { ...aBackup(3 * day + hour, 'timer', 900), name: 'long' }
    const later = { ...aBackup(3 * day, 'timer', 890), name: 'later' }
    const earlier = { ...aBackup(3 * day + 2 * hour, 'timer', 880), name: 'earlier' }
    expect(gone(...lately, later, long, earlier)).toEqual(['earlier'])
    expect(gone(...lately, later, { ...long, reason: 'damaged' }, earlier)).toEqual(['earlier'])
  })

  it('leave enough: the last one made, the longest, and one of each of the last thirty days that had one', () => {
    const backups = fc.array(
      fc.tuple(fc.integer({ min: -4000 * 24, max: 500 * 24 }), fc.constantFrom(...backupReasons), fc.nat(50)),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(backups, drawn => {
        const made = drawn.map(([hours, reason, events], nth) => ({
          ...aBackup(hours * hour, reason, events),
          name: String(nth),
        }))
        const going = new Set(outworn(made, now))
        const left = made.filter(backup => !going.has(backup))
        const whole = made.filter(({ reason }) => reason !== 'damaged')
        const longest = Math.max(0, ...whole.map(({ events = 0 }) => events))
        expect(whole[0] === undefined || left.includes(whole[0])).toBe(true)
        expect(Math.max(0, ...left.map(({ events = 0 }) => events))).toBeGreaterThanOrEqual(longest)
        const days = made
          .filter(({ reason }) => reason === 'timer' || reason === 'quit')
          .map(({ at }) => Math.floor((at + 7 * hour) / day))
        const kept = left.map(({ at }) => Math.floor((at + 7 * hour) / day))
        for (const one of [...new Set(days)].slice(0, 30)) expect(kept).toContain(one)
      }),
    )
  })
})
