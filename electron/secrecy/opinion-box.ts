import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { OpinionBox } from '#electron/app/opinions/opinion-box.ts'
import type { AnswerFile, AnswerHead } from '#shared/council/opinion-file.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'

/** DER of a PKCS#8 private key and of a SubjectPublicKeyInfo for Ed25519 (RFC 8410), without the 32 bytes at their ends. */
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** What the keys are for, so that none of them opens anything else (RFC 9180, 5.1). */
const info = new TextEncoder().encode('ocop opinion')

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** Ed25519 by node:crypto, and HPKE in its base mode with X25519, HKDF-SHA256 and AES-256-GCM. */
export function createOpinionBox(): OpinionBox {
  return {
    signingKey: secret =>
      createPublicKey(privateKey(secret))
        .export({ type: 'spki', format: 'der' })
        .toString('hex', publicHead.length),
    async encryptionKey(secret) {
      const { publicKey } = await pairOf(secret)
      return Buffer.from(await suite.kem.serializePublicKey(publicKey)).toString('hex')
    },
    close: closed,
    isSignedBy({ signature, ...rest }, key) {
      const der = Buffer.concat([publicHead, Buffer.from(key, 'hex')])
      const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' })
      return verify(null, signed(rest), publicKey, Buffer.from(signature, 'base64url'))
    },
    open: opened,
  }
}

const pairOf = (secret: string): Promise<CryptoKeyPair> =>
  suite.kem.deriveKeyPair(bytesOf(Buffer.from(secret, 'hex')))

async function closed(head: AnswerHead, sheets: string, to: string, secret: string): Promise<AnswerFile> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytesOf(Buffer.from(to, 'hex')))
  const sealed = await suite.seal({ recipientPublicKey, info }, bytesOf(Buffer.from(sheets)), aadOf(head))
  const whole = { head, enc: text(sealed.enc), sheets: text(sealed.ct) }
  return { ...whole, signature: sign(null, signed(whole), privateKey(secret)).toString('base64url') }
}

async function opened({ head, enc, sheets }: AnswerFile, secret: string): Promise<string | undefined> {
  const recipientKey = await pairOf(secret)
  const encapsulated = bytesOf(Buffer.from(enc, 'base64url'))
  try {
    const bytes = await suite.open(
      { recipientKey, enc: encapsulated, info },
      bytesOf(Buffer.from(sheets, 'base64url')),
      aadOf(head),
    )
    return Buffer.from(bytes).toString()
  } catch {
    return undefined
  }
}

const privateKey = (secret: string) =>
  createPrivateKey({
    key: Buffer.concat([privateHead, Buffer.from(secret, 'hex')]),
    format: 'der',
    type: 'pkcs8',
  })

const signed = (whole: Omit<AnswerFile, 'signature'>): Buffer => Buffer.from(canonicalJson(whole))

const aadOf = (head: AnswerHead): ArrayBuffer => bytesOf(Buffer.from(canonicalJson(head)))

const text = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64url')

/** The bytes of their own, for a small buffer is a piece of a larger one. */
const bytesOf = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer
