import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { readerAnswerSchema, type ReaderJob } from './reading/jobs.ts'

/** A process that reads files, one question after another. It starts with the first, and another takes the place of one that ended. */
export interface ReaderProcess {
  /** @returns nothing where it could not be done, or not in time @param limit milliseconds */
  do(job: ReaderJob, limit: number): Promise<unknown>
  close(): Promise<void>
}

type Outcome = { readonly value: unknown } | 'gone' | 'late'

/** @param isQuiet whether it works only while nothing else wants to */
export function createReaderProcess(module: URL, isQuiet: boolean): ReaderProcess {
  let running: ChildProcess | undefined
  let isClosed = false

  async function tryOnce(job: ReaderJob, limit: number): Promise<Outcome> {
    const child = (running ??= started(module, isQuiet))
    const outcome = await answered(child, job, limit)
    if (typeof outcome === 'string' && running === child) running = undefined
    return outcome
  }

  return {
    async do(job, limit) {
      const first = await tryOnce(job, limit)
      // One that ended by itself may have held too much of what came before.
      const outcome = first === 'gone' && !isClosed ? await tryOnce(job, limit) : first
      return typeof outcome === 'string' ? undefined : outcome.value
    },
    async close() {
      isClosed = true
      const child = running
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** Its errors are that it did not start, or is gone; whoever asks hears of both. */
const started = (module: URL, isQuiet: boolean): ChildProcess =>
  fork(fileURLToPath(module), isQuiet ? ['quiet'] : [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  }).on('error', () => undefined)

let lastId = 0

/** One question to a process that has no other. It is ended where it does not answer in time. */
async function answered(child: ChildProcess, job: ReaderJob, limit: number): Promise<Outcome> {
  const id = ++lastId
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const hear = (message: unknown): void => {
    const answer = readerAnswerSchema.safeParse(message)
    if (answer.data?.id === id) resolve({ value: answer.data.value ?? undefined })
  }
  const isGone = (): void => resolve('gone')
  const clock = setTimeout(() => {
    resolve('late')
    child.kill('SIGKILL')
  }, limit)
  child.on('message', hear).on('exit', isGone).on('error', isGone)
  child.send({ id, job }, error => {
    if (error) isGone()
  })
  const outcome = await promise
  clearTimeout(clock)
  child.off('message', hear).off('exit', isGone).off('error', isGone)
  return outcome
}
