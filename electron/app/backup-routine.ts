import type { BackupFile, BackupReason, LastBackup } from '#shared/contract/data.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { outworn } from './backup-rotation.ts'
import type { Ports } from './ports.ts'
import type { Tell } from './tell.ts'

/** Milliseconds. */
const often = 10 * 60 * 1000

/** Makes backups when it is time, when a sitting closes, and when somebody asks; and keeps no more than are needed. */
export interface BackupRoutine {
  /** One now, and whether it is on disk. */
  make(reason: BackupReason): Promise<Result<BackupFile, Refusal>>
  last(): LastBackup | undefined
  /** Whether the database was changed since the last one. */
  isDue(): boolean
  /** Makes no more by itself, and waits for the one that is being made. */
  stop(): Promise<void>
}

type World = Pick<Ports, 'backups' | 'changes' | 'clock' | 'every' | 'diskFault' | 'incident'>

/** @param interrupted what the program wrote last time may be in no backup yet */
export function startBackups(
  { backups, changes, clock, every, diskFault, incident }: World,
  interrupted: boolean,
  tell: Tell,
): BackupRoutine {
  let last: LastBackup | undefined
  let covered = interrupted ? undefined : changes()
  let turn: Promise<unknown> = Promise.resolve()
  const isDue = (): boolean => changes() !== covered
  const stopTimer = every(often, () =>
    inTurn(async () => {
      if (isDue()) await one('timer')
    }),
  )

  async function one(reason: BackupReason): Promise<Result<BackupFile, Refusal>> {
    const now = changes()
    try {
      const backup = await backups.make(reason)
      covered = now
      last = { kind: 'made', backup }
      await rotate()
      return ok(backup)
    } catch (error) {
      const refusal = diskFault(error) ?? { code: 'host.failed' as const, incident: incident(error) }
      last = { kind: 'failed', at: clock(), refusal }
      return refused(refusal)
    } finally {
      tell('backups.changed', {})
    }
  }

  /** What cannot be taken away now will be the next time. */
  async function rotate(): Promise<void> {
    try {
      for (const { name } of outworn(backups.list(), clock())) await backups.remove(name)
    } catch (error) {
      incident(error)
    }
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done
    return done
  }

  return {
    make: reason => inTurn(() => one(reason)),
    isDue,
    last: () => last,
    async stop() {
      stopTimer()
      await turn
    },
  }
}
