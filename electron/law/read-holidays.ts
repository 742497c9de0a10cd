import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { AcceptedHolidays } from '#electron/app/holiday-shelf.ts'
import { sure } from '#shared/kernel/result.ts'
import { checkHolidays } from '#shared/law/check-holidays.ts'
import { extendedBy } from '#shared/law/extend-holidays.ts'
import { parseLawText } from '#shared/law/parse-law-text.ts'
import { noHolidaysKnown, type HolidayFile, type PublicHolidays } from '#shared/law/public-holidays.ts'

type Incident = (error: unknown) => unknown

/** An accepted list as it lies on disk; the list itself is checked like any file from outside. */
const acceptedSchema = z.strictObject({ at: z.int(), trial: z.string(), file: z.unknown() })

/**
 * Reads the public holidays that are shipped with the law. Where the file is missing or malformed the program goes on without: weekends
 * alone are counted then, and every period that is counted says that it is not certain.
 *
 * @param incident hears what is wrong with the file
 */
export function readHolidays(file: string, incident: Incident): PublicHolidays {
  try {
    return sure(extendedBy(noHolidaysKnown, soundHolidays(jsonIn(file))))
  } catch (cause) {
    incident(new Error(`${file} cannot be counted with`, { cause }))
    return noHolidaysKnown
  }
}

/** The names of what was accepted, by their numbers, whether or not they can be read. */
export const acceptedNames = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /^\d+\.json$/.test(name))
        .toSorted((a, b) => parseInt(a, 10) - parseInt(b, 10))
    : []

/** The accepted lists that lie in a folder, the earliest first. One that is not sound is left out and becomes an incident. */
export const readAccepted = (folder: string, incident: Incident): readonly AcceptedHolidays[] =>
  acceptedNames(folder).flatMap(name => {
    const file = path.join(folder, name)
    try {
      const kept = acceptedSchema.parse(jsonIn(file))
      return [{ ...kept, file: soundHolidays(kept.file) }]
    } catch (cause) {
      incident(new Error(`${file} cannot be counted with`, { cause }))
      return []
    }
  })

/** What is counted with: the shipped list, and after it every accepted one. One that no longer joins what is before it becomes an incident. */
export function joinedHolidays(
  shipped: PublicHolidays,
  accepted: readonly AcceptedHolidays[],
  incident: Incident,
): PublicHolidays {
  return accepted.reduce((known, { file }) => {
    const joined = extendedBy(known, file)
    if (joined.ok) return joined.value
    incident(
      new Error(`A list of public holidays does not join the others: ${JSON.stringify(joined.refusal)}`),
    )
    return known
  }, shipped)
}

/** The list of a data folder, to be looked at without touching it; what is not sound is passed over in silence. */
export const readHolidaysOfFolder = (shipped: string, kept: string): PublicHolidays =>
  joinedHolidays(
    readHolidays(shipped, () => undefined),
    readAccepted(kept, () => undefined),
    () => undefined,
  )

/** A list that was checked before it was written; anything else throws. */
export function soundHolidays(json: unknown): HolidayFile {
  const checked = checkHolidays(json)
  if (checked.ok) return checked.value
  throw new Error(`No sound list of public holidays: ${JSON.stringify(checked.refusal)}`)
}

export function jsonIn(file: string): unknown {
  const parsed = parseLawText(readFileSync(file, 'utf8'))
  if (parsed.ok) return parsed.value
  throw new Error(`${file} is no JSON: ${JSON.stringify(parsed.refusal)}`)
}
