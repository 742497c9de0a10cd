import type { PinLock } from './pin-lock.ts'
import type { PinHolder } from './seat.ts'

/** What a record tells of PINs. */
export type PinEvent =
  /**
   * A seat has a PIN: it opens the key under which the seat's sheets are concealed, on whichever laptop; the host's own key does so too. With
   * no lock, it has the key alone, for sheets that came in as a file before a PIN was chosen.
   */
  | {
      readonly kind: 'pin.set'
      readonly holder: PinHolder
      readonly key: string
      readonly host: string
      readonly lock?: PinLock
    }
  | {
      readonly kind: 'pin.reset'
      readonly holder: PinHolder
      readonly by: PinHolder
      readonly reason: string
      readonly sheets: 'kept' | 'lost'
    }
