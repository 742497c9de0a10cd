import { readFileSync } from 'node:fs'
import { publicHolidaysSchema, type PublicHolidays } from '#shared/law/public-holidays.ts'

/** Reads the public holidays that are shipped with the law. A file that is missing or malformed is a bug in what we ship and throws. */
export const readHolidays = (file: string): PublicHolidays =>
  publicHolidaysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
