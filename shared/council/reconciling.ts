import { rate, type Rating } from '../law/rate.ts'
import { councilConfirms } from '../law/rating-rules.ts'
import { starredCriteria } from '../law/minimum.ts'
import {
  criterionOf,
  offers,
  type Choice,
  type CriteriaSet,
  type CriterionId,
  type RuleSet,
} from '../law/rule-set.ts'
import { follows, no, onOpenProduct, onProduct, quorumRefusal, type Decision, type SetOf } from './decide.ts'
import type { ProductId } from './ids.ts'
import { haltOf, haltOfRound, haltRefusal, readingOf, type Halt } from './halt.ts'
import type { Outcome } from '../law/outcome.ts'
import { isInWriting, presidingLacks, presidingOf, votersOn } from './who-decides.ts'
import type { CouncilRefusal } from './refusal.ts'
import { isOutdated } from './renewed.ts'
import { countedSheets, figuresOf, type RoundFigures } from './round.ts'
import { lastRound, type Product, type Round, type Sitting } from './sitting.ts'
import { isCarried, voteFault, type Vote } from './vote.ts'

/** The last round when its marks are open to the council. */
export function revealedRound(product: Product): Round | undefined {
  const round = lastRound(product)
  return round?.revealedAt === undefined ? undefined : round
}

/** Runs a rule that rests on the marks of the last round: never on those for a package that a newer one has replaced. */
const onScoredProduct = (sitting: Sitting, id: ProductId, rule: (product: Product) => Decision): Decision =>
  onOpenProduct(sitting, id, product =>
    isOutdated(product) ? no({ code: 'round.older-package', round: product.rounds.length }) : rule(product),
  )

/** The figures of the sheets that count in a revealed round; none when recusals leave no sheet, or while these cannot be averaged. */
export function revealedFigures(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
): RoundFigures | undefined {
  const round = revealedRound(product)
  const sheets = round ? countedSheets(sitting, product, round) : []
  const reading = readingOf(sitting, product, set)
  if (sheets.length === 0 || haltOf(sheets, reading)) return undefined
  return figuresOf(reading.set, sheets, sitting.details.profile.spread)
}

/** What keeps the last revealed round from being averaged, where it has sheets. */
export function haltNow(sitting: Sitting, product: Product, set: CriteriaSet): Halt | undefined {
  const round = revealedRound(product)
  return round && haltOfRound(sitting, product, round, set)
}

/**
 * Why no further round is opened; nothing where one is due: sheets lie too far apart or are none, or the council has decided that scoring
 * goes on past a stop, or a newer package has taken the place of the one that was scored.
 */
export function whyNoRound(sitting: Sitting, product: Product, set: CriteriaSet): CouncilRefusal | undefined {
  if (isOutdated(product)) return undefined
  const halt = haltNow(sitting, product, set)
  if (halt && halt.stopped.length > 0) return haltRefusal(sitting, halt)
  const isPastStop = product.stopsWeighed.some(
    ({ round, vote }) => round === product.rounds.length && isCarried(vote),
  )
  const isTooWide = revealedFigures(sitting, product, set)?.spread.exceeded ?? true
  return isPastStop || isTooWide ? undefined : { code: 'round.not-needed' }
}

/** The starred criteria that the council has still to confirm; none where its rules take the members' own marks instead. */
export function unconfirmed(sitting: Sitting, product: Product, set: CriteriaSet): readonly CriterionId[] {
  if (!councilConfirms(set, sitting.details.profile.rating)) return []
  return starredCriteria(set)
    .map(({ id }) => id)
    .filter(id => product.confirmed[id] === undefined)
}

