import { timeText } from '../figures.ts'
import type { SeatWords } from '../vi/seat.ts'

export const seatWords: SeatWords = {
  heading: 'My seat',
  products: 'Products of the sitting',
  none: 'The sitting has no product yet. They appear here once the secretary has loaded them.',
  openWithPin: 'Open my seat with the PIN',
  choosePin: 'Choose my PIN',
  pinHint: 'The PIN keeps your sheets: nobody opens them without it.',
  mark: 'Score',
  marks: 'See marks',
  marksOf: product => `See marks of ${product}`,
  noMarks: 'No marks are open to this seat yet.',
  markOf: product => `Score ${product}`,
  look: 'My sheet',
  lookOf: product => `My sheet of ${product}`,
  state: {
    waiting: 'round not opened',
    notMine: 'no sheet in this round',
    recused: 'recused',
    abstains: 'gives no marks',
    notCalled: 'not called up yet',
    revealed: 'marks revealed',
    over: 'done',
  },
  called: product => `The secretary asks you to score: ${product}`,
  follow: 'Go to this product',
  back: 'Back to my seat',
  hand: {
    raise: 'Call the secretary',
    raised: since => `The secretary was called at ${timeText(since)}`,
    lower: 'Call no more',
  },
  joining: {
    asks: device => `“${device}” asks for this seat`,
    yes: 'Agree, move to that device',
    no: 'Do not agree',
    hint: 'If you agree, this device leaves the seat; the sheet goes on at the other one.',
  },
  link: {
    up: 'Connected to the secretary’s laptop',
    down: since => `No connection since ${timeText(since)}`,
    unwritten: entries => `${entries} not recorded yet`,
    keeping: 'being kept on this device…',
    kept: 'kept on this device, recorded by itself when connected again',
    refused:
      'The browser keeps nothing on this device (a private window, or no room left): do not close this page while something is not written',
  },
}
