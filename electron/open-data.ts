import { wordsIn } from '#shared/words/words.ts'
import type { Host, HostPlace } from './app/host.ts'
import { openHost } from './host.ts'
import { NewerDatabase } from './store/open-database.ts'

/** A start that a person can mend; its message is for them. */
export class CannotStart extends Error {}

/** Opens a data folder, or says to a person why not: `CannotStart`. */
export async function openData(place: HostPlace): Promise<Host> {
  const { newerDatabase, cannotOpen } = wordsIn.vi.host
  try {
    return await openHost(place)
  } catch (error) {
    if (error instanceof NewerDatabase) throw new CannotStart(newerDatabase(place.dataFolder))
    throw new CannotStart(
      cannotOpen(place.dataFolder, error instanceof Error ? error.message : String(error)),
    )
  }
}
