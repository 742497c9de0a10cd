/** A day as clerks write it: dd/MM/yyyy. @param day yyyy-MM-dd */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

const vietnam = 'Asia/Ho_Chi_Minh'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: vietnam,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: vietnam,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** The time of day in Vietnam, 24 hours with seconds. @param at UTC milliseconds */
export const timeText = (at: number): string => clock.format(at)

/** The day in Vietnam, dd/MM/yyyy. @param at UTC milliseconds */
export const dateText = (at: number): string => calendar.format(at)

/** Hour and minute of two digits, and the day as yyyy-MM-dd, in Vietnam. @param at UTC milliseconds */
export function vietnamClock(at: number): {
  readonly hour: string
  readonly minute: string
  readonly day: string
} {
  const [hour = '', minute = ''] = timeText(at).split(':')
  return { hour, minute, day: dateText(at).split('/').reverse().join('-') }
}

/** The day in Vietnam as data carries it, yyyy-MM-dd. @param at UTC milliseconds */
export const vietnamDay = (at: number): string => dateText(at).split('/').toReversed().join('-')

/** Bytes for a person: whole kilobytes or megabytes, with a decimal comma for small megabytes and for gigabytes. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  if (bytes >= 10_000_000_000) return `${(bytes / 1_000_000_000).toFixed(1).replace('.', ',')} GB`
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0).replace('.', ',')} MB`
}

/** A SHA-256 as it is read out and compared by eye: sixteen groups of four. @param hash 64 hexadecimal digits */
export const groupedHash = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ')

/** "Hội đồng … (tập huấn)" as it stands inside brackets: "Hội đồng …, tập huấn". */
export const unbracketed = (name: string): string => name.replace(/\s*\(([^()]*)\)/g, ', $1')
