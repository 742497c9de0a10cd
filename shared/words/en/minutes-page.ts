import type { MinutesPageWords } from '../vi/minutes-page.ts'

export const minutesPageWords: MinutesPageWords = {
  noCode:
    'No QR code is seen in the picture. Take it again with the lower right corner of the page in it, in good light, held still.',
  otherCode: 'The QR code in the picture is not that of a page of minutes.',
  elsewhere:
    'The sitting of this page is not on this machine. Look where the sitting is, or import its file first.',
  verdicts: {
    same: 'The code of the page fits the record',
    differs: 'The code of the page does not fit the record',
    superseded: 'The code fits, but these minutes have been superseded',
  },
  of: (council, date) => `${council}, sitting of ${date.split('-').toReversed().join('/')}`,
  page: (part, page, number) => {
    const which = part === 1 ? 'Minutes' : `Annex ${'I'.repeat(part - 1)}`
    return `${which}, page ${page}${number === '' ? '' : `, minutes no. ${number}`}`
  },
  head: {
    same: 'The code of the record on the page is of this sitting.',
    other: 'The code of the record on the page is another: the page was not drawn from this record.',
    missing: 'The record on this machine is shorter than the one that the page was drawn from.',
  },
  superseded: 'After this page was printed an outcome or the record was corrected: go by the latest minutes.',
  look: 'Only the QR code was read. Compare what is printed on the page with the outcomes below.',
  product: 'Product',
  record: 'By the record',
  onPage: 'By the code on the page',
  tiers: {
    '1': '1 star',
    '2': '2 stars',
    '3': '3 stars',
    '4': '4 stars',
    '5': '5 stars',
    E: 'excluded',
    S: 'stopped',
    R: 'returned',
    W: 'withdrawn',
    C: 'carried over',
    O: 'undecided',
  },
  nothing: 'none',
}
