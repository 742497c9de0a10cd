import type { FieldName, PrintedNames } from '#shared/council/signature-field.ts'
import type { OddityKind } from '#shared/council/signing-oddity.ts'
import type { SignatureReport, SigningRefusal } from '#shared/documents/signature-report.ts'
import type { CheckedSignature } from '#shared/documents/checked-signature.ts'
import { signingOddities } from '#shared/documents/signing-oddities.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { addSignature, type SignatureRequest } from './add-signature.ts'
import { holdsAt } from './certificate.ts'
import { readyToSign, type ReadyToSign } from './ready-to-sign.ts'
import { verifyPdf } from './verify-pdf.ts'

/**
 * Signs minutes in an empty field that they already have. Nobody signs what was changed after a signature, and what is odd about a signature
 * has to be accepted by name (the secretary signs before the chair, NĐ 30/2020 Mẫu 1.9; each with a certificate of their own, in the name that
 * is printed). Not one byte of `bytes` changes, so earlier signatures stay valid.
 */
export async function signPdf(
  bytes: Uint8Array,
  request: MinutesSignature,
  ready: () => Promise<ReadyToSign> = () => readyToSign(bytes, request.fontBytes, verifyPdf),
): Promise<Result<Uint8Array, SigningRefusal>> {
  const { field, key, at } = request
  const { from, to } = key.certificate.facts
  if (!holdsAt(key.certificate, at)) return refused({ code: 'certificate.expired', from, to })
  const { report, document } = await ready()
  const refusal = refusalOf(report, request)
  if (refusal) return refused(refusal)
  const signed = document && (await addSignature(bytes, request, document))
  return signed ? ok(signed) : refused({ code: 'field.missing', field })
}

export interface MinutesSignature extends SignatureRequest {
  readonly field: FieldName
  /** Who signs where, as the minutes print them. */
  readonly printed: PrintedNames
  /** The TTF file that signatures are printed in. */
  readonly fontBytes: Uint8Array
  /** What is odd about this signature, and meant so. */
  readonly accepts: readonly OddityKind[]
}

function refusalOf(report: SignatureReport, wanted: MinutesSignature): SigningRefusal | undefined {
  switch (report.kind) {
    case 'unreadable':
      return { code: 'pdf.unreadable' }
    case 'altered':
      return { code: 'pdf.altered' }
    case 'unsigned':
      return oddness([], wanted)
    case 'unsupported':
    case 'valid':
    case 'intact':
      return report.signatures.some(({ field }) => field === wanted.field)
        ? { code: 'field.signed', field: wanted.field }
        : oddness(report.signatures, wanted)
    default:
      return never(report)
  }
}

function oddness(
  signed: readonly CheckedSignature[],
  { field, key, printed, accepts }: MinutesSignature,
): SigningRefusal | undefined {
  const oddities = signingOddities({ field, certificate: key.certificate.facts, printed, signed })
  const [first, ...others] = oddities
  const isMeant = oddities.every(({ kind }) => accepts.includes(kind))
  return first && !isMeant ? { code: 'signature.odd', oddities: [first, ...others] } : undefined
}
