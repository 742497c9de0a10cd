import type { DraftAdviceWords } from '../vi/draft-advice.ts'
import { draftClaimWords } from './draft-claims.ts'
import { scoringWords } from './scoring.ts'

const ofSheets = scoringWords.keys.rows.filter(({ keys }) => keys === 'D')

export const draftAdviceWords: DraftAdviceWords = {
  begin: 'For the advisory team to mark',
  beginHint:
    'The team writes marks and remarks alone; everything else stays as it is in the package. The other ways leave behind any advice that is in it.',
  inList: 'Marked by the advisory team',
  sheet: 'Preliminary sheet of the advisory team',
  remark: 'The advisory team’s remark',
  notCited: 'The producer cites no evidence for this criterion.',
  claimed: points => `The producer claims ${points} points`,
  keys: draftClaimWords.keys.flatMap(row => (row.keys === 'C' ? ofSheets : [row])),
  why: 'The advisory team’s advice helps the council before it scores (Decision 26/2026, Article 7.3c) and replaces no member’s mark. The preliminary total is added up from the sheet of the step before.',
  team: {
    label: 'Advisory team',
    hint: 'As the decision that set it up calls it, such as: Advisory team of the provincial OCOP council',
  },
  members: {
    label: 'Who marked',
    hint: 'One a line, by function and office. May be left empty.',
  },
  on: 'Day on which the team marked',
  remarks: {
    label: 'General remarks and proposals',
    hint: 'Such as papers to be added, whether to visit the place of production, further tests.',
  },
  errorsHint: 'As long as these are open the advice is of no use, so no package can be made.',
  warningsHint: 'A package can be made all the same; the council then has no preliminary total.',
  kept: 'The package adds the advisory team’s advice alone. Fields, claims, evidence and forms stay as they came.',
  next: [
    'Send this package to the secretary of the council, to be loaded in the place of the one from the commune.',
    'The team’s report still goes to the chair of the council in writing.',
  ],
}
