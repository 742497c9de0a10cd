import { canonicalJson } from '../kernel/canonical.ts'
import { sure } from '../kernel/result.ts'
import { marginOf, type Margin } from '../law/margin.ts'
import { rate, shortfallsOf, type Rating, type Shortfall } from '../law/rate.ts'
import {
  criterionOf,
  offers,
  type Choices,
  type CriteriaSet,
  type Marks,
  type RuleSet,
} from '../law/rule-set.ts'
import { follows, no, type Decision } from './decide.ts'
import type { MarkCorrection } from './event.ts'
import type { ProductId } from './ids.ts'
import { haltOf, haltRefusal, readingOf } from './halt.ts'
import type { MemberId } from './member.ts'
import type { Outcome } from '../law/outcome.ts'
import { confirmationFault, dismissalFault, revealedRound, type Dismissal } from './reconciling.ts'
import type { CouncilRefusal } from './refusal.ts'
import { isOutdated } from './renewed.ts'
import { countedSheets } from './round.ts'
import { productOf, type Product, type Sheet, type Sitting } from './sitting.ts'

const nothingCorrected: Pick<Extract<CorrectedOutcome, { kind: 'rated' }>, 'marks' | 'confirmed'> = {
  marks: [],
  confirmed: {},
}

export type CountedMarks = Pick<Sheet, 'member' | 'marks'>

interface Law {
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet
}

/** What was wrong with an outcome: marks put down wrongly or minimums confirmed wrongly, from which it is rated anew; or that it was rated at all. */
export type CorrectedOutcome =
  | {
      readonly kind: 'rated'
      readonly marks: readonly MarkCorrection[]
      readonly confirmed: Choices
    }
  | Dismissal

/**
 * Supersedes the outcome of a product after the sitting has closed (QĐ 26/2026 Điều 10.1b lets the Ministry demand that a rating be done
 * again). Nothing is edited: sheets stay as they were sealed, and the event names the one that it replaces.
 *
 * @param replaces the number of the event that holds the outcome that stands
 */
export function correctOutcome(
  sitting: Sitting,
  law: Law,
  id: ProductId,
  replaces: number,
  corrected: CorrectedOutcome,
  ground: string,
): Decision {
  if (sitting.phase.kind !== 'closed') return no({ code: 'sitting.not-closed' })
  const product = productOf(sitting, id)
  if (!product?.adopted) return no({ code: 'product.unknown' })
  if (product.adopted.number !== replaces)
    return no({ code: 'correction.superseded', number: product.adopted.number })
  if (ground === '') return no({ code: 'reason.missing' })
  const { marks, confirmed } = corrected.kind === 'rated' ? corrected : nothingCorrected
  const outcome = corrected.kind === 'rated' ? ratedAnew(sitting, product, law, corrected) : corrected
  if ('code' in outcome) return no(outcome)
  const fault = outcome.kind === 'rated' ? undefined : dismissalFault(law.set, outcome)
  if (fault) return no(fault)
  if (changesNothing(sitting, product, corrected)) return no({ code: 'correction.of-nothing' })
  return follows({
    kind: 'outcome.corrected',
    product: id,
    replaces,
    ground,
    outcome,
    marks: [...marks],
    confirmed,
  })
}

/** A correction that says what stands already: the minutes would be outdated for nothing. */
function changesNothing(sitting: Sitting, product: Product, corrected: CorrectedOutcome): boolean {
  const { outcome } = product
  if (corrected.kind !== 'rated')
    return outcome?.kind === corrected.kind && canonicalJson(outcome) === canonicalJson(corrected)
  const sheets = new Map(correctedSheets(sitting, product, []).map(({ member, marks }) => [member, marks]))
  return (
    outcome?.kind === 'rated' &&
    corrected.marks.every(({ member, criterion, choice }) => sheets.get(member)?.[criterion] === choice) &&
    Object.entries(corrected.confirmed).every(([id, choice]) => product.confirmed[id] === choice)
  )
}

