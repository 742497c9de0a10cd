import QRCode from 'qrcode'
import type { Content } from './content.ts'
import { margins, millimetres } from './page.ts'

/** The side of the code without the white around it, which the foot margin leaves, and how far it stands from the edge of the paper. */
const side = millimetres(13)
const fromEdge = millimetres(5)

/** A QR code at the foot of a page, under the right edge of the text. @param page of the paper, in points */
export function pageCode(text: string, page: { readonly width: number; readonly height: number }): Content {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'L' }).modules
  const module = side / size
  const [left, top] = [page.width - margins.right - side, page.height - fromEdge - side]
  const in1000ths = (points: number): number => Math.round(points * 1000) / 1000
  const x = (count: number): number => in1000ths(left + count * module)
  const y = (count: number): number => in1000ths(top + count * module)
  const bars = Array.from({ length: size }, (_, row) => runsIn(data, row, size)).flatMap((runs, row) =>
    runs.map(({ from, to }) => `M${x(from)} ${y(row)}H${x(to)}V${y(row + 1)}H${x(from)}Z`),
  )
  // pdfmake draws a path where it says, wherever its block stands.
  return { canvas: [{ type: 'path', d: bars.join(''), color: 'black' }] }
}

interface DarkRun {
  readonly from: number
  readonly to: number
}

/** The dark modules of a row, each run of them as one. */
function runsIn(data: Uint8Array, row: number, size: number): readonly DarkRun[] {
  const runs: { from: number; to: number }[] = []
  for (let column = 0; column < size; column += 1) {
    if (data[row * size + column] === 0) continue
    const last = runs.at(-1)
    if (last?.to === column) last.to += 1
    else runs.push({ from: column, to: column + 1 })
  }
  return runs
}
