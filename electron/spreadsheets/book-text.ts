import { inUnicode } from '#shared/kernel/old-letters.ts'
import { plausibility } from '#shared/kernel/plausible-vietnamese.ts'
import { separators, type Encoding, type OneByte, type Separator } from '#shared/kernel/spreadsheet.ts'

/** The first bytes and lines, which tell how the rest is written. */
const [headBytes, headLines] = [4096, 40]

const marks: readonly (readonly [Exclude<Encoding, OneByte>, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file, and how it was written: by its mark, by where its zeros are, as UTF-8 where it is that to its end, else in the code
 * page of Vietnamese Windows, or in that of Western Europe where its letters are those of an old font. Nothing where it is no text.
 *
 * @param wanted of a file of one byte a letter: which of the two code pages, whatever is likelier
 */
export function textOf(
  bytes: Buffer,
  wanted?: OneByte,
): { readonly encoding: Encoding; readonly text: string } | undefined {
  const told = encodingOf(bytes)
  const encoding = told === 'one-byte' ? (wanted ?? codePageOf(bytes)) : told
  const text = decoded(bytes, encoding)
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? undefined : { encoding, text }
}

const decoded = (bytes: Buffer, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes).normalize('NFC')

/** Whichever makes more Vietnamese of it. */
function codePageOf(bytes: Buffer): OneByte {
  const some = bytes.subarray(0, 64_000)
  const asIs = plausibility([decoded(some, 'windows-1258')]) ?? 1
  const text = decoded(some, 'windows-1252')
  const old = (['tcvn3', 'vni'] as const).map(each => plausibility([inUnicode(text, each)]) ?? 0)
  return Math.max(...old) > asIs ? 'windows-1252' : 'windows-1258'
}

function encodingOf(bytes: Buffer): Exclude<Encoding, OneByte> | 'one-byte' {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return marked[0]
  const head = bytes.subarray(0, headBytes)
  const zeros = (from: number): number =>
    head.reduce((sum, byte, index) => (index % 2 === from && byte === 0 ? sum + 1 : sum), 0)
  if (zeros(1) * 4 > head.length) return 'utf-16le'
  if (zeros(0) * 4 > head.length) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'one-byte'
  }
}

/** What parts its columns: most lines have equally many of it. */
export function separatorOf(text: string): Separator {
  const declared = separators.find(each => text.startsWith(`sep=${each}`))
  if (declared) return declared
  const lines = text
    .slice(0, 64_000)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, headLines)
  const [best = ';'] = separators.toSorted((a, b) => weight(lines, b) - weight(lines, a))
  return best
}

function weight(lines: readonly string[], separator: Separator): number {
  const counts = lines.map(line => line.split(separator).length - 1).filter(count => count > 0)
  const alike = Map.groupBy(counts, count => count)
  return Math.max(0, ...[...alike].map(([count, of]) => count * of.length))
}
