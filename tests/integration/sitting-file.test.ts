import { decipher } from '#electron/secrecy/cipher.ts'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkRecordInFile } from '#electron/app/record-in-file.ts'
import { verifyPdf } from '#electron/signing/verify-pdf.ts'
import { openSittingFile } from '#electron/sitting-files/read-sitting-file.ts'
import { writeSittingFile } from '#electron/sitting-files/write-sitting-file.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'
import { aSittingOfEverything } from '#tests/support/a-log.ts'
import { sha256 } from '#tests/support/a-sitting.ts'
import { entriesOf, lawText, sealedZip } from '#tests/support/a-sitting-file.ts'
import { badSittingFiles } from '#tests/support/bad-sitting-files.ts'
import { law } from '#tests/support/shipped-law.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-sitting-file-'))
  file = path.join(folder, 'phien-1.phien')
})
afterEach(() => rmSync(folder, { recursive: true }))

const unwatched = { progress: () => undefined, signal: new AbortController().signal }
const reader = { decipher, hash: sha256, law, verifyPdf }

const sitting = aSittingOfEverything()
const beforeMinutes = sitting.log.filter(({ event }) => !event.kind.startsWith('minutes.'))
const contents = () => {
  const { details, products, head } = sitting.now
  return {
    sitting: 'phien-1',
    head,
    lines: beforeMinutes.map(lineOf),
    profile: details.profile,
    law: [{ id: 'qd-26-2026', text: lawText('qd-26-2026') }],
    minutes: [],
    packages: { all: products.map(({ entry }) => entry.package), included: [] },
  }
}

/** What a file is worth: the reason it is not opened or read, or the report on its record. */
async function checked(name: string) {
  const opened = await openSittingFile(name, unwatched)
  if (!opened.ok) return { refusal: opened.refusal }
  const read = await checkRecordInFile(opened.value, reader)
  await opened.value.close()
  return read.ok ? { report: read.value.report } : { refusal: read.refusal }
}

describe('a sitting written as one file', () => {
  it('is read back with a record that holds', async () => {
    await writeSittingFile(file, contents(), unwatched)
    const { report, refusal } = await checked(file)
    expect(refusal).toBeUndefined()
    expect(report).toMatchObject({
      sitting: 'phien-1',
      head: { number: beforeMinutes.length },
      checked: { seals: 15, reveals: 3, outcomes: 2 },
      findings: [],
      remarks: [{ kind: 'clock-jump' }],
    })
  })

  it('is the same to the byte whenever it is written', async () => {
    const again = path.join(folder, 'again.phien')
    const first = await writeSittingFile(file, contents(), unwatched)
    expect(await writeSittingFile(again, contents(), unwatched)).toEqual(first)
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
  })

  it('reports how far it is, and is not there when it was stopped', async () => {
    const stop = new AbortController()
    const told: number[] = []
    const progress = (done: number): void => {
      told.push(done)
      stop.abort()
    }
    await expect(writeSittingFile(file, contents(), { progress, signal: stop.signal })).rejects.toThrow()
    expect(told.length).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual([])
  })

  it('can be checked by hand, without this program', async () => {
    await writeSittingFile(file, contents(), unwatched)
    const bytes = readFileSync(file)
    expect(bytes.subarray(-71).toString()).toBe(`sha256:${sha256Of(bytes.subarray(0, -71))}`)
  })

  it.skipIf(!commandIsThere('unzip'))('is a ZIP that others can read (needs unzip)', async () => {
    await writeSittingFile(file, contents(), unwatched)
    const log = execFileSync('unzip', ['-p', file, 'log.jsonl'], { encoding: 'utf8' })
    expect(log.split('\n').length).toBe(beforeMinutes.length + 1)
  })
})

describe('a file handed over as a sitting', () => {
  it('is taken when nothing is wrong with it, so that the drawer is bad for the reasons it gives', async () => {
    writeFileSync(file, sealedZip(entriesOf()))
    expect(await checked(file)).toMatchObject({
      report: { findings: [], remarks: [{ kind: 'clock-jump' }] },
    })
  })

  it.each(badSittingFiles.map(bad => [bad.name, bad] as const))('is refused: %s', async (_, bad) => {
    writeFileSync(file, bad.bytes())
    const { refusal, report } = await checked(file)
    if (bad.refusal) expect(refusal).toMatchObject(bad.refusal)
    else expect(report?.findings[0]).toMatchObject(bad.finding ?? {})
  })

  it('is refused whichever byte was changed', async () => {
    const whole = sealedZip(entriesOf())
    const taken: number[] = []
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 150)) {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(file, bytes)
      const opened = await openSittingFile(file, unwatched)
      if (!opened.ok) continue
      if (!opened.value.flaw) taken.push(at)
      await opened.value.close()
    }
    expect(taken).toEqual([])
  })

  it('can be left before it is read to its end', async () => {
    writeFileSync(file, sealedZip(entriesOf()))
    expect(await openSittingFile(file, { ...unwatched, signal: AbortSignal.abort() })).toEqual({
      ok: false,
      refusal: { code: 'sitting-file.cancelled' },
    })
  })
})

const sha256Of = (bytes: Buffer): string =>
  execFileSync('sha256sum', { input: bytes, encoding: 'utf8' }).slice(0, 64)
