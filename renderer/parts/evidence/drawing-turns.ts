interface Waiting {
  readonly page: number
  readonly begin: () => void
}

/** Milliseconds after which the next one begins beside a page that is slow. */
const patience = 1000

/** Whose turn it is to be drawn: one page after another, the one in hand first and then those nearest to it. */
export class DrawingTurns {
  readonly #line = new Set<Waiting>()
  #inHand: number
  #isTaken = false
  #isToldSoon = false

  /** @param page in hand at first */
  constructor(page: number) {
    this.#inHand = page
  }

  /** From now on. */
  handTo(page: number): void {
    this.#inHand = page
  }

  /** Rejects when the signal says so before its turn has come. */
  async take<T>(page: number, signal: AbortSignal, draw: () => Promise<T>): Promise<T> {
    await this.#turn(page, signal)
    const { promise: isOver, resolve } = Promise.withResolvers<void>()
    const slow = setTimeout(resolve, patience)
    void isOver.then(() => {
      this.#isTaken = false
      this.#passSoon()
    })
    try {
      return await draw()
    } finally {
      clearTimeout(slow)
      resolve()
    }
  }

  #turn(page: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const waiting = { page, begin: resolve }
    const leave = (): void => {
      this.#line.delete(waiting)
      reject(signal.reason)
    }
    if (signal.aborted) leave()
    else this.#line.add(waiting)
    signal.addEventListener('abort', leave, { once: true })
    this.#passSoon()
    return promise.finally(() => signal.removeEventListener('abort', leave))
  }

  /** Pages that come into sight together ask one after another. */
  #passSoon(): void {
    if (this.#isToldSoon) return
    this.#isToldSoon = true
    setTimeout(() => this.#pass())
  }

  #pass(): void {
    this.#isToldSoon = false
    const away = ({ page }: Waiting): number => Math.abs(page - this.#inHand)
    const [next] = [...this.#line].toSorted((a, b) => away(a) - away(b))
    if (this.#isTaken || !next) return
    this.#line.delete(next)
    this.#isTaken = true
    next.begin()
  }
}
