import { readdirSync, readFileSync } from 'node:fs'
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
const brandy = [3, 'Rượu chuối', 'HTX rượu', 'Tân An', 'Tuyên Quang', 'rượu', 120]

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

  it('that names a set by what people call it takes the one that is called just so, and asks where several are', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, honey, brandy]))
    const { rows } = await preview(upload)
    expect(
      rows.map(({ set, written, doubts }) => [
        set.slice(0, 2),
        written.set,
        ...doubts.map(({ field }) => field),
      ]),
    ).toEqual([
      ['4.', 'mật ong', 'commune'],
      ['', 'rượu', 'set'],
    ])
    expect(rows[1]?.doubts[0]?.choices.map(({ line }) => line.slice(0, 3))).toEqual(['14.', '15.'])
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

  it('shows at once, on whichever page, which of its rows were begun, and that they were taken back', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea, tea.with(1, 'Chè đen')]))
    const standings = async () => (await preview(upload, {}, 1)).standings.map(({ standing }) => standing)
    const { drafts: begun } = await start(upload, await preview(upload), [2, 3])
    expect(await standings()).toEqual(['begun', 'begun'])
    await inHand.ask('sheet.undo', { drafts: begun })
    expect(await standings()).toEqual(['ready', 'ready'])
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

describe('a sheet whose reader fails', () => {
  const refusalOf = async (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'none',
      (error: unknown) => String(error),
    )
  const incidents = () => {
    try {
      return readFileSync(path.join(inHand.folder, 'incidents.log'), 'utf8')
    } catch {
      return ''
    }
  }
  beforeEach(async () => {
    await inHand.dispose()
    inHand = await aHost({ fileReading: new URL('../support/faults/failing-reader.ts', import.meta.url) })
  })
  const read = async (failure: string) => refusalOf(preview(await sentFile(inHand, Buffer.from(failure))))

  it('by itself is told as the program’s fault, with a number that is in the log', async () => {
    for (const failure of ['crash', 'ours']) {
      const told = await read(failure)
      expect(told).toContain('sheet.reader-failed')
      const [incident = 'none'] = /[0-9A-F]{6}/.exec(told) ?? []
      expect(incidents()).toContain(incident)
    }
    expect(await products()).toEqual([])
  })

  it('by the disk is told as the disk’s, and by too much of a book as that; neither is an incident', async () => {
    expect(await read('disk')).toContain('disk.failed')
    expect(await read('memory')).toContain('too-large')
    expect(incidents()).toBe('')
  })

  it('gives no template on a full disk, and says that it is full', async () => {
    expect(await refusalOf(inHand.ask('sheet.template', { as: 'xlsx', filedIn: 2026 }))).toContain(
      'disk.full',
    )
  })
})

describe('the template', () => {
  it.each(['xlsx', 'ods', 'csv'] as const)(
    'is fetched, known in all its columns, and takes no example: %s',
    async as => {
      const { path: address } = await inHand.ask('sheet.template', { as, filedIn: 2026 })
      const answer = await inHand.host.bytes(laptop, new Request(`http://h/${address}`))
      expect(answer.status).toBe(200)
      const seen = await preview(await sentFile(inHand, new Uint8Array(await answer.arrayBuffer())))
      expect(seen.columns.filter(({ field }) => field === undefined)).toEqual([])
      expect(seen).toMatchObject({ sheet: 0, standings: [], examples: 1 })
    },
  )
})
