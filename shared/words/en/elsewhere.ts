import type { NamedPlace } from '../../contract/signed-elsewhere.ts'
import { isRole } from '../../council/signature-field.ts'
import { elsewhereWords as vi, type ElsewhereRefusals, type ElsewhereWords } from '../vi/elsewhere.ts'
import { signingWords } from './signing.ts'

function placeOf({ field, name }: NamedPlace): string {
  if (field === 'agency') return 'the agency'
  const title = isRole(field) ? { secretary: 'the secretary', chair: 'the chair' }[field] : 'a member'
  return name === '' ? title : `${title} (${name})`
}

const placesOf = (places: readonly NamedPlace[]): string => places.map(placeOf).join(', ')
const signatures = (count: number): string => (count === 1 ? '1 signature' : `${count} signatures`)

export const elsewhereWords: ElsewhereWords = {
  places: 'Places for signatures',
  hint: 'A place that is empty can be signed on this machine, with a key file or a USB token.',
  full: 'All places are signed.',
  placeOf,
  signed: 'Signed',
  empty: 'Empty',
  notHere: 'Nothing can be signed in this file.',
  isHere:
    'The sitting of these minutes is on this machine: sign, or take back a signed file, on its minutes screen.',
  toSitting: 'Open the minutes of the sitting',
  done: (signer, place) =>
    `Signed in the place of ${placeOf(place)}: ${signer}. The file you gave is as it was; the signature is in a new one.`,
  next: 'Save the new file and take it to the council’s machine: open the sitting, its minutes, “Take back minutes signed elsewhere”. A file that is not saved is lost when the program closes.',
  save: 'Save the signed minutes',
  // A file keeps its name whatever the screens speak.
  fileName: vi.fileName,
  heading: 'Take back minutes signed elsewhere',
  backHint:
    'The file is checked first: it must go on from the minutes here, with nothing but signatures in empty places. Then it is the newest.',
  choose: 'Choose the signed minutes (.pdf)',
  drop: 'or drop the file here',
  looking: 'Checking the file',
  same: 'This is the very file that is kept here; there is nothing to take back.',
  found: count =>
    count === 0
      ? 'These minutes, with no signature more; only timestamps or what tells of certificates was added.'
      : `These minutes, with ${signatures(count)} more:`,
  take: 'Take into the sitting',
  takeAnyway: 'Take into the sitting all the same',
  taken: count =>
    count === 0
      ? 'The minutes were taken back.'
      : `The minutes were taken back, with ${signatures(count)} more.`,
  signedThere: (signer, time, day) => `Signed elsewhere: ${signer}; taken back ${time} on ${day}`,
}

export const elsewhereRefusals: ElsewhereRefusals = {
  'elsewhere.not-minutes': () =>
    'These are no minutes of this program, or they have no place for a signature. Use the file that the council gave.',
  'elsewhere.full': () => 'All places of these minutes are signed already.',
  'elsewhere.changed-before': () =>
    'Another program changed the minutes before anybody had signed them, so they are not signed here. Ask the council for the original file.',
  'elsewhere.unsure': () =>
    'The newest signature is of a kind that cannot be checked here, so it is not known whether the file is whole. Ask the council for the original file.',
  'returned.unreadable': ({ because }) => signingWords.unreadable[because],
  'returned.other-sitting': () =>
    'These are the minutes of another sitting. Open that sitting and take them back there.',
  'returned.changed': ({ changes }) =>
    [
      'Not taken: something else than signatures was changed.',
      ...changes.map(signingWords.change),
      'Sign again the file that is saved from this machine, without editing, merging or printing it anew.',
    ].join(' '),
  'returned.older': ({ lacks }) =>
    lacks.length === 0
      ? 'This file is older than the one here; there is nothing to take.'
      : `This file is older than the one here: it lacks the signature of ${placesOf(lacks)}. There is nothing to take. To sign on, save the newest from this machine.`,
  'returned.diverged': ({ onlyHere, onlyThere }) =>
    [
      'This file and the one here were signed apart from the same file, and cannot be joined: each signature stands for the whole file before it.',
      ...(onlyHere.length === 0 ? [] : [`Here, and missing there: ${placesOf(onlyHere)}.`]),
      ...(onlyThere.length === 0 ? [] : [`There, and missing here: ${placesOf(onlyThere)}.`]),
      onlyThere.length === 0
        ? 'The file here stays as it is; there is nothing to do.'
        : `What to do: save the newest minutes from this machine, have them signed again by ${placesOf(onlyThere)}, and take them back.`,
    ].join(' '),
  'returned.superseded': () =>
    'This file was issued before; the minutes were issued anew since. Save the newest from this machine and have it signed.',
  'returned.not-from-here': () =>
    'It is of this sitting, but does not go on from the minutes here: it was perhaps printed or saved anew by another program, or issued on another machine. Save the minutes from this machine and have them signed.',
}
