import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answers } from '#shared/contract/answers.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import { sentFile } from '../support/sent-file.ts'
import { asCsv, aWorkbook } from '../support/sheet-files.ts'

let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const headings = [
  'STT',
  'Tên sản phẩm',
  'Chủ thể',
  'Xã/phường',
  'Tỉnh',
  'Bộ sản phẩm',
  'Doanh thu 2025 (triệu đồng)',
]
const tea = [1, 'Chè Shan', 'HTX chè', 'Tân An', 'Tuyên Quang', 'Bộ 11', 850.5]
const honey = [2, 'Mật ong', 'HTX ong', 'Tân An', null, 'mật ong', 120]

const preview = (upload: string, answers: Record<string, string> = {}, from = 0, count = 50) =>
  inHand.ask('sheet.preview', { upload, answers, from, count })

const start = async (
  upload: string,
  { seen }: Answers['sheet.preview'],
  rows: readonly number[],
  answers: Record<string, string> = {},
) => inHand.ask('sheet.start', { upload, answers, rows, seen })

const products = async () =>
  (await inHand.ask('draft.list', {})).drafts.map(({ product }) => product).toSorted()
const drafts = () => readdirSync(path.join(inHand.folder, 'drafts'))

describe('a sheet of products', () => {
  it('is seen first, row by row, and makes exactly the drafts whose rows were ticked', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea, honey]))
    const seen = await preview(upload)
    expect(seen).toMatchObject({
      headings: 1,
      standings: [
        { number: 2, standing: 'ready' },
        { number: 3, standing: 'doubt' },
      ],
    })
    expect(seen.rows[0]).toMatchObject({ product: 'Chè Shan', commune: 'Tân An, Tuyên Quang' })
    expect(await products()).toEqual([])
    const { drafts: begun } = await start(upload, seen, [2])
    expect(begun).toHaveLength(1)
    const { content, revision } = await inHand.ask('draft.read', { draft: begun[0] ?? '' })
    expect(revision).toBe(1)
    expect(content).toMatchObject({
      product: { name: 'Chè Shan', stage: { kind: 'first' } },
      producer: { name: 'HTX chè', kind: 'cooperative', commune: 'Tân An', communeCode: '02320' },
      business: { years: [{ year: 2025, revenue: 850_500_000 }] },
    })
    expect(content.product.criteriaSet).toMatch(/\/11/)
  })

  it('is settled by an answer, for all rows that say the same', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, honey]))
    const [row] = (await preview(upload)).rows
    const answers = Object.fromEntries(
      (row?.doubts ?? []).map(({ key, choices }) => [key, choices[0]?.key ?? '']),
    )
    expect(Object.keys(answers)).not.toEqual([])
    expect((await preview(upload, answers)).standings).toEqual([{ number: 2, standing: 'ready' }])
  })

  it('that is taken again, also after a restart, makes no draft twice', async () => {
    const file = aWorkbook([headings, tea])
    const upload = await sentFile(inHand, file)
    await start(upload, await preview(upload), [2])
    await inHand.reopen()
    const again = await sentFile(inHand, file)
    const seen = await preview(again)
    expect(seen.standings).toEqual([{ number: 2, standing: 'begun' }])
    expect(await start(again, seen, [2])).toEqual({ drafts: [], isStopped: false })
    expect(await products()).toEqual(['Chè Shan'])
    const changed = await sentFile(inHand, aWorkbook([headings, tea.with(6, 900)]))
    expect((await preview(changed)).standings).toEqual([{ number: 2, standing: 'twin' }])
  })

  it('is refused where the drafts changed since it was seen, and nothing is begun', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea]))
    const other = await sentFile(inHand, aWorkbook([headings, tea.with(6, 1)]))
    const seen = await preview(upload)
    await start(other, await preview(other), [2])
    await expect(start(upload, seen, [2])).rejects.toThrow('sheet.changed')
    expect(await products()).toEqual(['Chè Shan'])
  })

  it('is taken back whole, but not once somebody worked on one of its drafts', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea, tea.with(1, 'Chè đen')]))
    const { drafts: begun } = await start(upload, await preview(upload), [2, 3])
    await inHand.ask('sheet.undo', { drafts: begun })
    expect(drafts()).toEqual([])
    const second = await start(upload, await preview(upload), [2, 3])
    const [draft = ''] = second.drafts
    await inHand.ask('draft.save', { draft, revision: 1, changes: { registration: { samples: '5 hộp' } } })
    await expect(inHand.ask('sheet.undo', { drafts: second.drafts })).rejects.toThrow('sheet.touched')
    expect(await products()).toEqual(['Chè Shan', 'Chè đen'])
  })

  it('that is stopped on its way leaves whole drafts, and going on makes the others once each', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => tea.with(1, `Chè số ${at}`))
    const upload = await sentFile(inHand, aWorkbook([headings, ...rows]))
    const all = rows.map((_, at) => at + 2)
    const seen = await preview(upload)
    const isUnderWay = new Promise<void>(resolve => {
      inHand.host.hear(name => {
        if (name === 'work.progress') resolve()
      })
    })
    const starting = start(upload, seen, all)
    await isUnderWay
    await inHand.ask('draft.stop', { work: 'sheet.start', of: upload })
    const first = await starting
    expect(first.isStopped).toBe(true)
    expect(await products()).toHaveLength(first.drafts.length)
    const rest = await start(upload, await preview(upload), all)
    expect(first.drafts.length + rest.drafts.length).toBe(60)
    expect(new Set(await products()).size).toBe(60)
  })

  it('of two thousand rows is shown a page at a time', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => tea.with(1, `Chè số ${at}`))
    const upload = await sentFile(
      inHand,
      Buffer.from(
        `\uFEFF${asCsv([headings, ...rows].map(row => row.map(cell => String(cell).replace('.', ','))))}`,
      ),
    )
    const last = await preview(upload, {}, 1990, 50)
    expect(last.rows).toHaveLength(10)
    expect(last.standings.filter(({ standing }) => standing === 'ready')).toHaveLength(2000)
  })

  it('that is none is refused with its reason', async () => {
    const upload = await sentFile(inHand, Buffer.from('<html></html>'))
    await expect(preview(upload)).rejects.toThrow('sheet.unreadable')
  })
})

describe('the template', () => {
  it.each(['xlsx', 'ods', 'csv'] as const)(
    'is fetched, known in all its columns, and takes no example: %s',
    async as => {
      const { path: address } = await inHand.ask('sheet.template', { as })
      const answer = await inHand.host.bytes(laptop, new Request(`http://h/${address}`))
      expect(answer.status).toBe(200)
      const seen = await preview(await sentFile(inHand, new Uint8Array(await answer.arrayBuffer())))
      expect(seen.columns.filter(({ field }) => field === undefined)).toEqual([])
      expect(seen).toMatchObject({ sheet: 0, standings: [], examples: 1 })
    },
  )
})
