import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Font, Glyph, GlyphRun } from 'fontkit'

// pdfkit sets text with the fontkit that it requires, and only what the same one opened is a font to it.
const required: (name: 'fontkit') => typeof import('fontkit') = createRequire(import.meta.url)
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

/** As fontkit wants a kind of font files to be (`registerFormat`): what it makes of a token is the font that is open. */
class KeptFormat {
  static probe(bytes: Uint8Array): boolean {
    return byToken.has(bytes)
  }

  constructor({ buffer }: { readonly buffer: Uint8Array }) {
    const font = byToken.get(buffer)
    if (font) return font
  }
}
fontkit.registerFormat(KeptFormat)

/** Words that are remembered of a font: those of a full day several times over. */
const mostWords = 20_000

function remembering(font: Font): Font {
  const runs = new Map<string, GlyphRun>()
  const kept: Font = Object.create(font, {
    getGlyph: {
      // fontkit keeps the first letter that a glyph was asked for: of a space and one that does not break, whichever came first.
      value: (id: number, letters?: readonly number[]): Glyph | null => {
        const glyph = font.getGlyph(id)
        return glyph && letters ? Object.create(glyph, { codePoints: { value: letters } }) : glyph
      },
    },
    layout: {
      value: (text: string, features?: readonly string[]): GlyphRun => {
        if (features) return setAnew.call(kept, text, features)
        const known = runs.get(text)
        if (known) return copyOf(known)
        if (runs.size >= mostWords) runs.clear()
        const run = setAnew.call(kept, text)
        runs.set(text, run)
        return copyOf(run)
      },
    },
  })
  const setAnew = font.layout
  return kept
}

/** pdfkit scales the positions of what it is given. */
const copyOf = (run: GlyphRun): GlyphRun =>
  Object.create(run, { positions: { value: run.positions.map(position => ({ ...position })) } })
