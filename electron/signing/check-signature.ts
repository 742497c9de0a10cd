import type { SignatureField } from '#shared/documents/outline.ts'
import type { CheckedSignature, DoubtfulFlaw, SignatureFlaw } from '#shared/documents/checked-signature.ts'
import { holdsAt, isStrong, type Certificate } from './certificate.ts'
import { NotDer, Unsupported } from './der.ts'
import type { PdfRevision } from './pdf-revision.ts'
import type { SignatureFound } from './pdf-signatures.ts'
import { checkCms } from './signed-data.ts'
import { trustOf } from './trust.ts'

/** A signature with the file that it was made over. */
export interface PlacedSignature {
  /** As the file spells it. */
  readonly name: string
  /** As it may be shown. */
  readonly field: string
  readonly found: SignatureFound
  /** The file as it was signed; none when the signature does not cover such a whole. */
  readonly revision: PdfRevision | undefined
}

const doubtful: readonly SignatureFlaw[] = [
  'certificate-period',
  'certificate-unbound',
  'weak-key',
  'no-time',
] satisfies readonly DoubtfulFlaw[]

interface Beside {
  /** Flaws that were found before. */
  readonly known: readonly SignatureFlaw[]
  readonly authorities: readonly Certificate[]
}

/** Checks one signature against the bytes that it covers. What cannot be read is a flaw of it. */
export function checkSignature(placed: PlacedSignature, file: Buffer, beside: Beside): CheckedSignature {
  const { name, field, found, revision } = placed
  const { claimedAt, range, format } = found
  const sort = format === 'timestamp' ? 'timestamp' : 'signature'
  const none = {
    field,
    sort,
    role: sort === 'signature' ? roleOf(name) : null,
    certificate: null,
    trust: 'unknown',
    algorithm: null,
    claimedAt,
    intact: false,
  } as const
  const digits = range && file.toString('latin1', range.gapStart + 1, range.gapEnd - 1)
  // Letters of both cases would be a way to change bytes that no signature covers.
  if (!revision || !digits || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(digits))
    return { ...none, flaws: [...beside.known, 'range'] }
  if (format === 'other') return { ...none, flaws: [...beside.known, 'unsupported'] }
  try {
    const signed = [file.subarray(0, range.gapStart), file.subarray(range.gapEnd, range.end)]
    return { ...none, ...checked(found.contents, signed, claimedAt, format, beside) }
  } catch (error) {
    if (!(error instanceof NotDer)) throw error
    const flaw = error instanceof Unsupported ? 'unsupported' : 'unreadable'
    return { ...none, flaws: [...beside.known, flaw] }
  }
}

function checked(
  contents: Buffer,
  signed: readonly Buffer[],
  claimed: number | null,
  format: 'cms' | 'timestamp',
  { known, authorities }: Beside,
) {
  const {
    certificate,
    certificates: others,
    algorithm,
    flaws,
    stampedAt,
  } = checkCms(contents, signed, format)
  const claimedAt = stampedAt ?? claimed
  const trust = trustOf(certificate, format === 'timestamp' ? 'time' : 'document', {
    authorities,
    others,
    at: claimedAt,
  })
  const all: readonly SignatureFlaw[] = [...known, ...flaws, ...certificateFlaws(certificate, claimedAt)]
  const intact = all.every(flaw => doubtful.includes(flaw))
  return { certificate: certificate.facts, trust, algorithm, claimedAt, intact, flaws: all }
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
