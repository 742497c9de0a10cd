/** When a file may be sent, when it may be checked, and the way to say that it was. Each is said once at least, whatever became of the file. */
export interface Turn {
  readonly maySend: Promise<unknown>
  readonly mayCheck: Promise<unknown>
  readonly sent: () => void
  readonly checked: () => void
}

/**
 * Files in the order they came: one is checked at a time, and the next is sent meanwhile. No other waits on the host's disk.
 *
 * @returns the way to take the next turn
 */
export function packageTurns(): () => Turn {
  let maySend: Promise<unknown> = Promise.resolve()
  let mayCheck: Promise<unknown> = Promise.resolve()
  return () => {
    const [sent, checked] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const turn = { maySend, mayCheck, sent: sent.resolve, checked: checked.resolve }
    maySend = Promise.all([sent.promise, maySend, mayCheck])
    mayCheck = Promise.all([checked.promise, mayCheck])
    return turn
  }
}
