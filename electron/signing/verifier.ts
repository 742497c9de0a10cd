import { Worker } from 'node:worker_threads'
import type { SignatureReport } from '#shared/documents/signature-report.ts'
import type { TrustList } from './verify-pdf.ts'

export interface VerifyRequest {
  readonly bytes: Uint8Array
  readonly trust: TrustList
}

/** As `verifyPdf`, in a thread of its own and within bounds. Rejects only on a bug. */
export type Verifier = (bytes: Uint8Array, trust?: TrustList) => Promise<SignatureReport>

interface Bounds {
  readonly milliseconds: number
  readonly megabytes: number
}

/** Long enough for the largest minutes on the slowest laptop, and no longer than a person waits. */
const bounds: Bounds = { milliseconds: 10_000, megabytes: 512 }

/** The file, and what is unpacked from it, are held outside of what the thread's heap is bounded to. */
const megabytesOutside = 128

const tooMuch: SignatureReport = { kind: 'unreadable', because: 'too-much' }

/** `workerUrl` is `verify-worker.ts` or its bundle. What goes beyond the bounds is answered as too much to be read. */
export function createVerifier(workerUrl: URL, { milliseconds, megabytes }: Bounds = bounds): Verifier {
  return (bytes, trust = []) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl, {
        resourceLimits: {
          maxOldGenerationSizeMb: megabytes - megabytesOutside,
          maxYoungGenerationSizeMb: 16,
        },
      })
      const timer = setTimeout(() => answer(tooMuch), milliseconds)
      function answer(report: SignatureReport): void {
        clearTimeout(timer)
        resolve(report)
        void worker.terminate()
      }
      worker.once('message', answer)
      worker.once('error', error => {
        clearTimeout(timer)
        if (isOutOfMemory(error)) resolve(tooMuch)
        else reject(error instanceof Error ? error : new Error(String(error)))
      })
      worker.once('exit', () => {
        clearTimeout(timer)
        reject(new Error('The thread that verifies has stopped'))
      })
      worker.postMessage({ bytes, trust } satisfies VerifyRequest)
    })
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
