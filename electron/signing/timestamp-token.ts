import { contentOf, exactly, inside, NotDer, readDer, tags } from './der.ts'
import { hashOf, type Hash } from './signature-value.ts'

/** What a timestamp says (RFC 3161, 2.4.2): that something with this hash was there at this time. */
export interface Timestamp {
  readonly hash: Hash
  readonly imprint: Buffer
  /** UTC milliseconds. */
  readonly at: number
}

const generalizedTime = 0x18

/** Throws `NotDer`, and `Unsupported` for a hash that is not known. */
export function readTimestamp(content: Buffer): Timestamp {
  const [, , imprint, , time] = inside(readDer(content), tags.sequence)
  const [algorithm, hashed] = exactly(2, imprint, tags.sequence)
  const text = contentOf(time, generalizedTime).toString('latin1')
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text)
  if (!found) throw new NotDer('Not a time')
  const [, year, month, day, hour, minute, second] = found
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(at)) throw new NotDer('Not a time')
  return { hash: hashOf(algorithm), imprint: contentOf(hashed, tags.octets), at }
}
