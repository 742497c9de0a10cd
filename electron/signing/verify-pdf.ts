import { isFieldName } from '#shared/council/signature-field.ts'
import { lacksOf } from '#shared/documents/signature-lacks.ts'
import type { CheckedSignature } from '#shared/documents/checked-signature.ts'
import type { RevisionChange, SignatureReport } from '#shared/documents/signature-report.ts'
import { shownName } from '#shared/kernel/text.ts'
import { carriedRecordIn, carriedSignersIn } from './carried-record.ts'
import { checkSignature, type PlacedSignature } from './check-signature.ts'
import { reachedFrom } from './document-tree.ts'
import { endMarks, readLayout, type FileLayout, type LaidOutRevision } from './file-layout.ts'
import type { PdfSource } from './pdf-object.ts'
import { holdsSignature, signatureFields, usageRights } from './pdf-signatures.ts'
import { AmbiguousPdf, DamagedPdf, TooMuchPdf } from './pdf-syntax.ts'
import { revisionChanges } from './revision-changes.ts'
import type { Stamp } from './time/stamp.ts'
import { storedIn } from './time/stored-data.ts'
import { readVouching, type Vouching } from './trust/vouching.ts'

const largestFile = 64 * 1024 * 1024

/** Certificates of the authorities that the office trusts, and lists of what these have revoked, each in DER. */
export type TrustList = readonly Uint8Array[]

/**
 * Says what the signatures in a PDF are worth, with no network: each is checked against the bytes it covers, every revision after it against
 * what a later signature may bring, and each certificate against the trust list and the lists of what was revoked. It takes as much time and
 * memory as the file makes it take: `createVerifier` bounds both. Never rejects: what cannot be read is reported so.
 */
export async function verifyPdf(bytes: Uint8Array, trust: TrustList = []): Promise<SignatureReport> {
  if (bytes.length > largestFile) return { kind: 'unreadable', because: 'too-large' }
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') return { kind: 'unreadable', because: 'not-a-pdf' }
  try {
    return await report({ bytes: file, text: file.toString('latin1') }, trust)
  } catch (error) {
    if (error instanceof AmbiguousPdf) return { kind: 'unreadable', because: 'ambiguous' }
    // The stack or a string that is full says that the file is too much, too.
    if (error instanceof TooMuchPdf || error instanceof RangeError)
      return { kind: 'unreadable', because: 'too-much' }
    if (error instanceof DamagedPdf) return { kind: 'unreadable', because: 'damaged' }
    throw error
  }
}

async function report(source: PdfSource, trust: TrustList): Promise<SignatureReport> {
  try {
    return await reportOn(source, readLayout(source), trust)
  } catch (error) {
    if (!(error instanceof AmbiguousPdf)) throw error
    const signed = await signedBefore(source, trust)
    if (!signed) throw error
    return signed
  }
}

/** What was added to a signed file so that it can be read in two ways was added after signing. */
async function signedBefore(
  { bytes, text }: PdfSource,
  trust: TrustList,
): Promise<SignatureReport | undefined> {
  for (const { end } of endMarks(text).slice(0, -1).slice(-mostTries).toReversed()) {
    const length = end + (/^\r?\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0)
    const source = { bytes: bytes.subarray(0, length), text: text.slice(0, length) }
    try {
      const found = await reportOn(source, readLayout(source), trust)
      if ('signatures' in found) return spoiled(found)
    } catch (error) {
      if (!(error instanceof DamagedPdf)) throw error
    }
  }
  return undefined
}

const mostTries = 10

function spoiled(found: Extract<SignatureReport, { signatures: unknown }>): SignatureReport {
  const signatures = found.signatures.map(one => ({
    ...one,
    intact: false,
    flaws: [...new Set([...one.flaws, 'changed-after' as const])],
  }))
  return { kind: 'altered', signatures, appended: false, changes: [{ kind: 'entries' }] }
}

async function reportOn(source: PdfSource, layout: FileLayout, trust: TrustList): Promise<SignatureReport> {
  const first = layout.revisions[0]
  const last = layout.revisions.at(-1)
  if (!first || !last) throw new DamagedPdf('No revision')
  const newest = last.revision
  if (newest.trailer.entries.has('Encrypt')) return { kind: 'unreadable', because: 'encrypted' }
  // Looks at every reference of the document once.
  reachedFrom(newest, newest.trailer)
  const placed = placedSignatures(layout, last)
  const record = carriedRecordIn(newest)
  if (placed.length === 0) {
    return isCutOff(source, layout)
      ? { kind: 'altered', signatures: [], appended: false, changes: [{ kind: 'document' }] }
      : { kind: 'unsigned', record }
  }
  const changes = changesAfter(placed, last)
  const changed = placed.findLastIndex(({ found }) => changes.some(([end]) => found.range?.end === end))
  const vouching = await readVouching(trust, storedIn(newest))
  const signatures = checkedAll(placed, source, { changed, vouching })
  const appended = isAppended(source, placed, last)
  const isBroken = signatures.some(({ intact, flaws }) => !intact && !flaws.includes('unsupported'))
  if (appended || isBroken || changes.length > 0)
    return { kind: 'altered', signatures, appended, changes: unique(changes.flatMap(([, names]) => names)) }
  if (!signatures.at(-1)?.intact) return { kind: 'unsupported', signatures }
  const lacks = lacksOf(signatures, {
    isMinutes: record !== null && hasBothPlaces(first),
    isAsIssued: isAsIssued(first, placed),
    signers: carriedSignersIn(newest),
  })
  return lacks.length === 0
    ? { kind: 'valid', signatures, record }
    : { kind: 'intact', signatures, record, lacks }
}

