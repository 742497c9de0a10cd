import { describe, expect, it } from 'vitest'
import { daysThatStandOut, standingsIn } from '#shared/law/day-standing.ts'
import { extendedBy } from '#shared/law/extend-holidays.ts'
import { trialOfHolidays } from '#shared/law/holiday-trial.ts'
import { movedPeriods } from '#shared/law/moved-periods.ts'
import type { HolidayFile, PublicHolidays } from '#shared/law/public-holidays.ts'
import { standingText, weekdayText } from '#shared/words/holiday-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aHolidayFile, holidaysOf2027 } from '#tests/support/a-holiday-file.ts'
import { holidays, ruleSet } from '#tests/support/shipped-law.ts'

const vi = wordsIn.vi.holidays

function after(file: HolidayFile, known: PublicHolidays = holidays): PublicHolidays {
  const list = extendedBy(known, file)
  if (!list.ok) throw new Error(JSON.stringify(list.refusal))
  return list.value
}

describe('a day in the list of public holidays', () => {
  const standing = standingsIn(holidays)
  const said = (day: string): string => `${weekdayText(day, vi)}: ${standingText(standing(day), vi)}`

  it('stands as the notices, the week and the law have it', () => {
    expect(
      [
        '2026-08-31',
        '2026-08-22',
        '2026-08-23',
        '2026-08-24',
        '2026-11-23',
        '2027-01-31',
        '2027-02-01',
        '2027-02-06',
        '2027-02-09',
        '2023-12-29',
        '2024-01-01',
      ].map(said),
    ).toEqual([
      'thứ Hai 31/08/2026: nghỉ: Nghỉ hoán đổi với 22/08/2026',
      'thứ Bảy 22/08/2026: làm bù cho ngày 31/08/2026',
      'Chủ nhật 23/08/2026: nghỉ hằng tuần',
      'thứ Hai 24/08/2026: ngày làm việc',
      'thứ Hai 23/11/2026: chưa rõ: Có đề xuất nghỉ, hoán đổi với 28/11/2026; chưa rõ có được duyệt',
      'Chủ nhật 31/01/2027: nghỉ hằng tuần',
      'thứ Hai 01/02/2027: chưa có lịch',
      'thứ Bảy 06/02/2027: nghỉ hằng tuần',
      'thứ Ba 09/02/2027: dự kiến nghỉ, chưa công bố: Tết Đinh Mùi, nghỉ bù',
      'thứ Sáu 29/12/2023: chưa có lịch',
      'thứ Hai 01/01/2024: nghỉ: Tết Dương lịch',
    ])
  })

  it('is known from the first day of the list to its last', () => {
    const { kind } = standingsIn(aHolidayFile({ from: '2027-06-07', until: '2027-06-08' }))('2027-06-07')
    const of = standingsIn(aHolidayFile({ from: '2027-06-07', until: '2027-06-08' }))
    expect([kind, of('2027-06-08').kind, of('2027-06-09').kind, of('2027-06-04').kind]).toEqual([
      'ordinary',
      'ordinary',
      'unknown',
      'unknown',
    ])
  })

  it('stands out when it is not as its weekday makes it', () => {
    const name = 'a'
    const file = aHolidayFile({
      off: [{ day: '2027-06-07', name }],
      working: [{ day: '2027-06-05', insteadOf: '2027-06-07' }],
      doubtful: [{ day: '2027-06-09', name }],
      expected: { until: '2027-07-30', off: [{ day: '2027-07-01', name }] },
    })
    expect(daysThatStandOut(file)).toEqual(['2027-06-05', '2027-06-07', '2027-06-09', '2027-07-01'])
    expect(daysThatStandOut(aHolidayFile())).toEqual([])
  })
})

