import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StateOfCriteriaSet } from '#electron/packages/unpack.ts'
import { createPackageStore, type PackageStore } from '#electron/packages/package-store.ts'
import { writePackage } from '#electron/packages/write-package.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { packageRefusalText } from '#shared/words/package-text.ts'
import { packageWords as english } from '#shared/words/en/package.ts'
import { packageWords as vietnamese } from '#shared/words/vi/package.ts'
import { bagEntries, manifestOf, payloadOf } from '../support/a-bag.ts'
import { badPackages } from '../support/bad-packages.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { rawZip } from '../support/raw-zip.ts'
import { aDossier, asTaken, smallFile } from '../support/a-dossier.ts'

const unwatched = { progress: () => undefined, signal: new AbortController().signal }
const stateOf: StateOfCriteriaSet = id => {
  if (id === 'qd-148-2023/11')
    return { kind: 'withheld', reason: { why: 'defect', defect: 'Phần C cộng lại thiếu điểm.' } }
  return { kind: id === 'qd-26-2026/11' ? 'offered' : 'unknown' }
}

let folder: string
let kept: string
let store: PackageStore

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'goi-ho-so-'))
  kept = path.join(folder, 'packages')
  store = createPackageStore(kept, stateOf)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = (name: string, bytes: Buffer): string => {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

/** Puts the small dossier's files on disk and writes them as a package. */
async function writeSmall(
  name: string,
  dossier: Dossier = aDossier(),
): Promise<{ file: string; hash: string }> {
  const source = (wanted: string): string => path.join(folder, 'source', wanted)
  for (const file of dossier.files) {
    mkdirSync(path.dirname(source(file.path)), { recursive: true })
    writeFileSync(source(file.path), smallFile(file.path))
  }
  const file = path.join(folder, name)
  return { file, ...(await writePackage(file, dossier, source)) }
}

async function admitted(file: string) {
  const answer = await store.admit(file, unwatched)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

describe('a package that is sound', () => {
  it('opens with its dossier and every file as it was written', async () => {
    const { file, hash } = await writeSmall('che.ocop')
    const opened = await admitted(file)
    expect(opened).toMatchObject({ hash, notes: [] })
    expect(readFileSync(file, 'latin1')).toMatch(
      /bag-info.*manifest-sha512.*tagmanifest-sha256.*tagmanifest-sha512/s,
    )
    expect(opened.dossier).toEqual(aDossier())
    expect(opened.files.map(({ path: name }) => name)).toEqual(aDossier().files.map(({ path: name }) => name))
    const picture = await store.open(hash, 'ảnh/gói chè.jpg')
    if (picture === undefined || picture === 'changed') expect.fail('it is there')
    expect(picture.mediaType).toBe('image/jpeg')
    expect(readFileSync(picture.file)).toEqual(smallFile('ảnh/gói chè.jpg'))
    expect(picture.size).toBe(smallFile('ảnh/gói chè.jpg').length)
  })

  it('is still there for a store opened again, and can be removed', async () => {
    const { file } = await writeSmall('che.ocop')
    const opened = await admitted(file)
    const again = createPackageStore(kept, stateOf)
    expect(await again.read(opened.hash)).toEqual(opened)
    await again.remove(opened.hash)
    expect(await again.read(opened.hash)).toBeUndefined()
    expect(readdirSync(kept)).toEqual([])
  })

  it('is kept once when it is loaded twice, even at the same time', async () => {
    const { file, hash } = await writeSmall('che.ocop')
    await Promise.all([admitted(file), admitted(file)])
    await admitted(file)
    expect(readdirSync(kept)).toEqual([hash])
  })

  it('is the same byte for byte whenever it is written', async () => {
    const one = await writeSmall('one.ocop')
    const two = await writeSmall('two.ocop')
    expect(readFileSync(two.file)).toEqual(readFileSync(one.file))
  })

  it('may have its digests in capitals, and a byte order mark before its texts, as other programs write them', async () => {
    const mark = '\ufeff'
    const json = Buffer.from(mark + JSON.stringify(aDossier()))
    const payload = payloadOf(aDossier(), json)
    const capitals = manifestOf(payload).replace(/^[0-9a-f]{64}/gm, digest => digest.toUpperCase())
    const { hash, files } = await admitted(place('marked.ocop', rawZip(bagEntries(payload, mark + capitals))))
    expect(files.map(({ sha256 }) => sha256)).toEqual(
      files.map(({ path: name }) => createHash('sha256').update(smallFile(name)).digest('hex')),
    )
    expect(await createPackageStore(kept, stateOf).read(hash)).toMatchObject({ hash, files })
  })

  it('tells which of its PDFs cannot be opened without a password, when it is loaded and ever after', async () => {
    const pdf = await PDFDocument.create()
    pdf.addPage()
    const plain = Buffer.from(await pdf.save())
    const forbidden = await PDFDocument.load(plain)
    forbidden.encrypt({ userPassword: '', ownerPassword: 'chủ', permissions: { printing: false } })
    const locked = await PDFDocument.load(plain)
    locked.encrypt({ userPassword: 'mật khẩu', ownerPassword: 'chủ' })
    const saved = Buffer.from(await locked.save({ useObjectStreams: false }))
    const added = [Buffer.alloc(3000), Buffer.from('<!-- -->\n')]
    const payload = new Map([
      ...payloadOf(aDossier()),
      ['data/mau-01.pdf', plain],
      ['data/mau-02.pdf', Buffer.from(await forbidden.save())],
      ['data/mau-03.pdf', Buffer.concat([saved, ...added])],
      ['data/hợp đồng.pdf', Buffer.from(await locked.save())],
    ] as const)
    const lockedOf = (files: readonly { readonly path: string; readonly locked: boolean }[]) =>
      files.filter(file => file.locked).map(file => file.path)
    const { hash, files } = await admitted(place('locked.ocop', rawZip(bagEntries(payload))))
    expect(lockedOf(files)).toEqual(['mau-03.pdf', 'hợp đồng.pdf'])
    expect(lockedOf((await createPackageStore(kept, stateOf).read(hash))?.files ?? [])).toEqual(
      lockedOf(files),
    )
  })

  it('has names composed (NFC) whatever wrote them', async () => {
    const entries = bagEntries().map(entry => ({ ...entry, name: entry.name.toString().normalize('NFD') }))
    const { hash } = await admitted(place('nfd.ocop', rawZip(entries)))
    expect(await store.open(hash, 'hợp đồng.pdf'.normalize('NFD'))).toBeDefined()
    expect(readdirSync(path.join(kept, hash, 'data')).sort()).toEqual(
      ['dossier.json', 'hợp đồng.pdf', 'mau-01.pdf', 'mau-02.pdf', 'mau-03.pdf', 'ảnh'].sort(),
    )
  })

  it('gives out no file that its dossier does not declare', async () => {
    const { file, hash } = await writeSmall('che.ocop')
    await admitted(file)
    for (const wanted of ['dossier.json', '../manifest-sha256.txt', '../../x', 'ảnh', '']) {
      expect(await store.open(hash, wanted)).toBeUndefined()
    }
    expect(await store.open('../packages', 'mau-01.pdf')).toBeUndefined()
  })

  it.skipIf(!commandIsThere('unzip') || !commandIsThere('sha256sum'))(
    'is a ZIP that unzip opens and whose manifest sha256sum agrees with (needs unzip and sha256sum)',
    async () => {
      const { file, hash } = await writeSmall('che.ocop')
      const out = path.join(folder, 'out')
      execFileSync('unzip', ['-q', file, '-d', out])
      const said = execFileSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], {
        cwd: out,
        encoding: 'utf8',
      })
      expect(said.trim().split('\n')).toHaveLength(6)
      expect(said).not.toContain('FAILED')
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(out, 'manifest-sha256.txt')))
          .digest('hex'),
      ).toBe(hash)
    },
  )
})

