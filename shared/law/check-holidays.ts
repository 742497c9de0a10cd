import { addDays, addMonths, isWeekend, type Day } from '../kernel/day.ts'
import { jsonPath, type JsonSteps } from '../kernel/json-path.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { malformed, type Malformed } from './malformed.ts'
import { holidayFormat, publicHolidaysSchema, type HolidayFile } from './public-holidays.ts'

/** What is wrong in a file of public holidays though each of its fields is what the schema asks. */
export type HolidayFinding =
  /** A newer program wrote it, or it is no such file. */
  | { readonly kind: 'format-unknown'; readonly format: number }
  | { readonly kind: 'range-reversed'; readonly from: Day; readonly until: Day }
  | { readonly kind: 'range-too-long'; readonly years: number }
  | { readonly kind: 'day-repeated'; readonly day: Day }
  | { readonly kind: 'day-disordered'; readonly day: Day; readonly before: Day }
  | { readonly kind: 'day-outside'; readonly day: Day; readonly from: Day; readonly until: Day }
  /** A day of rest anyway. */
  | { readonly kind: 'off-at-weekend'; readonly day: Day }
  | { readonly kind: 'worked-on-weekday'; readonly day: Day }
  /** A day of rest is worked in exchange for a day that is not off. */
  | { readonly kind: 'exchange-not-off'; readonly day: Day; readonly insteadOf: Day }
  | { readonly kind: 'exchange-repeated'; readonly day: Day; readonly insteadOf: Day }
  /** Settled and not settled at once. */
  | { readonly kind: 'doubt-settled'; readonly day: Day }
  /** A day of Bộ luật Lao động 2019 Điều 112 that has one date every year, and on which everybody would work. */
  | { readonly kind: 'fixed-day-worked'; readonly day: Day }
  /** Fewer than five weekdays off where Tết can fall; one at a weekend gets another for it (Điều 111.3, 112.1b). */
  | { readonly kind: 'tet-short'; readonly year: number; readonly found: number }

/** One thing wrong, and where in the file. */
export interface HolidayFault {
  readonly path: string
  readonly problem: Malformed | HolidayFinding
}

const longestRange = 20
const fixedDays = ['01-01', '04-30', '05-01', '09-02']
const weekdaysOfTet = 5

/** Reads a file of public holidays and answers it whole, or with everything that is wrong: its fields first, its days only once those are right. */
export function checkHolidays(json: unknown): Result<HolidayFile, readonly HolidayFault[]> {
  const format = formatOf(json)
  if (format !== undefined && format !== holidayFormat) {
    return refused([{ path: '$.format', problem: { kind: 'format-unknown', format } }])
  }
  const decoded = publicHolidaysSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json))
  const file = decoded.data
  const range = rangeFaults(file)
  const faults = range.length > 0 ? range : [...daysFaults(file), ...lawFaults(file)]
  return faults.length > 0 ? refused(faults) : ok(file)
}

const formatOf = (json: unknown): number | undefined =>
  typeof json === 'object' && json !== null && 'format' in json && typeof json.format === 'number'
    ? json.format
    : undefined

const fault = (steps: JsonSteps, problem: HolidayFinding): HolidayFault => ({
  path: jsonPath(steps),
  problem,
})

function rangeFaults({ from, until, expected }: HolidayFile): readonly HolidayFault[] {
  if (until < from) return [fault(['until'], { kind: 'range-reversed', from, until })]
  const faults: HolidayFault[] = []
  const latest = addDays(addMonths(from, longestRange * 12), -1)
  if (until > latest) faults.push(fault(['until'], { kind: 'range-too-long', years: longestRange }))
  if (expected && expected.until <= until) {
    const problem = { kind: 'range-reversed', from: addDays(until, 1), until: expected.until } as const
    faults.push(fault(['expected', 'until'], problem))
  }
  return faults
}

/** A list of days in a file, and where it stands there. */
interface Listed {
  readonly at: JsonSteps
  readonly days: readonly { readonly day: Day }[]
  readonly from: Day
  readonly until: Day
  readonly kind: 'off' | 'working' | 'doubtful'
}

