/** Bytes of a file, both ends among them. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** More at once than any viewer of ours asks for. */
const mostRanges = 200

/**
 * What a `Range` header asks for (RFC 9110 §14): the ranges that the file has, `unsatisfiable` where it has none of them, or nothing where
 * the whole file is the answer: no header, one that is not understood, or one that would be answered with more than the whole.
 */
export function byteRanges(
  header: string | null,
  size: number,
): readonly ByteRange[] | 'unsatisfiable' | undefined {
  const [, list] = /^bytes=([\d\-, ]+)$/.exec(header ?? '') ?? []
  const asked = list?.split(',').map(each => rangeOf(each.trim(), size)) ?? []
  if (asked.length === 0 || asked.length > mostRanges || asked.includes(undefined)) return undefined
  const had = asked.filter(range => range !== undefined).filter(({ from, to }) => from <= to && from < size)
  if (had.length === 0) return 'unsatisfiable'
  const sum = had.reduce((total, range) => total + lengthOf(range), 0)
  return had.length > 1 && sum > size ? undefined : had
}

export const lengthOf = ({ from, to }: ByteRange): number => to - from + 1

/** Some bytes of a file, with what stands before them in the answer. */
export interface RangePart extends ByteRange {
  readonly head: string
}

/** How several ranges are answered as one body (RFC 9110 §14.6). */
export interface Multipart {
  readonly mediaType: string
  readonly parts: readonly RangePart[]
  readonly end: string
  /** Bytes, of the whole body. */
  readonly length: number
}

/** @param boundary what no file holds by chance */
export function multipart(
  ranges: readonly ByteRange[],
  { size, mediaType, boundary }: { size: number; mediaType: string; boundary: string },
): Multipart {
  const parts = ranges.map(range => ({
    ...range,
    head: `\r\n--${boundary}\r\ncontent-type: ${mediaType}\r\ncontent-range: bytes ${range.from}-${range.to}/${size}\r\n\r\n`,
  }))
  const end = `\r\n--${boundary}--\r\n`
  return {
    mediaType: `multipart/byteranges; boundary=${boundary}`,
    parts,
    end,
    length: parts.reduce((sum, part) => sum + part.head.length + lengthOf(part), end.length),
  }
}

function rangeOf(asked: string, size: number): ByteRange | undefined {
  const [, first, last] = /^(\d*)-(\d*)$/.exec(asked) ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return { from, to }
}
