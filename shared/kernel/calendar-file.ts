import { addDays, type Day } from './day.ts'

/** Something of a whole day in a calendar. */
export interface CalendarEvent {
  /** The same for the same thing, so that a calendar that takes the file in again changes it and has it once. */
  readonly uid: string
  readonly on: Day
  readonly title: string
  readonly text: string
  /** Whole days before it on which a calendar reminds of it; none where that is nothing. */
  readonly remindBefore?: number | undefined
}

/** Octets of a line without its end (RFC 5545 §3.1). */
const longestLine = 75

/**
 * Events of whole days as a calendar file (RFC 5545), which calendars of telephones and offices take in.
 *
 * @param at when it is made, UTC milliseconds
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], at: number): string {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hoi dong OCOP//Viec den han//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(event => linesOf(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

const linesOf = ({ uid, on, title, text, remindBefore }: CalendarEvent, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${plainDay(on)}`,
  // The first day that is no longer of it (§3.6.1).
  `DTEND;VALUE=DATE:${plainDay(addDays(on, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  'TRANSP:TRANSPARENT',
  ...(remindBefore === undefined ? [] : reminder(title, remindBefore)),
  'END:VEVENT',
]

const reminder = (title: string, days: number): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
]

const plainDay = (day: Day): string => day.replaceAll('-', '')

/** §3.3.11; no other control character may stand in a text. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' ')

/** A long line goes on in the next one after a space; no letter is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = octetsOf(letter)
    if (octets + size > longestLine) {
      parts.push(part)
      part = ''
      // The space that begins it.
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

/** Of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}
