import type { Saved } from '#shared/contract/kept.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { clockSetBack, timeOfNext } from '#shared/council/clock.ts'
import type { RestsOn } from '#shared/council/changed-since.ts'
import type { Decision } from '#shared/council/decide.ts'
import { evolve } from '#shared/council/evolve.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import type { SittingId } from '#shared/council/ids.ts'
import { isOpinionCopy } from '#shared/council/opinion-file.ts'
import { beginning, chained } from '#shared/council/log.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Concealing } from './concealing.ts'
import type { Ports } from './ports.ts'
import type { Tell } from './tell.ts'

/** On whose behalf a change is made, under which request, from which station, and on what it saw. */
export interface Cause {
  readonly actor: string
  /** In whose name some of the events are, where not all of them are in the actor's. */
  readonly actorOf?: (event: SittingEvent) => string | undefined
  readonly request: string
  readonly station: string
  /** The revision that was decided on; whoever does not say decides on the present one. */
  readonly seen: number | undefined
}

/** The sittings of this host, kept folded in memory and changed only through their logs. */
export interface Sittings {
  all(): readonly Sitting[]
  /** Those that this council holds or held: without the copies in which somebody answers another's opinion file here. */
  held(): readonly Sitting[]
  read(sitting: SittingId): Result<Sitting, Refusal>
  /**
   * The whole of a change: decide on the present state, append what follows, and answer when it is on disk. A request that has already
   * caused events is answered as it was and decides nothing again.
   *
   * @param restsOn an event of another station that this holds for, later than what the cause saw, makes it stale
   */
  change(
    sitting: SittingId,
    cause: Cause,
    decide: (sitting: Sitting) => Decision,
    restsOn?: RestsOn,
  ): Result<Saved, Refusal>
  /** What was answered to the same request before, also by a host before this one, where it caused events. */
  answered(sitting: SittingId, cause: Cause): Saved | undefined
  /** The sitting that the same request opened. */
  openedBy(request: string): SittingId | undefined
  /** Begins a log. */
  open(sitting: SittingId, cause: Cause, decision: Decision): Result<Saved, Refusal>
  /** Reads a sitting's log anew, with keys that were not here before. */
  reread(sitting: SittingId): void
  /** Takes in a whole log from elsewhere, that begins with the one that is here or is of a sitting that is not. Expects it to be checked. */
  adopt(log: readonly LoggedEvent[]): void
  /** Puts a whole log from elsewhere in the place of the one here, and goes on in it with what follows. Expects it to be checked. */
  replace(log: readonly LoggedEvent[], cause: Cause, decision: Decision): Result<Saved, Refusal>
}

type World = Pick<Ports, 'log' | 'clock' | 'hash'>

/** A sitting and what this host knows of it beyond its log. */
interface Live {
  sitting: Sitting
  head: string
  /** The last event that was there before this host opened. */
  readonly opened: number
  /** Requests answered since, with their answers. */
  readonly answers: Map<string, Saved>
  /** Which station caused each event since. */
  readonly causes: Map<number, string>
}

/** What nobody sees but whose sheet it is, and how far that is. */
const isOnSheet = ({ kind }: SittingEvent): boolean => kind === 'sheet.marked' || kind === 'sheet.noted'

/** A person takes a look at so many. */
const mostChangesTold = 5

