import { z } from 'zod'

const bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array)

/** What the process that loads drivers is asked, and answers. It loads one module, does one thing with it, and is ended. */
export const tokenJobSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('look'), module: z.string() }),
  z.strictObject({
    kind: z.literal('sign'),
    module: z.string(),
    /** Of the token; another one of the same module is left alone. */
    serial: z.string(),
    /** In DER. */
    certificate: bytes,
    /** In UTF-8; nothing where it is typed on the reader's own pad. */
    pin: bytes.nullable(),
    /** The first that the key can is used. */
    ways: z
      .array(
        z.strictObject({
          mechanism: z.number(),
          numbers: z.array(z.number()).optional(),
          data: bytes,
        }),
      )
      .min(1),
  }),
])
export type TokenJob = z.infer<typeof tokenJobSchema>

/** How near its PIN is to being locked, as far as a token tells. */
const pinStates = ['untold', 'low', 'final', 'locked'] as const
export type PinState = (typeof pinStates)[number]

const tokenSchema = z.strictObject({
  label: z.string(),
  manufacturer: z.string(),
  model: z.string(),
  serial: z.string(),
  pinState: z.enum(pinStates),
  /** The PIN is typed on its own keys. */
  pinPad: z.boolean(),
  /** The PIN is still the one that it was delivered with. */
  pinToBeChanged: z.boolean(),
  mechanisms: z.array(z.number()),
  /** In DER. */
  certificates: z.array(bytes),
})
export type TokenSeen = z.infer<typeof tokenSchema>

/** What became of the PIN. */
const pinFates = ['unsent', 'right', 'wrong', 'unknown'] as const
export type PinFate = (typeof pinFates)[number]

const signedSchema = z.strictObject({
  signature: bytes,
  /** Which of the ways. */
  way: z.number(),
})
export type TokenSigned = z.infer<typeof signedSchema>

const faults = [
  'not-a-module',
  /** The module or the token failed; `detail` is for those who mend it. */
  'failed',
  'gone',
  'pin-wrong',
  'pin-final',
  'pin-locked',
  /** It has to be changed first, by the program that came with the token. */
  'pin-expired',
  /** Somebody pressed cancel on the reader. */
  'pin-cancelled',
  'no-key',
  /** The key can do none of the ways. */
  'no-way',
] as const
export type TokenFault = (typeof faults)[number]

export const tokenAnswerSchema = z.union([
  z.strictObject({ seen: z.array(tokenSchema) }),
  z.strictObject({ signed: signedSchema }),
  z.strictObject({
    fault: z.enum(faults),
    detail: z.string(),
    pin: z.enum(pinFates),
    pinState: z.enum(pinStates),
  }),
])
export type TokenAnswer = z.infer<typeof tokenAnswerSchema>
