import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** AES-256-GCM under a new nonce, as base64url of nonce, ciphertext and tag. @param about authenticated with it, and needed to read it */
export function conceal(key: Uint8Array, text: string | Uint8Array, about: string): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(about))
  const body = typeof text === 'string' ? cipher.update(text, 'utf8') : cipher.update(text)
  return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** What `conceal` was given; nothing where the key is another, or a bit of it was changed. */
export function reveal(key: Uint8Array, concealed: string, about: string): Buffer | undefined {
  const bytes = Buffer.from(concealed, 'base64url')
  if (bytes.length < nonceLength + tagLength) return undefined
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
  } catch {
    return undefined
  }
}

/** `reveal` for keys as a record has them. */
export const decipher = (key: string, concealed: string, about: string): string | undefined =>
  reveal(Buffer.from(key, 'hex'), concealed, about)?.toString('utf8')
