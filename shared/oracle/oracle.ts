import type { Fraction } from '../kernel/fraction.ts'
import type { Rating, RatingRefusal } from '../law/rate.ts'
import type { Contradiction } from '../law/sheet-state.ts'
import type { CriteriaSet, Criterion, Mark, Marks, Option, RuleSet, Stars } from '../law/rule-set.ts'
import type { Product } from './product.ts'

/** A minimum as the sheet prints it: the asterisks at the end of one option. */
interface Asterisks {
  readonly criterion: Criterion
  readonly option: Option
  readonly stars: 3 | 4 | 5
}

/** What the oracle says: the rating in plain values, or why there is none. */
export type Verdict = RatedVerdict | { readonly refusal: RatingRefusal }

export interface RatedVerdict extends Pick<Rating, 'mean' | 'band' | 'stars' | 'recognition'> {
  readonly heldBackBy: readonly Pick<Rating['heldBackBy'][number], 'criterion' | 'option' | 'stars'>[]
}

const highestFirst: readonly Stars[] = [5, 4, 3, 2, 1]

/**
 * The star decision a second time, told by the law and by nothing in the engine: points are added up and never divided, and a tier is what
 * is left after striking out from five stars down (QĐ 26/2026 Điều 3.3; the asterisks as the sheets of Phụ lục II explain them).
 */
export function oracleVerdict(product: Product): Verdict {
  const { ruleSet, set, sheets } = product
  const refusal = whyNotRated(product)
  if (refusal) return { refusal }

  const total = grandTotal(set, sheets)
  const missed = missedMinimums(product)
  const byPoints = tiersWorth(ruleSet, total, sheets.length)
  const band = highestOf(byPoints)
  const stars = highestOf(struckOut(byPoints, missed))
  return {
    mean: inLowestTerms(total, BigInt(sheets.length)),
    band,
    stars,
    heldBackBy: missed
      .filter(minimum => stars < band && minimum.stars === stars + 1)
      .map(({ criterion, option, stars }) => ({ criterion: criterion.id, option: option.number, stars })),
    recognition: recognitionOf(ruleSet, stars),
  }
}

/** The stars alone, of at least one sheet and none that is not to be counted. */
export function oracleStars(product: Product): Stars {
  const total = grandTotal(product.set, product.sheets)
  return highestOf(
    struckOut(tiersWorth(product.ruleSet, total, product.sheets.length), missedMinimums(product)),
  )
}

/** Every tier that so many points over so many sheets reach; `unit` is what one point counts. */
export function tiersWorth(ruleSet: RuleSet, total: bigint, sheets: number, unit = 1n): readonly Stars[] {
  return highestFirst.filter(tier => {
    const band = ruleSet.bands.find(({ stars }) => stars === tier)
    return band !== undefined && total >= BigInt(band.from) * BigInt(sheets) * unit
  })
}

/** A minimum that is missed takes its tier and every higher one. */
export const struckOut = (tiers: readonly Stars[], missed: readonly Asterisks[]): readonly Stars[] =>
  tiers.filter(tier => !missed.some(({ stars }) => stars <= tier))

export const highestOf = (tiers: readonly Stars[]): Stars =>
  tiers.reduce((highest, tier) => (tier > highest ? tier : highest), 1)

/** The points of all sheets together. */
export function grandTotal(set: CriteriaSet, sheets: readonly Marks[]): bigint {
  let total = 0
  forEachCriterion(set, criterion => {
    for (const marks of sheets) total += pointsBeside(criterion, marks[criterion.id])
  })
  return BigInt(total)
}

/** Divided by every number that goes into both, the largest first. */
export function inLowestTerms(numerator: bigint, denominator: bigint): Fraction {
  for (let divisor = denominator; divisor > 1n; divisor -= 1n) {
    if (numerator % divisor === 0n && denominator % divisor === 0n) {
      return { numerator: Number(numerator / divisor), denominator: Number(denominator / divisor) }
    }
  }
  return { numerator: Number(numerator), denominator: Number(denominator) }
}

export function forEachCriterion(set: CriteriaSet, visit: (criterion: Criterion) => void): void {
  for (const part of set.parts) for (const section of part.sections) section.criteria.forEach(visit)
}

