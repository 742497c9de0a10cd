import { Worker } from 'node:worker_threads'
import type { SignatureReport } from '#shared/documents/signature-report.ts'
import type { ExaminedPdf } from './examine-pdf.ts'
import type { TrustList } from './verify-pdf.ts'

export interface VerifyRequest {
  readonly bytes: Uint8Array
  readonly trust: TrustList
  /** Whether what it carries is worked out again, too. */
  readonly proof: boolean
}

/** What the thread says: all of it, or what is known so far. */
export interface VerifyAnswer {
  readonly examined: ExaminedPdf
  readonly isWhole: boolean
}

/** As `verifyPdf`, in a thread of its own and within bounds. Rejects only on a bug. */
export type Verifier = (bytes: Uint8Array, trust?: TrustList) => Promise<SignatureReport>

export type Examiner = Verifier & {
  /** And works out again what it carries, all within the same bounds. */
  readonly examine: (bytes: Uint8Array, trust?: TrustList) => Promise<ExaminedPdf>
}

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
export function createVerifier(workerUrl: URL, within: Bounds = bounds): Examiner {
  const ask = (request: VerifyRequest) => inThread(workerUrl, within, request)
  const verify = async (bytes: Uint8Array, trust: TrustList = []): Promise<SignatureReport> =>
    (await ask({ bytes, trust, proof: false }))?.report ?? tooMuch
  return Object.assign(verify, {
    examine: async (bytes: Uint8Array, trust: TrustList = []): Promise<ExaminedPdf> =>
      (await ask({ bytes, trust, proof: true })) ?? { report: tooMuch, proof: { kind: 'none' }, places: [] },
  })
}

/** @returns what was known when it went beyond the bounds; nothing where nothing was */
const inThread = (
  workerUrl: URL,
  { milliseconds, megabytes }: Bounds,
  request: VerifyRequest,
): Promise<ExaminedPdf | undefined> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes - megabytesOutside, maxYoungGenerationSizeMb: 16 },
    })
    let known: ExaminedPdf | undefined
    const timer = setTimeout(() => answer(known), milliseconds)
    function answer(examined: ExaminedPdf | undefined): void {
      clearTimeout(timer)
      resolve(examined)
      void worker.terminate()
    }
    worker.on('message', ({ examined, isWhole }: VerifyAnswer) => {
      known = examined
      if (isWhole) answer(examined)
    })
    worker.once('error', error => {
      clearTimeout(timer)
      if (isOutOfMemory(error)) resolve(known)
      else reject(error instanceof Error ? error : new Error(String(error)))
    })
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('The thread that verifies has stopped'))
    })
    worker.postMessage(request)
  })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
