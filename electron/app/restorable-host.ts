import type { SignalName } from '#shared/contract/answers.ts'
import type { Restored, RestoreSource } from '#shared/contract/data.ts'
import { callSchema, contract } from '#shared/contract/contract.ts'
import type { Revisions } from '#shared/contract/frames.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { malformed } from './dispatch.ts'
import type { Host, Whereabouts } from './host.ts'
import type { Ports } from './ports.ts'
import { rememberAnswers } from './remembered-answers.ts'
import type { RoomDoor } from './room/room-door.ts'
import type { Rooms } from './room/rooms.ts'
import type { Tell } from './tell.ts'

/** A data folder as it is open now: with the council's application, or with the recovery that stands in its place. */
export interface OpenData extends Pick<Host, 'answer' | 'bytes'> {
  /** Of each sitting, or, for a device in the room, of its own. */
  revisions(station?: string, from?: Whereabouts): Revisions['revisions']
  /** Nothing where no device can be in a room. */
  readonly rooms?: Pick<Rooms, 'join' | 'prove' | 'ask' | 'knows' | 'arrive' | 'mayHear'>
  /** Why this station may not have the data restored from there; nothing when it may, now. */
  whyNotRestore(station: string, from: RestoreSource): Promise<Refusal | undefined>
  close(why: 'quit' | 'restore'): Promise<void>
}

/** What an application says without being asked, and what it has to say of the restore before it. */
export interface Announcing {
  readonly tell: Tell
  readonly lastRestore: () => Restored | undefined
}

export interface DataFolder extends Pick<Ports, 'clock' | 'diskFault' | 'incident'> {
  open(announcing: Announcing): Promise<OpenData>
  /** Puts another database in the place of the present one, which is closed. @returns the backup that keeps the present one */
  restore(from: RestoreSource): Promise<string | undefined>
  /** Gives the folder up. */
  close(): Promise<void>
}

/** After these a sitting may be another one at the same revision. */
const otherData: ReadonlySet<SignalName> = new Set(['data.restored', 'sitting.replaced'])

/**
 * A host whose data can become other data while it runs. A restore waits for what is under way; what is asked meanwhile waits for the
 * restore. When it fails, everything is as it was.
 */
export async function restorableHost(folder: DataFolder): Promise<Host> {
  const listeners = new Set<Tell>()
  let era: string = crypto.randomUUID()
  const tell: Tell = (name, signal) => {
    if (otherData.has(name)) era = crypto.randomUUID()
    listeners.forEach(hear => hear(name, signal))
  }
  const underWay = new Set<Promise<unknown>>()
  const once = rememberAnswers()
  let restored: Restored | undefined
  let turn: Promise<unknown> = Promise.resolve()
  const open = (): Promise<OpenData> => folder.open({ tell, lastRestore: () => restored })
  let present = await open()
  let data = Promise.resolve(present)

  const failure = (error: unknown): Refusal =>
    folder.diskFault(error) ?? { code: 'host.failed', incident: folder.incident(error) }

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work)
    return work.finally(() => underWay.delete(work))
  }

  async function restore(station: string, input: unknown): Promise<Result<Restored, Refusal>> {
    const decoded = contract['data.restore'].input.safeParse(input)
    if (!decoded.success) return malformed(decoded.error.issues)
    const { from } = decoded.data
    const before = await data
    const no = await before.whyNotRestore(station, from)
    if (no) return refused(no)
    const earlier = [...underWay]
    const replaced = replace(before, from, earlier)
    data = replaced.then(open)
    const result = await replaced
    present = await data
    if (result.ok) tell('data.restored', {})
    return result
  }

  async function replace(
    before: OpenData,
    from: RestoreSource,
    earlier: readonly Promise<unknown>[],
  ): Promise<Result<Restored, Refusal>> {
    await Promise.allSettled(earlier)
    try {
      await before.close('restore')
      const at = folder.clock()
      restored = { from, at, setAside: await folder.restore(from) }
      return ok(restored)
    } catch (error) {
      return refused(failure(error))
    }
  }

  const closed = { kind: 'refused', refusal: { code: 'room.closed' } } as const
  const door: RoomDoor = {
    async join(shown, visitor) {
      try {
        return (await present.rooms?.join(shown, visitor)) ?? closed
      } catch (error) {
        return { kind: 'refused', refusal: failure(error) }
      }
    },
    prove: nonce => present.rooms?.prove(nonce) ?? { salt: '', proofs: [] },
    ask: ticket => present.rooms?.ask(ticket) ?? closed,
    knows: session => present.rooms?.knows(session) ?? false,
  }

  /** One after another. */
  function inTurn<T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
    const done = turn.then(work).catch((error: unknown) => refused(failure(error)))
    turn = done
    return done
  }

  const hear: Host['hear'] = listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return {
    answer(station, raw, from = 'elsewhere') {
      const call = callSchema.safeParse(raw)
      if (call.success && call.data.name === 'data.restore') {
        const { request, input } = call.data
        return once(station, request, () => inTurn(() => restore(station, input)))
      }
      return track(
        data.then(
          open => open.answer(station, raw, from),
          (error: unknown) => refused(failure(error)),
        ),
      )
    },
    bytes: (station, request, from = 'elsewhere') =>
      track(
        data
          .then(open => open.bytes(station, request, from))
          .catch((error: unknown) => Response.json(refused(failure(error)), { status: 500 })),
      ),
    async revisions(station, from) {
      const revisions = (await data).revisions(station, from)
      return { era, revisions }
    },
    door,
    listen({ station, from, hear: told, end }) {
      if (from !== 'room') return hear(told)
      const gone = present.rooms?.arrive(station, end)
      if (!gone) {
        end()
        return () => undefined
      }
      const deaf = hear((name, signal) => {
        if (present.rooms?.mayHear(station, name, signal)) told(name, signal)
      })
      return () => {
        deaf()
        gone()
      }
    },
    hear,
    incident: error => folder.incident(error),
    async close() {
      await turn
      await Promise.allSettled(underWay)
      await (await data).close('quit')
      await folder.close()
    },
  }
}
