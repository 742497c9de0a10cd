import path from 'node:path'
import type { Child } from '#electron/app/child.ts'
import type { Watch } from '#electron/app/watch.ts'
import {
  readerAnswerSchema,
  readerProgressSchema,
  readerReadySchema,
  type ReaderFault,
  type ReaderJob,
} from './reading/jobs.ts'
import { exitOfTooMuch } from './reading/limits.ts'

/** A process that reads files, one question after another. It starts with the first, and another takes the place of one that ended. */
export interface ReaderProcess {
  /** Starts it before the first question. */
  start(): void
  do(job: ReaderJob, heed: Heed): Promise<ReaderOutcome>
  close(): Promise<void>
}

/** What became of a question. */
export type ReaderOutcome =
  /** Its answer; nothing where the file could not be read. */
  | { readonly kind: 'done'; readonly value: unknown }
  /** Something was thrown: by the disk, by a library at what it read, or by a fault of ours. */
  | { readonly kind: 'threw'; readonly error: Error }
  /** It was ended: it took too long, or nobody wants it any more. */
  | { readonly kind: 'late' }
  /** It ended by itself, also at the second time, or could not be started; `how` is for those who mend it. */
  | { readonly kind: 'gone'; readonly ofMemory: boolean; readonly how: string }

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
  readonly child: Child
  /** Also when it ended before. */
  readonly ready: Promise<unknown>
  /** Whoever waits for its answer. */
  readonly heard: Set<(message: unknown) => void>
}

/** Starts a process that reads files: it is told when it is to make way for all else. */
export type StartReader = (args: readonly string[]) => Child

/** Milliseconds. */
const patienceToStart = 120_000

export interface ReaderManner {
  /** It works only while nothing else wants to. */
  readonly isQuiet?: boolean
  /** Hears of each that ended by itself, for those who mend it. */
  readonly incident?: (error: Error) => unknown
}

export function createReaderProcess(
  start: StartReader,
  { isQuiet = false, incident }: ReaderManner,
): ReaderProcess {
  let running: Running | undefined
  let isClosed = false

  async function tryOnce(job: ReaderJob, heed: Heed): Promise<ReaderOutcome> {
    const asked = (running ??= started(start, isQuiet))
    const outcome = await answered(asked, job, heed)
    const isOver = outcome.kind === 'late' || outcome.kind === 'gone'
    if (isOver && running === asked) running = undefined
    if (outcome.kind === 'gone' && !outcome.ofMemory && !isClosed && !isBidden(outcome.how))
      incident?.(new Error(`The process that reads files ended (${outcome.how}) at: ${toldOf(job)}`))
    return outcome
  }

  return {
    start() {
      if (!isClosed) running ??= started(start, isQuiet)
    },
    async do(job, heed) {
      const first = await tryOnce(job, heed)
      // One that ended by itself may have held too much of what came before.
      return first.kind === 'gone' && !isClosed ? await tryOnce(job, heed) : first
    },
    async close() {
      isClosed = true
      running?.child.kill()
      await running?.child.ended
    },
  }
}

/** The program itself is asked to end by these, and all that it started with it. */
const isBidden = (how: string): boolean => /^SIG(INT|TERM|HUP)$/.test(how)

/** What was to be done, and with which file, by the name under which it is kept. */
const toldOf = (job: ReaderJob): string =>
  'file' in job ? `${job.kind} ${path.basename(job.file)}` : job.kind

function started(start: StartReader, isQuiet: boolean): Running {
  const child = start(isQuiet ? ['quiet'] : [])
  const heard: Running['heard'] = new Set()
  const { promise: ready, resolve } = Promise.withResolvers<unknown>()
  void child.ended.then(resolve)
  child.hear(message => {
    if (readerReadySchema.safeParse(message).success) resolve(message)
    for (const hear of heard) hear(message)
  })
  return { child, ready, heard }
}

/** Milliseconds that what nobody waits for any more may still take: a process is not ended over what is nearly done. */
const grace = 1000

let lastId = 0

/** One question to a process that has no other. It is ended where it does not answer in time, or nobody wants it any more. */
async function answered(
  { child, ready, heard }: Running,
  job: ReaderJob,
  heed: Heed,
): Promise<ReaderOutcome> {
  const id = ++lastId
  const { promise, resolve } = Promise.withResolvers<ReaderOutcome>()
  const hear = (message: unknown): void => {
    const progress = readerProgressSchema.safeParse(message)
    if (progress.success) return heed.watch?.progress(progress.data.done, progress.data.total)
    const answer = readerAnswerSchema.safeParse(message)
    if (answer.data?.id !== id) return
    const { value, fault } = answer.data
    resolve(fault ? { kind: 'threw', error: errorOf(fault) } : { kind: 'done', value: value ?? undefined })
  }
  const end = (): void => {
    resolve({ kind: 'late' })
    child.kill()
  }
  const release = heeding(ready, heed, end)
  heard.add(hear)
  void child.ended.then(how => resolve(goneBy(how)))
  child.send({ id, job })
  const outcome = await promise
  release()
  heard.delete(hear)
  return outcome
}

/** V8 aborts where there is no memory left; Windows has a number for it. */
const goneBy = (how: string): ReaderOutcome => ({
  kind: 'gone',
  ofMemory: [`exit ${exitOfTooMuch}`, 'exit 134', 'SIGABRT'].includes(how),
  how,
})

/** With its code, by which a disk's fault is known. */
function errorOf({ message, stack, code }: ReaderFault): Error {
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return code === undefined ? error : Object.assign(error, { code })
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
