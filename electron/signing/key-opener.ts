import { Worker } from 'node:worker_threads'
import type { Pkcs12Opened } from './pkcs12-contents.ts'

export interface KeyRequest {
  readonly bytes: Uint8Array
  readonly passphrase: string
}

/** As `openPkcs12Contents`, in a thread of its own: the iterations of a passphrase hold up nobody else. Rejects only on a bug. */
export type KeyOpener = ((bytes: Uint8Array, passphrase: string) => Promise<Pkcs12Opened>) & {
  /** Starts the thread of the next key ahead. */
  readonly warm: () => void
}

/** Far longer than a file at the limit of iterations takes on a slow laptop. */
const longest = 60_000

/** `workerUrl` is `key-worker.ts` or its bundle. A file that takes longer than `milliseconds` is answered as too laborious. */
export function createKeyOpener(workerUrl: URL, milliseconds = longest): KeyOpener {
  const { take, warm } = threadsOf(workerUrl)
  const open = (bytes: Uint8Array, passphrase: string): Promise<Pkcs12Opened> =>
    new Promise((resolve, reject) => {
      const worker = take()
      const timer = setTimeout(() => answer({ kind: 'too-laborious' }), milliseconds)
      function answer(opened: Pkcs12Opened): void {
        clearTimeout(timer)
        resolve(opened)
        void worker.terminate()
      }
      function fail(error: unknown): void {
        clearTimeout(timer)
        reject(error instanceof Error ? error : new Error(String(error)))
      }
      worker.once('message', answer)
      worker.once('error', fail)
      worker.once('exit', () => fail(new Error('The thread that opens keys has stopped')))
      worker.postMessage({ bytes, passphrase } satisfies KeyRequest)
    })
  return Object.assign(open, { warm })
}

/** Milliseconds: as long as it takes to find a key and type what opens it. */
const longestWait = 300_000

/** One thread for one key: of a passphrase nothing is left for the next. It may be started ahead and wait, since a start takes longer than the work. */
function threadsOf(workerUrl: URL) {
  let waiting: Worker | undefined
  let timer: NodeJS.Timeout | undefined
  function end(): void {
    clearTimeout(timer)
    waiting?.off('error', end)
    void waiting?.terminate()
    waiting = undefined
  }
  return {
    take(): Worker {
      const worker = waiting ?? new Worker(workerUrl)
      worker.off('error', end)
      worker.ref()
      clearTimeout(timer)
      waiting = undefined
      return worker
    },
    warm(): void {
      if (waiting) return
      waiting = new Worker(workerUrl)
      // What is wrong with it is told to whoever opens a key: that one fails too.
      waiting.once('error', end)
      waiting.unref()
      timer = setTimeout(end, longestWait).unref()
    },
  }
}