/** What a product's sheets and minimums make of it with every correction so far and these; nothing when no sheet counts, one is halted, or they are of a package that was replaced. */
export function correctedRating(
  sitting: Sitting,
  product: Product,
  { ruleSet, set }: Law,
  { marks, confirmed }: Pick<Extract<CorrectedOutcome, { kind: 'rated' }>, 'marks' | 'confirmed'>,
): Rating | undefined {
  if (isOutdated(product)) return undefined
  const sheets = correctedSheets(sitting, product, marks).map(sheet => sheet.marks)
  if (sheets.length === 0) return undefined
  const minimums = { ...product.confirmed, ...confirmed }
  const reading = readingOf(sitting, product, set)
  const { rating: rules } = sitting.details.profile
  const rating = rate(ruleSet, reading.set, sheets, minimums, rules, reading.notStopped)
  return rating.ok ? rating.value : undefined
}

/** How close the rating was, or would be now, with every correction so far; nothing when no sheet counts or one is halted. */
export function marginNow(sitting: Sitting, product: Product, { ruleSet, set }: Law): Margin | undefined {
  const sheets = correctedSheets(sitting, product, []).map(sheet => sheet.marks)
  if (sheets.length === 0) return undefined
  const reading = readingOf(sitting, product, set)
  const { rating: rules } = sitting.details.profile
  const margin = marginOf(ruleSet, reading.set, sheets, product.confirmed, rules, reading.notStopped)
  return margin.ok ? margin.value : undefined
}

/** What keeps a rated product below its band, and whose sheets `by.sheets` counts. */
export interface ShortfallsNow {
  readonly all: readonly Shortfall[]
  readonly members: readonly MemberId[]
}

/** Every starred option that a rated product does not reach under the council's rules, with every correction so far. */
export function shortfallsNow(sitting: Sitting, product: Product, set: CriteriaSet): ShortfallsNow {
  const sheets = correctedSheets(sitting, product, [])
  const marks = sheets.map(sheet => sheet.marks)
  const reading = readingOf(sitting, product, set)
  const { rating: rules } = sitting.details.profile
  return {
    all: sure(shortfallsOf(reading.set, marks, product.confirmed, rules, reading.notStopped)),
    members: sheets.map(({ member }) => member),
  }
}

/** The sheets that count, with every correction so far and these. */
export function correctedSheets(
  sitting: Sitting,
  product: Product,
  marks: readonly MarkCorrection[],
): readonly CountedMarks[] {
  const round = revealedRound(product)
  const all = [...product.corrections.flatMap(correction => correction.marks), ...marks]
  return withCorrections(round ? countedSheets(sitting, product, round) : [], all)
}

/** Sheets as they count: with these marks, of which the last holds, in place of what they say. */
export const withCorrections = (
  sheets: readonly CountedMarks[],
  marks: readonly MarkCorrection[],
): readonly CountedMarks[] =>
  sheets.map(sheet => ({
    member: sheet.member,
    marks: marks
      .filter(({ member }) => member === sheet.member)
      .reduce<Marks>((made, { criterion, choice }) => ({ ...made, [criterion]: choice }), sheet.marks),
  }))

function ratedAnew(
  sitting: Sitting,
  product: Product,
  law: Law,
  corrected: Extract<CorrectedOutcome, { kind: 'rated' }>,
): Outcome | CouncilRefusal {
  const sheets = correctedSheets(sitting, product, [])
  for (const { member, criterion: id, choice } of corrected.marks) {
    if (!sheets.some(sheet => sheet.member === member)) return { code: 'member.unknown' }
    const criterion = criterionOf(law.set, id)
    if (!criterion) return { code: 'criterion.unknown' }
    if (!offers(criterion, choice)) return { code: 'choice.unknown' }
  }
  const fault = confirmationFault(law.set, Object.entries(corrected.confirmed))
  if (fault) return fault
  const reading = readingOf(sitting, product, law.set)
  const halt = haltOf(correctedSheets(sitting, product, corrected.marks), reading)
  if (halt) return haltRefusal(sitting, halt)
  const rating = correctedRating(sitting, product, law, corrected)
  return rating ? { kind: 'rated', rating } : { code: 'round.not-revealed' }
}
