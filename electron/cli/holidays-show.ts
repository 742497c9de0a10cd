import { daysThatStandOut, standingsIn } from '#shared/law/day-standing.ts'
import { holidayFormat, type PublicHolidays } from '#shared/law/public-holidays.ts'
import { dayText } from '#shared/words/figures.ts'
import { standingText, weekdayText } from '#shared/words/holiday-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { endOf, holidaysIn, withData } from './holidays-text.ts'
import type { Command } from './run-command.ts'

const words = wordsIn.vi.holidays
const commandLine = commandLineIn.vi

/** `law holidays show [--json] [--data DIR]`: every day that stands out. 3 when the list runs out within 60 days, has run out or cannot be read. */
export const showHolidays: Command = async args => {
  const asked = withData(args)
  if (!asked || asked.rest.some(arg => arg !== '--json')) return 'misused'
  const list = holidaysIn(asked.data)
  if (!list) {
    complain(commandLine.noFolder(asked.data ?? ''))
    return 2
  }
  const isJson = asked.rest.length > 0
  const end = endOf(list)
  console.log(isJson ? JSON.stringify({ format: holidayFormat, ...list }, null, 2) : textOf(list).join('\n'))
  if (end === undefined) return 0
  complain(end)
  return 3
}

function textOf(list: PublicHolidays): readonly string[] {
  const standing = standingsIn(list)
  const { from, until, sources, expected } = list
  if (until < from) return [words.unread]
  return [
    words.known(dayText(from), dayText(until)),
    ...(expected ? [words.expectedUntil(dayText(expected.until))] : []),
    '',
    ...daysThatStandOut(list).map(day => `${weekdayText(day, words)}  ${standingText(standing(day), words)}`),
    '',
    words.sources,
    ...sources.map(source => `  - ${source}`),
  ]
}
