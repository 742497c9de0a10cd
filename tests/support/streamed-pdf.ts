import { catalog, pages } from './hand-made-pdf.ts'

export const stream = (content: Buffer | string, keys: string, length = String(content.length)) =>
  `<<${keys}/Length ${length}>>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`

export interface Row {
  readonly kind: 1 | 2
  readonly second: number
  readonly third: number
}

/** A PDF whose table is a stream: the catalog, the pages, and what is listed beside them by number, from 3. */
export function streamed(
  objects: readonly string[],
  rows: (offsets: readonly number[]) => readonly Row[],
  keys: (content: Buffer) => string = () => '',
  pack: (content: Buffer) => Buffer = content => content,
): Buffer {
  const parts = ['%PDF-1.5\n']
  let at = 9
  const offsets = [catalog, pages, ...objects].map((object, index) => {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    const offset = at
    parts.push(part)
    at += part.length
    return offset
  })
  const standing = offsets.slice(0, 2).map(second => ({ kind: 1, second, third: 0 }) as const)
  const listed = [...standing, ...rows(offsets.slice(2))]
  const own = listed.length + 1
  const content = Buffer.concat([
    Buffer.from([0, 0, 0, 0, 0, 0, 0]),
    ...[...listed, { kind: 1, second: at, third: 0 }].map(({ kind, second, third }) => {
      const row = Buffer.alloc(7)
      row.writeUInt8(kind)
      row.writeUInt32BE(second, 1)
      row.writeUInt16BE(third, 5)
      return row
    }),
  ])
  const packed = pack(content)
  const more = keys(content)
  const head = `/Type/XRef/W[1 4 2]/Root 1 0 R${more.includes('/Size') ? '' : `/Size ${own + 1}`}${more}`
  const end = `${own} 0 obj\n${stream(packed, head)}\nendobj\nstartxref\n${at}\n%%EOF\n`
  return Buffer.from(parts.join('') + end, 'latin1')
}
