import { describe, expect, it } from 'vitest'
import { readDay } from '#shared/kernel/typed-day.ts'

describe('a day as people type it', () => {
  it.each([
    '5/3/2026',
    '05/03/2026',
    '05.03.2026',
    '5-3-2026',
    '05 03 2026',
    '05032026',
    '2026-03-05',
    ' 5 / 3 / 2026 ',
    'ngày 5 tháng 3 năm 2026',
    '5 tháng 3 năm 2026',
    'Ngày 05 Tháng 03 Năm 2026',
  ])('%s is the fifth of March', text => {
    expect(readDay(text)).toEqual({ kind: 'read', value: '2026-03-05' })
  })

  it('is none yet where nothing was typed', () => {
    expect(readDay('  ')).toEqual({ kind: 'empty' })
  })

  it.each([
    ['31/02/2026', 'no-such-day'],
    ['29/02/2026', 'no-such-day'],
    ['00/05/2026', 'no-such-day'],
    ['13/13/2026', 'no-such-day'],
    ['5/3/26', 'year'],
    ['5/3/202', 'year'],
    ['5/3/0026', 'year'],
    ['5/3/2206', 'year'],
    ['5/3', 'form'],
    ['tháng 3', 'form'],
    ['2026', 'form'],
  ])('%s is no day, and why is said: %s', (text, fault) => {
    expect(readDay(text)).toEqual({ kind: 'fault', fault })
  })

  it('knows a leap year', () => {
    expect(readDay('29/02/2028')).toEqual({ kind: 'read', value: '2028-02-29' })
  })
})
