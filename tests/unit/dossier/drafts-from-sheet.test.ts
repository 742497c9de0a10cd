import { describe, expect, it } from 'vitest'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { turnOf } from '#shared/dossier/sheet-values.ts'
import type { Cell } from '#shared/kernel/spreadsheet.ts'
import type { SheetAnswers } from '#shared/dossier/sheet-questions.ts'
import { oneRow, planOf } from '#tests/support/a-sheet-plan.ts'

describe('figures', () => {
  const revenue = (row: ReturnType<typeof oneRow>) => row.content.business.years[0]?.revenue
  it.each([
    ['1.234.567,00', 1_234_567],
    ['1,234,567', 1_234_567],
    ['850 triệu', 850_000_000],
    ['1,2 tỷ', 1_200_000_000],
    [1_234_567, 1_234_567],
  ])('that can mean one thing are read so: %j', (typed, value) => {
    const row = oneRow({ 'Doanh thu 2025 (đồng)': typed })
    expect(revenue(row)).toBe(value)
    expect(row.standing).toBe('ready')
  })

  it.each([
    ['1.234', 'either'],
    ['1,234', 'either'],
    ['0,125', 'comma'],
    ['1.234,5', 'comma'],
    ['1,234.5', 'point'],
    ['1.234.567', 'comma'],
    ['1,234,567.5', 'point'],
    ['12.5', 'point'],
    ['12', 'none'],
  ])('tell by themselves what parts their decimals: %j', (typed, turn) => {
    expect(turnOf(typed)).toBe(turn)
  })

  it('that could be thousands or thousandths are asked for, never guessed', () => {
    const cells = { 'Sản lượng 2025': '1.234' }
    const asked = oneRow(cells)
    expect(asked).toMatchObject({ standing: 'doubt', waits: ['figures'] })
    expect(asked.questions).toMatchObject([{ key: 'figures', sample: '1.234', choices: ['comma', 'point'] }])
    const output = (figures: string) =>
      oneRow(cells, { answers: { figures } }).content.business.years[0]?.output
    expect([output('comma'), output('point')]).toEqual([1_234_000, 1234])
  })

  it('of a file that is parted by semicolons have a comma before their decimals', () => {
    const row = oneRow({ 'Sản lượng 2025': '1.234' }, { separator: ';' })
    expect(row.content.business.years[0]?.output).toBe(1_234_000)
    expect(row.questions).toEqual([])
  })

  it('too small to be đồng ask for their unit', () => {
    const asked = oneRow({ 'Doanh thu 2025': 850 })
    expect(asked).toMatchObject({ standing: 'doubt', waits: ['unit 2'] })
    expect(revenue(oneRow({ 'Doanh thu 2025': 850 }, { answers: { 'unit 2': '6' } }))).toBe(850_000_000)
    expect(revenue(oneRow({ 'Doanh thu 2025': 850_000_000 }))).toBe(850_000_000)
  })

  it('that are none are said with their cell, and left out', () => {
    const row = oneRow({ 'Số lao động 2025': 'hai mươi', 'Doanh thu 2025 (đồng)': { error: '#N/A' } })
    expect(row.standing).toBe('fault')
    expect(row.problems).toMatchObject([
      { at: 2, text: 'hai mươi', fault: { kind: 'figure' } },
      { at: 3, text: '#N/A', fault: { kind: 'error' } },
    ])
    expect(row.content.business.years[0]).toMatchObject({ workers: null, revenue: null })
  })

  it('in per cent are read as shown', () => {
    const growth = (cell: Cell) => oneRow({ 'Tăng trưởng (%)': cell }).content.business.growth
    expect([growth({ percent: 12.5 }), growth(12.5), growth('12,5 %')]).toEqual([1250, 1250, 1250])
  })
})

describe('days', () => {
  const filedOn = (cell: Cell, answers: SheetAnswers = {}) =>
    oneRow({ 'Ngày nộp hồ sơ': cell }, { answers }).content.product.filedOn
  it('are read with the day first, and as the numbers that they are counted by', () => {
    const written: readonly Cell[] = ['31/12/2025', { day: '2025-12-31' }, 46_022, '31-12-2025']
    expect(written.map(cell => filedOn(cell))).toEqual(written.map(() => '2025-12-31'))
  })

  it('are asked for where one of them is a day only with the month first', () => {
    const rows = [
      ['Tên sản phẩm', 'Ngày nộp hồ sơ'],
      ['Chè', '12/31/2025'],
      ['Mật ong', '03/04/2026'],
    ]
    expect(planOf(rows).rows.map(({ standing }) => standing)).toEqual(['doubt', 'doubt'])
    const days = planOf(rows, { answers: { days: 'month' } }).rows.map(
      ({ content }) => content.product.filedOn,
    )
    expect(days).toEqual(['2025-12-31', '2026-03-04'])
  })
})

