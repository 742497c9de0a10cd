import type { Minutes } from '../council/minutes.ts'
import { toldApart } from '../council/told-apart.ts'
import type { DocumentDesk } from './document-kind.ts'
import { signingBlock } from './minutes-closing.ts'
import { padded } from './minutes-opening.ts'
import type { Outline } from './outline.ts'
import { summary } from './summary.ts'

/** The summary table of a sitting as a document of its own, with its head and its signers, on A4 or A3. */
export function summaryOutline(
  { sitting: held, law, words }: Pick<DocumentDesk, 'sitting' | 'law' | 'words'>,
  paper: 'A4' | 'A3',
): Outline {
  const sitting = { ...held, members: toldApart(held.members) }
  const { details } = sitting
  const { minutes, documents } = words
  const [, ...table] = summary(sitting, law.setOf, words, '', paper).blocks
  return {
    title: `${documents.kinds.summary.name} – ${details.council}`,
    createdAt: sitting.changedAt,
    ...(details.training ? { watermark: minutes.training } : {}),
    sections: [
      {
        orientation: 'landscape',
        paper,
        blocks: [
          {
            kind: 'letterhead',
            parent: details.authority,
            issuer: details.council,
            number: '',
          },
          {
            kind: 'title',
            ...documents.summary,
            note: minutes.annex.note(details.council, numberOf(sitting.minutes)),
          },
          ...table,
          signingBlock(sitting, words),
        ],
      },
    ],
  }
}

/** Of the minutes that it goes with; none while they are still to be issued, or issued again. */
const numberOf = ({ number, outdated }: Minutes): string => (outdated ? '' : padded(number))
