import { join } from 'node:path'
import type { Font } from 'fontkit'
import { keptFont } from './kept-font.ts'
import { scriptRuns, type Script } from '#shared/kernel/letters.ts'

/** The four files of a family, by the names that pdfmake gives them. */
export type Family = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>

/** One weight of Tinos, and of the typefaces of other scripts beside it. */
export interface Face {
  readonly text: Font
  readonly scripts: Readonly<Record<Script, Font>>
}

/** Tinos (OFL): the widths of Times New Roman, and every Vietnamese letter, in four styles. Other scripts have a typeface of their own. */
export interface Fonts {
  /** By family, as `familyOf` names them: the file of each style. */
  readonly families: Readonly<Record<string, Family>>
  /** For each of the files, what pdfkit opens instead of it. */
  readonly tokens: ReadonlyMap<string, Uint8Array>
  /** For measuring and drawing. */
  readonly regular: Face
  readonly bold: Face
}

/** The family that letters of a script are set in. */
export const familyOf = (script: Script | undefined): string =>
  script ? scriptFiles[script].family : 'Tinos'

const scriptFiles: Readonly<Record<Script, { family: string; regular: string; bold: string }>> = {
  khmer: { family: 'Khmer', regular: 'NotoSansKhmer-Regular.ttf', bold: 'NotoSansKhmer-Bold.ttf' },
  cham: { family: 'Cham', regular: 'NotoSansCham-Regular.ttf', bold: 'NotoSansCham-Bold.ttf' },
  'tai-viet': {
    family: 'TaiViet',
    regular: 'NotoSansTaiViet-Regular.ttf',
    bold: 'NotoSansTaiViet-Regular.ttf',
  },
}

/** `folder` holds the TTF files of `resources/fonts`. A missing file throws: the installation is broken. */
export function fontsIn(folder: string): Fonts {
  const at = (file: string): string => join(folder, file)
  const files = [
    ...Object.values(tinos),
    ...Object.values(scriptFiles).flatMap(({ regular, bold }) => [regular, bold]),
  ]
  const kept = new Map(files.map(file => [file, keptFont(at(file))]))
  const open = (file: string): Font => {
    const found = kept.get(file)
    if (!found) throw new Error(`No font ${file}`)
    return found.font
  }
  const face = (weight: 'regular' | 'bold', text: string): Face => ({
    text: open(text),
    scripts: {
      khmer: open(scriptFiles.khmer[weight]),
      cham: open(scriptFiles.cham[weight]),
      'tai-viet': open(scriptFiles['tai-viet'][weight]),
    },
  })
  const ofScripts = Object.values(scriptFiles).map(({ family, ...weights }): [string, Family] => {
    const [normal, bold] = [at(weights.regular), at(weights.bold)]
    return [family, { normal, bold, italics: normal, bolditalics: bold }]
  })
  const { normal, bold, italics, bolditalics } = tinos
  return {
    families: {
      [familyOf(undefined)]: {
        normal: at(normal),
        bold: at(bold),
        italics: at(italics),
        bolditalics: at(bolditalics),
      },
      ...Object.fromEntries(ofScripts),
    },
    tokens: new Map([...kept].map(([file, { token }]) => [at(file), token])),
    regular: face('regular', normal),
    bold: face('bold', bold),
  }
}

const tinos: Family = {
  normal: 'Tinos-Regular.ttf',
  bold: 'Tinos-Bold.ttf',
  italics: 'Tinos-Italic.ttf',
  bolditalics: 'Tinos-BoldItalic.ttf',
}

const fontOf = (face: Face, script: Script | undefined): Font => (script ? face.scripts[script] : face.text)

/** The width of one line in points, as it is drawn: word by word, so that no letter is kerned with the space before it. */
export const widthOf = (text: string, size: number, face: Face): number =>
  scriptRuns(text).reduce((width, run) => {
    const font = fontOf(face, run.script)
    const words = run.text.split(/(?<=[ \t])/)
    return words.reduce((sum, word) => sum + advanceOf(word, font) * size, width)
  }, 0)

/** A word at a size of one point. Words come again and again, and setting one out takes a hundred times as long as looking it up. */
function advanceOf(word: string, font: Font): number {
  const known = advances.get(font) ?? new Map<string, number>()
  if (known.size > mostWords) known.clear()
  advances.set(font, known)
  const advance = known.get(word) ?? font.layout(word).advanceWidth / font.unitsPerEm
  known.set(word, advance)
  return advance
}

const advances = new WeakMap<Font, Map<string, number>>()
/** Of a font: what a document of a full day has, several times over. */
const mostWords = 20_000

/** The height of a line in points: that of the tallest letters in the text, before any leading. */
export const lineHeightOf = (text: string, size: number, face: Face): number =>
  Math.max(
    ...scriptRuns(text).map(({ script }) => {
      const { ascent, descent, lineGap, unitsPerEm } = fontOf(face, script)
      return ((ascent - descent + lineGap) / unitsPerEm) * size
    }),
  )

/**
 * The text broken into as few lines as `width` allows, of lengths as even as they can be; its own line breaks stay, and a word of two
 * syllables is not broken where that can be avoided.
 */
export function balanced(text: string, size: number, width: number, face: Face): readonly string[] {
  return heldTogether(text)
    .split('\n')
    .flatMap(line => evenLines(line, size, width, face))
    .map(line => line.replaceAll(tie, ' '))
}

function evenLines(line: string, size: number, width: number, face: Face): readonly string[] {
  const fewest = wrap(line, size, width, face)
  const even = widthOf(line, size, face) / fewest.length
  for (let narrower = even; narrower < width; narrower += size / 2) {
    const lines = wrap(line, size, narrower, face)
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

function wrap(line: string, size: number, width: number, face: Face): readonly string[] {
  return line.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    return lines.length > 0 && widthOf(longer, size, face) > width
      ? [...lines, word]
      : [...lines.slice(0, -1), longer]
  }, [])
}
