import { z } from 'zod'
import { memberSchema, memberIdSchema, sheetHolderSchema } from '../council/member.ts'
import { profileSchema } from '../council/profile.ts'
import { pinHolderSchema } from '../council/seat.ts'
import { voteSchema } from '../council/vote.ts'
import { nameReadings } from '../dossier/package-note.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { cleanText } from '../kernel/text.ts'
import { choiceSchema, choicesSchema, markSchema } from '../law/rule-set.ts'
import { councilLevelSchema } from '../law/level.ts'
import { draftCopyRows } from './draft-copy-rows.ts'
import { draftPackRows, draftWorks } from './draft-pack-rows.ts'
import { draftFormRows } from './draft-form-rows.ts'
import { draftFileRows } from './draft-file-rows.ts'
import { draftRows } from './draft-rows.ts'
import { dueRows } from './due-rows.ts'
import { draftSheetRows } from './draft-sheet-rows.ts'
import { documentRows } from './document-rows.ts'
import { opinionRows } from './opinion.ts'
import { awayRows } from './away.ts'
import { roomRows } from './room.ts'
import { registerWorks } from './register-list-rows.ts'
import { registerRows } from './register-rows.ts'
import { row } from './row.ts'
import { signedElsewhereRows } from './signed-elsewhere.ts'
import { signingRows } from './signing.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const line = z.string().max(300).transform(cleanText)
const text = z.string().max(4000).transform(cleanText)
const named = line.refine(value => value.length > 0, { error: 'empty' })
/** Why a rule set is used that is not the one it should be; needed only where it is not. */
const reason = line.default('')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const nothing = z.strictObject({})
const backup = z.string().max(80)
const ruleSet = z.string().max(60)
const inSitting = z.strictObject({ sitting: id })
const ofProduct = z.strictObject({ sitting: id, product: id })
/** Whose sheet is meant is said each time, so that a window left open never writes into the sheet of whoever sits down next. */
const ofSheet = ofProduct.extend({ member: sheetHolderSchema })
const ofMember = z.strictObject({ sitting: id, member: memberIdSchema })
/** The product alone, or every open one of its producer. */
const scope = z.enum(['product', 'producer']).default('product')
const ofMemberAndProduct = ofProduct.extend({ member: memberIdSchema })
const criterion = z.string().max(12)
const members = z.array(memberSchema).max(40)
/** As it was typed. */
const pin = z.string().max(40)

/** A decision of the council outside the average. */
const dismissals = [
  z.strictObject({ kind: z.literal('excluded'), ground: text }),
  z.strictObject({ kind: z.literal('stopped'), at: criterion, decision: text }),
  z.strictObject({ kind: z.literal('returned'), missing: text }),
] as const
const corrected = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rated'),
    marks: z.array(z.strictObject({ member: sheetHolderSchema, criterion, choice: choiceSchema })).max(1000),
    confirmed: choicesSchema,
  }),
  ...dismissals,
])
const vote = voteSchema.default({ kind: 'consensus' })
const eventNumber = z.int().min(1)

/**
 * What can take long, and can be stopped: an export, a check, a signature and the set of documents by their sitting, an import by its upload,
 * looking for tokens, and what is done with drafts.
 */
export const longWorks = [
  'export',
  'import',
  'check',
  'opinion',
  'documents',
  'sign',
  'tokens',
  ...registerWorks,
  ...draftWorks,
] as const
export type LongWork = (typeof longWorks)[number]

/** Papers of the council's own that a sitting rests on; a council may have none to name. */
const bases = { establishedBy: line.default(''), operatingRules: line.default('') }

const meeting = {
  council: named,
  authority: named,
  place: named,
  date: z.iso.date(),
  ...bases,
}

/**
 * Everything that crosses a wire, whichever wire it is. A feature is a line here, a type in `answers.ts`, and a handler in
 * `electron/app`; bridges, routes and sockets never grow.
 */
