import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DraftFile } from '#shared/contract/draft-views.ts'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { council } from '../support/command-line.ts'
import { aHost, hostOver, laptop, sampleFolder, type HostInHand } from '../support/a-host.ts'
import {
  aDraftInHand,
  fetched,
  pictureWith,
  refusalOf,
  sent,
  signedPapers,
} from '../support/draft-in-hand.ts'
import { aWrittenPdf } from '../support/office-files.ts'
import { measuredFiles } from '../support/sent-file.ts'
import { openTrainingSitting } from '#electron/training/training.ts'

let here: HostInHand
let there: HostInHand
beforeEach(async () => {
  here = await aHost()
  there = await aHost()
})
afterEach(async () => {
  await here.dispose()
  await there.dispose()
})

const packed = async (inHand: HostInHand, draft: string): Promise<Buffer> =>
  fetched(inHand, (await inHand.ask('draft.pack', { draft })).path)

const inFolder = (inHand: HostInHand, ...names: readonly string[]): readonly string[] =>
  readdirSync(path.join(inHand.folder, ...names))

describe('a package of a draft', () => {
  it('is let in by a council as it is, and the draft is told as packed until it is changed', async () => {
    const draft = await aDraftInHand(here, signedPapers, {
      product: {
        ...contentOfNothing.product,
        criteriaSet: 'qd-26-2026/11',
        code: '08-02320-09-2026',
        name: 'Chè Thôm Loà',
        filedOn: '2026-06-15',
      },
    })
    const made = await here.ask('draft.pack', { draft })
    expect(made).toMatchObject({ name: '08-02320-09-2026-che-thom-loa.ocop', revision: 7 })
    const sitting = await openTrainingSitting(there.host, sampleFolder)
    const before = await there.ask('sitting.read', { sitting })
    const upload = await sent(there, await fetched(here, made.path))
    await there.ask('package.load', { sitting, upload })
    const { products } = await there.ask('sitting.read', { sitting })
    expect(products).toHaveLength(before.products.length + 1)
    expect(products.at(-1)).toMatchObject({ name: 'Chè Thôm Loà', code: '08-02320-09-2026' })
    expect((await here.ask('draft.list', {})).drafts).toMatchObject([{ packed: made.size }])
    const { content, revision } = await here.ask('draft.read', { draft })
    const product = { ...content.product, name: 'Chè khác' }
    await here.ask('draft.save', { draft, revision, changes: { product } })
    expect((await here.ask('draft.list', {})).drafts).toMatchObject([{ packed: undefined }])
  })

  it('has the same bytes for the same content, on another laptop too', async () => {
    const one = await packed(here, await aDraftInHand(here))
    const other = await packed(there, await aDraftInHand(there))
    expect(other.equals(one)).toBe(true)
    expect(one.length).toBeGreaterThan(1000)
  })

  it('is refused with all that is missing, in words', async () => {
    const { draft } = await here.ask('draft.create', {})
    const refusal = await refusalOf(here, 'draft.pack', { draft })
    expect(refusal.code).toBe('draft.has-errors')
    expect(refusalText(refusal, wordsIn.vi)).toMatch(/^Chưa lập được gói hồ sơ vì còn 1\d lỗi\. /)
  })

  it('lists what was found and left, in words', async () => {
    const { path: address } = await here.ask('draft.pack', { draft: await aDraftInHand(here) })
    const upload = await sent(there, await fetched(here, address))
    const { draft } = await there.ask('draft.bring', { upload })
    const { problems } = await there.ask('draft.findings', { draft })
    const bytes = (await fetched(here, address)).toString('utf8')
    expect(problems.length).toBeGreaterThan(3)
    for (const problem of problems) expect(bytes).toContain(problemText(problem, wordsIn.vi))
  })

  it('is refused where bytes of it were changed or lost on the disk, and nothing is left of it', async () => {
    const draft = await aDraftInHand(here)
    const { kept } = await here.ask('draft.read', { draft })
    const contract = kept[4]
    const file = path.join(here.folder, 'drafts', draft, 'files', contract?.sha256 ?? '')
    writeFileSync(file, pictureWith('Hợp đồng bò'))
    expect(await refusalOf(here, 'draft.pack', { draft })).toEqual({
      code: 'draft.file-changed',
      name: 'Hợp đồng chè',
    })
    writeFileSync(file, 'ngắn')
    expect(await refusalOf(here, 'draft.pack', { draft })).toMatchObject({ code: 'draft.file-changed' })
    expect(inFolder(here, 'draft-packages')).toEqual([])
  })

  it('is refused where no council would let it in: a sheet that is not to be scored by', async () => {
    const draft = await aDraftInHand(here, signedPapers, {
      product: {
        ...contentOfNothing.product,
        criteriaSet: 'qd-148-2023/7',
        code: '08-02320-01-2026',
        name: 'X',
        filedOn: '2026-06-15',
      },
    })
    expect(await refusalOf(here, 'draft.pack', { draft })).toMatchObject({
      code: 'package.criteria-set-withheld',
    })
    expect(inFolder(here, 'draft-packages')).toEqual([])
  })

  it('can be stopped, and nothing of it is left', async () => {
    const big = {
      use: 'evidence',
      title: 'Phim',
      row: 12,
      bytes: pictureWith(Buffer.alloc(8_000_000, 7)),
    } as const
    const draft = await aDraftInHand(here, [...signedPapers, big])
    const making = refusalOf(here, 'draft.pack', { draft })
    await here.ask('draft.stop', { work: 'draft.pack', of: draft })
    expect(await making).toEqual({ code: 'work.cancelled' })
    expect(inFolder(here, 'draft-packages')).toEqual([])
  })

  it('goes with its draft', async () => {
    const draft = await aDraftInHand(here)
    await here.ask('draft.pack', { draft })
    expect(inFolder(here, 'draft-packages')).toEqual([draft])
    await here.ask('draft.remove', { draft })
    expect(inFolder(here, 'draft-packages')).toEqual([])
  })

  it('is made by the command of the draft in its folder too, byte for byte, once the program is closed', async () => {
    const draft = await aDraftInHand(here)
    const made = await packed(here, draft)
    const home = path.join(here.folder, 'drafts', draft)
    const target = path.join(here.folder, 'chè.ocop')
    const whileOpen = council(['pack', home, '-o', target])
    expect(whileOpen).toMatchObject({ status: 2, stdout: '' })
    expect(whileOpen.stderr).toContain('đang được mở ở một cửa sổ hoặc chương trình khác')
    expect(existsSync(target)).toBe(false)
    await here.host.close()
    const { status, stdout } = council(['pack', home, '-o', target])
    here.host = (await hostOver(here.folder)).host
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^[0-9a-f]{64}\n$/)])
    expect(readFileSync(target).equals(made)).toBe(true)
  })

  it('is not handed out under any other name, nor to whoever has a sheet', async () => {
    const draft = await aDraftInHand(here)
    const { path: address } = await here.ask('draft.pack', { draft })
    for (const other of [
      `draft-packages/${draft}/..%2f..%2fcouncil.db`,
      'draft-packages/x/y.ocop',
      `${address}x`,
    ])
      expect((await here.host.bytes(laptop, new Request(`http://h/${other}`))).status).toBe(404)
  })

  it('is there after a restart, until the draft has changed or is removed', async () => {
    const [one, other] = [await aDraftInHand(here), await aDraftInHand(here)]
    const { path: address, size } = await here.ask('draft.pack', { draft: one })
    await here.ask('draft.pack', { draft: other })
    await here.reopen()
    expect((await fetched(here, address)).length).toBe(size)
    const { content, revision } = await here.ask('draft.read', { draft: one })
    const changes = { producer: { ...content.producer, phone: '02073 000 000' } }
    await here.ask('draft.save', { draft: one, revision, changes })
    await here.ask('draft.remove', { draft: other })
    expect(inFolder(here, 'draft-packages')).toEqual([one])
    await here.reopen()
    expect((await here.ask('draft.list', {})).drafts).toMatchObject([{ id: one, packed: undefined }])
    expect((await here.host.bytes(laptop, new Request(`http://h/${address}`))).status).toBe(404)
    expect(inFolder(here, 'draft-packages')).toEqual([])
  })
})

