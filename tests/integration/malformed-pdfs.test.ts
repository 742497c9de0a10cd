import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerLines } from '#shared/documents/signature-report.ts'
import { wordsIn } from '#shared/words/words.ts'
import { malformedPdfs } from '../support/malformed-pdfs.ts'

/** What `verify-once.ts` prints. */
const answered = z.object({
  kind: z.string(),
  because: z.string().optional(),
  fault: z.string().optional(),
  milliseconds: z.number(),
  megabytes: z.number(),
})

/** What the program holds before it reads anything. */
const atRest = 150

describe('a file that nobody writes in good faith, verified with what it carries', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'council-malformed-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(malformedPdfs)('comes to an end in 10 s and 512 MB: %s', (_, made, said) => {
    const file = path.join(folder, 'malformed.pdf')
    writeFileSync(file, made())
    const once = path.join(import.meta.dirname, '../support/verify-once.ts')
    const printed = execFileSync(process.execPath, [once, file, 'proof'], { encoding: 'utf8' })
    const { kind, because, fault, milliseconds, megabytes } = answered.parse(JSON.parse(printed))
    const found = [because ?? kind, ...(fault === undefined ? [] : [fault])].join(', proof ')
    expect(said.split(' | ')).toContain(found)
    expect(megabytes).toBeLessThan(512 + atRest)
    // The thread is stopped after 10 s; what comes on top is its start, on a machine at work.
    expect(milliseconds).toBeLessThan(12_000)
  })
})

it('is told in Vietnamese where it is more than may be read', () => {
  const report = { kind: 'unreadable', because: 'too-much' } as const
  expect(answerLines(report, wordsIn.vi.signing)).toEqual([
    'Không đọc được: tệp PDF phức tạp quá mức (quá 10 giây hoặc 512 MB bộ nhớ).',
  ])
  expect(wordsIn.vi.proof.fault({ kind: 'too-much' })).toMatch(/quá/)
})
