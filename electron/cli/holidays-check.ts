import { checkHolidays } from '#shared/law/check-holidays.ts'
import { extendedBy } from '#shared/law/extend-holidays.ts'
import { trialOfHolidays } from '#shared/law/holiday-trial.ts'
import { parseLawText } from '#shared/law/parse-law-text.ts'
import { largestHolidayFile, type HolidayFile, type PublicHolidays } from '#shared/law/public-holidays.ts'
import { dayText } from '#shared/words/figures.ts'
import {
  holidayFaultText,
  holidayRefusalText,
  standingText,
  weekdayText,
} from '#shared/words/holiday-text.ts'
import { lawRefusalText } from '#shared/words/law-fault-text.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import { holidaysIn, withData } from './holidays-text.ts'
import { readInput } from './read-input.ts'
import type { Command } from './run-command.ts'

const words = wordsIn.vi
const { holidays: say } = words
const commandLine = commandLineIn.vi

/** A person mends the first faults of a file before the rest. */
const mostFaultsShown = 200

/** `law holidays check FILE [--data DIR]`: whether this list could be imported, and the days that it would change. Nothing is imported. */
export const checkHolidayFile: Command = async args => {
  const asked = withData(args)
  const [file, ...rest] = asked?.rest ?? []
  if (!asked || file === undefined || rest.length > 0) return 'misused'
  const known = holidaysIn(asked.data)
  const faults = known ? await faultsIn(file, known) : [commandLine.noFolder(asked.data ?? '')]
  for (const fault of faults) complain(fault)
  return faults.length > 0 ? 2 : 0
}

async function faultsIn(file: string, known: PublicHolidays): Promise<readonly string[]> {
  const input = await readInput(file, largestHolidayFile)
  if (input.kind === 'unreadable') return [commandLine.cannotRead(file)]
  if (input.kind === 'too-large') return [commandLine.tooLarge(input.limit)]
  const parsed = parseLawText(new TextDecoder().decode(input.bytes))
  if (!parsed.ok) return [lawRefusalText(words.lawFile, parsed.refusal)]
  const checked = checkHolidays(parsed.value)
  if (!checked.ok)
    return checked.refusal.slice(0, mostFaultsShown).map(fault => holidayFaultText(words, fault))
  return tell(known, checked.value)
}

/** Says what would change. @returns why it cannot join the list */
function tell(known: PublicHolidays, file: HolidayFile): readonly string[] {
  const list = extendedBy(known, file)
  if (!list.ok) return [holidayRefusalText(say, list.refusal)]
  const { changes } = trialOfHolidays(known, list.value, undefined)
  const lines = changes.map(
    ({ day, before, after, overrules }) =>
      `${overrules ? '▲' : ' '} ${weekdayText(day, words.holidays)}  ${standingText(before, say)} → ${standingText(after, say)}`,
  )
  const overruled = changes.filter(({ overrules }) => overrules).length
  const reach = say.trial.reaches(dayText(known.until), dayText(list.value.until))
  console.log(
    [
      known.until === list.value.until ? say.trial.reachesAsBefore(dayText(known.until)) : reach,
      lines.length === 0 ? say.trial.noChange : say.trial.changes(lines.length),
      ...lines,
      ...(overruled > 0 ? [say.trial.overrules(overruled)] : []),
    ].join('\n'),
  )
  return []
}
