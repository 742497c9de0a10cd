import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFName } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { council } from '../support/command-line.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { withFlippedBit, withOtherSignature, withUpdate } from '../support/changed-pdf.ts'
import { catalog, handMadePdf, pages } from '../support/hand-made-pdf.ts'
import { anAuthority, signingKeyOf, type Authority, type Issued } from '../support/openssl-authority.ts'
import { otherCms } from '../support/other-cms.ts'
import {
  names,
  request,
  signedBlindly,
  signedMinutes,
  type SignedMinutes,
} from '../support/signed-minutes.ts'

const at = Date.now() + 60_000

/** `npm run council -- verify`, for each thing that a file can be: what the first line says, and what it ends with. */
describe.skipIf(!commandIsThere('openssl'))('verify (needs openssl)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-verify-'))
  let minutes: SignedMinutes
  let authority: Authority
  let issued: Readonly<Record<'secretary' | 'chair' | 'stranger' | 'servers' | 'unknown', Issued>>
  let byBoth: Uint8Array

  const sign = (bytes: Uint8Array, field: 'secretary' | 'chair', key: Issued) =>
    signedBlindly(bytes, { ...request(field, signingKeyOf(key)), at })
  const signTwice = async (bytes: Uint8Array, secretary: Issued, chair: Issued) =>
    sign(await sign(bytes, 'secretary', secretary), 'chair', chair)

  beforeAll(async () => {
    minutes = await signedMinutes()
    authority = anAuthority(folder)
    const plain = ['-addext', 'basicConstraints=CA:FALSE']
    const servers = ['-addext', 'extendedKeyUsage=serverAuth', ...plain]
    issued = {
      secretary: authority.issue(names.secretary),
      chair: authority.issue(names.chair),
      stranger: anAuthority(folder, 'Nơi khác').issue(names.chair),
      servers: authority.issue('Máy chủ', servers),
      unknown: authority.issue('Loại khác', ['-newkey', 'ed25519', ...plain]),
    }
    byBoth = await signTwice(minutes.unsigned, issued.secretary, issued.chair)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const onePage = () =>
    withUpdate(minutes.unsigned, document => {
      document.catalog.delete(PDFName.of('PieceInfo'))
    })
  const cases: readonly (readonly [
    what: string,
    code: 0 | 1 | 2 | 3,
    said: string,
    file: () => Uint8Array | Promise<Uint8Array>,
  ])[] = [
    ['all that “hợp lệ” needs', 0, 'Biên bản hợp lệ: còn nguyên vẹn, đủ 2 chữ ký', () => byBoth],
    ['one byte changed', 1, 'Tệp KHÔNG còn nguyên vẹn', () => withFlippedBit(byBoth, 2000)],
    [
      'a page changed after signing',
      1,
      'Tệp KHÔNG còn nguyên vẹn',
      () => withUpdate(byBoth, document => document.getPage(0).drawText('5 sao')),
    ],
    ['nobody has signed', 1, 'Tệp PDF này chưa có chữ ký số nào.', () => minutes.unsigned],
    ['no PDF', 2, 'Không đọc được: đây không phải là tệp PDF.', () => Buffer.from('x')],
    ['a PDF cut short', 2, 'Không đọc được: tệp PDF bị hỏng', () => Buffer.from('%PDF-1.7\n')],
    [
      'a PDF that programs show differently',
      2,
      'Không đọc được: mỗi phần mềm có thể hiện',
      () => handMadePdf([catalog, pages], { beforeTable: '  ' }),
    ],
    [
      'more than is looked at',
      2,
      'Không đọc được: tệp PDF phức tạp quá mức',
      () => handMadePdf([catalog, pages, ...Array.from({ length: 300_001 }, () => '1')]),
    ],
    [
      'a signature of a kind that is not known',
      2,
      'Chưa xác nhận được',
      () => withOtherSignature(byBoth, data => otherCms(data, issued.unknown)),
    ],
    ['the chair lacking', 3, 'Còn nguyên vẹn', () => sign(minutes.unsigned, 'secretary', issued.secretary)],
    [
      'one certificate twice',
      3,
      'Còn nguyên vẹn',
      () => signTwice(minutes.unsigned, issued.secretary, issued.secretary),
    ],
    [
      'a certificate that nobody vouches for',
      3,
      'Còn nguyên vẹn',
      () => signTwice(minutes.unsigned, issued.secretary, issued.stranger),
    ],
    [
      'a certificate for servers',
      3,
      'Còn nguyên vẹn',
      () => signTwice(minutes.unsigned, issued.secretary, issued.servers),
    ],
    [
      'names that the minutes do not print',
      3,
      'Còn nguyên vẹn',
      () => signTwice(minutes.unsigned, issued.chair, issued.secretary),
    ],
    [
      'a page that is no minutes',
      3,
      'Còn nguyên vẹn',
      async () => signTwice(await onePage(), issued.secretary, issued.chair),
    ],
    ['keys of the training council', 3, 'Còn nguyên vẹn', () => minutes.byBoth],
  ]

  it.each(cases)('%s: ends with %s', async (_, code, said, make) => {
    const file = path.join(folder, 'file.pdf')
    writeFileSync(file, await make())
    const { status, stdout, stderr } = council(['verify', file, '--trust', authority.certificateFile])
    expect([status, stderr]).toEqual([code, ''])
    expect(stdout.startsWith(said), stdout).toBe(true)
    expect(stdout.includes('hợp lệ:') && !stdout.includes('chưa đủ để gọi là hợp lệ:')).toBe(code === 0)
  })

  it('ends with 2 where the file or the list of authorities cannot be read, and with 3 where there is no list', () => {
    const file = path.join(folder, 'both.pdf')
    writeFileSync(file, byBoth)
    const code = (...args: readonly string[]) => council(['verify', ...args]).status
    expect(code(path.join(folder, 'không có.pdf'))).toBe(2)
    expect(code(file, '--trust', file)).toBe(2)
    expect(code(file, '--trust')).toBe(2)
    expect(code(file)).toBe(3)
  })

  it('writes out what a certificate or a field hides in its name, and nothing else is sent to the terminal', async () => {
    const evil = 'Ai\u009b2J\u202eđó\u2028\u200f'
    const file = path.join(folder, 'evil.pdf')
    writeFileSync(file, await sign(minutes.unsigned, 'secretary', authority.issue(evil)))
    const { stdout } = council(['verify', file])
    expect(stdout).toContain('Ai⟨U+009B⟩2J⟨U+202E⟩đó⟨U+2028⟩⟨U+200F⟩')
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
})
