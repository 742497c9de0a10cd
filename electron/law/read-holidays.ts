import { readFileSync } from 'node:fs'
import { noHolidaysKnown, publicHolidaysSchema, type PublicHolidays } from '#shared/law/public-holidays.ts'

/**
 * Reads the public holidays that are shipped with the law. Where the file is missing or malformed the program goes on without: weekends
 * alone are counted then, and every period that is counted says that it is not certain.
 *
 * @param incident hears what is wrong with the file
 */
export function readHolidays(file: string, incident: (error: unknown) => unknown): PublicHolidays {
  try {
    return publicHolidaysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    incident(new Error(`${file} cannot be counted with`, { cause }))
    return noHolidaysKnown
  }
}
