import { timingSafeEqual } from 'node:crypto'
import { createSecureContext } from 'node:tls'
import forge from 'node-forge'
import { contentOf, exactly, inside, NotDer, readDer, readOid, tags, Unsupported, type Der } from './der.ts'
import {
  decrypt,
  mostIterations,
  NotOpened,
  sealOf,
  TooLaborious,
  type Labour,
  type SpeltPassphrase,
} from './passphrase-keys.ts'

/** What a key file holds, each in DER: private keys (PKCS#8) and certificates. */
export interface Pkcs12Contents {
  readonly keys: readonly Buffer[]
  readonly certificates: readonly Buffer[]
}

export type Pkcs12Opened =
  | { readonly kind: 'opened'; readonly contents: Pkcs12Contents }
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'unreadable' }
  /** It is sealed or encrypted in a way that is not known here. */
  | { readonly kind: 'unsupported' }
  /** It asks for more iterations than `mostIterations`. */
  | { readonly kind: 'too-laborious' }

/** A key with its whole chain takes some 10 kB. */
const largestFile = 1024 * 1024

/**
 * Opens a PKCS#12 file (RFC 7292), whatever its encryption: PBES2 with AES or 3DES, or PKCS#12's own with 3DES or RC2, mixed as it likes. It
 * holds its thread for as long as the iterations take. Its seal tells a wrong passphrase from a damaged file.
 */
export function openPkcs12Contents(bytes: Uint8Array, passphrase: string): Pkcs12Opened {
  if (bytes.length > largestFile) return { kind: 'unreadable' }
  try {
    const file = readFile(bytes)
    for (const spelt of spellings(passphrase, file)) {
      const contents = contentsOf(file, spelt)
      if (contents) return { kind: 'opened', contents }
    }
    return { kind: 'wrong-passphrase' }
  } catch (error) {
    if (error instanceof TooLaborious) return { kind: 'too-laborious' }
    return { kind: error instanceof Unsupported ? 'unsupported' : 'unreadable' }
  }
}

interface Spelling extends SpeltPassphrase {
  /** None for one that OpenSSL does not make of any text. */
  readonly text: string | undefined
}

/**
 * Keyboards compose Vietnamese letters in different ways, so a passphrase is tried as it was typed, then composed, then decomposed; and then
 * as OpenSSL before 1.1 took it, each byte of its UTF-8 for a letter; that made few iterations. Where nothing is typed, there may be none.
 */
function spellings(typed: string, { seal }: Pkcs12File): readonly Spelling[] {
  const texts = [...new Set([typed, typed.normalize('NFC'), typed.normalize('NFD')])]
  const bytewise = texts
    .map(text => Buffer.from(text))
    .filter(bytes => bytes.some(byte => byte > 0x7f))
    .map(utf8 => ({ text: undefined, utf8, utf16: utf16(utf8.toString('latin1')) }))
  const isOld = iterationsIn(seal?.[2]) <= quickly
  return [
    ...texts.map(text => ({ text, utf8: Buffer.from(text), utf16: utf16(text) })),
    ...(isOld ? bytewise : []),
    ...(typed === '' ? [noPassphrase] : []),
  ]
}

/** PKCS#12 tells it apart from an empty one, which ends with a zero all the same. */
const noPassphrase: Spelling = { text: undefined, utf8: Buffer.alloc(0), utf16: Buffer.alloc(0) }

const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le').swap16()

interface Pkcs12File {
  readonly bytes: Buffer
  /** What the seal is over. */
  readonly content: Buffer
  readonly seal: readonly Der[] | undefined
}

/** Other programs write BER: it is brought into DER first, with what it holds unchanged. */
function readFile(bytes: Uint8Array): Pkcs12File {
  const [, safe, seal] = inside(readBer(Buffer.from(bytes)), tags.sequence)
  const [type, wrapped] = exactly(2, safe, tags.sequence)
  if (readOid(type) !== contentTypes.data) throw new Unsupported('Sealed with a signature')
  const content = octetsOf(exactly(1, wrapped, tags.context(0))[0])
  return { bytes: Buffer.from(bytes), content, seal: seal && inside(seal, tags.sequence) }
}

function readBer(bytes: Buffer): Der {
  try {
    const ber = forge.asn1.fromDer(bytes.toString('latin1'))
    return readDer(Buffer.from(forge.asn1.toDer(ber).getBytes(), 'latin1'))
  } catch {
    throw new NotDer('Neither DER nor BER')
  }
}

/** Octets in one piece, or, as BER allows, in several; implicit in [0] where they are encrypted content. */
function octetsOf(element: Der | undefined): Buffer {
  const isInPieces = element?.tag === constructedOctets || element?.tag === tags.context(0)
  if (isInPieces) return Buffer.concat(inside(element, element.tag).map(octetsOf))
  return element?.tag === primitiveContext0 ? element.content : contentOf(element, tags.octets)
}

