import type { Answers } from '#shared/contract/answers.ts'
import type { CommandName, Decoded } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { actorOf } from '#shared/council/seat.ts'
import type { SetOf } from '#shared/council/decide.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { Result } from '#shared/kernel/result.ts'
import { rulesOn } from '#shared/law/in-force.ts'
import type { Law } from '#shared/law/law.ts'
import type { CriteriaSet, RuleSet } from '#shared/law/rule-set.ts'
import type { BackupRoutine } from './backup-routine.ts'
import type { EvidenceKeeper } from './evidence-keeper.ts'
import type { LongWorks } from './long-work.ts'
import type { OpinionCopies } from './opinions/opinion-copies.ts'
import type { PinDoors } from './pin-doors.ts'
import type { Rooms } from './room/rooms.ts'
import type { Ports } from './ports.ts'
import type { SeatKeys } from './seat-keys.ts'
import type { Cause, Sittings } from './sittings.ts'
import type { Station } from './station.ts'
import type { Tell } from './tell.ts'

export interface CallContext {
  readonly request: string
  readonly station: Station
  /** The revision that the caller had seen, when it said so. */
  readonly seen: number | undefined
}

export type Answer<N extends CommandName> = Result<Answers[N], Refusal>

export type UseCase<N extends CommandName> = (
  input: Decoded<N>,
  context: CallContext,
) => Answer<N> | Promise<Answer<N>>

export type UseCases<N extends CommandName = CommandName> = { readonly [Name in N]: UseCase<Name> }

/** What every group of use cases works with. */
export interface Workshop {
  readonly ports: Ports
  readonly sittings: Sittings
  readonly setOf: SetOf
  readonly place: { readonly training: boolean; readonly dataFolder: string; readonly resources: string }
  readonly backups: BackupRoutine
  readonly evidence: EvidenceKeeper
  readonly keys: SeatKeys
  readonly doors: PinDoors
  readonly works: LongWorks
  readonly rooms: Rooms
  readonly copies: OpinionCopies
  readonly tell: Tell
  /** Whoever changes a draft reads and writes it in one turn, so that no change is lost under another. */
  readonly inDraftTurn: <T>(work: () => Promise<T>) => Promise<T>
}

export const causeOf = ({ request, station, seen }: CallContext): Cause => ({
  request,
  actor: actorOf(station.seat),
  station: station.name,
  seen,
})

/** The decision of a criteria set as it stands on the day of a sitting. */
export const rulesFrom =
  (law: Law) =>
  (set: CriteriaSet, { details }: Sitting): RuleSet => {
    const rules = law.ruleSetOf(set.id)
    if (!rules) throw new Error(`No rule set for ${set.id}`)
    return rulesOn(rules.ruleSet, details.date)
  }

/** A product is entered only when its criteria set is known, so a missing one is a bug and throws. */
export const setFrom =
  (law: Law): SetOf =>
  id => {
    const set = law.criteriaSet(id)
    if (!set) throw new Error(`No criteria set ${id}`)
    return set
  }
