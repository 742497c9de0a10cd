import { z } from 'zod'
import type { Settings } from '../app/ports.ts'
import { cookiesSchema } from './cookies.ts'
import { whereSchema } from './invitation.ts'

/** A room that was joined, as it is kept between two starts: with what lets this machine in again. */
const keptAwaySchema = z.strictObject({
  id: z.string(),
  where: whereSchema,
  pin: z.string(),
  cookies: cookiesSchema,
  at: z.int(),
  /** Of the way in on this machine. */
  port: z.int().exactOptional(),
})
export type KeptAway = Readonly<z.infer<typeof keptAwaySchema>>

/** More than anybody sits in. */
const most = 30
const name = 'rooms away'

export interface KeptAways {
  /** The newest first. */
  list(): readonly KeptAway[]
  find(id: string): KeptAway | undefined
  /** On disk when it returns; in the place of the one before it under the same name. */
  keep(room: KeptAway): void
  drop(id: string): void
}

export function keptAways(settings: Settings): KeptAways {
  const list = (): readonly KeptAway[] =>
    z.array(keptAwaySchema).parse(JSON.parse(settings.read(name) ?? '[]'))
  const write = (rooms: readonly KeptAway[]): void => settings.write(name, JSON.stringify(rooms))
  return {
    list,
    find: id => list().find(each => each.id === id),
    keep(room) {
      const known = list()
      const isKnown = known.some(({ id }) => id === room.id)
      write(
        isKnown ? known.map(each => (each.id === room.id ? room : each)) : [room, ...known].slice(0, most),
      )
    },
    drop: id => write(list().filter(each => each.id !== id)),
  }
}
