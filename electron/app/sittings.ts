import type { Saved } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Decision } from '#shared/council/decide.ts'
import { evolve, fold } from '#shared/council/evolve.ts'
import type { LoggedEvent, SittingEvent, SittingId } from '#shared/council/event.ts'
import { beginning, chained } from '#shared/council/log.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Ports } from './ports.ts'

/** On whose behalf a change is made, and under which request. */
export interface Cause {
  readonly actor: string
  readonly request: string
}

/** The sittings of this host, kept folded in memory and changed only through their logs. */
export interface Sittings {
  all(): readonly Sitting[]
  read(sitting: SittingId): Result<Sitting, Refusal>
  /**
   * The whole of a change: decide on the present state, append what follows, and answer when it is on disk. A request that has already
   * caused events is answered with them and decides nothing again.
   */
  change(sitting: SittingId, cause: Cause, decide: (sitting: Sitting) => Decision): Result<Saved, Refusal>
  /** Begins a log. */
  open(sitting: SittingId, cause: Cause, decision: Decision): Result<Saved, Refusal>
}

type World = Pick<Ports, 'log' | 'clock' | 'hash'>

interface Live {
  sitting: Sitting
  head: string
}

/** @param tell is called after the commit, once per change */
export function createSittings(
  { log, clock, hash }: World,
  tell: (sitting: SittingId, revision: number) => void,
): Sittings {
  const live = new Map<SittingId, Live>()
  for (const id of log.sittings()) {
    const events = log.read(id)
    const sitting = fold(events)
    const head = events.at(-1)?.hash
    if (sitting && head) live.set(id, { sitting, head })
  }

  function commit(
    id: SittingId,
    before: Live | undefined,
    cause: Cause,
    events: readonly SittingEvent[],
  ): Saved {
    const logged = link(id, before, cause, events)
    log.append(logged, cause.request)
    let sitting = before?.sitting
    for (const event of logged) sitting = evolve(sitting, event)
    const last = logged.at(-1)
    if (!sitting || !last) throw new Error('Nothing was committed')
    live.set(id, { sitting, head: last.hash })
    tell(id, sitting.revision)
    return { revision: sitting.revision, savedAt: last.at }
  }

  /** A clock that was set back never puts an event before the one it follows. */
  function link(
    id: SittingId,
    before: Live | undefined,
    { actor }: Cause,
    events: readonly SittingEvent[],
  ): readonly LoggedEvent[] {
    const at = Math.max(clock(), before?.sitting.changedAt ?? 0)
    let previous = before?.head ?? beginning
    const first = (before?.sitting.revision ?? 0) + 1
    return events.map((event, index) => {
      const logged = chained(previous, { sitting: id, number: first + index, at, actor, event }, hash)
      previous = logged.hash
      return logged
    })
  }

  /** A request belongs to one sitting; named again in another it is no repeat but a mistake. */
  function answered(id: SittingId, request: string): Result<Saved, Refusal> | undefined {
    const earlier = log.causedBy(request)
    if (!earlier) return undefined
    if (earlier.sitting !== id) return refused({ code: 'call.malformed', at: 'request' })
    return ok({ revision: earlier.number, savedAt: earlier.at })
  }

  return {
    all: () => [...live.values()].map(({ sitting }) => sitting),
    read(id) {
      const found = live.get(id)
      return found ? ok(found.sitting) : refused({ code: 'sitting.unknown' })
    },
    change(id, cause, decide) {
      const earlier = answered(id, cause.request)
      if (earlier) return earlier
      const found = live.get(id)
      if (!found) return refused({ code: 'sitting.unknown' })
      const decision = decide(found.sitting)
      if (!decision.ok) return decision
      if (decision.value.length > 0) return ok(commit(id, found, cause, decision.value))
      return ok({ revision: found.sitting.revision, savedAt: found.sitting.changedAt })
    },
    open(id, cause, decision) {
      if (!decision.ok) return decision
      return ok(commit(id, undefined, cause, decision.value))
    },
  }
}
