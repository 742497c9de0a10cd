import { createHmac, scrypt } from 'node:crypto'
import type { CodeHash } from '../app/room/code-hash.ts'

/** 32 MB and a tenth of a second or so: for 2⁵¹ codes that is longer than anybody waits (RFC 7914). */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 ** 2 }
const length = 32

export const codeHash: CodeHash = {
  slow(code, salt) {
    const made = Promise.withResolvers<string>()
    scrypt(code, salt, length, cost, (error, key) => {
      if (error) made.reject(error)
      else made.resolve(key.toString('hex'))
    })
    return made.promise
  },
  proof: (slow, nonce, pin) =>
    createHmac('sha256', Buffer.from(slow, 'hex')).update(`ocop-room/1 ${nonce} ${pin}`).digest('hex'),
}
