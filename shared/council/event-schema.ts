import { z } from 'zod'
import { stageSchema } from '../dossier/form-fields.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'
import { councilLevelSchema } from '../law/level.ts'
import {
  choiceSchema,
  choicesSchema,
  markSchema,
  marksSchema,
  recognitionSchema,
  starsSchema,
} from '../law/rule-set.ts'
import type { SittingEvent } from './event.ts'
import { longestDeviceName, sheetOrigins, waysToJoin } from './device-event.ts'
import { memberIdSchema, memberSchema, sheetHolderSchema } from './member.ts'
import { pinLockSchema } from './pin-lock.ts'
import { profileSchema } from './profile.ts'
import { pinHolderSchema } from './seat.ts'
import { isFieldName, isOtherField, type FieldName, type OtherField } from './signature-field.ts'
import { oddityKinds } from './signing-oddity.ts'
import { voteSchema } from './vote.ts'

// What stands in a log was cleaned before it was logged: here nothing is mended, and what is not clean is not an event of ours.
const clean = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(text => cleanText(text) === text, { error: 'unclean' })
const line = clean(400)
const text = clean(8000)
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const otherField = z.custom<OtherField>(value => typeof value === 'string' && isOtherField(value))
const fieldName = z.custom<FieldName>(value => typeof value === 'string' && isFieldName(value))
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const criterion = z.string().regex(/^\d{1,2}(\.(\d{1,2}|[a-zđ])){0,2}$/)
const round = z.int().min(1).max(100)
const hand = z.enum(['member', 'paper', 'council'])
const members = z.array(memberSchema).max(40)
const frozenRules = { id: z.string().max(60), decision: line, hash: sha256 }

const details = z.strictObject({
  council: line,
  authority: line,
  place: line,
  date: z.iso.date(),
  establishedBy: line.exactOptional(),
  operatingRules: line.exactOptional(),
  level: councilLevelSchema.exactOptional(),
  ruleSet: z.strictObject({ ...frozenRules, reason: line.exactOptional() }),
  profile: profileSchema,
  training: z.boolean(),
})

const minimum = z.strictObject({
  criterion,
  stars: z.union([z.literal(3), z.literal(4), z.literal(5)]),
  option: z.int().min(1).max(20),
  last: z.int().min(1).max(20).exactOptional(),
})

const rating = z.strictObject({
  mean: z.strictObject({ numerator: z.int(), denominator: z.int().min(1) }),
  band: starsSchema,
  stars: starsSchema,
  heldBackBy: z.array(minimum).max(200),
  recognition: recognitionSchema,
})

const outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rated'), rating }),
  z.strictObject({ kind: z.literal('excluded'), ground: text }),
  z.strictObject({ kind: z.literal('stopped'), at: criterion, decision: text }),
  z.strictObject({ kind: z.literal('returned'), missing: text }),
])

const product = z.strictObject({
  id,
  package: sha256,
  code: line,
  name: line,
  producer: line,
  commune: line,
  criteriaSet: z.string().max(60),
  stage: stageSchema,
  otherRules: z
    .strictObject({
      ratedUnder: z.strictObject(frozenRules),
      due: z.strictObject(frozenRules),
      reason: line,
    })
    .exactOptional(),
  earlier: z
    .strictObject({
      sitting: id,
      council: line,
      date: z.iso.date(),
      level: councilLevelSchema,
      stood: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('settled'), number: z.int().min(1), outcome }),
        z.strictObject({ kind: z.literal('carried-over'), reason: line }),
        z.strictObject({ kind: z.literal('open') }),
      ]),
      reason: line,
    })
    .exactOptional(),
})

const event = <K extends SittingEvent['kind'], S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape })
const onProduct = { product: id }
const onSheet = { ...onProduct, round, member: sheetHolderSchema }
const ofMember = { ...onProduct, member: memberIdSchema }
const replaces = z.int().min(1)
const marked = { ...onSheet, criterion, hand }
const concealed = { concealed: z.string().regex(/^[A-Za-z0-9_-]{20,50000}$/) }
const salt = z.string().regex(/^[0-9a-f]{32}$/)
const opened = z.strictObject({
  member: sheetHolderSchema,
  marks: marksSchema,
  notes: z.record(criterion, text),
  salt,
  key: sha256,
})

/**
 * An event as it may come from outside. Everything is bounded and strict, so that a decoded event written out again as canonical JSON is
 * the text it was read from, or that text was not ours.
 */
