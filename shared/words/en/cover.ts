import type { CoverWords } from '../vi/cover.ts'

export const coverWords: CoverWords = {
  turn: 'It is the turn of',
  open: 'Open the sheet',
  seats: 'The members’ sheets',
  blank: 'not begun',
  begun: (marked, criteria) => `scoring, ${marked}/${criteria}`,
  whole: criteria => `all ${criteria}/${criteria} scored, not handed in`,
  sealed: 'handed in',
  sentBack: 'sent back',
  onPaper: 'the secretary is entering a paper sheet',
  practice: 'for practice',
  handedIn: (sealed, expected) => `${sealed}/${expected} sheets handed in`,
  allIn: 'No sheet of this product is awaited any more',
  notOpen: 'No round of this product is open',
  toSecretary: 'To the secretary’s screens',
  handOver: 'Hand the laptop to the members',
  handOverHint: 'The cover says only whose turn it is. Marks stay closed until every member has handed in.',
  goOnPaper: 'Go on with the paper sheet',
  goOnPaperOf: office => `Go on with the paper sheet of ${office}`,
  elsewhere: office => `The sheet of ${office} is open in another window.`,
  elsewhereHint:
    'Only one window has a sheet at a time. Leave the sheet there, or close that window, then try again here.',
}
