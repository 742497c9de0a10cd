import { shallowReactive } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'

/** Something asked of the record that is not there yet. A failed one keeps what was asked until it is tried again or dropped. */
export type Wish<Value> =
  | { readonly kind: 'saving'; readonly value: Value }
  | { readonly kind: 'failed'; readonly value: Value; readonly refusal: Refusal }

/** Writes one thing and answers with the refusal, or with nothing once it is on disk. */
export type Write<Value> = (value: Value) => Promise<Refusal | undefined>

/**
 * Writes wishes one after another, in the order they were made. A place holds one wish: a new one takes over from one that waits, and
 * follows one that is under way, so that the last is what stands on disk in the end.
 */
export interface SaveQueue<Value> {
  /** By place, in the order they will be written; reactive. */
  readonly wishes: ReadonlyMap<string, Wish<Value>>
  /** @returns when nothing is waiting any more */
  readonly ask: (place: string, value: Value) => Promise<void>
  readonly retry: () => Promise<void>
  /** @returns when nothing is waiting any more; what failed stays */
  readonly settled: () => Promise<void>
}

export function saveQueue<Value>(write: Write<Value>): SaveQueue<Value> {
  const wishes = shallowReactive(new Map<string, Wish<Value>>())
  let writing = false
  let work = Promise.resolve()

  async function writeAll(): Promise<void> {
    try {
      for (let next = firstWaiting(wishes); next; next = firstWaiting(wishes)) await writeOne(...next)
    } finally {
      writing = false
    }
  }

  async function writeOne(place: string, wish: Wish<Value>): Promise<void> {
    const refusal = await write(wish.value)
    if (wishes.get(place) !== wish) return
    if (refusal) wishes.set(place, { kind: 'failed', value: wish.value, refusal })
    else wishes.delete(place)
  }

  function settled(): Promise<void> {
    if (!writing) {
      writing = true
      work = writeAll()
    }
    return work
  }

  function ask(place: string, value: Value): Promise<void> {
    wishes.delete(place)
    wishes.set(place, { kind: 'saving', value })
    return settled()
  }

  function retry(): Promise<void> {
    for (const [place, { value }] of [...wishes]) wishes.set(place, { kind: 'saving', value })
    return settled()
  }

  return { wishes, ask, retry, settled }
}

const firstWaiting = <Value>(wishes: ReadonlyMap<string, Wish<Value>>): [string, Wish<Value>] | undefined =>
  [...wishes].find(([, { kind }]) => kind === 'saving')
