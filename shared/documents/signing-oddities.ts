import { isRole, type FieldName, type PrintedNames } from '../council/signature-field.ts'
import { folded } from '../kernel/text.ts'
import { namesSigner } from './signer-name.ts'
import { isSameCertificate, type CertificateFacts, type CheckedSignature } from './checked-signature.ts'

/** Why a signature that can be made is perhaps not meant so: whoever makes it is asked first. */
export type SigningOddity =
  /** The certificate is in another name than the minutes print there. */
  | { readonly kind: 'other-name'; readonly printed: string; readonly subject: string }
  /** It is in the name that the minutes print at the other place. */
  | { readonly kind: 'other-place'; readonly printed: string; readonly subject: string }
  /** The other place was signed with the same certificate. */
  | { readonly kind: 'same-certificate'; readonly subject: string }
  /** The other place was signed with another certificate in the same name. */
  | { readonly kind: 'same-person'; readonly subject: string }
  /** Mẫu 1.9 of NĐ 30/2020 is signed by the secretary, then by the chair. */
  | { readonly kind: 'chair-first' }

interface SignatureWanted {
  readonly field: FieldName
  readonly certificate: CertificateFacts
  /** As the minutes print them. */
  readonly printed: PrintedNames
  /** What has signed already. */
  readonly signed: readonly Pick<CheckedSignature, 'role' | 'certificate'>[]
}

/** Everything that is odd about a signature before it is made. Names are compared folded. */
export function signingOddities(wanted: SignatureWanted): readonly SigningOddity[] {
  const { field, signed } = wanted
  const isChairFirst = field === 'chair' && !signed.some(({ role }) => role === 'secretary')
  return [...nameOddities(wanted), ...personOddities(wanted), ...(isChairFirst ? [chairFirst] : [])]
}

const chairFirst: SigningOddity = { kind: 'chair-first' }

function nameOddities({ field, certificate, printed }: SignatureWanted): readonly SigningOddity[] {
  const name = printed[field]
  // The agency's own is of no person that the minutes print.
  if (name === undefined || namesSigner(certificate, name)) return []
  const facts = { printed: name, subject: certificate.subject }
  const isOfOther =
    isRole(field) && namesSigner(certificate, printed[field === 'chair' ? 'secretary' : 'chair'])
  return [{ kind: isOfOther ? 'other-place' : 'other-name', ...facts }]
}

function personOddities({ field, certificate, signed }: SignatureWanted): readonly SigningOddity[] {
  if (field === 'agency') return []
  const { subject } = certificate
  const others = signed.flatMap(({ role, certificate: other }) =>
    role !== null && role !== field && other ? [other] : [],
  )
  if (others.some(other => isSameCertificate(other, certificate)))
    return [{ kind: 'same-certificate', subject }]
  return others.some(other => folded(other.subject) === folded(subject))
    ? [{ kind: 'same-person', subject }]
    : []
}
