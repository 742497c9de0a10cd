import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPkcs12 } from '#electron/signing/pkcs12.ts'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { missingRoles, signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { fieldOf, withFlippedBit, withUpdate } from '../support/changed-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import {
  answer,
  fontBytes,
  names,
  request,
  signaturesOf,
  signedBlindly,
  signedMinutes,
  type SignedMinutes,
} from '../support/signed-minutes.ts'
import { aKeyFile, passphrase, signingTime } from '../support/signing-keys.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-signing-'))

let minutes: SignedMinutes
beforeAll(async () => {
  minutes = await signedMinutes()
})
afterAll(() => rmSync(folder, { recursive: true }))

function kept(name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

describe('minutes signed by the secretary, then by the chair', () => {
  it('are whole: two valid signatures that cover the document', async () => {
    const report = await verifyPdf(minutes.byBoth)
    expect(report).toMatchObject({
      kind: 'valid',
      signatures: [
        { role: 'secretary', intact: true, flaws: [], claimedAt: signingTime },
        { role: 'chair', intact: true, flaws: [], claimedAt: signingTime },
      ],
    })
    expect(missingRoles(signaturesOf(report))).toEqual([])
    expect(answer(report)).toBe('Biên bản còn nguyên vẹn: 2 chữ ký hợp lệ, bao phủ toàn bộ tài liệu.')
    expect(signatureReportLines(report, wordsIn.en.signing)[0]).toBe(
      'Signatures: 2 valid, whole document covered',
    )
  })

  it('name the signers letter for letter, and say that they are of the training council', async () => {
    const subjects = signaturesOf(await verifyPdf(minutes.byBoth)).map(
      ({ certificate }) => certificate?.subject,
    )
    expect(subjects).toEqual([`${names.secretary} (TẬP HUẤN)`, `${names.chair} (TẬP HUẤN)`])
  })

  it('say what could not be checked offline', async () => {
    const lines = signatureReportLines(await verifyPdf(minutes.byBoth), wordsIn.vi.signing)
    expect(lines.at(-1)).toContain('chưa kiểm tra được thu hồi (ngoại tuyến)')
    expect(lines.at(-2)).toContain('tự cấp')
  })

  it('still hold the unsigned minutes, byte for byte', () => {
    expect(Buffer.from(minutes.byBoth).subarray(0, minutes.unsigned.length).equals(minutes.unsigned)).toBe(
      true,
    )
    expect(
      Buffer.from(minutes.byBoth).subarray(0, minutes.bySecretary.length).equals(minutes.bySecretary),
    ).toBe(true)
  })
})

describe('the command that checks minutes', () => {
  const checked = (name: string, bytes: Uint8Array) =>
    spawnSync(process.execPath, ['electron/cli.ts', 'verify', kept(name, bytes)], { encoding: 'utf8' })

  it('ends with 0 when both have signed, and with 1 and the role that is missing when one has not', () => {
    expect(checked('both.pdf', minutes.byBoth).status).toBe(0)
    const { status, stdout } = checked('secretary.pdf', minutes.bySecretary)
    expect(`${status} ${stdout}`).toMatch(/^1 [^]*còn thiếu chủ tọa\./)
  })
})

describe('who may sign, and when', () => {
  it('the chair cannot sign before the secretary (NĐ 30/2020 Mẫu 1.9)', async () => {
    const result = await signPdf(minutes.unsigned, request('chair', minutes.keys.chair))
    expect(result).toEqual({ ok: false, refusal: { code: 'field.secretary-first' } })
  })

  it('nobody signs in a place that is signed', async () => {
    const result = await signPdf(minutes.bySecretary, request('secretary', minutes.keys.chair))
    expect(result).toEqual({ ok: false, refusal: { code: 'field.signed', field: 'secretary' } })
  })

  it('nobody signs for both roles with one certificate', async () => {
    const result = await signPdf(minutes.bySecretary, request('chair', minutes.keys.secretary))
    expect(result).toEqual({ ok: false, refusal: { code: 'certificate.same-signer' } })
  })

  it('what another tool signed twice with one certificate holds, with a remark that one person signed', async () => {
    const twice = await signedBlindly(minutes.bySecretary, request('chair', minutes.keys.secretary))
    const report = await verifyPdf(twice)
    expect(report.kind).toBe('valid')
    const remark = wordsIn.vi.signing.oneSigner
    expect(signatureReportLines(report, wordsIn.vi.signing)).toContain(remark)
    expect(signatureReportLines(await verifyPdf(minutes.byBoth), wordsIn.vi.signing)).not.toContain(remark)
  })

  it('nobody signs what was changed after a signature', async () => {
    const changed = await withUpdate(minutes.bySecretary, document => document.getPage(0).drawText('99'))
    expect(await signPdf(changed, request('chair', minutes.keys.chair))).toEqual({
      ok: false,
      refusal: { code: 'pdf.altered' },
    })
  })

  it('nobody signs with a certificate that does not hold yet', async () => {
    const early = {
      ...request('secretary', minutes.keys.secretary),
      at: minutes.keys.secretary.certificate.facts.from - 1,
    }
    expect(await signPdf(minutes.unsigned, early)).toMatchObject({ refusal: { code: 'certificate.expired' } })
  })

  it('nothing is signed that has no place for it, or is no PDF', async () => {
    const other = await withUpdate(minutes.unsigned, document =>
      fieldOf(document, 'secretary').set(PDFName.of('T'), PDFString.of('other')),
    )
    expect(await signPdf(other, request('secretary', minutes.keys.secretary))).toMatchObject({
      refusal: { code: 'field.missing' },
    })
    expect(await signPdf(fontBytes, request('secretary', minutes.keys.secretary))).toMatchObject({
      refusal: { code: 'pdf.unreadable' },
    })
  })
})

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
    for (const bytes of [new Uint8Array(0), fontBytes, minutes.unsigned]) {
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
    const result = await signPdf(minutes.unsigned, { ...request('secretary', opened.value), at: Date.now() })
    const report = await verifyPdf(result.ok ? result.value : new Uint8Array())
    expect(report).toMatchObject({
      kind: 'valid',
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
    const file = kept('training.p12', await aKeyFile(names.chair))
    const shown = execFileSync(
      'openssl',
      ['pkcs12', '-in', file, '-nodes', '-passin', `pass:${passphrase}`],
      { encoding: 'utf8' },
    )
    expect(shown).toMatch(/BEGIN CERTIFICATE[^]*BEGIN PRIVATE KEY/)
  })

  it('and openssl finds the signature over the minutes good', () => {
    const text = Buffer.from(minutes.byBoth).toString('latin1')
    const range = [
      ...(/\/ByteRange \[([ \d]+)\]/g.exec(text.slice(minutes.bySecretary.length))?.[1]?.matchAll(/\d+/g) ??
        []),
    ].map(Number)
    const [, gapStart = 0, gapEnd = 0] = range
    const content = kept(
      'content',
      Buffer.concat([minutes.byBoth.subarray(0, gapStart), minutes.byBoth.subarray(gapEnd)]),
    )
    const signature = kept('signature.der', Buffer.from(text.slice(gapStart + 1, gapEnd - 1), 'hex'))
    const signer = `-----BEGIN CERTIFICATE-----\n${minutes.keys.chair.certificate.der.toString('base64')}\n-----END CERTIFICATE-----\n`
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
      kept('signer.pem', Buffer.from(signer)),
      '-purpose',
      'any',
      '-attime',
      String(signingTime / 1000),
    ]
    expect(() =>
      execFileSync('openssl', [...verify, ...trust, '-out', path.join(folder, 'verified')], {
        stdio: 'pipe',
      }),
    ).not.toThrow()
  })
})

describe.skipIf(!commandIsThere('pdfsig'))('pdfsig, a verifier that is not ours (needs pdfsig)', () => {
  const pdfsig = (bytes: Uint8Array) =>
    execFileSync('pdfsig', [kept('signed.pdf', bytes)], { encoding: 'utf8' })
  const times = (text: string, words: string) => text.split(words).length - 1

  it('finds both signatures valid and the document wholly signed', () => {
    const told = pdfsig(minutes.byBoth)
    expect(times(told, 'Signature is Valid.')).toBe(2)
    expect(times(told, '  - Total document signed')).toBe(1)
    expect(told).toContain(`Signer Certificate Common Name: ${names.secretary} (TẬP HUẤN)`)
    expect(told).toContain(`Signer Certificate Common Name: ${names.chair} (TẬP HUẤN)`)
  })

  it('agrees that a flipped byte spoils both', () => {
    expect(times(pdfsig(withFlippedBit(minutes.byBoth, 2000)), 'Digest Mismatch')).toBe(2)
  })
})
