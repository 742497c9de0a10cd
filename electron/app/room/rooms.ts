import { asksPins } from '#shared/council/pins.ts'
import type { Seat } from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { SignalName, Signals } from '#shared/contract/answers.ts'
import {
  screenSeat,
  type Guest,
  type Invitation,
  type RoomView,
  type SeatInRoom,
  type Shown as OnScreen,
  type StationView,
} from '#shared/contract/room.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import type { Ports } from '../ports.ts'
import type { Cause, Sittings } from '../sittings.ts'
import type { Station } from '../station.ts'
import type { Tell } from '../tell.ts'
import { Guests } from './guests.ts'
import { calledUp } from './called-up.ts'
import { keptRooms, type KeptRooms } from './kept-room.ts'
import { Presence, type End } from './presence.ts'
import type { CodeProofs, Entry, RoomDoor, Shown, Visitor } from './room-door.ts'
import { openedOf, type OpenRoom } from './open-room.ts'
import { grouped } from './secrets.ts'
import { stationViewOf } from './station-view.ts'
import { guestsOf, isAt, mayAnswerFor, mayBeHere, mayBeTold, type Answerer } from './who-may.ts'

type World = Pick<Ports, 'hash' | 'clock' | 'chance' | 'settings' | 'codes' | 'gate'>

type Done = Result<Record<string, never>, Refusal>

/** Sockets that one device may have open at a time: a page that is loaded anew has two for a moment. */
const mostWires = 4

/** The room of this host: open for one sitting at a time, and who is in it. */
export class Rooms implements RoomDoor {
  readonly #world: World
  readonly #sittings: Sittings
  readonly #tell: Tell
  readonly #kept: KeptRooms
  readonly #guests: Guests
  readonly #presence: Presence
  readonly #stations = new Map<string, Station>()
  readonly #inTurn = oneAfterAnother()
  #open: OpenRoom | undefined

  constructor(world: World, sittings: Sittings, tell: Tell) {
    this.#world = world
    this.#sittings = sittings
    this.#tell = tell
    this.#kept = keptRooms(world.settings)
    this.#guests = new Guests(world, sittings, this.#kept)
    this.#presence = new Presence(world.clock, () => this.#changed())
  }

  open(sitting: string, address: string): Promise<Result<RoomView, Refusal>> {
    return this.#inTurn(() => this.#openNow(sitting, address))
  }

  async #openNow(sitting: string, address: string): Promise<Result<RoomView, Refusal>> {
    const found = this.#sittings.read(sitting)
    if (!found.ok) return found
    if (found.value.phase.kind === 'closed') return refused({ code: 'sitting.closed' })
    if (this.#open)
      return this.#open.sitting === sitting ? this.view(sitting) : refused({ code: 'room.taken' })
    const gate = await this.#world.gate.open(address, this.#kept.of(sitting).port)
    if (!gate.ok) return gate
    this.#kept.change(sitting, room => ({ ...room, port: gate.value.port }))
    this.#open = { sitting, gate: gate.value, since: this.#world.clock() }
    this.#changed()
    return this.view(sitting)
  }

  /**
   * Whoever is in it keeps the seat, and comes back when it is opened again; who waits, and who called, is forgotten.
   *
   * @param only where it is open for this sitting
   */
  close(only?: string): Promise<void> {
    return this.#inTurn(() => this.#closeNow(only))
  }

  async #closeNow(only: string | undefined): Promise<void> {
    if (!this.#open || (only !== undefined && only !== this.#open.sitting)) return
    const { sitting } = this.#open
    this.#open = undefined
    this.#presence.forget()
    this.#guests.joinings.forget()
    await this.#world.gate.close()
    this.#tell('room.changed', { sitting })
  }

  /** The sitting is over, and with it what anybody was invited to. */
  async end(sitting: string): Promise<void> {
    this.#guests.dismiss(sitting)
    await this.close(sitting)
  }

