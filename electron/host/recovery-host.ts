import type { DataCondition } from '#shared/contract/data.ts'
import { createDispatch } from '../app/dispatch.ts'
import { whyNotFrom } from '../app/may-restore.ts'
import { recoveryApplication } from '../app/recovery.ts'
import type { Announcing, OpenData } from '../app/restorable-host.ts'
import { createStations } from '../app/stations.ts'
import { countDocuments } from '../files/count-documents.ts'
import type { Foundation } from './foundation.ts'
import { countPackages } from '../packages/count-packages.ts'

/** The recovery, over a data folder whose database cannot be worked with and is not opened. */
export function openRecovery(
  foundation: Foundation,
  condition: DataCondition,
  { lastRestore }: Pick<Announcing, 'lastRestore'>,
): OpenData {
  const { place, background, backups, forks, inData } = foundation
  const { dataFolder } = place
  const application = recoveryApplication(
    {
      dataFolder,
      condition,
      backups,
      rescue: () => background.run('rescue', { folder: dataFolder }),
      packages: () => countPackages(inData('packages')),
      documents: () => countDocuments(inData('documents')),
    },
    lastRestore,
  )
  const dispatch = createDispatch(application, foundation)
  const stations = createStations()
  return {
    answer: (station, call, from) => dispatch.answer(stations.of(station), call, from),
    revisions: () => ({}),
    bytes: async () => new Response(null, { status: 404 }),
    // Of what a newer program wrote, this one cannot say what holds.
    whyNotRestore: async (_station, from) =>
      condition.kind === 'newer' && from.kind !== 'backup'
        ? { code: 'call.forbidden' }
        : whyNotFrom({ backups, forks }, from),
    close: async () => undefined,
  }
}
