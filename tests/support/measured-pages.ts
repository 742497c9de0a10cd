import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { millimetres } from '#electron/pdf/page.ts'

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
export interface Page {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** The pages as poppler finds them, every word with its place in points from the left upper corner. @param file a place to write to */
export function measuredPages(pdf: Uint8Array, file: string): readonly Page[] {
  writeFileSync(file, pdf)
  const found = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return found
    .split('<page ')
    .slice(1)
    .map(page => {
      const [width = NaN, height = NaN] = [...page.matchAll(/(?:width|height)="([\d.]+)"/g)].map(([, size]) =>
        Number(size),
      )
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = '']) => ({
        text,
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }))
      return { width, height, words }
    })
}

/** Of the text of NĐ 30/2020 Phụ lục I, mục I.4, in points; the page number stands above it. */
export function outside({ width, height, words }: Page): readonly Word[] {
  const [left, top] = [millimetres(30), millimetres(20)]
  const [right, bottom] = [width - millimetres(15), height - millimetres(20)]
  return words.filter(
    word =>
      word.left < left - 0.5 ||
      word.right > right + 0.5 ||
      word.bottom > bottom + 0.5 ||
      (word.top < top - 0.5 && !/^\d+$/.test(word.text)),
  )
}
