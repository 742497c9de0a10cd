import type { Day } from '../kernel/day.ts'
import { pendingOf, ratingsOf, type LifeRating } from './life-ratings.ts'
import { visitsOf, type LifeVisits } from './life-visits.ts'
import { certificateUntil } from './certificate-until.ts'
import type { FactOf, Particulars, RegisterEvent, RegisterFact } from './register-event.ts'

/** A line of a product's life. */
export interface LifeLine {
  readonly event: RegisterEvent
  /** The day it happened, which is not the day it was written. */
  readonly on: Day
  /** Why it does not count any more. */
  readonly takenBack: string | undefined
}

/** Where a product stands, whatever day it is; that a certificate has run out is seen on the day. */
export type Standing =
  /** A council rated it three stars or more, and nobody has decided yet. */
  | 'proposed'
  /** Its dossier is with the Ministry. */
  | 'forwarded'
  | 'recognised'
  | 'withdrawn'
  /** Of one or two stars: there is no recognition to wait for (Điều 4.1a). */
  | 'not-recognised'
  /** Rated for an upgrade that it did not reach: what it was recognised as elsewhere stays. */
  | 'kept'
  /** No result: sent back, excluded, or on a list with no stars. */
  | 'undecided'

/** The dossier of an upgrade or a re-rating that is on its way. */
export interface NextFiling {
  readonly stage: FactOf<'filed'>['stage']
  /** At the commune. */
  readonly filedOn: Day | undefined
  /** Whole, by the province. */
  readonly receivedOn: Day | undefined
}

/** A product in the register, as all that was written about it tells. */
export interface RegisterProduct extends Particulars, LifeVisits {
  readonly id: string
  /** No line of it counts any more: it stood on a list alone that was taken back. */
  readonly isGone: boolean
  /** Oldest first. */
  readonly ratings: readonly LifeRating[]
  /** The last rating, while nobody has decided on it. */
  readonly pending: LifeRating | undefined
  readonly recognition: FactOf<'recognised'> | undefined
  readonly certificate: FactOf<'certified'> | undefined
  /** Its last day; where a list names no certificate, 36 months from the decision, or from the list's own day (Điều 4.3). */
  readonly until: Day | undefined
  readonly forwarding: FactOf<'forwarded'> | undefined
  readonly answer: FactOf<'answered'> | undefined
  readonly trademark: FactOf<'trademarked'> | undefined
  readonly withdrawal: FactOf<'withdrawn'> | undefined
  /** An authority found a ground for taking the certificate back, and nobody has decided on it since. */
  readonly conclusion: FactOf<'concluded'> | undefined
  /** Its next dossier, while nothing was decided on it. */
  readonly filing: NextFiling | undefined
  /** Whole đồng. */
  readonly support: number
  readonly standing: Standing
  /** Of the recognition that stands, or else what a council gave. */
  readonly stars: number | undefined
  /** In the order in which it happened. */
  readonly life: readonly LifeLine[]
}

/**
 * What a set of lines tells of a product. The same set gives the same product in whatever order it came, and a line twice is there once:
 * registers that took in the same sittings and letters agree.
 */
export function productOf(events: readonly RegisterEvent[]): RegisterProduct {
  const life = lifeOf(events)
  const counted = life.flatMap(({ event, takenBack }) => (takenBack === undefined ? [event] : []))
  const facts = counted.map(({ fact }) => fact)
  const [first] = life
  if (!first) throw new Error('A product of the register has a line')
  const ratings = ratingsOf(counted)
  const recognition = latest(facts, 'recognised')
  const certificate = latest(facts, 'certified')
  const decided = {
    recognition,
    pending: pendingOf(ratings, recognition),
    forwarding: latest(facts, 'forwarded'),
    answer: latest(facts, 'answered'),
    withdrawal: stillWithdrawn(latest(facts, 'withdrawn'), recognition),
  }
  return {
    id: first.event.product,
    isGone: counted.every(({ fact }) => fact.kind === 'taken-back'),
    ...particularsOf(facts, life),
    ...decided,
    ratings,
    ...visitsOf(counted, decided.withdrawal),
    conclusion: openConclusion(latest(facts, 'concluded'), latest(facts, 'withdrawn'), recognition),
    filing: filingOf(facts, [ratings.at(-1)?.fact.on, recognition?.decision.on]),
    certificate,
    until: certificate?.until ?? listedUntil(facts, recognition),
    trademark: latest(facts, 'trademarked'),
    support: facts.reduce((sum, fact) => sum + (fact.kind === 'supported' ? fact.amount : 0), 0),
    ...standingOf(decided, starsListed(facts)),
    life,
  }
}

