import type { webcrypto } from 'node:crypto'

/** The browser's names of Web Cryptography types, which @hpke/core has in its own, for Node's. */
declare global {
  type CryptoKey = webcrypto.CryptoKey
  type CryptoKeyPair = webcrypto.CryptoKeyPair
}
