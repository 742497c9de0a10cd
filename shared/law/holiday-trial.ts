import { addMonths, type Day } from '../kernel/day.ts'
import { daysThatStandOut, standingsIn, type DayStanding } from './day-standing.ts'
import { movedPeriods, type MovedPeriod } from './moved-periods.ts'
import type { PublicHolidays } from './public-holidays.ts'
import type { RuleSet } from './rule-set.ts'

/** A day that stands otherwise once a list is accepted. */
export interface DayChange {
  readonly day: Day
  readonly before: DayStanding
  readonly after: DayStanding
  /** It was known before, and periods may have been counted by it. */
  readonly overrules: boolean
}

/** The days from the first to the last of which all is known. */
interface KnownDays {
  readonly from: Day
  readonly until: Day
}

/** What a list of public holidays would change, before anybody accepts it. */
export interface HolidayTrial {
  readonly known: { readonly before: KnownDays; readonly after: KnownDays }
  /** In order. */
  readonly changes: readonly DayChange[]
  /** What it would do to dossiers for re-rating filed on the 1st and the 15th of the months around those days: the first that it moves. */
  readonly samples: readonly MovedPeriod[]
}

const mostSamples = 12

/** @param ruleSet whose periods are tried; none has a decision whose deadlines are not known */
export function trialOfHolidays(
  before: PublicHolidays,
  after: PublicHolidays,
  ruleSet: RuleSet | undefined,
): HolidayTrial {
  const changes = changesBetween(before, after)
  return {
    known: { before: knownOf(before), after: knownOf(after) },
    changes,
    samples: ruleSet
      ? filingsAround(changes.map(({ day }) => day))
          .flatMap(filedOn => movedPeriods({ filedOn, stage: 'renewal' }, ruleSet, before, after))
          .slice(0, mostSamples)
      : [],
  }
}

const knownOf = ({ from, until }: PublicHolidays): KnownDays => ({ from, until })

function changesBetween(before: PublicHolidays, after: PublicHolidays): readonly DayChange[] {
  const [was, is] = [standingsIn(before), standingsIn(after)]
  const days = [...new Set([...daysThatStandOut(before), ...daysThatStandOut(after)])].toSorted()
  return days.flatMap(day => {
    const [old, now] = [was(day), is(day)]
    if (isSame(old, now)) return []
    const wasKnown = before.from <= day && day <= before.until && old.kind !== 'doubtful'
    return [{ day, before: old, after: now, overrules: wasKnown }]
  })
}

/** What a day is called changes nothing that is counted. */
const isSame = (one: DayStanding, other: DayStanding): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'worked' || other.kind !== 'worked' || one.insteadOf === other.insteadOf)

/** From two months before the first of these days, whose periods may reach it, to the last. */
function filingsAround(days: readonly Day[]): readonly Day[] {
  const [first, last] = [days.at(0), days.at(-1)]
  if (first === undefined || last === undefined) return []
  const filings: Day[] = []
  for (let month = `${addMonths(first, -2).slice(0, 7)}-01`; month <= last; month = addMonths(month, 1))
    filings.push(month, `${month.slice(0, 7)}-15`)
  return filings
}
