import { createHash, type X509Certificate } from 'node:crypto'

/** SHA-256 of the public key of a certificate (SubjectPublicKeyInfo, as in RFC 7469) in base64url: what stays when it is renewed. */
export const pinOf = ({ publicKey }: X509Certificate): string =>
  createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
