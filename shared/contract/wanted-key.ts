import { z } from 'zod'
import { isFieldName, type FieldName } from '../council/signature-field.ts'
import { oddityKinds } from '../council/signing-oddity.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const fieldName = z.custom<FieldName>(value => typeof value === 'string' && isFieldName(value))
/** What is odd about a signature, and meant so. */
export const signingOddities = z.array(z.enum(oddityKinds)).max(oddityKinds.length)
export const keyFile = { upload: id, passphrase: z.string().max(200) }

/** A key, and what opens it. */
export const wantedKeySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), ...keyFile, key: sha256.optional() }),
  z.strictObject({
    kind: z.literal('token'),
    token: sha256,
    key: sha256,
    /** As it was typed; nothing where it is typed on the token's own pad. */
    pin: z.string().max(100).nullable(),
    /** It was typed right elsewhere since it was wrong here. */
    insists: z.boolean().default(false),
  }),
])
export type WantedKeyInput = z.input<typeof wantedKeySchema>
