import type { SignatureField } from '#shared/documents/outline.ts'
import type { SignatureReport, SigningRefusal } from '#shared/documents/signature-report.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { addSignature, type SignatureRequest } from './add-signature.ts'
import { holdsAt } from './certificate.ts'
import { verifyPdf } from './verify-pdf.ts'

/**
 * Signs minutes in an empty field that they already have. The secretary signs before the chair (NĐ 30/2020 Mẫu 1.9), nobody signs what was
 * changed after a signature, and not one byte of `bytes` changes, so earlier signatures stay valid.
 */
export async function signPdf(
  bytes: Uint8Array,
  request: SignatureRequest & { readonly field: SignatureField },
): Promise<Result<Uint8Array, SigningRefusal>> {
  const { field, key, at } = request
  const { from, to } = key.certificate.facts
  if (!holdsAt(key.certificate, at)) return refused({ code: 'certificate.expired', from, to })
  const refusal = refusalOf(await verifyPdf(bytes), field)
  if (refusal) return refused(refusal)
  const signed = await addSignature(bytes, request)
  return signed ? ok(signed) : refused({ code: 'field.missing', field })
}

function refusalOf(report: SignatureReport, field: SignatureField): SigningRefusal | undefined {
  switch (report.kind) {
    case 'unreadable':
      return { code: 'pdf.unreadable' }
    case 'altered':
      return { code: 'pdf.altered' }
    case 'unsigned':
      return field === 'chair' ? { code: 'field.secretary-first' } : undefined
    case 'valid':
    case 'doubtful': {
      const signed = report.signatures.map(({ role }) => role)
      if (signed.includes(field)) return { code: 'field.signed', field }
      return field === 'chair' && !signed.includes('secretary')
        ? { code: 'field.secretary-first' }
        : undefined
    }
    default:
      return never(report)
  }
}
