import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'

/** More than any screen can be waiting for. */
const most = 2000

/**
 * Answers each request once. A caller that lost an answer sends the same request again: while it is being answered it gets that answer,
 * and afterwards the one that was given, so that nothing is created, signed or loaded twice.
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
    for (const oldest of given.keys()) {
      if (given.size <= most) break
      given.delete(oldest)
    }
    return now
  }
}
