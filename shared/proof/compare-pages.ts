import type { ProofFinding } from './proof-report.ts'
import { bare, type ExpectedPages, type Piece } from './printed-text.ts'

/** Between two sentences nothing stands but such signs, as before an item. */
const onlySigns = /^[–+•.;]*$/

const longestTold = 160

/**
 * Holds what stands on the pages of minutes against what must: sentence by sentence in their order, tables row by row. What stands between, and
 * does not follow from the record, is told too.
 *
 * @param pages the text of each page, as a reader of PDFs takes it out
 */
export function comparePages(expected: ExpectedPages, pages: readonly string[]): readonly ProofFinding[] {
  return expected.kind === 'all' ? compareAll(expected, pages) : compareFigures(expected.products, pages)
}

function compareAll(
  { pieces, watermark }: Extract<ExpectedPages, { kind: 'all' }>,
  pages: readonly string[],
): readonly ProofFinding[] {
  const reading = new Reading(pages, watermark)
  for (const piece of pieces) reading.take(piece)
  return reading.end()
}

/** Goes through the pages once, from the first piece to the last. */
class Reading {
  private readonly all: string
  /** Where each page ends. */
  private readonly ends: readonly number[]
  private at = 0
  private beside: Exclude<Piece, { kind: 'text' }>[] = []
  private readonly findings: ProofFinding[] = []

  constructor(pages: readonly string[], watermark: string) {
    const texts = pages.map(page => bare(withoutMargins(page, watermark)))
    let end = 0
    this.ends = texts.map(text => (end += text.length))
    this.all = texts.join('')
  }

  take(piece: Piece): void {
    if (piece.kind !== 'text') {
      this.beside.push(piece)
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

  /** What stands between the last sentence and the next must be what stands beside, and nothing else. */
  private between(until: number): void {
    const text = this.all.slice(this.at, until)
    const wanted = this.beside
    this.beside = []
    if (wanted.length === 0) {
      if (!onlySigns.test(text)) this.tell('only-printed', this.at, text)
      return
    }
    for (const piece of wanted) if (piece.kind === 'table') this.rows(text, piece.rows)
    const left = lettersOf(text)
    for (const piece of wanted) take(left, piece.kind === 'table' ? piece.rows.flat() : piece.texts)
    const tables = wanted.filter(piece => piece.kind === 'table')
    for (const { headings } of tables) while (holds(left, headings)) take(left, headings)
    const [missing, added] = [lettersLeft(left, -1), lettersLeft(left, 1)]
    if (missing + added !== '')
      this.findings.push({ kind: 'beside', page: this.pageOf(this.at), missing, added })
  }

  /** Cells that stand on one line come one after another. */
  private rows(text: string, rows: readonly (readonly string[])[]): void {
    let at = 0
    for (const row of rows)
      for (const run of runsOf(row)) {
        const found = text.indexOf(run, at)
        if (found === -1) this.tell('not-printed', this.at + at, row.filter(cell => cell !== '').join(' · '))
        else at = found + run.length
      }
  }

  private tell(kind: 'not-printed' | 'only-printed', at: number, text: string): void {
    this.findings.push({ kind, page: this.pageOf(at), text: text.slice(0, longestTold) })
  }

  private pageOf(at: number): number {
    return this.ends.findIndex(end => at < end) + 1 || this.ends.length
  }
}

/** The number of a page stands last on it; a watermark stands on every page, on a line of its own. */
function withoutMargins(page: string, watermark: string): string {
  const lines = page.split(/\r?\n/).filter(line => watermark === '' || bare(line) !== bare(watermark))
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  return (/^\d{1,4}$/.test(lines.at(-1)?.trim() ?? '') ? lines.slice(0, -1) : lines).join('\n')
}

/** Runs of neighbouring cells that are short enough to stand on one line each: totals, means, codes of rounds. */
function runsOf(row: readonly string[]): readonly string[] {
  const runs: string[][] = [[]]
  for (const cell of row)
    if (/^\S{1,6}$/.test(cell)) runs.at(-1)?.push(bare(cell))
    else runs.push([])
  return runs.filter(run => run.length > 1).map(run => run.join(''))
}

type Letters = Map<string, number>

function lettersOf(text: string): Letters {
  const letters: Letters = new Map()
  for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}

function take(letters: Letters, texts: readonly string[]): void {
  for (const letter of bare(texts.join(''))) letters.set(letter, (letters.get(letter) ?? 0) - 1)
}

const holds = (letters: Letters, texts: readonly string[]): boolean =>
  [...lettersOf(bare(texts.join('')))].every(([letter, count]) => (letters.get(letter) ?? 0) >= count)

/** The letters that were wanted and are not there (-1), or are there and were not wanted (1). */
const lettersLeft = (letters: Letters, sign: 1 | -1): string =>
  [...letters]
    .filter(([letter, count]) => count * sign > 0 && !onlySigns.test(letter))
    .map(([letter, count]) => letter.repeat(Math.min(count * sign, 10)))
    .join('')

/** Each product under its code, up to the code of the next. */
function compareFigures(
  products: Extract<ExpectedPages, { kind: 'figures' }>['products'],
  pages: readonly string[],
): readonly ProofFinding[] {
  const all = bare(pages.join(''))
  const findings: ProofFinding[] = []
  let at = 0
  for (const [index, { product, texts }] of products.entries()) {
    const from = all.indexOf(bare(product.code), at)
    const next = products[index + 1]
    const to = next ? all.indexOf(bare(next.product.code), from + 1) : all.length
    const own = from === -1 ? '' : all.slice(from, to === -1 ? undefined : to)
    if (texts.some(text => !own.includes(bare(text)))) findings.push({ kind: 'figures', product })
    at = Math.max(at, from)
  }
  return findings
}
