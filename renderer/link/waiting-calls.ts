import { longestCall, mostWaiting } from '#shared/contract/frames.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { refused, type Result } from '#shared/kernel/result.ts'

/** Milliseconds after which a call that nobody could be asked is answered with `host.unreachable`. */
const patience = 4_000
/** How often a call is asked that ends the wire each time, before it is taken for the reason. */
const mostTries = 4
/** Calls that are asked at a time; the rest wait for their turn here. */
const mostAsked = mostWaiting / 2

interface Waiting {
  readonly text: string
  readonly answer: (answer: Result<never, Refusal>) => void
  isAsked: boolean
  tries: number
  /** While nobody can be asked. */
  timer?: ReturnType<typeof setTimeout> | undefined
}

/** Calls whose answers have not come. They are asked in the order in which they were given, each until it is answered. */
export class WaitingCalls {
  readonly #waiting = new Map<string, Waiting>()
  #say: ((text: string) => void) | undefined
  #asked = 0

  add(request: string, fields: object, answer: Waiting['answer']): void {
    const text = JSON.stringify({ request, ...fields })
    // The wire would end under it.
    if (new TextEncoder().encode(text).length > longestCall) {
      answer(refused({ code: 'call.malformed', at: '' }))
      return
    }
    const call = { text, answer, isAsked: false, tries: 0 }
    this.#waiting.set(request, call)
    if (this.#say) this.#askNext()
    else this.#leave(request, call)
  }

  /** An answer came; one that nobody waits for any more is let go. */
  settle(request: string, answer: Result<never, Refusal>): void {
    const call = this.#waiting.get(request)
    if (!call) return
    clearTimeout(call.timer)
    this.#waiting.delete(request)
    if (call.isAsked) this.#asked -= 1
    call.answer(answer)
    this.#askNext()
  }

  /** There is somebody to ask, who knows of nothing that was asked before. */
  up(say: (text: string) => void): void {
    this.#say = say
    for (const { timer } of this.#waiting.values()) clearTimeout(timer)
    this.#askNext()
  }

  /** There is nobody to ask. */
  down(): void {
    this.#say = undefined
    this.#asked = 0
    for (const [request, call] of this.#waiting) this.#leave(request, call)
  }

  #askNext(): void {
    for (const [request, call] of this.#waiting) {
      if (!this.#say || this.#asked >= mostAsked) return
      if (call.isAsked) continue
      call.tries += 1
      if (call.tries > mostTries) {
        this.#giveUp(request)
        continue
      }
      call.isAsked = true
      this.#asked += 1
      this.#say(call.text)
    }
  }

  #leave(request: string, call: Waiting): void {
    call.isAsked = false
    clearTimeout(call.timer)
    call.timer = setTimeout(() => this.#giveUp(request), patience)
  }

  #giveUp(request: string): void {
    this.settle(request, refused({ code: 'host.unreachable' }))
  }
}