describe('places and sets', () => {
  it('are found by name, by code whose zeros were lost, and by the name of before July 2025', () => {
    const codeOf = (cells: Readonly<Record<string, Cell>>) => oneRow(cells).content.producer.communeCode
    expect(codeOf({ 'Xã/phường': 'TAN AN', Tỉnh: 'tuyên quang' })).toBe('02320')
    expect(codeOf({ 'Mã xã': 2320 })).toBe('02320')
    expect(
      oneRow({ 'Xã/phường': 'Tân An', Huyện: 'Chiêm Hóa', Tỉnh: 'Tuyên Quang' }).content.producer,
    ).toMatchObject({ communeCode: '02320', district: 'huyện Chiêm Hóa' })
  })

  it('of which there are several are chosen once for all rows that say the same', () => {
    const rows = [
      ['Tên sản phẩm', 'Xã/phường'],
      ['Chè', 'Tân An'],
      ['Mật ong', 'xã Tân An'],
    ]
    const asked = planOf(rows)
    expect(asked.rows.map(({ standing }) => standing)).toEqual(['doubt', 'doubt'])
    const [doubt] = asked.rows[0]?.doubts ?? []
    expect(doubt?.choices.map(({ key }) => key)).toContain('02320')
    const [first] = planOf(rows, { answers: { [doubt?.key ?? '']: '02320' } }).rows
    expect(first).toMatchObject({ standing: 'ready', content: { producer: { communeCode: '02320' } } })
  })

  it('that nobody knows stay as they were typed, and are said', () => {
    const row = oneRow({ 'Xã/phường': 'Không có xã này', 'Bộ sản phẩm': 'máy bay' })
    expect(row.problems.map(({ fault }) => fault.kind)).toEqual(['no-such-place', 'no-such-set'])
    expect(row.content.producer).toMatchObject({ commune: 'Không có xã này', communeCode: null })
  })

  it('are chosen where a word leads to several sets', () => {
    const key = oneRow({ 'Bộ sản phẩm': 'h' }).doubts[0]?.key ?? ''
    const row = oneRow({ 'Bộ sản phẩm': 'h' }, { answers: { [key]: 'qd/12' } })
    expect(row.content.product.criteriaSet).toBe('qd/12')
    expect(oneRow({ 'Bộ sản phẩm': 11 }).content.product.criteriaSet).toBe('qd/11')
  })
})

describe('a row', () => {
  it('of a product that is among the drafts, or above in the sheet, is said and not ready', () => {
    const known = { ...contentOfNothing, id: 'first' }
    const product = { ...known.product, name: 'CHÈ SHAN' }
    const producer = { ...known.producer, name: 'htx Chè' }
    expect(oneRow({}, { known: [{ ...known, product, producer }] })).toMatchObject({
      standing: 'twin',
      twin: { draft: 'first' },
    })
    const row = ['Chè Shan', 'HTX chè']
    expect(planOf([['Tên sản phẩm', 'Chủ thể'], row, row]).rows[1]).toMatchObject({
      standing: 'twin',
      twin: { row: 2 },
    })
  })

  it('that became a draft already is not begun again', () => {
    expect(oneRow({}, { known: [{ ...contentOfNothing, id: 'draft-2' }] }).standing).toBe('begun')
  })

  it('without a product is none', () => {
    expect(oneRow({ 'Tên sản phẩm': null }).standing).toBe('nameless')
  })

  it('of an upgrade says from how many stars to how many', () => {
    const stage = { 'Lần đánh giá': 'Nâng hạng', 'Số sao': '3 sao', 'Số sao đề nghị': '★★★★' }
    expect(oneRow(stage).content.product.stage).toEqual({ kind: 'upgrade', from: 3, to: 4 })
    expect(oneRow({ ...stage, 'Số sao': null })).toMatchObject({
      problems: [{ fault: { kind: 'stars' } }],
      content: { product: { stage: { kind: 'first' } } },
    })
  })

  it('keeps the zero of a telephone number, and what the producer’s name says of its kind', () => {
    expect(oneRow({ 'Điện thoại': 912_345_678 }).content.producer).toMatchObject({
      phone: '0912345678',
      kind: 'cooperative',
    })
  })
})
