import type { SignerWords } from '../vi/signers.ts'

export const signerWords: SignerWords = {
  choose: 'Beside the secretary and the chair, lay out places for',
  hint: 'Places have to be there before the first signature; none can be added afterwards.',
  agency: 'The agency (its own signature, in place of a seal)',
  agencyHint: 'It may sign later, here or with signing software on another machine, in its own field.',
  members: 'Members',
  all: 'All members',
  titles: { agency: 'Agency', member: 'Member' },
  agencyName: 'Signature of the agency',
  unsigned: 'Not signed',
  elsewhere:
    'Sign here, or save the minutes, have them signed in this place on another machine (on this program’s screen that checks minutes, or with signing software), and take them back.',
  signHere: who => `Sign in the place of ${who}`,
  sign: 'Sign in this place',
  paper: {
    mark: who => `${who} has signed on paper`,
    done: (page, name) => `Signed on paper: page ${page} of the scan “${name}”`,
    open: 'Open the scan',
    hint: 'Choose the scan (PDF) with the signature by hand, and say on which page it is. The scan is kept on this machine with the minutes.',
    scan: 'Choose the scan (.pdf)',
    page: 'Signature on page',
    save: 'Keep as signed on paper',
  },
}
