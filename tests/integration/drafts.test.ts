import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import { sentFile } from '../support/sent-file.ts'

let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const pdf = Buffer.from('%PDF-1.7\nhợp đồng')

const sent = (bytes: Uint8Array): Promise<string> => sentFile(inHand, bytes)

const fileOf = (draft: string): string => path.join(inHand.folder, 'drafts', draft, 'draft.json')

describe('a dossier on its way', () => {
  it('begins empty, keeps each section as it is saved, and is there after a restart', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const begun = await inHand.ask('draft.read', { draft })
    expect(begun).toMatchObject({ revision: 1, content: contentOfNothing, kept: [] })
    const product = { ...begun.content.product, name: 'Chè xanh Thôm Loà' }
    const saved = await inHand.ask('draft.save', { draft, revision: 1, changes: { product } })
    expect(saved.revision).toBe(2)
    const producer = { ...begun.content.producer, name: 'HTX Chè', commune: 'Tân An' }
    await inHand.ask('draft.save', { draft, revision: 2, changes: { producer } })
    await inHand.reopen()
    const again = await inHand.ask('draft.read', { draft })
    expect(again).toMatchObject({ revision: 3, content: { product, producer } })
    const { drafts } = await inHand.ask('draft.list', {})
    expect(drafts).toMatchObject([
      { id: draft, product: 'Chè xanh Thôm Loà', producer: 'HTX Chè', commune: 'Tân An', files: 0 },
    ])
  })

  it('is not overwritten by a window that had not seen the last change', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const { content } = await inHand.ask('draft.read', { draft })
    const named = (name: string) => ({ product: { ...content.product, name } })
    await inHand.ask('draft.save', { draft, revision: 1, changes: named('Chè một') })
    await expect(inHand.ask('draft.save', { draft, revision: 1, changes: named('Chè hai') })).rejects.toThrow(
      'draft.stale',
    )
    const now = await inHand.ask('draft.read', { draft })
    expect(now.content.product.name).toBe('Chè một')
  })

  it('takes a file in by what it is, gives its bytes back, and keeps the same bytes once', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const added = await inHand.ask('draft.add-file', {
      draft,
      upload: await sent(pdf),
      name: 'Hợp đồng chè.bin',
    })
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(added).toMatchObject({
      revision: 2,
      sameAs: undefined,
      file: { name: 'Hợp đồng chè.bin', mediaType: 'application/pdf', sha256, size: pdf.length },
    })
    const again = await inHand.ask('draft.add-file', { draft, upload: await sent(pdf), name: 'bản sao.pdf' })
    expect(again).toMatchObject({ revision: 2, sameAs: added.file.id })
    const { content, kept } = await inHand.ask('draft.read', { draft })
    expect(content.files).toMatchObject([
      { id: added.file.id, title: 'Hợp đồng chè', use: 'evidence', row: null },
    ])
    expect(kept).toHaveLength(1)
    const served = await inHand.host.bytes(laptop, new Request(`http://h/${added.file.address}`))
    expect(served.headers.get('content-type')).toBe('application/pdf')
    expect(Buffer.from(await served.arrayBuffer()).equals(pdf)).toBe(true)
  })

  it('puts a file where its name or its folder says that it belongs', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const add = async (bytes: Buffer, name: string, folder?: string) =>
      inHand.ask('draft.add-file', {
        draft,
        upload: await sent(bytes),
        name,
        ...(folder === undefined ? {} : { folder }),
      })
    await add(pdf, 'giay dkkd.pdf')
    await add(Buffer.concat([pdf, Buffer.from(' ')]), 'scan0001.pdf', 'Hồ sơ/Kiểm nghiệm')
    const { content } = await inHand.ask('draft.read', { draft })
    expect(content.files).toMatchObject([
      { title: 'giay dkkd', row: 1 },
      { title: 'scan0001', row: 12 },
    ])
  })

  it('refuses a file of nothing and one that no dossier carries, and keeps no byte of them', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const add = async (bytes: Uint8Array, name: string) =>
      inHand.ask('draft.add-file', { draft, upload: await sent(bytes), name })
    await expect(add(new Uint8Array(), 'trống.pdf')).rejects.toThrow('draft.empty-file')
    await expect(add(Buffer.from('MZ chương trình'), 'cài đặt.exe')).rejects.toThrow('draft.kind-unknown')
    expect(existsSync(path.join(inHand.folder, 'drafts', draft, 'files'))).toBe(false)
    expect(readdirSync(path.join(inHand.folder, 'uploads'))).toEqual([])
  })

  it('may not name a file that it does not have', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const files = [
      { id: 'khong-co', title: 'X', use: 'evidence', row: null, validUntil: null, turned: 0 } as const,
    ]
    await expect(inHand.ask('draft.save', { draft, revision: 1, changes: { files } })).rejects.toThrow(
      'draft.stale',
    )
  })

  it('is told as unreadable where its file was damaged, and the others are listed all the same', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    const other = await inHand.ask('draft.create', {})
    writeFileSync(fileOf(draft), readFileSync(fileOf(draft), 'utf8').slice(0, 40))
    const list = await inHand.ask('draft.list', {})
    expect(list).toMatchObject({ drafts: [{ id: other.draft }], unreadable: [draft] })
    await expect(inHand.ask('draft.read', { draft })).rejects.toThrow('draft.unreadable')
  })

  it('is gone with its files when it is removed, also after a restart', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    await inHand.ask('draft.add-file', { draft, upload: await sent(pdf), name: 'a.pdf' })
    await inHand.ask('draft.remove', { draft })
    await inHand.reopen()
    await expect(inHand.ask('draft.read', { draft })).rejects.toThrow('draft.unknown')
    expect(readdirSync(path.join(inHand.folder, 'drafts'))).toEqual([])
  })
})