describe('a package that is bad', () => {
  it.each(badPackages)('is refused and leaves nothing behind: $name', async ({ refusal, bytes }) => {
    const sound = await admitted((await writeSmall('sound.ocop')).file)
    const outside = readdirSync(folder).sort()
    const answer = await store.admit(place('sound.ocop', bytes()), unwatched)
    expect(answer).toMatchObject({ ok: false, refusal })
    expect(readdirSync(kept)).toEqual([sound.hash])
    expect(readdirSync(folder).sort()).toEqual(outside)
  })

  it.each(badPackages)('is explained in both languages: $name', async ({ bytes }) => {
    const answer = await store.admit(place('bad.ocop', bytes()), unwatched)
    if (answer.ok) throw new Error('admitted')
    for (const words of [vietnamese, english]) {
      const sentence = packageRefusalText(words, answer.refusal)
      expect(sentence).toMatch(/\.$/)
      expect(sentence).not.toContain('undefined')
      expect(sentence).toBe(sentence.normalize('NFC'))
    }
  })

  it('is refused when the file is not there', async () => {
    const answer = await store.admit(path.join(folder, 'none.ocop'), unwatched)
    expect(answer).toEqual({ ok: false, refusal: { code: 'package.unreadable' } })
  })

  it('is no longer read when its dossier was changed on disk, and loading it again repairs it', async () => {
    const { file, hash } = await writeSmall('che.ocop')
    await admitted(file)
    writeFileSync(path.join(kept, hash, 'data', 'dossier.json'), '{}')
    const again = createPackageStore(kept, stateOf)
    expect(await again.read(hash)).toBeUndefined()
    await admitted(file)
    expect((await again.read(hash))?.hash).toBe(hash)
  })
})

