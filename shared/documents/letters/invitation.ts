import type { Member } from '../../council/member.ts'
import { chairOf } from '../../council/member.ts'
import { isInWriting } from '../../council/who-decides.ts'
import { toldApart } from '../../council/told-apart.ts'
import { frameText } from '../../words/vi/letters/letter-text.ts'
import { invitationText } from '../../words/vi/letters/notice-text.ts'
import { withRole } from '../minutes-person.ts'
import type { Block, Outline, OutlineSection } from '../outline.ts'
import { labelled, listed, paragraph } from '../prose.ts'
import {
  asLetter,
  issueOf,
  letterhead,
  meetingDay,
  ownParagraphs,
  signingOf,
  type LetterDesk,
} from './letter-frame.ts'
import { seated, wordsOf } from './letter-words.ts'
import { productCells, productColumns } from './product-columns.ts'

/** To a meeting, with its agenda and products as an annex (NĐ 30/2020 Phụ lục III, Mẫu 1.7). Nothing for opinions in writing. */
export function invitation(desk: LetterDesk): Outline | undefined {
  const { sitting } = desk
  if (isInWriting(sitting)) return undefined
  const { council, date, place } = sitting.details
  const members = toldApart(seated(sitting)).filter(({ role }) => role !== 'trainee')
  const chair = chairOf(members)
  return asLetter(desk, invitationText.name, [
    {
      orientation: 'portrait',
      blocks: [
        letterhead(desk, 'invitation'),
        { kind: 'title', name: invitationText.name, about: invitationText.about(council) },
        paragraph(invitationText.invites(council)),
        ...listed(members.map(member => named(desk, member))),
        labelled(invitationText.to, invitationText.toText(council, sitting.products.length)),
        ...(chair ? [labelled(invitationText.chair, `${named(desk, chair)}.`)] : []),
        labelled(invitationText.time, invitationText.timeText(meetingDay(sitting, date))),
        labelled(invitationText.place, `${sitting.convened?.place ?? place}.`),
        paragraph(invitationText.note),
        ...ownParagraphs(desk, 'invitation'),
        paragraph(invitationText.last),
        signingOf(desk, 'invitation', [frameText.asAbove]),
      ],
    },
    annex(desk),
  ])
}

const named = ({ words }: LetterDesk, member: Member): string => withRole(member, words)

function annex(desk: LetterDesk): OutlineSection {
  const { council } = desk.sitting.details
  const { agenda } = wordsOf(desk, 'invitation')
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        name: frameText.annex,
        about: invitationText.annexAbout,
        note: frameText.annexNote(invitationText.kind, issueOf(desk, 'invitation'), council),
      },
      { kind: 'heading', text: invitationText.agendaHeading },
      ...agenda.map((point, at) => paragraph(invitationText.point(at + 1, point.replace(/[.;]$/, '')))),
      { kind: 'heading', text: invitationText.productsHeading },
      products(desk),
    ],
  }
}

function products({ sitting, law }: LetterDesk): Block {
  const { columns } = invitationText
  return {
    kind: 'table',
    columns: [
      ...productColumns(columns),
      { heading: columns.set, width: { share: 0.9 }, align: 'left' },
      { heading: columns.stage, width: { mm: 23 }, align: 'left' },
    ],
    rows: sitting.products.map(({ entry }, at) => {
      const set = law.setOf(entry.criteriaSet)
      return [
        ...productCells(at + 1, entry),
        invitationText.set(set.number, set.name),
        invitationText.stage(entry.stage),
      ]
    }),
  }
}
