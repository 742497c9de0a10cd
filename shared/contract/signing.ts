import { z } from 'zod'
import { isOtherField, type OtherField } from '../council/signature-field.ts'
import type { SignatureField } from '../documents/outline.ts'
import type { KeyFacts } from '../documents/signature-report.ts'
import type { MinutesReport } from '../proof/proof-report.ts'
import type { PageReport } from '../documents/page-report.ts'
import type { TokensFound } from '../documents/token.ts'
import { cleanText } from '../kernel/text.ts'
import type { DocumentHandle, Saved } from './kept.ts'
import { row } from './row.ts'
import { timestampRows, type TimestampAnswers } from './timestamps.ts'
import { fieldName, keyFile, signingOddities, wantedKeySchema } from './wanted-key.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const inSitting = z.strictObject({ sitting: id })
/** As the registry gives it, such as "5"; empty while the registry has still to give it. */
const minutesNumber = z.string().max(20).transform(cleanText)
const signatureField = z.enum(['secretary', 'chair'] satisfies readonly SignatureField[])
const otherField = z.custom<OtherField>(value => typeof value === 'string' && isOtherField(value))

/** A file of this machine, as it was typed. */
const driverPath = z.string().trim().min(1).max(500)

/** Minutes, and the keys that sign them. Tokens are plugged into the host's own machine, and their drivers are files of it. */
export const signingRows = {
  'minutes.preview': row('secretary', inSitting),
  'minutes.issue': row(
    'secretary',
    inSitting.extend({ number: minutesNumber.default(''), also: z.array(otherField).max(60).default([]) }),
  ),
  'minutes.sign': row(
    'secretary',
    inSitting.extend({ field: fieldName, by: wantedKeySchema, accepts: signingOddities.default([]) }),
  ),
  /** A member signed with a pen: on which page of a scan. */
  'minutes.signed-on-paper': row(
    'secretary',
    inSitting.extend({
      field: otherField,
      upload: id,
      name: z.string().max(200).transform(cleanText),
      page: z.int().min(1).max(9999),
    }),
  ),
  'minutes.verify': row('anyone', z.strictObject({ upload: id })),
  /** What the code on a page of minutes says, as a camera read it. */
  'minutes.page': row('anyone', z.strictObject({ code: z.string().max(2000) })),
  'key.read': row('secretary', z.strictObject(keyFile)),
  'training.key': row('secretary', z.strictObject({ sitting: id, field: signatureField })),
  /** With a driver that is remembered, where it is one. */
  'token.look': row('here', z.strictObject({ driver: driverPath.optional() })),
  'token.forget-driver': row('here', z.strictObject({ driver: driverPath })),
  ...timestampRows,
} as const

/** The only thing of its kind that can be under way: looking for tokens. */
export const lookingForTokens = 'all'

export interface SigningAnswers extends TimestampAnswers {
  'minutes.preview': DocumentHandle
  'minutes.issue': Saved & DocumentHandle
  'minutes.sign': Saved & DocumentHandle & { readonly signer: string }
  'minutes.signed-on-paper': Saved
  'minutes.verify': MinutesReport
  'minutes.page': PageReport
  /** Those of its keys that can be signed with: at least one. */
  'key.read': readonly KeyFacts[]
  'training.key': { readonly upload: string; readonly passphrase: string; readonly fileName: string }
  'token.look': TokensFound & { readonly named: readonly string[] }
  'token.forget-driver': { readonly named: readonly string[] }
}
