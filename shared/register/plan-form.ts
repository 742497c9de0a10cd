import { readDay } from '../kernel/typed-day.ts'
import { readFigure } from '../kernel/typed-figure.ts'
import type { Area } from './area.ts'
import { planDrawn, type PlanRound } from './plan-fact.ts'
import type { Plan } from './plan.ts'
import { productGroups, type ProductGroup } from './product-group.ts'
import type { FactOf } from './register-event.ts'

export type PlanHead = Omit<FactOf<'plan-drawn'>, 'kind'>
const planHead = planDrawn.omit({ kind: true })

/** What a plan may aim at: products of so many stars or of a group, and communes that have one. */
export const planTargets = ['5', '4', '3', ...productGroups, 'communes'] as const
export type PlanTarget = (typeof planTargets)[number]

/** A plan as it was typed. */
export type TypedPlan = Readonly<Record<'number' | 'on' | 'by' | 'from' | 'to' | 'rounds', string>> & {
  readonly targets: Readonly<Partial<Record<PlanTarget, string>>>
}

export type PlanFormFault = 'day' | 'year' | 'years' | 'rounds' | 'figure'
export type PlanFormField = 'on' | 'from' | 'to' | 'rounds' | PlanTarget

/** What was typed as a plan, or what is wrong with each field. */
export function readPlan(
  typed: TypedPlan,
  area: Area,
):
  | { readonly kind: 'head'; readonly head: PlanHead }
  | { readonly kind: 'faults'; readonly faults: Readonly<Partial<Record<PlanFormField, PlanFormFault>>> } {
  const faults: Partial<Record<PlanFormField, PlanFormFault>> = {}
  const day = readDay(typed.on)
  if (day.kind !== 'read') faults.on = 'day'
  const [from, to] = [yearIn(typed.from), yearIn(typed.to)]
  if (from === undefined) faults.from = 'year'
  if (to === undefined) faults.to = 'year'
  if (from !== undefined && to !== undefined && (to < from || to - from >= 10)) faults.to = 'years'
  const rounds = roundsIn(typed.rounds)
  if (!rounds) faults.rounds = 'rounds'
  const aims = new Map<PlanTarget, number>()
  for (const target of planTargets) {
    const figure = readFigure(typed.targets[target] ?? '', { decimals: 0, least: 1, most: 100_000 })
    if (figure.kind === 'fault') faults[target] = 'figure'
    if (figure.kind === 'read') aims.set(target, figure.value)
  }
  if (Object.keys(faults).length > 0) return { kind: 'faults', faults }
  const { number, by } = typed
  const paper = { number, on: day.kind === 'read' ? day.value : '', by }
  const head = { paper, from, to, area, rounds, targets: targetsOf(aims) }
  return { kind: 'head', head: planHead.parse(head) }
}

const yearIn = (text: string): number | undefined => {
  const year = /^\s*(20\d\d)\s*$/.exec(text)?.[1]
  return year !== undefined && Number(year) >= 2018 ? Number(year) : undefined
}

/** Nothing where one of them is no month of a year. */
function roundsIn(text: string): readonly PlanRound[] | undefined {
  const parts = text.split(/[,;]/).map(part => part.trim())
  const rounds = parts
    .filter(part => part !== '')
    .map(part => {
      const [, month, year] = /^(?:tháng )?\s*(\d{1,2})\s*[/-]\s*(20\d\d)$/i.exec(part) ?? []
      return { month: Number(month), year: Number(year) }
    })
  return rounds.every(({ month, year }) => month >= 1 && month <= 12 && year >= 2018) ? rounds : undefined
}

function targetsOf(aims: ReadonlyMap<PlanTarget, number>): unknown {
  const said = (targets: readonly PlanTarget[]) =>
    Object.fromEntries(targets.flatMap(each => (aims.has(each) ? [[each, aims.get(each)]] : [])))
  return { ...said(['5', '4', '3', 'communes']), groups: said(productGroups) }
}

/** A plan that is there, to be changed; dd/MM/yyyy and MM/yyyy as they are typed. */
export function typedOf({ paper, from, to, rounds, targets }: Plan): TypedPlan {
  const { groups, communes } = targets
  const text = (value: number | undefined): string => (value === undefined ? '' : String(value))
  const ofGroup = (group: ProductGroup) => [group, text(groups[group])] as const
  return {
    number: paper.number,
    on: paper.on.split('-').toReversed().join('/'),
    by: paper.by,
    from: String(from),
    to: String(to),
    rounds: rounds.map(({ month, year }) => `${month}/${year}`).join(', '),
    targets: {
      ...{ 5: text(targets[5]), 4: text(targets[4]), 3: text(targets[3]), communes: text(communes) },
      ...Object.fromEntries(productGroups.map(ofGroup)),
    },
  }
}
