import { ok, refused } from '#shared/kernel/result.ts'
import type { Host } from '../app/host.ts'
import type { RoomGate } from '../app/room/room-gate.ts'
import type { GateWorld, ListeningGate } from './gate-server.ts'
import { networksOf } from './networks.ts'

/** The room's way in, on a network of the secretary's choosing. */
export interface AttachableGate extends RoomGate {
  /** Whose application it is; before that nothing can be opened. */
  attach(host: Host): void
}

/** What listens, and its certificates, are loaded when a room is opened, and not with every start. */
export function createRoomGate(
  world: GateWorld & { readonly incident: (error: unknown) => string },
  networks = networksOf,
): AttachableGate {
  let host: Host | undefined
  let listening: ListeningGate | undefined
  return {
    attach(attached) {
      host = attached
    },
    networks: () => networks(),
    async open(address, port) {
      const network = networks().find(each => each.address === address)
      if (!network || !host) return refused({ code: 'room.no-network' })
      try {
        const { listenAt } = await import('./gate-server.ts')
        listening = await listenAt({ address, port }, host, world)
        return ok({ network, ...listening.gate })
      } catch (error) {
        world.incident(error)
        return refused({ code: 'room.not-listening' })
      }
    },
    async close() {
      const closing = listening
      listening = undefined
      await closing?.close()
    },
  }
}
