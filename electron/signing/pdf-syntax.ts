/** A PDF value as it stands in a file, before anything is followed. */
export type PdfValue =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  /** `start` and `end` are where it stands, with its brackets. */
  | { readonly kind: 'string'; readonly bytes: Buffer; readonly start: number; readonly end: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | PdfDictionary
  | PdfReference
  | PdfStream

export interface PdfDictionary {
  readonly kind: 'dictionary'
  readonly entries: ReadonlyMap<string, PdfValue>
}

export interface PdfStream {
  readonly kind: 'stream'
  readonly dictionary: PdfDictionary
  /** As they stand in the file. */
  readonly bytes: Buffer
}

export interface PdfReference {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}

/** What is wrong with a file that breaks the rules of PDF. Only thrown inside this folder. */
export class DamagedPdf extends Error {}

const deepest = 64

/**
 * Reads values one after another from a file held as one byte per character. Strict where two viewers could differ: a key given twice, or
 * a bracket left open, is damage.
 */
export class PdfReader {
  readonly text: string
  at: number

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  /** Matches here, white space and comments before it skipped, and moves behind; undefined and unmoved when it is something else. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    this.at = endOf(blank, this.text, this.at)
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found ?? undefined
  }

  expect(pattern: RegExp): RegExpExecArray {
    const found = this.take(pattern)
    if (!found) throw new DamagedPdf(`${pattern.source} expected at ${this.at}`)
    return found
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new DamagedPdf('Too deep')
    if (this.take(/<</y)) return this.dictionary(depth)
    if (this.take(/\[/y)) return this.array(depth)
    return this.scalar()
  }

  private scalar(): PdfValue {
    const reference = this.take(
      /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y,
    )
    if (reference)
      return { kind: 'reference', number: Number(reference[1]), generation: Number(reference[2]) }
    const number = this.take(/[+-]?(?:\d+\.?\d*|\.\d+)/y)
    if (number) return { kind: 'number', value: Number(number[0]) }
    const name = this.take(nameToken)
    if (name) return { kind: 'name', value: nameText(name[1] ?? '') }
    const hex = this.take(/<([^<>]*)>/y)
    if (hex)
      return { kind: 'string', bytes: hexBytes(hex[1] ?? ''), start: this.at - hex[0].length, end: this.at }
    if (this.take(/\(/y)) return this.literal()
    const word = this.expect(/true|false|null/y)[0]
    return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' }
  }

  private array(depth: number): PdfValue {
    const items: PdfValue[] = []
    while (!this.take(/\]/y)) items.push(this.value(depth + 1))
    return { kind: 'array', items }
  }

  private dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>()
    while (!this.take(/>>/y)) {
      const key = nameText(this.expect(nameToken)[1] ?? '')
      if (entries.has(key)) throw new DamagedPdf(`/${key} is given twice`)
      entries.set(key, this.value(depth + 1))
    }
    return { kind: 'dictionary', entries }
  }

  private literal(): PdfValue {
    const start = this.at - 1
    let open = 1
    while (open > 0) {
      const found = /[()\\]/g
      found.lastIndex = this.at
      const bracket = found.exec(this.text)
      if (!bracket) throw new DamagedPdf('A string without an end')
      this.at = found.lastIndex + (bracket[0] === '\\' ? 1 : 0)
      if (bracket[0] !== '\\') open += bracket[0] === '(' ? 1 : -1
    }
    return { kind: 'string', bytes: unescaped(this.text.slice(start + 1, this.at - 1)), start, end: this.at }
  }
}

// Not \s: JavaScript's white space has letters that PDF's has not.
const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const nameToken = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.exec(text)
  return pattern.lastIndex
}

const nameText = (raw: string) =>
  raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

function hexBytes(raw: string): Buffer {
  const digits = raw.replace(/[^0-9A-Fa-f]/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(raw: string): Buffer {
  const text = raw.replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff)
    return /^[\r\n]/.test(code) ? '' : (escapes[code] ?? code)
  })
  return Buffer.from(text, 'latin1')
}
