import { planTasks, type PlanTask } from '#shared/register/plan-fact.ts'
import type { PlanLine, PlannedState, TaskCount } from '#shared/register/plan-result.ts'
import { finder } from '../lists/list-filter.ts'

/** What narrows the products of a plan down; empty where all are meant. */
export interface PlannedFilter {
  readonly text: string
  readonly task: string
  readonly reached: string
}

const stages: Readonly<
  Record<Exclude<keyof TaskCount, 'task' | 'planned' | 'beside'>, readonly PlannedState[]>
> = {
  filed: ['filed', 'rated', 'recognised', 'below', 'kept'],
  rated: ['rated', 'recognised', 'below', 'kept'],
  recognised: ['recognised', 'kept'],
  below: ['below', 'lost'],
  fellOut: ['fell-out'],
}
export const reachedKinds = ['planned', 'filed', 'rated', 'recognised', 'below', 'fellOut', 'beside'] as const
type Reached = (typeof reachedKinds)[number]

/** As a link to the plan has it; what it holds besides is passed over. */
export function plannedFilterIn(address: Readonly<Record<string, unknown>>): PlannedFilter {
  const { task, reached } = address
  return {
    text: '',
    task: planTasks.find(each => each === task) ?? '',
    reached: reachedKinds.find(each => each === reached) ?? '',
  }
}

/** Those that are meant, as the figures of the plan count them. */
export function linesShown(
  lines: readonly PlanLine[],
  { text, task, reached }: PlannedFilter,
): readonly PlanLine[] {
  const isMeant = finder(text)
  const ofTask = planTasks.find((each): each is PlanTask => each === task)
  const kind = reachedKinds.find(each => each === reached)
  return lines.filter(
    line =>
      (ofTask === undefined || line.task === ofTask) &&
      (kind === undefined || hasReached(line, kind)) &&
      isMeant(`${line.name} ${line.producer} ${line.commune}`),
  )
}

function hasReached({ planned, state }: PlanLine, kind: Reached): boolean {
  if (kind === 'beside') return planned === undefined
  if (planned === undefined) return false
  return kind === 'planned' || stages[kind].includes(state)
}
