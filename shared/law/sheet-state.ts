import {
  criteriaOf,
  stoppersOf,
  type Choice,
  type CriteriaSet,
  type Criterion,
  type CriterionId,
  type Mark,
  type Marks,
} from './rule-set.ts'

/** One sheet against what its decision says of stops and of criteria that apply only with another. */
export interface SheetState {
  /** The first stop that it reaches, in the order of the sheet. */
  readonly stoppedAt: CriterionId | undefined
  /** After that stop and without a mark: not scored, which is neither blank nor zero. */
  readonly unscored: readonly CriterionId[]
  /** Without a mark because another criterion leaves nothing to give points for. */
  readonly inapplicable: readonly CriterionId[]
  /** Without a mark that they must have before the sheet is whole. */
  readonly blanks: readonly CriterionId[]
  /** Marked with an option although another criterion leaves nothing to give points for. */
  readonly contradictions: readonly Contradiction[]
}

/** An option chosen where `with`, by the choice made there, leaves nothing to give points for. */
export interface Contradiction {
  readonly criterion: CriterionId
  readonly with: CriterionId
  readonly choice: Choice
}

/**
 * Reads a sheet. It is whole when it has neither blanks nor contradictions; one that reaches a stop may end there.
 *
 * @param notStopped criteria at which the council decided that scoring goes on: nothing stops there, and a stop that a member declared
 *   there is a blank again, since it chose no option
 */
export function sheetState(
  set: CriteriaSet,
  marks: Marks,
  notStopped: readonly CriterionId[] = [],
): SheetState {
  let stoppedAt: CriterionId | undefined
  const unscored: CriterionId[] = []
  const inapplicable: CriterionId[] = []
  const blanks: CriterionId[] = []
  const contradictions: Contradiction[] = []
  for (const criterion of criteriaOf(set)) {
    const { id } = criterion
    const mark = marks[id]
    const goesOn = notStopped.includes(id)
    const excluding = exclusionOf(criterion, marks)
    if (mark === undefined || (mark === 'stop' && goesOn)) {
      if (excluding !== undefined) inapplicable.push(id)
      else if (stoppedAt === undefined) blanks.push(id)
      else unscored.push(id)
      continue
    }
    if (excluding !== undefined && typeof mark === 'number') contradictions.push(excluding)
    if (stoppedAt === undefined && !goesOn && stops(criterion, mark)) stoppedAt = id
  }
  return { stoppedAt, unscored, inapplicable, blanks, contradictions }
}

/** Whether a mark reaches the stop of its criterion. */
export const stops = (criterion: Criterion, mark: Mark): boolean => stoppersOf(criterion).includes(mark)

/** The choice elsewhere on the sheet that leaves nothing to give points for at this criterion, where there is one. */
export function exclusionOf({ id, dependsOn }: Criterion, marks: Marks): Contradiction | undefined {
  const choice = dependsOn && marks[dependsOn.criterion]
  if (!dependsOn || choice === undefined || choice === 'stop') return undefined
  return dependsOn.excludedBy.includes(choice)
    ? { criterion: id, with: dependsOn.criterion, choice }
    : undefined
}

/** Where the decision prints stops, in the order of the sheet. */
export const criteriaWithStop = (set: CriteriaSet): readonly Criterion[] =>
  criteriaOf(set).filter(({ stop }) => stop !== undefined)
