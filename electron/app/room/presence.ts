import type { Guest } from '#shared/contract/room.ts'
import type { Clock } from '../ports.ts'

/** Ends a wire from this side. */
export type End = () => void

/** Which seats are connected, where they are, and who raised a hand: known while the host runs, and kept nowhere. */
export class Presence {
  readonly #clock: Clock
  readonly #changed: () => void
  readonly #wires = new Map<Guest, Set<End>>()
  readonly #since = new Map<Guest, number>()
  readonly #products = new Map<Guest, string>()
  readonly #hands = new Map<Guest, number>()

  constructor(clock: Clock, changed: () => void) {
    this.#clock = clock
    this.#changed = changed
  }

  /** A wire of that seat's device is open. @returns what is called when it is gone */
  arrive(guest: Guest, end: End): () => void {
    const wires = this.#wires.get(guest) ?? new Set()
    this.#wires.set(guest, wires.add(end))
    if (wires.size === 1) this.#turn(guest)
    return () => {
      const isLast = wires.delete(end) && wires.size === 0
      // Of a room that was closed meanwhile, nothing is known any more.
      if (isLast && this.#wires.get(guest) === wires) this.#turn(guest)
    }
  }

  /** Ends every wire of a seat. */
  end(guest: Guest): void {
    for (const end of [...(this.#wires.get(guest) ?? [])]) end()
  }

  /** The room is closed: every wire ends, and nothing of who was where is left. */
  forget(): void {
    for (const guest of this.#wires.keys()) this.end(guest)
    for (const known of [this.#wires, this.#since, this.#products, this.#hands]) known.clear()
  }

  wiresOf(guest: Guest): number {
    return this.#wires.get(guest)?.size ?? 0
  }

  connectionOf(guest: Guest): { readonly connected: boolean; readonly since: number } | undefined {
    const since = this.#since.get(guest)
    return since === undefined ? undefined : { connected: this.wiresOf(guest) > 0, since }
  }

  productOf(guest: Guest): string | undefined {
    return this.#products.get(guest)
  }

  /** A call that names a product was made there. */
  looksAt(guest: Guest, product: string): void {
    if (this.#products.get(guest) === product) return
    this.#products.set(guest, product)
    this.#changed()
  }

  handOf(guest: Guest): number | undefined {
    return this.#hands.get(guest)
  }

  raise(guest: Guest, raised: boolean): void {
    if (raised === this.#hands.has(guest)) return
    if (raised) this.#hands.set(guest, this.#clock())
    else this.#hands.delete(guest)
    this.#changed()
  }

  #turn(guest: Guest): void {
    this.#since.set(guest, this.#clock())
    this.#changed()
  }
}
