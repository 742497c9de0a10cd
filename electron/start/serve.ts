import path from 'node:path'
import { wordsIn } from '#shared/words/words.ts'
import type { Host, HostPlace } from '../app/host.ts'
import { CannotStart, openData, registerInEnvironment } from '../host/open-data.ts'
import { openRoom, type RoomServer, type RoomSettings } from '../room/server.ts'

/** A host run from source, and the browser's way to it. */
export interface Served {
  readonly host: Host
  readonly room: RoomServer
  /** Finishes what is under way, then closes; safe to call more than once. */
  close(): Promise<void>
}

const root = path.join(import.meta.dirname, '../..')
export const pages = path.join(root, 'dist', 'renderer')

/** Where a host run from source finds what is not data. */
export const placeFromSource = (dataFolder: string, training: boolean): HostPlace => ({
  dataFolder,
  training,
  resources: path.join(root, 'resources'),
  pages,
  pdfWorker: new URL('../pdf/worker.ts', import.meta.url),
  storeWorker: new URL('../store/worker.ts', import.meta.url),
  verifyWorker: new URL('../signing/verify-worker.ts', import.meta.url),
  keyWorker: new URL('../signing/key-worker.ts', import.meta.url),
  fileReading: new URL('../drafts/reading/process.ts', import.meta.url),
  tokenProcess: new URL('../signing/tokens/process.ts', import.meta.url),
  ...registerInEnvironment(),
})

/** Opens a data folder and serves it on loopback. */
export async function serve({
  dataFolder,
  training,
  port,
}: {
  dataFolder: string
  training: boolean
  port: RoomSettings['port']
}): Promise<Served> {
  const host = await openData(placeFromSource(dataFolder, training))
  const room = await openRoom({ host, pages, port }).catch(async (error: unknown) => {
    await host.close()
    if (
      port !== 'usual' &&
      error instanceof Error &&
      'code' in error &&
      (error.code === 'EADDRINUSE' || error.code === 'EACCES')
    ) {
      throw new CannotStart(wordsIn.vi.host.portTaken(port, dataFolder))
    }
    throw error
  })
  let closing: Promise<void> | undefined
  return {
    host,
    room,
    close: () => (closing ??= room.close().then(() => host.close())),
  }
}
