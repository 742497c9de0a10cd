import { clockSetBack, timeOfNext } from '#shared/council/clock.ts'
import type { Decision } from '#shared/council/decide.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { evolve, fold } from '#shared/council/evolve.ts'
import { beginning, chained } from '#shared/council/log.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'

/** Where a rehearsal begins, and how its clock goes: so many milliseconds an event. */
export interface RehearsalStart {
  readonly sitting: string
  /** UTC milliseconds. */
  readonly from: number
  readonly pace: number
  readonly hash: Hasher
  /** What was logged before; nothing where the first decision opens the sitting. */
  readonly log?: readonly LoggedEvent[]
}

/** A sitting held without a host: what the rules decide is logged, chained and folded as a host would, and kept in memory. */
export class Rehearsal {
  readonly log: LoggedEvent[]
  protected time: number
  #sitting: Sitting | undefined
  readonly #start: RehearsalStart

  constructor(start: RehearsalStart) {
    this.#start = start
    this.log = [...(start.log ?? [])]
    this.#sitting = fold(this.log)
    this.time = start.from
  }

  get now(): Sitting {
    if (!this.#sitting) throw new Error('Not opened')
    return this.#sitting
  }

  /** What a rule decided, logged when it is not a refusal. */
  tries(decision: Decision): Decision {
    if (decision.ok) this.#take(decision.value)
    return decision
  }

  /** As `tries`, where a refusal would be a mistake of whoever wrote the rehearsal, and throws. */
  must(decision: Decision): this {
    if (!decision.ok) throw new Error(`Refused: ${JSON.stringify(decision.refusal)}`)
    this.tries(decision)
    return this
  }

  /** What one decision gives is logged in one name, under one request and at one time. */
  #take(decided: readonly SittingEvent[]): void {
    const [first] = decided
    if (!first) return
    const { sitting, hash, pace } = this.#start
    const setBack = clockSetBack(this.#sitting, this.time)
    const request = `call-${this.log.length + 1}`
    const actor = 'hand' in first ? `${first.hand}:${first.member}` : 'secretary'
    const at = timeOfNext(this.#sitting, this.time)
    for (const event of setBack ? [setBack, ...decided] : decided) {
      const previous = this.log.at(-1)?.hash ?? beginning
      const entry = { sitting, number: this.log.length + 1, at, actor, request }
      const logged = chained(previous, { ...entry, event }, hash)
      this.log.push(logged)
      this.#sitting = evolve(this.#sitting, logged)
      this.time += pace
    }
  }
}