describe('a draft that is handed on', () => {
  const bare = ({ address: _, thumbs: __, ...file }: DraftFile) => file

  it('is there as it was left, with every file, and goes on from there', async () => {
    const draft = await aDraftInHand(here)
    const { path: address, name } = await here.ask('draft.hand-on', { draft })
    expect(name).toBe('08-02320-01-2026-che-thom-loa.ocopnhap')
    const upload = await sent(there, await fetched(here, address))
    const brought = await there.ask('draft.bring', { upload })
    const before = await here.ask('draft.read', { draft })
    const after = await there.ask('draft.read', { draft: brought.draft })
    expect(after.content).toEqual(before.content)
    expect(after.kept.map(bare)).toEqual(
      // Pages are counted where a file comes to, and not believed.
      before.kept.map(file => ({ ...bare(file), pages: null })),
    )
    expect((await packed(there, brought.draft)).equals(await packed(here, draft))).toBe(true)
    expect(inFolder(there, 'uploads')).toEqual([])
  })

  it('shows its pages at once, and has them counted, so that it can be split where it came to', async () => {
    const bytes = await aWrittenPdf([{}, {}, {}])
    const draft = await aDraftInHand(here, [{ use: 'evidence', title: 'Hợp đồng', row: 3, bytes }])
    const { path: address } = await here.ask('draft.hand-on', { draft })
    const upload = await sent(there, await fetched(here, address))
    const { draft: brought } = await there.ask('draft.bring', { upload })
    const [file] = (await there.ask('draft.read', { draft: brought })).kept
    expect(await fetched(there, `${file?.thumbs}/3`)).not.toHaveLength(0)
    expect(await fetched(there, `${file?.thumbs}/4`)).toHaveLength(0)
    await measuredFiles(there, brought)
    const { kept, revision } = await there.ask('draft.read', { draft: brought })
    expect({ revision, pages: kept.map(({ pages }) => pages) }).toEqual({ revision: 1, pages: [3] })
    const ranges = [
      { from: 1, to: 2 },
      { from: 3, to: 3 },
    ]
    const { files } = await there.ask('draft.split', { draft: brought, file: file?.id ?? '', ranges })
    expect(files.map(({ pages }) => pages)).toEqual([2, 1])
  })

  it('has the same bytes for the same content', async () => {
    const draft = await aDraftInHand(here)
    const one = await fetched(here, (await here.ask('draft.hand-on', { draft })).path)
    const other = await fetched(here, (await here.ask('draft.hand-on', { draft })).path)
    expect(other.equals(one)).toBe(true)
  })

  it('has a name that Windows keeps for no device', async () => {
    const { draft } = await here.ask('draft.create', {})
    const product = { ...contentOfNothing.product, name: 'Con' }
    await here.ask('draft.save', { draft, revision: 1, changes: { product } })
    expect((await here.ask('draft.hand-on', { draft })).name).toBe('ho-so-con.ocopnhap')
  })

  it('needs nothing filled in', async () => {
    const { draft } = await here.ask('draft.create', {})
    const { path: address, name } = await here.ask('draft.hand-on', { draft })
    expect(name).toBe('ho-so.ocopnhap')
    const { draft: brought } = await there.ask('draft.bring', {
      upload: await sent(there, await fetched(here, address)),
    })
    expect((await there.ask('draft.read', { draft: brought })).content).toEqual(contentOfNothing)
  })
})

