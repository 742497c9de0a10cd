import { remembered } from '../kernel/remembered.ts'
import type { CriteriaSet, CriterionId } from '../law/rule-set.ts'
import { sheetState } from '../law/sheet-state.ts'
import type { MemberId } from './member.ts'
import type { CouncilRefusal } from './refusal.ts'
import { countedSheets } from './round.ts'
import { memberOf, type Product, type Round, type Sheet, type Sitting } from './sitting.ts'
import { isCarried } from './vote.ts'

/** What keeps the sheets of a revealed round from being averaged. */
export interface Halt {
  /** Those that reach a stop of which the council has still to decide, each with the first that it reaches. */
  readonly stopped: readonly { readonly member: MemberId; readonly criterion: CriterionId }[]
  /** Those that are not whole: they ended at a stop that the council did not uphold, or contradict themselves. */
  readonly unfinished: readonly MemberId[]
}

/** By what the sheets of a product are read. */
export interface Reading {
  readonly set: CriteriaSet
  /** Criteria at which the council decided that scoring goes on. */
  readonly notStopped: readonly CriterionId[]
}

/** Criteria at which the council decided that scoring goes on; that holds for every later round of the product. */
export const notStoppedOn = ({ stopsWeighed }: Product): readonly CriterionId[] =>
  stopsWeighed.filter(({ vote }) => isCarried(vote)).map(({ criterion }) => criterion)

/**
 * How the sheets of a product are read. A product that was rated while its set did not yet say which marks stop a sheet stays what it was:
 * its record means what it meant.
 */
export function readingOf(sitting: Sitting, product: Product, set: CriteriaSet): Reading {
  const reading = { set, notStopped: notStoppedOn(product) }
  const [first = product.outcome] = product.corrections.map(({ superseded }) => superseded)
  const round = product.rounds.findLast(({ revealedAt }) => revealedAt !== undefined)
  if (first?.kind !== 'rated' || !round) return reading
  return haltOf(countedSheets(sitting, product, round), reading) ? { ...reading, set: unbound(set) } : reading
}

/** Nothing where every sheet can be averaged. */
export function haltOf(
  sheets: readonly Pick<Sheet, 'member' | 'marks'>[],
  { set, notStopped }: Reading,
): Halt | undefined {
  const states = sheets.map(({ member, marks }) => ({ member, ...sheetState(set, marks, notStopped) }))
  const stopped = states.flatMap(({ member, stoppedAt }) =>
    stoppedAt === undefined ? [] : [{ member, criterion: stoppedAt }],
  )
  const unfinished = states
    .filter(({ blanks, contradictions }) => blanks.length + contradictions.length > 0)
    .map(({ member }) => member)
  return stopped.length + unfinished.length > 0 ? { stopped, unfinished } : undefined
}

export const haltOfRound = (
  sitting: Sitting,
  product: Product,
  round: Round,
  set: CriteriaSet,
): Halt | undefined => haltOf(countedSheets(sitting, product, round), readingOf(sitting, product, set))

/** Stops come first: only when the council has decided of them is it known which sheets have to be scored again. */
export function haltRefusal(sitting: Sitting, { stopped, unfinished }: Halt): CouncilRefusal {
  if (stopped.length > 0)
    return { code: 'stop.undecided', criteria: [...new Set(stopped.map(({ criterion }) => criterion))] }
  const offices = unfinished.map(member => memberOf(sitting, member)?.office ?? sitting.details.council)
  return { code: 'sheet.unfinished', offices }
}

/** The set with no choice that stops and no criterion that hangs on another; the same each time. */
const unbound = remembered((set: CriteriaSet): CriteriaSet => ({
  ...set,
  parts: set.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({
      ...section,
      criteria: section.criteria.map(({ stoppedBy: _marks, dependsOn: _other, ...criterion }) => criterion),
    })),
  })),
}))