describe('trying a list of public holidays', () => {
  const list = after(holidaysOf2027)
  const trial = trialOfHolidays(holidays, list, ruleSet)

  it('says how far the list would reach', () => {
    expect(trial.known).toEqual({
      before: { from: '2024-01-01', until: '2027-01-31' },
      after: { from: '2024-01-01', until: '2027-12-31' },
    })
  })

  it('says which days would stand otherwise, in order, and of which nothing was known before', () => {
    const lines = trial.changes.map(({ day, before, after: now }) =>
      [weekdayText(day, vi), standingText(before, vi), standingText(now, vi)].join(' | '),
    )
    expect(lines.slice(0, 4)).toEqual([
      'thứ Năm 04/02/2027 | dự kiến nghỉ, chưa công bố: Tết Đinh Mùi | ngày làm việc',
      'thứ Sáu 05/02/2027 | dự kiến nghỉ, chưa công bố: Tết Đinh Mùi | nghỉ: Tết Đinh Mùi',
      'thứ Hai 08/02/2027 | dự kiến nghỉ, chưa công bố: Tết Đinh Mùi | nghỉ: Tết Đinh Mùi',
      'thứ Ba 09/02/2027 | dự kiến nghỉ, chưa công bố: Tết Đinh Mùi, nghỉ bù | nghỉ: Tết Đinh Mùi',
    ])
    expect(lines).toContain('thứ Năm 11/02/2027 | chưa có lịch | nghỉ: Tết Đinh Mùi, nghỉ bù')
    expect(lines.at(-2)).toBe('thứ Bảy 11/09/2027 | nghỉ hằng tuần | làm bù cho ngày 03/09/2027')
    expect(trial.changes.filter(({ overrules }) => overrules)).toEqual([])
  })

  it('says of days that were known that they are overruled, but not of what was doubtful', () => {
    const file = aHolidayFile({
      from: '2026-11-23',
      until: '2026-11-30',
      off: [{ day: '2026-11-23', name: 'Nghỉ hoán đổi với 28/11/2026' }],
      working: [{ day: '2026-11-28', insteadOf: '2026-11-23' }],
    })
    const { changes } = trialOfHolidays(holidays, after(file), ruleSet)
    expect(changes.map(({ day, after: now, overrules }) => [day, now.kind, overrules])).toEqual([
      ['2026-11-23', 'off', false],
      ['2026-11-24', 'ordinary', true],
      ['2026-11-28', 'worked', false],
    ])
  })

  it('says so of the first and the last day that was known, and of none beyond', () => {
    const known = aHolidayFile({ from: '2027-06-07', until: '2027-06-11' })
    const file = aHolidayFile({
      from: '2027-06-04',
      until: '2027-06-14',
      off: ['2027-06-04', '2027-06-07', '2027-06-11', '2027-06-14'].map(day => ({ day, name: 'a' })),
    })
    const { changes } = trialOfHolidays(known, after(file, known), undefined)
    expect(changes.map(({ day, overrules }) => [day, overrules])).toEqual([
      ['2027-06-04', false],
      ['2027-06-07', true],
      ['2027-06-11', true],
      ['2027-06-14', false],
    ])
  })

  it('says nothing of another name for the same day', () => {
    const off = holidays.off.map(each => ({ ...each, name: 'Lễ' }))
    expect(trialOfHolidays(holidays, { ...holidays, off }, ruleSet)).toMatchObject({
      changes: [],
      samples: [],
    })
  })

  it('says when a Saturday is worked for another day', () => {
    const working = holidays.working.map(each =>
      each.day === '2026-08-22' ? { ...each, insteadOf: '2026-09-01' } : each,
    )
    const { changes } = trialOfHolidays(holidays, { ...holidays, working }, ruleSet)
    expect(changes.map(({ day }) => day)).toEqual(['2026-08-22'])
  })

  it('shows what it would do to dossiers filed around those days: two for each month, the first twelve that move', () => {
    expect(trial.samples).toHaveLength(12)
    expect(trial.samples.slice(0, 2)).toEqual([
      {
        kind: 're-rating',
        filedOn: '2027-01-01',
        before: { by: '2027-02-15', uncertain: true },
        after: { by: '2027-02-15', uncertain: false },
      },
      {
        kind: 'commune',
        filedOn: '2027-01-15',
        before: { by: '2027-02-12', uncertain: true, assumed: holidays.expected?.off.slice(0, 4 + 1) },
        after: { by: '2027-02-12', uncertain: false },
      },
    ])
    expect(new Set(trial.samples.map(({ filedOn }) => filedOn.slice(8)))).toEqual(new Set(['01', '15']))
  })

  it('begins two months before the first day that changes and ends with the month of the last', () => {
    const day = '2027-06-15'
    const off = [{ day, name: 'a' }]
    const known = aHolidayFile({ from: '2027-03-01', until: '2027-12-31' })
    const { samples } = trialOfHolidays(known, { ...known, off }, ruleSet)
    expect(samples.map(({ kind, filedOn }) => [kind, filedOn])).toEqual([
      ['re-rating', '2027-05-01'],
      ['commune', '2027-06-01'],
    ])
    expect(samples[0]).toMatchObject({
      before: { by: '2027-06-15' },
      after: { by: '2027-06-16', moved: { from: '2027-06-15', holiday: 'a' } },
    })
    expect(trialOfHolidays(known, { ...known, off }, undefined).samples).toEqual([])
  })
})

describe('the periods of a dossier', () => {
  const list = after(holidaysOf2027)

  it('are named where they end on another day, with the window of filing where the certificate is known', () => {
    const filing = { filedOn: '2027-01-20', stage: 'renewal', certifiedOn: '2024-06-06' } as const
    expect(movedPeriods(filing, ruleSet, holidays, list)).toMatchObject([
      { kind: 'commune', filedOn: '2027-01-20', before: { by: '2027-02-17' }, after: { by: '2027-02-17' } },
      { kind: 're-rating', before: { by: '2027-03-08' }, after: { by: '2027-03-08', uncertain: false } },
      { kind: 'filing-window', before: { by: '2027-02-11' }, after: { by: '2027-02-12', uncertain: false } },
    ])
  })

  it('are named where they rest on other days', () => {
    const other = { until: '2027-12-31', off: holidays.expected?.off.slice(1) ?? [] }
    const later = [...other.off, { day: '2027-02-11', name: 'Tết' }].toSorted((a, b) =>
      a.day < b.day ? -1 : 1,
    )
    const lists = [holidays, { ...holidays, expected: { ...other, off: later } }] as const
    const moved = movedPeriods({ filedOn: '2027-01-20', stage: 'first' }, ruleSet, ...lists)
    expect(moved.map(({ kind, before, after: now }) => [kind, before.by, now.by])).toEqual([
      ['commune', '2027-02-17', '2027-02-17'],
    ])
  })

  it('are none where nothing moves, and under a decision whose deadlines are not known', () => {
    const { deadlines, ...without } = ruleSet
    expect(deadlines).toBeDefined()
    const filing = { filedOn: '2027-01-20', stage: 'first' } as const
    expect(movedPeriods(filing, ruleSet, holidays, holidays)).toEqual([])
    expect(movedPeriods(filing, without, holidays, list)).toEqual([])
  })
})
