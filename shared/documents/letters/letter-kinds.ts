import { proposedAs } from '../../council/proposal.ts'
import { productOf, type Product, type Sitting } from '../../council/sitting.ts'
import { isInWriting } from '../../council/who-decides.ts'
import { ofSitting, type DocumentKind, type DocumentSubject } from '../document-kind.ts'
import { attendanceSheet } from './attendance-sheet.ts'
import { certificateList } from './certificates.ts'
import { draftDecision } from './decision.ts'
import { invitation } from './invitation.ts'
import type { LetterName } from './letter-template.ts'
import { hasNotice, resultNotice } from './notice.ts'
import { report } from './report.ts'
import { returnedLetter } from './returned.ts'

/** The letters among the papers of a sitting. What is proposed to others is drafted once the sitting is closed, so that nothing of it can change. */
export const letterKinds: Readonly<Record<LetterName, DocumentKind>> = {
  invitation: {
    when: 'preparing',
    paper: 'A4',
    subjects: sitting => (isInWriting(sitting) ? [] : ofSitting(sitting)),
    draw: invitation,
  },
  attendance: {
    when: 'preparing',
    paper: 'A4',
    subjects: sitting => (isInWriting(sitting) ? [] : ofSitting(sitting)),
    draw: attendanceSheet,
  },
  report: { when: 'closed', paper: 'A4', subjects: ofSitting, draw: report },
  decision: {
    when: 'closed',
    paper: 'A4',
    subjects: sitting =>
      [...recognised(sitting), ...proposedAs(sitting, 'forward')].length > 0 ? ofSitting(sitting) : [],
    draw: draftDecision,
  },
  notice: {
    when: 'closed',
    paper: 'A4',
    subjects: ({ products }) => products.filter(hasNotice).map(subjectOf),
    draw: resultNotice,
  },
  returned: {
    when: 'closed',
    paper: 'A4',
    subjects: sitting => proposedAs(sitting, 'returned').map(({ product }) => subjectOf(product)),
    dossiers: (sitting, id) => [productOf(sitting, id)].filter(product => product !== undefined),
    draw: returnedLetter,
  },
  certificates: {
    when: 'closed',
    paper: 'A4-lying',
    subjects: sitting => (recognised(sitting).length > 0 ? ofSitting(sitting) : []),
    dossiers: recognised,
    draw: certificateList,
  },
}

const subjectOf = ({ id, entry }: Product): DocumentSubject => ({ id, name: entry.name })

function recognised(sitting: Sitting): readonly Product[] {
  return proposedAs(sitting, 'recognise').map(({ product }) => product)
}
