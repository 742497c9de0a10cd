import { hkdfSync, randomBytes, scrypt } from 'node:crypto'
import type { PinLock } from '#shared/council/pin-lock.ts'
import type { Vault } from '../app/ports.ts'
import { conceal, reveal } from './cipher.ts'

/** OWASP's first recommendation for scrypt: 128 MiB for each try, about a third of a second. */
const cost = { n: 131_072, r: 8, p: 1 } as const

/** @param hostKey 256 bits that nobody else has */
export function createVault(hostKey: Uint8Array): Vault {
  const derived = (salt: string, info: string): Buffer =>
    Buffer.from(hkdfSync('sha256', hostKey, salt, info, 32))
  const own = derived('', 'ocop keeping')
  return {
    host: derived('', 'ocop host').toString('hex', 0, 16),
    newKeyId: () => randomBytes(16).toString('hex'),
    seatKey: (id, about) => derived(id, `ocop seat ${about}`).toString('hex'),
    sheetKey: (seatKey, about) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(seatKey, 'hex'), '', `ocop sheet ${about}`, 32)).toString(
        'hex',
      ),
    conceal: (key, text, about) => conceal(Buffer.from(key, 'hex'), text, about),
    decipher: (key, concealed, about) => reveal(Buffer.from(key, 'hex'), concealed, about)?.toString('utf8'),
    keep: (key, about) => conceal(own, key, about),
    kept: (text, about) => reveal(own, text, about)?.toString('utf8'),
    async lock(key, pin, about) {
      const salt = randomBytes(16).toString('hex')
      const opener = await stretched(pin, { ...cost, salt })
      return { ...cost, salt, key: conceal(opener, Buffer.from(key, 'hex'), about) }
    },
    async unlock(lock, pin, about) {
      return reveal(await stretched(pin, lock), lock.key, about)?.toString('hex')
    },
  }
}

/** Off the main thread, for it takes as long as it should. */
const stretched = (pin: string, { n, r, p, salt }: Omit<PinLock, 'key'>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: n, r, p, maxmem: 256 * n * r }
    scrypt(pin, Buffer.from(salt, 'hex'), 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
