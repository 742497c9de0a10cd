import { lifeOf, type LifeLine } from './product-life.ts'
import type { FactOf, RegisterEvent } from './register-event.ts'

/** A product that a plan names. */
export interface PlannedProduct extends FactOf<'plan-named'> {
  /** The line that names it. */
  readonly line: string
  /** Why it is not gone on with. */
  readonly fellOut: string | undefined
}

/** A plan, as all that was written about it tells. */
export interface Plan extends Omit<FactOf<'plan-drawn'>, 'kind'> {
  readonly id: string
  /** In the order in which they were named. */
  readonly products: readonly PlannedProduct[]
  /** Everything that was written, oldest first. */
  readonly life: readonly LifeLine[]
}

/** Nothing where no line that counts says what the plan is. */
export function planOf(events: readonly RegisterEvent[]): Plan | undefined {
  const life = lifeOf(events).toSorted((a, b) => a.event.at - b.event.at)
  const counted = life.flatMap(({ event, takenBack }) => (takenBack === undefined ? [event] : []))
  const facts = counted.map(({ fact }) => fact)
  const head = facts.findLast(fact => fact.kind === 'plan-drawn')
  const [first] = life
  if (!head || !first) return undefined
  const why = new Map(
    facts.flatMap(fact => (fact.kind === 'plan-fell-out' ? [[fact.line, fact.reason] as const] : [])),
  )
  const { paper, from, to, area, targets, rounds } = head
  return {
    ...{ paper, from, to, area, targets, rounds },
    id: first.event.product.replace(/^plan\//, ''),
    products: counted.flatMap(({ id, fact }) =>
      fact.kind === 'plan-named' ? [{ ...fact, line: id, fellOut: why.get(id) }] : [],
    ),
    life,
  }
}

/** The last plan first: of the last year, and of those the one that was drawn last. */
export const lastFirst = (a: Plan, b: Plan): number =>
  b.to - a.to || b.from - a.from || b.paper.on.localeCompare(a.paper.on) || b.id.localeCompare(a.id)

/** The plan of a year: of those that it lies in the shortest, and of these the last. */
export const planOfYear = <Years extends Pick<Plan, 'from' | 'to'>>(
  plans: readonly Years[],
  year: number,
): Years | undefined =>
  plans
    .filter(({ from, to }) => from <= year && year <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]
