import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createVerifier } from '#electron/signing/verifier.ts'
import { catalog, handMadePdf as pdf, pages } from '../support/hand-made-pdf.ts'

const workerUrl = new URL('../../electron/signing/verify-worker.ts', import.meta.url)
const verify = createVerifier(workerUrl)
/** For what is not about time, which a slow machine may take. */
const patient = createVerifier(workerUrl, { milliseconds: 300_000, megabytes: 512 })

const times = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at))

/** What `verify-once.ts` prints. */
const answered = z.object({ kind: z.string(), megabytes: z.number() })

describe('a file that would take too long, or too much', () => {
  const form = (fields: string) => `<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[${fields}]>>>>`
  const signature = '<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents<00>>>'

  it.each([
    [
      'fields nested a hundred thousand deep',
      () => pdf([form('3 0 R'), pages, ...times(100_000, at => `<</T(a)/Kids[${at + 4} 0 R]>>`)]),
    ],
    ['a million entries', () => pdf([catalog, pages, ...times(1_000_000, () => '1')])],
    [
      'four thousand signatures',
      () =>
        pdf([
          form(times(4000, at => `${at + 3} 0 R`).join(' ')),
          pages,
          ...times(4000, at => `<</FT/Sig/T(f${at})/V ${at + 4003} 0 R>>`),
          ...times(4000, () => signature),
        ]),
    ],
    ['forty million numbers', () => pdf([catalog, pages, `[${'1 '.repeat(2e7)}]`])],
  ])('is answered within its bounds: %s', async (_, file) => {
    const bytes = file()
    const before = performance.now()
    expect(await verify(bytes)).toEqual({ kind: 'unreadable', because: 'too-much' })
    expect(performance.now() - before).toBeLessThan(30_000)
  })

  it.each([
    ['forty million blanks', () => pdf([catalog, pages], { between: ' '.repeat(4e7) })],
    ['a string of fifty million letters', () => pdf([catalog, pages, `(${'a'.repeat(5e7)})`])],
    ['a hundred thousand brackets', () => pdf([catalog, pages, `(${'('.repeat(1e5)}${')'.repeat(1e5)})`])],
  ])('is read all the same: %s', async (_, file) => {
    expect(await patient(file())).toEqual({ kind: 'unsigned', record: null })
  })

  it.each([
    ['values nested a million deep', () => pdf([catalog, pages, '['.repeat(1e6) + ']'.repeat(1e6)])],
    [
      'lengths that lead to one another',
      () => pdf([catalog, pages, ...times(50_000, at => `<</Length ${at + 4} 0 R>>\nstream\nx\nendstream`)]),
    ],
  ])('is called damaged: %s', async (_, file) => {
    expect(await patient(file())).toEqual({ kind: 'unreadable', because: 'damaged' })
  })

  it.each([
    ['forty million numbers', () => pdf([catalog, pages, `[${'1 '.repeat(2e7)}]`])],
    [
      'a string of fifty million letters, half of them escapes',
      () => pdf([catalog, pages, `(${'\\n'.repeat(2.5e7)})`]),
    ],
    ['a million entries', () => pdf([catalog, pages, ...times(1_000_000, () => '1')])],
  ])('never makes the program hold more memory than it may: %s', (_, file) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'council-memory-'))
    const name = path.join(folder, 'large.pdf')
    writeFileSync(name, file())
    const once = path.join(import.meta.dirname, '../support/verify-once.ts')
    const printed = execFileSync(process.execPath, [once, name], { encoding: 'utf8' })
    const { kind, megabytes } = answered.parse(JSON.parse(printed))
    rmSync(folder, { recursive: true })
    expect(kind).toBe('unreadable')
    // What the program holds before it reads anything is some 115 MB of it.
    expect(megabytes).toBeLessThan(512 + 150)
  })

  it('is stopped where the time is up, and the next one is read', async () => {
    const file = pdf([catalog, pages, `[${'1 '.repeat(2e7)}]`])
    const hasty = createVerifier(workerUrl, { milliseconds: 1, megabytes: 512 })
    expect(await hasty(file)).toEqual({ kind: 'unreadable', because: 'too-much' })
    expect(await verify(pdf([catalog, pages]))).toEqual({ kind: 'unsigned', record: null })
  })
})
