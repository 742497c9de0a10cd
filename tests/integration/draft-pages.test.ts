import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHost, type HostInHand } from '../support/a-host.ts'
import { aScannedPdf, aTurnedPhotograph, aWrittenPdf } from '../support/office-files.ts'
import { addedFile, measuredFiles } from '../support/sent-file.ts'

let inHand: HostInHand
let draft: string
beforeEach(async () => {
  inHand = await aHost()
  ;({ draft } = await inHand.ask('draft.create', {}))
})
afterEach(() => inHand.dispose())

const add = (name: string, bytes: Uint8Array) => addedFile(inHand, draft, name, bytes)
const measured = () => measuredFiles(inHand, draft)

describe('a PDF', () => {
  /** Cites a page, and a file as a whole, for two criteria. */
  async function cite(cited: readonly { file: string; page: number | null }[]): Promise<void> {
    const { content, revision } = await inHand.ask('draft.read', { draft })
    const criteria = cited.map((each, index) => ({
      criterion: `1.${index + 1}`,
      choice: null,
      citations: [{ ...each, note: '' }],
      note: '',
    }))
    const changes = { assessment: { ...content.assessment, criteria } }
    await inHand.ask('draft.save', { draft, revision, changes })
  }
  const citations = async () =>
    (await inHand.ask('draft.read', { draft })).content.assessment.criteria.flatMap(each =>
      each.citations.map(({ file, page }) => ({ file, page })),
    )

  it('is split, and what cited a page cites it where it is now', async () => {
    const { file } = await add('hồ sơ.pdf', await aScannedPdf([{}, {}, { lines: 3 }]))
    await cite([
      { file: file.id, page: 3 },
      { file: file.id, page: null },
    ])
    const ranges = [
      { from: 1, to: 1 },
      { from: 2, to: 3 },
    ]
    const { files } = await inHand.ask('draft.split', { draft, file: file.id, ranges })
    expect(files).toMatchObject([
      { name: 'hồ sơ 1.pdf', pages: 1 },
      { name: 'hồ sơ 2–3.pdf', pages: 2 },
    ])
    const [first, second] = files
    expect(await citations()).toEqual([
      { file: second?.id, page: 2 },
      { file: first?.id, page: null },
    ])
    const { content } = await inHand.ask('draft.read', { draft })
    expect(content.files.map(({ title }) => title)).toEqual(['hồ sơ (1)', 'hồ sơ (2–3)'])
  })

  it('tells how far a split is, and where that is stopped stays as it was', async () => {
    const { file } = await add('hồ sơ.pdf', await aWrittenPdf(Array.from({ length: 60 }, () => ({}))))
    const ranges = Array.from({ length: 60 }, (_, index) => ({ from: index + 1, to: index + 1 }))
    const heard: number[] = []
    const stop = inHand.host.hear((name, signal) => {
      if (name !== 'work.progress' || !('work' in signal) || signal.work !== 'draft.split') return
      heard.push(signal.share)
      if (signal.share > 0) void inHand.ask('draft.stop', { work: 'draft.split', of: draft })
    })
    const splitting = inHand.ask('draft.split', { draft, file: file.id, ranges })
    await expect(splitting).rejects.toThrow('work.cancelled')
    stop()
    expect(heard.some(share => share > 0 && share < 1)).toBe(true)
    const { content, kept } = await inHand.ask('draft.read', { draft })
    expect(content.files.map(({ id }) => id)).toEqual([file.id])
    expect(kept).toHaveLength(1)
    // The process that was ended makes way for another.
    const two = [
      { from: 1, to: 30 },
      { from: 31, to: 60 },
    ]
    const { files } = await inHand.ask('draft.split', { draft, file: file.id, ranges: two })
    expect(files.map(({ pages }) => pages)).toEqual([30, 30])
  })

  it('is not split where a page would be left out or be there twice', async () => {
    const { file } = await add('hồ sơ.pdf', await aWrittenPdf([{}, {}, {}]))
    for (const [from, to] of [
      [3, 3],
      [1, 3],
      [2, 2],
      [2, 4],
    ] as const) {
      const ranges = [
        { from: 1, to: 1 },
        { from, to },
      ]
      await expect(inHand.ask('draft.split', { draft, file: file.id, ranges })).rejects.toThrow(
        'draft.ranges-wrong',
      )
    }
  })

  it('is joined with others and with pictures as they are turned, and what cited a page cites it there', async () => {
    const one = await add('một.pdf', await aWrittenPdf([{}, {}]))
    const two = await add('hai.jpg', await aTurnedPhotograph())
    const { content, revision } = await inHand.ask('draft.read', { draft })
    const files = content.files.map(each =>
      each.id === one.file.id ? { ...each, turned: 90 as const } : each,
    )
    await inHand.ask('draft.save', { draft, revision, changes: { files } })
    await cite([
      { file: two.file.id, page: 1 },
      { file: one.file.id, page: 2 },
    ])
    const { file } = await inHand.ask('draft.join', { draft, files: [two.file.id, one.file.id] })
    expect(file).toMatchObject({ mediaType: 'application/pdf', pages: 3, name: 'hai.pdf' })
    expect(await citations()).toEqual([
      { file: file.id, page: 1 },
      { file: file.id, page: 3 },
    ])
    const measures = (await measured())[file.sha256]
    const isWide = measures?.pages.map(({ widthMm, heightMm }) => (widthMm ?? 0) > (heightMm ?? 0))
    expect(isWide).toEqual([false, true, true])
    const now = await inHand.ask('draft.read', { draft })
    expect(now.content.files).toMatchObject([{ id: file.id, turned: 0 }])
  })
})

describe('bytes', () => {
  it('are there for an undo, and given back at the next start', async () => {
    const { file } = await add('a.pdf', await aWrittenPdf([{}]))
    await add('b.pdf', await aWrittenPdf([{}, {}]))
    await measured()
    const { content, revision } = await inHand.ask('draft.read', { draft })
    const files = content.files.filter(each => each.id !== file.id)
    const removed = await inHand.ask('draft.save', { draft, revision, changes: { files } })
    const undone = await inHand.ask('draft.save', {
      draft,
      revision: removed.revision,
      changes: { files: content.files },
    })
    await inHand.ask('draft.save', { draft, revision: undone.revision, changes: { files } })
    await inHand.reopen()
    // Changes of drafts wait for what a start gives back.
    await inHand.ask('draft.remove', { draft: 'khong-co' })
    expect(await inHand.ask('draft.read', { draft })).toMatchObject({ kept: [{ name: 'b.pdf' }] })
    const home = path.join(inHand.folder, 'drafts', draft)
    expect(readdirSync(path.join(home, 'files'))).toHaveLength(1)
    expect(readdirSync(path.join(home, 'measures'))).toHaveLength(1)
  })
})
