import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DrawingTurns } from '#renderer/parts/evidence/drawing-turns.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wanted = new AbortController().signal

/** Pages that are drawn until somebody says that they are there. */
function drawings(inHand: number) {
  const turns = new DrawingTurns(inHand)
  const begun: number[] = []
  const done = new Map<number, () => void>()
  return {
    turns,
    begun,
    ask: (page: number, signal = wanted) =>
      turns.take(page, signal, () => {
        begun.push(page)
        return new Promise<void>(resolve => done.set(page, resolve))
      }),
    finish: (page: number) => done.get(page)?.(),
    soon: () => vi.advanceTimersByTimeAsync(1),
  }
}

describe('the pages of a PDF that come into sight together', () => {
  it('are drawn one after another, the one in hand first and then the nearest', async () => {
    const { ask, begun, finish, soon } = drawings(200)
    for (const page of [198, 199, 200, 201, 203]) void ask(page)
    for (const drawn of [200, 199, 201, 198]) {
      await soon()
      expect(begun.at(-1)).toBe(drawn)
      finish(drawn)
    }
    await soon()
    expect(begun).toEqual([200, 199, 201, 198, 203])
  })

  it('follow whoever turns to another page', async () => {
    const { turns, ask, begun, finish, soon } = drawings(1)
    for (const page of [1, 2, 3, 50]) void ask(page)
    await soon()
    turns.handTo(50)
    finish(1)
    await soon()
    expect(begun).toEqual([1, 50])
  })

  it('do not wait for one that is slow, or cannot be drawn', async () => {
    const { turns, ask, begun, soon } = drawings(1)
    void ask(1)
    void ask(2)
    await soon()
    expect(begun).toEqual([1])
    await vi.advanceTimersByTimeAsync(1000)
    expect(begun).toEqual([1, 2])
    const failing = turns.take(3, wanted, () => Promise.reject(new Error('No page')))
    const told = expect(failing).rejects.toThrow('No page')
    void ask(4)
    await vi.advanceTimersByTimeAsync(1010)
    await told
    expect(begun).toEqual([1, 2, 4])
  })

  it('lose their turn when nobody looks at them any more', async () => {
    const { ask, begun, finish, soon } = drawings(1)
    void ask(1)
    const scrolledBy = new AbortController()
    const gone = expect(ask(2, scrolledBy.signal)).rejects.toThrow('Scrolled by')
    void ask(3)
    await soon()
    scrolledBy.abort(new Error('Scrolled by'))
    finish(1)
    await soon()
    await gone
    expect(begun).toEqual([1, 3])
  })
})
