/**
 * ASN.1 in its distinguished encoding, read and written with every byte kept: a signature is over bytes, and a name that is decoded and
 * encoded again is not always the same bytes.
 */
export interface Der {
  readonly tag: number
  /** With tag and length. */
  readonly bytes: Buffer
  readonly content: Buffer
}

/** What is wrong with bytes that were to be DER. Only thrown inside this folder. */
export class NotDer extends Error {}

/** It may well be right, but is of a kind that is not known here. Only thrown inside this folder. */
export class Unsupported extends NotDer {}

export const tags = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  /** Explicit, or implicit over something constructed. */
  context: (number: number) => 0xa0 + number,
  /** Implicit over something that holds no elements. */
  primitive: (number: number) => 0x80 + number,
} as const

/** The first element of `bytes`; what follows it is left alone. Throws `NotDer`. */
export function readDer(bytes: Buffer): Der {
  const tag = bytes[0]
  const first = bytes[1]
  if (tag === undefined || first === undefined || tag === 0 || (tag & 0x1f) === 0x1f)
    throw new NotDer('No element')
  if (first === 0x80 && (tag & 0x20) !== 0) throw new Unsupported('The length is left open')
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  if (first === 0x80 || lengthBytes > 4 || bytes.length < 2 + lengthBytes) throw new NotDer('Bad length')
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes)
  const shortest = length < 0x80 ? 0 : Math.ceil(length.toString(16).length / 2)
  const start = 2 + lengthBytes
  if (bytes.length < start + length) throw new NotDer('Bad length')
  if (lengthBytes !== shortest) throw new Unsupported('A length is spelt longer than it has to be')
  return { tag, bytes: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) }
}

/** The elements inside a constructed one. Throws `NotDer`. */
export function inside(element: Der | undefined, tag: number): readonly Der[] {
  const items: Der[] = []
  let rest = contentOf(element, tag)
  while (rest.length > 0) {
    const item = readDer(rest)
    items.push(item)
    rest = rest.subarray(item.bytes.length)
  }
  return items
}

/** The content of an element that has to have that tag. Throws `NotDer`. */
export function contentOf(element: Der | undefined, tag: number): Buffer {
  if (element?.tag !== tag) throw new NotDer(`Tag ${tag} expected, not ${element?.tag}`)
  return element.content
}

/** As `inside`, where there have to be so many. Throws `NotDer`. */
export function exactly(count: number, element: Der | undefined, tag: number): readonly Der[] {
  const items = inside(element, tag)
  if (items.length !== count) throw new NotDer(`${count} elements expected, not ${items.length}`)
  return items
}

/** An object identifier in its dotted form. Throws `NotDer`. */
export function readOid(element: Der | undefined): string {
  const numbers: number[] = []
  let number = 0
  for (const byte of contentOf(element, tags.oid)) {
    number = number * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    numbers.push(number)
    number = 0
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(Math.floor(first / 40), 2)
  return [root, first - root * 40, ...rest].join('.')
}

export function writeDer(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents)
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content])
  const digits = content.length.toString(16)
  const length = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, content])
}

export function writeOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const groups = [first * 40 + second, ...rest].flatMap(number => {
    const bytes = [number & 0x7f]
    for (let left = number >>> 7; left > 0; left >>>= 7) bytes.unshift((left & 0x7f) | 0x80)
    return bytes
  })
  return writeDer(tags.oid, Buffer.from(groups))
}

/** DER sorts the elements of a SET OF by their bytes. */
export const writeSetOf = (items: readonly Buffer[]): Buffer =>
  writeDer(tags.set, ...items.toSorted(Buffer.compare))
