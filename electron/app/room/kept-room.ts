import { z } from 'zod'
import { waysToJoin } from '#shared/council/device-event.ts'
import { guestSchema, shownSchema } from '#shared/contract/room.ts'
import type { Settings } from '../ports.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const time = z.int()
const text = z.string().max(200)

/** What a room keeps between two starts of the host: of everything that lets somebody in, a hash alone; of a code, the slow one. */
const keptRoomSchema = z.strictObject({
  invitations: z.array(z.strictObject({ guest: guestSchema, secret: hash, code: hash, at: time })),
  devices: z.array(
    z.strictObject({
      guest: guestSchema,
      session: hash,
      name: text,
      by: z.enum(waysToJoin),
      at: time,
    }),
  ),
  /** Of the slow hash of the codes. */
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .exactOptional(),
  called: z.string().nullable(),
  /** Every product that was called up so far. */
  calledSoFar: z.array(z.string()).exactOptional(),
  shown: shownSchema,
  /** Where it listened last: what is printed on cards and known to devices stays right. */
  port: z.int().min(1).max(65_535).exactOptional(),
})
export type KeptRoom = z.infer<typeof keptRoomSchema>
export type KeptDevice = KeptRoom['devices'][number]

const empty: KeptRoom = { invitations: [], devices: [], called: null, shown: { kind: 'agenda' } }

export interface KeptRooms {
  of(sitting: string): KeptRoom
  /** On disk when it returns. */
  change(sitting: string, change: (room: KeptRoom) => KeptRoom): KeptRoom
}

export function keptRooms(settings: Settings): KeptRooms {
  const name = (sitting: string): string => `room ${sitting}`
  const read = new Map<string, KeptRoom>()
  const of = (sitting: string): KeptRoom => {
    const known = read.get(sitting)
    if (known) return known
    const text = settings.read(name(sitting))
    const room = text === undefined ? empty : keptRoomSchema.parse(JSON.parse(text))
    read.set(sitting, room)
    return room
  }
  return {
    of,
    change(sitting, change) {
      const room = change(of(sitting))
      settings.write(name(sitting), JSON.stringify(room))
      read.set(sitting, room)
      return room
    },
  }
}
