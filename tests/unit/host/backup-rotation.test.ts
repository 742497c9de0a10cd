import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outworn } from '#electron/app/backup-rotation.ts'
import { backupReasons, type BackupFile, type BackupReason } from '#shared/contract/data.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
/** Noon in Vietnam. */
const now = Date.UTC(2026, 7, 18, 5)

const aBackup = (age: number, reason: BackupReason = 'timer'): BackupFile => ({
  name: `${age}-${reason}`,
  at: now - age,
  reason,
  size: 1,
})
const gone = (...backups: readonly BackupFile[]): readonly string[] =>
  outworn(
    backups.toSorted((a, b) => b.at - a.at),
    now,
  ).map(({ name }) => name)

describe('backups that may go', () => {
  it('are none of the last day, however many', () => {
    expect(gone(...Array.from({ length: 144 }, (_, nth) => aBackup(nth * 10 * 60 * 1000)))).toEqual([])
  })

  it('are, of an earlier day in Vietnam, all that were made by themselves but the last', () => {
    const [morning, noon, evening] = [
      aBackup(3 * day + 4 * hour),
      aBackup(3 * day),
      aBackup(3 * day - 8 * hour, 'quit'),
    ]
    expect(gone(aBackup(0), morning, noon, evening)).toEqual([noon.name, morning.name])
  })

  it('are those made by themselves after thirty days', () => {
    expect(gone(aBackup(0), aBackup(29 * day), aBackup(31 * day))).toEqual([aBackup(31 * day).name])
  })

  it.each(['close', 'asked', 'migration', 'restore'] as const)(
    'are those made for %s after a year',
    reason => {
      const kept = [
        aBackup(0),
        aBackup(200 * day, reason),
        aBackup(200 * day + hour, reason),
        aBackup(364 * day, reason),
      ]
      expect(gone(...kept, aBackup(366 * day, reason))).toEqual([aBackup(366 * day, reason).name])
    },
  )

  it('are never what was damaged, nor the newest one, nor one from a clock that was ahead', () => {
    expect(gone(aBackup(-2 * day), aBackup(900 * day, 'damaged'))).toEqual([])
    expect(gone(aBackup(900 * day, 'timer'), aBackup(800 * day, 'damaged'))).toEqual([])
  })

  it('leave enough: the newest whole one, and one of every day of the last thirty that had one', () => {
    const backups = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 500 * 24 }), fc.constantFrom(...backupReasons)), {
        minLength: 1,
      })
      .map(drawn =>
        drawn.map(([hours, reason], nth) => ({ ...aBackup(hours * hour, reason), name: String(nth) })),
      )
    fc.assert(
      fc.property(backups, drawn => {
        const sorted = drawn.toSorted((a, b) => b.at - a.at)
        const going = new Set(outworn(sorted, now))
        const left = sorted.filter(backup => !going.has(backup))
        const newest = sorted.find(({ reason }) => reason !== 'damaged')
        expect(newest === undefined || left.includes(newest)).toBe(true)
        const dayOf = ({ at }: BackupFile): number => Math.floor((at + 7 * hour) / day)
        for (const backup of sorted.filter(({ at }) => now - at <= 30 * day))
          expect(left.map(dayOf)).toContain(dayOf(backup))
        expect(outworn(left, now)).toEqual([])
      }),
    )
  })
})
