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

/** Another program could read the file another way than this one does. Only thrown inside this folder. */
export class AmbiguousPdf extends DamagedPdf {}

/** It holds more than is looked at. Only thrown inside this folder. */
export class TooMuchPdf extends DamagedPdf {}

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
    this.at = endOfBlanks(this.text, this.at)
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
      /(\d{1,10})[\0\t\n\f\r ]{1,99}(\d{1,5})[\0\t\n\f\r ]{1,99}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y,
    )
    if (reference)
      return { kind: 'reference', number: Number(reference[1]), generation: Number(reference[2]) }
    const number = this.take(/[+-]?(?:\d+\.?\d*|\.\d+)/y)
    if (number) return { kind: 'number', value: Number(number[0]) }
    const name = this.take(nameToken)
    if (name) return { kind: 'name', value: nameText(name[1] ?? '') }
    if (this.take(/</y)) return this.hexadecimal()
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

  private hexadecimal(): PdfValue {
    const start = this.at - 1
    const end = this.text.indexOf('>', this.at)
    const raw = this.text.slice(this.at, end)
    if (end < 0 || raw.includes('<')) throw new DamagedPdf('A string without an end')
    this.at = end + 1
    return { kind: 'string', bytes: hexBytes(raw), start, end: this.at }
  }

  private literal(): PdfValue {
    const start = this.at - 1
    for (let open = 1; open > 0; this.at += 1) {
      const code = this.text.charCodeAt(this.at)
      if (Number.isNaN(code)) throw new DamagedPdf('A string without an end')
      if (code === backslash) this.at += 1
      else if (code === openBracket) open += 1
      else if (code === closeBracket) open -= 1
    }
    return { kind: 'string', bytes: unescaped(this.text.slice(start + 1, this.at - 1)), start, end: this.at }
  }
}

const [openBracket, closeBracket, percent, backslash] = [0x28, 0x29, 0x25, 0x5c]
const nameToken = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y

// Not \s: JavaScript's white space has letters that PDF's has not.
const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x00 || code === 0x0c

/** The first place from `at` on that is neither white space nor in a comment. */
export function endOfBlanks(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === percent) {
      while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at += 1
    } else if (isBlank(code)) at += 1
    else return at
  }
}

const nameText = (raw: string) =>
  raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

function hexBytes(raw: string): Buffer {
  const digits = /[^0-9A-Fa-f]/.test(raw) ? raw.replace(/[^0-9A-Fa-f]+/g, '') : raw
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(raw: string): Buffer {
  if (!raw.includes('\\')) return Buffer.from(raw, 'latin1')
  const text = raw.replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8) & 0xff)
    return /^[\r\n]/.test(code) ? '' : (escapes[code] ?? code)
  })
  return Buffer.from(text, 'latin1')
}
