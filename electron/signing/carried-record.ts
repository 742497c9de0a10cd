import type { Checkpoint } from '#shared/council/checkpoint.ts'
import { carriedRecord } from '#shared/documents/carried-record.ts'
import type { SignatureField } from '#shared/documents/outline.ts'
import { shownName } from '#shared/kernel/text.ts'
import { entry } from './pdf-object.ts'
import type { PdfRevision } from './pdf-revision.ts'
import { textIn } from './pdf-signatures.ts'
import type { PdfValue } from './pdf-syntax.ts'

/** The head of the record that a document was drawn from, as it carries it; null when it carries none, or none that can be one. */
export function carriedRecordIn(revision: PdfRevision): Checkpoint | null {
  const head = headIn(revision)
  const sitting = asciiIn(entry(head, carriedRecord.sitting), /^[A-Za-z0-9_-]{1,64}$/)
  const hash = asciiIn(entry(head, carriedRecord.hash), /^[0-9a-f]{64}$/)
  const number = entry(head, carriedRecord.number)
  if (sitting === undefined || hash === undefined || number?.kind !== 'number') return null
  return Number.isSafeInteger(number.value) && number.value > 0
    ? { sitting, number: number.value, hash }
    : null
}

/** The names that are printed under the places where the document is signed; null when it does not carry both. */
export function carriedSignersIn(revision: PdfRevision): Readonly<Record<SignatureField, string>> | null {
  const signers = revision.follow(entry(headIn(revision), carriedRecord.signers))
  const name = (field: SignatureField) => shownName(textIn(entry(signers, field)).slice(0, longestName))
  const [secretary, chair] = [name('secretary'), name('chair')]
  return secretary === '' || chair === '' ? null : { secretary, chair }
}

const longestName = 500

function headIn(revision: PdfRevision): PdfValue {
  const steps = ['PieceInfo', carriedRecord.application, 'Private']
  return steps.reduce(
    (value, step) => revision.follow(entry(value, step)),
    revision.follow(revision.trailer.entries.get('Root')),
  )
}

function asciiIn(value: PdfValue | undefined, pattern: RegExp): string | undefined {
  const text = value?.kind === 'string' ? value.bytes.toString('latin1') : undefined
  return text !== undefined && pattern.test(text) ? text : undefined
}
