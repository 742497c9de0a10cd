import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { signatureReportLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { addEmptyField, withUpdate } from '../support/changed-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { catalog, handMadePdf as pdf, pages } from '../support/hand-made-pdf.ts'
import { hybridPdf } from '../support/hybrid-pdf.ts'
import { request, signedBlindly, signedMinutes, type SignedMinutes } from '../support/signed-minutes.ts'

/** As pdfunite of poppler 22.12.0 writes it; by ISO 32000-1, table 15, objects with numbers of /Size and above are missing. */
const sizedBelowItsObjects = () =>
  Buffer.from(pdf([catalog, pages]).toString('latin1').replace('/Size 3', '/Size 1'), 'latin1')

describe('a file that two programs could show differently', () => {
  const plain = [catalog, pages]

  it.each([
    ['a copy of an object that no table lists', pdf(plain, { between: `2 0 obj\n${pages}\nendobj\n` })],
    ['a copy in a comment', pdf(plain, { between: '%2 0 obj null endobj\n' })],
    ['blanks before the table', pdf(plain, { beforeTable: '  ' })],
    [
      'a generation that is raised',
      pdf(plain, { change: table => table.replace(/00000 n \n$/, '00001 n \n') }),
    ],
    ['an object under a generation of its own', pdf(['<</Type/Catalog/Pages 2 1 R>>', pages])],
    ['an object listed twice', pdf(plain, { change: table => `${table}2 1\n0000000009 00000 n \n` })],
    [
      'an object beyond the size of the table',
      pdf(plain, { change: table => `${table}7 1\n0000000009 00000 n \n` }),
    ],
    ['a size that leaves out the pages and the catalog', sizedBelowItsObjects()],
    [
      'an entry that points between objects',
      pdf(plain, { change: table => table.replace('0000000009', '0000000008') }),
    ],
    ['two tables of a hybrid file that disagree', hybridPdf({ pagesAt: 'elsewhere' })],
    ['one that calls free what the other lists', hybridPdf({ pagesAt: 'free' })],
    ['such a file that ends twice', hybridPdf({ pagesAt: 'free', endsTwice: true })],
    ['a copy of the pages in a file that ends twice', hybridPdf({ pagesAt: 'elsewhere', endsTwice: true })],
  ])('is refused as ambiguous: %s', async (_, file) => {
    expect(await verifyPdf(file)).toEqual({ kind: 'unreadable', because: 'ambiguous' })
  })

  it('is none where a cross-reference stream counts in eight bytes, as honest writers do', async () => {
    const body = `%PDF-1.7\n1 0 obj\n${catalog}\nendobj\n2 0 obj\n${pages}\nendobj\n`
    const row = (kind: number, offset: number) => {
      const bytes = Buffer.alloc(17)
      bytes.writeUInt8(kind, 0)
      bytes.writeBigUInt64BE(BigInt(offset), 1)
      return bytes
    }
    const offsets = [9, body.indexOf('2 0 obj'), body.length]
    const table = Buffer.concat([row(0, 0), ...offsets.map(offset => row(1, offset))])
    const keys = `<</Type/XRef/W[1 8 8]/Size 4/Root 1 0 R/Length ${table.length}>>`
    const head = Buffer.from(`${body}3 0 obj\n${keys}\nstream\n`)
    const tail = Buffer.from(`\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`)
    expect(await verifyPdf(Buffer.concat([head, table, tail]))).toEqual({ kind: 'unsigned', record: null })
  })
})

const mergesBadly =
  commandIsThere('pdfunite') &&
  spawnSync('pdfunite', ['-v'], { encoding: 'utf8' }).stderr.includes('version 22.12.0')
const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const folder = () => mkdtempSync(path.join(tmpdir(), 'council-layouts-'))
const writers: readonly (readonly [name: string, command: string, options: readonly string[]])[] = [
  ['qpdf, as it is', 'qpdf', ['IN', 'OUT']],
  ['qpdf, laid out for the web', 'qpdf', ['--linearize', 'IN', 'OUT']],
  ['qpdf, with object streams', 'qpdf', ['--object-streams=generate', 'IN', 'OUT']],
  ['qpdf, both', 'qpdf', ['--linearize', '--object-streams=generate', 'IN', 'OUT']],
  ['mutool', 'mutool', ['clean', 'IN', 'OUT']],
  ['mutool, packed tight', 'mutool', ['clean', '-gggg', '-z', 'IN', 'OUT']],
  ['poppler’s pdftocairo', 'pdftocairo', ['-pdf', 'IN', 'OUT']],
]

describe('a file that another program has written', () => {
  let minutes: SignedMinutes
  beforeAll(async () => {
    minutes = await signedMinutes()
  })

  it.each(writers)(
    'is read, and stays whole when it is signed: %s (needs it)',
    async (_, command, options) => {
      if (!commandIsThere(command)) return
      const here = folder()
      const [before, after] = [path.join(here, 'in.pdf'), path.join(here, 'out.pdf')]
      writeFileSync(before, minutes.unsigned)
      const files = new Map([
        ['IN', before],
        ['OUT', after],
      ])
      execFileSync(
        command,
        options.map(option => files.get(option) ?? option),
      )
      const written = readFileSync(after)
      rmSync(here, { recursive: true })
      expect(await verifyPdf(written)).toMatchObject({ kind: 'unsigned' })
      // Cairo draws the pages anew, without their fields.
      if (command === 'pdftocairo') return
      const signed = await signedBlindly(written, request('secretary', minutes.keys.secretary))
      expect(await verifyPdf(signed)).toMatchObject({
        kind: 'intact',
        signatures: [{ intact: true, flaws: [] }],
      })
    },
  )

  it.skipIf(!mergesBadly)(
    'is not called altered where pdfunite merged it before it was signed, and what to do is told (needs pdfunite 22.12.0)',
    async () => {
      const here = folder()
      const [first, annex, merged] = ['minutes.pdf', 'annex.pdf', 'merged.pdf'].map(name =>
        path.join(here, name),
      )
      if (!first || !annex || !merged) throw new Error('No files')
      writeFileSync(first, minutes.unsigned)
      writeFileSync(annex, pdf([catalog, onePage, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>']))
      execFileSync('pdfunite', [first, annex, merged])
      const written = readFileSync(merged)
      rmSync(here, { recursive: true })
      const withField = await withUpdate(written, document => addEmptyField(document, 'secretary'))
      const signed = await signedBlindly(withField, request('secretary', minutes.keys.secretary))
      const report = await verifyPdf(signed)
      expect(signatureReportLines(report, wordsIn.vi.signing)).toEqual([
        'Không đọc được: mỗi phần mềm có thể hiện tệp PDF này một khác; không xác nhận được chữ ký nào. Có thể tệp đã được ghép hoặc lưu lại bằng phần mềm khác: hãy dùng tệp biên bản gốc, chưa ghép với tệp nào.',
      ])
    },
  )

  it.each([
    ['a hybrid file', {}],
    ['one that ends twice, as Word writes it', { endsTwice: true }],
  ] as const)('is read: %s', async (_, how) => {
    const file = hybridPdf(how)
    expect(await verifyPdf(file)).toEqual({ kind: 'unsigned', record: null })
    if (!commandIsThere('qpdf')) return
    const here = folder()
    const name = path.join(here, 'hybrid.pdf')
    writeFileSync(name, file)
    expect(spawnSync('qpdf', ['--check', name], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    })
    rmSync(here, { recursive: true })
  })
})
