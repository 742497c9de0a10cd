import { describe, expect, it } from 'vitest'
import { fieldOfSheet, sheetFieldNames, sheetFields, type SheetField } from '#shared/dossier/sheet-fields.ts'
import { readHeading, yearsTaken } from '#shared/dossier/sheet-headings.ts'
import { sheetTemplate } from '#shared/dossier/sheet-template.ts'
import { columnName } from '#shared/kernel/spreadsheet.ts'
import { formStepWords } from '#shared/words/vi/form-steps.ts'
import { resultStepWords } from '#shared/words/vi/result-steps.ts'
import { planOf } from '#tests/support/a-sheet-plan.ts'

describe('the headings of a sheet', () => {
  it.each([
    ['Tên sản phẩm', 'name', undefined, undefined],
    ['TEN SAN PHAM (*)', 'name', undefined, undefined],
    ['  tên  Sản   Phẩm ', 'name', undefined, undefined],
    ['Chủ thể', 'producer', undefined, undefined],
    ['Xã, phường, thị trấn', 'commune', undefined, undefined],
    ['Doanh thu 2025 (triệu đồng)', 'revenue', 2025, 6],
    ['doanh thu nam 2024 - DVT: ty dong', 'revenue', 2024, 9],
    ['Doanh thu 2025', 'revenue', 2025, undefined],
    ['Ghi chú', undefined, undefined, undefined],
    ['Doanh thu', undefined, undefined, undefined],
  ])('are known with marks or without: %j', (heading, field, year, zeros) => {
    expect(readHeading(heading)).toEqual({ field, year, zeros })
  })

  it('may stand below a title and over two lines, and the numbers of columns below them are no product', () => {
    const plan = planOf([
      ['DANH SÁCH SẢN PHẨM OCOP NĂM 2026'],
      [null, null, null, 'Doanh thu (tỷ đồng)', null],
      ['STT', 'Tên sản phẩm', 'Chủ thể', 2024, 2025],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      [1, 'Chè Shan', 'HTX chè', 1.5, 2],
    ])
    expect(plan.headings?.number).toBe(3)
    expect(plan.rows.map(({ number, content }) => [number, content.business.years])).toMatchObject([
      [
        5,
        [
          { year: 2024, revenue: 1_500_000_000 },
          { year: 2025, revenue: 2_000_000_000 },
        ],
      ],
    ])
  })

  it('that are all of the template are known, and its example is no product', () => {
    const [sheet] = sheetTemplate(2026).sheets
    const plan = planOf(sheet?.rows ?? [])
    expect(plan.headings?.columns.filter(({ field }) => field === undefined)).toEqual([])
    expect(plan).toMatchObject({ rows: [], examples: 1, questions: [] })
  })

  it('of the template are the labels of the form', () => {
    const { product, producer } = formStepWords
    const { registration } = resultStepWords
    const labels: Partial<Record<SheetField, string>> = {
      name: product.name,
      code: product.code.label,
      set: product.set.label,
      description: product.description.label,
      stage: product.stage.label,
      stars: product.stage.from,
      starsTo: product.stage.to,
      certifiedOn: product.stage.certifiedOn.label,
      filedOn: product.filedOn.label,
      producer: producer.name,
      producerKind: producer.kind,
      address: producer.address.label,
      commune: producer.commune.label,
      phone: producer.phone,
      email: producer.email,
      representative: producer.representative,
      position: producer.position.label,
      gender: producer.gender,
      ethnicity: producer.ethnicity,
      residence: producer.residence,
      foundedOn: producer.foundedOn,
      registrationNumber: producer.registrationNumber.label,
      samples: registration.samples.label,
      outputUnit: registration.unit.label,
      revenue: registration.revenue,
      profit: registration.profit,
      output: registration.output,
      workers: registration.workers,
      localWorkers: registration.localWorkers,
      growth: `${registration.growth.label} (%)`,
    }
    for (const [field, label] of Object.entries(labels))
      expect(sheetFields[field as SheetField].heading, field).toBe(label)
    expect(sheetFieldNames.filter(field => labels[field] === undefined)).toEqual([
      'order',
      'communeCode',
      'district',
      'province',
    ])
  })

  it('of figures in the template are of the two years before the dossiers are filed', () => {
    const [sheet] = sheetTemplate(2028).sheets
    const years = planOf(sheet?.rows ?? []).headings?.columns.flatMap(({ year }) => year ?? [])
    expect([...new Set(years)]).toEqual([2026, 2027])
  })

  it('are known by every name that the screen lists', () => {
    for (const field of sheetFieldNames) {
      const { heading, also, ofYear } = fieldOfSheet(field)
      for (const name of [heading, ...also])
        expect(readHeading(ofYear ? `${name} 2025` : name).field, name).toBe(field)
    }
  })

  it('of more than ten years leave the first ones, and say which', () => {
    const years = Array.from({ length: 12 }, (_, at) => 2014 + at)
    const plan = planOf([
      ['Tên sản phẩm', 'Chủ thể', ...years.map(year => `Doanh thu ${year} (triệu đồng)`)],
      ['Chè', 'HTX', ...years.map(() => 100)],
    ])
    expect(yearsTaken(plan.headings?.columns ?? []).left).toEqual([2014, 2015])
    expect(plan.rows[0]?.content.business.years.map(({ year }) => year)).toEqual(years.slice(2))
  })

  it('that stand twice count once, and the second is said', () => {
    const plan = planOf([
      ['Tên sản phẩm', 'Tên sản phẩm OCOP', 'Chủ thể'],
      ['Chè', 'Trà', 'HTX'],
    ])
    expect(plan.headings?.columns[1]).toMatchObject({ field: undefined, isAgain: true })
    expect(plan.rows[0]?.content.product.name).toBe('Chè')
  })

  it('that nobody finds leave nothing to be taken', () => {
    expect(
      planOf([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toMatchObject({ headings: undefined, rows: [] })
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})
