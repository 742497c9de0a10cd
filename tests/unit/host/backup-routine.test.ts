import { describe, expect, it } from 'vitest'
import { startBackups } from '#electron/app/backup-routine.ts'
import type { Backups } from '#electron/app/ports.ts'
import type { BackupFile } from '#shared/contract/data.ts'
import { aTimer } from '#tests/support/a-timer.ts'

/** The routine over a shelf in memory, with a disk that can be full and a database that can change. */
function aRoutine({ interrupted = false } = {}) {
  const timer = aTimer()
  const disk = { full: false, changes: 7, told: 0 }
  const shelf: BackupFile[] = []
  const backups: Backups = {
    folder: '',
    list: () => shelf.toReversed(),
    find: name => shelf.find(each => each.name === name),
    async make(reason) {
      if (disk.full) throw new Error('full')
      const made = { number: shelf.length + 1, events: undefined }
      const backup = { name: `${timer.clock()}-${reason}`, at: timer.clock(), reason, size: 1, ...made }
      shelf.push(backup)
      return backup
    },
    contents: async () => undefined,
    async remove(name) {
      shelf.splice(
        shelf.findIndex(each => each.name === name),
        1,
      )
    },
  }
  const routine = startBackups(
    {
      backups,
      changes: () => disk.changes,
      ...timer,
      diskFault: () => ({ code: 'disk.full' }),
      incident: () => 'none',
    },
    interrupted,
    () => {
      disk.told += 1
    },
  )
  return {
    routine,
    timer,
    disk,
    start: timer.clock(),
    made: () => shelf.map(({ at, reason }) => [reason, at]),
  }
}

const minute = 60 * 1000

describe('backups made by themselves', () => {
  it('come ten minutes apart, and only when something was changed', async () => {
    const { timer, disk, made, start } = aRoutine()
    await timer.turn(25 * minute)
    disk.changes += 1
    await timer.turn(25 * minute)
    disk.changes += 1
    await timer.turn(10 * minute)
    expect(made()).toEqual([
      ['timer', start + 30 * minute],
      ['timer', start + 60 * minute],
    ])
  })

  it('begin with what the last run left, when it was cut off', async () => {
    const { timer, made } = aRoutine({ interrupted: true })
    await timer.turn(30 * minute)
    expect(made()).toHaveLength(1)
  })

  it('are not made of what another backup has already', async () => {
    const { routine, timer, disk, made } = aRoutine()
    disk.changes += 1
    await routine.make('close')
    await timer.turn(10 * minute)
    expect(made().map(([reason]) => reason)).toEqual(['close'])
    expect(routine.isDue()).toBe(false)
  })

  it('end when the program does', async () => {
    const { routine, timer, disk, made } = aRoutine()
    await routine.stop()
    disk.changes += 1
    await timer.turn(60 * minute)
    expect(made()).toEqual([])
    expect(routine.isDue()).toBe(true)
  })

  it('take away what is outworn', async () => {
    const { timer, disk, made } = aRoutine()
    for (let day = 0; day < 40; day += 1) {
      disk.changes += 1
      await timer.turn(24 * 60 * minute)
    }
    expect(made()).toHaveLength(30)
  })
})

describe('a backup that cannot be made', () => {
  it('is told with its reason, and made as soon as it can be', async () => {
    const { routine, timer, disk, made, start } = aRoutine()
    disk.changes += 1
    disk.full = true
    await timer.turn(10 * minute)
    expect(routine.last()).toEqual({
      kind: 'failed',
      at: start + 10 * minute,
      refusal: { code: 'disk.full' },
    })
    expect(disk.told).toBe(1)
    expect(await routine.make('asked')).toEqual({ ok: false, refusal: { code: 'disk.full' } })
    disk.full = false
    await timer.turn(10 * minute)
    expect(made()).toEqual([['timer', start + 20 * minute]])
    expect(routine.last()).toMatchObject({ kind: 'made' })
  })
})
