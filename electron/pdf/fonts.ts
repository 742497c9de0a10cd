import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'

/** Tinos (OFL): the widths of Times New Roman, and every Vietnamese letter, in four styles. */
export interface Fonts {
  readonly files: {
    readonly normal: string
    readonly bold: string
    readonly italics: string
    readonly bolditalics: string
  }
  /** For measuring and drawing; pdfmake opens the files itself. */
  readonly regular: Font
  readonly bold: Font
}

/** `folder` holds the four TTF files of `resources/fonts`. A missing file throws: the installation is broken. */
export function fontsIn(folder: string): Fonts {
  const files = {
    normal: join(folder, 'Tinos-Regular.ttf'),
    bold: join(folder, 'Tinos-Bold.ttf'),
    italics: join(folder, 'Tinos-Italic.ttf'),
    bolditalics: join(folder, 'Tinos-BoldItalic.ttf'),
  }
  return { files, regular: create(readFileSync(files.normal)), bold: create(readFileSync(files.bold)) }
}

/** The width of one line in points. */
export function widthOf(text: string, size: number, font: Font): number {
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}

/**
 * The text broken into as few lines as `width` allows, of lengths as even as they can be; its own line breaks stay, and a word of two
 * syllables is not broken where that can be avoided.
 */
export function balanced(text: string, size: number, width: number, font: Font): readonly string[] {
  return heldTogether(text)
    .split('\n')
    .flatMap(line => evenLines(line, size, width, font))
    .map(line => line.replaceAll(tie, ' '))
}

function evenLines(line: string, size: number, width: number, font: Font): readonly string[] {
  const fewest = wrap(line, size, width, font)
  const even = widthOf(line, size, font) / fewest.length
  for (let narrower = even; narrower < width; narrower += size / 2) {
    const lines = wrap(line, size, narrower, font)
    if (lines.length === fewest.length) return lines
  }
  return fewest
}

const tie = '\u00a0'

/** Words of two syllables that the names of councils, agencies and annexes are made of, and the names of places after their kind. */
const held = [
  /(hội) (đồng)/giu,
  /(đánh) (giá)/giu,
  /(phân) (hạng)/giu,
  /(sản) (phẩm)/giu,
  /(phẩm) (OCOP)/giu,
  /(ủy) (ban)/giu,
  /(nhân) (dân)/giu,
  /(tổng) (hợp)/giu,
  /(kết) (quả)/giu,
  /(biên) (bản)/giu,
  /(tập) (huấn)/giu,
  /(?<!\p{L})(tỉnh|xã|phường) (\p{L})/giu,
  /(?<=(?<!\p{L})(?:tỉnh|xã|phường)\u00a0)(\p{L}+) (\p{L}+)/giu,
]

const heldTogether = (text: string): string =>
  held.reduce((tied, pair) => tied.replace(pair, `$1${tie}$2`), text)

function wrap(line: string, size: number, width: number, font: Font): readonly string[] {
  return line.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    return lines.length > 0 && widthOf(longer, size, font) > width
      ? [...lines, word]
      : [...lines.slice(0, -1), longer]
  }, [])
}
