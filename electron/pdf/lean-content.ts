import pdfDocument, {
  type Drawing,
  type DrawnPage,
  type TextFont,
  type TextOptions,
} from 'pdfmake/js/PDFDocument.js'

/**
 * What pdfmake draws a page with, said once and not again for every word and every rule: it says colour, opacity, pen and matrix each time, a dozen
 * operators around each word of a paragraph, each a buffer of its own. What is seen is the same.
 */
export function drawLeanly(): void {
  Object.assign(drawing, { addContent, flushPages, text })
}

const drawing = pdfDocument.default.prototype
const { addContent: add, flushPages: flush, text: write } = drawing

/** The operators of a page so far, and what of the graphics state they have set. */
interface Content {
  readonly lines: string[]
  state: Map<string, string>
  readonly saved: Map<string, string>[]
  /** Whether there is anything that could be filled. */
  hasPath: boolean
}

const contents = new WeakMap<DrawnPage, Content>()

function addContent(this: Drawing, line: string): Drawing {
  // A drawing inside of a page has a page of its own, with no content that could wait.
  if (!this.page.content) return add.call(this, line)
  const content = contents.get(this.page) ?? begun(this.page)
  if (isNews(content, line)) content.lines.push(line)
  return this
}

function begun(page: DrawnPage): Content {
  const content: Content = { lines: [], state: new Map(), saved: [], hasPath: false }
  contents.set(page, content)
  return content
}

/** Whether an operator changes anything; it is taken note of. */
function isNews(content: Content, line: string): boolean {
  const operator = line.slice(line.lastIndexOf(' ') + 1)
  if (settings.has(operator)) {
    if (content.state.get(operator) === line) return false
    content.state.set(operator, line)
    // A colour space begins with a colour of its own.
    if (operator === 'cs') content.state.delete('scn')
    if (operator === 'CS') content.state.delete('SCN')
    return true
  }
  if (operator === 'q') content.saved.push(new Map(content.state))
  else if (operator === 'Q') content.state = content.saved.pop() ?? new Map<string, string>()
  else if (operator === 'f' && !content.hasPath) return false
  if (paths.has(operator)) content.hasPath = true
  else if (paints.has(operator)) content.hasPath = false
  return true
}

const settings = new Set(['w', 'd', 'j', 'J', 'M', 'cs', 'scn', 'CS', 'SCN', 'gs', 'Tf'])
const paths = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])
const paints = new Set(['f', 'f*', 'S', 's', 'B', 'B*', 'n', 'b', 'b*'])

function flushPages(this: Drawing): void {
  for (const page of this._pageBuffer) {
    const lines = contents.get(page)?.lines ?? []
    contents.delete(page)
    if (lines.length > 0) page.content?.write(lines.join('\n'))
  }
  flush.call(this)
}

/** A piece of one line where it is told, as pdfmake asks for: with nothing beside its letters, one operator after another. */
function text(this: Drawing, words: string, x: number, y: number, options: TextOptions): Drawing {
  const font = this._font
  const shown = isPlain(options) && shownIn(font, words)
  if (!shown) return write.call(this, words, x, y, options)
  if (options.destination !== undefined) this.addNamedDestination(options.destination, 'XYZ', x, y, null)
  this.page.fonts[font.id] ??= font.ref()
  const baseline = y + (font.ascender / 1000) * this._fontSize
  return this.addContent('BT')
    .addContent(`/${font.id} ${figure(this._fontSize)} Tf`)
    .addContent(`1 0 0 -1 ${figure(x)} ${figure(baseline)} Tm`)
    .addContent(shown)
    .addContent('ET')
}

const isPlain = ({ lineBreak, link, goTo, features, characterSpacing }: TextOptions): boolean =>
  lineBreak === false && !link && !goTo && !features && !characterSpacing

const shownBefore = new WeakMap<TextFont, Map<string, string>>()

/** The letters, kerned, as an operator; nothing where they do not all stand on the line, as marks over Khmer ones. */
function shownIn(font: TextFont, words: string): string | undefined {
  const known = shownBefore.get(font) ?? new Map<string, string>()
  shownBefore.set(font, known)
  const before = known.get(words)
  if (before !== undefined) return before || undefined
  const shown = words === '' || words.includes('\n') ? '' : operatorFor(font, words)
  known.set(words, shown)
  return shown || undefined
}

function operatorFor(font: TextFont, words: string): string {
  const [letters, positions] = font.encode(words)
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return ''
  let operator = '<'
  positions.forEach(({ xAdvance, advanceWidth }, at) => {
    operator += letters[at] ?? ''
    const kern = figure(advanceWidth - xAdvance)
    if (kern !== '0' && at < positions.length - 1) operator += `> ${kern} <`
  })
  return `[${operator}>] TJ`
}

/** As pdfkit writes numbers: to a thousandth at least. */
const figure = (value: number): string => String(Math.round(value * 1000) / 1000)
