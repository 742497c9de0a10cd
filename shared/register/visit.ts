import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'
import { withdrawalGrounds } from './withdrawal-grounds.ts'

const id = z.string().min(1).max(200)
const line = z.string().max(300).transform(cleanText)
const text = z.string().max(4000).transform(cleanText)
const day = z.iso.date()

/** Regular visits and others (Điều 9.2a): monthly, quarterly, unannounced. */
export const visitOccasions = ['monthly', 'quarterly', 'unannounced'] as const
export type VisitOccasion = (typeof visitOccasions)[number]

/**
 * What Điều 9.3 has inspected beyond the criteria one by one: that they are kept as they were rated (a), the use of the OCOP mark, of what is
 * said of the product, and how it is promoted (b); and of Điều 8.1 what a visit sees: the law that it is held to (c), and whether it is still made (đ).
 */
export const articleItems = ['criteria', 'mark', 'information', 'promotion', 'law', 'production'] as const
export type ArticleItem = (typeof articleItems)[number]

export const checkResults = ['met', 'unmet', 'unchecked'] as const
export type CheckResult = (typeof checkResults)[number]

/** A line of a checklist; a criterion stands as its set had it on that day. */
const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), item: z.enum(articleItems) }),
  z.strictObject({
    kind: z.literal('criterion'),
    criterion: z.string().max(12),
    name: z.string().max(1000),
    /** The option that the stars of the product take at least; empty where they ask none. */
    minimum: z.string().max(2000),
  }),
])
export type CheckItem = DeepReadonly<z.infer<typeof itemSchema>>

const proposalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('warn') }),
  z.strictObject({ kind: z.literal('withdraw'), ground: z.enum(withdrawalGrounds) }),
])

const photographSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(1),
  caption: line,
})
export type Photograph = DeepReadonly<z.infer<typeof photographSchema>>

export const mostPhotographs = 20

export const photographsSchema = z.array(photographSchema).max(mostPhotographs)
export const inspectorsSchema = z.array(z.strictObject({ office: line, name: line })).max(30)

/** A visit that is to be made. */
export const visitPlannedSchema = z.strictObject({
  kind: z.literal('visit-planned'),
  occasion: z.enum(visitOccasions),
  on: day,
  by: line,
  text,
})

/** A visit that was made, as its minutes say. */
export const visitedSchema = z.strictObject({
  kind: z.literal('visited'),
  occasion: z.enum(visitOccasions),
  on: day,
  place: line,
  /** The line that planned it. */
  plan: id.nullable(),
  inspectors: inspectorsSchema.min(1),
  /** Who was there for the producer. */
  receivedBy: line,
  /** By which set it was checked; empty where none is known. */
  criteriaSet: z.string().max(60),
  checks: z.array(z.strictObject({ of: itemSchema, result: z.enum(checkResults), remark: line })).max(200),
  findings: text,
  /** What was found is to be mended by then. */
  mendBy: day.nullable(),
  proposal: proposalSchema,
  photographs: photographsSchema,
})
export type Visited = DeepReadonly<z.infer<typeof visitedSchema>>

/** Whether what a visit found was mended by a day, and until when it may be where it was not. */
export const followedUpSchema = z.strictObject({
  kind: z.literal('followed-up'),
  /** The line of the visit. */
  visit: id,
  on: day,
  mended: z.boolean(),
  until: day.nullable(),
  text,
})
