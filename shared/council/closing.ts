import { follows, no, type Decision } from './decide.ts'
import type { SignedElsewhere } from './minutes-event.ts'
import { isRole, memberAt, type FieldName, type OtherField } from './signature-field.ts'
import type { OddityKind } from './signing-oddity.ts'
import { isOpen, type Sitting } from './sitting.ts'

/** A sitting closes when every product on its agenda has an outcome, or has left it without one. */
export function closeSitting(sitting: Sitting): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const open = sitting.products.filter(isOpen)
  if (open.length > 0) return no({ code: 'sitting.unsettled', products: open.map(({ entry }) => entry.name) })
  return follows({ kind: 'sitting.closed' })
}

/**
 * Issues the minutes as a file; issued again as long as nobody has signed, or when something was corrected since: the signed ones stay
 * beside them.
 *
 * @param file its SHA-256
 * @param number the registry's, or empty
 * @param also places for signatures beside those of the secretary and the chair
 */
export function issueMinutes(
  sitting: Sitting,
  file: string,
  number = '',
  also: readonly OtherField[] = [],
): Decision {
  if (sitting.phase.kind !== 'closed') return no({ code: 'sitting.not-closed' })
  const { minutes } = sitting
  if (minutes.signatures.length > 0 && !minutes.outdated) return no({ code: 'minutes.signed-already' })
  if (minutes.issued === file) return follows()
  return follows({
    kind: 'minutes.issued',
    file,
    ...(number === '' ? {} : { number }),
    ...(also.length === 0 ? {} : { also }),
  })
}

/**
 * Keeps that the minutes were signed: secretary first, then chair (NĐ 30/2020 Mẫu 1.9), unless it was accepted that the chair is first. The
 * file itself holds the proof.
 */
export function signMinutes(
  sitting: Sitting,
  signature: {
    readonly field: FieldName
    /** The file that was signed, as it was before. */
    readonly over: string
    readonly file: string
    readonly signer: string
    readonly certificate: string
    /** What was odd about it, and meant so. */
    readonly accepted?: readonly OddityKind[]
  },
): Decision {
  const { minutes } = sitting
  if (minutes.file === undefined) return no({ code: 'minutes.not-issued' })
  if (minutes.outdated) return no({ code: 'minutes.outdated' })
  const signed = (field: FieldName): boolean => minutes.signatures.some(each => each.field === field)
  if (!hasPlace(sitting, signature.field)) return no({ code: 'minutes.no-such-place' })
  if (signed(signature.field)) return no({ code: 'minutes.signed-already' })
  const mayBeFirst = signature.field !== 'chair' || signature.accepted?.includes('chair-first') === true
  if (!mayBeFirst && !signed('secretary')) return no({ code: 'minutes.secretary-first' })
  const { over, ...event } = signature
  if (over !== minutes.file) return no({ code: 'minutes.changed' })
  return follows({ kind: 'minutes.signed', ...event })
}

/**
 * Keeps that the minutes came back from another machine with more signatures. The file was found to be this one and to go on, with nothing
 * else added; the order in which it was signed there is its own.
 */
export function takeBackMinutes(
  sitting: Sitting,
  returned: {
    /** The file that it goes on from. */
    readonly over: string
    readonly file: string
    readonly signed: readonly SignedElsewhere[]
  },
): Decision {
  const { minutes } = sitting
  if (minutes.file === undefined) return no({ code: 'minutes.not-issued' })
  if (minutes.outdated) return no({ code: 'minutes.outdated' })
  const { over, file, signed } = returned
  const fields = signed.map(({ field }) => field)
  if (!fields.every(field => hasPlace(sitting, field))) return no({ code: 'minutes.no-such-place' })
  const taken = [...minutes.signatures.map(({ field }) => field), ...fields]
  if (new Set(taken).size < taken.length) return no({ code: 'minutes.signed-already' })
  if (over !== minutes.file) return no({ code: 'minutes.changed' })
  return file === over ? follows() : follows({ kind: 'minutes.taken-back', file, signed })
}

const hasPlace = ({ minutes }: Sitting, field: FieldName): boolean =>
  isRole(field) || minutes.also.includes(field)

/** A member has signed what was printed, with a pen: where that is seen. A later scan takes the place of the one before. */
export function signOnPaper(
  sitting: Sitting,
  {
    field,
    scan,
    name,
    page,
  }: {
    readonly field: OtherField
    /** SHA-256 of the scan. */
    readonly scan: string
    /** Of its file. */
    readonly name: string
    /** Of the scan, from 1. */
    readonly page: number
  },
): Decision {
  const { minutes } = sitting
  if (minutes.file === undefined) return no({ code: 'minutes.not-issued' })
  if (minutes.outdated) return no({ code: 'minutes.outdated' })
  if (memberAt(field) === undefined || !hasPlace(sitting, field)) return no({ code: 'minutes.no-such-place' })
  if (minutes.signatures.some(each => each.field === field)) return no({ code: 'minutes.signed-already' })
  const known = minutes.onPaper.find(each => each.field === field)
  if (known?.scan === scan && known.page === page) return follows()
  return follows({ kind: 'minutes.signed-on-paper', field, scan, name, page })
}
