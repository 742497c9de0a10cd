import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aHost, type HostInHand } from '../support/a-host.ts'
import { aDraftInHand, fetched, refusalOf, signedPapers } from '../support/draft-in-hand.ts'

let here: HostInHand
let stick: string
beforeEach(async () => {
  here = await aHost()
  stick = await mkdtemp(path.join(tmpdir(), 'ocop USB của xã '))
})
afterEach(async () => {
  await here.dispose()
  await rm(stick, { recursive: true, force: true })
})

/** A draft with its package, under a number of its own. @returns its id, and what the package is called */
async function packedDraft(number: string): Promise<{ readonly draft: string; readonly name: string }> {
  const draft = await aDraftInHand(here, signedPapers, {
    product: {
      ...contentOfNothing.product,
      criteriaSet: 'qd-26-2026/11',
      code: `08-02320-${number}-2026`,
      name: 'Chè Thôm Loà',
      filedOn: '2026-06-15',
    },
  })
  const { name } = await here.ask('draft.pack', { draft })
  return { draft, name }
}

const copy = (drafts: readonly string[], folder = stick) =>
  here.ask('draft.copy', { copy: 'chep-1', folder, drafts })
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const onStick = (name: string): Buffer => readFileSync(path.join(stick, name))

describe('packages that are copied to a stick', () => {
  it('are there under the names that the packages have, byte for byte, as they were read back from it', async () => {
    const [one, other] = [await packedDraft('01'), await packedDraft('02')]
    const { folder, files, stopped } = await copy([one.draft, other.draft])
    expect({ folder, stopped }).toEqual({ folder: stick, stopped: false })
    expect(files.map(({ name, renamed, outcome }) => ({ name, renamed, kind: outcome.kind }))).toEqual([
      { name: '08-02320-01-2026-che-thom-loa.ocop', renamed: false, kind: 'copied' },
      { name: '08-02320-02-2026-che-thom-loa.ocop', renamed: false, kind: 'copied' },
    ])
    expect(readdirSync(stick)).toEqual(files.map(({ name }) => name))
    for (const { draft, name, outcome } of files) {
      const bytes = await fetched(here, `draft-packages/${draft}/${name}`)
      expect(onStick(name).equals(bytes)).toBe(true)
      expect(outcome).toMatchObject({ sha256: sha256(bytes) })
    }
  })

  it('are left as they are where the very same are there already, and said to be', async () => {
    const { draft } = await packedDraft('01')
    await copy([draft])
    expect((await copy([draft])).files).toMatchObject([{ renamed: false, outcome: { kind: 'there' } }])
    expect(readdirSync(stick)).toHaveLength(1)
  })

  it('never take the place of another file: a number comes after the name', async () => {
    const { draft, name } = await packedDraft('01')
    writeFileSync(path.join(stick, name), 'của người khác')
    const second = name.replace('.ocop', '-2.ocop')
    mkdirSync(path.join(stick, second))
    const third = name.replace('.ocop', '-3.ocop')
    expect((await copy([draft])).files).toMatchObject([
      { name: third, renamed: true, outcome: { kind: 'copied' } },
    ])
    expect(onStick(name).toString()).toBe('của người khác')
    expect((await copy([draft])).files).toMatchObject([{ name: third, outcome: { kind: 'there' } }])
    expect(readdirSync(stick)).toEqual([second, third, name].toSorted())
  })

  it('of two dossiers that are called the same are both there', async () => {
    const [one, other] = [await packedDraft('01'), await packedDraft('01')]
    const { content, revision } = await here.ask('draft.read', { draft: other.draft })
    const changes = { producer: { ...content.producer, phone: '02073 000 000' } }
    await here.ask('draft.save', { draft: other.draft, revision, changes })
    await here.ask('draft.pack', { draft: other.draft })
    const { files } = await copy([one.draft, other.draft])
    expect(files.map(({ name }) => name)).toEqual([one.name, one.name.replace('.ocop', '-2.ocop')])
  })

  it('take with them nothing that a copy left which was cut off before', async () => {
    const { draft, name } = await packedDraft('01')
    writeFileSync(path.join(stick, `${name}.0123456789ab.partial`), 'nửa tệp')
    writeFileSync(path.join(stick, 'của-tôi.partial'), 'tệp khác')
    await copy([draft])
    expect(readdirSync(stick)).toEqual([name, 'của-tôi.partial'].toSorted())
  })

  it('are those of the drafts as they are now: one that changed since has none', async () => {
    const [one, other] = [await packedDraft('01'), await packedDraft('02')]
    const { content, revision } = await here.ask('draft.read', { draft: one.draft })
    const changes = { producer: { ...content.producer, phone: '02073 000 000' } }
    await here.ask('draft.save', { draft: one.draft, revision, changes })
    const plan = await here.ask('outlet.look', { folder: stick, drafts: [one.draft, other.draft] })
    expect(plan).toMatchObject({ notPacked: [one.draft], files: [{ draft: other.draft, seemsThere: false }] })
    const refusal = await refusalOf(here, 'draft.copy', { copy: 'c', folder: stick, drafts: [one.draft] })
    expect(refusal).toEqual({ code: 'outlet.nothing-packed' })
  })

  it('can be stopped: whole packages stay, and nothing else', async () => {
    const drafts = [await packedDraft('01'), await packedDraft('02'), await packedDraft('03')]
    const stop = here.host.hear((name, signal) => {
      if (
        name === 'work.progress' &&
        'share' in signal &&
        signal.work === 'draft.copy' &&
        signal.share > 0.35
      )
        void here.ask('draft.stop', { work: 'draft.copy', of: 'chep-1' })
    })
    const { files, stopped } = await copy(drafts.map(({ draft }) => draft))
    stop()
    expect(stopped).toBe(true)
    expect(files.at(-1)).toMatchObject({ outcome: { kind: 'not-begun' } })
    const copied = files.filter(({ outcome }) => outcome.kind === 'copied').map(({ name }) => name)
    expect(copied.length).toBeGreaterThan(0)
    expect(readdirSync(stick)).toEqual(copied)
  })
})

