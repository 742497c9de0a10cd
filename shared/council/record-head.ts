/** How far a record had come: its last event's number, and that event's hash, which stands for everything before it. */
export interface RecordHead {
  readonly number: number
  readonly hash: string
}
