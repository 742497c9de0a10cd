import type { AwayEntry, AwayRoom, WayAway } from '#shared/contract/away.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Rooms of other hosts that somebody at this machine takes part in. */
export interface Away {
  /**
   * Shows an invitation or a code to the host at that address, after it is known to be the one that invited: by the key that the invitation
   * names, or because it proves that it knows the code. No other host is sent anything.
   */
  join(by: WayAway, device: string): Promise<Result<AwayEntry, Refusal>>
  /** The newest first. */
  list(): readonly AwayRoom[]
  /** Asks again for one that waits; opens the way into one that was joined. */
  enter(room: string): Promise<Result<AwayEntry, Refusal>>
  forget(room: string): Promise<void>
  close(): Promise<void>
}
