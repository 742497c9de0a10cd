import type { Refusal } from '#shared/contract/refusal.ts'
import { mayPass } from '#shared/contract/may-pass.ts'
import type { Result } from '#shared/kernel/result.ts'

/** More than any screen can be waiting for. */
const most = 2000

/**
 * Answers each request once. A caller that lost an answer sends the same request again: while it is being answered it gets that answer,
 * and afterwards the one that was given, so that nothing is created, signed or loaded twice. What was refused for the machine's sake alone
 * is tried anew: the disk may have room by then.
 */
export function rememberAnswers(): (
  station: string,
  request: string,
  answer: () => Promise<Result<unknown, Refusal>>,
) => Promise<Result<unknown, Refusal>> {
  const given = new Map<string, Promise<Result<unknown, Refusal>>>()
  return (station, request, answer) => {
    const key = `${station} ${request}`
    const earlier = given.get(key)
    if (earlier) return earlier
    const now = answer()
    given.set(key, now)
    void now.then(result => {
      if (!result.ok && mayPass(result.refusal)) given.delete(key)
    })
    for (const oldest of given.keys()) {
      if (given.size <= most) break
      given.delete(oldest)
    }
    return now
  }
}
