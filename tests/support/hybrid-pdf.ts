import { catalog, pages } from './hand-made-pdf.ts'

interface Hybrid {
  /** With an end behind the first table, and a second, empty table that leads back: so Word writes it. */
  readonly endsTwice?: boolean
  /** Where the second table says that the pages are; their own place unless told. */
  readonly pagesAt?: 'elsewhere' | 'free'
}

/**
 * A hybrid file (ISO 32000-1, 7.5.8.4): its table lists what every program reads, and a cross-reference stream beside it what only newer ones
 * do: an object stream and what is in it, which the first calls free. The last object is the second table, which does not list itself.
 */
export function hybridPdf({ endsTwice = false, pagesAt }: Hybrid = {}): Buffer {
  const packed = '4 0 <</Type/StructTreeRoot>>'
  const objects = [
    catalog.replace('>>', '/StructTreeRoot 4 0 R>>'),
    pages,
    `<</Type/ObjStm/N 1/First 4/Length ${packed.length}>>\nstream\n${packed}\nendstream`,
  ]
  const copy = pagesAt === 'elsewhere' ? [objectOf(2, '<</Type/Pages/Kids[]/Count 0/Copy true>>')] : []
  const parts = ['%PDF-1.5\n', ...objects.map((object, at) => objectOf(at + 1, object)), ...copy]
  const starts = parts.map((_, at) => parts.slice(0, at).join('').length)
  const [, catalogAt = 0, pagesFirst = 0, streamAt = 0, copyAt = 0] = starts
  const tableAt = parts.join('').length
  const pagesRow =
    pagesAt === 'free' ? row(0, 0, 0) : row(1, pagesAt === 'elsewhere' ? copyAt : pagesFirst, 0)
  const rows = [row(0, 0, 0), row(1, catalogAt, 0), pagesRow, row(1, streamAt, 0), row(2, 3, 0)].join('')
  const keys = `<</Type/XRef/W[1 4 2]/Size 5/Root 1 0 R/Length ${rows.length}>>`
  const stream = objectOf(5, `${keys}\nstream\n${rows}\nendstream`)
  const body = `${parts.join('')}${stream}`
  const [free, used] = ['0000000000 65535 f \n', (offset: number) => `${digits(offset)} 00000 n \n`]
  const listed = [free, used(catalogAt), used(pagesFirst), free, free, used(tableAt)]
  const table = `xref\n0 6\n${listed.join('')}`
  const first = `${body}${table}`
  const last = endsTwice
    ? `trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\nxref\n0 0\n`
    : ''
  const lastAt = endsTwice ? first.length + last.lastIndexOf('xref\n0 0') : body.length
  const previous = endsTwice ? `/Prev ${body.length}` : ''
  const trailer = `trailer\n<</Size 6/Root 1 0 R${previous}/XRefStm ${tableAt}>>\n`
  return Buffer.from(`${first}${last}${trailer}startxref\n${lastAt}\n%%EOF\n`, 'latin1')
}

const objectOf = (number: number, value: string) => `${number} 0 obj\n${value}\nendobj\n`
const digits = (offset: number) => String(offset).padStart(10, '0')

function row(kind: number, second: number, third: number): string {
  const bytes = Buffer.alloc(7)
  bytes.writeUInt8(kind)
  bytes.writeUInt32BE(second, 1)
  bytes.writeUInt16BE(third, 5)
  return bytes.toString('latin1')
}
