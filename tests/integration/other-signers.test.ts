import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { X509Certificate } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { signatureReportLines, type SignatureReport } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { withFlippedBit, withOtherSignature, withRoomInField, withUpdate } from '../support/changed-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { catalog, handMadePdf, pages } from '../support/hand-made-pdf.ts'
import {
  anAuthority,
  openssl,
  signingKeyOf,
  type Authority,
  type Issued,
} from '../support/openssl-authority.ts'
import { otherCms } from '../support/other-cms.ts'
import {
  names,
  request,
  signedBlindly,
  signedMinutes,
  type SignedMinutes,
} from '../support/signed-minutes.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-other-signers-'))
const at = Date.now() + 60_000
const told = (report: SignatureReport) => signatureReportLines(report, wordsIn.vi.signing).join('\n')

/** The certificate with a kind of key that nobody knows. */
function ofUnknownKind(certificateFile: string): Buffer {
  const der = Buffer.from(new X509Certificate(readFileSync(certificateFile)).raw)
  const rsaEncryption = Buffer.from('06092a864886f70d010101', 'hex')
  der.writeUInt8(0x7f, der.indexOf(rsaEncryption) + rsaEncryption.length - 1)
  return der
}

describe.skipIf(!commandIsThere('openssl'))(
  'minutes that were signed by other programs (needs openssl)',
  () => {
    let minutes: SignedMinutes
    let authority: Authority
    let chair: Issued
    let byBoth: Uint8Array
    let trust: readonly Buffer[]

    beforeAll(async () => {
      minutes = await signedMinutes()
      authority = anAuthority(folder)
      chair = authority.issue(names.chair)
      const keys = { secretary: signingKeyOf(authority.issue(names.secretary)), chair: signingKeyOf(chair) }
      trust = [new X509Certificate(readFileSync(authority.certificateFile)).raw]
      const bySecretary = await signedBlindly(minutes.unsigned, {
        ...request('secretary', keys.secretary),
        at,
      })
      byBoth = await signedBlindly(bySecretary, { ...request('chair', keys.chair), at })
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    const signedBy = (how: Parameters<typeof otherCms>[2], by = chair) =>
      withOtherSignature(byBoth, data => otherCms(data, by, how))

    it.each([
      ['attributes in the order of DER', {}],
      ['attributes in another order, signed in that of DER', { written: 'backwards' }],
      ['attributes in another order, signed as they stand', { written: 'backwards', signed: 'as-written' }],
      ['lengths left open, as PDFBox writes them', { isOpen: true }],
    ] as const)('are valid: %s', async (_, how) => {
      const file = signedBy(how)
      expect(await verifyPdf(file, trust)).toMatchObject({ kind: 'valid' })
      expect((await verifyPdf(withFlippedBit(file, 2000), trust)).kind).toBe('altered')
    })

    it('are found good by openssl too, where it looks at attributes in the order in which they stand', () => {
      const [data, signature] = ['data', 'signature.der'].map(name => path.join(folder, name))
      if (!data || !signature) throw new Error('No files')
      writeFileSync(data, 'biên bản')
      const judged = (how: Parameters<typeof otherCms>[2]) => {
        writeFileSync(signature, otherCms(readFileSync(data), chair, how))
        const what = ['-inform', 'DER', '-in', signature, '-content', data, '-out', path.join(folder, 'out')]
        const by = ['-CAfile', authority.certificateFile, '-purpose', 'any']
        return spawnSync('openssl', ['cms', '-verify', '-binary', ...what, ...by]).status
      }
      expect(judged({})).toBe(0)
      expect(judged({ isOpen: true })).toBe(0)
      expect(judged({ isBare: true })).toBe(0)
      expect(judged({ written: 'backwards', signed: 'as-written' })).toBe(0)
    })

    it('are intact, and not more, without signed attributes: which certificate signed is not bound', async () => {
      const report = await verifyPdf(signedBy({ isBare: true }), trust)
      expect(report).toMatchObject({
        kind: 'intact',
        signatures: [{ flaws: [] }, { intact: true, flaws: ['certificate-unbound'] }],
        lacks: [{ kind: 'flawed', position: 2 }],
      })
      expect((await verifyPdf(withFlippedBit(signedBy({ isBare: true }), 2000), trust)).kind).toBe('altered')
    })

    it('are valid where the signature stands right in its field', async () => {
      const first = await signedBlindly(minutes.unsigned, {
        ...request('secretary', signingKeyOf(authority.issue(names.secretary))),
        at,
      })
      const now = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)
      const prepared = await withRoomInField(first, 'chair', `D:${now}Z`)
      const file = withOtherSignature(prepared, data => otherCms(data, chair))
      expect(await verifyPdf(file, trust)).toMatchObject({ kind: 'valid' })
      const later = await withUpdate(file, document => document.getPage(0).drawText('5 sao'))
      expect(await verifyPdf(later, trust)).toMatchObject({ kind: 'altered' })
      const cutOff = await withUpdate(file, ({ catalog: root }) => void root.delete(PDFName.of('AcroForm')))
      expect(await verifyPdf(cutOff, trust)).toMatchObject({ kind: 'altered', signatures: [] })
    })

    it('are not there in a file that only speaks of them, or by which a program grants itself rights', async () => {
      const speaks = handMadePdf([catalog, pages, '(/ByteRange)'])
      expect(await verifyPdf(speaks)).toEqual({ kind: 'unsigned', record: null })
      const rights = '<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>'
      const granted = handMadePdf([catalog.replace('>>', '/Perms<</UR3 3 0 R>>>>'), pages, rights])
      expect(await verifyPdf(granted)).toEqual({ kind: 'unsigned', record: null })
      expect(await verifyPdf(handMadePdf([catalog, pages, rights]))).toMatchObject({ kind: 'altered' })
    })

    it('are valid beside a certificate of a kind that is not known', async () => {
      const beside = ofUnknownKind(authority.certificateFile)
      expect(await verifyPdf(signedBy({ beside }), trust)).toMatchObject({ kind: 'valid' })
    })

    const isNotSupported = (report: SignatureReport) => {
      expect(report).toMatchObject({ kind: 'unsupported', signatures: [{ intact: true }, { intact: false }] })
      expect(told(report)).toMatch(/^Chưa xác nhận được: .* Điều này không có nghĩa là tệp đã bị sửa\.\n/)
    }

    it('are called not supported with a key of Ed25519 (RFC 8419), and not altered', async () => {
      const uses = ['-addext', 'keyUsage=digitalSignature', '-addext', 'basicConstraints=CA:FALSE']
      const key = authority.issue('Ed25519', ['-newkey', 'ed25519', ...uses])
      isNotSupported(await verifyPdf(signedBy({}, key), trust))
    })

    it.each([
      ['SHA-1', ['-md', 'sha1']],
      ['SHA-224', ['-md', 'sha224']],
      ['SHA3-256', ['-md', 'sha3-256']],
      [
        'PSS with two hashes',
        ['-md', 'sha256', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_mgf1_md:sha1'],
      ],
      ['PSS with SHA-1', ['-md', 'sha1', '-keyopt', 'rsa_padding_mode:pss']],
      ['a content of its own', ['-md', 'sha256', '-nodetach', '-econtent_type', '1.2.3.4']],
      ['no certificate', ['-md', 'sha256', '-nocerts']],
    ])('are called not supported with %s, and not altered', async (_, options) => {
      const file = path.join(folder, 'bytes')
      const by = ['-signer', chair.certificateFile, '-inkey', chair.keyFile, '-cades', '-outform', 'DER']
      const signed = withOtherSignature(byBoth, data => {
        // What is signed with content of its own has no room for the whole file.
        writeFileSync(file, options.includes('-nodetach') ? 'x' : data)
        return openssl(['cms', '-sign', '-binary', '-in', file, ...by, ...options])
      })
      isNotSupported(await verifyPdf(signed, trust))
    })

    it.each(['adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1', 'Nothing.we.know'])(
      'are called not supported where they say that they are /%s, and not altered',
      async kind => {
        const file = Buffer.from(byBoth)
        const ours = '/SubFilter /ETSI.CAdES.detached'
        file.write(`/SubFilter /${kind}`.padEnd(ours.length), file.lastIndexOf(ours), 'latin1')
        isNotSupported(
          await verifyPdf(
            withOtherSignature(file, data => otherCms(data, chair)),
            trust,
          ),
        )
      },
    )

    it('are altered where a signature cannot be read at all', async () => {
      const report = await verifyPdf(
        withOtherSignature(byBoth, () => Buffer.from('biên bản')),
        trust,
      )
      expect(report).toMatchObject({
        kind: 'altered',
        signatures: [{ intact: true }, { flaws: ['unreadable'] }],
      })
    })

    it('are read where another program has written its name into the file before the first signature', async () => {
      const sign = async (bytes: Uint8Array) => {
        const key = signingKeyOf(authority.issue(names.secretary))
        const first = await signedBlindly(bytes, { ...request('secretary', key), at })
        return signedBlindly(first, { ...request('chair', signingKeyOf(chair)), at })
      }
      const named = await withUpdate(minutes.unsigned, document => document.setProducer('Công cụ ký số'))
      expect(await verifyPdf(await sign(named), trust)).toMatchObject({ kind: 'valid' })
      const drawn = await withUpdate(minutes.unsigned, document => document.getPage(0).drawText('5 sao'))
      expect(await verifyPdf(await sign(drawn), trust)).toMatchObject({
        kind: 'intact',
        lacks: [{ kind: 'changed-before' }],
      })
    })
  },
)
