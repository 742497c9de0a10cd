import { createHash } from 'node:crypto'
import { readDer, inside, tags, writeDer, writeOid, writeSetOf, type Der } from '#electron/signing/der.ts'
import { oids } from '#electron/signing/oids.ts'
import { signCms } from '#electron/signing/cms.ts'
import { aKey } from '../signing-keys.ts'
import { names } from '../signed-minutes.ts'
import { inContents, rangeOf } from './chairs-place.ts'
import type { Drawer, Line } from './drawer.ts'

/** In the place of the chair's signature, another that is made of it. */
const remade =
  (change: (cms: Buffer, data: Buffer, drawer: Drawer) => Buffer | Promise<Buffer>) =>
  async (drawer: Drawer): Promise<Buffer> => {
    const { start, end, length } = rangeOf(drawer.byBoth)
    const file = Buffer.from(drawer.byBoth)
    const data = Buffer.concat([file.subarray(0, start), file.subarray(end, end + length)])
    const bytes = Buffer.from(file.toString('latin1', start + 1, end - 1), 'hex')
    const { length: whole } = readDer(bytes.subarray(0, wholeLength(bytes))).bytes
    const made = await change(bytes.subarray(0, whole), data, drawer)
    return inContents(() => made.toString('hex'))(drawer)
  }

/** Of the element at the start of bytes, its head included. */
function wholeLength(bytes: Buffer): number {
  const first = bytes[1] ?? 0
  if (first < 0x80) return 2 + first
  const count = first & 0x7f
  return 2 + count + bytes.readUIntBE(2, count)
}

interface Parts {
  readonly version: Buffer
  readonly digests: Buffer
  readonly content: Buffer
  readonly certificates: Buffer
  /** Version, whose, digest, attributes, algorithm, value. */
  readonly signer: readonly Buffer[]
}

const sequence = (...items: readonly Uint8Array[]) => writeDer(tags.sequence, ...items)
const bytesOf = (elements: readonly Der[]) => elements.map(({ bytes }) => bytes)

/** A CMS taken apart, changed, and put together again. */
function rebuilt(
  cms: Buffer,
  change: (parts: Parts) => Partial<Parts> & { readonly signers?: Buffer },
): Buffer {
  const [, wrapped] = inside(readDer(cms), tags.sequence)
  const [signedData] = inside(wrapped, tags.context(0))
  const [version, digests, content, certificates, signers] = bytesOf(inside(signedData, tags.sequence))
  const [signer] = inside(readDer(signers ?? Buffer.alloc(0)), tags.set)
  if (!version || !digests || !content || !certificates) throw new Error('Not a signature of this program')
  const parts = { version, digests, content, certificates, signer: bytesOf(inside(signer, tags.sequence)) }
  const is = { ...parts, ...change(parts) }
  const made = sequence(
    is.version,
    is.digests,
    is.content,
    is.certificates,
    is.signers ?? writeSetOf([sequence(...is.signer)]),
  )
  return sequence(writeOid(oids.signedData), writeDer(tags.context(0), made))
}

const signerWith = (at: number, value: (was: Buffer) => readonly Buffer[]) =>
  remade(cms =>
    rebuilt(cms, ({ signer }) => ({
      signer: signer.flatMap((part, index) => (index === at ? value(part) : [part])),
    })),
  )

const attributesAt = 3
/** The signed attributes, each as it stands. */
const attributesIn = (part: Buffer): readonly Buffer[] => bytesOf(inside(readDer(part), tags.context(0)))
const withAttributes = (change: (attributes: readonly Buffer[]) => readonly Buffer[]) =>
  signerWith(attributesAt, part => [writeDer(tags.context(0), ...change(attributesIn(part)))])

const isOf = (oid: string) => (attribute: Buffer) => attribute.includes(writeOid(oid))
const swapped = (part: Buffer, from: string, to: string): Buffer => {
  const [was, is] = [writeOid(from), writeOid(to)]
  const at = part.indexOf(was)
  if (at < 0 || was.length !== is.length) throw new Error(`No ${from}`)
  return Buffer.concat([part.subarray(0, at), is, part.subarray(at + was.length)])
}

