/** A process of this program's own, and how it is spoken to. What crosses is cloned. */
export interface Child {
  send(message: object): void
  /** Hears every message that it sends. */
  hear(message: (message: unknown) => void): void
  /** How it ended, for those who mend it; also when it could not be started. */
  readonly ended: Promise<string>
  /** Ends it at once, whatever it does. */
  kill(): void
}

/** Starts a module as a process of its own. */
export type StartChild = (module: URL, args?: readonly string[]) => Child
