import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { signingKeyOf, type Issued } from '../support/openssl-authority.ts'
import { anIssuer, type Issuer } from '../support/openssl-hierarchy.ts'
import { names, request, signaturesOf, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'

const day = 24 * 3_600_000
const folder = mkdtempSync(path.join(tmpdir(), 'council-lists-'))

describe.skipIf(!commandIsThere('openssl'))('lists of revoked certificates (needs openssl)', () => {
  /** Later than any certificate that is issued while these tests run, on the slowest machine too. */
  const now = Date.now() + 3_600_000
  let root: Issuer
  let middle: Issuer
  let stranger: Issuer
  let secretary: Issued
  let unsigned: Uint8Array
  let signed: Uint8Array
  const sign = (key: Issued, at = now) =>
    signedBlindly(unsigned, { ...request('secretary', { ...signingKeyOf(key), chain: [middle.der] }), at })

  beforeAll(async () => {
    root = anIssuer(folder, 'Gốc')
    middle = root.under('Trung gian')
    stranger = anIssuer(folder, 'Nơi lạ')
    secretary = middle.issue(names.secretary)
    unsigned = (await signedMinutes()).unsigned
    signed = await sign(secretary)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const judged = async (lists: readonly Uint8Array[], file = signed) => {
    const report = await verifyPdf(file, [root.der, ...lists])
    const [first] = signaturesOf(report)
    if (!first) throw new Error('No signature')
    return { report, first, told: signatureReportLines(report, wordsIn.vi.signing).join('\n') }
  }

  it('tell that a certificate was not revoked, and of which day they are; of whom they tell nothing is named', async () => {
    const own = middle.list([{ certificate: middle.issue('Ai khác'), at: now - day }])
    const { first, told } = await judged([own])
    expect(first).toMatchObject({
      trust: 'trusted',
      vouchedBy: 'Gốc',
      revocation: { kind: 'unrevoked', list: { issuer: 'Trung gian' }, unchecked: ['Trung gian'] },
    })
    expect(told).toContain('Thu hồi: Chưa bị thu hồi, theo danh sách thu hồi của “Trung gian” lập ngày')
    expect(told).toContain('Chưa kiểm tra được: “Trung gian”')
    const both = await judged([own, root.list([])])
    expect(both.first.revocation).toMatchObject({ kind: 'unrevoked', unchecked: [] })
    expect(both.told).not.toContain(wordsIn.vi.signing.notChecked)
  })

  it('make a revoked certificate keep minutes from being valid, also where the authority above it was revoked', async () => {
    const at = now - day
    const own = await judged([middle.list([{ certificate: secretary, at, reason: 'keyCompromise' }])])
    expect(own.first.revocation).toMatchObject({ kind: 'revoked', subject: names.secretary })
    expect(own.report).toMatchObject({ kind: 'intact', lacks: [{ kind: 'missing' }, { kind: 'revoked' }] })
    expect(own.told).toContain('ĐÃ BỊ THU HỒI từ')
    const above = await judged([middle.list([]), root.list([{ certificate: middle, at }])])
    expect(above.first.revocation).toMatchObject({ kind: 'revoked', subject: 'Trung gian' })
  })

  it('count a certificate as revoked from when its key is suspected to have been in other hands', async () => {
    const [at, since] = [now - day, now - 3 * day]
    const stated = new Date(since).toISOString().replace(/\D/g, '').slice(0, 14)
    const list = middle.list([{ certificate: secretary, at, reason: `keyTime,${stated}Z` }])
    const { first } = await judged([list])
    expect(first.revocation).toMatchObject({ kind: 'revoked', since: Math.floor(since / 1000) * 1000 })
  })

  it('take a certificate back that was only put on hold, and never one that was revoked for good', async () => {
    const at = now - 3 * day
    const silent = middle.list([], { number: 2 })
    const older = (reason: string) =>
      middle.list([{ certificate: secretary, at, reason }], { from: now - 2 * day, to: now + day })
    expect(
      (await judged([older('holdInstruction,holdInstructionReject'), silent])).first.revocation.kind,
    ).toBe('unrevoked')
    expect((await judged([older('holdInstruction,holdInstructionReject')])).first.revocation.kind).toBe(
      'revoked',
    )
    expect((await judged([older('superseded'), silent])).first.revocation.kind).toBe('revoked')
  })

  const idp = (...lines: readonly string[]) => ({
    extensions: ['issuingDistributionPoint=critical,@idp', '[idp]', ...lines],
  })
  const elsewhere = idp('fullname=URI:http://noi-khac.test/a.crl')
  it.each([
    ['none is at hand', () => [], 'no-list'],
    [
      'the list ended before the signature',
      () => [middle.list([], { from: now - 9 * day, to: now - day })],
      'stale',
    ],
    ['it is of another authority', () => [stranger.list([])], 'no-list'],
    [
      'another authority signed it in that name',
      () => [anIssuer(path.join(folder, 'giả'), 'Trung gian').list([])],
      'no-list',
    ],
    ['it was changed after it was signed', () => [changed(middle.list([]))], 'no-list'],
    ['it is indirect', () => [middle.list([], idp('indirectCRL=TRUE'))], 'not-understood'],
    [
      'it tells only what changed',
      () => [middle.list([], { extensions: ['2.5.29.27=critical,DER:020101'] })],
      'not-understood',
    ],
    [
      'it tells some reasons only',
      () => [middle.list([], idp('onlysomereasons=keyCompromise'))],
      'not-understood',
    ],
    [
      'it has something critical that nobody knows',
      () => [middle.list([], { extensions: ['1.2.3.4=critical,DER:0500'] })],
      'not-understood',
    ],
    ['it is of authorities only', () => [middle.list([], idp('onlyCA=TRUE'))], 'not-understood'],
    ['it is of another place', () => [middle.list([], elsewhere)], 'not-understood'],
  ] as const)('tell nothing where %s, and it is said why', async (_, lists, because) => {
    const { first, told, report } = await judged(lists())
    expect(first.revocation).toMatchObject({ kind: 'unchecked', because })
    expect(told).toContain('Thu hồi: Chưa kiểm tra được: ')
    expect(told).toContain(wordsIn.vi.signing.notChecked)
    expect(report).toMatchObject({ kind: 'intact', lacks: [{ kind: 'missing' }] })
  })

  it('of people only, and of the place that a certificate names, are about it', async () => {
    expect((await judged([middle.list([], idp('onlyuser=TRUE'))])).first.revocation.kind).toBe('unrevoked')
    const named = middle.issue(names.secretary, {
      extensions: ['crlDistributionPoints=URI:http://noi-khac.test/a.crl'],
    })
    const own = await sign(named)
    expect((await judged([middle.list([], elsewhere)], own)).first.revocation.kind).toBe('unrevoked')
  })

  it('that were issued after a certificate had ended may have left it out', async () => {
    const short = middle.issue(names.secretary, { to: now + day })
    const late = middle.list([], { from: now + 2 * day, to: now + 9 * day })
    expect((await judged([late], await sign(short))).first.revocation).toMatchObject({ because: 'after-end' })
    expect((await judged([late])).first.revocation.kind).toBe('unrevoked')
  })

  it('of tens of thousands are looked through as well', async () => {
    const list = middle.list([{ certificate: secretary, at: now - day }], { others: 30_000 })
    expect((await judged([list])).first.revocation.kind).toBe('revoked')
  })
})

/** Of another second than the one that was signed. */
function changed(list: Buffer): Buffer {
  const copy = Buffer.from(list)
  const at = copy.indexOf(Buffer.from([0x17, 0x0d])) + 13
  copy[at] = copy[at] === 0x30 ? 0x31 : 0x30
  return copy
}
