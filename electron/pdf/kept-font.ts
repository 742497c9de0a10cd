import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Fontkit from 'fontkit'
import type { Font, Glyph, GlyphRun } from 'fontkit'

// pdfkit sets text with the fontkit that it requires, and only what the same one opened is a font to it.
const required: (name: 'fontkit') => typeof Fontkit = createRequire(import.meta.url)
const fontkit = required('fontkit')

/** A font that is opened once for all documents, and remembers how words are set. */
export interface KeptFont {
  readonly font: Font
  /** Stands for the file where pdfkit opens it: a few bytes, which give this font again. */
  readonly token: Uint8Array
}

/**
 * Opens a TTF file for all documents of this process. pdfkit opens every font anew for each document, reads its tables again and sets every word again: a
 * third of the time that printing took. What a word looks like depends on the word alone, and never on what was printed before.
 */
export function keptFont(file: string): KeptFont {
  const font = remembering(fontkit.create(readFileSync(file)))
  const token = new TextEncoder().encode(`kept:${file}`)
  byToken.set(token, font)
  return { font, token }
}

const byToken = new WeakMap<Uint8Array, Font>()

// As fontkit wants a kind of font files to be: what it makes of a token is the font that is open.
fontkit.registerFormat(
  Object.assign(
    function keptFormat({ buffer }: { readonly buffer: Uint8Array }): Font | undefined {
      return byToken.get(buffer)
    },
    { probe: (bytes: Uint8Array): boolean => byToken.has(bytes) },
  ),
)

/** Words that are remembered of a font: those of a full day several times over. */
const mostWords = 20_000

function remembering(font: Font): Font {
  const runs = new Map<string, GlyphRun>()
  const [setAnew, glyphOf] = [font.layout.bind(font), font.getGlyph.bind(font)]
  return Object.assign(font, {
    // fontkit keeps the first letter that a glyph was asked for: of a space and one that does not break, whichever came first.
    getGlyph: (id: number, letters?: number[]): Glyph | null => {
      const glyph = glyphOf(id, letters)
      return glyph && letters ? new WordGlyph(glyph, letters) : glyph
    },
    layout: (text: string, features?: Fontkit.Features): GlyphRun => {
      if (features) return setAnew(text, features)
      const known = runs.get(text)
      if (known) return new GivenRun(known)
      if (runs.size >= mostWords) runs.clear()
      const run = setAnew(text)
      runs.set(text, run)
      return new GivenRun(run)
    },
  })
}

/** A glyph as a word has it: of its own letters. */
class WordGlyph {
  readonly id: number
  readonly codePoints: number[]
  readonly advanceWidth: number
  readonly #glyph: Glyph

  constructor(glyph: Glyph, codePoints: number[]) {
    this.id = glyph.id
    this.codePoints = codePoints
    this.advanceWidth = glyph.advanceWidth
    this.#glyph = glyph
  }

  get path(): Glyph['path'] {
    return this.#glyph.path
  }
}

/** A word as it is given out: pdfkit scales the positions of what it is given. */
class GivenRun {
  readonly glyphs: Glyph[]
  readonly positions: GlyphRun['positions']

  constructor({ glyphs, positions }: GlyphRun) {
    this.glyphs = glyphs
    this.positions = positions.map(position => ({ ...position }))
  }

  get advanceWidth(): number {
    return this.positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
  }
}
