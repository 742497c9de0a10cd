import { compare, fraction, mean, type Fraction } from '../kernel/fraction.ts'
import {
  criteriaOfPart,
  pointsOf,
  type Choice,
  type CriteriaSet,
  type Choices,
  type Criterion,
  type Mark,
} from '../law/rule-set.ts'
import { starredCriteria } from '../law/minimum.ts'
import { spreadOf, type Spread, type SpreadLimit } from '../law/spread.ts'
import { sheetTotal, totalOf } from '../law/total.ts'
import { counts, wholeCouncil, type MemberId } from './member.ts'
import { isLegible } from './concealed.ts'
import { isPresent, quorumOf, votersOn } from './who-decides.ts'
import {
  isOpen,
  lastRound,
  memberOf,
  predecessorOf,
  type Product,
  type Round,
  type Sheet,
  type Sitting,
} from './sitting.ts'

/**
 * Whose sheets must be in before anything is revealed: of those who may vote, all who do not abstain and for whom nobody has answered. A
 * council that agrees on one score hands in one sheet.
 */
export function expectedOf(sitting: Sitting, product: Product): readonly MemberId[] {
  if (sitting.details.profile.scoring === 'agreed') return [wholeCouncil]
  return votersOn(sitting, product)
    .map(({ id }) => id)
    .filter(id => !product.abstentions.has(id) && !isAnsweredFor(sitting, product, id))
}

/** Trainees who may hand in a sheet of the product for practice. Nobody waits for it, and it counts nowhere. */
export const practisingOn = (sitting: Sitting, product: Product): readonly MemberId[] =>
  sitting.details.profile.scoring === 'agreed'
    ? []
    : sitting.members
        .filter(({ id, role }) => role === 'trainee' && !sitting.former.has(id) && isPresent(sitting, id))
        .map(({ id }) => id)
        .filter(id => !product.recusals.has(id) && !product.abstentions.has(id))

/**
 * Whoever sat here before this member, at any remove, had sealed a sheet of the round already, and one seat has one sheet. The sheet of
 * one who is recused answers for nobody.
 */
export function isAnsweredFor(sitting: Sitting, product: Product, member: MemberId): boolean {
  const round = lastRound(product)
  const before = predecessorOf(sitting, member)
  if (!round || before === undefined) return false
  const answered = isSealed(round, before) && !product.recusals.has(before)
  return answered || isAnsweredFor(sitting, product, before)
}

export const isSealed = (round: Round, member: MemberId): boolean =>
  round.sheets.get(member)?.seal !== undefined

/**
 * Everyone who must hand in a sheet has sealed it, and there is a quorum: only then may anybody see anybody's marks. A council that has
 * dwindled reveals nothing until it is one again.
 */
export function mayReveal(sitting: Sitting, product: Product): boolean {
  const round = lastRound(product)
  const expected = expectedOf(sitting, product)
  return (
    round !== undefined &&
    round.revealedAt === undefined &&
    quorumOf(sitting, product).met &&
    expected.length > 0 &&
    expected.every(member => isSealed(round, member))
  )
}

/** The event that opens the last round of a product, where it may be opened and all that was handed in can be read here. */
export function revealOf(sitting: Sitting, product: Product) {
  const round = lastRound(product)
  return round && mayReveal(sitting, product) && isLegible(round)
    ? [{ kind: 'round.revealed', product: product.id, round: round.number } as const]
    : []
}

/** Those of every product that nothing keeps closed any more. */
export const revealsThatFollow = (sitting: Sitting) =>
  sitting.products.flatMap(product => (isOpen(product) ? revealOf(sitting, product) : []))

/** The sheets that count: sealed, of members of the council who are not recused. A blank or a missing sheet is never a zero. */
export function countedSheets(sitting: Sitting, product: Product, round: Round): readonly Sheet[] {
  const { profile } = sitting.details
  return [...round.sheets.values()].filter(sheet => {
    if (sheet.seal === undefined || product.recusals.has(sheet.member)) return false
    const member = memberOf(sitting, sheet.member)
    return member ? counts(member, profile) : sheet.member === wholeCouncil
  })
}

/** One sheet, added up: in all and by part. */
export interface SheetTotals {
  readonly member: MemberId
  readonly total: number
  readonly parts: Readonly<Record<string, number>>
}

export interface RoundFigures {
  readonly totals: readonly SheetTotals[]
  readonly mean: Fraction
  readonly spread: Spread
}

/** The figures of whole sheets; at least one sheet is needed. */
export function figuresOf(
  set: CriteriaSet,
  sheets: readonly Pick<Sheet, 'member' | 'marks'>[],
  limit: SpreadLimit,
): RoundFigures {
  const totals = sheets.map(({ member, marks }) => ({
    member,
    total: sheetTotal(set, marks).points,
    parts: Object.fromEntries(set.parts.map(part => [part.id, totalOf(criteriaOfPart(part), marks).points])),
  }))
  const points = totals.map(({ total }) => total)
  return { totals, mean: mean(points), spread: spreadOf(points, limit) }
}

/** How the members' marks on one criterion lie together, in points. */
export interface CriterionFigures {
  readonly criterion: Criterion
  readonly points: readonly { readonly member: MemberId; readonly choice: Mark; readonly points: number }[]
  readonly mean: Fraction
  readonly highest: number
  readonly lowest: number
}

export function criterionFigures(
  criterion: Criterion,
  sheets: readonly Pick<Sheet, 'member' | 'marks'>[],
): CriterionFigures {
  const points = sheets.map(({ member, marks }) => {
    const choice = marks[criterion.id] ?? 'none'
    return { member, choice, points: pointsOf(criterion, choice) }
  })
  const values = points.map(point => point.points)
  return { criterion, points, mean: mean(values), highest: Math.max(...values), lowest: Math.min(...values) }
}

/** Criteria by disagreement: the widest first, then those whose marks lie furthest from their mean, then in order. */
export function byDisagreement(figures: readonly CriterionFigures[]): readonly CriterionFigures[] {
  const distance = ({ mean: middle, points }: CriterionFigures): Fraction =>
    fraction(
      points.reduce((sum, point) => sum + Math.abs(point.points * middle.denominator - middle.numerator), 0),
      middle.denominator,
    )
  return figures.toSorted(
    (a, b) => b.highest - b.lowest - (a.highest - a.lowest) || compare(distance(b), distance(a)),
  )
}

/**
 * What is proposed to the council for each starred criterion: the highest option that more than half of the members reached, so that a
 * proposal never grants more than the majority did. A later option includes what an earlier one asks.
 */
export function proposedMinimums(set: CriteriaSet, sheets: readonly Pick<Sheet, 'marks'>[]): Choices {
  return Object.fromEntries(
    starredCriteria(set).map(({ id }) => [id, majority(sheets.map(({ marks }) => reachedOn(marks[id])))]),
  )
}

/** The option that a mark reaches; a blank and a declared stop reach none. */
export const reachedOn = (mark: Mark | undefined): Choice => (typeof mark === 'number' ? mark : 'none')

function majority(choices: readonly Choice[]): Choice {
  const height = (choice: Choice): number => (choice === 'none' ? 0 : choice)
  return choices.toSorted((a, b) => height(b) - height(a))[Math.floor(choices.length / 2)] ?? 'none'
}
