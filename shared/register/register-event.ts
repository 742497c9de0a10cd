import { z } from 'zod'
import { producerFields, stageSchema } from '../dossier/form-fields.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'
import { councilLevelSchema } from '../law/level.ts'
import { planFacts } from './plan-fact.ts'
import { followedUpSchema, visitedSchema, visitPlannedSchema } from './visit.ts'
import { withdrawalGrounds } from './withdrawal-grounds.ts'

const id = z.string().min(1).max(200)
const line = z.string().max(300).transform(cleanText)
const text = z.string().max(4000).transform(cleanText)
const named = line.refine(value => value.length > 0, { error: 'empty' })
const day = z.iso.date()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const stars = z.int().min(1).max(5)
const certifiedStars = z.int().min(3).max(5)

/** A paper of an authority: its number, its day, and whose it is. */
const paperSchema = z.strictObject({ number: named, on: day, by: line })

const producerSchema = z.strictObject({
  name: named,
  kind: producerFields.kind,
  address: line,
  representative: z.strictObject({
    name: line,
    gender: z.enum(['female', 'male']).nullable(),
    ethnicity: line,
  }),
})

/** What a product is, apart from what became of it. */
const particulars = {
  /** (T)-(X)-(STT)-year of Mẫu số 01; empty where an old list has none. */
  code: line,
  name: named,
  producer: producerSchema,
  /** As documents print it. */
  commune: line,
  /** By QĐ 19/2025/QĐ-TTg; nothing where it is not known. */
  communeCode: producerFields.communeCode,
  /** Such as `qd-26-2026/11`; empty where an old list does not say. */
  criteriaSet: z.string().max(60),
}

const resultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rated'),
    stars,
    /** The tier that the mean alone would give. */
    band: stars,
    mean: z.strictObject({ numerator: z.int().min(0), denominator: z.int().min(1) }),
    /** What the council proposed: see `Proposal`. */
    proposal: z.enum(['recognise', 'forward', 'send-down', 'not-upgraded', 'not-recognised']),
  }),
  z.strictObject({ kind: z.literal('excluded'), ground: z.string() }),
  z.strictObject({ kind: z.literal('stopped'), at: z.string(), decision: z.string() }),
  z.strictObject({ kind: z.literal('returned'), missing: z.string() }),
])

/** What a dossier of a product that was rated before can be of. */
export const nextStages = ['renewal', 'upgrade'] as const

/** What comes from sittings and from lists. */
const taken = [
  /** A closed sitting decided on it. A correction is another, of a higher number: the highest stands, the others are what was. */
  z.strictObject({
    kind: z.literal('rated'),
    sitting: id,
    /** Of the product at that sitting. */
    seat: id,
    /** The number of the event that holds the outcome. */
    number: z.int().min(1),
    /** Why it was corrected; empty for the first. */
    ground: z.string(),
    council: line,
    level: councilLevelSchema,
    on: day,
    stage: stageSchema,
    package: z.string(),
    ...particulars,
    result: resultSchema,
  }),
  /** The minutes of a sitting as they stand: what the result can be held against. */
  z.strictObject({ kind: z.literal('minuted'), sitting: id, file: sha256, signatures: z.int().min(0) }),
  /** An office's own list has it, from before this register. */
  z.strictObject({
    kind: z.literal('listed'),
    list: id,
    row: z.int().min(1),
    stars: stars.nullable(),
    /** The day of its recognition, or only the year, as far as the list says. */
    on: day.nullable(),
    year: z.int().min(2000).max(2100).optional(),
    /** What the list calls its group, where no criteria set is meant by it. */
    group: line.optional(),
    ...particulars,
  }),
] as const

/** What becomes of a list as a whole; these lines are of the list itself, whose name stands in place of a product's. */
const ofLists = [
  z.strictObject({ kind: z.literal('list-taken'), list: id, name: line, rows: z.int().min(0) }),
  /** None of its lines counts from then on. What comes of the same file afterwards is another list. */
  z.strictObject({ kind: z.literal('list-taken-back'), list: id, reason: named }),
] as const

export const nameOfList = (list: string): string => `list/${list}`

/** An entry of the same product was written by mistake; it stays in its life, struck through. */
export const takenBackSchema = z.strictObject({ kind: z.literal('taken-back'), event: id, reason: named })

/** What a person writes about a product that is there. */
const entered = [
  z.strictObject({ kind: z.literal('amended'), ...particulars, reason: named }),
  /** Recognised, and from which day (Điều 4.1, 7.3đ, 7.4e). */
  z.strictObject({ kind: z.literal('recognised'), decision: paperSchema, stars: certifiedStars }),
  z.strictObject({ kind: z.literal('certified'), number: named, issuedOn: day, until: day }),
  /** Sent to the Ministry with the dossier (Điều 7.3e), and what it answered. */
  z.strictObject({ kind: z.literal('forwarded'), letter: paperSchema }),
  z.strictObject({ kind: z.literal('answered'), letter: paperSchema, stars: stars.nullable(), text }),
  z.strictObject({ kind: z.literal('trademarked'), number: named, on: day }),
  /** Whole đồng. */
  z.strictObject({
    kind: z.literal('supported'),
    on: day,
    amount: z.int().min(1).max(1_000_000_000_000),
    purpose: line,
  }),
  /** Its next dossier was handed in at the commune (Điều 7.1), and the province has the whole of what the commune proposes (Điều 7.6g). */
  z.strictObject({ kind: z.literal('filed'), stage: z.enum(nextStages), on: day }),
  z.strictObject({ kind: z.literal('received'), stage: z.enum(nextStages), on: day }),
  /** An authority found a ground to take the certificate back, from which the days of Điều 8.4 run. */
  z.strictObject({
    kind: z.literal('concluded'),
    ground: z.enum(withdrawalGrounds),
    conclusion: paperSchema,
    text,
    /** The visit that found it. */
    visit: id.optional(),
  }),
  z.strictObject({
    kind: z.literal('withdrawn'),
    ground: z.enum(withdrawalGrounds),
    decision: paperSchema,
    text,
  }),
  visitPlannedSchema,
  followedUpSchema,
  takenBackSchema,
] as const

export const enteredFactSchema = z.discriminatedUnion('kind', [...entered])
export type EnteredFact = DeepReadonly<z.infer<typeof enteredFactSchema>>

/** One line of the register: what, when it was written and by whom. Lines are added; none is changed or removed. */
export const registerEventSchema = z.strictObject({
  /** The same for the same fact, wherever and however often it is taken in. */
  id,
  /** Of the entry in the register. */
  product: id,
  /** UTC milliseconds. */
  at: z.int().min(0),
  by: line,
  /** The office's list that it came from. */
  list: id.optional(),
  fact: z.discriminatedUnion('kind', [...taken, ...entered, visitedSchema, ...ofLists, ...planFacts]),
})

export type RegisterEvent = DeepReadonly<z.infer<typeof registerEventSchema>>
export type RegisterFact = RegisterEvent['fact']
export type FactOf<Kind extends RegisterFact['kind']> = Extract<RegisterFact, { readonly kind: Kind }>
export type Particulars = Pick<FactOf<'amended'>, keyof typeof particulars>
