import type { CouncilLevel } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import type { SittingId } from './ids.ts'

/** A sitting that took the same product before, and what stands of it: an appeal names the outcome that it reviews. */
export interface Earlier {
  readonly sitting: SittingId
  readonly council: string
  /** The day of that meeting, as yyyy-MM-dd. */
  readonly date: string
  /** The level of that council, which says where its outcome went. */
  readonly level: CouncilLevel
  readonly stood:
    /** The number is that of the event which holds the outcome, in that sitting's log. */
    | { readonly kind: 'settled'; readonly number: number; readonly outcome: Outcome }
    | { readonly kind: 'carried-over'; readonly reason: string }
    /** Still to be decided there. */
    | { readonly kind: 'open' }
  /** Why it is taken up again; always given where an outcome stands there. */
  readonly reason: string
}
