import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signPdf } from '#electron/signing/sign-pdf.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import {
  missingRoles,
  signatureReportLines,
  type SignatureReport,
} from '#shared/documents/signature-report.ts'
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
import { aKey, signingTime } from '../support/signing-keys.ts'

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
  it('are whole: two signatures that cover the document, by keys that nobody vouches for', async () => {
    const report = await verifyPdf(minutes.byBoth)
    expect(report).toMatchObject({
      kind: 'intact',
      lacks: [
        { kind: 'not-vouched', position: 1, because: 'training' },
        { kind: 'not-vouched', position: 2, because: 'training' },
      ],
      signatures: [
        { role: 'secretary', intact: true, flaws: [], claimedAt: signingTime },
        { role: 'chair', intact: true, flaws: [], claimedAt: signingTime },
      ],
    })
    expect(missingRoles(signaturesOf(report))).toEqual([])
    expect(answer(report)).toBe('Còn nguyên vẹn từ khi ký (2 chữ ký), nhưng chưa đủ để gọi là hợp lệ:')
    expect(signatureReportLines(report, wordsIn.en.signing)[0]).toBe(
      'Intact since signing (2 signatures), but not enough to be called valid:',
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
    expect(lines.at(-1)).toBe(wordsIn.vi.signing.notChecked)
    expect(lines.at(-1)).toContain('chương trình không dùng mạng')
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
    spawnSync(process.execPath, ['electron/cli/cli.ts', 'verify', kept(name, bytes)], { encoding: 'utf8' })

  it('ends with 3 and what is missing while the minutes are no more than intact', () => {
    const both = checked('both.pdf', minutes.byBoth)
    expect(`${both.status} ${both.stdout}`).toMatch(/^3 Còn nguyên vẹn[^]*chứng thư tập huấn/)
    const { status, stdout } = checked('secretary.pdf', minutes.bySecretary)
    expect(`${status} ${stdout}`).toMatch(/^3 [^]*còn thiếu chủ tọa\./)
  })
})

describe('who may sign, and when', () => {
  const odd = (...oddities: readonly object[]) => ({
    ok: false,
    refusal: { code: 'signature.odd', oddities },
  })
  const subject = (field: 'secretary' | 'chair') => `${names[field]} (TẬP HUẤN)`

  it('the chair is asked before signing ahead of the secretary (NĐ 30/2020 Mẫu 1.9), and can', async () => {
    const wanted = request('chair', minutes.keys.chair)
    expect(await signPdf(minutes.unsigned, wanted)).toEqual(odd({ kind: 'chair-first' }))
    const signed = await signPdf(minutes.unsigned, { ...wanted, accepts: ['chair-first'] })
    if (!signed.ok) throw new Error(signed.refusal.code)
    const both = await signPdf(signed.value, request('secretary', minutes.keys.secretary))
    expect(signaturesOf(await verifyPdf(both.ok ? both.value : signed.value))).toMatchObject([
      { role: 'chair', intact: true },
      { role: 'secretary', intact: true },
    ])
  })

  const printed = { secretary: 'Người ký Ưu', chair: 'Phó Chủ tịch Ủy ban nhân dân' }
  const stranger = { printed: printed.secretary, subject: 'Người khác (TẬP HUẤN)' }

  it('somebody whose name the minutes do not print there is asked', async () => {
    const other = { ...request('secretary', await aKey('Người khác')), printed }
    expect(await signPdf(minutes.unsigned, other)).toEqual(odd({ kind: 'other-name', ...stranger }))
    const chairs = { ...request('secretary', await aKey(printed.chair)), printed }
    const facts = { printed: printed.secretary, subject: `${printed.chair} (TẬP HUẤN)` }
    expect(await signPdf(minutes.unsigned, chairs)).toEqual(odd({ kind: 'other-place', ...facts }))
  })

  it('a name that is only spelt otherwise is not odd: case, spaces, and where the tone mark stands', async () => {
    const wanted = request('secretary', await aKey('NGƯỜI  KÝ  THUÝ  HOÀ'))
    const asPrinted = (secretary: string) => ({ ...wanted, printed: { ...printed, secretary } })
    for (const secretary of ['Người ký Thúy Hòa', 'Người ký Thúy Hòa'.normalize('NFD')])
      expect(await signPdf(minutes.unsigned, asPrinted(secretary))).toMatchObject({ ok: true })
    expect(await signPdf(minutes.unsigned, asPrinted('Người ký Thủy Hòa'))).toMatchObject(
      odd({ kind: 'other-name', printed: 'Người ký Thủy Hòa' }),
    )
  })

  it('what is accepted is that and nothing else, and everything odd is told again', async () => {
    const wanted = { ...request('chair', await aKey('Người khác')), printed }
    const all = odd({ kind: 'other-name', ...stranger, printed: printed.chair }, { kind: 'chair-first' })
    for (const accepts of [[], ['other-name'], ['chair-first'], ['other-place', 'same-person']] as const)
      expect(await signPdf(minutes.unsigned, { ...wanted, accepts })).toEqual(all)
    const meant = { ...wanted, accepts: ['other-name', 'chair-first'] } as const
    expect(await signPdf(minutes.unsigned, meant)).toMatchObject({ ok: true })
  })

  it('nobody signs in a place that is signed', async () => {
    const result = await signPdf(minutes.bySecretary, request('secretary', minutes.keys.chair))
    expect(result).toEqual({ ok: false, refusal: { code: 'field.signed', field: 'secretary' } })
  })

  it('one certificate for both places is asked about, and so is one person with two', async () => {
    const printed = { secretary: names.secretary, chair: names.secretary }
    const again = { ...request('chair', minutes.keys.secretary), printed }
    expect(await signPdf(minutes.bySecretary, again)).toEqual(
      odd({ kind: 'same-certificate', subject: subject('secretary') }),
    )
    const another = { ...request('chair', await aKey(names.secretary.toUpperCase())), printed }
    expect(await signPdf(minutes.bySecretary, another)).toEqual(
      odd({ kind: 'same-person', subject: `${names.secretary.toUpperCase()} (TẬP HUẤN)` }),
    )
    expect(await signPdf(minutes.bySecretary, { ...another, accepts: ['same-person'] })).toMatchObject({
      ok: true,
    })
  })

  it('what another tool signed twice with one certificate is intact, and told to be of one person', async () => {
    const twice = await signedBlindly(minutes.bySecretary, request('chair', minutes.keys.secretary))
    const report = await verifyPdf(twice)
    expect(report).toMatchObject({ kind: 'intact' })
    const told = (checked: SignatureReport) =>
      'lacks' in checked ? checked.lacks.map(({ kind }) => kind) : []
    expect(told(report)).toContain('same-certificate')
    expect(told(await verifyPdf(minutes.byBoth))).not.toContain('same-certificate')
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

describe.skipIf(!commandIsThere('openssl'))('openssl, a verifier that is not ours (needs openssl)', () => {
  it('finds the signature over the minutes good', () => {
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
