/** Something that takes a while to make: a little at a time while nobody waits for it, and what is left of it at once when somebody does. */
export interface Stepwise<T> {
  /** Does a little of it. @returns whether there is more to do */
  step(): boolean
  value(): T
}

/** @param make yields wherever something else may come in between; asked for once, and not before it is needed */
export function stepwise<T>(make: () => Generator<void, T>): Stepwise<T> {
  let making: Generator<void, T> | undefined
  let made: { readonly value: T } | undefined
  function step(): boolean {
    if (made) return false
    making ??= make()
    try {
      const next = making.next()
      if (next.done) made = { value: next.value }
      return !next.done
    } catch (error) {
      // Whoever asks again hears of it again.
      making = undefined
      throw error
    }
  }
  return {
    step,
    value() {
      while (!made) step()
      return made.value
    },
  }
}
