import type { SignatureField } from '#shared/documents/outline.ts'
import type {
  CheckedSignature,
  DoubtfulFlaw,
  SignatureFlaw,
  SignatureReport,
} from '#shared/documents/signature-report.ts'
import { carriedRecordIn } from './carried-record.ts'
import { holdsAt, isStrong, type Certificate } from './certificate.ts'
import { NotDer } from './der.ts'
import { openRevision, type PdfRevision } from './pdf-revision.ts'
import { signatureFields, type SignatureFound } from './pdf-signatures.ts'
import { DamagedPdf } from './pdf-syntax.ts'
import { onlyAddsSignatures } from './revision-changes.ts'
import { checkCms } from './signed-data.ts'

const largestFile = 64 * 1024 * 1024

/**
 * Says what the signatures in a PDF are worth, with no network: each is checked against the bytes it covers, and every revision after it
 * against what a later signature may add. Who issued a certificate, and whether it was revoked, is not checked. Never rejects: what cannot
 * be read is reported so.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<SignatureReport> {
  if (bytes.length > largestFile) return { kind: 'unreadable', because: 'too-large' }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') return { kind: 'unreadable', because: 'not-a-pdf' }
  try {
    return report(file)
  } catch (error) {
    if (error instanceof DamagedPdf) return { kind: 'unreadable', because: 'damaged' }
    throw error
  }
}

interface Placed {
  readonly field: string
  readonly found: SignatureFound
  /** The file as it was signed; none when the signature does not cover such a whole. */
  readonly revision: PdfRevision | undefined
}

function report(file: Buffer): SignatureReport {
  const text = file.toString('latin1')
  const newest = openRevision(text, endOfLastRevision(text))
  if (newest.trailer.entries.has('Encrypt')) return { kind: 'unreadable', because: 'encrypted' }
  const placed = placedSignatures(text, newest)
  if (placed.length === 0) {
    // A form that no longer leads to the signatures that stand in the file was cut off from them.
    return text.includes('/ByteRange')
      ? { kind: 'altered', signatures: [], appended: false }
      : { kind: 'unsigned', record: carriedRecordIn(newest) }
  }
  const changed = placed.findLastIndex(({ revision }, at) => {
    const next = at + 1 < placed.length ? placed[at + 1]?.revision : newest
    return revision && next && !onlyAddsSignatures(revision, next)
  })
  const signatures = placed.map((one, at) => check(one, file, at <= changed ? ['changed-after'] : []))
  const appended = placed.at(-1)?.found.range?.end !== file.length
  if (appended || signatures.some(({ intact }) => !intact)) return { kind: 'altered', signatures, appended }
  const kind = signatures.some(({ flaws }) => flaws.length > 0) ? 'doubtful' : 'valid'
  return { kind, signatures, record: carriedRecordIn(newest) }
}

/** What stands behind the last end mark belongs to no revision; it is found again as bytes that no signature covers. */
function endOfLastRevision(text: string): number {
  const mark = /startxref[\0\t\n\f\r ]+\d{1,10}[\0\t\n\f\r ]+%%EOF/y
  mark.lastIndex = Math.max(0, text.lastIndexOf('startxref'))
  if (!mark.test(text)) throw new DamagedPdf('No end')
  return mark.lastIndex
}

/** In the order they were made. One signature that fills two fields is believed once. */
function placedSignatures(text: string, newest: PdfRevision): readonly Placed[] {
  const filled = signatureFields(newest).flatMap(({ name, signature }) =>
    signature ? [{ field: name, found: signature, end: signature.range?.end ?? 0 }] : [],
  )
  return filled
    .toSorted((a, b) => a.end - b.end)
    .map(({ field, found, end }, at, sorted) => ({
      field,
      found,
      revision: sorted[at - 1]?.end === end ? undefined : revisionOf(found, text, newest),
    }))
}

function revisionOf(
  { range, number }: SignatureFound,
  text: string,
  newest: PdfRevision,
): PdfRevision | undefined {
  if (!range || range.end > text.length) return undefined
  try {
    const revision = openRevision(text, range.end)
    const [then, now] = [revision.places.get(number), newest.places.get(number)]
    return then?.kind === 'at' && now?.kind === 'at' && then.offset === now.offset ? revision : undefined
  } catch (error) {
    if (error instanceof DamagedPdf) return undefined
    throw error
  }
}

const doubtful: readonly SignatureFlaw[] = [
  'certificate-period',
  'certificate-unbound',
  'weak-key',
  'no-time',
] satisfies readonly DoubtfulFlaw[]

function check(
  { field, found, revision }: Placed,
  file: Buffer,
  known: readonly SignatureFlaw[],
): CheckedSignature {
  const role = roleOf(field)
  const { claimedAt, range } = found
  const digits = range && file.toString('latin1', range.gapStart + 1, range.gapEnd - 1)
  // Letters of both cases would be a way to change bytes that no signature covers.
  if (!revision || !digits || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(digits)) {
    return { field, role, certificate: null, claimedAt, intact: false, flaws: [...known, 'range'] }
  }
  try {
    const signed = [file.subarray(0, range.gapStart), file.subarray(range.gapEnd, range.end)]
    const { certificate, flaws } = checkCms(found.contents, signed)
    const all: readonly SignatureFlaw[] = [...known, ...flaws, ...certificateFlaws(certificate, claimedAt)]
    const intact = all.every(flaw => doubtful.includes(flaw))
    return { field, role, certificate: certificate.facts, claimedAt, intact, flaws: all }
  } catch (error) {
    if (!(error instanceof NotDer)) throw error
    return { field, role, certificate: null, claimedAt, intact: false, flaws: [...known, 'unreadable'] }
  }
}

function certificateFlaws(certificate: Certificate, claimedAt: number | null): readonly DoubtfulFlaw[] {
  const flaws: DoubtfulFlaw[] = []
  if (!isStrong(certificate.publicKey)) flaws.push('weak-key')
  if (claimedAt === null) flaws.push('no-time')
  else if (!holdsAt(certificate, claimedAt)) flaws.push('certificate-period')
  return flaws
}

const roleOf = (field: string): SignatureField | null =>
  field === 'secretary' || field === 'chair' ? field : null
