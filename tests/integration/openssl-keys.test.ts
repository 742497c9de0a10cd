import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyOpener } from '#electron/signing/key-opener.ts'
import { signCms } from '#electron/signing/cms.ts'
import { openPkcs12, signingKeysIn } from '#electron/signing/pkcs12.ts'
import type { SigningKey } from '#electron/signing/signing-key.ts'
import { openPkcs12Contents } from '#electron/signing/pkcs12-contents.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { openssl } from '../support/openssl-authority.ts'
import { forIssuing, forSigning, mergedBags, opensslKeys, type OpensslKeys } from '../support/openssl-keys.ts'
import { names, request, signaturesOf, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'
import { aKeyFile, passphrase } from '../support/signing-keys.ts'

const words = 'mật khẩu của Ưu'
/** A day after the keys are made. */
const now = Date.now() + 24 * 60 * 60 * 1000

const opened = (file: Uint8Array, typed = words): SigningKey => {
  const key = openPkcs12(file, typed, now)
  if (!key.ok) throw new Error(key.refusal.code)
  return key.value
}

/** As openssl writes key files: its own choice, that of earlier versions, and mixtures of both. */
const makes: Readonly<Record<string, readonly string[]>> = {
  'OpenSSL 3': [],
  'OpenSSL 1 and Windows (RC2-40 and 3DES, SHA-1)': ['-legacy'],
  '3DES throughout': ['-descert', '-keypbe', 'PBE-SHA1-3DES'],
  '3DES with two keys': ['-keypbe', 'PBE-SHA1-2DES'],
  'RC2-128 for the certificate': ['-legacy', '-certpbe', 'PBE-SHA1-RC2-128'],
  'AES for the key, RC2-40 for the certificate': [
    '-legacy',
    '-keypbe',
    'AES-256-CBC',
    '-certpbe',
    'PBE-SHA1-RC2-40',
  ],
  '3DES for the key, AES-128 for the certificate': ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'AES-128-CBC'],
  'AES-192, and 3DES in the newer way': ['-keypbe', 'AES-192-CBC', '-certpbe', 'DES-EDE3-CBC'],
  'a bare certificate': ['-certpbe', 'NONE'],
  'a seal of SHA-1': ['-macalg', 'sha1'],
  'a seal of SHA-384': ['-macalg', 'sha384'],
  'a seal of SHA-512': ['-macalg', 'sha512'],
  'no seal': ['-nomac'],
  'so many iterations that OpenSSL judges the seal': ['-iter', '30000'],
  'as many, in old encryption': ['-iter', '30000', '-legacy'],
}

