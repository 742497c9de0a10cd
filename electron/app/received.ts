import type { LoggedEvent } from '#shared/council/event.ts'
import type { ReceivedSitting } from '#shared/contract/received-rows.ts'

/** Of a record as it is kept, which is compressed: a day of 71 products and thirteen members is about 1.5 MB. */
export const mostReceivedBytes = 16 * 1024 ** 2

/** How a record that is handed in stands to the last one of that sitting that was. */
export type ReceivedAs =
  | { readonly kind: 'taken' | 'newer' | 'same' | 'older' }
  | { readonly kind: 'fork'; readonly common: number }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'too-large' }

/** A record that was checked whole, on its way into the register. */
export interface HandedIn extends ReceivedSitting {
  readonly events: readonly LoggedEvent[]
}
