import { parentPort } from 'node:worker_threads'
import { outlinePrinter } from './print-outline.ts'
import type { PrintAnswer, PrintRequest } from './worker-messages.ts'

const port = parentPort
const fontFolder = process.argv[2]
if (!port || fontFolder === undefined)
  throw new Error('This file runs as a worker thread, given the folder of the fonts')

const print = outlinePrinter(fontFolder)

port.on('message', ({ id, outline }: PrintRequest) => {
  print(outline).then(
    bytes => {
      const own = Uint8Array.from(bytes)
      port.postMessage({ id, bytes: own } satisfies PrintAnswer, [own.buffer])
    },
    (error: unknown) => {
      port.postMessage({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies PrintAnswer)
    },
  )
})
