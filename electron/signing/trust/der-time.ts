import { NotDer, type Der } from '../der.ts'

const utcTime = 0x17
const generalizedTime = 0x18

/** UTC milliseconds of a time as X.509 writes it (RFC 5280, 4.1.2.5): two digits of a year are of 1950 to 2049. Throws `NotDer`. */
export function readTime(element: Der | undefined): number {
  const text = element?.content.toString('latin1') ?? ''
  const year =
    element?.tag === utcTime ? '(\\d\\d)' : element?.tag === generalizedTime ? '(\\d{4})' : undefined
  const found =
    year === undefined ? null : new RegExp(`^${year}(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z$`).exec(text)
  if (!found) throw new NotDer('Not a time')
  const [, written = '', month, day, hour, minute, second] = found
  const full = written.length === 4 ? written : `${Number(written) < 50 ? '20' : '19'}${written}`
  const at = Date.parse(`${full}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(at)) throw new NotDer('Not a time')
  return at
}
