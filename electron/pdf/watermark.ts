import type { Drawing } from './content.ts'
import type { Fonts } from './fonts.ts'

/**
 * Pale letters from corner to corner, under everything else. They are drawn as shapes: as text they would be found between the words of the
 * document by whoever searches or copies it.
 */
export function watermark(text: string, page: { width: number; height: number }, fonts: Fonts): Drawing {
  const { width, height } = page
  const { glyphs, advanceWidth } = fonts.bold.text.layout(text)
  const scale = (0.62 * Math.hypot(width, height)) / advanceWidth
  const degrees = (-Math.atan2(height, width) * 180) / Math.PI
  let x = -advanceWidth / 2
  const letters = glyphs.map(glyph => {
    const letter = `<path transform="translate(${x} ${-fonts.bold.text.capHeight / 2})" d="${glyph.path.toSVG()}"/>`
    x += glyph.advanceWidth
    return letter
  })
  const placed = `translate(${width / 2} ${height / 2}) rotate(${degrees}) scale(${scale} ${-scale})`
  const drawing = `<g fill="#efefef" transform="${placed}">${letters.join('')}</g>`
  return { svg: `<svg viewBox="0 0 ${width} ${height}">${drawing}</svg>`, width, height }
}
