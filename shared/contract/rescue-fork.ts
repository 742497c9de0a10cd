import type { SittingId } from '../council/ids.ts'

/** What tells of a record from outside it: signed minutes, the note beside the database, a backup other than the last. */
export type Voucher = 'minutes' | 'witness' | 'backups'

export interface RescueSide {
  readonly events: number
  /** Of its last event, in UTC milliseconds. */
  readonly at: number
  /** Those that tell of an event which only this side has. */
  readonly vouchedBy: readonly Voucher[]
}

/** A sitting whose record in the database is not the beginning of the one in the last whole backup, nor the other way round. */
export interface RescueFork {
  readonly council: string
  readonly place: string
  /** As yyyy-MM-dd. */
  readonly date: string
  readonly sitting: SittingId
  /** How many events both have. */
  readonly common: number
  readonly present: RescueSide
  readonly backup: RescueSide
}