export const eventSchema = z.discriminatedUnion('kind', [
  event('sitting.opened', { details, members, edition: z.int().min(1).exactOptional() }),
  event('sitting.amended', { details, members }),
  event('product.entered', { product }),
  event('product.withdrawn', { ...onProduct, reason: line.exactOptional() }),
  event('product.carried-over', { ...onProduct, reason: line }),
  event('package.renewed', { ...onProduct, entry: product, reason: line }),
  event('product.moved', { ...onProduct, to: z.int().min(0).max(1000) }),
  event('attendance.recorded', { member: memberIdSchema, present: z.boolean(), reason: line }),
  event('sitting.started', {}),
  event('presiding.given', { member: memberIdSchema, reason: line }),
  event('member.replaced', { member: memberIdSchema, by: memberSchema, reason: line }),
  event('office.renamed', { member: memberIdSchema, office: line, reason: line }),
  event('meeting.convened', { place: line, date: z.iso.date(), reason: line }),
  event('clock.set-back', { by: z.int().min(1) }),
  event('presenter.named', { ...onProduct, presenter: line }),
  event('advice.recorded', {
    ...onProduct,
    advice: z.strictObject({
      hundredths: z.int().min(0).max(10_000).exactOptional(),
      remarks: text,
      from: z.strictObject({ package: sha256, team: line, on: z.iso.date() }).exactOptional(),
    }),
  }),
  event('member.recused', { ...ofMember, reason: line }),
  event('recusal.withdrawn', ofMember),
  event('member.abstained', { ...ofMember, reason: line }),
  event('abstention.withdrawn', ofMember),
  event('round.opened', { ...onProduct, round, ground: line.exactOptional() }),
  event('sheet.marked', { ...marked, choice: z.union([markSchema, z.strictObject(concealed)]) }),
  event('sheet.noted', { ...marked, note: z.union([text, z.strictObject(concealed)]) }),
  event('sheet.sealed', {
    ...onSheet,
    hand,
    seal: z.union([z.strictObject({ hash: sha256, salt }), z.strictObject({ hash: sha256, ...concealed })]),
    from: z.enum(sheetOrigins).exactOptional(),
  }),
  event('sheet.sent-back', { ...onSheet, reason: line }),
  event('round.revealed', { ...onProduct, round, opened: z.array(opened).max(100).exactOptional() }),
  event('pin.set', {
    holder: pinHolderSchema,
    key: z.string().regex(/^[0-9a-f]{32}$/),
    host: z.string().regex(/^[0-9a-f]{32}$/),
    lock: pinLockSchema.exactOptional(),
  }),
  event('opinion.asked', {
    member: memberIdSchema,
    invitation: z.string().regex(/^[0-9a-f]{32}$/),
    key: sha256,
    products: z.array(id).min(1).max(1000),
    until: z.iso.date(),
  }),
  event('opinion.withdrawn', { member: memberIdSchema, reason: line }),
  event('opinion.received', { member: memberIdSchema, number: z.int().min(1), file: sha256 }),
  event('device.joined', {
    member: memberIdSchema,
    device: clean(longestDeviceName),
    by: z.enum(waysToJoin),
  }),
  event('device.freed', { member: memberIdSchema }),
  event('pin.reset', {
    holder: pinHolderSchema,
    by: pinHolderSchema,
    reason: line,
    sheets: z.enum(['kept', 'lost']),
  }),
  event('spread.accepted', { ...onProduct, round, ground: line }),
  event('stop.weighed', { ...onProduct, round, criterion, ground: text, vote: voteSchema }),
  event('minimum.confirmed', { ...onProduct, criterion, choice: choiceSchema }),
  event('discussion.noted', { ...onProduct, text }),
  event('outcome.settled', { ...onProduct, outcome, vote: voteSchema }),
  event('motion.lost', { ...onProduct, outcome, vote: voteSchema }),
  event('outcome.corrected', {
    ...onProduct,
    replaces,
    ground: text,
    outcome,
    marks: z.array(z.strictObject({ member: sheetHolderSchema, criterion, choice: choiceSchema })).max(1000),
    confirmed: choicesSchema,
  }),
  event('record.corrected', { replaces, text, ground: text }),
  event('sitting.closed', {}),
  event('fork.settled', {
    common: z.int().min(1),
    other: z.strictObject({ number: z.int().min(1), hash: sha256 }),
    file: sha256,
    reason: line,
  }),
  event('record.restored', { lost: z.strictObject({ number: z.int().min(1), hash: sha256 }) }),
  event('minutes.issued', {
    file: sha256,
    number: line.exactOptional(),
    also: z.array(otherField).max(60).exactOptional(),
  }),
  event('minutes.signed', {
    field: fieldName,
    file: sha256,
    signer: z.string().max(1000),
    certificate: z.string().max(200),
    accepted: z.array(z.enum(oddityKinds)).exactOptional(),
  }),
  event('minutes.taken-back', {
    file: sha256,
    signed: z
      .array(
        z.strictObject({
          field: fieldName,
          signer: z.string().max(1000),
          certificate: z.string().max(200),
          claimedAt: z.int().exactOptional(),
          accepted: z.array(z.enum(oddityKinds)).exactOptional(),
        }),
      )
      .max(100),
  }),
  event('minutes.signed-on-paper', {
    field: otherField,
    scan: sha256,
    name: line,
    page: z.int().min(1).max(9999),
  }),
])

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Nothing satisfies it when the schema and the type part ways: a kind that one lacks, a field, or what may be left out. */
type SameAs<Type, Schema extends z.ZodType> =
  Same<DeepReadonly<z.infer<Schema>>, Type> extends true ? unknown : never

/** An event with its place in the chain, as a line of a log holds it. */
export const loggedEventSchema = z.strictObject({
  sitting: id,
  number: z.int().min(1),
  at: z.int().min(0),
  actor: z.string().max(100),
  request: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .exactOptional(),
  event: eventSchema satisfies SameAs<SittingEvent, typeof eventSchema>,
  previous: sha256,
  hash: sha256,
})
