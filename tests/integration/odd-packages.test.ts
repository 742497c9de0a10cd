import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPackageStore, type PackageStore } from '#electron/packages/package-store.ts'
import { noteText } from '#shared/words/package-note-text.ts'
import { packageNoteTexts as english } from '#shared/words/en/package-notes.ts'
import { packageNoteTexts as vietnamese } from '#shared/words/vi/package-notes.ts'
import { bagEntries, manifestOf, payloadOf } from '../support/a-bag.ts'
import { aDossier } from '../support/a-dossier.ts'
import { inCp1258 } from '../support/in-cp1258.ts'
import { oddPackages } from '../support/odd-packages.ts'
import { rawZip } from '../support/raw-zip.ts'

const unwatched = { progress: () => undefined, signal: new AbortController().signal }

let folder: string
let kept: string
let store: PackageStore

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goi-la-'))
  kept = path.join(folder, 'packages')
  store = createPackageStore(kept, () => ({ kind: 'offered' }))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function admitted(bytes: Buffer) {
  const file = path.join(folder, 'odd.ocop')
  writeFileSync(file, bytes)
  const answer = await store.admit(file, unwatched)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

describe('a package that another tool wrote', () => {
  it.each(oddPackages)('is let in, and what is odd about it said: $name', async ({ notes, bytes }) => {
    const { hash, notes: said } = await admitted(bytes())
    expect(said.toSorted(byWhat)).toEqual(notes.toSorted(byWhat))
    expect((await createPackageStore(kept, () => ({ kind: 'offered' })).read(hash))?.notes).toEqual(said)
    for (const texts of [vietnamese, english])
      for (const note of said) expect(noteText(texts, note)).toMatch(/^[^{]+\.$/)
  })

  it.each(oddPackages)('is the same package as this program would have written: $name', async ({ bytes }) => {
    const plain = await admitted(rawZip(bagEntries()))
    expect((await admitted(bytes())).hash).toBe(plain.hash)
    expect(readdirSync(kept)).toEqual([plain.hash])
    expect(await store.condition(plain.hash)).toEqual({ kind: 'whole' })
  })

  it('keeps the manifest that a record names it by', async () => {
    const file = path.join(folder, 'odd.ocop')
    const lines = manifestOf(payloadOf(aDossier())).trimEnd().split('\n')
    const manifest = `${lines.toReversed().join('\n')}\n`
    const recorded = createHash('sha256').update(manifest).digest('hex')
    writeFileSync(file, rawZip(bagEntries(undefined, manifest)))
    const plain = await store.admit(file, unwatched)
    expect(plain).toMatchObject({ ok: true, value: { hash: expect.not.stringMatching(recorded) } })
    expect(await store.admit(file, unwatched, { recorded: [recorded] })).toMatchObject({
      value: { hash: recorded },
    })
    expect(await store.condition(recorded)).toEqual({ kind: 'whole' })
  })
})

describe('names that nothing settles', () => {
  const bytes = (): Buffer =>
    rawZip(
      bagEntries().map(entry => ({
        ...entry,
        name: inCp1258(entry.name.toString()),
        saysNoLetters: true,
        ...(entry.name === 'manifest-sha256.txt' ? { data: inCp1258(entry.data.toString()) } : {}),
      })),
    )

  it('are shown in each reading, and read in the one that is chosen', async () => {
    const file = path.join(folder, 'odd.ocop')
    writeFileSync(file, bytes())
    const asked = await store.admit(file, unwatched)
    expect(asked).toMatchObject({
      refusal: {
        code: 'package.names-unclear',
        readings: [
          { reading: 'utf-8', names: ['data/h\ufffd\ufffdp \ufffd\ufffd\ufffdng.pdf', expect.any(String)] },
          { reading: 'windows-1258', names: ['data/hợp đồng.pdf', 'data/ảnh/gói chè.jpg'] },
        ],
      },
    })
    expect(await store.admit(file, unwatched, { names: 'utf-8' })).toMatchObject({
      refusal: { code: 'package.unsafe-path', fault: 'not-utf8' },
    })
    const chosen = await store.admit(file, unwatched, { names: 'windows-1258' })
    expect(chosen).toMatchObject({ value: { notes: [{ what: 'names-read-as', count: 2 }] } })
  })
})

const byWhat = (a: { readonly what: string }, b: { readonly what: string }): number =>
  a.what < b.what ? -1 : 1
