/** An update that is written by hand, as somebody writes it who knows how PDF is read. */
export interface HandMade {
  /** Objects by their number; null calls one free. */
  readonly objects?: Readonly<Record<number, string | null>>
  /** Where an object is said to stand, though it is not written there. */
  readonly offsets?: Readonly<Record<number, number>>
  /** Instead of what the trailer says: the table before, the catalog, the information. */
  readonly prev?: number
  readonly root?: number
  readonly info?: number
  /** More in the trailer. */
  readonly trailer?: string
  /** What its table is told to be at. */
  readonly startxref?: number
  readonly generation?: number
}

/** The file with that update behind it. */
export function withHandMade(bytes: Uint8Array, how: HandMade): Buffer {
  const file = Buffer.from(bytes)
  const { prev, size, root, info } = lastTrailer(file)
  const generation = how.generation ?? 0
  const parts: string[] = ['\n']
  const rows: [number, string][] = []
  let at = file.length + 1
  for (const [number, object] of Object.entries(how.objects ?? {})) {
    if (object === null) {
      rows.push([Number(number), '0000000000 00001 f \n'])
      continue
    }
    const part = `${number} ${generation} obj\n${object}\nendobj\n`
    rows.push([Number(number), rowAt(at, generation)])
    parts.push(part)
    at += Buffer.byteLength(part, 'latin1')
  }
  for (const [number, offset] of Object.entries(how.offsets ?? {}))
    rows.push([Number(number), rowAt(offset, 0)])
  const table = rows.map(([number, row]) => `${number} 1\n${row}`).join('')
  const most = Math.max(size, ...rows.map(([number]) => number + 1))
  const keys = `/Size ${most}/Root ${how.root ?? root} 0 R/Info ${how.info ?? info} 0 R/Prev ${how.prev ?? prev}${how.trailer ?? ''}`
  const empty = rows.length === 0 ? '0 0\n' : ''
  parts.push(`xref\n${empty}${table}trailer\n<<${keys}>>\nstartxref\n${how.startxref ?? at}\n%%EOF\n`)
  return Buffer.concat([file, Buffer.from(parts.join(''), 'latin1')])
}

const rowAt = (offset: number, generation: number): string =>
  `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`

/** What the last trailer of a file says. */
export function lastTrailer(file: Uint8Array): {
  readonly prev: number
  readonly size: number
  readonly root: number
  readonly info: number
} {
  const text = Buffer.from(file).toString('latin1')
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const said = (pattern: RegExp): number => Number(pattern.exec(trailer)?.[1] ?? Number.NaN)
  return {
    prev: said(/startxref\s+(\d+)/),
    size: said(/\/Size (\d+)/),
    root: said(/\/Root (\d+)/),
    info: said(/\/Info (\d+)/),
  }
}

/** As long a text in the place of another, of which there is one from there on. */
export function writtenOver(bytes: Uint8Array, text: string | RegExp, other: string, from = 0): Buffer {
  const file = Buffer.from(bytes)
  const tail = file.toString('latin1', from)
  const [found = ''] = typeof text === 'string' ? [text] : (text.exec(tail) ?? [])
  const at = tail.indexOf(found)
  if (found === '' || at < 0 || other.length > found.length) throw new Error(`Nowhere: ${String(text)}`)
  file.write(other.padEnd(found.length), from + at, 'latin1')
  return file
}

/** Objects of the first page of minutes as this program writes them, by number. */
export function numbersIn(file: Uint8Array): {
  readonly page: number
  readonly contents: number
  readonly font: number
  readonly pages: number
} {
  const text = Buffer.from(file).toString('latin1')
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN)
  return {
    page: number(/(\d+) 0 obj\n<<\n\/Type \/Page\n/),
    contents: number(/\/Contents (\d+) 0 R/),
    font: number(/\/Font <<\n\/F1 (\d+) 0 R/),
    pages: number(/\/Pages (\d+) 0 R/),
  }
}

export const streamOf = (content: string, keys = ''): string =>
  `<</Length ${Buffer.byteLength(content, 'latin1')}${keys}>>\nstream\n${content}\nendstream`
