/** How many calls one device may make: so many at once, and so many a second after that. */
const burst = 60
const perSecond = 30

/** Does what one device asks, in its order, and no faster than any screen asks. */
export interface Pace {
  do(work: () => void): void
  /** Forgets what waits. */
  stop(): void
}

/**
 * Holds up a device that asks more than any screen does: what it sends is not read until it may ask again, so that the others are answered as
 * ever. Nothing of it is lost.
 *
 * @param now milliseconds that only grow
 */
export function paced(
  { pause, resume }: { readonly pause: () => void; readonly resume: () => void },
  now: () => number = () => performance.now(),
): Pace {
  const waiting: (() => void)[] = []
  let left = burst
  let since = now()
  let timer: ReturnType<typeof setTimeout> | undefined

  function mayDo(): boolean {
    const at = now()
    left = Math.min(burst, left + ((at - since) * perSecond) / 1000)
    since = at
    if (left < 1) return false
    left -= 1
    return true
  }

  function goOn(): void {
    timer = undefined
    while (waiting.length > 0 && mayDo()) waiting.shift()?.()
    if (waiting.length === 0) resume()
    else timer = setTimeout(goOn, ((1 - left) * 1000) / perSecond)
  }

  return {
    do(work) {
      if (waiting.length === 0 && mayDo()) return work()
      if (waiting.push(work) > 1) return
      pause()
      timer = setTimeout(goOn, 1000 / perSecond)
    },
    stop() {
      clearTimeout(timer)
      waiting.length = 0
    },
  }
}