/** The council says which option a starred criterion has reached, whatever single members marked. */
export function confirmMinimums(
  sitting: Sitting,
  setOf: SetOf,
  id: ProductId,
  confirmations: readonly { readonly criterion: CriterionId; readonly choice: Choice }[],
): Decision {
  return onScoredProduct(sitting, id, product => {
    if (!revealedRound(product)) return no({ code: 'round.not-revealed' })
    const said = new Map(confirmations.map(({ criterion, choice }) => [criterion, choice]))
    const fault = confirmationFault(setOf(product.entry.criteriaSet), said)
    if (fault) return no(fault)
    return follows(
      ...[...said]
        .filter(([criterion, choice]) => product.confirmed[criterion] !== choice)
        .map(
          ([criterion, choice]) => ({ kind: 'minimum.confirmed', product: id, criterion, choice }) as const,
        ),
    )
  })
}

/** What keeps these from being confirmations of starred criteria. */
export function confirmationFault(
  set: CriteriaSet,
  said: Iterable<readonly [CriterionId, Choice]>,
): CouncilRefusal | undefined {
  const starred = new Set(starredCriteria(set).map(criterion => criterion.id))
  for (const [id, choice] of said) {
    const criterion = criterionOf(set, id)
    if (!criterion || !starred.has(id)) return { code: 'criterion.unknown' }
    if (!offers(criterion, choice)) return { code: 'choice.unknown' }
  }
  return undefined
}

/** What the rating would be now, with what is confirmed so far; what is not confirmed counts as not reached. None while it is halted, or while another round is due on a newer package. */
export function ratingNow(
  sitting: Sitting,
  product: Product,
  ruleSet: RuleSet,
  set: CriteriaSet,
): Rating | undefined {
  const round = revealedRound(product)
  const sheets = round && !isOutdated(product) ? countedSheets(sitting, product, round) : []
  if (sheets.length === 0) return undefined
  const marks = sheets.map(sheet => sheet.marks)
  const reading = readingOf(sitting, product, set)
  const { rating: rules } = sitting.details.profile
  const rating = rate(ruleSet, reading.set, marks, product.confirmed, rules, reading.notStopped)
  return rating.ok ? rating.value : undefined
}

/** The chair lets the last round stand although its spread is too wide, once the rounds of the profile are used up. */
export function acceptSpread(sitting: Sitting, setOf: SetOf, id: ProductId, ground: string): Decision {
  return onScoredProduct(sitting, id, product => {
    const set = setOf(product.entry.criteriaSet)
    const halt = haltNow(sitting, product, set)
    if (halt) return no(haltRefusal(sitting, halt))
    const figures = revealedFigures(sitting, product, set)
    if (!figures) return no({ code: 'round.not-revealed' })
    if (!figures.spread.exceeded) return no({ code: 'spread.within' })
    const left = sitting.details.profile.reScoring.rounds + 1 - product.rounds.length
    if (left > 0) return no({ code: 'round.left', rounds: left })
    if (ground === '') return no({ code: 'reason.missing' })
    const nobody = presidingLacks(sitting, product)
    if (nobody) return no(nobody)
    if (product.spreadAccepted === ground) return follows()
    return follows({ kind: 'spread.accepted', product: id, round: product.rounds.length, ground })
  })
}

/** Gives the product its stars: revealed, within the spread limit or let stand, every starred criterion confirmed, and adopted. */
export function settleRating(
  sitting: Sitting,
  ruleSet: RuleSet,
  setOf: SetOf,
  id: ProductId,
  vote: Vote,
): Decision {
  return onScoredProduct(sitting, id, product => {
    const set = setOf(product.entry.criteriaSet)
    const halt = haltNow(sitting, product, set)
    if (halt) return no(haltRefusal(sitting, halt))
    const figures = revealedFigures(sitting, product, set)
    const rating = ratingNow(sitting, product, ruleSet, set)
    if (!figures || !rating) return no({ code: 'round.not-revealed' })
    const { difference, fromMean, limit, exceeded } = figures.spread
    if (exceeded && product.spreadAccepted === undefined)
      return no({ code: 'spread.exceeded', difference, fromMean, limit })
    const criteria = unconfirmed(sitting, product, set)
    if (criteria.length > 0) return no({ code: 'minimum.unconfirmed', criteria })
    return adopt(sitting, product, { kind: 'rated', rating }, vote)
  })
}

