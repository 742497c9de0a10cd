import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of letters as a page shows it, in points from the left upper corner of the paper. */
export interface PrintedText {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where the letters stand. */
  readonly base: number
  readonly size: number
  /** Such as "Tinos-Bold". */
  readonly font: string
}

/** A straight line across the page. */
export interface PrintedRule {
  readonly left: number
  readonly right: number
  readonly at: number
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PrintedText[]
  readonly rules: readonly PrintedRule[]
}

/** The pages as pdf.js finds them: every text with its size and typeface, and the lines that are drawn across. */
export async function printedPages(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, fontExtraProperties: true })
  try {
    const document = await task.promise
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await measured(await document.getPage(number)))
    return pages
  } finally {
    await task.destroy()
  }
}

async function measured(page: PDFPageProxy): Promise<PrintedPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item): readonly PrintedText[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , across = 0, size = 0, left = 0, bottom = 0] = item.transform.map(Number)
    const font: { readonly name?: string } = page.commonObjs.get(item.fontName)
    const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '')
    return [
      {
        text: item.str.normalize('NFC'),
        left,
        right: left + item.width,
        base: height - bottom,
        size: Math.hypot(across, size),
        font: name,
      },
    ]
  })
  return { width, height, texts, rules: rulesIn(operators, height) }
}

type Matrix = readonly [number, number, number, number, number, number]
const unchanged: Matrix = [1, 0, 0, 1, 0, 0]

const within = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  g * a + h * c,
  g * b + h * d,
  i * a + j * c,
  i * b + j * d,
  k * a + l * c + e,
  k * b + l * d + f,
]

/** Of every path that is drawn, what lies level. */
function rulesIn(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  height: number,
): readonly PrintedRule[] {
  const rules: PrintedRule[] = []
  let matrix = unchanged
  const kept: Matrix[] = []
  fnArray.forEach((operator, at) => {
    const args: unknown = argsArray[at]
    if (operator === OPS.save) kept.push(matrix)
    else if (operator === OPS.restore) matrix = kept.pop() ?? unchanged
    else if (operator === OPS.transform) matrix = within(matrix, matrixOf(args))
    else if (operator === OPS.constructPath) rules.push(...levelIn(boxOf(args), matrix, height))
  })
  return rules
}

function matrixOf(args: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(args)
  return [a, b, c, d, e, f]
}

/** The third argument of a path is the box around it: left, top, right, bottom. */
const boxOf = (args: unknown): readonly number[] => (Array.isArray(args) ? numbers(args[2]) : [])

const numbers = (value: unknown): readonly number[] =>
  Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as Iterable<unknown>, Number) : []

function levelIn(
  [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[],
  [a, , , d, e, f]: Matrix,
  height: number,
): readonly PrintedRule[] {
  const [left, right] = [x1 * a + e, x2 * a + e].toSorted((one, other) => one - other)
  const [from, to] = [y1 * d + f, y2 * d + f]
  return left !== undefined && right !== undefined && Math.abs(from - to) < 0.01 && right - left > 1
    ? [{ left, right, at: height - from }]
    : []
}
