import { counts, type Member } from '../../council/member.ts'
import { isInWriting } from '../../council/who-decides.ts'
import type { Sitting } from '../../council/sitting.ts'
import { toldApart } from '../../council/told-apart.ts'
import { attendanceText } from '../../words/vi/letters/notice-text.ts'
import type { Outline, Table } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { asLetter, meetingDay, signingOf, type LetterDesk } from './letter-frame.ts'
import { seated, wordsOf } from './letter-words.ts'

/** What everybody at a meeting signs with a pen: the council by its roster, who sits beside it, and room for others. Nothing for opinions in writing. */
export function attendanceSheet(desk: LetterDesk): Outline | undefined {
  const { sitting } = desk
  if (isInWriting(sitting)) return undefined
  const { council, date, profile } = sitting.details
  const { parent, issuer } = wordsOf(desk, 'attendance')
  const members = toldApart(seated(sitting))
  const inCouncil = members.filter(member => counts(member, profile))
  const beside = members.filter(member => !counts(member, profile))
  const before = inCouncil.length + beside.length
  return asLetter(desk, attendanceText.name, [
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'letterhead', parent, issuer, number: '' },
        {
          kind: 'title',
          name: attendanceText.name,
          about: attendanceText.about(council, meetingDay(sitting, date)),
        },
        { kind: 'heading', text: attendanceText.council },
        table(inCouncil.map((member, at) => row(desk, member, at + 1))),
        { kind: 'heading', text: attendanceText.others },
        table([
          ...beside.map((member, at) => row(desk, member, inCouncil.length + at + 1)),
          ...Array.from({ length: blanks }, (_, at) => [String(before + at + 1), '', '', '', '']),
        ]),
        paragraph(attendanceText.count(inCouncil.length)),
        signingOf(desk, 'attendance', []),
      ],
    },
  ])
}

/** For whom the roster does not know: producers, guests. */
const blanks = 6

function table(rows: Table['rows']): Table {
  const { columns } = attendanceText
  return {
    kind: 'table',
    rowHeight: 13,
    columns: [
      { heading: columns.order, width: { mm: 11 }, align: 'center' },
      { heading: columns.name, width: { share: 1 }, align: 'left' },
      { heading: columns.office, width: { share: 1.2 }, align: 'left' },
      { heading: columns.signature, width: { mm: 36 }, align: 'left' },
      { heading: columns.note, width: { mm: 27 }, align: 'left' },
    ],
    rows,
  }
}

function row(desk: LetterDesk, member: Member, order: number): readonly string[] {
  const role = desk.words.common.roles[member.role]
  return [
    String(order),
    member.name,
    attendanceText.office(member.office, role),
    '',
    absence(desk.sitting, member),
  ]
}

/** Of whom it is known already that they do not come. */
function absence({ attendance, phase }: Sitting, { id }: Member): string {
  const known = attendance.get(id)
  return known && !known.present && (phase.kind !== 'preparing' || known.reason !== '')
    ? attendanceText.absent(known.reason)
    : ''
}
