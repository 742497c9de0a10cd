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
const worked = holidays.working.map(({ day }) => day)
const expected = holidays.expected?.off.map(({ day }) => day) ?? []

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

/** The first day of the lunar year, and of its third month; no leap month comes between them in the years of the list. */
function lunarMonths(year: number): { readonly first: Day; readonly third: Day } {
  // The new moon between 21 January and 20 February (the moon of Tết), in the time of Vietnam.
  const moons = Array.from({ length: 5 }, (_, index) =>
    newMoonDay(Math.floor((year - 2000) * 12.3685) + index),
  )
  const at = moons.findIndex(day => `${year}-01-21` <= day && day <= `${year}-02-20`)
  const [first, third] = [moons[at], moons[at + 2]]
  if (first === undefined || third === undefined) throw new Error(`No Tết in ${year}`)
  return { first, third }
}

/**
 * The day in Vietnam (UTC+7) of the new moon that is so many after that of 6 January 2000, to some minutes: the mean moon and its
 * largest corrections (J. Meeus, Astronomical Algorithms, chapter 49).
 * The Chinese calendar of `Intl` begins the lunar year of 2027 a day late.
 */
function newMoonDay(count: number): Day {
  const t = count / 1236.85
  const rad = (degrees: number): number => (degrees * Math.PI) / 180
  const sun = rad(2.5534 + 29.1053567 * count)
  const moon = rad(201.5643 + 385.81693528 * count + 0.0107582 * t * t)
  const latitude = rad(160.7108 + 390.67050284 * count)
  const corrections =
    -0.4072 * Math.sin(moon) +
    0.17241 * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * Math.sin(moon - sun) -
    0.00514 * Math.sin(moon + sun) +
    0.00208 * Math.sin(2 * sun)
  const julian = 2451550.09766 + 29.530588861 * count + 0.00015437 * t * t + corrections
  const minuteOfClocks = 70 / 86_400
  return new Date((julian - minuteOfClocks - 2440587.5 + 7 / 24) * 86_400_000).toISOString().slice(0, 10)
}

const kings = (year: number): Day => addDays(lunarMonths(year).third, 9)

const isOff = (day: Day): boolean => isWeekend(day) || off.includes(day) || expected.includes(day)

const isGivenBy = (days: readonly Day[], day: Day): boolean => {
  // Where it is a day of rest anyway, the next that is not (Điều 111.3).
  let given = day
  while (isWeekend(given)) given = addDays(given, 1)
  return days.includes(given)
}

describe('the public holidays as shipped', () => {
  it.each(noticed)('are those of the notices in $year', ({ year, off: weekdays, worked: saturdays }) => {
    const of = (days: readonly Day[]): string =>
      days.flatMap(day => (day.startsWith(`${year}-`) ? [day.slice(5)] : [])).join(' ')
    expect([of(off), of(worked)]).toEqual([weekdays, saturdays])
  })

  it.each(noticed)('give in $year every day of Điều 112, or another for it (Điều 111.3)', ({ year }) => {
    const fixed = ['01-01', '04-30', '05-01', '09-02'].map(day => `${year}-${day}`)
    expect([...fixed, kings(year)].filter(day => !isGivenBy(off, day))).toEqual([])
    expect(isOff(`${year}-09-01`) || isOff(`${year}-09-03`)).toBe(true)
  })

  it.each(noticed)('give in $year five days for Tết around its first', ({ year }) => {
    const { first } = lunarMonths(year)
    const around = off.filter(day => addDays(first, -5) <= day && day <= addDays(first, 6))
    expect(around).toHaveLength(5)
    expect([-1, 0, 1, 2].filter(count => !isOff(addDays(first, count)))).toEqual([])
  })

  it('exchange a weekday for the Saturday that is worked', () => {
    const exchanged = holidays.off.flatMap(({ day: insteadOf, name }) => {
      const [, day, month, year] = /hoán đổi với (\d\d)\/(\d\d)\/(\d{4})$/.exec(name) ?? []
      return day === undefined ? [] : [{ day: `${year}-${month}-${day}`, insteadOf }]
    })
    expect(exchanged).toEqual(holidays.working)
  })

  it('are weekdays in order within the time that the list answers for; worked days are days of rest', () => {
    expect(off).toEqual([...new Set(off)].toSorted())
    expect(off.filter(isWeekend)).toEqual([])
    expect(worked.filter(day => !isWeekend(day))).toEqual([])
    expect(off.every(day => holidays.from <= day && day <= holidays.until)).toBe(true)
  })

  it('end before Tết of 2027, which is not announced', () => {
    expect(holidays.until).toBe('2027-01-31')
    expect(expected.filter(day => day <= holidays.until)).toEqual([])
  })

  it('expect in 2027 what Điều 112 gives, weekdays in order until the end of the year', () => {
    expect(expected).toEqual([...new Set(expected)].toSorted())
    expect(expected.filter(isWeekend)).toEqual([])
    expect(holidays.expected?.until).toBe('2027-12-31')
    expect(kings(2027)).toBe('2027-04-16')
    const fixed = ['04-30', '05-01', '09-02', '11-24'].map(day => `2027-${day}`)
    expect([...fixed, kings(2027)].filter(day => !isGivenBy(expected, day))).toEqual([])
    expect(isOff('2027-09-01') || isOff('2027-09-03')).toBe(true)
    // Five of Tết, Giỗ Tổ, 30/4, 1/5, two of Quốc khánh, and 24/11.
    expect(expected).toHaveLength(5 + 1 + 1 + 1 + 2 + 1)
  })

  it('expect Tết of 2027, which falls on a Saturday, as it was given in 2024, when it did too', () => {
    const aroundTet = (year: number, days: readonly Day[]): readonly number[] => {
      const { first } = lunarMonths(year)
      return [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6].filter(count => days.includes(addDays(first, count)))
    }
    expect([2024, 2027].map(year => lunarMonths(year).first)).toEqual(['2024-02-10', '2027-02-06'])
    expect(aroundTet(2027, expected)).toEqual(aroundTet(2024, off))
    expect(aroundTet(2027, expected)).toEqual([-2, -1, 2, 3, 4])
  })

  it('do not count what is only proposed', () => {
    const doubted = holidays.doubtful.map(({ day }) => day)
    expect(doubted.filter(day => off.includes(day) || worked.includes(day))).toEqual([])
  })
})