/** Each line once, in the order in which it happened, with why it does not count any more. */
export function lifeOf(events: readonly RegisterEvent[]): readonly LifeLine[] {
  const once = [...new Map(events.map(event => [event.id, event])).values()]
  const reasons = new Map(
    once.flatMap(({ fact }) => (fact.kind === 'taken-back' ? [[fact.event, fact.reason] as const] : [])),
  )
  const ofLists = new Map(
    once.flatMap(({ fact }) => (fact.kind === 'list-taken-back' ? [[fact.list, fact.reason] as const] : [])),
  )
  return once
    .filter(({ fact }) => !isOfList(fact))
    .map(event => ({
      event,
      on: dayOf(event.fact) ?? dayAt(event.at),
      takenBack: reasons.get(event.id) ?? ofLists.get(listOf(event)),
    }))
    .toSorted(
      (a, b) => a.on.localeCompare(b.on) || a.event.at - b.event.at || a.event.id.localeCompare(b.event.id),
    )
}

/** What is told of a whole list, and not of a product on it. */
const isOfList = ({ kind }: RegisterFact): boolean => kind === 'list-taken' || kind === 'list-taken-back'

/** The list that a line came from; empty where it came from none. */
export const listOf = ({ list, fact }: RegisterEvent): string =>
  list ?? (fact.kind === 'listed' ? fact.list : '')

const dayAt = (at: number): Day => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)

/** The day that a fact itself names. */
export function dayOf(fact: RegisterFact): Day | undefined {
  switch (fact.kind) {
    case 'rated':
    case 'supported':
    case 'trademarked':
    case 'filed':
    case 'received':
    case 'visit-planned':
    case 'visited':
    case 'followed-up':
      return fact.on
    case 'concluded':
      return fact.conclusion.on
    case 'listed':
      return fact.on ?? undefined
    case 'recognised':
    case 'withdrawn':
      return fact.decision.on
    case 'certified':
      return fact.issuedOn
    case 'forwarded':
    case 'answered':
      return fact.letter.on
    case 'plan-drawn':
      return fact.paper.on
    case 'minuted':
    case 'amended':
    case 'taken-back':
    case 'list-taken':
    case 'list-taken-back':
    case 'plan-named':
    case 'plan-fell-out':
      return undefined
  }
}

/** Of facts in the order in which they happened. */
function latest<Kind extends RegisterFact['kind']>(
  facts: readonly RegisterFact[],
  kind: Kind,
): FactOf<Kind> | undefined {
  return facts.findLast((fact): fact is FactOf<Kind> => fact.kind === kind)
}

/** Whether these lines say what their product is. */
export const isNamed = (events: readonly RegisterEvent[]): boolean =>
  events.some(({ fact }) => isNaming(fact))

const isNaming = (fact: RegisterFact): fact is FactOf<'rated' | 'amended' | 'listed'> =>
  fact.kind === 'rated' || fact.kind === 'amended' || fact.kind === 'listed'

/** As the last line that says so has it; what it leaves blank is as lines before it say. A list says least. */
function particularsOf(facts: readonly RegisterFact[], life: readonly LifeLine[]): Particulars {
  const counted = namingOf(facts)
  // What was written of a product whose list was taken back is still of the product that was meant.
  const naming = counted.length > 0 ? counted : namingOf(life.map(({ event }) => event.fact))
  const [last] = naming
  if (!last) throw new Error('A product of the register has a line that says what it is')
  const { name, producer, commune } = last
  return {
    name,
    commune,
    code: naming.find(({ code }) => code !== '')?.code ?? '',
    communeCode: naming.find(({ communeCode }) => communeCode !== null)?.communeCode ?? null,
    criteriaSet: naming.find(({ criteriaSet }) => criteriaSet !== '')?.criteriaSet ?? '',
    producer: {
      ...producer,
      kind: naming.find(each => each.producer.kind !== null)?.producer.kind ?? null,
    },
  }
}

