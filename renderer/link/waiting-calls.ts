import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'

/** Milliseconds after which a call that nobody could be asked is answered with `host.unreachable`. */
const patience = 4_000

interface Waiting {
  readonly text: string
  readonly answer: (answer: Result<never, Refusal>) => void
  /** While nobody can be asked. */
  timer?: ReturnType<typeof setTimeout> | undefined
}

/** Calls whose answers have not come, in the order in which they were given. */
export interface WaitingCalls {
  /** @returns what is said for it */
  add(request: string, call: object, answer: Waiting['answer']): string
  /** An answer came; one that nobody waits for any more is let go. */
  settle(request: string, answer: Result<never, Refusal>): void
  /** Nobody can be asked this. */
  leave(request: string): void
  /** Nobody can be asked anything. */
  leaveAll(): void
  /** Somebody can be asked again. @returns what is said, in order */
  takeUpAll(): readonly string[]
}

export function waitingCalls(): WaitingCalls {
  const waiting = new Map<string, Waiting>()

  function settle(request: string, answer: Result<never, Refusal>): void {
    const call = waiting.get(request)
    clearTimeout(call?.timer)
    waiting.delete(request)
    call?.answer(answer)
  }

  function leave(request: string): void {
    const call = waiting.get(request)
    if (!call) return
    clearTimeout(call.timer)
    call.timer = setTimeout(() => settle(request, refused({ code: 'host.unreachable' })), patience)
  }

  return {
    add(request, call, answer) {
      const text = JSON.stringify({ request, ...call })
      waiting.set(request, { text, answer })
      return text
    },
    settle,
    leave,
    leaveAll: () => [...waiting.keys()].forEach(leave),
    takeUpAll: () =>
      [...waiting.values()].map(({ text, timer }) => {
        clearTimeout(timer)
        return text
      }),
  }
}
