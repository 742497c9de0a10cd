import { hostname } from 'node:os'
import type { AwayEntry, WayAway } from '#shared/contract/away.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { oneAfterAnother } from '../app/one-after-another.ts'
import type { Ports } from '../app/ports.ts'
import type { Away } from '../app/room/away.ts'
import { codeFrom } from '../app/room/secrets.ts'
import { cookieOf, isIn } from './cookies.ts'
import { invitationIn, whereIn } from './invitation.ts'
import { keptAways, type KeptAway, type KeptAways } from './kept-away.ts'
import { askAgain, knock, proven, type Knocked } from './knock.ts'
import { answerOver, nameOf, PinnedAgent, type Where } from './pinned-tls.ts'
import { openRelay, type Relay } from './relay.ts'
import { refusalOf } from './why-not.ts'

type World = Pick<Ports, 'settings' | 'clock' | 'chance' | 'codes'>

/** A host that may be shown something, and what. */
interface Known {
  readonly where: Where
  readonly pin: string
  readonly shows: { readonly secret: string } | { readonly code: string }
}

export const createAway = (world: World): Away => new RoomsAway(world)

class RoomsAway implements Away {
  readonly #world: World
  readonly #kept: KeptAways
  readonly #relays = new Map<string, Relay>()
  readonly #inTurn = oneAfterAnother()

  constructor(world: World) {
    this.#world = world
    this.#kept = keptAways(world.settings)
  }

  async join(by: WayAway, device: string): Promise<Result<AwayEntry, Refusal>> {
    const known = await this.#known(by)
    if (!known.ok) return known
    const { where, pin, shows } = known.value
    const before = await this.#movedTo(where, pin)
    const knocked = await this.#over({ where, pin }, agent =>
      knock(agent, where, { ...shows, device: device || hostname() }),
    )
    if (!knocked.ok) return knocked
    // A seat that is asked whether another device may have it: where it is this one's own, nobody need answer.
    if (before && knocked.value.kind === 'waiting' && (await this.#isStillIn(before)))
      return this.#open(before)
    const { chance, clock } = this.#world
    const id = before?.id ?? chance.id()
    return this.#after({ cookies: {}, ...before, id, where, pin, at: clock() }, knocked.value)
  }

  /** The room of that key, if it was joined before, at the address that it has now: its port here stays, and what a page keeps under it. */
  async #movedTo(where: Where, pin: string): Promise<KeptAway | undefined> {
    const room = this.#kept.list().find(each => each.pin === pin)
    if (!room || nameOf(room.where) === nameOf(where)) return room
    await this.#inTurn(async () => {
      await this.#relays.get(room.id)?.close()
      this.#relays.delete(room.id)
    })
    this.#kept.keep({ ...room, where })
    return { ...room, where }
  }

  /** Whether what is kept of a room still opens it: a session is never given up for a question that waits. */
  async #isStillIn({ where, pin, cookies }: KeptAway): Promise<boolean> {
    if (!isIn(cookies)) return false
    const headers = { host: nameOf(where), cookie: cookieOf(cookies) }
    const status = await this.#over({ where, pin }, async agent => {
      const answer = await answerOver(agent, where, { path: '/', headers })
      answer.resume()
      return answer.statusCode
    })
    return status.ok && status.value === 200
  }

  list(): ReturnType<Away['list']> {
    return this.#kept
      .list()
      .map(({ id, where, at, cookies }) => ({ id, address: nameOf(where), at, waiting: !isIn(cookies) }))
  }

  async enter(id: string): Promise<Result<AwayEntry, Refusal>> {
    const room = this.#kept.find(id)
    if (!room) return refused({ code: 'away.unknown' })
    const { where, cookies } = room
    if (isIn(cookies)) {
      const there = await this.#over(room, agent =>
        answerOver(agent, where, { path: '/door.css', headers: { host: nameOf(where) } }).then(answer =>
          answer.resume(),
        ),
      )
      return there.ok ? this.#open(room) : there
    }
    const asked = await this.#over(room, agent => askAgain(agent, where, cookies))
    if (!asked.ok) return asked
    if (asked.value.kind === 'refused') this.#kept.drop(id)
    return this.#after(room, asked.value)
  }

  async forget(id: string): Promise<void> {
    await this.#inTurn(async () => {
      await this.#relays.get(id)?.close()
      this.#relays.delete(id)
    })
    this.#kept.drop(id)
  }

  async close(): Promise<void> {
    await this.#inTurn(() => Promise.all([...this.#relays.values()].map(each => each.close())))
  }

  async #known(by: WayAway): Promise<Result<Known, Refusal>> {
    if (by.kind === 'invitation') {
      const read = invitationIn(by.invitation)
      if (!read) return refused({ code: 'away.no-invitation' })
      const { where, pin, secret } = read
      return ok({ where, pin, shows: { secret } })
    }
    const where = whereIn(by.address)
    if (!where) return refused({ code: 'away.bad-address' })
    const code = codeFrom(by.code)
    if (code === undefined) return refused({ code: 'away.bad-code' })
    try {
      const host = await proven(where, code, this.#world.codes)
      return host.ok ? ok({ where, pin: host.value.pin, shows: { code } }) : host
    } catch (error) {
      return refused(refusalOf(error, { address: nameOf(where), pin: '' }))
    }
  }

  async #over<T>(
    { where, pin }: { readonly where: Where; readonly pin: string },
    ask: (agent: PinnedAgent) => Promise<T>,
  ): Promise<Result<T, Refusal>> {
    const agent = new PinnedAgent(where, pin)
    try {
      return ok(await ask(agent))
    } catch (error) {
      return refused(refusalOf(error, { address: nameOf(where), pin }))
    } finally {
      agent.destroy()
    }
  }

  async #after(room: KeptAway, knocked: Knocked): Promise<Result<AwayEntry, Refusal>> {
    if (knocked.kind === 'refused') return refused(knocked.refusal)
    const kept = { ...room, cookies: knocked.cookies }
    this.#kept.keep(kept)
    return knocked.kind === 'in' ? this.#open(kept) : ok({ kind: 'waiting', room: room.id })
  }

  #open(room: KeptAway): Promise<Result<AwayEntry, Refusal>> {
    return this.#inTurn(async () => {
      const relay = this.#relays.get(room.id) ?? (await this.#relay(room))
      this.#relays.set(room.id, relay)
      return ok({ kind: 'in', room: room.id, address: relay.address() })
    })
  }

  async #relay({ id, where, pin, port }: KeptAway): Promise<Relay> {
    const kept = this.#kept
    const change = (what: Partial<KeptAway>): void => {
      const room = kept.find(id)
      if (room) kept.keep({ ...room, ...what })
    }
    const relay = await openRelay({
      ...{ where, pin, port },
      cookies: { read: () => kept.find(id)?.cookies ?? {}, keep: cookies => change({ cookies }) },
    })
    change({ port: relay.port })
    return relay
  }
}
