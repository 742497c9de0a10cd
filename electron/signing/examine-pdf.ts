import { sealsName } from '#shared/documents/attached-seals.ts'
import type { LaidOutPlace } from '#shared/documents/laid-out-place.ts'
import type { SignatureReport } from '#shared/documents/signature-report.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { examineProof, type CarriedProof } from '#shared/proof/examine.ts'
import { largestProof, proofName } from '#shared/proof/proof.ts'
import { attachedText } from './attached-file.ts'
import { placesIn } from './laid-out-places.ts'
import { carriedRecordIn } from './carried-record.ts'
import { readLayout } from './file-layout.ts'
import type { PdfSource } from './pdf-object.ts'
import { AmbiguousPdf, DamagedPdf, TooMuchPdf } from './pdf-syntax.ts'
import { verifyPdf, type TrustList } from './verify-pdf.ts'

/**
 * What a PDF is worth, and the proof that it carries, both of the file as a viewer shows it. Never rejects.
 *
 * @param tell hears what its signatures are worth, should working out the rest come to no end
 */
export async function examinePdf(
  bytes: Uint8Array,
  trust: TrustList,
  hash: Hasher,
  tell: (examined: ExaminedPdf) => void = () => undefined,
): Promise<ExaminedPdf> {
  const report = await verifyPdf(bytes, trust)
  if (report.kind === 'unreadable') return { report, proof: { kind: 'none' }, places: [] }
  tell({ report, proof: { kind: 'unreadable', fault: { kind: 'too-much' } }, places: [] })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const source = { bytes: file, text: file.toString('latin1') }
  const proof = proofIn(source, hash)
  return { report, proof, places: placesIn(source, proof) }
}

/** What a thread answers of a PDF. */
export interface ExaminedPdf {
  readonly report: SignatureReport
  readonly proof: CarriedProof
  readonly places: readonly LaidOutPlace[]
}

function proofIn(source: PdfSource, hash: Hasher): CarriedProof {
  try {
    const newest = readLayout(source).revisions.at(-1)?.revision
    if (!newest) return { kind: 'none' }
    const attached = (name: string) => attachedText(newest, name, largestProof)
    const files = { proof: attached(proofName), seals: attached(sealsName) }
    return examineProof(files, carriedRecordIn(newest), hash)
  } catch (error) {
    if (error instanceof TooMuchPdf || error instanceof RangeError)
      return { kind: 'unreadable', fault: { kind: 'too-much' } }
    if (error instanceof DamagedPdf || error instanceof AmbiguousPdf)
      return { kind: 'unreadable', fault: { kind: 'malformed' } }
    throw error
  }
}
