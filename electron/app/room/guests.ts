import { joinDevice, freeDevice } from '#shared/council/devices.ts'
import { longestDeviceName, type WayToJoin } from '#shared/council/device-event.ts'
import { screenSeat, type Guest, type Joining } from '#shared/contract/room.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { createPinTries, type PinTries } from '../pin-tries.ts'
import type { Ports } from '../ports.ts'
import type { Cause, Sittings } from '../sittings.ts'
import { Joinings } from './joinings.ts'
import type { KeptDevice, KeptRooms } from './kept-room.ts'
import type { CodeProofs, Entry, Shown, Visitor } from './room-door.ts'
import { codeFrom, newCode } from './secrets.ts'

export type GuestsWorld = Pick<Ports, 'hash' | 'clock' | 'chance' | 'settings' | 'codes'>

/** Who is invited to a sitting, and which device is whose. */
export class Guests {
  readonly #world: GuestsWorld
  readonly #sittings: Pick<Sittings, 'change' | 'read'>
  readonly #kept: KeptRooms
  readonly #tries: PinTries
  readonly joinings: Joinings

  constructor(world: GuestsWorld, sittings: Pick<Sittings, 'change' | 'read'>, kept: KeptRooms) {
    this.#world = world
    this.#sittings = sittings
    this.#kept = kept
    this.#tries = createPinTries(world.settings)
    this.joinings = new Joinings(world.chance, world.clock)
  }

  /** In the place of the guest's invitation before. @returns what is shown once */
  async invite(sitting: string, guest: Guest): Promise<{ readonly secret: string; readonly code: string }> {
    const { chance, hash, clock, codes } = this.#world
    const made = { secret: chance.salt(), code: newCode(chance) }
    const code = await codes.slow(made.code, this.#saltOf(sitting))
    const invitation = { guest, secret: hash(made.secret), code, at: clock() }
    this.#kept.change(sitting, room => ({
      ...room,
      invitations: [...room.invitations.filter(each => each.guest !== guest), invitation],
    }))
    return made
  }

  /** @param pin of the key that this host has shown to whoever asks */
  prove(sitting: string, nonce: string, pin: string): CodeProofs {
    const { codes } = this.#world
    const { invitations } = this.#kept.of(sitting)
    return {
      salt: this.#saltOf(sitting),
      proofs: invitations.map(({ code }) => codes.proof(code, nonce, pin)),
    }
  }

  withdraw(sitting: string, guest: Guest): void {
    this.#kept.change(sitting, room => ({
      ...room,
      invitations: room.invitations.filter(each => each.guest !== guest),
    }))
  }

  /** The device that a session was given to. */
  deviceOf(sitting: string, session: string): KeptDevice | undefined {
    const shown = this.#world.hash(session)
    return this.#kept.of(sitting).devices.find(each => each.session === shown)
  }

  deviceAt(sitting: string, guest: Guest): KeptDevice | undefined {
    return this.#kept.of(sitting).devices.find(each => each.guest === guest)
  }

  /** The first device that shows an invitation has the seat; the next one waits until somebody agrees. */
  async join(sitting: string, shown: Shown, visitor: Visitor): Promise<Entry> {
    const found = await this.#invited(sitting, shown, visitor)
    if (!found.ok) return { kind: 'refused', refusal: found.refusal }
    const { guest } = found.value
    if (guest !== screenSeat && this.deviceAt(sitting, guest)) return this.joinings.ask(guest, visitor)
    return this.#sitDown(sitting, guest, visitor.device, 'secret' in shown ? 'invitation' : 'card')
  }

  answer(sitting: string, { id, guest, device }: Joining, agreed: boolean): void {
    if (!agreed) return this.joinings.answer(id, { refusal: { code: 'joining.gone' } })
    const entry = this.#sitDown(sitting, guest, device, 'consent')
    if (entry.kind === 'in') this.joinings.answer(id, { session: entry.session })
    if (entry.kind === 'refused') this.joinings.answer(id, { refusal: entry.refusal })
  }

  /** Lets the device of a seat go, in the record too. */
  free(sitting: string, guest: Guest, cause: Cause): Result<void, Refusal> {
    if (guest !== screenSeat) {
      const freed = this.#sittings.change(sitting, cause, state => freeDevice(state, guest))
      if (!freed.ok) return freed
    }
    this.#kept.change(sitting, room => ({
      ...room,
      devices: room.devices.filter(each => each.guest !== guest),
    }))
    return ok(undefined)
  }

  /** Nobody is invited to a sitting that is over, and no device is anybody's. */
  dismiss(sitting: string): void {
    const { invitations, devices } = this.#kept.of(sitting)
    if (invitations.length + devices.length === 0) return
    this.#kept.change(sitting, room => ({ ...room, invitations: [], devices: [] }))
  }

  async #invited(
    sitting: string,
    shown: Shown,
    { address }: Visitor,
  ): Promise<Result<{ readonly guest: Guest }, Refusal>> {
    const { hash, clock, codes } = this.#world
    if ('secret' in shown) {
      const { invitations } = this.#kept.of(sitting)
      const found = invitations.find(({ secret }) => secret === hash(shown.secret))
      return found ? ok(found) : refused({ code: 'invitation.unknown' })
    }
    const name = `room ${address}`
    const until = this.#tries.lockedUntil(name, clock())
    if (until !== undefined) return refused({ code: 'invitation.too-many', until })
    this.#tries.count(name, clock())
    const typed = codeFrom(shown.code)
    const slow = typed === undefined ? undefined : await codes.slow(typed, this.#saltOf(sitting))
    const found = this.#kept.of(sitting).invitations.find(({ code }) => code === slow)
    if (!found) return refused({ code: 'invitation.unknown' })
    this.#tries.forget(name)
    return ok(found)
  }

  #saltOf(sitting: string): string {
    const { salt } = this.#kept.of(sitting)
    if (salt !== undefined) return salt
    const made = this.#world.chance.salt()
    this.#kept.change(sitting, room => ({ ...room, salt: made }))
    return made
  }

  /** In the record first: a device that it does not tell of is nobody's. */
  #sitDown(sitting: string, guest: Guest, named: string, by: WayToJoin): Entry {
    const { chance, hash, clock } = this.#world
    const name = cleanText(named).slice(0, longestDeviceName).trim()
    if (guest !== screenSeat) {
      const cause = { actor: `member:${guest}`, request: crypto.randomUUID(), station: '', seen: undefined }
      const joined = this.#sittings.change(sitting, cause, state => joinDevice(state, guest, name, by))
      if (!joined.ok) return { kind: 'refused', refusal: joined.refusal }
    }
    const session = chance.salt() + chance.salt()
    const device: KeptDevice = { guest, session: hash(session), name, by, at: clock() }
    this.#kept.change(sitting, room => ({
      ...room,
      devices: [...room.devices.filter(each => each.guest !== guest || guest === screenSeat), device].slice(
        -mostDevices,
      ),
    }))
    return { kind: 'in', session }
  }
}

/** Forty members and a few screens. */
const mostDevices = 60
