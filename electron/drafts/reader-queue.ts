import { createReaderProcess } from './reader-process.ts'
import type { ReaderJob } from './reading/jobs.ts'

/** One process that reads files, and who waits for it. */
export interface ReaderQueue {
  /** @returns nothing where it could not be done, took too long, was given up, or ended the process */
  ask(job: ReaderJob, matters: Matters): Promise<unknown>
  close(): Promise<void>
}

interface Matters {
  /** Milliseconds from when it begins. */
  readonly limit: number
  /** After everything that is none. */
  readonly isBackground?: boolean
  /** Before all that waits; else after it. */
  readonly newestFirst?: boolean
  /** Nobody waits any more for what has not begun. */
  readonly signal?: AbortSignal | undefined
}

interface Waiting extends Matters {
  readonly job: ReaderJob
  readonly tell: (value: unknown) => void
}

export function readerQueue(module: URL): ReaderQueue {
  const soon: Waiting[] = []
  const later: Waiting[] = []
  const child = createReaderProcess(module)
  let isBusy = false
  let isClosed = false

  function next(): void {
    if (isBusy) return
    const waiting = soon.shift() ?? later.shift()
    if (!waiting) return
    isBusy = true
    const isWanted = !isClosed && !waiting.signal?.aborted
    void (isWanted ? child.do(waiting.job, waiting.limit) : Promise.resolve()).then(value => {
      isBusy = false
      waiting.tell(value)
      next()
    })
  }

  return {
    ask: (job, matters) =>
      new Promise(tell => {
        const waiting = { ...matters, job, tell }
        if (matters.isBackground) later.push(waiting)
        else if (matters.newestFirst) soon.unshift(waiting)
        else soon.push(waiting)
        next()
      }),
    async close() {
      isClosed = true
      await child.close()
    },
  }
}
