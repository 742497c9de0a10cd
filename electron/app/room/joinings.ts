import type { Guest, Joining } from '#shared/contract/room.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Chance, Clock } from '../ports.ts'
import type { Entry, Visitor } from './room-door.ts'

/** Milliseconds for which a device waits to be agreed to; its page asks again and again meanwhile. */
const patience = 5 * 60_000
/** More than ask in earnest at a time. */
const mostWaiting = 20

interface Waiting extends Joining {
  readonly ticket: string
  became: { readonly session: string } | { readonly refusal: Refusal } | undefined
}

/** Devices that ask for a seat at which there is one. */
export class Joinings {
  readonly #chance: Chance
  readonly #clock: Clock
  readonly #waiting = new Map<string, Waiting>()

  constructor(chance: Chance, clock: Clock) {
    this.#chance = chance
    this.#clock = clock
  }

  /** @returns what the device shows again to hear what became of it */
  ask(guest: Guest, { device }: Visitor): Entry {
    this.#forgetOld()
    if (this.#waiting.size >= mostWaiting) return { kind: 'refused', refusal: { code: 'joining.gone' } }
    const joining = { id: this.#chance.id(), guest, device, at: this.#clock() }
    const ticket = this.#chance.salt()
    this.#waiting.set(joining.id, { ...joining, ticket, became: undefined })
    return { kind: 'waiting', ticket }
  }

  /** Those that nobody has answered, of one seat or of all. */
  open(guest?: Guest): readonly Joining[] {
    this.#forgetOld()
    return [...this.#waiting.values()]
      .filter(each => each.became === undefined && (guest === undefined || each.guest === guest))
      .map(({ id, guest: of, device, at }) => ({ id, guest: of, device, at }))
  }

  /** Nobody waits any more. */
  forget(): void {
    this.#waiting.clear()
  }

  answer(id: string, became: NonNullable<Waiting['became']>): void {
    const waiting = this.#waiting.get(id)
    if (waiting) waiting.became = became
  }

  /** What became of whoever shows that ticket; a session is told once. */
  outcomeOf(ticket: string): Entry {
    this.#forgetOld()
    const waiting = [...this.#waiting.values()].find(each => each.ticket === ticket)
    if (!waiting) return { kind: 'refused', refusal: { code: 'joining.gone' } }
    const { became } = waiting
    if (!became) return { kind: 'waiting', ticket }
    this.#waiting.delete(waiting.id)
    return 'session' in became ? { kind: 'in', ...became } : { kind: 'refused', ...became }
  }

  #forgetOld(): void {
    const oldest = this.#clock() - patience
    for (const [id, { at }] of this.#waiting) if (at < oldest) this.#waiting.delete(id)
  }
}
