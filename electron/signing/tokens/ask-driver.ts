import type { StartChild } from '#electron/app/child.ts'
import { tokenAnswerSchema, type TokenAnswer, type TokenJob } from './jobs.ts'

/** What became of a job: its answer, or why there is none. */
export type DriverOutcome =
  | TokenAnswer
  /** Its process ended by itself: `detail` says how, for those who mend it. */
  | { readonly fault: 'crashed'; readonly detail: string }
  | { readonly fault: 'late'; readonly detail: string }
  | { readonly fault: 'cancelled'; readonly detail: string }

export interface Patience {
  readonly milliseconds: number
  readonly signal: AbortSignal
}

/** Does a job in a process of its own, which has ended when it answers, whatever its driver did. */
export async function askDriver(
  start: () => ReturnType<StartChild>,
  job: TokenJob,
  { milliseconds, signal }: Patience,
): Promise<DriverOutcome> {
  if (signal.aborted) return { fault: 'cancelled', detail: 'before it was asked' }
  const child = start()
  const { promise, resolve } = Promise.withResolvers<DriverOutcome>()
  const timer = setTimeout(() => resolve({ fault: 'late', detail: `after ${milliseconds} ms` }), milliseconds)
  const cancel = (): void => resolve({ fault: 'cancelled', detail: 'while it was asked' })
  signal.addEventListener('abort', cancel)
  child.hear(message => {
    const answer = tokenAnswerSchema.safeParse(message)
    resolve(answer.success ? answer.data : { fault: 'crashed', detail: 'It answered something else' })
  })
  void child.ended.then(how => resolve({ fault: 'crashed', detail: how }))
  child.send(job)
  const outcome = await promise
  clearTimeout(timer)
  signal.removeEventListener('abort', cancel)
  child.kill()
  await child.ended
  return outcome
}
