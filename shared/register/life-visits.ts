import type { Day } from '../kernel/day.ts'
import type { FactOf, RegisterEvent } from './register-event.ts'
import type { Visited } from './visit.ts'

/** Where a visit stands, whatever day it is. */
export const visitStandings = ['clean', 'noted', 'open', 'mended', 'to-conclude', 'concluded'] as const
export type VisitStanding =
  /** Nothing was found. */
  | 'clean'
  /** Something was found, and nothing is to be handed in about it. */
  | 'noted'
  /** What was found is to be mended by a day, and nobody has seen that it was. */
  | 'open'
  | 'mended'
  /** It proposed to take the certificate back, and no authority has concluded on that (Điều 8.3a). */
  | 'to-conclude'
  /** An authority concluded, or the certificate was taken back since. */
  | 'concluded'

/** A visit that was made, and what came of it. */
export interface ProductVisit {
  /** The line of the visit. */
  readonly event: string
  readonly fact: Visited
  /** In the order in which they happened. */
  readonly followUps: readonly FactOf<'followed-up'>[]
  readonly conclusion: FactOf<'concluded'> | undefined
  readonly standing: VisitStanding
  /** Until when what was found is to be mended, while it is not. */
  readonly due: Day | undefined
}

/** A visit that is to be made. */
export interface PlannedVisit {
  readonly event: string
  readonly fact: FactOf<'visit-planned'>
}

export interface LifeVisits {
  /** Oldest first. */
  readonly visits: readonly ProductVisit[]
  /** Those that nobody has made; none of a product whose certificate was taken back. */
  readonly plannedVisits: readonly PlannedVisit[]
}

/** @param events those that count, in the order in which they happened @param withdrawal the one that stands */
export function visitsOf(
  events: readonly RegisterEvent[],
  withdrawal: FactOf<'withdrawn'> | undefined,
): LifeVisits {
  const facts = events.map(({ fact }) => fact)
  const visits = events.flatMap(({ id, fact }): readonly ProductVisit[] => {
    if (fact.kind !== 'visited') return []
    const followUps = facts.filter(each => each.kind === 'followed-up').filter(each => each.visit === id)
    const conclusion = facts.filter(each => each.kind === 'concluded').find(each => concludes(each, id, fact))
    const isOver = conclusion !== undefined || (withdrawal !== undefined && withdrawal.decision.on >= fact.on)
    const standing = standingOf(fact, followUps, isOver)
    const due =
      standing === 'open' ? (followUps.findLast(({ until }) => until)?.until ?? fact.mendBy) : undefined
    return [{ event: id, fact, followUps, conclusion, standing, due: due ?? undefined }]
  })
  const made = new Set(visits.map(({ fact }) => fact.plan))
  const plannedVisits = events.flatMap(({ id, fact }) =>
    fact.kind === 'visit-planned' && !made.has(id) && withdrawal === undefined ? [{ event: id, fact }] : [],
  )
  return { visits, plannedVisits }
}

/** A conclusion that names no visit is of those that proposed its ground before it. */
const concludes = ({ visit, ground, conclusion }: FactOf<'concluded'>, id: string, made: Visited): boolean =>
  visit === undefined
    ? made.proposal.kind === 'withdraw' && made.proposal.ground === ground && conclusion.on >= made.on
    : visit === id

function standingOf(
  fact: Visited,
  followUps: readonly FactOf<'followed-up'>[],
  isOver: boolean,
): VisitStanding {
  if (!foundSomething(fact)) return 'clean'
  if (isOver) return 'concluded'
  if (fact.proposal.kind === 'withdraw') return 'to-conclude'
  if (fact.mendBy === null) return 'noted'
  return followUps.some(({ mended }) => mended) ? 'mended' : 'open'
}

/** Whether a visit found anything that is not as it should be. */
export const foundSomething = ({
  checks,
  mendBy,
  proposal,
}: Pick<Visited, 'checks' | 'mendBy' | 'proposal'>): boolean =>
  proposal.kind !== 'none' || mendBy !== null || checks.some(({ result }) => result === 'unmet')
