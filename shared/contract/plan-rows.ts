import { z } from 'zod'
import type { PlaceAreas } from '../places/place.ts'
import { writtenKinds } from '../kernel/spreadsheet.ts'
import { areaFields } from '../register/area.ts'
import { countQuerySchema } from '../register/counts.ts'
import { planDrawn, planFellOut, planNamed } from '../register/plan-fact.ts'
import type { Plan } from '../register/plan.ts'
import type { PlanResult } from '../register/plan-result.ts'
import { takenBackSchema } from '../register/register-event.ts'
import { row } from './row.ts'

const plan = z.string().min(1).max(100)

/** Plans of a year or of several, and what came of them. */
export const planRows = {
  /** The provinces there are, and of one its communes and the districts that it had before 1/7/2025. */
  'place.areas': row('anyone', z.strictObject({ province: areaFields.province })),
  /** The last one first. */
  'plans.list': row('seat', z.strictObject({})),
  'plans.read': row('seat', z.strictObject({ plan })),
  /** A plan that is new, or says something else from here on. */
  'plans.draw': row(
    'secretary',
    z.strictObject({ plan: plan.nullable(), head: planDrawn.omit({ kind: true }) }),
  ),
  /** Lines of a plan; they stay, and another takes one back. */
  'plans.enter': row(
    'secretary',
    z.strictObject({
      plan,
      facts: z
        .array(z.discriminatedUnion('kind', [planNamed, planFellOut, takenBackSchema]))
        .min(1)
        .max(500),
    }),
  ),
  /**
   * Names every product of the register in the plan's area that it does not name yet and whose certificate runs out within its years
   * (`renewal`), or after them (`keep`).
   */
  'plans.name-all': row('secretary', z.strictObject({ plan, task: z.enum(['renewal', 'keep']) })),
  /**
   * Figures as the overview has them, the plan of the year, and the products that were counted, as a file of sheets in Vietnamese; it can be
   * fetched until this host closes. Told and stopped as `register.export`.
   */
  'register.report': row('secretary', countQuerySchema.extend({ as: z.enum(writtenKinds) })),
} as const

export interface PlanView {
  readonly plan: Plan
  readonly result: PlanResult
  /** How its area is called; empty where it is everywhere. */
  readonly area: string
  /** Communes of its area that have a product in force today, of so many; and those that have none. */
  readonly communes: {
    readonly have: number
    readonly all: number
    readonly without: readonly { readonly code: string; readonly name: string }[]
  }
  /** Products that `plans.name-all` would name. */
  readonly open: Readonly<Record<'renewal' | 'keep', number>>
}

/** A plan in a list. */
export interface PlanLineView {
  readonly id: string
  readonly paper: Plan['paper']
  readonly from: number
  readonly to: number
  readonly area: string
  readonly products: number
}

export interface PlanAnswers {
  'place.areas': PlaceAreas
  'plans.list': { readonly plans: readonly PlanLineView[] }
  'plans.read': PlanView
  'plans.draw': { readonly plan: string }
  'plans.enter': PlanView
  'plans.name-all': PlanView
  'register.report': { readonly path: string; readonly name: string; readonly size: number }
}

export type PlanRefusal =
  | { readonly code: 'plan.unknown' }
  /** The last year comes before the first, or there are more than ten. */
  | { readonly code: 'plan.years' }
