import {
  createReaderProcess,
  type Heed,
  type ReaderManner,
  type ReaderOutcome,
  type StartReader,
} from './reader-process.ts'
import type { ReaderJob } from './reading/jobs.ts'

/** One process that reads files, and who waits for it. */
export interface ReaderQueue {
  /** Starts the process before the first question. */
  start(): void
  /** @returns nothing where it could not be done, took too long, was given up, or ended the process */
  ask(job: ReaderJob, matters: Matters): Promise<unknown>
  /** The same with what became of it; nothing where nobody waited any more before it began. */
  outcome(job: ReaderJob, matters: Matters): Promise<ReaderOutcome | undefined>
  close(): Promise<void>
}

/** Its limit counts from when it begins; nothing begins that nobody waits for. */
interface Matters extends Heed {
  /** Before all that waits; else after it. */
  readonly newestFirst?: boolean
}

interface Waiting extends Matters {
  readonly job: ReaderJob
  readonly tell: (outcome: ReaderOutcome | undefined) => void
}

export function readerQueue(start: StartReader, manner: ReaderManner = {}): ReaderQueue {
  const line: Waiting[] = []
  const child = createReaderProcess(start, manner)
  let isBusy = false
  let isClosed = false

  function next(): void {
    if (isBusy) return
    const waiting = line.shift()
    if (!waiting) return
    isBusy = true
    const { job, watch, signal } = waiting
    const isWanted = !isClosed && !watch?.signal.aborted && !signal?.aborted
    void (isWanted ? child.do(job, waiting) : Promise.resolve(undefined)).then(outcome => {
      isBusy = false
      waiting.tell(outcome)
      next()
    })
  }

  const outcome: ReaderQueue['outcome'] = (job, matters) =>
    new Promise(tell => {
      const waiting = { ...matters, job, tell }
      if (matters.newestFirst) line.unshift(waiting)
      else line.push(waiting)
      next()
    })

  return {
    start: child.start,
    outcome,
    async ask(job, matters) {
      const became = await outcome(job, matters)
      return became?.kind === 'done' ? became.value : undefined
    },
    async close() {
      isClosed = true
      await child.close()
    },
  }
}
