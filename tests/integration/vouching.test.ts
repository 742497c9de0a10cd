import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authoritiesIn, trusting } from '#electron/signing/trust-file.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { signatureReportLines, type SignatureReport } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { withOtherSignature, withRoomForTimestamp, withUpdate } from '../support/changed-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import {
  anAuthority,
  openssl,
  signingKeyOf,
  type Authority,
  type Issued,
} from '../support/openssl-authority.ts'
import { aKeyFile } from '../support/signing-keys.ts'
import {
  names,
  request,
  signedBlindly,
  signedMinutes,
  type SignedMinutes,
} from '../support/signed-minutes.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'council-vouching-'))
const trustIn = (file: string) => authoritiesIn(readFileSync(file))?.map(({ der }) => der) ?? []
const lacks = (report: SignatureReport) => ('lacks' in report ? report.lacks.map(({ kind }) => kind) : [])
/** Later than any certificate that is issued while these tests run, on the slowest machine too. */
const signedAt = Date.now() + 3_600_000

describe.skipIf(!commandIsThere('openssl'))(
  'minutes signed with certificates of an authority (needs openssl)',
  () => {
    let minutes: SignedMinutes
    let authority: Authority
    let issued: Readonly<Record<'secretary' | 'chair', Issued>>
    let byBoth: Uint8Array
    let trust: readonly Buffer[]

    const sign = (bytes: Uint8Array, field: 'secretary' | 'chair', key: Issued) =>
      signedBlindly(bytes, { ...request(field, signingKeyOf(key)), at: signedAt })
    beforeAll(async () => {
      minutes = await signedMinutes()
      authority = anAuthority(folder)
      issued = { secretary: authority.issue(names.secretary), chair: authority.issue(names.chair) }
      byBoth = await sign(await sign(minutes.unsigned, 'secretary', issued.secretary), 'chair', issued.chair)
      trust = trustIn(authority.certificateFile)
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    it('are valid where the office trusts that authority, and no more than intact where it does not', async () => {
      expect(await verifyPdf(byBoth, trust)).toMatchObject({ kind: 'valid' })
      const alone = await verifyPdf(byBoth)
      expect(alone).toMatchObject({ kind: 'intact' })
      expect(lacks(alone)).toEqual(['not-vouched', 'not-vouched'])
      const other = trustIn(anAuthority(folder, 'Nơi khác').certificateFile)
      expect(lacks(await verifyPdf(byBoth, other))).toEqual(['not-vouched', 'not-vouched'])
    })

    it('are held against the certificate files in the folder of trust, as it is then', async () => {
      const list = path.join(folder, 'trust')
      const verify = trusting(list, Object.assign(verifyPdf, { examine: notAsked }))
      expect(await verify(byBoth)).toMatchObject({ kind: 'intact' })
      mkdirSync(list)
      writeFileSync(path.join(list, 'ghi-chu.txt'), 'nothing of ours')
      copyFileSync(issued.chair.certificateFile, path.join(list, 'chair.pem'))
      expect(await verify(byBoth)).toMatchObject({ kind: 'intact' })
      copyFileSync(authority.certificateFile, path.join(list, 'authority.CRT'))
      expect(await verify(byBoth)).toMatchObject({ kind: 'valid' })
    })

    it('are told so by the command, which ends with 0 only then', () => {
      const file = path.join(folder, 'both.pdf')
      writeFileSync(file, byBoth)
      const run = (...more: readonly string[]) =>
        spawnSync(process.execPath, ['electron/cli/cli.ts', 'verify', file, ...more], { encoding: 'utf8' })
      expect(run('--trust', authority.certificateFile)).toMatchObject({ status: 0 })
      expect(run().status).toBe(3)
      expect(run('--trust', file).status).toBe(2)
    })

    it('are not valid without the chair, with one certificate twice, under another name, or of a page that is no minutes', async () => {
      const alone = await sign(minutes.unsigned, 'secretary', issued.secretary)
      expect(lacks(await verifyPdf(alone, trust))).toEqual(['missing'])
      const twice = await sign(alone, 'chair', issued.secretary)
      expect(lacks(await verifyPdf(twice, trust))).toEqual(['same-certificate', 'other-name'])
      const stranger = await sign(alone, 'chair', authority.issue('Người lạ'))
      expect(await verifyPdf(stranger, trust)).toMatchObject({
        kind: 'intact',
        lacks: [{ kind: 'other-name', role: 'chair', printed: names.chair, subject: 'Người lạ' }],
      })
      const page = await withUpdate(minutes.unsigned, document => {
        document.catalog.delete(PDFName.of('PieceInfo'))
      })
      const noMinutes = await sign(await sign(page, 'secretary', issued.secretary), 'chair', issued.chair)
      expect(lacks(await verifyPdf(noMinutes, trust))).toEqual(['not-minutes'])
    })

    it('are not vouched for by a certificate for servers, an authority’s own, or the training key', async () => {
      const forServers = ['-addext', 'extendedKeyUsage=serverAuth', '-addext', 'basicConstraints=CA:FALSE']
      for (const options of [forServers, ['-addext', 'keyUsage=keyCertSign']]) {
        const bySecretary = await sign(
          minutes.unsigned,
          'secretary',
          authority.issue(names.secretary, options),
        )
        expect(await verifyPdf(bySecretary, trust)).toMatchObject({ signatures: [{ trust: 'other-use' }] })
      }
      expect(await verifyPdf(minutes.byBoth, trust)).toMatchObject({
        signatures: [{ trust: 'training' }, {}],
      })
      expect(authoritiesIn(await aKeyFile())).toBeUndefined()
      expect(authoritiesIn(readFileSync(issued.chair.certificateFile))).toBeUndefined()
    })

    const cms =
      (key: Issued, more: readonly string[]) =>
      (data: Buffer): Buffer => {
        const file = path.join(folder, 'signed-bytes')
        writeFileSync(file, data)
        const by = ['-signer', key.certificateFile, '-inkey', key.keyFile]
        return openssl([
          'cms',
          '-sign',
          '-binary',
          '-in',
          file,
          '-outform',
          'DER',
          '-cades',
          ...by,
          '-md',
          more.includes('sha1') ? 'sha1' : 'sha256',
          ...more.filter(option => option !== 'sha1'),
        ])
      }

    it.each([
      ['by key identifier', ['-keyid']],
      ['with PSS', ['-keyopt', 'rsa_padding_mode:pss']],
    ])('hold where another tool names the signer %s', async (_, more) => {
      const file = withOtherSignature(byBoth, cms(issued.chair, more))
      expect(await verifyPdf(file, trust)).toMatchObject({ kind: 'valid' })
    })

    it('hold with a key for RSA-PSS only, and say which was used', async () => {
      const uses = ['-addext', 'keyUsage=digitalSignature', '-addext', 'basicConstraints=CA:FALSE']
      const key = authority.issue(names.chair, [
        '-newkey',
        'rsa-pss',
        '-pkeyopt',
        'rsa_keygen_bits:2048',
        ...uses,
      ])
      const report = await verifyPdf(withOtherSignature(byBoth, cms(key, [])), trust)
      expect(report).toMatchObject({ kind: 'valid', signatures: [{}, { algorithm: 'rsa-pss' }] })
    })

    it('are called not supported, and not altered, where the signature is of a kind that is not known', async () => {
      const file = withOtherSignature(byBoth, cms(issued.chair, ['sha1']))
      const report = await verifyPdf(file, trust)
      expect(report).toMatchObject({
        kind: 'unsupported',
        signatures: [{ intact: true }, { flaws: ['unsupported'] }],
      })
      expect(signatureReportLines(report, wordsIn.vi.signing)[0]).toContain('không có nghĩa là tệp đã bị sửa')
    })

    it('stay valid when a timestamp is added, and then revocation data', async () => {
      const stamped = withOtherSignature(await withRoomForTimestamp(byBoth), data => authority.stamp(data))
      const report = await verifyPdf(stamped, trust)
      expect(report).toMatchObject({
        kind: 'valid',
        signatures: [
          {},
          {},
          { sort: 'timestamp', field: 'Dấu 1', role: null, intact: true, trust: 'trusted' },
        ],
      })
      for (const file of [stamped, byBoth]) {
        const later = await withUpdate(file, document => {
          const { context, catalog } = document
          const certificate = context.register(context.flateStream(trust[0] ?? Buffer.alloc(0)))
          catalog.set(PDFName.of('DSS'), context.register(context.obj({ Type: 'DSS', Certs: [certificate] })))
        })
        expect(await verifyPdf(later, trust)).toMatchObject({ kind: 'valid' })
      }
    })

    it('are altered where what is called revocation data takes the place of something on a page', async () => {
      const later = await withUpdate(byBoth, document => {
        document.catalog.set(PDFName.of('DSS'), document.getPage(0).ref)
        document.getPage(0).drawText('5 sao')
      })
      expect(await verifyPdf(later, trust)).toMatchObject({
        kind: 'altered',
        changes: [{ kind: 'page', number: 1 }],
      })
    })
  },
)

const notAsked = () => Promise.reject(new Error('Nobody asked for what it carries'))
