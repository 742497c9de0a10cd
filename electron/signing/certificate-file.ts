import { readClosed } from './ber.ts'
import { oids } from './oids.ts'
import { exactly, inside, NotDer, readOid, tags, type Der } from './der.ts'

const pemBlock = /-----BEGIN (CERTIFICATE|PKCS7|CMS)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g

/**
 * The certificates of a file, each in DER, as authorities give them out: one or several in PEM, one in DER, or a bundle (PKCS#7, .p7b) in
 * either. None of them is read yet. Throws `NotDer`.
 */
export function certificatesInFile(bytes: Uint8Array): readonly Buffer[] {
  const blocks = Array.from(Buffer.from(bytes).toString('latin1').matchAll(pemBlock))
  if (blocks.length === 0) return certificatesIn(Buffer.from(bytes))
  return blocks.flatMap(([, , body = '']) => certificatesIn(Buffer.from(body, 'base64')))
}

function certificatesIn(bytes: Buffer): readonly Buffer[] {
  const { element } = readClosed(bytes)
  const [type, content] = inside(element, tags.sequence)
  if (type?.tag !== tags.oid) return [element.bytes]
  if (readOid(type) !== oids.signedData) throw new NotDer('Neither a certificate nor a bundle')
  return certificatesOf(inside(exactly(1, content, tags.context(0))[0], tags.sequence)).map(
    ({ bytes }) => bytes,
  )
}

/** The certificates among the fields of signed data (RFC 5652, 5.1); those of other kinds than X.509 are left out. */
export const certificatesOf = (signedData: readonly Der[]): readonly Der[] =>
  signedData
    .filter(({ tag }) => tag === tags.context(0))
    .flatMap(list => inside(list, list.tag))
    .filter(({ tag }) => tag === tags.sequence)