describe('a draft that is begun from a package', () => {
  const next = { kind: 'renewal', stars: 3, certifiedOn: '2026-08-01' } as const

  it('is the next dossier of that product, and says what changed since', async () => {
    const upload = await sent(there, await packed(here, await aDraftInHand(here)))
    const { draft } = await there.ask('draft.bring', { upload, begin: next })
    const { content, kept, revision } = await there.ask('draft.read', { draft })
    expect(content).toMatchObject({
      product: { name: 'Chè Thôm Loà', stage: next, filedOn: null },
      since: { recognisedOn: '2026-08-01', changes: '' },
    })
    expect(content.assessment.criteria[0]).toMatchObject({ choice: 3, citations: [{ page: null }] })
    expect(content.files).toMatchObject([{ title: 'Hợp đồng chè', use: 'evidence', row: 3 }])
    expect(kept).toHaveLength(1)
    expect(await there.ask('draft.changes', { draft })).toEqual({
      fields: [{ field: 'stage', before: undefined, now: undefined }],
      ...{ claims: [], added: [], gone: [] },
    })
    const criteria = content.assessment.criteria.map(({ criterion, choice }) => ({
      ...{ criterion, choice: criterion === '1.1' ? 2 : choice, citations: [], note: '' },
    }))
    const assessment = { papers: [], otherRight: '', plan: '', criteria }
    await there.ask('draft.save', { draft, revision, changes: { assessment, files: [] } })
    await there.reopen()
    expect(await there.ask('draft.changes', { draft })).toMatchObject({
      claims: [{ criterion: '1.1', before: 3, now: 2, citesAnew: true }],
      gone: [{ title: 'Hợp đồng chè' }],
    })
  })

  it('is the same dossier once more where no stage is said, and becomes the same package', async () => {
    const before = await packed(here, await aDraftInHand(here))
    const { draft } = await there.ask('draft.bring', { upload: await sent(there, before) })
    expect((await packed(there, draft)).equals(before)).toBe(true)
    expect(await there.ask('draft.changes', { draft })).toBeUndefined()
  })

  it('keeps last time’s dossier when it is handed on', async () => {
    const upload = await sent(here, await packed(here, await aDraftInHand(here)))
    const { draft } = await here.ask('draft.bring', { upload, begin: next })
    const file = await fetched(here, (await here.ask('draft.hand-on', { draft })).path)
    const brought = await there.ask('draft.bring', { upload: await sent(there, file) })
    expect(await there.ask('draft.changes', brought)).toEqual(await here.ask('draft.changes', { draft }))
  })
})
