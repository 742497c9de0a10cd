import type { SignatureField } from '#shared/documents/outline.ts'
import {
  isSameCertificate,
  type CertificateFacts,
  type SignatureReport,
  type SigningRefusal,
} from '#shared/documents/signature-report.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { addSignature, type SignatureRequest } from './add-signature.ts'
import { holdsAt } from './certificate.ts'
import type { Verifier } from './verifier.ts'
import { verifyPdf } from './verify-pdf.ts'

/**
 * Signs minutes in an empty field that they already have. The secretary signs before the chair (NĐ 30/2020 Mẫu 1.9), each with a
 * certificate of their own, nobody signs what was changed after a signature, and not one byte of `bytes` changes, so earlier signatures stay valid.
 */
export async function signPdf(
  bytes: Uint8Array,
  request: SignatureRequest & { readonly field: SignatureField },
  verify: Verifier = verifyPdf,
): Promise<Result<Uint8Array, SigningRefusal>> {
  const { field, key, at } = request
  const { facts } = key.certificate
  const { from, to } = facts
  if (!holdsAt(key.certificate, at)) return refused({ code: 'certificate.expired', from, to })
  const refusal = refusalOf(await verify(bytes), field, facts)
  if (refusal) return refused(refusal)
  const signed = await addSignature(bytes, request)
  return signed ? ok(signed) : refused({ code: 'field.missing', field })
}

function refusalOf(
  report: SignatureReport,
  field: SignatureField,
  signer: CertificateFacts,
): SigningRefusal | undefined {
  switch (report.kind) {
    case 'unreadable':
      return { code: 'pdf.unreadable' }
    case 'altered':
      return { code: 'pdf.altered' }
    case 'unsigned':
      return field === 'chair' ? { code: 'field.secretary-first' } : undefined
    case 'unsupported':
    case 'valid':
    case 'intact': {
      const signed = report.signatures.map(({ role }) => role)
      if (signed.includes(field)) return { code: 'field.signed', field }
      if (field === 'chair' && !signed.includes('secretary')) return { code: 'field.secretary-first' }
      return report.signatures.some(
        ({ role, certificate }) =>
          role !== null && certificate !== null && isSameCertificate(certificate, signer),
      )
        ? { code: 'certificate.same-signer' }
        : undefined
    }
    default:
      return never(report)
  }
}
