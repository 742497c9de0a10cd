import 'reflect-metadata'
import { KeyUsageFlags, KeyUsagesExtension, X509CertificateGenerator } from '@peculiar/x509'
import forge from 'node-forge'
import { trainingMark } from '#shared/documents/signer-name.ts'

/**
 * A PKCS#12 file with a key of its own making, for the training council: it vouches for itself, and its name says TẬP HUẤN. It holds from the
 * day before `at` (UTC milliseconds) for a year. The passphrase is of ASCII letters: forge seals others in a way that only forge can open.
 */
export async function makeTrainingKey(wanted: {
  readonly commonName: string
  readonly organization: string
  readonly passphrase: string
  readonly at: number
}): Promise<Uint8Array> {
  if (/[^ -~]/.test(wanted.passphrase)) throw new RangeError('The passphrase of a training key is ASCII')
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const day = 24 * 60 * 60 * 1000
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serialNumber(),
      name: [
        { CN: [`${wanted.commonName.normalize('NFC')} (${trainingMark})`] },
        { O: [wanted.organization.normalize('NFC')] },
      ],
      notBefore: new Date(wanted.at - day),
      notAfter: new Date(wanted.at + 365 * day),
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      ],
    },
    crypto,
  )
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  return sealed(pkcs8, certificate.rawData, wanted.passphrase)
}

/** Positive, and 16 bytes as chance gives them. */
function serialNumber(): string {
  const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(16)))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.toString('hex')
}

function sealed(pkcs8: ArrayBuffer, certificate: ArrayBuffer, passphrase: string): Uint8Array {
  const key = forge.pki.privateKeyFromAsn1(fromDer(pkcs8))
  const file = forge.pkcs12.toPkcs12Asn1(
    key,
    [forge.pki.certificateFromAsn1(fromDer(certificate))],
    passphrase,
    {
      algorithm: 'aes256',
      count: 10_000,
    },
  )
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1')
}

const fromDer = (bytes: ArrayBuffer) => forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'))