/** The last first: what a timestamp proves is of those before it. */
function checkedAll(
  placed: readonly PlacedSignature[],
  { bytes }: PdfSource,
  { changed, vouching }: { readonly changed: number; readonly vouching: Vouching },
): readonly CheckedSignature[] {
  const later: Stamp[] = []
  return placed
    .map((one, at) => ({ one, known: at <= changed ? (['changed-after'] as const) : [] }))
    .toReversed()
    .map(({ one, known }) => {
      const { signature, stamp } = checkSignature(one, bytes, { known, vouching, later: [...later] })
      if (stamp) later.unshift(stamp)
      return signature
    })
    .toReversed()
}

/** Whether a form no longer leads to a signature that stands in the file. What a program grants itself (usage rights) is no signature. */
const isCutOff = ({ text }: PdfSource, { revisions }: FileLayout): boolean =>
  text.includes('/ByteRange') &&
  revisions.some(({ revision }) => {
    const granted = usageRights(revision)
    return [...revision.numbers()].some(
      number => !granted.has(number) && holdsSignature(revision.read(number)),
    )
  })

/** In the order they were made. One signature that fills two fields is believed once. */
function placedSignatures(
  { revisions }: FileLayout,
  { revision: newest }: LaidOutRevision,
): readonly PlacedSignature[] {
  const filled = signatureFields(newest).flatMap(({ name, signature }) =>
    signature ? [{ name, found: signature, end: signature.range?.end ?? 0 }] : [],
  )
  return filled
    .toSorted((a, b) => a.end - b.end)
    .map(({ name, found, end }, at, sorted) => {
      const signed = revisions.find(each => each.end === end || each.endOfLine === end)
      const stood = signed?.revision.place(found.number)
      const stands = newest.place(found.number)
      const isSame = stood?.kind === 'at' && stands?.kind === 'at' && stood.offset === stands.offset
      const revision = sorted[at - 1]?.end !== end && isSame ? signed?.revision : undefined
      return { name, field: shownName(name).slice(0, 100), found, revision }
    })
}

type ChangesAfter = readonly (readonly [end: number | undefined, changes: readonly RevisionChange[]])[]

/** For each signature that something else than a signature came after: what. */
function changesAfter(
  placed: readonly PlacedSignature[],
  { revision: newest }: LaidOutRevision,
): ChangesAfter {
  return placed.flatMap(({ revision, found }, at) => {
    const next = at + 1 < placed.length ? placed[at + 1]?.revision : newest
    const changes = revision && next && revision !== next ? revisionChanges(revision, next) : []
    return changes.length > 0 ? [[found.range?.end, changes] as const] : []
  })
}

/** Behind the last signature there is nothing, or a revision that `revisionChanges` answers for. */
function isAppended(
  { bytes }: PdfSource,
  placed: readonly PlacedSignature[],
  { revision: newest, end, endOfLine }: LaidOutRevision,
): boolean {
  const signed = placed.at(-1)
  if (signed?.found.range?.end === bytes.length) return false
  const isLater = signed?.revision !== undefined && signed.revision !== newest
  return !isLater || (bytes.length !== end && bytes.length !== endOfLine)
}

/** One place for each who signs, laid out when the minutes were issued: for both who have to, and for others that a council may want. */
function hasBothPlaces({ revision: issued }: LaidOutRevision): boolean {
  const names = signatureFields(issued).map(({ name }) => name)
  return (
    new Set(names).size === names.length &&
    ['secretary', 'chair'].every(role => names.includes(role)) &&
    names.every(isFieldName)
  )
}

/** Nothing but the first signature came between; a tool that signs may write its own name into the file's information. */
function isAsIssued({ revision: issued }: LaidOutRevision, placed: readonly PlacedSignature[]): boolean {
  const signed = placed[0]?.revision
  if (!signed || signed === issued) return signed !== undefined
  return revisionChanges(issued, signed).every(({ kind }) => kind === 'information')
}

const unique = (changes: readonly RevisionChange[]): readonly RevisionChange[] => [
  ...new Map(changes.map(change => [JSON.stringify(change), change])).values(),
]
