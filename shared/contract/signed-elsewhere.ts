import { z } from 'zod'
import type { CheckedSignature } from '../documents/checked-signature.ts'
import type { LaidOutPlace } from '../documents/laid-out-place.ts'
import type { RevisionChange, Unreadable } from '../documents/signature-report.ts'
import type { SigningOddity } from '../documents/signing-oddities.ts'
import type { DocumentHandle, Saved } from './kept.ts'
import { row } from './row.ts'
import { fieldName, signingOddities, wantedKeySchema } from './wanted-key.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** Minutes that are signed where their sitting is not, and what became of them when they come back. */
export const signedElsewhereRows = {
  /** Signs minutes that were handed over, in a place that they have and that is empty. */
  'elsewhere.sign': row(
    'secretary',
    z.strictObject({
      upload: id,
      field: fieldName,
      by: wantedKeySchema,
      accepts: signingOddities.default([]),
    }),
  ),
  /** What taking them back would put on record. */
  'minutes.look-back': row('secretary', z.strictObject({ sitting: id, upload: id })),
  'minutes.take-back': row(
    'secretary',
    z.strictObject({ sitting: id, upload: id, accepts: signingOddities.default([]) }),
  ),
} as const

export interface SignedElsewhereAnswers {
  /** It can be fetched until this host closes. */
  'elsewhere.sign': DocumentHandle & { readonly signer: string }
  'minutes.look-back': ReturnedMinutes
  'minutes.take-back': Saved & DocumentHandle
}

/** Minutes that came back to their sitting, and go on from those that it keeps, or are the very same. */
export type ReturnedMinutes =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'newer'
      /** In the order they were made; none where only timestamps or what tells of certificates was added. */
      readonly added: readonly ReturnedSignature[]
    }

/** A signature in a place that was empty here. */
export interface ReturnedSignature {
  readonly place: NamedPlace
  readonly signature: CheckedSignature
  /** What whoever takes it back has to accept. */
  readonly oddities: readonly SigningOddity[]
}

export type NamedPlace = Pick<LaidOutPlace, 'field' | 'name'>

/** Why minutes are not signed here, or not taken back. */
export type ElsewhereRefusal =
  /** It carries no record of a sitting, so it is none of this program's minutes. */
  | { readonly code: 'elsewhere.not-minutes' }
  /** All the places that it has are signed. */
  | { readonly code: 'elsewhere.full' }
  /** Another program changed it before anybody had signed. */
  | { readonly code: 'elsewhere.changed-before' }
  /** Its newest signature is of a kind that cannot be checked here. */
  | { readonly code: 'elsewhere.unsure' }
  | { readonly code: 'returned.unreadable'; readonly because: Unreadable }
  | { readonly code: 'returned.other-sitting' }
  | { readonly code: 'returned.changed'; readonly changes: readonly RevisionChange[] }
  /** It stands at an earlier point than the minutes that are kept: what it lacks. */
  | { readonly code: 'returned.older'; readonly lacks: readonly NamedPlace[] }
  /** Both were signed on from the same file, each without the other's signature. */
  | {
      readonly code: 'returned.diverged'
      readonly onlyHere: readonly NamedPlace[]
      readonly onlyThere: readonly NamedPlace[]
    }
  /** It goes on from minutes that were issued before, and superseded since. */
  | { readonly code: 'returned.superseded' }
  /** It is of this sitting, but goes on from no file that was issued here. */
  | { readonly code: 'returned.not-from-here' }
