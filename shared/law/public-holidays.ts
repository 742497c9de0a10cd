import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

const isoDay = z.iso.date()

/**
 * The days that offices of the State do not work, as the government announced them, and what is known of them: from `from` to `until`
 * every day off on a weekday is in `off`. `sources` are the acts and notices that say so. `working` are Saturdays that were worked in exchange. About the days in `doubtful` we are not
 * sure, so nothing that is counted across one is certain.
 */
export const publicHolidaysSchema = z.strictObject({
  sources: z.array(z.string().min(1)).min(1),
  from: isoDay,
  until: isoDay,
  off: z.array(z.strictObject({ day: isoDay, name: z.string().min(1) })),
  working: z.array(isoDay),
  doubtful: z.array(z.strictObject({ day: isoDay, name: z.string().min(1) })),
})

export type PublicHolidays = DeepReadonly<z.infer<typeof publicHolidaysSchema>>

/** No day is known, so nothing that is counted is certain. */
export const noHolidaysKnown: PublicHolidays = {
  sources: [],
  from: '9999-12-31',
  until: '0001-01-01',
  off: [],
  working: [],
  doubtful: [],
}
