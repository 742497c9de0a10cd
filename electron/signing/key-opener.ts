import { Worker } from 'node:worker_threads'
import type { Pkcs12Opened } from './pkcs12-contents.ts'

export interface KeyRequest {
  readonly bytes: Uint8Array
  readonly passphrase: string
}

/** As `openPkcs12Contents`, in a thread of its own: the iterations of a passphrase hold up nobody else. Rejects only on a bug. */
export type KeyOpener = (bytes: Uint8Array, passphrase: string) => Promise<Pkcs12Opened>

/** Far longer than a file at the limit of iterations takes on a slow laptop. */
const longest = 60_000

/** `workerUrl` is `key-worker.ts` or its bundle. A file that takes longer than `milliseconds` is answered as too laborious. */
export function createKeyOpener(workerUrl: URL, milliseconds = longest): KeyOpener {
  return (bytes, passphrase) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl)
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
}