describe.skipIf(!commandIsThere('openssl'))('key files made by openssl (needs openssl)', () => {
  let keys: OpensslKeys
  let pair: ReturnType<OpensslKeys['pair']>
  beforeAll(() => {
    keys = opensslKeys()
    pair = keys.pair('Người ký Ưu')
  })
  afterAll(() => keys.remove())

  it.each(Object.entries(makes))('open: %s; and a wrong passphrase is named as wrong', (_, options) => {
    for (const written of ['NFC', 'NFD']) {
      const file = keys.keyFile(pair, words.normalize(written), options)
      for (const typed of ['NFC', 'NFD'])
        expect(opened(file, words.normalize(typed)).certificate.facts.subject).toBe('Người ký Ưu')
      for (const wrong of ['mật khẩu khác', 'mat khau cua Uu', ''])
        expect(openPkcs12(file, wrong, now)).toEqual({ ok: false, refusal: { code: 'pkcs12.passphrase' } })
    }
  })

  it('open where an earlier OpenSSL took each byte of the passphrase for a letter', () => {
    const bytewise = Buffer.from(words).toString('latin1')
    const file = keys.keyFile(pair, bytewise, ['-legacy'])
    expect(opened(file).certificate.facts.subject).toBe('Người ký Ưu')
  })

  it('open in a thread of their own, and are given up there when they take too long', async () => {
    const worker = new URL('../../electron/signing/key-worker.ts', import.meta.url)
    const file = keys.keyFile(pair, words)
    const held = signingKeysIn(await createKeyOpener(worker)(file, words), now)
    expect(held.ok && held.value.map(({ certificate }) => certificate.facts.subject)).toEqual(['Người ký Ưu'])
    expect(await createKeyOpener(worker, 1)(file, words)).toEqual({ kind: 'too-laborious' })
  })

  it('are refused, and not waited for, when they ask for more iterations than any honest file', () => {
    const asked = Buffer.from('0203011170', 'hex')
    for (const seal of [[], ['-nomac'], ['-legacy'], ['-legacy', '-nomac']]) {
      const file = keys.keyFile(pair, words, ['-iter', '70000', ...seal])
      expect(openPkcs12(file, words, now)).toMatchObject({ ok: true })
      Buffer.from('02037fffff', 'hex').copy(file, file.lastIndexOf(asked))
      const before = process.cpuUsage().user
      expect(openPkcs12(file, words, now)).toEqual({ ok: false, refusal: { code: 'pkcs12.too-laborious' } })
      expect(process.cpuUsage().user - before).toBeLessThan(1_000_000)
    }
  })

  it('are refused under 2048 bits of RSA', () => {
    const weak = keys.pair('Ngắn', forSigning, {
      algorithm: ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:1024'],
    })
    expect(openPkcs12(keys.keyFile(weak, words), words, now)).toMatchObject({
      refusal: { code: 'certificate.weak' },
    })
  })

  it('are refused when the certificate stands there without its key', () => {
    const file = path.join(keys.folder, 'lonely.p12')
    openssl([
      'pkcs12',
      '-export',
      '-nokeys',
      '-in',
      pair.certificate,
      '-out',
      file,
      '-passout',
      `pass:${words}`,
    ])
    expect(openPkcs12(readFileSync(file), words, now)).toMatchObject({ refusal: { code: 'pkcs12.empty' } })
  })

  it.each([
    ['encryption', ['basicConstraints=CA:FALSE', 'keyUsage=critical,keyEncipherment,dataEncipherment']],
    ['servers', ['basicConstraints=CA:FALSE', 'keyUsage=digitalSignature', 'extendedKeyUsage=serverAuth']],
    ['timestamps', ['basicConstraints=CA:FALSE', 'extendedKeyUsage=critical,timeStamping']],
    ['an authority', forIssuing],
  ])('are refused when their certificate is for %s only', (_, extensions) => {
    const file = keys.keyFile(keys.pair('Khác', extensions), words)
    expect(openPkcs12(file, words, now)).toMatchObject({ refusal: { code: 'certificate.other-use' } })
  })

  it.each([
    ['nothing is said', ['basicConstraints=CA:FALSE']],
    ['mail', ['basicConstraints=CA:FALSE', 'extendedKeyUsage=emailProtection']],
    ['documents', ['basicConstraints=CA:FALSE', 'extendedKeyUsage=1.3.6.1.5.5.7.3.36']],
  ])('sign when their certificate is for %s', (_, extensions) => {
    expect(opened(keys.keyFile(keys.pair('Được', extensions), words)).certificate.facts.subject).toBe('Được')
  })

  it('bring only the way from their own certificate to its issuer into the signature', async () => {
    const root = keys.pair('Nơi cấp gốc', forIssuing)
    const issuer = keys.pair('Nơi cấp', forIssuing, { issuer: root })
    const stranger = keys.pair('Nơi cấp khác', forIssuing)
    const namesake = keys.pair('Nơi cấp', forIssuing)
    const own = keys.pair('Người ký Ưu', forSigning, { issuer })
    const bag = path.join(keys.folder, 'bag.pem')
    const others = [stranger, namesake, root, issuer, pair]
    writeFileSync(bag, others.map(({ certificate }) => readFileSync(certificate, 'utf8')).join(''))
    const key = opened(keys.keyFile(own, words, ['-certfile', bag]))
    const signature = path.join(keys.folder, 'chain.der')
    writeFileSync(signature, await signCms([Buffer.from('biên bản')], key))
    const print = [
      'cms',
      '-cmsout',
      '-noout',
      '-certsout',
      path.join(keys.folder, 'out.pem'),
      '-inform',
      'DER',
    ]
    openssl([...print, '-in', signature])
    const pem = (file: string) => readFileSync(file, 'utf8').match(/-----BEGIN[^-]*-----END/g) ?? []
    const wanted = [own, issuer, root].flatMap(({ certificate }) => pem(certificate))
    expect(pem(path.join(keys.folder, 'out.pem')).toSorted()).toEqual(wanted.toSorted())
  })

  describe('with two keys', () => {
    let both: Buffer
    beforeAll(() => {
      both = twoKeys(keys.pair('Một'), keys.pair('Hai'))
    })

    /** OpenSSL puts one key in a file; the second is added to its bags, which here are neither encrypted nor sealed. */
    function twoKeys(...pairs: readonly ReturnType<OpensslKeys['pair']>[]): Buffer {
      const bare = ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac']
      return mergedBags(pairs.map(each => keys.keyFile(each, words, bare)))
    }

    it('ask which, and sign with the one that is named', () => {
      expect(openPkcs12(both, words, now)).toMatchObject({ refusal: { code: 'pkcs12.several' } })
      const held = signingKeysIn(openPkcs12Contents(both, words), now)
      if (!held.ok) throw new Error(held.refusal.code)
      expect(held.value.map(({ certificate }) => certificate.facts.subject)).toEqual(['Một', 'Hai'])
      for (const { id, certificate } of held.value)
        expect(openPkcs12(both, words, now, id)).toMatchObject({
          value: { certificate: { facts: certificate.facts } },
        })
      expect(openPkcs12(both, words, now, '0'.repeat(64))).toMatchObject({
        refusal: { code: 'pkcs12.empty' },
      })
    })

    it('do not ask when the other is for encryption, as offices are often given both', () => {
      const secret = keys.pair('Mã hóa', ['basicConstraints=CA:FALSE', 'keyUsage=critical,keyEncipherment'])
      const file = twoKeys(secret, pair)
      expect(opened(file).certificate.facts.subject).toBe('Người ký Ưu')
    })
  })

  const algorithms: Readonly<Record<string, readonly [options: readonly string[], told: string]>> = {
    'plain RSA': [['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'], 'rsa-pss'],
    'RSA for PSS only': [['-algorithm', 'RSA-PSS', '-pkeyopt', 'rsa_keygen_bits:2048'], 'rsa-pss'],
    'RSA for PSS with SHA-384 only': [
      [
        ...[
          '-algorithm',
          'RSA-PSS',
          '-pkeyopt',
          'rsa_keygen_bits:2048',
          '-pkeyopt',
          'rsa_pss_keygen_md:sha384',
        ],
        ...['-pkeyopt', 'rsa_pss_keygen_mgf1_md:sha384', '-pkeyopt', 'rsa_pss_keygen_saltlen:48'],
      ],
      'rsa-pss',
    ],
    'ECDSA P-256': [['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'], 'ecdsa'],
  }

  it.each(Object.entries(algorithms))(
    'sign: %s, and openssl finds it good',
    async (name, [algorithm, told]) => {
      const signer = keys.pair(name, forSigning, { algorithm })
      const key = opened(keys.keyFile(signer, words))
      const { unsigned } = await signedMinutes()
      const pdf = await signedBlindly(unsigned, { ...request('secretary', key), at: now })
      expect(signaturesOf(await verifyPdf(pdf))).toMatchObject([
        { algorithm: told, intact: true, flaws: [], certificate: { subject: name } },
      ])
      const [content, signature] = ['content', 'signature.der'].map(file => path.join(keys.folder, file))
      if (!content || !signature) throw new Error('No files')
      writeFileSync(content, 'biên bản')
      writeFileSync(signature, await signCms([readFileSync(content)], key))
      const verify = [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        signature,
        '-content',
        content,
      ]
      const trust = [
        '-CAfile',
        signer.certificate,
        '-purpose',
        'any',
        '-out',
        path.join(keys.folder, 'verified'),
      ]
      expect(() => openssl([...verify, ...trust])).not.toThrow()
    },
  )

  it.skipIf(!commandIsThere('pdfsig'))('sign with PSS as pdfsig too reads it (needs pdfsig)', async () => {
    const { unsigned } = await signedMinutes()
    const file = path.join(keys.folder, 'signed.pdf')
    const key = opened(keys.keyFile(pair, words))
    expect(key.scheme).toEqual({ algorithm: 'rsa-pss', hash: 'sha256', saltLength: 32 })
    writeFileSync(file, await signedBlindly(unsigned, { ...request('secretary', key), at: now }))
    const told = execFileSync('pdfsig', [file], { encoding: 'utf8' })
    expect(told).toContain('Signature Validation: Signature is Valid.')
    expect(told).toContain('Signing Hash Algorithm: SHA-256')
  })

  it('and openssl opens the key of the training council', async () => {
    const file = path.join(keys.folder, 'training.p12')
    writeFileSync(file, await aKeyFile(names.chair))
    const shown = openssl(['pkcs12', '-in', file, '-nodes', '-passin', `pass:${passphrase}`])
    expect(shown.toString('utf8')).toMatch(/BEGIN CERTIFICATE[^]*BEGIN PRIVATE KEY/)
  })
})
