import 'reflect-metadata'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { attempt } from '#shared/kernel/attempt.ts'
import { pinOf } from './pin.ts'

/** What a room proves with that it is the one that was meant (TLS). */
export interface Identity {
  /** PEM. */
  readonly key: string
  /** PEM. */
  readonly certificate: string
  /** SHA-256 of the certificate, in pairs of hexadecimal digits with colons. */
  readonly fingerprint: string
  /** SHA-256 of the public key (SubjectPublicKeyInfo, as in RFC 7469) in base64url. */
  readonly pin: string
}

/** Writes a whole file or nothing. */
export type Write = (file: string, bytes: Uint8Array, mode: number) => Promise<void>

const day = 24 * 60 * 60 * 1000
/** As long as browsers take one for (CA/Browser Forum, Baseline Requirements 6.3.2, until March 2026). */
const holdsFor = 398 * day
const renewedBefore = 30 * day
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const newPair = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
type KeyPair = Awaited<ReturnType<typeof newPair>>

/**
 * The key of a data folder and a certificate under it that names the address. The key is made once; the certificate is made anew, under the
 * same key, where it does not name the address, or holds for less than a month. A key that cannot be read is replaced, and whoever pinned it
 * has to be invited anew.
 *
 * @param now UTC milliseconds
 */
export async function identityIn(
  folder: string,
  {
    address,
    name,
    now,
    write,
  }: {
    readonly address: string
    /** Whose room it is. */
    readonly name: string
    readonly now: number
    readonly write: Write
  },
): Promise<Identity> {
  const keys = await keysIn(path.join(folder, 'room.key'), write)
  const file = path.join(folder, 'room.crt')
  const before = await pem(file)
  const known = before === undefined ? undefined : attempt(() => new X509Certificate(before))
  if (before !== undefined && known && holds(known, keys.pem, address, now))
    return identityOf(keys.pem, before)
  const addresses = [...new Set([...addressesOf(known), address])]
  const certificate = await certificateFor(keys.pair, addresses, name, now)
  await write(file, Buffer.from(certificate), 0o644)
  return identityOf(keys.pem, certificate)
}

function identityOf(key: string, certificate: string): Identity {
  const parsed = new X509Certificate(certificate)
  return { key, certificate, fingerprint: parsed.fingerprint256, pin: pinOf(parsed) }
}

function holds(certificate: X509Certificate, key: string, address: string, now: number): boolean {
  const until = Date.parse(certificate.validTo)
  const from = Date.parse(certificate.validFrom)
  const isOurs = certificate.checkPrivateKey(createPrivateKey(key))
  return isOurs && certificate.checkIP(address) !== undefined && from <= now && now < until - renewedBefore
}

const addressesOf = (certificate: X509Certificate | undefined): readonly string[] =>
  [...(certificate?.subjectAltName ?? '').matchAll(/IP Address:([\d.]+)/g)].map(([, address = '']) => address)

async function keysIn(file: string, write: Write): Promise<{ readonly pem: string; readonly pair: KeyPair }> {
  const kept = await pem(file)
  const read = kept === undefined ? undefined : await pairOf(kept).catch(() => undefined)
  if (kept !== undefined && read) return { pem: kept, pair: read }
  const pair = await newPair()
  const der = Buffer.from(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  const made = String(
    createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }),
  )
  await write(file, Buffer.from(made), 0o600)
  return { pem: made, pair }
}

async function pairOf(text: string): Promise<KeyPair> {
  const key = createPrivateKey(text)
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') throw new Error('Not a P-256 key')
  const privateKey = await crypto.subtle.importKey(
    'pkcs8',
    key.export({ type: 'pkcs8', format: 'der' }),
    algorithm,
    true,
    ['sign'],
  )
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const publicKey = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify'])
  return { privateKey, publicKey }
}

async function certificateFor(
  keys: KeyPair,
  addresses: readonly string[],
  name: string,
  now: number,
): Promise<string> {
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serialNumber(),
      name: [{ CN: [name.normalize('NFC')] }],
      notBefore: new Date(now - day),
      notAfter: new Date(now - day + holdsFor),
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
        new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
        new SubjectAlternativeNameExtension(addresses.map(value => ({ type: 'ip' as const, value }))),
      ],
    },
    crypto,
  )
  return certificate.toString('pem')
}

/** Positive, and 16 bytes as chance gives them. */
function serialNumber(): string {
  const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(16)))
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40
  return bytes.toString('hex')
}

const pem = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined)