/**
 * A sheet is walked as a member walks it, from its first criterion to its last. A stop ends the walk, so that nothing after it is waited
 * for; a criterion that has nothing to judge is not waited for either, and no option may be chosen there.
 */
export function whyNotRated(
  product: Pick<Product, 'set' | 'sheets' | 'notStopped'>,
): RatingRefusal | undefined {
  if (product.sheets.length === 0) return { code: 'sheets.none' }
  for (const [sheet, marks] of product.sheets.entries()) {
    const { awaited, contradictions, end } = walked(product, marks)
    if (awaited.length > 0) return { code: 'sheet.blanks-in', sheet, criteria: awaited }
    if (contradictions.length > 0) return { code: 'sheet.contradicts-itself', sheet, contradictions }
    if (end !== undefined) return { code: 'sheet.stopped', sheet, criterion: end }
  }
  return undefined
}

function walked({ set, notStopped }: Pick<Product, 'set' | 'notStopped'>, marks: Marks): Walk {
  const awaited: string[] = []
  const contradictions: Contradiction[] = []
  let end: string | undefined
  forEachCriterion(set, ({ id, stop, stoppedBy, dependsOn }) => {
    const mark = marks[id]
    const goesOn = notStopped.some(other => other === id)
    const above = dependsOn && marks[dependsOn.criterion]
    const silenced = dependsOn?.excludedBy.find(choice => choice === above)
    const isAnswered = mark !== undefined && (mark !== 'stop' || !goesOn)
    if (!isAnswered && silenced === undefined && end === undefined) awaited.push(id)
    if (dependsOn && silenced !== undefined && typeof mark === 'number')
      contradictions.push({ criterion: id, with: dependsOn.criterion, choice: silenced })
    const ends = stop !== undefined && (stoppedBy ?? ['stop']).some(each => each === mark)
    if (ends && !goesOn) end ??= id
  })
  return { awaited, contradictions, end }
}

interface Walk {
  readonly awaited: readonly string[]
  readonly contradictions: readonly Contradiction[]
  readonly end: string | undefined
}

/** Options are listed in the order of their numbers, so a choice is a place in the list. */
function pointsBeside({ options }: Criterion, choice: Mark | undefined): number {
  return typeof choice === 'number' ? (options[choice - 1]?.points ?? NaN) : 0
}

/** In the order of the sheet; where a criterion has cases, its question is missed in each of them. */
export function missedMinimums(product: Product): readonly Asterisks[] {
  if (product.set.minimumsWithoutLegend && !product.rules.minimumsWithoutLegend) return []
  return questionsOn(product.set)
    .filter(question => !isMet(product, question))
    .flat()
}

const questions = new WeakMap<CriteriaSet, readonly (readonly Asterisks[])[]>()

/** The asterisks of one tier at one criterion are one question: where there are cases, put to each. */
function questionsOn(set: CriteriaSet): readonly (readonly Asterisks[])[] {
  const known = questions.get(set)
  if (known) return known
  const found: Asterisks[][] = []
  forEachCriterion(set, criterion => {
    const starred = criterion.options.flatMap(option =>
      option.minimumFor ? [{ criterion, option, stars: option.minimumFor }] : [],
    )
    found.push(...Map.groupBy(starred, ({ stars }) => stars).values())
  })
  questions.set(set, found)
  return found
}

function isMet({ sheets, confirmed, rules }: Product, question: readonly Asterisks[]): boolean {
  const meets = (marks: Marks) => question.every(asked => reaches(asked, marks))
  if (rules.minimums === 'council') return meets(confirmed)
  const short = sheets.filter(marks => !meets(marks)).length
  return rules.minimums === 'majority' ? sheets.length - short > short : short === 0
}

/**
 * The option with the asterisks, or one printed after it. Where a criterion has cases, asterisks speak to the producers of their own
 * case, and somebody in another case has nothing to reach there.
 */
function reaches({ criterion, option }: Asterisks, marks: Marks): boolean {
  const choice = marks[criterion.id]
  if (typeof choice !== 'number') return false
  return criterion.options[choice - 1]?.case !== option.case || choice >= option.number
}

const recognitionOf = ({ bands }: RuleSet, tier: Stars): Rating['recognition'] =>
  bands.flatMap(({ stars, recognition }) => (stars === tier ? [recognition] : []))[0] ?? 'none'