function daysFaults(file: HolidayFile): readonly HolidayFault[] {
  const { from, until, off, working, doubtful, expected } = file
  const lists: readonly Listed[] = [
    { at: ['off'], days: off, from, until, kind: 'off' },
    { at: ['working'], days: working, from, until, kind: 'working' },
    { at: ['doubtful'], days: doubtful, from, until, kind: 'doubtful' },
    ...(expected
      ? [
          {
            at: ['expected', 'off'],
            days: expected.off,
            from: addDays(until, 1),
            until: expected.until,
            kind: 'off' as const,
          },
        ]
      : []),
  ]
  return [...lists.flatMap(listFaults), ...exchangeFaults(file), ...doubtFaults(file)]
}

const listFaults = (listed: Listed): readonly HolidayFault[] =>
  listed.days.flatMap(({ day }, index) => {
    const before = listed.days[index - 1]?.day
    const step = [...listed.at, index, 'day']
    return [
      ...orderFinding(day, before),
      ...(day < listed.from || day > listed.until
        ? [{ kind: 'day-outside' as const, day, from: listed.from, until: listed.until }]
        : []),
      ...weekdayFinding(listed.kind, day),
    ].map(problem => fault(step, problem))
  })

function orderFinding(day: Day, before: Day | undefined): readonly HolidayFinding[] {
  if (before === undefined || before < day) return []
  return [before === day ? { kind: 'day-repeated', day } : { kind: 'day-disordered', day, before }]
}

function weekdayFinding(kind: Listed['kind'], day: Day): readonly HolidayFinding[] {
  if (kind === 'off' && isWeekend(day)) return [{ kind: 'off-at-weekend', day }]
  return kind === 'working' && !isWeekend(day) ? [{ kind: 'worked-on-weekday', day }] : []
}

function exchangeFaults({ off, working }: HolidayFile): readonly HolidayFault[] {
  const given = new Set(off.map(({ day }) => day))
  return working.flatMap(({ day, insteadOf }, index) => {
    const at = ['working', index, 'insteadOf']
    const first = working.findIndex(each => each.insteadOf === insteadOf)
    return [
      ...(given.has(insteadOf) ? [] : [fault(at, { kind: 'exchange-not-off', day, insteadOf })]),
      ...(first < index ? [fault(at, { kind: 'exchange-repeated', day, insteadOf })] : []),
    ]
  })
}

function doubtFaults({ off, working, doubtful }: HolidayFile): readonly HolidayFault[] {
  const settled = new Set([...off, ...working].map(({ day }) => day))
  return doubtful.flatMap(({ day }, index) =>
    settled.has(day) ? [fault(['doubtful', index, 'day'], { kind: 'doubt-settled', day })] : [],
  )
}

/** What the law gives every year and the list does not. */
function lawFaults({ from, until, off }: HolidayFile): readonly HolidayFault[] {
  const days = off.map(({ day }) => day)
  const isKnown = (day: Day): boolean => from <= day && day <= until
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(until.slice(0, 4)) - first + 1 }, (_, index) => first + index)
  return years.flatMap(year => [
    ...fixedDays
      .map(date => `${year}-${date}`)
      .filter(day => isKnown(day) && !isWeekend(day) && !days.includes(day))
      .map(day => fault(['off'], { kind: 'fixed-day-worked', day })),
    ...tetFinding(year, days, isKnown).map(problem => fault(['off'], problem)),
  ])
}

/** The first day of Tết falls between 21 January and 20 February; its days off begin two before at the earliest and end six after. */
function tetFinding(
  year: number,
  days: readonly Day[],
  isKnown: (day: Day) => boolean,
): readonly HolidayFinding[] {
  const [begin, end] = [`${year}-01-19`, `${year}-02-26`]
  if (!isKnown(begin) || !isKnown(end)) return []
  const found = days.filter(day => begin <= day && day <= end).length
  return found < weekdaysOfTet ? [{ kind: 'tet-short', year, found }] : []
}
