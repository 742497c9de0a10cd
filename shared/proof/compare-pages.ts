import type { ProofFinding } from './proof-report.ts'
import { bare, type ExpectedPages, type Piece } from './printed-text.ts'
import { tableFaults } from './compare-table.ts'

/** Between two sentences nothing stands but such signs, as before an item, and the mark between figures. */
const onlySigns = /^[-–+•.;·]*$/

const longestTold = 160

/**
 * Holds what stands on the pages of minutes against what must: sentence by sentence in their order, tables row by row. What stands between, and
 * does not follow from the record, is told too. It is the text of the file that is read: pictures, drawings and annotations are not.
 *
 * @param pages the text of each page, as a reader of PDFs takes it out
 */
export function comparePages(expected: ExpectedPages, pages: readonly string[]): readonly ProofFinding[] {
  return expected.kind === 'all'
    ? compareAll(expected.pieces, pages)
    : compareFigures(expected.products, pages)
}

function compareAll(pieces: readonly Piece[], pages: readonly string[]): readonly ProofFinding[] {
  const reading = new Reading(pages)
  for (const piece of pieces) reading.take(piece)
  return reading.end()
}

/** Goes through the pages once, from the first piece to the last. */
class Reading {
  private readonly all: string
  /** Where each page ends, to a letter. */
  private readonly ends: readonly number[]
  private at = 0
  private tables: Extract<Piece, { kind: 'table' }>[] = []
  private readonly findings: ProofFinding[] = []

  constructor(pages: readonly string[]) {
    const texts = pages.map(withoutNumber)
    let end = 0
    this.ends = texts.map(text => (end += bare(text).length))
    this.all = bare(texts.join('\n'))
  }

  take(piece: Piece): void {
    if (piece.kind === 'table') {
      this.tables.push(piece)
      return
    }
    const wanted = bare(piece.text)
    if (wanted === '') return
    const found = this.all.indexOf(wanted, this.at)
    if (found === -1) {
      this.tell('not-printed', this.at, piece.text)
      return
    }
    this.between(found)
    this.at = found + wanted.length
  }

  end(): readonly ProofFinding[] {
    this.between(this.all.length)
    return this.findings
  }

  /** What stands between the last sentence and the next is what tables say, and nothing else. */
  private between(until: number): void {
    const text = this.all.slice(this.at, until)
    const tables = this.tables
    this.tables = []
    if (tables.length === 0) {
      if (!onlySigns.test(text)) this.tell('only-printed', this.at, text)
      return
    }
    const pages = this.pageOf(until) - this.pageOf(this.at) + 1
    for (const fault of tableFaults(tables, text, pages))
      this.tell(fault.kind, this.at + fault.at, fault.text)
  }

  private tell(kind: 'not-printed' | 'only-printed', at: number, text: string): void {
    this.findings.push({ kind, page: this.pageOf(at), text: text.slice(0, longestTold) })
  }

  private pageOf(at: number): number {
    return this.ends.findIndex(end => at < end) + 1 || this.ends.length
  }
}

/** The number of a page stands last on it. */
function withoutNumber(page: string): string {
  const lines = page.split(/\r?\n/)
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  return (/^\d{1,4}$/.test(lines.at(-1)?.trim() ?? '') ? lines.slice(0, -1) : lines).join('\n')
}

/** Each product under its heading, up to that of the next; its code is looked for where the words are of another version. */
function compareFigures(
  products: Extract<ExpectedPages, { kind: 'figures' }>['products'],
  pages: readonly string[],
): readonly ProofFinding[] {
  const all = bare(pages.map(withoutNumber).join('\n'))
  const placeOf = ({ heading, product }: (typeof products)[number], after: number): number => {
    const found = all.indexOf(bare(heading), after)
    return found === -1 ? all.indexOf(bare(product.code), after) : found
  }
  const findings: ProofFinding[] = []
  let at = 0
  for (const [index, expected] of products.entries()) {
    const from = placeOf(expected, at)
    const next = products[index + 1]
    const to = next ? placeOf(next, from + 1) : -1
    const own = from === -1 ? '' : all.slice(from, to === -1 ? undefined : to)
    if (from === -1 || expected.texts.some(text => !own.includes(bare(text))))
      findings.push({ kind: 'figures', product: expected.product })
    at = Math.max(at, from)
  }
  return findings
}