const constructedOctets = 0x24
const primitiveContext0 = 0x80

const contentTypes = { data: '1.2.840.113549.1.7.1', encrypted: '1.2.840.113549.1.7.6' } as const

const bagTypes = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
  nested: '1.2.840.113549.1.12.10.1.6',
  x509: '1.2.840.113549.1.9.22.1',
} as const

/** Nothing when the passphrase is not the one. Once the seal has proved it right, what does not open is damaged. */
function contentsOf({ bytes, content, seal }: Pkcs12File, spelt: Spelling): Pkcs12Contents | undefined {
  const labour = { left: mostIterations }
  if (seal && !isSealed(bytes, content, seal, spelt, labour)) return undefined
  try {
    const contents: { keys: Buffer[]; certificates: Buffer[] } = { keys: [], certificates: [] }
    for (const part of inside(readBer(content), tags.sequence))
      collect(readBer(openedPart(part, spelt, labour)), contents, spelt, labour)
    return contents
  } catch (error) {
    // Without a seal, what comes of a wrong passphrase may look opened until it is read.
    const isGarbled =
      error instanceof NotOpened || (error instanceof NotDer && !(error instanceof Unsupported))
    if (!seal && isGarbled) return undefined
    throw error
  }
}

/** So many iterations of PKCS#12's own derivation are not worth a second look at the file. */
const quickly = 20_000

/**
 * Node does not give out OpenSSL's derivation of PKCS#12, and many iterations of it take eight times as long in JavaScript; but it lets
 * OpenSSL open a whole file as the identity of a connection. What that cannot judge (old encryption) is derived here.
 */
function isSealed(
  bytes: Buffer,
  content: Buffer,
  seal: readonly Der[],
  spelt: Spelling,
  labour: Labour,
): boolean {
  const [digestInfo, , rounds] = seal
  if (spelt.text !== undefined && iterationsIn(rounds) > quickly && iterationsIn(rounds) <= labour.left) {
    const judged = judgedByOpenssl(bytes, spelt.text)
    if (judged !== 'unknown') return judged === 'sealed'
  }
  const wanted = octetsOf(inside(digestInfo, tags.sequence)[1])
  const made = sealOf(content, seal, spelt, labour)
  return made.length === wanted.length && timingSafeEqual(made, wanted)
}

const iterationsIn = (rounds: Der | undefined): number =>
  rounds?.tag === tags.integer ? Number(`0x${rounds.content.toString('hex') || '0'}`) : 1

function judgedByOpenssl(pfx: Buffer, passphrase: string): 'sealed' | 'not-sealed' | 'unknown' {
  try {
    createSecureContext({ pfx, passphrase })
    return 'sealed'
  } catch (error) {
    return error instanceof Error && /mac verify failure/i.test(error.message) ? 'not-sealed' : 'unknown'
  }
}

function openedPart(part: Der, spelt: Spelling, labour: Labour): Buffer {
  const [type, wrapped] = exactly(2, part, tags.sequence)
  const [held] = exactly(1, wrapped, tags.context(0))
  if (readOid(type) === contentTypes.data) return octetsOf(held)
  if (readOid(type) !== contentTypes.encrypted) throw new Unsupported('Not encrypted with a passphrase')
  const [, encrypted] = inside(held, tags.sequence)
  const [, algorithm, bytes] = exactly(3, encrypted, tags.sequence)
  return decrypt(algorithm, octetsOf(bytes), spelt, labour)
}

function collect(
  bags: Der,
  into: { readonly keys: Buffer[]; readonly certificates: Buffer[] },
  spelt: Spelling,
  labour: Labour,
): void {
  for (const bag of inside(bags, tags.sequence)) {
    const [type, wrapped] = inside(bag, tags.sequence)
    const [held] = exactly(1, wrapped, tags.context(0))
    switch (readOid(type)) {
      case bagTypes.key:
        if (held) into.keys.push(held.bytes)
        break
      case bagTypes.shroudedKey: {
        const [algorithm, encrypted] = exactly(2, held, tags.sequence)
        into.keys.push(readBer(decrypt(algorithm, octetsOf(encrypted), spelt, labour)).bytes)
        break
      }
      case bagTypes.certificate: {
        const [sort, value] = exactly(2, held, tags.sequence)
        if (readOid(sort) === bagTypes.x509)
          into.certificates.push(octetsOf(exactly(1, value, tags.context(0))[0]))
        break
      }
      case bagTypes.nested:
        if (held) collect(held, into, spelt, labour)
        break
    }
  }
}
