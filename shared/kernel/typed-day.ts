import type { Day } from './day.ts'

/** Why a day that was typed is none. */
export type DayFault = 'form' | 'no-such-day' | 'year'

/** What came of something typed: nothing there, what it means, or why it means nothing. */
export type Typed<Value, Fault> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'fault'; readonly fault: Fault }

/** No paper of a dossier is of a year before or after. */
const [firstYear, lastYear] = [1900, 2100]

const forms: readonly RegExp[] = [
  /^(?<date>\d{1,2})[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{2,4})$/,
  /^(?<date>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})$/,
  /^(?:ngày )?(?<date>\d{1,2}) tháng (?<month>\d{1,2}) năm (?<year>\d{4})$/,
]

/** A day as people write it: 5/3/2026, 05.03.2026, 05032026, "ngày 5 tháng 3 năm 2026"; day first, and all four digits of the year. */
export function readDay(text: string): Typed<Day, DayFault> {
  const typed = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([/.-]) ?/g, '$1')
  if (typed === '') return { kind: 'empty' }
  const found = forms.map(form => form.exec(typed)?.groups).find(groups => groups !== undefined)
  if (!found) return { kind: 'fault', fault: 'form' }
  const { date = '', month = '', year = '' } = found
  if (year.length !== 4 || Number(year) < firstYear || Number(year) > lastYear)
    return { kind: 'fault', fault: 'year' }
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  const isThere = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date)
  return isThere
    ? { kind: 'read', value: at.toISOString().slice(0, 10) }
    : { kind: 'fault', fault: 'no-such-day' }
}
