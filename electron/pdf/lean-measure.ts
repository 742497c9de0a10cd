import styles, { type StyleStack, type Styled } from 'pdfmake/js/StyleContextStack.js'
import inlines, {
  type BrokenWord,
  type MeasuredFont,
  type MeasuredText,
  type Measuring,
} from 'pdfmake/js/TextInlines.js'
import { MeasuredWord, type WordStyle } from './measured-word.ts'

/**
 * What pdfmake measures a word with, found without making anything for it: it asks for some twenty properties of each, each through all that the word
 * stands in and with functions made for the question, and puts the width together from its letters three times.
 */
export function measureLeanly(): void {
  Object.assign(styles.default, { getStyleProperty: styleProperty })
  Object.assign(inlines.default.prototype, { widthOfText, measure })
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

/** The words of a text, one after another. Those that came from one piece of it are set alike. */
function measure(this: Measuring, words: readonly BrokenWord[], stack: StyleStack): readonly MeasuredWord[] {
  const [first] = words
  const indent = first ? styles.default.getStyleProperty(first, stack, 'leadingIndent', 0) : 0
  let before: BrokenWord | undefined
  let style: WordStyle | undefined
  return words.map((word, at) => {
    const alike = style && before && isSetAlike(before, word) ? style : styleOf(word, stack, this)
    ;[before, style] = [word, alike]
    const widthOf = (text: string): number => this.widthOfText(text, alike)
    return new MeasuredWord(word, alike, { indent: at === 0 ? indent : 0, widthOf })
  })
}

const ownOfAWord = new Set(['text', 'lineEnd', 'noNewLine'])

const isSetAlike = (one: BrokenWord, other: BrokenWord): boolean =>
  isWithin(one, other) && isWithin(other, one)

function isWithin(one: BrokenWord, other: BrokenWord): boolean {
  for (const key in one) if (one[key] !== other[key] && !ownOfAWord.has(key)) return false
  return true
}

function styleOf(word: BrokenWord, stack: StyleStack, { pdfDocument }: Measuring): WordStyle {
  const own = <T>(property: string, otherwise: T): T =>
    styles.default.getStyleProperty(word, stack, property, otherwise)
  const [sup, sub] = [own('sup', false), own('sub', false)]
  const size = own('fontSize', 12)
  return {
    font: pdfDocument.provideFont(own('font', 'Roboto'), own('bold', false), own('italics', false)),
    alignment: own('alignment', 'left'),
    fontSize: sup || sub ? size * raised : size,
    fontFeatures: own('fontFeatures', null),
    characterSpacing: own('characterSpacing', 0),
    color: own('color', 'black'),
    decoration: own('decoration', null),
    decorationColor: own('decorationColor', null),
    decorationStyle: own('decorationStyle', null),
    decorationThickness: own('decorationThickness', null),
    background: own('background', null),
    link: own('link', null),
    linkToPage: own('linkToPage', null),
    linkToDestination: own('linkToDestination', null),
    noWrap: own('noWrap', null),
    opacity: own('opacity', 1),
    ...{ sup, sub },
    lineHeight: own('lineHeight', 1),
    keepsLeading: own('preserveLeadingSpaces', false),
    keepsTrailing: own('preserveTrailingSpaces', false),
  }
}

/** Of what stands above or below the line, as pdfmake has it. */
const raised = 0.58
