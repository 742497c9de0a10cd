import { attempt } from '../kernel/attempt.ts'
import { isSame } from '../kernel/same.ts'
import { clockSetBack } from './clock.ts'
import type { Decision } from './decide.ts'
import type { LoggedEvent, SittingEvent } from './event.ts'
import type { CouncilRefusal } from './refusal.ts'
import { decidedOn, openingDecided, replayed, type ReplayWorld } from './replay-rules.ts'
import type { Sitting } from './sitting.ts'

/** Why the rules would not have given an event to anybody, as the sitting stood then. */
export type RuleBreach =
  /** Not in the name of whoever may do this. */
  | { readonly kind: 'actor'; readonly actor: string }
  /** Before the event before it, though no clock was set back; or a clock set back that the times do not show. UTC milliseconds. */
  | { readonly kind: 'time'; readonly before: number; readonly at: number }
  | { readonly kind: 'refused'; readonly refusal: CouncilRefusal }
  /** What was done would have been logged otherwise, or not at all. */
  | { readonly kind: 'otherwise' }
  /** The event before it brings this one with it, in the same name and at the same time, and it is not here. */
  | { readonly kind: 'left-out'; readonly missing: SittingEvent['kind'] }

/** Holds one log against the rules, event by event: each must be one that they would have given for some command of its actor then. */
export class Replay {
  private readonly world: ReplayWorld
  /** Of the rules that the log was opened under. */
  private edition: number | undefined
  private pending: readonly SittingEvent[] = []
  /** The event that those to come were logged together with. */
  private together: LoggedEvent | undefined

  constructor(world: ReplayWorld) {
    this.world = world
  }

  /** What the last event should have brought with it and did not: so much of the log was cut off. */
  leftOut(): Extract<RuleBreach, { kind: 'left-out' }> | undefined {
    const [next] = this.pending
    return next && { kind: 'left-out', missing: next.kind }
  }

  /**
   * Takes the next event, also where it is a breach; what it should have brought with it is then not asked for.
   *
   * @param sitting as it stood before; nothing before the first event
   */
  breachIn(sitting: Sitting | undefined, logged: LoggedEvent): RuleBreach | undefined {
    const { event } = logged
    if (!sitting && event.kind === 'sitting.opened') this.edition = event.edition
    const expected = this.pending[0]
    const isTogether = this.together === undefined || comesWith(this.together, logged)
    if (expected) {
      this.pending = this.pending.slice(1)
      if (isTogether && isSame(expected, event)) return this.settle(logged, this.pending)
      this.settle(logged, [])
      return { kind: 'left-out', missing: expected.kind }
    }
    const decision = attempt(() => this.decided(sitting, event))
    this.settle(logged, decision?.ok ? decision.value.slice(1) : [])
    if (!isTogether) return { kind: 'otherwise' }
    return this.timeBreach(sitting, logged) ?? actorBreach(logged) ?? breachBy(decision, event)
  }

  private settle(logged: LoggedEvent, pending: readonly SittingEvent[]): undefined {
    this.pending = pending
    this.together = pending.length > 0 || logged.event.kind === 'clock.set-back' ? logged : undefined
  }

  /** The clock goes on between two events, or the log says that it was set back, and by how much. */
  private timeBreach(sitting: Sitting | undefined, { event, at }: LoggedEvent): RuleBreach | undefined {
    if (!sitting) return undefined
    const before = sitting.changedAt
    const isSetBack = event.kind === 'clock.set-back'
    // Earlier versions, which named no edition, went on with the time of the event before.
    const stoodStill = isSetBack && this.edition === undefined && at === before
    const fits = isSetBack ? stoodStill || isSame(clockSetBack(sitting, at), event) : at >= before
    return fits ? undefined : { kind: 'time', before, at }
  }

  private decided(sitting: Sitting | undefined, event: SittingEvent): Decision | undefined {
    if (event.kind === 'sitting.opened') return sitting ? undefined : openingDecided(event)
    return sitting && decidedOn(event.kind, event, sitting, this.world)
  }
}

const comesWith = (one: LoggedEvent, other: LoggedEvent): boolean =>
  one.actor === other.actor && one.at === other.at && one.request === other.request

function actorBreach({ event, actor }: LoggedEvent): RuleBreach | undefined {
  const by = event.kind === 'sitting.opened' ? 'secretary' : replayed[event.kind].by
  const named = by === 'hand' && 'hand' in event ? `${event.hand}:${event.member}` : by
  return named === 'anyone' || named === actor ? undefined : { kind: 'actor', actor }
}

function breachBy(decision: Decision | undefined, event: SittingEvent): RuleBreach | undefined {
  if (!decision) return { kind: 'otherwise' }
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal }
  return isSame(decision.value[0], event) ? undefined : { kind: 'otherwise' }
}
