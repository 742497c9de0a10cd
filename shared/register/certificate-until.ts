import { addMonths, type Day } from '../kernel/day.ts'

/** The last day of a certificate: 36 months from the day it was issued, in every decision so far (QĐ 26/2026 Điều 4.3). */
export const certificateUntil = (issuedOn: Day): Day => addMonths(issuedOn, 36)