export const contract = {
  ...draftRows,
  ...draftPackRows,
  ...draftCopyRows,
  ...draftSheetRows,
  ...draftFormRows,
  ...draftFileRows,
  ...roomRows,
  ...awayRows,
  ...opinionRows,
  ...documentRows,
  ...registerRows,
  ...dueRows,
  'start.read': row('anyone', nothing),
  'law.list': row('room', nothing),
  'law.criteria-set': row('room', z.strictObject({ id: z.string().max(60) })),
  'criteria-set.find': row('anyone', z.strictObject({ text: line, ruleSet })),
  'law.import': row('secretary', z.strictObject({ upload: id })),
  'law.trial': row('secretary', z.strictObject({ ruleSet })),
  'law.accept': row('secretary', z.strictObject({ ruleSet, trial: sha256 })),
  'holidays.read': row('anyone', nothing),
  'holidays.import': row('secretary', z.strictObject({ upload: id })),
  'holidays.trial': row('secretary', nothing),
  /** `overrules` when a person confirmed that days known before were wrong. */
  'holidays.accept': row('secretary', z.strictObject({ trial: sha256, overrules: z.boolean() })),
  'holidays.drop': row('secretary', nothing),
  'place.find': row('anyone', z.strictObject({ text: line, max: z.int().min(1).max(50).default(10) })),
  'place.by-code': row('anyone', z.strictObject({ code: z.string().regex(/^(\d{2}|\d{5})$/) })),
  /** An old commune by its names, as a register gives them; empty where it says nothing. */
  'place.of-old': row(
    'anyone',
    z.strictObject({ name: line, district: line.default(''), province: line.default('') }),
  ),
  /** What is wrong with the places of a product code; a commune without its code is known by its name. */
  'place.code-faults': row(
    'anyone',
    z.strictObject({
      code: line,
      communeCode: z
        .string()
        .regex(/^\d{5}$/)
        .nullable(),
      communeName: line,
      filedOn: z.iso.date(),
    }),
  ),
  'profile.list': row('anyone', nothing),
  'profile.save': row('secretary', z.strictObject({ profile: profileSchema })),
  'profile.remove': row('secretary', z.strictObject({ profile: z.string().max(60) })),
  'roster.read': row('anyone', nothing),
  'roster.save': row(
    'secretary',
    z.strictObject({ council: line, authority: line, place: line, ...bases, members }),
  ),
  'sitting.create': row(
    'secretary',
    z.strictObject({
      ...meeting,
      ruleSet: id,
      rulesReason: reason,
      profile: id,
      /** The profile's, where it is not said. */
      level: councilLevelSchema.optional(),
      members,
    }),
  ),
  'sitting.amend': row('secretary', z.strictObject({ sitting: id, ...meeting, members })),
  /** An empty one, from the list; its record stays. */
  'sitting.remove': row('secretary', inSitting),
  'sitting.bring-back': row('secretary', inSitting),
  'sitting.read': row('room', inSitting),
  'sitting.start': row('secretary', inSitting),
  'sitting.close': row('secretary', inSitting),
  'sitting.export': row('secretary', inSitting),
  'sitting.import': row('secretary', z.strictObject({ upload: id })),
  'fork.settle': row(
    'secretary',
    inSitting.extend({
      upload: id,
      goesOn: z.enum(['here', 'there']),
      here: sha256,
      there: sha256,
      reason: line,
    }),
  ),
  'record.check': row('anyone', inSitting.extend({ head: z.string().max(200).optional() })),
  'work.cancel': row('secretary', z.strictObject({ work: z.enum(longWorks), of: id })),
  'package.load': row(
    'secretary',
    z.strictObject({
      sitting: id,
      upload: id,
      rulesReason: reason,
      newerReason: reason,
      againReason: reason,
      /** How names are read that do not say it themselves. */
      names: z.enum(nameReadings).optional(),
    }),
  ),
  'package.cancel': row('secretary', z.strictObject({ upload: id })),
  'product.withdraw': row('secretary', ofProduct.extend({ reason, scope })),
  'product.carry-over': row('secretary', ofProduct.extend({ reason: line })),
  'product.move': row('secretary', ofProduct.extend({ to: z.int().min(0).max(1000) })),
  'product.read': row('room', ofProduct),
  'dossier.read': row('room', ofProduct),
  'attendance.record': row(
    'secretary',
    z.strictObject({ sitting: id, member: memberIdSchema, present: z.boolean(), reason: line }),
  ),
  'presiding.give': row('secretary', ofMember.extend({ reason: line })),
  'member.replace': row('secretary', ofMember.extend({ by: memberSchema, reason: line })),
  'office.rename': row('secretary', ofMember.extend({ office: named, reason: line })),
  'meeting.convene': row('secretary', inSitting.extend({ place: named, date: z.iso.date(), reason: line })),
  'presenter.name': row('secretary', ofProduct.extend({ presenter: line })),
  'advice.record': row(
    'secretary',
    ofProduct.extend({ hundredths: z.int().min(0).max(10_000).optional(), remarks: text }),
  ),
  'recusal.declare': row('secretary', ofMemberAndProduct.extend({ reason: line, scope })),
  'recusal.withdraw': row('secretary', ofMemberAndProduct),
  'abstention.declare': row('secretary', ofMemberAndProduct.extend({ reason: line })),
  'abstention.withdraw': row('secretary', ofMemberAndProduct),
  'round.open': row('secretary', ofProduct.extend({ ground: line.default('') })),
  'spread.accept': row('secretary', ofProduct.extend({ ground: line })),
  'stop.weigh': row('secretary', ofProduct.extend({ criterion, ground: text, vote })),
  'seat.take': row(
    'own',
    z.strictObject({ sitting: id, member: sheetHolderSchema, paper: z.boolean(), pin: pin.optional() }),
  ),
  /** Gives a sheet back; without one, locks the secretary's screens. */
  'seat.leave': row('anyone', nothing),
  /** Opens what a seat handed in on another laptop with the seat's PIN; nobody sits down, for its member may be gone. */
  'seat.open': row('seat', ofMember.extend({ pin })),
  'secretary.enter': row('seat', inSitting.extend({ pin })),
  'pin.choose': row('own', inSitting.extend({ holder: pinHolderSchema, pin })),
  'pin.reset': row('secretary', ofMember.extend({ reason: line })),
  /** Where the secretary's was forgotten: a member vouches for the secretary with their own. */
  'secretary.replace-pin': row('seat', ofMember.extend({ memberPin: pin, pin, reason: line })),
  'sheet.mark': row('sheet', ofSheet.extend({ criterion, choice: markSchema })),
  'sheet.note': row('sheet', ofSheet.extend({ criterion, note: text })),
  'sheet.seal': row('sheet', ofSheet),
  'sheet.send-back': row('secretary', ofSheet.extend({ reason: line })),
  'minimum.confirm': row(
    'secretary',
    ofProduct.extend({
      confirmations: z
        .array(z.strictObject({ criterion, choice: choiceSchema }))
        .min(1)
        .max(60),
    }),
  ),
  'discussion.note': row('secretary', ofProduct.extend({ text })),
  'outcome.settle': row('secretary', ofProduct.extend({ vote })),
  'outcome.dismiss': row(
    'secretary',
    ofProduct.extend({ dismissal: z.discriminatedUnion('kind', dismissals), vote }),
  ),
  'outcome.correct': row('secretary', ofProduct.extend({ replaces: eventNumber, corrected, ground: text })),
  /** The events that a sentence of the minutes can be made of, for one to be corrected. */
  'record.read': row('secretary', inSitting),
  'record.correct': row('secretary', inSitting.extend({ replaces: eventNumber, text, ground: text })),
  ...signingRows,
  ...signedElsewhereRows,
  'trust.list': row('secretary', nothing),
  'trust.import': row('secretary', z.strictObject({ upload: id })),
  'trust.remove-list': row('secretary', z.strictObject({ id: sha256 })),
  'trust.remove': row('secretary', z.strictObject({ fingerprint: sha256 })),
  'backup.list': row('secretary', nothing),
  'backup.make': row('secretary', nothing),
  'backup.read': row('secretary', z.strictObject({ backup })),
  'recovery.read': row('anyone', nothing),
  'data.restore': row(
    'secretary',
    z.strictObject({
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('backup'), backup }),
        z.strictObject({
          kind: z.literal('sound'),
          choices: z.record(id, z.enum(['present', 'backup'])).default({}),
        }),
        z.strictObject({ kind: z.literal('nothing') }),
      ]),
    }),
  ),
} as const

export type Contract = typeof contract
export type CommandName = keyof Contract
export type Input<N extends CommandName> = DeepReadonly<z.input<Contract[N]['input']>>
export type Decoded<N extends CommandName> = z.output<Contract[N]['input']>

/** One call on the wire. `request` names it, so that a repeat after a lost answer is the same call and not a second one. */
export const callSchema = z.strictObject({
  request: z.uuid(),
  name: z.enum(Object.keys(contract) as [CommandName, ...CommandName[]]),
  input: z.unknown(),
  /** The revision of the sitting that the caller saw when deciding; a command that rests on what changed since is refused as stale. */
  seen: z.int().min(0).optional(),
})
export type Call = z.infer<typeof callSchema>