/** What stands in the signature itself (CMS). */
export const inCms: readonly Line[] = [
  [
    'the signature of the secretary in the place of the chair’s',
    remade((_, __, { bySecretary }) => {
      const r = rangeOf(bySecretary)
      return Buffer.from(Buffer.from(bySecretary).toString('latin1', r.start + 1, r.end - 1), 'hex')
    }),
    'altered 1/2: document',
  ],
  [
    'a certificate of the same name and number, with another key',
    remade(async (cms, _, { keys }) => {
      const { certificate: was } = keys.chair
      const { certificate } = await aKey(names.chair)
      const at = certificate.der.indexOf(certificate.serial)
      const der = Buffer.concat([
        certificate.der.subarray(0, at),
        was.serial,
        certificate.der.subarray(at + was.serial.length),
      ])
      return rebuilt(cms, () => ({ certificates: writeDer(tags.context(0), der) }))
    }),
    'altered 1/2: key',
  ],
  [
    'another certificate of the same name',
    remade(async cms => {
      const { certificate } = await aKey(names.chair)
      return rebuilt(cms, () => ({ certificates: writeDer(tags.context(0), certificate.der) }))
    }),
    'unsupported 1/2: unsupported',
  ],
  [
    'a certificate and its name with it',
    remade(async cms => {
      const { certificate } = await aKey('Người khác')
      return rebuilt(cms, ({ signer }) => ({
        certificates: writeDer(tags.context(0), certificate.der),
        signer: signer.map((part, at) =>
          at === 1 ? sequence(certificate.issuer, certificate.serial) : part,
        ),
      }))
    }),
    'altered 1/2: key',
  ],
  [
    'no certificate',
    remade(cms => rebuilt(cms, () => ({ certificates: writeDer(tags.context(0)) }))),
    'unsupported 1/2: unsupported',
  ],
  [
    'made anew by a stranger over the same bytes: whole, and not the chair',
    remade(async (_, data) => signCms([data], await aKey('Người khác'))),
    'intact 2/2',
  ],
  [
    'made over other bytes with the chair’s own key',
    remade((_, data, { keys }) => signCms([data.subarray(1)], keys.chair)),
    'altered 1/2: document',
  ],
  [
    'one bit of its value',
    signerWith(5, part => [Buffer.from(part.map((byte, at) => (at === 40 ? byte ^ 1 : byte)))]),
    'altered 1/2: key',
  ],
  ['no signed attributes', signerWith(attributesAt, () => []), 'altered 1/2: certificate-unbound, key'],
  [
    'a digest of other bytes',
    withAttributes(all =>
      all.map(each =>
        isOf(oids.messageDigest)(each)
          ? Buffer.concat([each.subarray(0, -32), createHash('sha256').update('5 sao').digest()])
          : each,
      ),
    ),
    'altered 1/2: document, key',
  ],
  [
    'no digest',
    withAttributes(all => all.filter(each => !isOf(oids.messageDigest)(each))),
    'altered 1/2: unreadable',
  ],
  [
    'the digest twice',
    withAttributes(all => all.flatMap(each => (isOf(oids.messageDigest)(each) ? [each, each] : [each]))),
    'altered 1/2: unreadable',
  ],
  [
    'no word of which certificate signed',
    withAttributes(all => all.filter(each => !isOf(oids.signingCertificateV2)(each))),
    'altered 1/2: certificate-unbound, key',
  ],
  [
    'another type of content',
    withAttributes(all =>
      all.map(each => (isOf(oids.contentType)(each) ? swapped(each, oids.data, oids.signedData) : each)),
    ),
    'altered 1/2: unreadable',
  ],
  [
    'a digest of a weaker kind, said',
    signerWith(2, () => [sequence(writeOid('1.3.14.3.2.26'))]),
    'unsupported 1/2: unsupported',
  ],
  [
    'a digest of another kind, said',
    signerWith(2, part => [swapped(part, oids.sha256, oids.sha512)]),
    'altered 1/2: document',
  ],
  [
    'another way of signing, said',
    signerWith(4, () => [sequence(writeOid(oids.rsaWithSha256), Buffer.from([5, 0]))]),
    'altered 1/2: key',
  ],
  [
    'two signers',
    remade(cms =>
      rebuilt(cms, ({ signer }) => ({
        signers: writeDer(tags.set, sequence(...signer), sequence(...signer)),
      })),
    ),
    'unsupported 1/2: unsupported',
  ],
  [
    'no signer',
    remade(cms => rebuilt(cms, () => ({ signers: writeDer(tags.set) }))),
    'altered 1/2: unreadable',
  ],
  [
    'a content of its own',
    remade(cms =>
      rebuilt(cms, () => ({
        content: sequence(
          writeOid(oids.data),
          writeDer(tags.context(0), writeDer(tags.octets, Buffer.from('5 sao'))),
        ),
      })),
    ),
    'unsupported 1/2: unsupported',
  ],
  [
    'a version that is not known',
    remade(cms => rebuilt(cms, () => ({ version: writeDer(tags.integer, Buffer.from([9])) }))),
    'unsupported 1/2: unsupported',
  ],
  [
    'a length that is written longer than it has to be',
    remade(cms => Buffer.concat([Buffer.from([0x30, 0x83, 0]), cms.subarray(2)])),
    'unsupported 1/2: unsupported',
  ],
]
