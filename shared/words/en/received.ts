import { dayText } from '../figures.ts'
import type { ReceivedWords } from '../vi/received.ts'

const withoutText = (count: number): string =>
  count === 0 ? '' : ` (${count} products without their dossiers, so producers are known by name alone)`

export const receivedWords: ReceivedWords = {
  link: 'Receive sittings',
  heading: 'Sittings of other councils',
  intro:
    'Of each .phien file the whole record is checked before it is taken, in any order; twice is once. Results go into the register; evidence and minutes are not kept here.',
  choose: 'Choose sitting files',
  folder: 'Choose a folder',
  drop: 'Or drop .phien files here',
  none: 'There is no .phien file among these.',
  states: { waiting: 'Waiting', sending: 'Reading', checking: 'Checking', stopped: 'Stopped, not taken' },
  result({ kind, council, day, products, withoutEvidence }) {
    const of = `${council}, ${dayText(day)}, ${products} products`
    switch (kind) {
      case 'taken':
        return `Taken: ${of}${withoutText(withoutEvidence)}`
      case 'newer':
        return `Taken, newer than what was there: ${of}${withoutText(withoutEvidence)}`
      case 'same':
        return `In the register already: ${of}`
      case 'older':
        return `The register has a newer one: ${of}`
    }
  },
  all: ({ taken, there, refused }) => `${taken} files taken, ${there} there already, ${refused} not taken.`,
  stop: 'Stop',
  list: 'Received',
  empty: 'No sitting was received yet.',
  columns: { council: 'Council', day: 'Day', products: 'Products', events: 'Events', at: 'Received' },
  save: council => `Save the sitting file of ${council}`,
  make: 'Get the file',
  without: 'The file has the whole record, and neither evidence nor minutes.',
}
