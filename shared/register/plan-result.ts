import type { Day } from '../kernel/day.ts'
import { keysOf } from './found-by.ts'
import type { Plan, PlannedProduct } from './plan.ts'
import { planTasks, type PlanTask } from './plan-fact.ts'
import { productGroups, type ProductGroup } from './product-group.ts'
import type { RegisterProduct } from './product-life.ts'
import { productOn } from './product-on.ts'
import { resultsOf, type ProductResult } from './product-results.ts'

/** How far a product of a plan came. `kept` and `lost` are of those that were to be kept. */
export const plannedStates = [
  'planned',
  'filed',
  'rated',
  'recognised',
  'below',
  'kept',
  'lost',
  'fell-out',
] as const
export type PlannedState = (typeof plannedStates)[number]

/** A product of a plan, or one beside it, and what came of it. */
export interface PlanLine {
  /** Nothing of one that nobody had planned. */
  readonly planned: PlannedProduct | undefined
  readonly task: PlanTask
  readonly state: PlannedState
  readonly name: string
  readonly producer: string
  readonly commune: string
  readonly group: ProductGroup | ''
  /** Of the register, where it is there. */
  readonly product: string | undefined
  /** What it came to. */
  readonly stars: number | undefined
  /** What the council decided of one that did not come to it. */
  readonly rated: ProductResult['rated']
}

export interface TaskCount {
  readonly task: PlanTask
  readonly planned: number
  /** Each of these is also in those before it. Of those that were to be kept, `recognised` are kept. */
  readonly filed: number
  readonly rated: number
  readonly recognised: number
  readonly below: number
  readonly fellOut: number
  /** Rated in these years though nobody had planned it. */
  readonly beside: number
}

/** So many were aimed at, rated and recognised; no target where the plan has none. */
export interface Aim<Key> {
  readonly key: Key
  readonly target: number | undefined
  readonly rated: number
  readonly recognised: number
}

export interface PlanResult {
  /** Those that were planned, in the order of the plan, and then those beside it. */
  readonly lines: readonly PlanLine[]
  readonly tasks: readonly TaskCount[]
  readonly stars: readonly Aim<number>[]
  readonly groups: readonly Aim<ProductGroup>[]
}

/** What there is to hold a plan against. */
export interface PlanFacts {
  /** Products that are named, and those with a result in its years and its area. */
  readonly products: readonly RegisterProduct[]
  /** Keys of dossiers that are on their way: see `keysOf`. */
  readonly filed: ReadonlySet<string>
  readonly today: Day
  readonly groupOf: (criteriaSet: string) => ProductGroup | ''
}

/** What was achieved of a plan, and beside it. */
export function planResult(plan: Plan, facts: PlanFacts): PlanResult {
  const byId = new Map(facts.products.map(product => [product.id, product]))
  const byName = new Map(facts.products.map(product => [keysOf(product).called, product]))
  const named = plan.products.map(planned => {
    const product = byId.get(planned.of ?? '') ?? byName.get(calledOf(planned))
    return { planned, product }
  })
  // What was to be kept and was rated all the same is a result that nobody had planned.
  const isNamed = new Set(
    named.flatMap(({ planned, product }) => (planned.task === 'keep' ? [] : (product?.id ?? []))),
  )
  const beside = facts.products
    .filter(({ id }) => !isNamed.has(id))
    .flatMap(product => besideOf(product, lastIn(product, plan), facts) ?? [])
  const lines = [...named.map(({ planned, product }) => lineOf(planned, product, plan, facts)), ...beside]
  return {
    lines,
    tasks: planTasks.map(task => countOf(task, lines)),
    stars: [5, 4, 3].map(stars => starsAimed(stars, plan, lines)),
    groups: productGroups
      .map(group => aimOf(group, plan.targets.groups[group], lines, line => line.group === group))
      .filter(({ target, rated }) => target !== undefined || rated > 0),
  }
}

/** By what a planned product is found that nobody had pointed to in the register. */
export const calledOf = ({ code, name, producer, commune }: PlannedProduct): string =>
  keysOf({
    ...{ code, name, commune, communeCode: null, criteriaSet: '' },
    producer: {
      ...{ name: producer, kind: null, address: '' },
      representative: { name: '', gender: null, ethnicity: '' },
    },
  }).called

