import type { HolidayRefusal } from '../contract/refusal.ts'
import { weekdayOf } from '../kernel/day.ts'
import type { HolidayFault, HolidayFinding } from '../law/check-holidays.ts'
import type { DayStanding } from '../law/day-standing.ts'
import type { HolidaysEnd } from '../law/holidays-end.ts'
import type { Malformed } from '../law/malformed.ts'
import { dayText } from './figures.ts'
import { lawFaultText } from './law-fault-text.ts'
import type { HolidayWords } from './vi/holidays.ts'
import type { Words } from './words.ts'

type RefusalOf<Code extends HolidayRefusal['code']> = {
  [C in Code]: Extract<HolidayRefusal, { code: C }>
}[Code]

/** The sentence of a list of public holidays that was not taken. */
export const holidayRefusalText = <Code extends HolidayRefusal['code']>(
  words: HolidayWords,
  refusal: RefusalOf<Code>,
): string => words.refusals[refusal.code](refusal)

type FindingOf<Kind extends HolidayFinding['kind']> = {
  [K in Kind]: Extract<HolidayFinding, { kind: K }>
}[Kind]

const findingText = <Kind extends HolidayFinding['kind']>(
  words: HolidayWords,
  finding: FindingOf<Kind>,
): string => words.problems[finding.kind](finding)

const isMalformed = (words: Words, problem: HolidayFault['problem']): problem is Malformed =>
  Object.hasOwn(words.lawFile.problems, problem.kind)

/** One line for one fault of a list of public holidays: the place in the file, then what is wrong there. */
export const holidayFaultText = (words: Words, { path, problem }: HolidayFault): string =>
  isMalformed(words, problem)
    ? lawFaultText(words.lawFile, { path, problem })
    : words.lawFile.fault(path, findingText(words.holidays, problem))

/** What a day is in the list: "nghỉ: Quốc khánh". */
export function standingText(standing: DayStanding, { standing: say }: HolidayWords): string {
  if ('name' in standing) return say[standing.kind](standing.name)
  return say[standing.kind](standing.kind === 'worked' ? dayText(standing.insteadOf) : '')
}

/** A day with its day of the week: "thứ Bảy 06/02/2027". */
export const weekdayText = (day: string, words: HolidayWords): string =>
  `${words.weekdayOf[weekdayOf(day)] ?? ''} ${dayText(day)}`

/** That the list comes to its end, and what to do about it. */
export function holidaysEndText(end: HolidaysEnd, { end: say }: HolidayWords): string {
  if (end.kind === 'none') return say.none
  const { kind, until } = end
  const sentence = kind === 'ending' ? say.ending(dayText(until), end.days) : say.ended(dayText(until))
  return `${sentence} ${say.advice}`
}
