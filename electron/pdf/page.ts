import type { OutlineSection } from '#shared/documents/outline.ts'

/** Points in `mm` millimetres. */
export const millimetres = (mm: number): number => (mm * 72) / 25.4

/** NĐ 30/2020 Phụ lục I, mục I.4: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const margins = {
  left: millimetres(30),
  top: millimetres(20),
  right: millimetres(15),
  bottom: millimetres(20),
} as const

/** Mục I and II of the same annex: every size is inside the range that it allows. */
export const sizes = {
  nation: 12,
  motto: 13,
  agency: 12,
  number: 13,
  letterSubject: 12,
  title: 14,
  body: 13,
  table: 11,
  smallTable: 9,
  recipients: 11,
  footnote: 11,
} as const

/** Between paragraphs, at least 6 pt (mục II.6e). */
export const paragraphGap = 6

/** The first line of a paragraph goes in by 1.27 cm (mục II.6e). */
export const firstLineIndent = millimetres(12.7)

const papers = {
  A4: { short: millimetres(210), long: millimetres(297) },
  A3: { short: millimetres(297), long: millimetres(420) },
} as const

type Sheet = Pick<OutlineSection, 'orientation' | 'paper'>

/** The width that text can take on a page of the section, in points. */
export function textWidth({ orientation, paper = 'A4' }: Sheet): number {
  const { short, long } = papers[paper]
  return (orientation === 'portrait' ? short : long) - margins.left - margins.right
}

/** The height that text can take on a page of the section, in points. */
export function textHeight({ orientation, paper = 'A4' }: Sheet): number {
  const { short, long } = papers[paper]
  return (orientation === 'portrait' ? long : short) - margins.top - margins.bottom
}
