import { dayText } from '../figures.ts'
import type { HolidayWords } from '../vi/holidays.ts'

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

export const holidayWords: HolidayWords = {
  heading: 'Days off',
  link: 'See the days off',
  intro:
    'Deadlines in working days, and those whose last day is a day off, are counted by this list. The government announces it year by year; a new notice is imported.',
  known: (from, until) => `Known for sure from ${from} to ${until}`,
  unread: 'The list of days off cannot be read',
  expectedUntil: day => `From then to ${day} only likely by the Labour Code, not announced`,
  sources: 'Sources',
  shipped: 'The list that comes with the program',
  acceptedOn: (day, from, until) => `Extended from ${from} to ${until}, accepted on ${day}`,
  end: {
    title: {
      ending: 'The list of days off is running out',
      ended: 'The list of days off has run out',
      none: 'The list of days off cannot be read',
    },
    ending: (until, left) =>
      left === 0 ? `Today, ${until}, is its last day.` : `It ends on ${until}, in ${days(left)}.`,
    ended: until => `It ended on ${until}.`,
    none: 'The program’s own list is damaged or missing: only weekends are counted, and every deadline says that it is not certain. Install the program again, or import the days off of the notices.',
    advice:
      'Deadlines that go past that day say that they are not certain. Import the days off of the new notice.',
  },
  year: {
    choose: 'Year',
    heading: year => `Year ${year}`,
    month: month =>
      new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2000, month - 1, 1),
      ),
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    list: year => `The days that stand out in ${year}`,
    nothing: 'There are none.',
  },
  weekdayOf: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  legend: {
    weekend: 'Weekend',
    off: 'Public holiday',
    worked: 'Worked in exchange',
    expected: 'Likely off',
    doubtful: 'Unsettled',
    unknown: 'Not known',
  },
  standing: {
    ordinary: () => 'working day',
    weekend: () => 'weekend',
    off: name => `off: ${name}`,
    worked: day => `worked in exchange for ${day}`,
    expected: name => `likely off, not announced: ${name}`,
    doubtful: name => `unsettled: ${name}`,
    unknown: () => 'not known',
  },
  import: {
    heading: 'Import days off',
    hint: 'The file is checked as a whole, and what it changes is shown before it is accepted. What is known outside its time stays.',
    choose: 'Choose a JSON list',
    drop: 'or drop it here',
    faults: 'Faults in the list',
    accepted: 'Accepted. From now on deadlines are counted by the new list.',
  },
  trial: {
    heading: 'Before it is accepted',
    reaches: (before, after) => `Known for sure to ${after}, before this to ${before}.`,
    reachesAsBefore: until => `Known for sure to ${until}, as before.`,
    columns: { day: 'Day', before: 'Before', after: 'Once accepted' },
    changes: count => `${days(count)} changed`,
    noChange: 'No day changes.',
    overrules: count =>
      `${days(count)} known for sure before would be another (marked ▲). Deadlines that were counted by them would change.`,
    confirm: count => `Compared with the notice: the ${days(count)} marked ▲ were wrong before`,
    deadlines: 'Deadlines that change',
    sittings: 'At sittings that are not closed',
    samples: 'Examples: dossiers for re-rating filed on the 1st and 15th of the months around',
    noSittings: 'No deadline of a sitting that is not closed changes.',
    period: {
      commune: 'the commune’s report',
      're-rating': 're-rating',
      'filing-window': 'last day to file for re-rating',
    },
    filedOn: day => `Filed on ${day}`,
    certain: 'certain',
    uncertain: 'not certain',
    more: count => `and ${count} more`,
    accept: 'Accept this list',
    discard: 'Drop it, keep the list in use',
  },
  refusals: {
    'holidays.faulty': ({ faults }) =>
      `The list of days off is wrong in ${faults.length === 1 ? '1 place' : `${faults.length} places`}. Nothing was kept.`,
    'holidays.gap': ({ known, file }) =>
      `Known for sure are ${dayText(known.from)} to ${dayText(known.until)}, and the file is of ${dayText(file.from)} to ${dayText(file.until)}: nobody would know the days between. Import a file that joins the list. Nothing was kept.`,
    'holidays.nothing-new': () => 'All that the file says is counted with already. Nothing has changed.',
    'holidays.none-imported': () => 'No list waits to be accepted. Import a file.',
    'holidays.not-tried': () =>
      'The list in use or the file is not what was looked at. Look at what changes again, then accept.',
    'holidays.overrules-known': ({ days: known }) =>
      `The file changes ${days(known.length)} that were known for sure: ${known.map(dayText).join(', ')}. Compare with the notice and confirm before you accept.`,
  },
  problems: {
    'format-unknown': ({ format }) =>
      `This program reads form 1, not form ${format}. Update the program, or write the file in form 1.`,
    'range-reversed': ({ from, until }) =>
      `The last day, ${dayText(until)}, must be ${dayText(from)} or later.`,
    'range-too-long': ({ years }) => `A file cannot know more than ${years} years for sure.`,
    'day-repeated': ({ day }) => `${dayText(day)} comes twice.`,
    'day-disordered': ({ day, before }) =>
      `${dayText(day)} stands after ${dayText(before)}; days are in order.`,
    'day-outside': ({ day, from, until }) =>
      `${dayText(day)} is outside the time from ${dayText(from)} to ${dayText(until)}.`,
    'off-at-weekend': ({ day }) =>
      `${dayText(day)} is a weekend anyway and is not listed; list the day given for it.`,
    'worked-on-weekday': ({ day }) =>
      `${dayText(day)} is no Saturday or Sunday, so it is not worked in exchange.`,
    'exchange-not-off': ({ day, insteadOf }) =>
      `${dayText(day)} is worked in exchange for ${dayText(insteadOf)}, which is not listed as off.`,
    'exchange-repeated': ({ day, insteadOf }) =>
      `${dayText(day)} is worked in exchange for ${dayText(insteadOf)}, as another day is already.`,
    'doubt-settled': ({ day }) => `${dayText(day)} is listed as unsettled, and as off or worked too.`,
    'fixed-day-worked': ({ day }) =>
      `${dayText(day)} is missing, a public holiday by Article 112 of the Labour Code 2019.`,
    'tet-short': ({ year, found }) =>
      `Tết of ${year} has ${found} weekdays off; Article 112 of the Labour Code 2019 gives 5.`,
  },
}
