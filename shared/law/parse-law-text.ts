import { jsonFaultAt } from '../kernel/json-fault.ts'
import { repeatedField } from '../kernel/json-repeat.ts'
import { ok, refused, type Result } from '../kernel/result.ts'

/** Why a text cannot be read as a file of law, and where; lines and columns count from 1. */
export type UnreadableLaw = (
  | { readonly code: 'law.unreadable' }
  /** The bytes were no UTF-8 there: letters would be lost. */
  | { readonly code: 'law.not-utf8' }
  /** It does not say which of the two counts. */
  | { readonly code: 'law.field-repeated'; readonly field: string }
) & { readonly line: number; readonly column: number }

/** Bytes; the whole of QĐ 26/2026 with its full wording stays well below. */
export const largestLawFile = 8_000_000

/** What a decoder puts in the place of bytes that are no UTF-8. */
const replacement = '\uFFFD'

/** The JSON of a file of law, composed (NFC) on the way in, or the place where it cannot be read. */
export function parseLawText(text: string): Result<unknown, UnreadableLaw> {
  const composed = text.replace(/^\uFEFF/, '').normalize('NFC')
  if (composed.includes(replacement)) {
    return refused({ code: 'law.not-utf8', ...placeAt(composed, composed.indexOf(replacement)) })
  }
  let json: unknown
  try {
    json = JSON.parse(composed)
  } catch {
    return refused({ code: 'law.unreadable', ...placeAt(composed, jsonFaultAt(composed)) })
  }
  const repeated = repeatedField(composed)
  if (!repeated) return ok(json)
  return refused({ code: 'law.field-repeated', field: repeated.field, ...placeAt(composed, repeated.at) })
}

function placeAt(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
