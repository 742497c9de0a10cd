import { Worker } from 'node:worker_threads'
import type { Outline } from '#shared/documents/outline.ts'
import type { Printer } from '../app/ports.ts'
import { specimen } from './specimen.ts'
import type { PrintAnswer, PrintRequest } from './worker-messages.ts'

/** Makes PDF files of outlines. The caller's thread stays free while pages are set. */
export interface PdfPrinter extends Printer {
  /** The same outline gives the same bytes, on any machine and at any time. Rejects only on a bug or a broken installation. */
  print(outline: Outline): Promise<Uint8Array>
  /** Stops the worker; what was being printed is rejected. Printing again starts a new one. */
  close(): Promise<void>
}

/** Megabytes of the worker's memory: little for what is short-lived, so that it is given back in time, and an end before a laptop has none left. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 } as const

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** `workerUrl` is `worker.ts` or its bundle; `fontFolder` holds the files of `resources/fonts`. The worker starts with the first document, or when it is told that one will come. */
export function createPdfPrinter({
  workerUrl,
  fontFolder,
}: {
  workerUrl: URL
  fontFolder: string
}): PdfPrinter {
  let running: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined
  let lastId = 0

  function start() {
    const worker = new Worker(workerUrl, { argv: [fontFolder], resourceLimits })
    const waiting = new Map<number, Waiting>()
    worker.on('message', (answer: PrintAnswer) => settle(waiting, answer))
    worker.on('error', error => rejectAll(waiting, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => {
      rejectAll(waiting, new Error('The PDF worker has stopped'))
      if (running?.worker === worker) running = undefined
    })
    return { worker, waiting }
  }

  const print: PdfPrinter['print'] = outline =>
    new Promise((resolve, reject) => {
      running ??= start()
      const id = ++lastId
      running.waiting.set(id, { resolve, reject })
      running.worker.postMessage({ id, outline } satisfies PrintRequest)
    })

  return {
    print,
    warm() {
      // Where it cannot be printed, neither can what comes next, and that is told.
      if (!running) print(specimen()).catch(() => undefined)
    },
    close: async () => {
      await running?.worker.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, answer: PrintAnswer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('bytes' in answer) asked?.resolve(answer.bytes)
  else asked?.reject(new Error(answer.error))
}

function rejectAll(waiting: Map<number, Waiting>, error: Error): void {
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
