import type { OpenedRoom } from '#shared/contract/room.ts'
import type { OpenGate } from './room-gate.ts'

/** A room while it is open. */
export interface OpenRoom {
  readonly sitting: string
  readonly gate: OpenGate
  /** UTC milliseconds. */
  readonly since: number
}

/** What the secretary sees of where it is. */
export function openedOf({ sitting, since, gate }: OpenRoom): OpenedRoom {
  const { network, origin, fingerprint } = gate
  return { sitting, network, origin, fingerprint, since }
}
