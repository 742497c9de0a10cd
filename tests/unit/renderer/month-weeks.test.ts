import { describe, expect, it } from 'vitest'
import { monthWeeks } from '#renderer/parts/law/month-weeks.ts'

const drawn = (month: string): readonly string[] =>
  monthWeeks(month).map(week => week.map(day => day?.slice(8) ?? '--').join(' '))

describe('a month of the calendar', () => {
  it('is four whole weeks where it begins on a Monday and has 28 days', () => {
    expect(drawn('2027-02')).toEqual([
      '01 02 03 04 05 06 07',
      '08 09 10 11 12 13 14',
      '15 16 17 18 19 20 21',
      '22 23 24 25 26 27 28',
    ])
  })

  it('leaves empty what is before its first day and after its last', () => {
    expect(drawn('2027-05').at(0)).toBe('-- -- -- -- -- 01 02')
    expect(drawn('2027-05').at(-1)).toBe('31 -- -- -- -- -- --')
    expect(drawn('2027-12').at(-1)).toBe('27 28 29 30 31 -- --')
  })
})
