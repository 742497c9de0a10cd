import { NotDer, readDer, Unsupported, writeDer, type Der } from './der.ts'

/** An element whose lengths are all told, and how many bytes it took before they were. */
export interface Closed {
  readonly element: Der
  readonly taken: number
}

/** Signatures nest some eight elements. */
const deepest = 32

/**
 * The first element of `bytes`, which may leave lengths open, as BER allows (X.690, 8.1.3.6) and honest programs write them that pass
 * a signature on as it grows. An element that tells its length stays byte for byte, since it may have been signed. Throws `NotDer`.
 */
export function readClosed(bytes: Buffer, depth = 0): Closed {
  const [tag, length] = bytes
  if (tag === undefined || length !== 0x80) {
    const element = readDer(bytes)
    return { element, taken: element.bytes.length }
  }
  if ((tag & 0x20) === 0 || (tag & 0x1f) === 0x1f) throw new NotDer('An open length of something whole')
  if (depth > deepest) throw new Unsupported('Nested too deep')
  const items: Buffer[] = []
  let at = 2
  while (!isEnd(bytes, at)) {
    const { element, taken } = readClosed(bytes.subarray(at), depth + 1)
    items.push(element.bytes)
    at += taken
  }
  return { element: readDer(writeDer(tag, ...items)), taken: at + 2 }
}

const isEnd = (bytes: Buffer, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 0