  view(sitting: string): Result<RoomView, Refusal> {
    const found = this.#sittings.read(sitting)
    if (!found.ok) return found
    const { called, shown } = this.#kept.of(sitting)
    const isOpen = this.#open?.sitting === sitting
    return ok({
      open: isOpen && this.#open ? openedOf(this.#open) : undefined,
      seats: guestsOf(found.value).map(guest => this.#seat(sitting, guest)),
      joinings: isOpen ? this.#guests.joinings.open() : [],
      called: called ?? undefined,
      shown,
    })
  }

  async invite(sitting: string, guest: Guest): Promise<Result<Invitation, Refusal>> {
    const room = this.#open
    if (room?.sitting !== sitting) return refused({ code: 'room.closed' })
    const found = this.#sittings.read(sitting)
    if (!found.ok) return found
    if (!guestsOf(found.value).includes(guest)) return refused({ code: 'member.does-not-score' })
    const { secret, code } = await this.#guests.invite(sitting, guest)
    this.#changed()
    const { origin, pin } = room.gate
    return ok({ guest, address: `${origin}/join?invitation=${secret}&key=${pin}`, code: grouped(code) })
  }

  withdraw(sitting: string, guest: Guest): Result<RoomView, Refusal> {
    this.#guests.withdraw(sitting, guest)
    this.#changed()
    return this.view(sitting)
  }

  free(sitting: string, guest: Guest, cause: Cause): Result<RoomView, Refusal> {
    const freed = this.#guests.free(sitting, guest, cause)
    if (!freed.ok) return freed
    this.#forget(guest)
    return this.view(sitting)
  }

  /** @param by whoever answers, as the sitting sees them */
  answerJoining(sitting: string, id: string, agreed: boolean, by: Answerer): Done {
    const joining = this.#guests.joinings.open().find(each => each.id === id)
    if (!joining || this.#open?.sitting !== sitting) return refused({ code: 'joining.gone' })
    if (!mayAnswerFor(by, sitting, joining.guest)) return refused({ code: 'call.forbidden' })
    this.#guests.answer(sitting, joining, agreed)
    if (agreed) this.#forget(joining.guest)
    this.#changed()
    this.#tell('station.changed', {})
    return ok({})
  }

  /** Raised at the seat itself; lowered there, or by the secretary. @param by as `answerJoining` */
  raise(sitting: string, guest: Guest, raised: boolean, by: Answerer): Done {
    const isRaised = by.own ? isAt(by.own, sitting, guest) : !raised && by.seat.kind === 'secretary'
    if (!isRaised) return refused({ code: 'call.forbidden' })
    this.#presence.raise(guest, raised)
    this.#tell('station.changed', {})
    return ok({})
  }

  call(sitting: string, product: string | null): Result<RoomView, Refusal> {
    return this.#put(sitting, room => calledUp(room, product))
  }

  show(sitting: string, shown: OnScreen): Result<RoomView, Refusal> {
    return this.#put(sitting, room => ({ ...room, shown }))
  }

  async join(shown: Shown, visitor: Visitor): Promise<Entry> {
    if (!this.#open) return { kind: 'refused', refusal: { code: 'room.closed' } }
    const entry = await this.#guests.join(this.#open.sitting, shown, visitor)
    if (entry.kind !== 'refused') this.#changed()
    if (entry.kind === 'waiting') this.#tell('station.changed', {})
    return entry
  }

  prove(nonce: string): CodeProofs {
    const room = this.#open
    return room ? this.#guests.prove(room.sitting, nonce, room.gate.pin) : { salt: '', proofs: [] }
  }

  ask(ticket: string): Entry {
    return this.#guests.joinings.outcomeOf(ticket)
  }

  knows(session: string): boolean {
    return this.#open !== undefined && this.#guests.deviceOf(this.#open.sitting, session) !== undefined
  }

  /** The station of a device that has a seat in the room that is open. */
  station(session: string): Station | undefined {
    const sitting = this.#open?.sitting
    const device = sitting === undefined ? undefined : this.#guests.deviceOf(sitting, session)
    if (sitting === undefined || !device) return undefined
    const found = this.#sittings.read(sitting)
    if (!found.ok || !mayBeHere(found.value, device.guest)) return undefined
    const own = { sitting, guest: device.guest }
    const station = this.#stations.get(device.session) ?? {
      name: `room ${device.session.slice(0, 16)}`,
      seat: { kind: 'nobody' },
      entered: new Set<string>(),
      own,
    }
    this.#stations.set(device.session, station)
    station.seat = this.#seatOf(station.seat, own, found.value)
    return station
  }

  stationView({ own, seat }: Station): Result<StationView, Refusal> {
    if (!own) return ok({ at: 'laptop' })
    const { sitting, guest } = own
    const found = this.#sittings.read(sitting)
    if (!found.ok) return found
    return ok(
      stationViewOf(
        { own, seat },
        {
          state: found.value,
          kept: this.#kept.of(sitting),
          handRaisedAt: this.#presence.handOf(guest),
          joinings: this.#guests.joinings.open(guest),
        },
      ),
    )
  }

  /** A device's wire is open. @returns what is called when it is gone; nothing where it has too many already */
  arrive(session: string, end: End): (() => void) | undefined {
    const own = this.station(session)?.own
    if (!own || this.#presence.wiresOf(own.guest) >= mostWires) return undefined
    return this.#presence.arrive(own.guest, end)
  }

  /** What the station asks about a product is where its member is. */
  noteCall({ own }: Station, input: object): void {
    if (own && 'product' in input && typeof input.product === 'string')
      this.#presence.looksAt(own.guest, input.product)
  }

  mayHear<E extends SignalName>(session: string, name: E, signal: Signals[E]): boolean {
    return mayBeTold(name, signal, () => this.sittingOf(session))
  }

  sittingOf(session: string): string | undefined {
    return this.station(session)?.own?.sitting
  }

  #put(sitting: string, change: Parameters<KeptRooms['change']>[1]): Result<RoomView, Refusal> {
    const found = this.#sittings.read(sitting)
    if (!found.ok) return found
    this.#kept.change(sitting, change)
    this.#tell('station.changed', {})
    this.#changed()
    return this.view(sitting)
  }

  #seatOf(before: Seat, own: NonNullable<Station['own']>, state: Sitting): Seat {
    const { sitting, guest } = own
    if (guest === screenSeat) {
      const { shown } = this.#kept.of(sitting)
      const shows = shown.kind === 'grid' || shown.kind === 'outcome' ? shown.product : undefined
      return { kind: 'screen', sitting, shows }
    }
    if (asksPins(state.details.profile)) return before
    return { kind: 'member', sitting, member: guest }
  }

  #seat(sitting: string, guest: Guest): SeatInRoom {
    const device = this.#guests.deviceAt(sitting, guest)
    return {
      guest,
      invitedAt: this.#kept.of(sitting).invitations.find(each => each.guest === guest)?.at,
      device: device && { name: device.name, by: device.by, at: device.at },
      connection: this.#open?.sitting === sitting ? this.#presence.connectionOf(guest) : undefined,
      product: this.#presence.productOf(guest),
      handRaisedAt: this.#presence.handOf(guest),
    }
  }

  /** Whoever sat there is let go: the wires end, and who comes next begins anew. */
  #forget(guest: Guest): void {
    for (const [session, { own }] of this.#stations) if (own?.guest === guest) this.#stations.delete(session)
    // Whoever agreed to it from there has the answer first.
    setTimeout(() => this.#presence.end(guest), 0)
    this.#changed()
  }

  #changed(): void {
    if (this.#open) this.#tell('room.changed', { sitting: this.#open.sitting })
  }
}
