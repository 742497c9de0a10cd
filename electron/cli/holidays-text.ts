import { existsSync } from 'node:fs'
import path from 'node:path'
import { readHolidays, readHolidaysOfFolder } from '#electron/law/read-holidays.ts'
import { holidaysEnd } from '#shared/law/holidays-end.ts'
import type { PublicHolidays } from '#shared/law/public-holidays.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { holidaysEndText } from '#shared/words/holiday-text.ts'
import { wordsIn } from '#shared/words/words.ts'

const shipped = path.join(import.meta.dirname, '../../resources/law/public-holidays.json')
const { holidays: words } = wordsIn.vi

/** The days off that come with the program. */
export const shippedHolidays = (): PublicHolidays => readHolidays(shipped, () => undefined)

/** Those that a data folder counts with; the shipped ones where none is named, nothing where there is no such folder. */
export function holidaysIn(folder: string | undefined): PublicHolidays | undefined {
  if (folder === undefined) return shippedHolidays()
  return existsSync(folder) ? readHolidaysOfFolder(shipped, path.join(folder, 'holidays')) : undefined
}

/** That a list comes to its end, and what to do; nothing where it does not yet. */
export function endOf(list: PublicHolidays): string | undefined {
  const end = holidaysEnd(list, vietnamDay(Date.now()))
  return end && `${words.end.title[end.kind]}. ${holidaysEndText(end, words)}`
}

/** What stands before and after `--data`; nothing where it is misused. */
export function withData(
  args: readonly string[],
): { readonly rest: readonly string[]; readonly data: string | undefined } | undefined {
  const at = args.indexOf('--data')
  if (at === -1) return { rest: args, data: undefined }
  const data = args[at + 1]
  return data === undefined ? undefined : { rest: args.toSpliced(at, 2), data }
}
