import { ofSitting, type DocumentKind } from './document-kind.ts'
import type { DocumentName } from './document-name.ts'
import { letterKinds } from './letters/letter-kinds.ts'
import { minutesOutline } from './minutes.ts'
import { blankSheets, filledSheets, productsToScore, productsWithSheets } from './score-sheets.ts'
import { summaryOutline } from './summary-document.ts'

/** How each kind is made; a kind is a name in `document-name.ts`, a row here, and what it is called in the words. */
export const documentKinds: Readonly<Record<DocumentName, DocumentKind>> = {
  minutes: {
    when: 'preparing',
    paper: 'A4',
    subjects: ofSitting,
    draw: ({ sitting, law, words, said }) =>
      minutesOutline(sitting, law, words, { at: sitting.changedAt, number: '' }, said),
  },
  summary: {
    when: 'preparing',
    paper: 'A4-lying',
    subjects: ofSitting,
    draw: desk => summaryOutline(desk, 'A4'),
  },
  'summary-a3': {
    when: 'preparing',
    paper: 'A3-lying',
    subjects: ofSitting,
    draw: desk => summaryOutline(desk, 'A3'),
  },
  'score-sheets': { when: 'revealed', paper: 'A4', subjects: productsWithSheets, draw: filledSheets },
  'blank-sheets': { when: 'preparing', paper: 'A4', subjects: productsToScore, draw: blankSheets },
  ...letterKinds,
}
