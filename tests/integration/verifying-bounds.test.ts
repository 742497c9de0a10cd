import { describe, expect, it } from 'vitest'
import { createVerifier } from '#electron/signing/verifier.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'

const workerUrl = new URL('../../electron/signing/verify-worker.ts', import.meta.url)
const verify = createVerifier(workerUrl)

const catalog = '<</Type/Catalog/Pages 2 0 R>>'
const pages = '<</Type/Pages/Kids[]/Count 0>>'
const times = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at))

interface Layout {
  readonly between?: string
  readonly beforeTable?: string
  readonly change?: (table: string) => string
}

/** A PDF of these objects, numbered from 1. */
function pdf(
  objects: readonly string[],
  { between = '', beforeTable = '', change = table => table }: Layout = {},
) {
  const parts = ['%PDF-1.7\n']
  let at = 9
  const offsets = objects.map((object, index) => {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    const offset = at
    parts.push(part)
    at += part.length
    return offset
  })
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\n`
  const end = `startxref\n${at + between.length}\n%%EOF\n`
  return Buffer.from(parts.join('') + between + beforeTable + change(table) + trailer + end, 'latin1')
}

describe('a file that would take too long, or too much', () => {
  const form = (fields: string) => `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${fields}]>>>>`
  const signature = '<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>'

  it.each([
    [
      'values nested a million deep',
      () => pdf([catalog, pages, '['.repeat(1e6) + ']'.repeat(1e6)]),
      'damaged',
    ],
    [
      'fields nested a hundred thousand deep',
      () => pdf([form('3 0 R'), pages, ...times(100_000, at => `<</T(a)/Kids[${at + 4} 0 R]>>`)]),
      'too-much',
    ],
    [
      'lengths that lead to one another',
      () => pdf([catalog, pages, ...times(50_000, at => `<</Length ${at + 4} 0 R>>\nstream\nx\nendstream`)]),
      'damaged',
    ],
    ['a million entries', () => pdf([catalog, pages, ...times(1_000_000, () => '1')]), 'too-much'],
    [
      'four thousand signatures',
      () =>
        pdf([
          form(times(4000, at => `${at + 3} 0 R`).join(' ')),
          pages,
          ...times(4000, at => `<</FT/Sig/T(f${at})/V ${at + 4003} 0 R>>`),
          ...times(4000, () => signature),
        ]),
      'too-much',
    ],
    ['forty million numbers', () => pdf([catalog, pages, `[${'1 '.repeat(2e7)}]`]), 'too-much'],
  ])('is answered within its bounds: %s', async (_, file, because) => {
    const before = performance.now()
    expect(await verify(file())).toEqual({ kind: 'unreadable', because })
    expect(performance.now() - before).toBeLessThan(20_000)
  })

  it.each([
    ['forty million blanks', () => pdf([catalog, pages], { between: ' '.repeat(4e7) })],
    ['a string of fifty million letters', () => pdf([catalog, pages, `(${'a'.repeat(5e7)})`])],
    ['a hundred thousand brackets', () => pdf([catalog, pages, `(${'('.repeat(1e5)}${')'.repeat(1e5)})`])],
  ])('is read all the same: %s', async (_, file) => {
    expect(await verify(file())).toEqual({ kind: 'unsigned', record: null })
  })

  it('is stopped where the time is up, and the next one is read', async () => {
    const file = pdf([catalog, pages, `[${'1 '.repeat(2e7)}]`])
    const hasty = createVerifier(workerUrl, { milliseconds: 1, megabytes: 512 })
    expect(await hasty(file)).toEqual({ kind: 'unreadable', because: 'too-much' })
    expect(await verify(pdf([catalog, pages]))).toEqual({ kind: 'unsigned', record: null })
  })
})

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
    [
      'an entry that points between objects',
      pdf(plain, { change: table => table.replace('0000000009', '0000000008') }),
    ],
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
