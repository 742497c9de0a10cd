import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Watch } from '#electron/app/watch.ts'
import {
  readerAnswerSchema,
  readerProgressSchema,
  readerReadySchema,
  type ReaderJob,
} from './reading/jobs.ts'

/** A process that reads files, one question after another. It starts with the first, and another takes the place of one that ended. */
export interface ReaderProcess {
  /** Starts it before the first question. */
  start(): void
  /** @returns nothing where it could not be done, not in time, or was stopped */
  do(job: ReaderJob, heed: Heed): Promise<unknown>
  close(): Promise<void>
}

/** What a question is asked under. */
export interface Heed {
  /** Milliseconds. */
  readonly limit: number
  /** Hears how far it is, and ends it at once. */
  readonly watch?: Watch | undefined
  /** Nobody waits any more: it may be finished, and not go on for long. */
  readonly signal?: AbortSignal | undefined
}

/** A process, and when it takes questions. */
interface Running {
  readonly child: ChildProcess
  /** Also when it ended before. */
  readonly ready: Promise<unknown>
}

/** Milliseconds. */
const patienceToStart = 120_000

type Outcome = { readonly value: unknown } | 'gone' | 'late'

/** @param isQuiet whether it works only while nothing else wants to */
export function createReaderProcess(module: URL, isQuiet: boolean): ReaderProcess {
  let running: Running | undefined
  let isClosed = false

  async function tryOnce(job: ReaderJob, heed: Heed): Promise<Outcome> {
    const asked = (running ??= started(module, isQuiet))
    const outcome = await answered(asked, job, heed)
    if (typeof outcome === 'string' && running === asked) running = undefined
    return outcome
  }

  return {
    start() {
      if (!isClosed) running ??= started(module, isQuiet)
    },
    async do(job, heed) {
      const first = await tryOnce(job, heed)
      // One that ended by itself may have held too much of what came before.
      const outcome = first === 'gone' && !isClosed ? await tryOnce(job, heed) : first
      return typeof outcome === 'string' ? undefined : outcome.value
    },
    async close() {
      isClosed = true
      const child = running?.child
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Its errors are that it did not start, or is gone; whoever asks hears of both. */
function started(module: URL, isQuiet: boolean): Running {
  const child = fork(fileURLToPath(module), isQuiet ? ['quiet'] : [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Bytes cross as they are.
    serialization: 'advanced',
    execArgv: [],
  })
  const { promise: ready, resolve } = Promise.withResolvers<unknown>()
  child.on('error', resolve).once('exit', resolve)
  child.on('message', message => {
    if (readerReadySchema.safeParse(message).success) resolve(message)
  })
  return { child, ready }
}

/** Milliseconds that what nobody waits for any more may still take: a process is not ended over what is nearly done. */
const grace = 1000

let lastId = 0

/** One question to a process that has no other. It is ended where it does not answer in time, or nobody wants it any more. */
async function answered({ child, ready }: Running, job: ReaderJob, heed: Heed): Promise<Outcome> {
  const id = ++lastId
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const hear = (message: unknown): void => {
    const progress = readerProgressSchema.safeParse(message)
    if (progress.success) return heed.watch?.progress(progress.data.done, progress.data.total)
    const answer = readerAnswerSchema.safeParse(message)
    if (answer.data?.id === id) resolve({ value: answer.data.value ?? undefined })
  }
  const isGone = (): void => resolve('gone')
  const end = (): void => {
    resolve('late')
    child.kill('SIGKILL')
  }
  const release = heeding(ready, heed, end)
  child.on('message', hear).on('exit', isGone).on('error', isGone)
  child.send({ id, job }, error => {
    if (error) isGone()
  })
  const outcome = await promise
  release()
  child.off('message', hear).off('exit', isGone).off('error', isGone)
  return outcome
}

/** Ends a question when what it is asked under says so. @returns the way to stop that */
function heeding(ready: Promise<unknown>, { limit, watch, signal }: Heed, end: () => void): () => void {
  let isOver = false
  // A computer with other things to do takes long to start a process, which says nothing of the file.
  let clock = setTimeout(end, limit + patienceToStart)
  const giveUp = (): void => {
    clearTimeout(clock)
    clock = setTimeout(end, grace)
  }
  void ready.then(() => {
    clearTimeout(clock)
    if (isOver) return
    clock = setTimeout(end, limit)
    if (signal?.aborted) giveUp()
    else signal?.addEventListener('abort', giveUp)
  })
  watch?.signal.addEventListener('abort', end)
  return () => {
    isOver = true
    clearTimeout(clock)
    watch?.signal.removeEventListener('abort', end)
    signal?.removeEventListener('abort', giveUp)
  }
}
