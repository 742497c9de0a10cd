import { closeSync, openSync, writeSync } from 'node:fs'

/** Writes a PDF as scanners do: a picture a page, each page's object beside its picture, all pages in one flat list. */
export function writeScannedPdf(
  file: string,
  pages: number,
  picture: {
    readonly bytes: Buffer
    readonly filter: string
    readonly width: number
    readonly height: number
  },
): void {
  const output = openSync(file, 'w')
  const offsets: number[] = []
  let at = 0
  const put = (bytes: Buffer): void => void (at += writeSync(output, bytes))
  const object = (number: number, text: string, stream?: Buffer): void => {
    offsets[number] = at
    put(Buffer.from(`${number} 0 obj\n${text}\n`))
    if (stream) put(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    put(Buffer.from('endobj\n'))
  }
  const drawing = Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')
  const { bytes, filter, width, height } = picture
  put(Buffer.from('%PDF-1.7\n'))
  object(1, '<</Type/Catalog/Pages 2 0 R>>')
  for (let page = 0; page < pages; page += 1) {
    const [leaf, image, content] = [3 + page * 3, 4 + page * 3, 5 + page * 3]
    const shape = `/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`
    object(
      leaf,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I ${image} 0 R>>>>/Contents ${content} 0 R>>`,
    )
    object(image, `<</Type/XObject/Subtype/Image${shape}/Filter/${filter}/Length ${bytes.length}>>`, bytes)
    object(content, `<</Length ${drawing.length}>>`, drawing)
  }
  const kids = Array.from({ length: pages }, (_, page) => `${3 + page * 3} 0 R`).join(' ')
  object(2, `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`)
  const table = at
  const rows = offsets.slice(1).map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  put(Buffer.from(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`))
  put(Buffer.from(`trailer\n<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`))
  closeSync(output)
}
