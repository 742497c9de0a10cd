import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { JobAnswer, JobName, Jobs } from './worker-messages.ts'

/** Does what takes long to whole database files, in a thread of its own, one thing after another. */
export interface Background {
  /** Rejects with what the work failed of; a failure of the disk keeps its code. */
  run<N extends JobName>(name: N, asked: Jobs[N]['asked']): Promise<Jobs[N]['done']>
  /** Waits for what is under way. */
  close(): Promise<void>
}

interface Running {
  readonly worker: Worker
  readonly gone: AbortSignal
}

/** @param workerUrl `worker.ts` or its bundle. The thread starts with the first job, and again after one that it did not survive. */
export function createBackground(workerUrl: URL): Background {
  let running: Running | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function start(): Running {
    const worker = new Worker(workerUrl)
    const gone = new AbortController()
    worker.once('exit', () => {
      running = undefined
      gone.abort()
    })
    return { worker, gone: gone.signal }
  }

  async function answerTo(name: JobName, asked: Jobs[JobName]['asked']): Promise<JobAnswer> {
    running ??= start()
    const { worker, gone } = running
    worker.postMessage({ name, asked })
    const [answer] = (await once(worker, 'message', { signal: gone })) as [JobAnswer]
    return answer
  }

  async function one<N extends JobName>(name: N, asked: Jobs[N]['asked']): Promise<Jobs[N]['done']> {
    const answer = await answerTo(name, asked)
    if ('failed' in answer) throw failureOf(answer.failed)
    return answer.done
  }

  return {
    run(name, asked) {
      const done = turn.then(() => one(name, asked))
      turn = done.catch(() => undefined)
      return done
    },
    async close() {
      await turn
      await running?.worker.terminate()
    },
  }
}

const failureOf = ({
  message,
  code,
}: {
  readonly message: string
  readonly code: string | undefined
}): Error => Object.assign(new Error(message), code === undefined ? {} : { code })
