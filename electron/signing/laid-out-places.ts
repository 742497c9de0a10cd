import { isFieldName, isRole, type FieldName } from '#shared/council/signature-field.ts'
import type { LaidOutPlace } from '#shared/documents/laid-out-place.ts'
import { shownName } from '#shared/kernel/text.ts'
import type { CarriedProof } from '#shared/proof/examine.ts'
import { carriedRecordIn, carriedSignersIn } from './carried-record.ts'
import { readLayout } from './file-layout.ts'
import type { PdfSource } from './pdf-object.ts'
import { signatureFields } from './pdf-signatures.ts'
import { DamagedPdf } from './pdf-syntax.ts'

/**
 * The places for signatures that minutes were issued with, and which of them are taken now. None where the file carries no record, or cannot
 * be read one way.
 */
export function placesIn(source: PdfSource, proof: CarriedProof): readonly LaidOutPlace[] {
  try {
    const { revisions } = readLayout(source)
    const [issued, newest] = [revisions[0]?.revision, revisions.at(-1)?.revision]
    if (!issued || !newest || !carriedRecordIn(newest)) return []
    const signers = carriedSignersIn(newest)
    const members = proof.kind === 'worked-out' ? proof.issued.printed : undefined
    const nameAt = (field: FieldName) =>
      isRole(field) ? (signers?.[field] ?? '') : shownName(members?.[field] ?? '')
    const now = signatureFields(newest)
    const names = [...new Set(signatureFields(issued).map(({ name }) => name))].filter(isFieldName)
    return names.map(field => ({
      field,
      name: nameAt(field),
      isSigned: now.some(({ name, signature }) => name === field && signature !== undefined),
    }))
  } catch (error) {
    if (error instanceof DamagedPdf || error instanceof RangeError) return []
    throw error
  }
}
