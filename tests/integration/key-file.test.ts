import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { aKeyFile, passphrase, signingTime } from '../support/signing-keys.ts'
import { fontBytes, names, request, signedMinutes } from '../support/signed-minutes.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a key file', () => {
  it('opens with its passphrase and shows whose it is', async () => {
    const opened = openPkcs12(await aKeyFile(names.chair), passphrase, signingTime)
    expect(opened.ok && opened.value.certificate.facts).toMatchObject({
      subject: `${names.chair} (TẬP HUẤN)`,
      organization: names.secretary,
      selfIssued: true,
    })
  })

  it('is refused with a wrong passphrase, and when it is none', async () => {
    const wrong = openPkcs12(await aKeyFile(), 'khac', signingTime)
    expect(wrong).toEqual({ ok: false, refusal: { code: 'pkcs12.passphrase' } })
    for (const bytes of [new Uint8Array(0), fontBytes]) {
      expect(openPkcs12(bytes, passphrase, signingTime)).toEqual({
        ok: false,
        refusal: { code: 'pkcs12.unreadable' },
      })
    }
  })

  it('is refused when its certificate has expired', async () => {
    const old = await aKeyFile(names.chair, Date.UTC(2024, 0, 1))
    expect(openPkcs12(old, passphrase, signingTime)).toMatchObject({
      refusal: { code: 'certificate.expired' },
    })
  })
})

describe.skipIf(!commandIsThere('openssl'))('keys made by openssl (needs openssl)', () => {
  function opensslKey(name: string, algorithm: readonly string[], words: string): Buffer {
    const [key, certificate, file] = ['key', 'crt', 'p12'].map(kind => path.join(folder, `${name}.${kind}`))
    if (!key || !certificate || !file) throw new Error('No path')
    const made = ['req', '-x509', '-utf8', '-nodes', '-days', '3650', '-subj', '/CN=Nguyễn Thị Ưu/O=Sở Y tế']
    execFileSync('openssl', [...made, ...algorithm, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    const wrap = [
      'pkcs12',
      '-export',
      '-inkey',
      key,
      '-in',
      certificate,
      '-out',
      file,
      '-passout',
      `pass:${words}`,
    ]
    execFileSync('openssl', wrap)
    return readFileSync(file)
  }

  it('sign too: ECDSA P-256 under a Vietnamese passphrase', async () => {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
    const opened = openPkcs12(opensslKey('ec', curve, 'mật khẩu'), 'mật khẩu', Date.now())
    if (!opened.ok) throw new Error(opened.refusal.code)
    const { unsigned } = await signedMinutes()
    const result = await signPdf(unsigned, { ...request('secretary', opened.value), at: Date.now() })
    const report = await verifyPdf(result.ok ? result.value : new Uint8Array())
    expect(report).toMatchObject({
      kind: 'intact',
      signatures: [{ certificate: { subject: 'Nguyễn Thị Ưu' } }],
    })
  })

  it('open however the letters of their passphrase were typed', () => {
    const words = 'mật khẩu của thư ký'
    for (const made of ['NFC', 'NFD']) {
      const file = opensslKey(made, ['-newkey', 'rsa:2048'], words.normalize(made))
      for (const typed of ['NFC', 'NFD'])
        expect(openPkcs12(file, words.normalize(typed), Date.now()), `${made} ${typed}`).toMatchObject({
          ok: true,
        })
      expect(openPkcs12(file, 'mật khẩu khác', Date.now())).toMatchObject({
        refusal: { code: 'pkcs12.passphrase' },
      })
    }
  })

  it('are refused under 2048 bits of RSA', () => {
    const weak = opensslKey('weak', ['-newkey', 'rsa:1024'], passphrase)
    expect(openPkcs12(weak, passphrase, Date.now())).toMatchObject({ refusal: { code: 'certificate.weak' } })
  })

  it('are refused when the certificate stands there without its key', () => {
    const file = path.join(folder, 'lonely.p12')
    opensslKey('whole', ['-newkey', 'rsa:2048'], passphrase)
    const certificate = path.join(folder, 'whole.crt')
    execFileSync('openssl', [
      'pkcs12',
      '-export',
      '-nokeys',
      '-in',
      certificate,
      '-out',
      file,
      '-passout',
      `pass:${passphrase}`,
    ])
    expect(openPkcs12(readFileSync(file), passphrase, Date.now())).toMatchObject({
      refusal: { code: 'pkcs12.empty' },
    })
  })

  it('and openssl opens the key of the training council', async () => {
    const file = path.join(folder, 'training.p12')
    writeFileSync(file, await aKeyFile(names.chair))
    const shown = execFileSync(
      'openssl',
      ['pkcs12', '-in', file, '-nodes', '-passin', `pass:${passphrase}`],
      { encoding: 'utf8' },
    )
    expect(shown).toMatch(/BEGIN CERTIFICATE[^]*BEGIN PRIVATE KEY/)
  })
})
