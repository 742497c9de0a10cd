/** An event as SQLite keeps it. Everything else is derived. */
export interface EventRow {
  /** The name of the log, see `log-name.ts`. */
  sitting: string
  number: number
  at: number
  actor: string
  /** Names the call that caused it; empty where the event names none. */
  request: string
  /** The event as canonical JSON: exactly the text that was hashed. */
  payload: string
  previous: string
  hash: string
}

/** The last event of a log. */
export interface HeadRow {
  sitting: string
  number: number
  hash: string
}

export interface SettingRow {
  name: string
  value: string
}
