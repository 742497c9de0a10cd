import styles, { type StyleStack, type Styled } from 'pdfmake/js/StyleContextStack.js'
import inlines, { type MeasuredFont, type MeasuredText } from 'pdfmake/js/TextInlines.js'

/**
 * What pdfmake measures a word with, found without making anything for it: it asks for some twenty properties of each, each through all that the word
 * stands in and with functions made for the question, and puts the width together from its letters three times.
 */
export function measureLeanly(): void {
  styles.default.getStyleProperty = styleProperty
  inlines.default.prototype.widthOfText = widthOfText
}

const { getStyleProperty: anyStyleProperty } = styles.default

function styleProperty(
  item: Styled,
  stack: StyleStack | undefined,
  property: string,
  otherwise: unknown,
): unknown {
  const own = item[property] ?? undefined
  if (own !== undefined || !stack) return own ?? otherwise
  const { styleOverrides, defaultStyle } = stack
  for (let at = styleOverrides.length - 1; at >= 0; at -= 1) {
    const around = styleOverrides[at]
    // Styles that have a name are looked up by pdfmake itself; nothing here has one.
    if (typeof around !== 'object') return anyStyleProperty(item, stack, property, otherwise)
    const value = around[property] ?? undefined
    if (value !== undefined) return value
  }
  return defaultStyle[property] ?? otherwise
}

const widths = new WeakMap<MeasuredFont, Map<string, number>>()

function widthOfText(text: string, { font, fontSize, fontFeatures, characterSpacing }: MeasuredText): number {
  const spacing = (characterSpacing || 0) * (text.length - 1)
  if (fontFeatures) return font.widthOfString(text, fontSize, fontFeatures) + spacing
  const known = widths.get(font) ?? new Map<string, number>()
  widths.set(font, known)
  const width = known.get(text) ?? font.widthOfString(text, em)
  known.set(text, width)
  return width * (fontSize / em) + spacing
}

/** pdfkit has the widths of letters in thousandths of their size. */
const em = 1000
