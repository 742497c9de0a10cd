/** The least that a document needs, as its first two objects. */
export const catalog = '<</Type/Catalog/Pages 2 0 R>>'
export const pages = '<</Type/Pages/Kids[]/Count 0>>'
export interface Layout {
  /** Behind the objects. */
  readonly between?: string
  /** Behind that, where the table is told to be. */
  readonly beforeTable?: string
  /** The table as it is to stand there. */
  readonly change?: (table: string) => string
}

/** A PDF of these objects, numbered from 1. */
export function handMadePdf(
  objects: readonly string[],
  { between = '', beforeTable = '', change = table => table }: Layout = {},
) {
  const parts = ['%PDF-1.7\n']
  let at = 9
  const offsets = objects.map((object, index) => {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    const offset = at
    parts.push(part)
    at += part.length
    return offset
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n`
  const end = `startxref\n${at + between.length}\n%%EOF\n`
  return Buffer.from(parts.join('') + between + beforeTable + change(table) + trailer + end, 'latin1')
}
