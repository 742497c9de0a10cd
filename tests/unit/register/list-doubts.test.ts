import { describe, expect, it } from 'vitest'
import { doubtGroups, isInGroup } from '#shared/register/list-doubts.ts'
import { honey, honeyWith, plannedList } from '../../support/a-list-plan.ts'

type Asked = Parameters<typeof plannedList>
const groups = (...[rows, matters]: Asked) =>
  doubtGroups(plannedList(rows, matters).plan, matters?.answers ?? {})
const counted = (...asked: Asked) =>
  groups(...asked).map(({ key, rows, open, answer }) => [key, rows, open, answer])
const called = plannedList([honey]).first?.keys.called ?? ''
const coded = (code: string) => honeyWith({ 1: code })

describe('what is doubtful of a list', () => {
  const rows = [
    honey,
    honeyWith({ 0: 'Sáp ong', 6: 'Khá' }),
    honeyWith({ 0: 'Phấn hoa', 6: 'Khá' }),
    honeyWith({ 0: 'Tinh dầu', 6: 'Giỏi', 3: 'Xã Không Có' }),
    honeyWith({ 0: 'Chè', 2: null }),
  ]

  it('is put together so that one answer decides all rows that say the same, the most common first', () => {
    expect(groups(rows).map(({ kind, rows: count, first }) => [kind, count, first])).toEqual([
      ['place', 1, [5]],
      ['cell', 2, [3, 4]],
      ['cell', 1, [5]],
      ['fault', 1, [6]],
    ])
    const fair = groups(rows)[1]?.key ?? ''
    expect(
      plannedList(rows)
        .plan.filter(row => isInGroup(row, fair))
        .map(({ number }) => number),
    ).toEqual([3, 4])
  })

  it('stays there once it is answered, to be thought of again', () => {
    const [place, fair] = groups(rows).map(({ key }) => key)
    const answers = { [place ?? '']: '02320', [fair ?? '']: '3 sao', 'fault no-producer': 'leave' }
    expect(counted(rows, { answers })).toEqual([
      [place, 1, 0, '02320'],
      [fair, 2, 0, '3 sao'],
      [expect.any(String), 1, 1, ''],
      ['fault no-producer', 1, 0, 'leave'],
    ])
    expect(counted(rows, { answers: { 'cells stars': '-' } }).slice(1, 3)).toEqual([
      [fair, 2, 0, '-'],
      [expect.any(String), 1, 0, '-'],
    ])
    expect(counted(rows, { answers: { communes: '-' } })[0]).toEqual([place, 1, 0, '-'])
  })

  it('may be left out as a whole, and what is sure is taken', () => {
    const { plan } = plannedList(rows, { answers: { rest: 'leave' } })
    expect(plan.map(({ standing }) => standing)).toEqual(['new', 'left', 'left', 'left', 'left'])
    expect(groups(rows, { answers: { rest: 'leave' } }).map(({ open }) => open)).toEqual([0, 0, 0, 0])
  })

  it('of the same product is decided for all rows at once, and otherwise for one', () => {
    const known = [{ id: 'p1', code: '08-02320-01-2024', called }]
    const twins = [coded('08-02320-02-2024'), coded('08-02320-03-2024')]
    const of = (answers: Readonly<Record<string, string>>) =>
      plannedList(twins, { known, answers }).plan.map(({ standing, product }) => [standing, product])
    expect(groups(twins.slice(0, 1), { known })).toMatchObject([
      { kind: 'same', why: 'other-code', isOne: true, rows: 1 },
    ])
    expect(of({})[0]).toEqual(['doubt', undefined])
    expect(of({ 'alike other-code': 'same' })[0]).toEqual(['known', 'p1'])
    expect(of({ 'alike other-code': 'new' })).toEqual([
      ['new', 'ds/2'],
      ['new', 'ds/3'],
    ])
    expect(of({ 'alike other-code': 'new', 'row 3': 'same p1' })).toEqual([
      ['new', 'ds/2'],
      ['known', 'p1'],
    ])
    expect(of({ 'alike other-code': 'leave', 'row 2': 'new' })).toEqual([
      ['new', 'ds/2'],
      ['left', undefined],
    ])
  })
})