/** @param tell is called after the commit, once per change */
export function createSittings({ log, clock, hash }: World, concealing: Concealing, tell: Tell): Sittings {
  const live = new Map<SittingId, Live>()
  for (const id of log.sittings()) {
    const { sitting, head } = foldedAsRead(take => log.replay(id, take), concealing)
    if (sitting && head !== undefined) live.set(id, lively(sitting, head, sitting.revision))
  }

  const all = (): readonly Sitting[] => [...live.values()].map(({ sitting }) => sitting)

  function commit(
    id: SittingId,
    before: Live | undefined,
    cause: Cause,
    events: readonly SittingEvent[],
  ): Saved {
    const { kept, clear } = link(id, before, cause, events, clock())
    log.append(kept)
    const saved = follow(id, before, cause, clear)
    log.look()
    return saved
  }

  /** What was logged holds from here on. */
  function follow(
    id: SittingId,
    before: Live | undefined,
    cause: Cause,
    logged: readonly LoggedEvent[],
  ): Saved {
    let sitting = before?.sitting
    for (const event of logged) sitting = evolve(sitting, event)
    const last = logged.at(-1)
    if (!sitting || !last) throw new Error('Nothing was committed')
    const after = before ?? lively(sitting, last.hash, 0)
    const saved = { revision: sitting.revision, savedAt: last.at }
    after.head = last.hash
    after.answers.set(cause.request, saved)
    for (const { number } of logged) after.causes.set(number, cause.station)
    live.set(id, after)
    const isProgress = logged.every(({ event }) => isOnSheet(event))
    tell('sitting.changed', {
      sitting: id,
      revision: sitting.revision,
      ...(isProgress ? { progress: true } : {}),
    })
    return saved
  }

  /** Where the clock was set back, the log says so first. What is secret is concealed in what is kept, and nowhere else. */
  function link(
    id: SittingId,
    before: Live | undefined,
    { actor, actorOf, request }: Cause,
    events: readonly SittingEvent[],
    now: number,
  ): { readonly kept: readonly LoggedEvent[]; readonly clear: readonly LoggedEvent[] } {
    const at = timeOfNext(before?.sitting, now)
    const setBack = clockSetBack(before?.sitting, now)
    let previous = before?.head ?? beginning
    const first = (before?.sitting.revision ?? 0) + 1
    const all = [...(setBack ? [setBack] : []), ...events]
    const kept = (before ? concealing.conceal(before.sitting, all) : all).map((event, index) => {
      const logged = chained(
        previous,
        { sitting: id, number: first + index, at, actor: actorOf?.(event) ?? actor, request, event },
        hash,
      )
      previous = logged.hash
      return logged
    })
    return { kept, clear: inClear(kept, all) }
  }

  /** The same request again, in this host's memory or, where it was answered before the host opened, in the log. */
  function answered(id: SittingId, found: Live, { request, seen }: Cause): Saved | undefined {
    const earlier = found.answers.get(request)
    if (earlier) return earlier
    const after = seen ?? 0
    if (after >= found.opened) return undefined
    const event = log.causedBy(id, request, after, found.opened)
    return event && { revision: event.number, savedAt: event.at }
  }

  /** What another station changed after the caller had looked, that the change rests on. */
  function changedSince(id: SittingId, { causes, sitting }: Live, cause: Cause, restsOn: RestsOn) {
    if (cause.seen === undefined || cause.seen >= sitting.revision) return []
    return log
      .after(id, cause.seen)
      .filter(({ number, event }) => causes.get(number) !== cause.station && restsOn(event))
      .map(({ event, at }) => ({ kind: event.kind, at }))
  }

  return {
    all,
    held: () => all().filter(({ id }) => !isOpinionCopy(id)),
    read(id) {
      const found = live.get(id)
      return found ? ok(found.sitting) : refused({ code: 'sitting.unknown' })
    },
    change(id, cause, decide, restsOn = nothing) {
      const found = live.get(id)
      if (!found) return refused({ code: 'sitting.unknown' })
      log.look()
      const earlier = answered(id, found, cause)
      if (earlier) return ok(earlier)
      const changed = restsOn === nothing ? [] : changedSince(id, found, cause, restsOn)
      if (changed.length > 0)
        return refused({ code: 'call.stale', changed: changed.slice(0, mostChangesTold) })
      const decision = decide(found.sitting)
      if (!decision.ok) return decision
      if (decision.value.length > 0) return ok(commit(id, found, cause, decision.value))
      return ok({ revision: found.sitting.revision, savedAt: found.sitting.changedAt })
    },
    answered(id, cause) {
      const found = live.get(id)
      return found && answered(id, found, cause)
    },
    openedBy: request => [...live.keys()].find(id => log.causedBy(id, request, 0, 1) !== undefined),
    open(id, cause, decision) {
      if (!decision.ok) return decision
      log.look()
      return ok(commit(id, undefined, cause, decision.value))
    },
    reread(id) {
      const found = live.get(id)
      if (found) found.sitting = foldedFrom(log.read(id), concealing).sitting
    },
    adopt(whole) {
      log.look()
      const { sitting, head } = foldedFrom(whole, concealing)
      const found = live.get(sitting.id)
      log.append(whole.slice(found?.sitting.revision ?? 0))
      live.set(sitting.id, { ...lively(sitting, head, sitting.revision), ...(found && memoryOf(found)) })
      log.look()
      tell('sitting.changed', { sitting: sitting.id, revision: sitting.revision })
    },
    replace(whole, cause, decision) {
      if (!decision.ok) return decision
      log.look()
      const { sitting, head } = foldedFrom(whole, concealing)
      const other = lively(sitting, head, sitting.revision)
      const { kept, clear } = link(sitting.id, other, cause, decision.value, clock())
      log.replace([...whole, ...kept])
      const saved = follow(sitting.id, other, cause, clear)
      tell('sitting.replaced', { sitting: sitting.id })
      log.look()
      return ok(saved)
    },
  }
}

/** Events in their places, as they were decided: with marks that their places in the record conceal. */
const inClear = (logged: readonly LoggedEvent[], events: readonly SittingEvent[]): readonly LoggedEvent[] =>
  logged.map((each, index) => ({ ...each, event: events[index] ?? each.event }))

function foldedFrom(
  whole: readonly LoggedEvent[],
  concealing: Concealing,
): { readonly sitting: Sitting; readonly head: string } {
  const { sitting, head } = foldedAsRead(take => whole.forEach(take), concealing)
  if (!sitting || head === undefined) throw new Error('No log to take in')
  return { sitting, head }
}

/** Of no events, nothing. */
function foldedAsRead(
  replay: (take: (event: LoggedEvent) => void) => void,
  concealing: Concealing,
): { readonly sitting: Sitting | undefined; readonly head: string | undefined } {
  const folding = concealing.folding()
  let head: string | undefined
  replay(event => {
    folding.take(event)
    head = event.hash
  })
  return { sitting: folding.end(), head }
}

/** What was answered here stays answered when the log goes on. */
const memoryOf = ({ answers, causes }: Live): Pick<Live, 'answers' | 'causes'> => ({ answers, causes })

const nothing: RestsOn = () => false

const lively = (sitting: Sitting, head: string, opened: number): Live => ({
  sitting,
  head,
  opened,
  answers: new Map(),
  causes: new Map(),
})
