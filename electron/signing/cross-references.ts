import { decoded, numberIn, numbersIn, readObjectAt } from './pdf-object.ts'
import { DamagedPdf, PdfReader, type PdfDictionary, type PdfStream } from './pdf-syntax.ts'

/** Where an object stands: at a byte of the file, or in an object stream. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

/** Reads the tables from the newest, at byte `start`, to the oldest. Throws `DamagedPdf`. */
export function readCrossReferences(
  text: string,
  start: number,
): { readonly trailer: PdfDictionary; readonly places: ReadonlyMap<number, Place> } {
  return new CrossReferences(text, start)
}

const runHeader = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})(?=[\0\t\n\f\r ])/y
const mostObjects = 1_000_000

/** Follows the chain of cross-reference sections from the newest to the oldest; what is newer wins. */
class CrossReferences {
  readonly text: string
  readonly trailer: PdfDictionary
  readonly places = new Map<number, Place>()
  private readonly settled = new Set<number>()
  private readonly visited = new Set<number>()

  constructor(text: string, start: number) {
    this.text = text
    this.trailer = this.section(start)
    let older = this.trailer.entries.get('Prev')
    while (older) older = this.section(numberIn(older)).entries.get('Prev')
  }

  private section(offset: number): PdfDictionary {
    if (this.visited.has(offset) || offset >= this.text.length)
      throw new DamagedPdf('The tables form no chain')
    this.visited.add(offset)
    const reader = new PdfReader(this.text, offset)
    if (!reader.take(/xref(?=[\0\t\n\f\r ])/y)) return this.stream(offset)
    for (let run = reader.take(runHeader); run; run = reader.take(runHeader)) {
      for (let at = 0; at < Number(run[2]); at += 1) {
        const [, place, generation, use] = reader.expect(/(\d{10}) (\d{5}) ([nf])/y)
        const found: Place = { kind: 'at', offset: Number(place), generation: Number(generation) }
        this.settle(Number(run[1]) + at, use === 'n' ? found : undefined)
      }
    }
    reader.expect(/trailer/y)
    const trailer = reader.value()
    if (trailer.kind !== 'dictionary') throw new DamagedPdf('No trailer')
    const hybrid = trailer.entries.get('XRefStm')
    if (hybrid) this.stream(numberIn(hybrid))
    return trailer
  }

  private stream(offset: number): PdfDictionary {
    const number = new PdfReader(this.text, offset).expect(
      /(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y,
    )[1]
    const stream = readObjectAt(this.text, offset, Number(number), value => value ?? { kind: 'null' })
    if (stream.kind !== 'stream') throw new DamagedPdf('No cross-reference table')
    const { entries } = stream.dictionary
    const rows = rowsOf(stream)
    const runs = entries.has('Index') ? numbersIn(entries.get('Index')) : [0, numberIn(entries.get('Size'))]
    for (let run = 0; run < runs.length; run += 2) {
      const first = runs[run] ?? 0
      for (let at = 0; at < (runs[run + 1] ?? 0); at += 1) this.settle(first + at, rows.next().value)
    }
    return stream.dictionary
  }

  private settle(number: number, place: Place | undefined): void {
    if (this.settled.has(number)) return
    this.settled.add(number)
    if (this.settled.size > mostObjects) throw new DamagedPdf('Too many objects')
    if (place) this.places.set(number, place)
  }
}

/** The places that a cross-reference stream lists, one after another; a list that ends too soon is damage. */
function* rowsOf(stream: PdfStream): Generator<Place | undefined, never> {
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = numbersIn(stream.dictionary.entries.get('W'))
  const width = kindWidth + secondWidth + thirdWidth
  const bytes = decoded(stream, largestTable)
  if (width === 0 || Math.max(kindWidth, secondWidth, thirdWidth) > 6)
    throw new DamagedPdf('An unknown table')
  for (let at = 0; at + width <= bytes.length; at += width) {
    const kind = kindWidth === 0 ? 1 : bytes.readUIntBE(at, kindWidth)
    const second = secondWidth === 0 ? 0 : bytes.readUIntBE(at + kindWidth, secondWidth)
    const third = thirdWidth === 0 ? 0 : bytes.readUIntBE(at + kindWidth + secondWidth, thirdWidth)
    yield placeOf(kind, second, third)
  }
  throw new DamagedPdf('A table ends too soon')
}

const largestTable = 16 * 1024 * 1024

function placeOf(kind: number, second: number, third: number): Place | undefined {
  if (kind === 1) return { kind: 'at', offset: second, generation: third }
  return kind === 2 ? { kind: 'packed', stream: second, index: third } : undefined
}
