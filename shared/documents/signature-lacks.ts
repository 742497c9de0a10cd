import type { SignatureField } from './outline.ts'
import { isOneSigner, missingRoles, type Lack } from './signature-report.ts'
import type { CheckedSignature } from './checked-signature.ts'
import type { Revocation } from './revocation.ts'
import { namesSigner } from './signer-name.ts'

/** What minutes carry as data, as far as the file has it. */
export interface CarriedMinutes {
  /** It has the head of a record, and one field for each who signs. */
  readonly isMinutes: boolean
  /** When it was first signed, it was still what the program had issued. */
  readonly isAsIssued: boolean
  /** As printed under the places where they sign; none in minutes of an earlier version. */
  readonly signers: Readonly<Record<SignatureField, string>> | null
}

/**
 * What is missing before minutes that are whole are valid: that they are minutes, that all have signed, each with a certificate of their own
 * that is in their name and that somebody vouches for. Timestamps are not asked for.
 */
export function lacksOf(
  signatures: readonly CheckedSignature[],
  { isMinutes, isAsIssued, signers }: CarriedMinutes,
): readonly Lack[] {
  if (!isMinutes) return [{ kind: 'not-minutes' }, ...signatures.flatMap(lacksOfOne)]
  const missing = missingRoles(signatures)
  return [
    ...(isAsIssued ? [] : [{ kind: 'changed-before' } as const]),
    ...(missing.length > 0 ? [{ kind: 'missing', roles: missing } as const] : []),
    ...(isOneSigner(signatures) ? [{ kind: 'same-certificate' } as const] : []),
    ...(signers
      ? signatures.flatMap(signature => otherName(signature, signers))
      : [{ kind: 'names-unknown' } as const]),
    ...signatures.flatMap(lacksOfOne),
  ]
}

function otherName(
  { role, certificate }: CheckedSignature,
  signers: Readonly<Record<SignatureField, string>>,
): readonly Lack[] {
  if (role === null || !certificate || namesSigner(certificate, signers[role])) return []
  return [{ kind: 'other-name', role, printed: signers[role], subject: certificate.subject }]
}

function lacksOfOne({ sort, flaws, trust, revocation }: CheckedSignature, at: number): readonly Lack[] {
  const position = at + 1
  if (sort === 'timestamp') return []
  return [
    ...(flaws.length > 0 ? [{ kind: 'flawed', position } as const] : []),
    ...(revocation.kind === 'revoked' ? [revokedAt(position, revocation)] : []),
    ...(trust === 'trusted' ? [] : [{ kind: 'not-vouched', position, because: trust } as const]),
  ]
}

const revokedAt = (position: number, { subject, since }: Extract<Revocation, { kind: 'revoked' }>): Lack => ({
  kind: 'revoked',
  position,
  subject,
  since,
})