describe('the check before a dossier leaves', () => {
  it('names what is missing, and what its files were measured to be', async () => {
    const { draft } = await inHand.ask('draft.create', {})
    await inHand.ask('draft.add-file', { draft, upload: await sent(pdf), name: 'Hợp đồng.pdf' })
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    const measures = path.join(inHand.folder, 'drafts', draft, 'measures')
    const kinds = async (): Promise<readonly string[]> =>
      (await inHand.ask('draft.findings', { draft })).problems.map(({ finding }) => finding.kind)
    mkdirSync(measures, { recursive: true })
    writeFileSync(path.join(measures, `${sha256}.json`), '{"opens":')
    expect(await kinds()).toContain('file-unmeasured')
    writeFileSync(
      path.join(measures, `${sha256}.json`),
      JSON.stringify({ opens: false, locked: false, pages: [] }),
    )
    expect(await kinds()).toEqual(expect.arrayContaining(['field-missing', 'scan-missing', 'file-unopened']))
    expect(await kinds()).not.toContain('file-unmeasured')
  })

  it('is counted for every draft as it finds it, anew once one has changed or its files were measured', async () => {
    const [one, other] = [await inHand.ask('draft.create', {}), await inHand.ask('draft.create', {})]
    await inHand.ask('draft.add-file', { draft: other.draft, upload: await sent(pdf), name: 'Hợp đồng.pdf' })
    const counted = async (draft: string) =>
      (await inHand.ask('draft.tallies', {})).tallies.find(tally => tally.draft === draft)
    const found = async (draft: string) => {
      const { revision, problems } = await inHand.ask('draft.findings', { draft })
      const errors = problems.filter(({ severity }) => severity === 'error').length
      return { draft, revision, errors, warnings: problems.length - errors }
    }
    for (const { draft } of [one, other]) expect(await counted(draft)).toEqual(await found(draft))
    const before = await counted(one.draft)
    const product = { ...contentOfNothing.product, name: 'Chè xanh Thôm Loà' }
    await inHand.ask('draft.save', { draft: one.draft, revision: 1, changes: { product } })
    expect(await counted(one.draft)).toMatchObject({ revision: 2, errors: (before?.errors ?? 0) - 1 })
    await expect
      .poll(async () => (await inHand.ask('draft.measures', other)).pending, { timeout: 30_000 })
      .toEqual([])
    expect(await counted(other.draft)).toEqual(await found(other.draft))
    await inHand.ask('draft.remove', other)
    expect(await counted(other.draft)).toBeUndefined()
  })
})
