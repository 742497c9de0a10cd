import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

const isoDay = z.iso.date()
/** One line that a person can read. */
const line = z
  .string()
  .max(300)
  .regex(/^\S/)
  .refine(text => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
const namedDay = z.strictObject({ day: isoDay, name: line })
const days = z.array(namedDay).max(1000)

/** The one form of such a file that is read. */
export const holidayFormat = 1

/** Bytes; twenty years of notices stay far below. */
export const largestHolidayFile = 1_000_000

/**
 * The days that offices of the State do not work, as the government announced them, and what is known of them: from `from` to `until`
 * every day off on a weekday is in `off`. `sources` are the acts and notices that say so. `working` are Saturdays and Sundays that are
 * worked `insteadOf` a weekday of `off`. What is proposed and not settled stands in `doubtful`: nothing that is counted across such a day
 * is certain. `expected` are days after `until` that the law makes likely and that nobody has announced; they are counted as off, and
 * whatever is counted across them says so.
 */
export const publicHolidaysSchema = z.strictObject({
  format: z.literal(holidayFormat),
  sources: z.array(line).min(1).max(50),
  from: isoDay,
  until: isoDay,
  off: days,
  working: z.array(z.strictObject({ day: isoDay, insteadOf: isoDay })).max(1000),
  doubtful: days,
  /** What is likely until that day; nothing where nobody has worked it out. */
  expected: z.strictObject({ until: isoDay, off: days }).optional(),
})

/** A file of public holidays, as it is shipped, imported and kept. */
export type HolidayFile = DeepReadonly<z.infer<typeof publicHolidaysSchema>>

/** What is counted with, whichever files it came from. */
export type PublicHolidays = Omit<HolidayFile, 'format'>

/** A day and what it is called. */
export type NamedDay = HolidayFile['off'][number]

/** No day is known, so nothing that is counted is certain. */
export const noHolidaysKnown: PublicHolidays = {
  sources: [],
  from: '9999-12-31',
  until: '0001-01-01',
  off: [],
  working: [],
  doubtful: [],
}
