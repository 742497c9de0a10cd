import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHolidays } from '#electron/law/read-holidays.ts'
import { addDays, isWeekend, type Day } from '#shared/kernel/day.ts'

const fail = (error: unknown): never => {
  throw error
}
const holidays = readHolidays(
  path.join(import.meta.dirname, '../../resources/law/public-holidays.json'),
  fail,
)
const off = holidays.off.map(({ day }) => day)

/** The weekdays off and the Saturdays worked of each year, as the notices have them: `sources` of the shipped list names those. */
const noticed: readonly { readonly year: number; readonly off: string; readonly worked: string }[] = [
  {
    year: 2024,
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    worked: '05-04',
  },
  {
    year: 2025,
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    worked: '04-26',
  },
  {
    year: 2026,
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    worked: '01-10 08-22',
  },
]

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
})

/** The day of a year that is month/day of the lunar calendar; the Chinese and the Vietnamese agree in the years of the list. */
function lunarDay(year: number, monthAndDay: string): Day {
  const days = Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index))
  const found = days.find(day => lunar.format(new Date(day)) === monthAndDay)
  if (found === undefined) throw new Error(`${year} has no ${monthAndDay}`)
  return found
}

const isOff = (day: Day): boolean => isWeekend(day) || off.includes(day)

/** The day itself or, where that is a day of rest anyway, the next that is not, is on the list. */
const isGiven = (day: Day): boolean =>
  off.includes(day) || (isWeekend(day) && off.includes(addDays(day, isWeekend(addDays(day, 1)) ? 2 : 1)))

describe('the public holidays as shipped', () => {
  it.each(noticed)('are those of the notices in $year', ({ year, off: weekdays, worked }) => {
    const of = (days: readonly Day[]): string =>
      days.flatMap(day => (day.startsWith(`${year}-`) ? [day.slice(5)] : [])).join(' ')
    expect([of(off), of(holidays.working)]).toEqual([weekdays, worked])
  })

  it.each(noticed)('give in $year every day of Điều 112, or another for it (Điều 111.3)', ({ year }) => {
    const fixed = ['01-01', '04-30', '05-01', '09-02'].map(day => `${year}-${day}`)
    expect([...fixed, lunarDay(year, '3/10')].filter(day => !isGiven(day))).toEqual([])
    expect(isOff(`${year}-09-01`) || isOff(`${year}-09-03`)).toBe(true)
  })

  it.each(noticed)('give in $year five days for Tết around its first', ({ year }) => {
    const first = lunarDay(year, '1/1')
    const around = off.filter(day => addDays(first, -5) <= day && day <= addDays(first, 6))
    expect(around).toHaveLength(5)
    expect([-1, 0, 1, 2].filter(count => !isOff(addDays(first, count)))).toEqual([])
  })

  it('exchange a weekday for the Saturday that is worked', () => {
    const exchanged = holidays.off.flatMap(({ name }) => {
      const [, day, month, year] = /hoán đổi với (\d\d)\/(\d\d)\/(\d{4})$/.exec(name) ?? []
      return day === undefined ? [] : [`${year}-${month}-${day}`]
    })
    expect(exchanged).toEqual(holidays.working)
  })

  it('are weekdays in order within the time that the list answers for; worked days are days of rest', () => {
    expect(off).toEqual([...new Set(off)].toSorted())
    expect(off.filter(isWeekend)).toEqual([])
    expect(holidays.working.filter(day => !isWeekend(day))).toEqual([])
    expect(off.every(day => holidays.from <= day && day <= holidays.until)).toBe(true)
  })

  it('end before Tết of 2027, which is not announced', () => {
    expect(holidays.until).toBe('2027-01-31')
  })

  it('do not count what is only proposed', () => {
    const doubted = holidays.doubtful.map(({ day }) => day)
    expect(doubted.filter(day => off.includes(day) || holidays.working.includes(day))).toEqual([])
  })
})
