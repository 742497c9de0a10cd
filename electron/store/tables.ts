/** The rows as SQLite keeps them. Everything else is derived. */
export interface Tables {
  event: EventRow
  setting: SettingRow
}

export interface EventRow {
  sitting: string
  number: number
  at: number
  actor: string
  /** Names the call that caused it, so that a repeated call is known. */
  request: string
  /** The event as canonical JSON: exactly the text that was hashed. */
  payload: string
  previous: string
  hash: string
}

export interface SettingRow {
  name: string
  value: string
}
