import { z } from 'zod'
import { cleanText } from '../kernel/text.ts'
import { areaSchema } from './area.ts'
import { productGroups } from './product-group.ts'

const id = z.string().min(1).max(200)
const line = z.string().max(300).transform(cleanText)
const named = line.refine(value => value.length > 0, { error: 'empty' })
const year = z.int().min(2018).max(2100)
const count = z.int().min(1).max(100_000)
const stars = z.int().min(1).max(5)

/**
 * What a plan has in mind for a product: a first rating, another for its next 36 months, more stars (QĐ 26/2026 Điều 6.1), or that what it was
 * recognised as is kept.
 */
export const planTasks = ['first', 'renewal', 'upgrade', 'keep'] as const
export type PlanTask = (typeof planTasks)[number]

/** A month in which a council is to sit (Điều 5.1). */
const roundSchema = z.strictObject({ year, month: z.int().min(1).max(12) })
export type PlanRound = Readonly<z.infer<typeof roundSchema>>

/** A target that is absent is none. */
const targetsSchema = z.strictObject({
  /** Products that are to be recognised in these years, of so many stars. */
  3: count.optional(),
  4: count.optional(),
  5: count.optional(),
  groups: z.partialRecord(z.enum(productGroups), count),
  /** Communes that are to have a product in the end ("mỗi xã một sản phẩm"). */
  communes: count.optional(),
})

/** What a plan is. Another takes the place of the one before. */
export const planDrawn = z.strictObject({
  kind: z.literal('plan-drawn'),
  paper: z.strictObject({ number: line, on: z.iso.date(), by: line }),
  from: year,
  to: year,
  area: areaSchema,
  targets: targetsSchema,
  rounds: z.array(roundSchema).max(60),
})

export const planNamed = z.strictObject({
  kind: z.literal('plan-named'),
  task: z.enum(planTasks),
  /** Of the register, where it is there. */
  of: id.nullable(),
  code: line,
  name: named,
  producer: line,
  commune: line,
  communeCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  group: z.enum(productGroups).nullable(),
  /** What it is recognised as, and what it is to be. */
  from: stars.nullable(),
  to: stars.nullable(),
  round: roundSchema.nullable(),
})

/** A named product is not gone on with; it stays in the plan, and so does why. */
export const planFellOut = z.strictObject({ kind: z.literal('plan-fell-out'), line: id, reason: named })

/** What is written about a plan, of one year or of several (Điều 5.1: "có kế hoạch đánh giá, phân hạng"). */
export const planFacts = [planDrawn, planNamed, planFellOut] as const

/** The plan itself, in place of a product. */
export const nameOfPlan = (plan: string): string => `plan/${plan}`