/**
 * Puts it to the vote that scoring goes on at a criterion although a sheet stops there. Carried, nothing stops the product there any more:
 * sheets that are whole count as they are marked, the others need another round. Not carried, the stop stands on record as put to the vote,
 * and the product waits for a decision still. The decision does not say what a stopped sheet counts, so that no sheet is left out of a mean.
 */
export function weighStop(
  sitting: Sitting,
  setOf: SetOf,
  id: ProductId,
  criterion: CriterionId,
  ground: string,
  vote: Vote,
): Decision {
  return onScoredProduct(sitting, id, product => {
    if (!revealedRound(product)) return no({ code: 'round.not-revealed' })
    const reached = haltNow(sitting, product, setOf(product.entry.criteriaSet))?.stopped ?? []
    if (!reached.some(each => each.criterion === criterion)) return no({ code: 'stop.not-reached' })
    if (ground === '') return no({ code: 'reason.missing' })
    const refusal = votingRefusal(sitting, product, vote)
    return (
      refusal ??
      follows({ kind: 'stop.weighed', product: id, round: product.rounds.length, criterion, ground, vote })
    )
  })
}

/** A decision of the council outside the average: the dossier excluded, the scoring stopped, or the dossier returned. */
export type Dismissal = Exclude<Outcome, { kind: 'rated' }>

export function dismissProduct(
  sitting: Sitting,
  setOf: SetOf,
  id: ProductId,
  dismissal: Dismissal,
  vote: Vote,
): Decision {
  return onOpenProduct(sitting, id, product => {
    const fault = dismissalFault(setOf(product.entry.criteriaSet), dismissal)
    return fault ? no(fault) : adopt(sitting, product, dismissal, vote)
  })
}

/** What a decision outside the average still lacks: its ground, or the criterion where scoring stopped. */
export function dismissalFault(set: CriteriaSet, dismissal: Dismissal): CouncilRefusal | undefined {
  if (groundOf(dismissal) === '') return { code: 'reason.missing' }
  const misplaced = dismissal.kind === 'stopped' && !criterionOf(set, dismissal.at)
  return misplaced ? { code: 'criterion.unknown' } : undefined
}

/**
 * Puts an outcome to the council: adopted, or on record as not adopted while the product stays open. In writing only a product that is
 * rated again is decided; for a first rating or an upgrade the council meets (QĐ 26/2026 Điều 7.3d, 7.5, 7.6d).
 */
export function adopt(sitting: Sitting, product: Product, outcome: Outcome, vote: Vote): Decision {
  if (needsMeeting(sitting, product)) return no({ code: 'meeting.not-renewal' })
  const refusal = votingRefusal(sitting, product, vote)
  if (refusal) return refusal
  const kind = isCarried(vote) ? 'outcome.settled' : 'motion.lost'
  return follows({ kind, product: product.id, outcome, vote })
}

function votingRefusal(sitting: Sitting, product: Product, vote: Vote): Decision | undefined {
  const refusal = quorumRefusal(sitting, product)
  if (refusal) return refusal
  const voters = votersOn(sitting, product)
  const chair = presidingOf(sitting, product) !== undefined
  const fault = voteFault(vote, sitting.details.profile, { count: voters.length, chair })
  return fault && no(fault)
}

/** Whether the council has still to meet before it may decide the product. */
export const needsMeeting = (sitting: Sitting, { entry }: Product): boolean =>
  isInWriting(sitting) && entry.stage.kind !== 'renewal'

function groundOf(dismissal: Dismissal): string {
  switch (dismissal.kind) {
    case 'excluded':
      return dismissal.ground
    case 'stopped':
      return dismissal.decision
    case 'returned':
      return dismissal.missing
  }
}

/** What was said about a product, for the minutes. */
export const noteDiscussion = (sitting: Sitting, id: ProductId, text: string): Decision =>
  onProduct(sitting, id, product =>
    product.discussion === text ? follows() : follows({ kind: 'discussion.noted', product: id, text }),
  )
