import type { SignatureField } from '#shared/documents/outline.ts'
import type {
  CheckedSignature,
  DoubtfulFlaw,
  SignatureFlaw,
  SignatureLevel,
  SignatureTime,
} from '#shared/documents/checked-signature.ts'
import { holdsAt, isStrong, type Certificate } from './certificate.ts'
import { NotDer, Unsupported } from './der.ts'
import type { PdfRevision } from './pdf-revision.ts'
import type { SignatureFound } from './pdf-signatures.ts'
import { checkCms, type CheckedCms } from './signed-data.ts'
import { ownStamps, timeOf, type Stamp } from './time/stamp.ts'
import { standingOf, type Standing } from './trust/standing.ts'
import type { Vouching } from './trust/vouching.ts'

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
  readonly vouching: Vouching
  /** Timestamps over the document that were made after it, the earliest first. */
  readonly later: readonly Stamp[]
}

/** A signature as it was checked; where it is a timestamp, with what it proves of those before it. */
export interface Checked {
  readonly signature: CheckedSignature
  readonly stamp: Stamp | undefined
}

/** Checks one signature against the bytes that it covers. What cannot be read is a flaw of it. */
export function checkSignature(placed: PlacedSignature, file: Buffer, beside: Beside): Checked {
  const { name, field, found, revision } = placed
  const { claimedAt, range, format } = found
  const sort = format === 'timestamp' ? 'timestamp' : 'signature'
  const none = {
    field,
    sort,
    role: sort === 'signature' ? roleOf(name) : null,
    certificate: null,
    trust: 'unknown',
    vouchedBy: null,
    revocation: { kind: 'unchecked', because: 'no-way' },
    time: { kind: 'claimed' },
    level: null,
    algorithm: null,
    claimedAt,
    intact: false,
  } as const
  const broken = (flaw: SignatureFlaw): Checked => ({
    signature: { ...none, flaws: [...beside.known, flaw] },
    stamp: undefined,
  })
  const digits = range && file.toString('latin1', range.gapStart + 1, range.gapEnd - 1)
  // Letters of both cases would be a way to change bytes that no signature covers.
  if (!revision || !digits || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(digits)) return broken('range')
  if (format === 'other') return broken('unsupported')
  try {
    const signed = [file.subarray(0, range.gapStart), file.subarray(range.gapEnd, range.end)]
    const cms = checkCms(found.contents, signed, format)
    const checked = format === 'cms' ? signatureIn(cms, claimedAt, beside) : stampIn(cms, beside)
    return { signature: { ...none, ...checked.said }, stamp: checked.stamp }
  } catch (error) {
    if (!(error instanceof NotDer)) throw error
    return broken(error instanceof Unsupported ? 'unsupported' : 'unreadable')
  }
}

type Said = Omit<CheckedSignature, 'field' | 'sort' | 'role'>
interface SaidOf {
  readonly said: Said
  readonly stamp: Stamp | undefined
}

/** A person's: at the time that is proven, while its certificate held; else by the clock of whoever signed. */
function signatureIn(cms: CheckedCms, claimedAt: number | null, { known, vouching, later }: Beside): SaidOf {
  const { certificate, certificates: others } = cms
  const found = timeOf([...ownStamps(cms, vouching), ...later])
  const proven = provenBy(found)
  const at = proven !== null && holdsAt(certificate, proven) ? proven : claimedAt
  const standing = standingOf(certificate, 'document', { vouching, others, moment: { at, proven } })
  const said = saidOf(cms, standing, { known, at, claimedAt, time: found.time })
  return {
    said: { ...said, level: said.intact ? levelOf(said.flaws, found, standing) : null },
    stamp: undefined,
  }
}

/** A timestamp's own time is its authority's; another one that came later may prove it in turn. */
function stampIn(cms: CheckedCms, { known, vouching, later }: Beside): SaidOf {
  const { certificate, certificates: others, stampedAt: at = null } = cms
  const proven = provenBy(timeOf(later))
  const standing = standingOf(certificate, 'time', { vouching, others, moment: { at, proven } })
  const said = saidOf(cms, standing, { known, at, claimedAt: at, time: { kind: 'claimed' } })
  const stamp: Stamp = {
    at,
    by: certificate.facts.subject,
    how: 'document',
    standing,
    isWhole: said.intact && said.flaws.length === 0,
  }
  return { said: { ...said, time: timeOf([stamp]).time }, stamp }
}

function saidOf(
  { certificate, algorithm, flaws }: CheckedCms,
  { trust, vouchedBy, revocation }: Standing,
  {
    known,
    at,
    claimedAt,
    time,
  }: {
    readonly known: readonly SignatureFlaw[]
    readonly at: number | null
    readonly claimedAt: number | null
    readonly time: SignatureTime
  },
): Said {
  const all: readonly SignatureFlaw[] = [...known, ...flaws, ...certificateFlaws(certificate, at)]
  const intact = all.every(flaw => doubtful.includes(flaw))
  const { facts } = certificate
  return {
    certificate: facts,
    trust,
    vouchedBy,
    revocation,
    time,
    level: null,
    algorithm,
    claimedAt,
    intact,
    flaws: all,
  }
}

const provenBy = ({ time }: ReturnType<typeof timeOf>): number | null =>
  time.kind === 'proven' ? time.at : null

function levelOf(
  flaws: readonly SignatureFlaw[],
  { time, isStored }: ReturnType<typeof timeOf>,
  standing: Standing,
): SignatureLevel | null {
  if (flaws.includes('certificate-unbound')) return null
  if (time.kind !== 'proven') return 'B-B'
  return isStored && standing.isStored ? 'B-LT' : 'B-T'
}

function certificateFlaws(certificate: Certificate, at: number | null): readonly DoubtfulFlaw[] {
  const flaws: DoubtfulFlaw[] = []
  if (!isStrong(certificate.publicKey)) flaws.push('weak-key')
  if (at === null) flaws.push('no-time')
  else if (!holdsAt(certificate, at)) flaws.push('certificate-period')
  return flaws
}

const roleOf = (field: string): SignatureField | null =>
  field === 'secretary' || field === 'chair' ? field : null
