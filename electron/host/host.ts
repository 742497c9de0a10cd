import { hash as digest } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Host, HostPlace } from '../app/host.ts'
import type { Clock, Every } from '../app/ports.ts'
import { restorableHost, type DataFolder } from '../app/restorable-host.ts'
import { openCouncil } from './council-host.ts'
import { writePrivately } from '../files/durable-file.ts'
import { createIncidents } from '../files/incidents.ts'
import type { Foundation } from './foundation.ts'
import { openRecovery } from './recovery-host.ts'
import { createRoomGate } from '../room/gate.ts'
import { headsOfMinutes } from '../signing/minutes-heads.ts'
import { createVerifier } from '../signing/verifier.ts'
import { createBackground } from '../store/background.ts'
import { createBackups } from '../store/backups.ts'
import { databaseCondition } from '../store/database-condition.ts'
import { diskFault } from '../store/disk-fault.ts'
import { leaveTimeToRelock, lockFolder, lockWatch } from '../store/folder-lock.ts'
import { finishRestore } from '../store/restore.ts'

/** The time, which tests turn by hand. */
export interface Time {
  readonly clock: Clock
  readonly every: Every
}

export const realTime: Time = {
  clock: Date.now,
  every(milliseconds, work) {
    const timer = setInterval(() => void work(), milliseconds)
    return () => clearInterval(timer)
  },
}

/**
 * Opens a data folder, made if need be, for this host alone. A database that cannot be worked with is not touched: a recovery answers in
 * the place of the council's application, until a restore puts another database there.
 *
 * @throws {FolderInUse}
 */
export async function openHost(place: HostPlace, time: Time = realTime): Promise<Host> {
  mkdirSync(place.dataFolder, { recursive: true })
  await leaveTimeToRelock(place.dataFolder)
  const lock = lockFolder(place.dataFolder)
  const background = createBackground(place.storeWorker)
  const stopWatch = time.every(lockWatch, async () => void lock.keep())
  const giveUp = async (): Promise<void> => {
    stopWatch()
    await background.close()
    lock.release()
  }
  try {
    const foundation = foundationOf({ place, background, lock }, time)
    const host = await restorableHost(folderOn(foundation, giveUp))
    foundation.gate.attach(host)
    return host
  } catch (error) {
    await giveUp()
    throw error
  }
}

function foundationOf(
  taken: Pick<Foundation, 'place' | 'background' | 'lock'>,
  { clock, every }: Time,
): Foundation {
  const { place, background } = taken
  const inData = (name: string): string => path.join(place.dataFolder, name)
  const backups = createBackups({ folder: place.dataFolder, clock, background })
  const { report: incident } = createIncidents(inData('incidents.log'))
  const hash = (text: string): string => digest('sha256', text)
  const forks = async () =>
    background.run('forks', {
      folder: place.dataFolder,
      minutes: await headsOfMinutes(inData('documents'), createVerifier(place.verifyWorker)),
    })
  const gate = createRoomGate({
    ...{ folder: inData('room'), pages: place.pages, training: place.training, clock, incident },
    write: writePrivately,
  })
  return { ...taken, gate, inData, clock, every, backups, forks, diskFault, incident, hash }
}

function folderOn(foundation: Foundation, giveUp: () => Promise<void>): DataFolder {
  const { place, background, clock } = foundation
  const folder = place.dataFolder
  let reason: 'restore' | 'damaged' = 'restore'
  return {
    ...foundation,
    async open(announcing) {
      finishRestore(folder)
      const condition = await databaseCondition(folder)
      reason = condition.kind === 'sound' ? 'restore' : 'damaged'
      return condition.kind === 'sound'
        ? openCouncil(foundation, condition, announcing)
        : openRecovery(foundation, condition, announcing)
    },
    restore: from => background.run('restore', { folder, from, reason, at: clock() }),
    close: giveUp,
  }
}
