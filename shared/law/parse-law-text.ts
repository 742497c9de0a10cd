import { jsonFaultAt } from '../kernel/json-fault.ts'
import { ok, refused, type Result } from '../kernel/result.ts'

/** Not JSON from there on; lines and columns count from 1. */
export interface UnreadableLaw {
  readonly code: 'law.unreadable'
  readonly line: number
  readonly column: number
}

/** Bytes; the whole of QĐ 26/2026 with its full wording stays well below. */
export const largestLawFile = 8_000_000

/** The JSON of a file of law, composed (NFC) on the way in, or the place where it stops being JSON. */
export function parseLawText(text: string): Result<unknown, UnreadableLaw> {
  const composed = text.replace(/^\uFEFF/, '').normalize('NFC')
  try {
    return ok(JSON.parse(composed))
  } catch {
    const lines = composed.slice(0, jsonFaultAt(composed)).split('\n')
    return refused({ code: 'law.unreadable', line: lines.length, column: (lines.at(-1) ?? '').length + 1 })
  }
}