describe('before anything is copied', () => {
  it('it is said what is needed and what is free, and what seems to be there', async () => {
    const [one, other] = [await packedDraft('01'), await packedDraft('02')]
    await copy([one.draft])
    const plan = await here.ask('outlet.look', { folder: stick, drafts: [one.draft, other.draft] })
    const { size } = await here.ask('draft.pack', { draft: other.draft })
    expect(plan).toMatchObject({ folder: stick, needed: size, notPacked: [], tooLarge: [] })
    expect(plan.files.map(({ seemsThere }) => seemsThere)).toEqual([true, false])
    expect(plan.free).toBeGreaterThan(1_000_000)
  })

  it('a folder is found however its path was copied, and a way around it is followed', async () => {
    const { draft } = await packedDraft('01')
    const link = `${stick} lối tắt`
    symlinkSync(stick, link)
    for (const typed of [`  "${stick}" `, pathToFileURL(stick).href, link])
      expect(await here.ask('outlet.look', { folder: typed, drafts: [draft] })).toMatchObject({
        folder: stick,
      })
    await rm(link)
  })

  it.each([
    ['is not there', 'không có/ở đây'],
    ['is no absolute path', '.'],
    ['is nothing', '  '],
  ])('a folder that %s is refused in words', async (_, typed) => {
    const { draft } = await packedDraft('01')
    const refusal = await refusalOf(here, 'outlet.look', { folder: typed, drafts: [draft] })
    expect(refusal.code).toBe('outlet.no-folder')
    expect(refusalText(refusal, wordsIn.vi)).toContain('Hãy cắm USB')
  })

  it('a file is no folder, and the folder of the program’s own data is no place for copies', async () => {
    const { draft } = await packedDraft('01')
    writeFileSync(path.join(stick, 'tệp'), '')
    const look = (folder: string) => refusalOf(here, 'outlet.look', { folder, drafts: [draft] })
    expect(await look(path.join(stick, 'tệp'))).toMatchObject({ code: 'outlet.no-folder' })
    symlinkSync(path.join(here.folder, 'drafts'), path.join(stick, 'lối'))
    for (const own of [here.folder, path.join(here.folder, 'drafts'), path.join(stick, 'lối')])
      expect(await look(own)).toEqual({ code: 'outlet.own-data' })
  })

  it.skipIf(process.getuid?.() === 0)(
    'a folder that nobody may write to is told as such (not as root)',
    async () => {
      const { draft } = await packedDraft('01')
      chmodSync(stick, 0o555)
      expect(await refusalOf(here, 'outlet.look', { folder: stick, drafts: [draft] })).toEqual({
        code: 'outlet.no-access',
      })
      chmodSync(stick, 0o755)
    },
  )
})

it.each([
  ['outlet.list', {}],
  ['outlet.folders', { folder: '/' }],
  ['outlet.look', { folder: '/', drafts: ['x'] }],
  ['draft.copy', { copy: 'c', folder: '/', drafts: ['x'] }],
])('%s is for this machine alone: another device is told so, and learns nothing', async (name, input) => {
  const answer = await here.host.answer('tablet', { request: crypto.randomUUID(), name, input })
  expect(answer).toEqual({ ok: false, refusal: { code: 'call.elsewhere' } })
})

it('drives are listed with what is free on them, and the system’s own is none of them', async () => {
  const { outlets } = await here.ask('outlet.list', {})
  for (const { path: place, free, size } of outlets) {
    expect(place).not.toBe('/')
    expect(free).toBeLessThanOrEqual(size)
  }
})
