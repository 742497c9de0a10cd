import { createSecureContext } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { opensslKeys, type OpensslKeys } from '../support/openssl-keys.ts'
import { sealedWithNone, sealedWithPbmac1 } from '../support/sealed-keys.ts'

const words = 'mật khẩu của Ưu'
/** A day after the keys are made. */
const now = Date.now() + 24 * 60 * 60 * 1000
const bare = ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac']
const encrypted = ['-nomac']

const opens = (file: Buffer, typed: string) => {
  const key = openPkcs12(file, typed, now)
  return key.ok ? key.value.certificate.facts.subject : key.refusal.code
}

/** What the OpenSSL that Node has inside makes of it. */
const opensslOpens = (pfx: Buffer, passphrase: string): boolean => {
  try {
    createSecureContext({ pfx, passphrase })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!commandIsThere('openssl'))('the seal of a key file (needs openssl)', () => {
  let keys: OpensslKeys
  let pair: ReturnType<OpensslKeys['pair']>
  beforeAll(() => {
    keys = opensslKeys()
    pair = keys.pair('Người ký Ưu')
  })
  afterAll(() => keys.remove())

  it.each([
    ['few', 10_000],
    ['600,000', 600_000],
  ])(
    'in the way of RFC 9579 is known, with %s iterations: right and wrong are told apart',
    (_, iterations) => {
      const file = sealedWithPbmac1(keys.keyFile(pair, words, encrypted), words, { iterations })
      expect(opensslOpens(file, words)).toBe(true)
      expect(opensslOpens(file, 'khác')).toBe(false)
      for (const form of ['NFC', 'NFD']) expect(opens(file, words.normalize(form))).toBe('Người ký Ưu')
      expect(opens(file, 'khác')).toBe('pkcs12.passphrase')
      expect(opens(file, '')).toBe('pkcs12.passphrase')
    },
  )

  it('of a kind that is not known is called not supported, and no passphrase is called wrong', () => {
    const sha3 = sealedWithPbmac1(keys.keyFile(pair, words, bare), words, { code: '2.16.840.1.101.3.4.2.14' })
    expect(opens(sha3, words)).toBe('pkcs12.unsupported')
    for (const how of [['-nomac'], []]) {
      const file = keys.keyFile(pair, words, ['-legacy', '-keypbe', 'PBE-SHA1-RC4-128', ...how])
      expect(opens(file, words)).toBe('pkcs12.unsupported')
    }
    const camellia = keys.keyFile(pair, words, ['-keypbe', 'CAMELLIA-256-CBC', '-nomac'])
    expect(opens(camellia, words)).toBe('pkcs12.unsupported')
    expect(opens(keys.keyFile(pair, words, ['-macalg', 'sha3-256']), words)).toBe('pkcs12.unsupported')
  })

  it('with an empty passphrase, and with none at all, opens where nothing is typed', () => {
    const file = keys.keyFile(pair, '')
    const none = sealedWithNone(keys.keyFile(pair, '', bare))
    for (const each of [file, none]) {
      expect(opensslOpens(each, '')).toBe(true)
      expect(opens(each, '')).toBe('Người ký Ưu')
      expect(opens(each, 'khác')).toBe('pkcs12.passphrase')
    }
  })
})