/** The last result within the years of a plan. */
const lastIn = (product: RegisterProduct, { from, to }: Plan): ProductResult | undefined =>
  resultsOf(product).findLast(({ year }) => year >= from && year <= to)

function besideOf(
  product: RegisterProduct,
  result: ProductResult | undefined,
  { groupOf }: PlanFacts,
): PlanLine | undefined {
  if (!result) return undefined
  const { stage: task, state, stars, rated } = result
  const known = particulars(product, groupOf)
  return { ...known, planned: undefined, task, state, stars, rated: state === 'below' ? rated : undefined }
}

const particulars = (product: RegisterProduct, groupOf: PlanFacts['groupOf']) => ({
  name: product.name,
  producer: product.producer.name,
  commune: product.commune,
  group: groupOf(product.criteriaSet),
  product: product.id,
})

function lineOf(
  planned: PlannedProduct,
  product: RegisterProduct | undefined,
  plan: Plan,
  facts: PlanFacts,
): PlanLine {
  const { name, producer, commune, group, task, fellOut } = planned
  const result = product && lastIn(product, plan)
  const known = product && particulars(product, facts.groupOf)
  return {
    ...{ name, producer, commune, product: undefined, ...known, group: (known?.group || group) ?? '' },
    ...{ planned, task, rated: result?.state === 'below' ? result.rated : undefined },
    stars: task === 'keep' ? product?.stars : result?.stars,
    state: fellOut === undefined ? stateOf(planned, { product, result, plan, facts }) : 'fell-out',
  }
}

interface Standing {
  readonly product: RegisterProduct | undefined
  readonly result: ProductResult | undefined
  readonly plan: Plan
  readonly facts: PlanFacts
}

function stateOf(planned: PlannedProduct, { product, result, plan, facts }: Standing): PlannedState {
  if (planned.task === 'keep') return product && isInForce(product, plan, facts.today) ? 'kept' : 'lost'
  if (result) return result.state
  const isFiled = facts.filed.has(calledOf(planned)) || facts.filed.has(planned.code.trim())
  return product?.filing || isFiled ? 'filed' : 'planned'
}

/** On the last day of the plan, or today where that is yet to come. What happened later changes nothing of it. */
function isInForce(product: RegisterProduct, { to }: Plan, today: Day): boolean {
  const end = `${to}-12-31`
  const day = end < today ? end : today
  const then = productOn(product, day)
  return then?.standing === 'recognised' && (then.until === undefined || then.until >= day)
}

const filed: readonly PlannedState[] = ['filed', 'rated', 'recognised', 'below', 'kept']
const rated: readonly PlannedState[] = ['rated', 'recognised', 'below', 'kept']
const recognised: readonly PlannedState[] = ['recognised', 'kept']

function countOf(task: PlanTask, lines: readonly PlanLine[]): TaskCount {
  const ofTask = lines.filter(line => line.task === task)
  const named = ofTask.filter(({ planned }) => planned)
  const count = (states: readonly PlannedState[]): number =>
    named.filter(({ state }) => states.includes(state)).length
  return {
    task,
    planned: named.length,
    filed: count(filed),
    rated: count(rated),
    recognised: count(recognised),
    below: count(['below', 'lost']),
    fellOut: count(['fell-out']),
    beside: ofTask.length - named.length,
  }
}

/** Where a plan says no target by stars, it is what its products are to be. */
function starsAimed(stars: number, plan: Plan, lines: readonly PlanLine[]): Aim<number> {
  const said = stars === 5 || stars === 4 || stars === 3 ? plan.targets[stars] : undefined
  const meant = plan.products.filter(({ task, to }) => task !== 'keep' && to === stars).length
  return aimOf(stars, said ?? (meant > 0 ? meant : undefined), lines, line => line.stars === stars)
}

function aimOf<Key>(
  key: Key,
  target: number | undefined,
  lines: readonly PlanLine[],
  fits: (line: PlanLine) => boolean,
): Aim<Key> {
  const rating = lines.filter(line => line.task !== 'keep' && fits(line))
  // A product that a plan names twice has one result.
  const count = (...states: readonly PlannedState[]): number =>
    new Set(rating.filter(({ state }) => states.includes(state)).map(line => line.product ?? line)).size
  return { key, target, rated: count('rated', 'recognised'), recognised: count('recognised') }
}
