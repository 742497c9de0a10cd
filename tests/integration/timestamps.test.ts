import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTimestamp, requestTimestamp } from '#electron/signing/time/add-timestamp.ts'
import { addValidationData } from '#electron/signing/time/add-validation-data.ts'
import { inside, readDer, tags, writeDer, writeOid, writeSetOf } from '#electron/signing/der.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { withOtherSignature, withUpdate } from '../support/changed-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { signingKeyOf, type Issued } from '../support/openssl-authority.ts'
import { anIssuer, type Issuer } from '../support/openssl-hierarchy.ts'
import { names, request, signaturesOf, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'

const day = 24 * 3_600_000
const folder = mkdtempSync(path.join(tmpdir(), 'council-time-'))

describe.skipIf(!commandIsThere('openssl'))('the time of a signature (needs openssl)', () => {
  let root: Issuer
  let middle: Issuer
  let timekeeper: Issuer
  let stamper: Issued
  let unsigned: Uint8Array
  let byBoth: Uint8Array
  let stamped: Buffer

  const sign = (bytes: Uint8Array, field: 'secretary' | 'chair', key: Issued, at = Date.now()) =>
    signedBlindly(bytes, { ...request(field, { ...signingKeyOf(key), chain: [middle.der] }), at })
  const stamp = async (pdf: Uint8Array, by = stamper, issuer = timekeeper): Promise<Buffer> => {
    const { request: asked } = await requestTimestamp(pdf)
    const added = await addTimestamp(pdf, { request: asked, answer: issuer.answer(asked, by) })
    if (!added.ok) throw new Error(added.refusal.code)
    return added.value
  }
  beforeAll(async () => {
    root = anIssuer(folder, 'Gốc')
    middle = root.under('Trung gian')
    timekeeper = anIssuer(folder, 'Nơi giữ giờ')
    stamper = timekeeper.issue('Đồng hồ chuẩn', { use: 'time' })
    unsigned = (await signedMinutes()).unsigned
    const keys = { secretary: middle.issue(names.secretary), chair: middle.issue(names.chair) }
    byBoth = await sign(await sign(unsigned, 'secretary', keys.secretary), 'chair', keys.chair)
    stamped = await stamp(byBoth)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const trust = (...lists: readonly Uint8Array[]) => [root.der, timekeeper.der, ...lists]
  const judged = async (pdf: Uint8Array, given: readonly Uint8Array[]) => {
    const report = await verifyPdf(pdf, given)
    return {
      report,
      all: signaturesOf(report),
      told: signatureReportLines(report, wordsIn.vi.signing).join('\n'),
    }
  }

  it('is the signer’s word alone, until an authority of time that is trusted vouches for it', async () => {
    const before = await judged(byBoth, trust())
    expect(before.all).toMatchObject([{ level: 'B-B', time: { kind: 'claimed' } }, { level: 'B-B' }])
    expect(before.told).toContain('Thời gian: Chỉ theo máy của người ký')
    const after = await judged(stamped, trust())
    expect(after.report.kind).toBe('valid')
    expect(after.all).toMatchObject([
      { level: 'B-T', time: { kind: 'proven', by: 'Đồng hồ chuẩn', how: 'document' } },
      { level: 'B-T', time: { kind: 'proven' } },
      { sort: 'timestamp', trust: 'trusted', vouchedBy: 'Nơi giữ giờ', level: null },
    ])
    expect(after.told).toContain('“Đồng hồ chuẩn” chứng thực: chữ ký đã có trước')
    expect(after.told).toContain('Mức chữ ký: PAdES B-T')
  })

  it('is asked for as openssl reads it, of the same file always in the same way, and with a number of its own', async () => {
    const [one, other] = [await requestTimestamp(byBoth), await requestTimestamp(byBoth)]
    expect(one.imprint).toBe(other.imprint)
    expect(one.request.equals(other.request)).toBe(false)
    const file = path.join(folder, 'asked.tsq')
    writeFileSync(file, one.request)
    const read = execFileSync('openssl', ['ts', '-query', '-in', file, '-text'], { encoding: 'utf8' })
    expect(read).toMatch(/Hash Algorithm: sha256[\s\S]*Nonce: 0x[4-7][0-9A-F]{15}\nCertificate required: yes/)
  })

  it('is put behind what was signed: not one byte of that changes', () => {
    expect(stamped.subarray(0, byBoth.length).equals(Buffer.from(byBoth))).toBe(true)
  })

  it('counts for nothing where nobody trusts whoever vouches for it, and that is said', async () => {
    const { report, all, told } = await judged(stamped, [root.der])
    expect(report.kind).toBe('valid')
    expect(all).toMatchObject([{ level: 'B-B', time: { kind: 'doubtful', because: 'unknown' } }, {}, {}])
    expect(told).toContain('nhưng chưa tin được: nơi cấp dấu không thuộc danh sách tin cậy')
  })

  it('is refused where the answer is to another request, of another file, says no, is changed, or is none', async () => {
    const { request: asked } = await requestTimestamp(byBoth)
    const { request: again } = await requestTimestamp(byBoth)
    const { request: ofOther } = await requestTimestamp(unsigned)
    const answer = timekeeper.answer(asked, stamper)
    const code = async (given: Uint8Array, request: Uint8Array = asked, pdf = byBoth) => {
      const added = await addTimestamp(pdf, { request, answer: given })
      return added.ok ? 'added' : added.refusal.code
    }
    expect(await code(answer)).toBe('added')
    expect(await code(answer, again)).toBe('timestamp.other-request')
    expect(await code(timekeeper.answer(ofOther, stamper))).toBe('timestamp.other-file')
    expect(await code(answer, asked, stamped)).toBe('timestamp.other-file')
    const flipped = Buffer.from(answer)
    flipped[answer.length - 9] = (flipped[answer.length - 9] ?? 0) ^ 1
    expect(await code(flipped)).toBe('timestamp.broken')
    expect(await code(writeDer(0x30, writeDer(0x30, Buffer.from('020102', 'hex'))))).toBe(
      'timestamp.rejected',
    )
    expect(await code(Buffer.from('no answer'))).toBe('timestamp.unreadable')
    expect(await code(answer.subarray(0, 200))).toBe('timestamp.unreadable')
    expect(await code(answer, Buffer.from('no request'))).toBe('timestamp.not-asked')
  })

  it('keeps a signature whole whose certificate has ended since, where it was proven to be there before', async () => {
    const short = middle.issue(names.secretary, { to: Date.now() + day })
    const late = await sign(unsigned, 'secretary', short, Date.now() + 9 * day)
    expect((await judged(late, trust())).all).toMatchObject([{ flaws: ['certificate-period'] }])
    const { all } = await judged(await stamp(late), trust())
    expect(all).toMatchObject([{ flaws: [], level: 'B-T' }, {}])
  })

  it('saves a signature from a later revocation, and from none that was before', async () => {
    const key = middle.issue(names.secretary)
    const signed = await sign(unsigned, 'secretary', key)
    const proven = await stamp(signed)
    const revoked = (at: number) =>
      middle.list([{ certificate: key, at, reason: 'keyCompromise' }], { from: at + day, to: at + 30 * day })
    const later = revoked(Date.now() + day)
    expect((await judged(signed, trust(later))).all).toMatchObject([{ revocation: { kind: 'revoked' } }])
    const saved = await judged(proven, trust(later))
    expect(saved.all).toMatchObject([{ revocation: { kind: 'revoked-after' } }, {}])
    expect(saved.report).toMatchObject({ lacks: [{ kind: 'missing' }] })
    expect(saved.told).toContain('sau thời gian đã được chứng thực, nên không ảnh hưởng')
    const before = await judged(proven, trust(revoked(Date.now() - 2 * day)))
    expect(before.all).toMatchObject([{ revocation: { kind: 'revoked' } }, {}])
    expect(before.report).toMatchObject({ lacks: [{ kind: 'missing' }, { kind: 'revoked' }] })
  })

  it('is proven by nobody whose own certificate was revoked', async () => {
    const list = timekeeper.list([{ certificate: stamper, at: Date.now() - day }])
    const { all, told } = await judged(stamped, trust(list))
    expect(all).toMatchObject([{ level: 'B-B', time: { kind: 'doubtful', because: 'revoked' } }, {}, {}])
    expect(told).toContain('chứng thư của nơi cấp dấu đã bị thu hồi')
  })

  it('is read from within a signature too, where another program put it', async () => {
    const inSignature = (of: (value: Buffer) => Buffer) =>
      withOtherSignature(byBoth, () => withStamp(contentsOf(byBoth), of))
    const token = (value: Buffer) => tokenOver(value, timekeeper, stamper)
    const { all, report } = await judged(inSignature(token), trust())
    expect(report.kind).toBe('valid')
    expect(all).toMatchObject([
      { level: 'B-B' },
      { level: 'B-T', time: { kind: 'proven', how: 'signature', by: 'Đồng hồ chuẩn' } },
    ])
    const foreign = inSignature(() => token(Buffer.from('something else')))
    expect((await judged(foreign, trust())).all[1]).toMatchObject({
      time: { because: 'broken' },
      level: 'B-B',
    })
  })

  const lists = () => [middle.list([]), root.list([]), timekeeper.list([])]
  const withData = async (pdf: Uint8Array, given: readonly Uint8Array[]): Promise<Buffer> => {
    const added = await addValidationData(pdf, given)
    if (!added.ok) throw new Error(added.refusal.code)
    return added.value
  }

  it('and what later judges need go into the file: then a machine that has no list at all knows as much', async () => {
    const data = await withData(stamped, trust(middle.der, ...lists()))
    expect(data.subarray(0, stamped.length).equals(stamped)).toBe(true)
    const { report, all, told } = await judged(data, trust())
    expect(report.kind).toBe('valid')
    expect(all).toMatchObject([
      { level: 'B-LT', revocation: { kind: 'unrevoked', unchecked: [] } },
      { level: 'B-LT' },
      { sort: 'timestamp', revocation: { kind: 'unrevoked', unchecked: [] } },
    ])
    expect(told).toContain('Mức chữ ký: PAdES B-LT')
    expect(told).not.toContain(wordsIn.vi.signing.notChecked)
  })

  it('is no more than B-T while the list of one authority on the way is not in the file', async () => {
    const [own = '', , time = ''] = lists()
    const partly = await withData(stamped, trust(middle.der, Buffer.from(own), Buffer.from(time)))
    expect((await judged(partly, [root.der, timekeeper.der])).all[0]).toMatchObject({
      level: 'B-T',
      revocation: { kind: 'unrevoked', unchecked: ['Trung gian'] },
    })
    const withoutTime = await withData(byBoth, trust(middle.der, ...lists()))
    expect((await judged(withoutTime, trust())).all[0]).toMatchObject({ level: 'B-B' })
  })

  it('gets nothing added where no list is of anybody on the way, or all of it is there', async () => {
    const code = async (pdf: Uint8Array, given: readonly Uint8Array[]) => {
      const added = await addValidationData(pdf, given)
      return added.ok ? 'added' : added.refusal.code
    }
    expect(await code(stamped, trust())).toBe('timestamp.nothing-to-add')
    const stranger = anIssuer(folder, 'Nơi lạ')
    expect(await code(stamped, trust(stranger.list([])))).toBe('timestamp.nothing-to-add')
    const given = trust(middle.der, ...lists())
    expect(await code(await withData(stamped, given), given)).toBe('timestamp.nothing-to-add')
  })

  it('is not spoiled by what cannot be read in the store', async () => {
    const later = await withUpdate(stamped, ({ context, catalog }) => {
      const broken = context.register(context.stream('nothing of ours'))
      const packed = context.register(context.stream('x', { Filter: 'FlateDecode' }))
      catalog.set(PDFName.of('DSS'), context.obj({ CRLs: [broken, packed], Certs: [packed, broken] }))
    })
    expect((await judged(later, trust())).report.kind).toBe('valid')
  })

  it.skipIf(!commandIsThere('qpdf') || !commandIsThere('pdfsig'))(
    'is found right by qpdf, pdfsig and openssl, with what was added after it (needs qpdf, pdfsig)',
    async () => {
      const file = path.join(folder, 'late.pdf')
      writeFileSync(file, await withData(stamped, trust(middle.der, ...lists())))
      const checked = execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })
      expect(checked).toContain('No syntax or stream encoding errors')
      const found = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8', stdio: 'pipe' })
      expect(found.match(/Signature Validation: Signature is Valid/g)).toHaveLength(2)
      // Poppler 22.12 looks at no timestamp: openssl does.
      expect(found).toContain('Signature Field Name: timestamp-1')
      const [token, data] = [path.join(folder, 'token.der'), path.join(folder, 'covered')]
      writeFileSync(token, contentsOf(stamped))
      withOtherSignature(stamped, covered => {
        writeFileSync(data, covered)
        return Buffer.alloc(0)
      })
      const by = ['-CAfile', timekeeper.certificateFile]
      execFileSync('openssl', ['ts', '-verify', '-token_in', '-in', token, '-data', data, ...by], {
        stdio: 'pipe',
      })
    },
  )
})

/** The newest signature of a file, as it stands in it. */
function contentsOf(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1')
  const [, digits = ''] = Array.from(text.matchAll(/\/Contents <([0-9a-f]+)>/g)).at(-1) ?? []
  return readDer(Buffer.from(digits, 'hex')).bytes
}

/** A signature with a timestamp of its value among what it does not sign (RFC 3161, appendix A). */
function withStamp(cms: Buffer, stamp: (value: Buffer) => Buffer): Buffer {
  const [type, wrapped] = inside(readDer(cms), tags.sequence)
  const fields = inside(inside(wrapped, tags.context(0))[0], tags.sequence)
  const [signer] = inside(fields.at(-1), tags.set)
  const parts = inside(signer, tags.sequence)
  const value = parts.at(-1)?.content ?? Buffer.alloc(0)
  const attribute = writeDer(
    tags.sequence,
    writeOid('1.2.840.113549.1.9.16.2.14'),
    writeSetOf([stamp(value)]),
  )
  const grown = writeDer(
    tags.sequence,
    ...parts.map(({ bytes }) => bytes),
    writeDer(tags.context(1), attribute),
  )
  const signed = writeDer(
    tags.sequence,
    ...fields.slice(0, -1).map(({ bytes }) => bytes),
    writeSetOf([grown]),
  )
  return writeDer(tags.sequence, type?.bytes ?? Buffer.alloc(0), writeDer(tags.context(0), signed))
}

function tokenOver(value: Buffer, issuer: Issuer, stamper: Issued): Buffer {
  const [data, asked] = [path.join(folder, 'value'), path.join(folder, 'value.tsq')]
  writeFileSync(data, value)
  execFileSync('openssl', ['ts', '-query', '-data', data, '-sha256', '-cert', '-out', asked], {
    stdio: 'pipe',
  })
  const answer = issuer.answer(execFileSync('cat', [asked]), stamper)
  return inside(readDer(answer), tags.sequence)[1]?.bytes ?? Buffer.alloc(0)
}
