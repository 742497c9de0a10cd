import { describe, expect, it } from 'vitest'
import { extendedBy } from '#shared/law/extend-holidays.ts'
import { noHolidaysKnown, type HolidayFile, type PublicHolidays } from '#shared/law/public-holidays.ts'
import { aHolidayFile } from '#tests/support/a-holiday-file.ts'

const named = (...days: readonly string[]) => days.map(day => ({ day, name: 'nghỉ' }))
const { format, ...june } = aHolidayFile({
  sources: ['Năm cũ'],
  off: named('2027-06-01', '2027-06-15', '2027-06-30'),
  working: [{ day: '2027-06-19', insteadOf: '2027-06-15' }],
  doubtful: named('2027-06-08', '2027-06-29'),
  expected: { until: '2027-09-30', off: named('2027-07-01', '2027-08-02', '2027-09-30') },
})

function joined(file: Partial<HolidayFile>, known: PublicHolidays = june): PublicHolidays {
  const list = extendedBy(known, aHolidayFile(file))
  if (!list.ok) throw new Error(JSON.stringify(list.refusal))
  return list.value
}
const daysOf = (list: readonly { readonly day: string }[] = []): readonly string[] =>
  list.map(({ day }) => day)

describe('a list of public holidays that joins what is known', () => {
  it('is the whole of it where nothing was known', () => {
    const file = aHolidayFile({ off: named('2027-06-07'), expected: { until: '2027-07-02', off: [] } })
    expect(format).toBe(1)
    expect({ format, ...joined(file, noHolidaysKnown) }).toEqual(file)
  })

  it('goes on from it, with its own sources beside those before, each once', () => {
    const list = joined({
      sources: ['Năm cũ', 'Năm mới'],
      from: '2027-07-01',
      until: '2027-07-31',
      off: named('2027-07-05'),
    })
    expect([list.from, list.until, list.sources]).toEqual(['2027-06-01', '2027-07-31', ['Năm cũ', 'Năm mới']])
    expect(daysOf(list.off)).toEqual(['2027-06-01', '2027-06-15', '2027-06-30', '2027-07-05'])
    expect([list.working, list.doubtful]).toEqual([june.working, june.doubtful])
  })

  it('goes back from it', () => {
    const list = joined({ from: '2027-05-03', until: '2027-05-31', off: named('2027-05-03') })
    expect([list.from, list.until]).toEqual(['2027-05-03', '2027-06-30'])
    expect(daysOf(list.off)).toEqual(['2027-05-03', '2027-06-01', '2027-06-15', '2027-06-30'])
    expect(list.expected).toEqual(june.expected)
  })

  it('alone counts in its own time, and what is known outside stays', () => {
    const list = joined({
      from: '2027-06-08',
      until: '2027-06-29',
      off: named('2027-06-16'),
      working: [{ day: '2027-06-20', insteadOf: '2027-06-16' }],
      doubtful: named('2027-06-10'),
    })
    expect([list.from, list.until]).toEqual(['2027-06-01', '2027-06-30'])
    expect(daysOf(list.off)).toEqual(['2027-06-01', '2027-06-16', '2027-06-30'])
    expect(daysOf(list.working)).toEqual(['2027-06-20'])
    expect(daysOf(list.doubtful)).toEqual(['2027-06-10'])
  })

  it('keeps what is known of the days just before and after it', () => {
    const list = joined({ from: '2027-06-09', until: '2027-06-28' })
    expect(daysOf(list.doubtful)).toEqual(['2027-06-08', '2027-06-29'])
    expect(daysOf(list.off)).toEqual(['2027-06-01', '2027-06-30'])
    expect(daysOf(list.working)).toEqual([])
  })

  it('never leaves a day between that nobody knows', () => {
    const refusal = (from: string, until: string) => {
      const list = extendedBy(june, aHolidayFile({ from, until }))
      return list.ok ? undefined : list.refusal
    }
    expect(refusal('2027-07-01', '2027-07-31')).toBeUndefined()
    expect(refusal('2027-05-03', '2027-05-31')).toBeUndefined()
    const known = { from: '2027-06-01', until: '2027-06-30' }
    expect(refusal('2027-07-02', '2027-07-31')).toEqual({
      code: 'holidays.gap',
      known,
      file: { from: '2027-07-02', until: '2027-07-31' },
    })
    expect(refusal('2027-05-03', '2027-05-30')).toEqual({
      code: 'holidays.gap',
      known,
      file: { from: '2027-05-03', until: '2027-05-30' },
    })
  })

  it('holds nothing likely of a day that it settles', () => {
    const list = joined({ from: '2027-07-01', until: '2027-08-02' })
    expect(list.expected).toEqual({ until: '2027-09-30', off: named('2027-09-30') })
    expect(joined({ from: '2027-07-01', until: '2027-09-29' }).expected?.until).toBe('2027-09-30')
    expect(joined({ from: '2027-07-01', until: '2027-09-30' })).not.toHaveProperty('expected')
  })

  it('says anew what is likely, until the day that it says', () => {
    const likely = (until: string, ...days: readonly string[]) =>
      joined({ from: '2027-06-29', until: '2027-06-30', expected: { until, off: named(...days) } }).expected
    expect(likely('2027-08-02', '2027-07-05')).toEqual({
      until: '2027-09-30',
      off: named('2027-07-05', '2027-09-30'),
    })
    expect(likely('2027-08-01')?.off).toEqual(named('2027-08-02', '2027-09-30'))
    expect(likely('2027-12-31', '2027-12-30')).toEqual({ until: '2027-12-31', off: named('2027-12-30') })
  })

  it('of days long known does not say what is likely of days known too', () => {
    const list = joined({
      from: '2027-06-01',
      until: '2027-06-15',
      expected: { until: '2027-07-02', off: named('2027-06-30', '2027-07-02') },
    })
    expect(daysOf(list.expected?.off)).toEqual(['2027-07-02', '2027-08-02', '2027-09-30'])
  })
})