const namingOf = (facts: readonly RegisterFact[]) =>
  [
    ...facts.filter(fact => fact.kind === 'listed'),
    ...facts.filter(fact => fact.kind === 'rated' || fact.kind === 'amended'),
  ].toReversed()

/** A recognition of a later day than a withdrawal gives the product back. */
const stillWithdrawn = (
  withdrawn: FactOf<'withdrawn'> | undefined,
  recognised: FactOf<'recognised'> | undefined,
): FactOf<'withdrawn'> | undefined =>
  withdrawn && !(recognised && recognised.decision.on > withdrawn.decision.on) ? withdrawn : undefined

const openConclusion = (
  concluded: FactOf<'concluded'> | undefined,
  withdrawn: FactOf<'withdrawn'> | undefined,
  recognised: FactOf<'recognised'> | undefined,
): FactOf<'concluded'> | undefined =>
  concluded &&
  !(withdrawn && withdrawn.decision.on >= concluded.conclusion.on) &&
  !(recognised && recognised.decision.on > concluded.conclusion.on)
    ? concluded
    : undefined

/** @param decided the days of what was last decided on the product: what was filed before that is done with */
function filingOf(
  facts: readonly RegisterFact[],
  decided: readonly (Day | undefined)[],
): NextFiling | undefined {
  const since = facts.filter(fact => {
    const on = dayOf(fact)
    return on !== undefined && decided.every(day => day === undefined || on > day)
  })
  const filed = latest(since, 'filed')
  const received = latest(since, 'received')
  const stage = received?.stage ?? filed?.stage
  return stage && { stage, filedOn: filed?.on, receivedOn: received?.on }
}

function listedUntil(
  facts: readonly RegisterFact[],
  recognised: FactOf<'recognised'> | undefined,
): Day | undefined {
  const listed = latest(facts, 'listed')
  const since = listed && (recognised?.decision.on ?? listed.on)
  return since ? certificateUntil(since) : undefined
}

/** As the last list says that says any. */
const starsListed = (facts: readonly RegisterFact[]): number | undefined =>
  facts.flatMap(fact => (fact.kind === 'listed' ? (fact.stars ?? []) : [])).at(-1)

type Decided = Pick<RegisterProduct, 'pending' | 'recognition' | 'forwarding' | 'answer' | 'withdrawal'>

/** @param listed the stars that an office's list gives it */
function standingOf(
  decided: Decided,
  listed: number | undefined,
): Pick<RegisterProduct, 'standing' | 'stars'> {
  const { pending, recognition, withdrawal } = decided
  const known = recognition?.stars ?? listed
  if (withdrawal && !(pending && pending.fact.on > withdrawal.decision.on))
    return { standing: 'withdrawn', stars: known }
  if (!withdrawal && known !== undefined && known >= 3) return { standing: 'recognised', stars: known }
  const { standing, stars } = ratedStanding(decided)
  return { standing, stars: stars ?? known }
}

function ratedStanding({
  pending,
  forwarding,
  answer,
}: Decided): Pick<RegisterProduct, 'standing' | 'stars'> {
  const { result, stage } = pending?.fact ?? {}
  if (!pending || result?.kind !== 'rated') return { standing: 'undecided', stars: undefined }
  const { stars, proposal } = result
  const sent = forwarding && forwarding.letter.on >= pending.fact.on
  if (sent && !(answer && answer.letter.on >= forwarding.letter.on)) return { standing: 'forwarded', stars }
  const answered = sent && answer ? answer.stars : null
  if (answered !== null) return { standing: 'proposed', stars: answered }
  if (proposal === 'not-upgraded' && stage?.kind === 'upgrade') return { standing: 'kept', stars: stage.from }
  return { standing: proposal === 'not-recognised' ? 'not-recognised' : 'proposed', stars }
}