const megabyte = 1024 ** 2

/** A dossier with one long film, and the package written from it. */
async function writeLong(megabytes: number): Promise<string> {
  const dossier = aDossier({
    files: [
      ...aDossier().files,
      { path: 'phim.webm', title: 'Phim', mediaType: 'video/webm', row: 10, ...asTaken },
    ],
  })
  const film = path.join(folder, 'phim.webm')
  const output = openSync(film, 'w')
  writeSync(output, Buffer.from('\x1aE\xdf\xa3 webm', 'latin1'))
  for (let part = 0; part < megabytes; part += 1) writeSync(output, Buffer.alloc(megabyte, part))
  closeSync(output)
  const source = (wanted: string): string =>
    wanted === 'phim.webm' ? film : place(wanted.replaceAll('/', '-'), smallFile(wanted))
  const file = path.join(folder, 'long.ocop')
  await writePackage(file, dossier, source)
  return file
}

describe('a long load', () => {
  it('tells its progress, never back, from nothing to all', async () => {
    const told: [number, number][] = []
    const file = await writeLong(20)
    const answer = await store.admit(file, {
      ...unwatched,
      progress: (done, total) => told.push([done, total]),
    })
    const total = answer.ok ? answer.value.size : 0
    expect(told[0]).toEqual([0, total])
    expect(told.at(-1)).toEqual([total, total])
    expect(told.length).toBeGreaterThan(15)
    expect(told.every(([done], index) => index === 0 || done > (told[index - 1]?.[0] ?? 0))).toBe(true)
  })

  it('stops half way when told to, and leaves nothing behind', async () => {
    const stop = new AbortController()
    const file = await writeLong(20)
    let seen = 0
    const progress = (done: number, total: number): void => {
      seen = done / total
      if (seen > 0.5) stop.abort()
    }
    const answer = await store.admit(file, { progress, signal: stop.signal })
    expect(answer).toEqual({ ok: false, refusal: { code: 'package.cancelled' } })
    expect(seen).toBeLessThan(1)
    expect(readdirSync(kept)).toEqual([])
  })

  it('that a crash cut off is swept away when the store is opened again', () => {
    mkdirSync(path.join(kept, 'crashed.partial', 'data'), { recursive: true })
    writeFileSync(path.join(kept, 'crashed.partial', 'data', 'phim.webm'), 'half')
    createPackageStore(kept, stateOf)
    expect(readdirSync(kept)).toEqual([])
  })

  it('of 200 MB takes less than 100 MB of memory', async () => {
    const file = await writeLong(200)
    const before = process.memoryUsage().rss
    let most = before
    const progress = (): void => {
      most = Math.max(most, process.memoryUsage().rss)
    }
    expect((await store.admit(file, { ...unwatched, progress })).ok).toBe(true)
    expect(most - before).toBeLessThan(100 * megabyte)
  })
})
