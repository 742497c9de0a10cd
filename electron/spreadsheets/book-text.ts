import { separators, type Encoding, type Separator } from '#shared/kernel/spreadsheet.ts'

/** The first bytes and lines, which tell how the rest is written. */
const [headBytes, headLines] = [4096, 40]

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file, and how it was written: by its mark, by where its zeros are, as UTF-8 where it is that to its end, else in the code
 * page of Vietnamese Windows. Nothing where it is no text.
 */
export function textOf(bytes: Buffer): { readonly encoding: Encoding; readonly text: string } | undefined {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes).normalize('NFC')
  return /[\u0000-\u0008\u000e-\u001a]/.test(text) ? undefined : { encoding, text }
}

function encodingOf(bytes: Buffer): Encoding {
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
    return 'windows-1258'
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
