import { describe, expect, it } from 'vitest'
import { keysOf } from '#shared/register/found-by.ts'
import { linesOfRow } from '#shared/register/list-lines.ts'
import { registerEventSchema } from '#shared/register/register-event.ts'
import {
  honey,
  honeyWith as row,
  listHeads as headings,
  plannedList as planned,
} from '../../support/a-list-plan.ts'

const standings = (...asked: Parameters<typeof planned>) =>
  planned(...asked).plan.map(({ standing }) => standing)

describe('a row of an office’s list', () => {
  it('becomes a product of today’s commune, with its decision and its certificate of 36 months', () => {
    const { first } = planned([honey])
    expect(first?.standing).toBe('new')
    expect(first?.content).toMatchObject({
      ...{ name: 'Mật ong bạc hà', commune: 'Tân An', communeCode: '02320', stars: 3, group: 'Thực phẩm' },
      producer: { kind: 'cooperative' },
      decision: { number: '12/QĐ-UBND', on: '2024-03-12', by: 'UBND huyện' },
      certificate: { number: '01/GCN', issuedOn: '2024-03-15', until: '2027-03-15' },
    })
    const lines = first ? linesOfRow(first, { list: 'ds', at: 1, by: 'secretary' }) : []
    expect(lines.map(({ id }) => id)).toEqual(['ds/2', 'ds/2/1-recognised', 'ds/2/2-certified'])
    for (const { id, at, by, list, fact } of lines)
      expect(registerEventSchema.safeParse({ id, at, by, list, fact, product: 'ds/2' }).error).toBeUndefined()
  })

  it('may have its whole decision in one cell', () => {
    const { first } = planned([
      row({ 8: 'QĐ số 1234/QĐ-UBND ngày 5/3/2021 của UBND huyện Chiêm Hóa', 9: '', 10: '' }),
    ])
    expect(first?.content.decision).toEqual({
      ...{ number: '1234/QĐ-UBND', on: '2021-03-05', by: 'UBND huyện Chiêm Hóa' },
    })
  })

  it.each([
    ['5/3/2021', '2021-03-05'],
    ['05.03.2021', '2021-03-05'],
    ['5-3-21', '2021-03-05'],
    ['ngày 5 tháng 3 năm 2021', '2021-03-05'],
    ['2021-03-05', '2021-03-05'],
    [44260, '2021-03-05'],
    [{ day: '2021-03-05' }, '2021-03-05'],
  ] as const)('has days in the usual ways: %j', (cell, day) =>
    expect(planned([row({ 9: cell })]).first?.content.decision?.on).toBe(day),
  )

  it('waits for a person where stars or days cannot be read, and takes what the person says of all that say the same', () => {
    const rows = [
      row({ 6: 'Khá' }),
      row({ 0: 'Mật ong rừng', 6: 'Khá' }),
      row({ 0: 'Tinh dầu', 9: 'tháng 3/2021' }),
    ]
    expect(standings(rows)).toEqual(['doubt', 'doubt', 'doubt'])
    const [doubt] = planned(rows).first?.cells ?? []
    expect(doubt).toMatchObject({ field: 'stars', text: 'Khá' })
    const answers = { [doubt?.key ?? '']: '4 sao', 'cells decidedOn': '-' }
    expect(standings(rows, { answers })).toEqual(['new', 'new', 'new'])
    expect(planned(rows, { answers }).plan.map(({ content }) => content.stars)).toEqual([4, 4, 3])
    expect(planned(rows, { answers }).plan[2]?.left).toEqual(['decision-without-day'])
    expect(standings(rows, { answers: { [doubt?.key ?? '']: 'khá' } })).toEqual(['doubt', 'doubt', 'doubt'])
  })

  it('waits for a person where its commune of before July 2025 became several, and where it is unknown', () => {
    const { first } = planned([row({ 3: 'Xã Không Có', 4: 'Huyện Nào' })])
    expect([first?.standing, first?.place?.choices]).toEqual(['doubt', []])
    const key = first?.place?.key ?? ''
    expect(
      planned([row({ 3: 'Xã Không Có', 4: 'Huyện Nào' })], { answers: { [key]: '02320' } }).first?.content,
    ).toMatchObject({
      ...{ commune: 'Tân An', communeCode: '02320' },
    })
    expect(
      planned([row({ 3: 'Xã Không Có', 4: 'Huyện Nào' })], { answers: { [key]: '-' } }).first?.content,
    ).toMatchObject({
      ...{ commune: 'Xã Không Có', communeCode: null },
    })
  })

  it('is led from its commune of before July 2025 to today’s', () => {
    const { first } = planned([row({ 3: 'Hà Lang', 4: 'Chiêm Hóa' })])
    expect([first?.standing, first?.content.communeCode]).toEqual(['new', '02320'])
  })

  it('is the product that is there by its code, else by name, producer and commune; a person decides of two', () => {
    const { first } = planned([honey])
    const there = (id: string, code = '') => ({ id, code, called: first?.keys.called ?? '' })
    expect(planned([honey], { known: [there('p1')] }).first).toMatchObject({
      standing: 'known',
      product: 'p1',
    })
    const two = [there('p1'), there('p2')]
    expect(planned([honey], { known: two }).first).toMatchObject({
      ...{ standing: 'doubt', same: { why: 'several', products: ['p1', 'p2'] } },
    })
    const said = (answer: string) => planned([honey], { known: two, answers: { 'row 2': answer } }).first
    expect(said('same p2')).toMatchObject({ standing: 'known', product: 'p2', isSaid: true })
    expect(said('new')).toMatchObject({ standing: 'new', product: 'ds/2', isSaid: true })
    expect(said('leave')).toMatchObject({ standing: 'left', product: undefined })
    expect(said('same nobody')).toMatchObject({ standing: 'doubt' })
  })

  it('of another code and the same name is for a person to decide', () => {
    const coded = row({ 1: '08-02320-02-2024' })
    const known = [{ id: 'p1', code: '08-02320-01-2024', called: planned([coded]).first?.keys.called ?? '' }]
    expect(planned([coded], { known }).first).toMatchObject({
      standing: 'doubt',
      same: { why: 'other-code' },
    })
    const other = row({ 0: 'Tên khác', 1: '08-02320-01-2024' })
    expect(planned([other], { known }).first).toMatchObject({
      standing: 'doubt',
      same: { why: 'other-name', products: ['p1'] },
    })
  })

  it('is the product of a row before it that says the same', () => {
    const { plan } = planned([honey, row({ 6: '4 sao', 8: '30/QĐ-UBND', 9: '1/6/2025' }), row({ 0: 'Khác' })])
    expect(plan.map(({ standing, product }) => [standing, product])).toEqual([
      ['new', 'ds/2'],
      ['known', 'ds/2'],
      ['new', 'ds/4'],
    ])
    expect(keysOf(plan[0]?.content ?? ({} as never))).toEqual(plan[1]?.keys)
  })

  it('that was taken before is not taken again', () =>
    expect(standings([honey, row({ 0: 'Khác' })], { taken: [2] })).toEqual(['taken', 'new']))

  it('has the producer of the rows that it is one with, and no producer is a doubt', () => {
    const rows = [honey, row({ 0: 'Sáp ong', 2: null }), row({ 0: 'Phấn hoa', 2: null })]
    const { plan } = planned(rows, { merged: ['C2:C3'] })
    expect(plan.map(({ content, faults }) => [content.producer.name !== '', faults])).toEqual([
      [true, []],
      [true, []],
      [false, ['no-producer']],
    ])
  })

  it('is no product where it only names a part of the list, and none that counts columns', () => {
    const { rows, nameless } = planned([
      headings.map((_, at) => `(${at + 1})`),
      ['I. Huyện Chiêm Hóa'],
      honey,
      [null, null, null, null, null, null, null, 'Tổng: 1'],
    ])
    expect([rows.length, nameless]).toEqual([1, [3, 5]])
  })

  it('waits where its days lie to come, or its certificate ends before it begins', () => {
    expect(planned([row({ 9: '1/1/2030' })]).first?.faults).toEqual(['day-to-come'])
    expect(planned([row({ 13: '1/1/2023' })]).first?.faults).toEqual(['until-before-issue'])
  })

  it('is asked about where days can only be read with the month first', () => {
    const rows = [row({ 9: '3/25/2021' })]
    expect(planned(rows).monthFirst).toBe('3/25/2021')
    expect(standings(rows)).toEqual(['doubt'])
    expect(planned(rows, { answers: { days: 'month' } }).first?.content.decision?.on).toBe('2021-03-25')
  })
})
