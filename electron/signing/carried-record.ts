import type { Checkpoint } from '#shared/council/checkpoint.ts'
import { carriedRecord } from '#shared/documents/carried-record.ts'
import { entry } from './pdf-object.ts'
import type { PdfRevision } from './pdf-revision.ts'
import type { PdfValue } from './pdf-syntax.ts'

/** The head of the record that a document was drawn from, as it carries it; null when it carries none, or none that can be one. */
export function carriedRecordIn(revision: PdfRevision): Checkpoint | null {
  const { application, ...keys } = carriedRecord
  const steps = ['PieceInfo', application, 'Private']
  const head = steps.reduce(
    (value, step) => revision.follow(entry(value, step)),
    revision.follow(revision.trailer.entries.get('Root')),
  )
  const sitting = asciiIn(entry(head, keys.sitting), /^[A-Za-z0-9_-]{1,64}$/)
  const hash = asciiIn(entry(head, keys.hash), /^[0-9a-f]{64}$/)
  const number = entry(head, keys.number)
  if (sitting === undefined || hash === undefined || number?.kind !== 'number') return null
  return Number.isSafeInteger(number.value) && number.value > 0
    ? { sitting, number: number.value, hash }
    : null
}

function asciiIn(value: PdfValue | undefined, pattern: RegExp): string | undefined {
  const text = value?.kind === 'string' ? value.bytes.toString('latin1') : undefined
  return text !== undefined && pattern.test(text) ? text : undefined
}
