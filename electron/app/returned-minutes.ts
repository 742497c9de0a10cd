import type { NamedPlace, ReturnedMinutes, ReturnedSignature } from '#shared/contract/signed-elsewhere.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { isFieldName, type FieldName, type PrintedNames } from '#shared/council/signature-field.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { CheckedSignature } from '#shared/documents/checked-signature.ts'
import { printedSigners } from '#shared/documents/minutes-closing.ts'
import type { RevisionChange, SignatureReport } from '#shared/documents/signature-report.ts'
import { signingOddities } from '#shared/documents/signing-oddities.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Ports } from './ports.ts'

type World = Pick<Ports, 'documents' | 'signatures' | 'log'>

/**
 * What minutes that came back from another machine are to their sitting. They are taken only where every byte that is kept here comes first,
 * and what follows is signatures in places that were empty, or timestamps and what tells of certificates.
 */
export async function returnedMinutes(
  sitting: Sitting,
  bytes: Uint8Array,
  world: World,
): Promise<Result<ReturnedMinutes, Refusal>> {
  const { minutes } = sitting
  const kept = minutes.file === undefined ? undefined : await world.documents.read(sitting.id, minutes.file)
  if (!kept) return refused({ code: 'minutes.not-issued' })
  if (minutes.outdated) return refused({ code: 'minutes.outdated' })
  if (isPrefix(kept, bytes) && kept.length === bytes.length) return ok({ kind: 'same' })
  const report = await world.signatures.verify(bytes)
  const fault = faultOf(report, sitting)
  if (fault) return refused(fault)
  const signed = 'signatures' in report ? report.signatures : []
  if (isPrefix(bytes, kept)) return refused({ code: 'returned.older', lacks: missing(sitting, signed) })
  if (!isPrefix(kept, bytes)) return refused(await whereItParted(sitting, { bytes, signed }, world))
  return addedTo(sitting, report, signed)
}

const isPrefix = (first: Uint8Array, whole: Uint8Array): boolean =>
  first.length <= whole.length && Buffer.compare(first, whole.subarray(0, first.length)) === 0

/** What is wrong with the file itself, or that it is of another sitting. */
function faultOf(report: SignatureReport, sitting: Sitting): Refusal | undefined {
  switch (report.kind) {
    case 'unreadable':
      return { code: 'returned.unreadable', because: report.because }
    case 'altered':
      return { code: 'returned.changed', changes: report.changes }
    case 'unsupported':
      return { code: 'elsewhere.unsure' }
    case 'unsigned':
    case 'intact':
    case 'valid':
      if (!report.record) return { code: 'elsewhere.not-minutes' }
      return report.record.sitting === sitting.id ? undefined : { code: 'returned.other-sitting' }
  }
}

function addedTo(
  sitting: Sitting,
  report: SignatureReport,
  signed: readonly CheckedSignature[],
): Result<ReturnedMinutes, Refusal> {
  const lacks = 'lacks' in report ? report.lacks.map(({ kind }) => kind) : []
  const isAsIssued = !lacks.includes('changed-before') && !lacks.includes('not-minutes')
  if (report.kind === 'unsigned' || !isAsIssued) return refused(changed([{ kind: 'document' }]))
  const here = new Set<string>(sitting.minutes.signatures.map(({ field }) => field))
  const printed = printedSigners(sitting)
  const added: ReturnedSignature[] = []
  for (const [at, signature] of signed.entries()) {
    const { field, certificate, sort } = signature
    if (sort === 'timestamp' || here.has(field)) continue
    if (!isFieldName(field)) return refused(changed([{ kind: 'field', name: field }]))
    if (!certificate || !signature.intact) return refused({ code: 'elsewhere.unsure' })
    const before = signed.slice(0, at)
    const oddities = signingOddities({ field, certificate, printed, signed: before })
    added.push({ place: named(field, printed), signature, oddities })
  }
  return ok({ kind: 'newer', added })
}

const changed = (changes: readonly RevisionChange[]): Refusal => ({ code: 'returned.changed', changes })

const named = (field: FieldName, printed: PrintedNames): NamedPlace => ({
  field,
  name: printed[field] ?? '',
})

/** Places that are signed here, and not in that file. */
function missing(
  sitting: Sitting,
  signed: readonly Pick<CheckedSignature, 'field'>[],
): readonly NamedPlace[] {
  const printed = printedSigners(sitting)
  return sitting.minutes.signatures
    .filter(({ field }) => !signed.some(each => each.field === field))
    .map(({ field }) => named(field, printed))
}

/** Of a file of this sitting that does not go on from the newest: which one it does go on from. */
async function whereItParted(
  sitting: Sitting,
  { bytes, signed }: { readonly bytes: Uint8Array; readonly signed: readonly CheckedSignature[] },
  { documents, log }: World,
): Promise<Refusal> {
  const events = log.after(sitting.id, 0).map(({ event }) => event)
  const issues = events.flatMap(event => (event.kind === 'minutes.issued' ? [event.file] : []))
  const begun: string[] = []
  for (const file of new Set(issues)) {
    const issued = await documents.read(sitting.id, file)
    if (issued && isPrefix(issued, bytes)) begun.push(file)
  }
  if (begun.length === 0) return { code: 'returned.not-from-here' }
  if (!begun.includes(sitting.minutes.issued ?? '')) return { code: 'returned.superseded' }
  const printed = printedSigners(sitting)
  const here = new Set<string>(sitting.minutes.signatures.map(({ field }) => field))
  const onlyThere = signed.flatMap(({ field }) =>
    isFieldName(field) && !here.has(field) ? [named(field, printed)] : [],
  )
  return { code: 'returned.diverged', onlyHere: missing(sitting, signed), onlyThere }
}
