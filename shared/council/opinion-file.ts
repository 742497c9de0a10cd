import { z } from 'zod'
import { cleanText } from '../kernel/text.ts'
import { markSchema } from '../law/rule-set.ts'
import { memberIdSchema } from './member.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`))
const base64 = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/)
/** Letters of a remark, as on any sheet. */
const longestNote = 4000
/** What would not be logged as it stands is no answer of this program. */
const clean = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine(text => cleanText(text) === text, { error: 'unclean' })

/**
 * What makes a sitting file an opinion file (`.phieu`): the sitting in it is a copy for one member, with the dossiers asked for and nothing
 * that anybody marked; this says whose it is, and how the answer goes back.
 */
export const opinionInvitationSchema = z.strictObject({
  /** The sitting that asks; the copy has an id of its own. */
  sitting: id,
  invitation: hex(32),
  member: memberIdSchema,
  /** Ed25519 private key (RFC 8032): whoever has the file can answer as this member. */
  secret: hex(64),
  /** X25519 public key of the laptop that asks, for nobody else to read the answer. */
  to: hex(64),
  /** The last day for an answer. */
  until: z.iso.date(),
})
export type OpinionInvitation = z.infer<typeof opinionInvitationSchema>

/** The id of the copy in which a member answers; no sitting that is held has such a one. */
export const copyOf = (invitation: string): string => `phieu-${invitation}`

export const isOpinionCopy = (sitting: string): boolean => /^phieu-[0-9a-f]{32}$/.test(sitting)

/** Of an answer, what everybody may read: whose it is, and for what. Nothing of it is a mark. */
export const answerHeadSchema = z.strictObject({
  format: z.literal('ocop-opinion/1'),
  sitting: id,
  invitation: hex(32),
  member: memberIdSchema,
  /** The member's own count of answers. */
  number: z.int().min(1).max(10_000),
  /** When it was made, by the clock of that machine, in UTC milliseconds. */
  at: z.int().min(0),
})
export type AnswerHead = z.infer<typeof answerHeadSchema>

/** Bytes of a whole answer; 71 sheets with remarks need a tenth of this. */
export const largestAnswer = 16 * 1024 ** 2

/**
 * An answer as a file (`.phieu`): JSON in canonical form (RFC 8785). The sheets are encrypted with HPKE (RFC 9180: X25519, HKDF-SHA256,
 * AES-256-GCM, the head as additional data); the signature (Ed25519) is over everything else in canonical form.
 */
export const answerFileSchema = z.strictObject({
  head: answerHeadSchema,
  /** The encapsulated key. */
  enc: base64(64),
  sheets: base64(largestAnswer),
  signature: base64(128),
})
export type AnswerFile = z.infer<typeof answerFileSchema>

/** What is encrypted in it. */
export const answerSheetsSchema = z
  .array(
    z.strictObject({
      product: id,
      marks: z.record(z.string().max(12), markSchema),
      notes: z.record(z.string().max(12), clean(longestNote)),
      salt: hex(32),
      word: clean(300),
    }),
  )
  .min(1)
  .max(1000)

/** Letters that the text of the sheets is a multiple of, so that its length tells little. */
export const answerStep = 4096
