import type { PDFFont } from '@cantoo/pdf-lib'

/** The size of a signature's room on the page, in points. */
export interface Room {
  readonly width: number
  readonly height: number
}

const inset = 4
const spacing = 1.22
const sizes = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5]

/** PDF operators that print the lines in a thin frame, in the largest letters in which they all fit, wrapped where they are too long. */
export function signatureAppearance(
  lines: readonly string[],
  { width, height }: Room,
  font: PDFFont,
  by: 'person' | 'agency' = 'person',
): string {
  const text = lines.map(line => line.normalize('NFC'))
  const widthOf = measuring(font)
  const fitted = sizes.map(size => ({
    size,
    rows: text.flatMap(line => wrap(line, (width - 2 * inset) / size, widthOf)),
  }))
  const { size, rows } = fitted.find(
    ({ size, rows }) => rows.length * size * spacing <= height - 2 * inset,
  ) ?? {
    size: 5,
    rows: text,
  }
  const top = (height + rows.length * size * spacing) / 2 - size
  const ink = inks[by]
  return [
    `q ${ink} RG 0.6 w 1 1 ${width - 2} ${height - 2} re S Q`,
    `BT ${ink} rg /F0 ${size} Tf ${size * spacing} TL ${inset} ${top} Td`,
    ...rows.map(row => `${font.encodeText(row).toString()} Tj T*`),
    'ET',
  ].join('\n')
}

// NĐ 30/2020 Phụ lục I, mục II.7d: a person signs in blue; red is the agency's.
const inks = { person: '0.07 0.2 0.55', agency: '0.75 0.07 0.07' } as const

/** The width of a word, and of a line of words, at a size of one point. Setting a word takes longest: each is set once for all sizes. */
function measuring(font: PDFFont): (line: string) => number {
  const words = new Map<string, number>()
  const widthOf = (word: string): number => {
    const known = words.get(word) ?? font.widthOfTextAtSize(word, 1)
    words.set(word, known)
    return known
  }
  return line => line.split(/(?<= )/).reduce((width, word) => width + widthOf(word), 0)
}

function wrap(line: string, width: number, widthOf: (line: string) => number): readonly string[] {
  return line.split(' ').reduce<string[]>((rows, word) => {
    const longer = rows.length === 0 ? word : `${rows.at(-1)} ${word}`
    return rows.length > 0 && widthOf(longer) > width ? [...rows, word] : [...rows.slice(0, -1), longer]
  }, [])
}
