import { compare, fraction, mean, type Fraction } from '../kernel/fraction.ts'
import {
  criteriaOfPart,
  pointsOf,
  type Choice,
  type CriteriaSet,
  type Criterion,
  type Marks,
} from '../law/rule-set.ts'
import { starredCriteria } from '../law/minimum.ts'
import { sheetTotal, totalOf } from '../law/total.ts'
import type { MemberId } from './member.ts'
import { scores } from './member.ts'
import { lastRound, type Product, type Round, type Sheet, type Sitting } from './sitting.ts'

/** Who must hand in a sheet for this product now: those of the council who are present and not recused. */
export function expectedOf(sitting: Sitting, product: Product): readonly MemberId[] {
  return sitting.members
    .filter(member => scores(member) && isPresent(sitting, member.id) && !product.recusals.has(member.id))
    .map(({ id }) => id)
}

export const isPresent = (sitting: Sitting, member: MemberId): boolean =>
  sitting.attendance.get(member)?.present === true

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
    quorumOf(sitting).met &&
    expected.length > 0 &&
    expected.every(member => isSealed(round, member))
  )
}

/** The sheets that count: sealed, of members who are not recused. A blank or a missing sheet is never a zero. */
export function countedSheets(product: Product, round: Round): readonly Sheet[] {
  return [...round.sheets.values()].filter(
    sheet => sheet.seal !== undefined && !product.recusals.has(sheet.member),
  )
}

export interface Quorum {
  readonly present: number
  readonly appointed: number
  /** The least number present that the profile accepts. */
  readonly needed: number
  readonly chairPresent: boolean
  readonly met: boolean
}

/** Quorum as the profile asks it, of the members appointed to score. */
export function quorumOf(sitting: Sitting): Quorum {
  const { quorum, chairMustAttend } = sitting.details.profile
  const council = sitting.members.filter(scores)
  const present = council.filter(member => isPresent(sitting, member.id)).length
  const needed = Math.ceil((council.length * quorum.numerator) / quorum.denominator)
  const chairPresent = council.some(member => member.role === 'chair' && isPresent(sitting, member.id))
  return {
    present,
    appointed: council.length,
    needed,
    chairPresent,
    met: present >= needed && (chairPresent || !chairMustAttend),
  }
}

/** Highest less lowest total of a round, in points, against the limit of the profile. Exactly the limit passes. */
export interface Spread {
  readonly highest: number
  readonly lowest: number
  readonly difference: number
  readonly limit: number
  readonly exceeded: boolean
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
  limit: number,
): RoundFigures {
  const totals = sheets.map(({ member, marks }) => ({
    member,
    total: sheetTotal(set, marks).points,
    parts: Object.fromEntries(set.parts.map(part => [part.id, totalOf(criteriaOfPart(part), marks).points])),
  }))
  const points = totals.map(({ total }) => total)
  const highest = Math.max(...points)
  const lowest = Math.min(...points)
  const difference = highest - lowest
  return {
    totals,
    mean: mean(points),
    spread: { highest, lowest, difference, limit, exceeded: difference > limit },
  }
}

/** How the members' marks on one criterion lie together, in points. */
export interface CriterionFigures {
  readonly criterion: Criterion
  readonly points: readonly { readonly member: MemberId; readonly choice: Choice; readonly points: number }[]
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
export function proposedMinimums(set: CriteriaSet, sheets: readonly Pick<Sheet, 'marks'>[]): Marks {
  return Object.fromEntries(
    starredCriteria(set).map(({ id }) => [id, majority(sheets.map(({ marks }) => marks[id] ?? 'none'))]),
  )
}

function majority(choices: readonly Choice[]): Choice {
  const height = (choice: Choice): number => (choice === 'none' ? 0 : choice)
  return choices.toSorted((a, b) => height(b) - height(a))[Math.floor(choices.length / 2)] ?? 'none'
}
