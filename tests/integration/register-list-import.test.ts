import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callingAs } from '#electron/app/ask.ts'
import type { Input } from '#shared/contract/contract.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import { inLatin, inTcvn3 } from '../support/old-letters.ts'
import { sentFile } from '../support/sent-file.ts'
import { asCsv, aWorkbook } from '../support/sheet-files.ts'

let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost({ training: false })
})
afterEach(() => inHand.dispose())

const headings = ['Tên sản phẩm', 'Chủ thể', 'Xã', 'Tỉnh', 'Hạng sao', 'Số quyết định', 'Ngày quyết định']
const tea = [
  'Chè xanh',
  'HTX Tân An (tập huấn)',
  'Tân An',
  'Tuyên Quang',
  'Ba sao',
  '12/QĐ-UBND',
  '12/3/2024',
]
const honey = ['Mật ong', 'HTX Tân An (tập huấn)', 'Tân An', 'Tuyên Quang', '****', '12/QĐ-UBND', '12/3/2024']
const doubtful = [
  'Tinh dầu',
  'HTX Tân An (tập huấn)',
  'Tân An',
  'Tuyên Quang',
  'Khá',
  '12/QĐ-UBND',
  '12/3/2024',
]

type Asked = Partial<Input<'register.take-list'>>
const preview = (upload: string, asked: Asked = {}) =>
  inHand.ask('register.preview-list', { upload, ...asked })
const take = (upload: string, seen: string, asked: Asked = {}) =>
  callingAs(inHand.host, laptop)('register.take-list', { upload, name: 'ds.xlsx', ...asked, seen })
const names = async () =>
  (await inHand.ask('register.find', {})).found.map(({ name, stars, standing }) => [name, stars, standing])

describe('a list of an office', () => {
  it('is seen first, taken as it was seen, and the same file again is once', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea, honey]))
    const seen = await preview(upload)
    expect(seen).toMatchObject({
      headings: 1,
      letters: 'unicode',
      counts: { new: 2, doubt: 0 },
      taken: undefined,
    })
    expect(await names()).toEqual([])
    expect(await take(upload, seen.seen)).toMatchObject({ ok: true, value: { rows: 2, products: 2 } })
    expect(await names()).toEqual([
      ['Chè xanh', 3, 'recognised'],
      ['Mật ong', 4, 'recognised'],
    ])
    const again = await preview(await sentFile(inHand, aWorkbook([headings, tea, honey])))
    expect(again).toMatchObject({ counts: { new: 0, taken: 2 }, taken: { name: 'ds.xlsx', rows: 2 } })
    expect(await take(upload, (await preview(upload)).seen)).toMatchObject({
      refusal: { code: 'register.list-empty' },
    })
  })

  it('is refused while a row is doubtful, and taken once a person has decided', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea, doubtful]))
    const seen = await preview(upload, { answers: {} })
    expect(seen.counts).toMatchObject({ new: 1, doubt: 1 })
    expect(await take(upload, seen.seen)).toMatchObject({
      refusal: { code: 'register.list-doubts', count: 1, rows: [3] },
    })
    const shown = await inHand.ask('register.preview-list', { upload, show: 'doubt' })
    const key = shown.rows[0]?.cells[0]?.key ?? ''
    const answers = { [key]: '5 sao' }
    const decided = await preview(upload, { answers })
    expect(await take(upload, decided.seen)).toMatchObject({ refusal: { code: 'register.list-changed' } })
    expect((await take(upload, decided.seen, { answers })).ok).toBe(true)
    expect(await names()).toContainEqual(['Tinh dầu', 5, 'recognised'])
  })

  it('gives after each answer what it gives to who asks with all of them at once', async () => {
    const rows = [headings, tea, honey, doubtful, tea.with(0, 'Gạo').with(2, 'Xã Không Có')]
    for (const bytes of [aWorkbook(rows), inLatin(inTcvn3(asCsv(rows)))]) {
      const upload = await sentFile(inHand, bytes)
      const { groups } = await preview(upload)
      let answers: Readonly<Record<string, string>> = {}
      const given: {
        readonly answers: typeof answers
        readonly shown: Awaited<ReturnType<typeof preview>>
      }[] = []
      for (const { key, kind } of groups) {
        answers = { ...answers, [key]: kind === 'place' ? '02350' : '5 sao' }
        given.push({ answers, shown: await preview(upload, { answers }) })
      }
      for (const each of given)
        expect(each.shown).toEqual(await preview(await sentFile(inHand, bytes), { answers: each.answers }))
      expect((await preview(upload, { answers })).counts).toMatchObject({ new: 4, doubt: 0 })
      expect((await preview(upload)).counts).toMatchObject({ new: 2, doubt: 2 })
    }
  })

  it('of a font of before Unicode is recognised, shown, and read as a person says', async () => {
    const rows = [headings, tea, honey]
    const upload = await sentFile(inHand, inLatin(inTcvn3(asCsv(rows))))
    const seen = await preview(upload)
    expect(seen).toMatchObject({ letters: 'tcvn3', told: 'tcvn3', counts: { new: 2 } })
    expect(seen.samples.find(({ letters }) => letters === 'tcvn3')?.text).toContain('HTX Tân An (tập huấn)')
    const otherwise = await preview(upload, { letters: 'unicode' })
    expect(otherwise).toMatchObject({ letters: 'unicode', told: 'tcvn3', text: { encoding: 'windows-1258' } })
    const cells = await sentFile(inHand, aWorkbook(rows.map(row => row.map(inTcvn3))))
    expect(await preview(cells)).toMatchObject({ letters: 'tcvn3', counts: { new: 2 } })
  })

  it('is taken back as a whole, and comes again when it is taken again', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings, tea, honey]))
    await take(upload, (await preview(upload)).seen)
    const [list] = (await inHand.ask('register.lists', {})).lists
    await inHand.ask('register.take-list-back', { list: list?.list ?? '', reason: 'nhầm tệp' })
    expect(await names()).toEqual([])
    const again = await preview(upload)
    expect(again.counts).toMatchObject({ new: 2, taken: 0 })
    await take(upload, again.seen)
    expect(await names()).toHaveLength(2)
    expect((await inHand.ask('register.lists', {})).lists.map(({ takenBack }) => takenBack)).toEqual(
      expect.arrayContaining([undefined, 'nhầm tệp']),
    )
  })

  it('has its columns as a person corrects them', async () => {
    const upload = await sentFile(inHand, aWorkbook([headings.with(4, 'Ghi chú'), tea]))
    expect((await preview(upload)).rows[0]?.content.stars).toBeNull()
    const corrected = await preview(upload, { columns: { fields: { 4: 'stars' } } })
    expect([corrected.rows[0]?.content.stars, corrected.columns[4]?.samples]).toEqual([3, ['Ba sao']])
  })
})
