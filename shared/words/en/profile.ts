import type { CouncilProfile } from '../../council/profile.ts'
import type { ProfileWords } from '../vi/profile.ts'
import { asksPins } from '../../council/pins.ts'
import { councilWords } from './council.ts'
import { profileEditorWords } from './profile-editor.ts'

const times = (rounds: number): string => (rounds === 1 ? 'once' : `${rounds} times`)

const spreadLine = ({ scoring, spread, reScoring }: CouncilProfile): string => {
  if (scoring === 'agreed') return 'The council agrees on one sheet for each product; nothing can lie apart.'
  const limit = councilWords.spreadLimit(spread)
  if (limit === '') return 'A sheet for each member; no limit to their spread, and no re-scoring.'
  const again =
    reScoring.rounds === 0
      ? 'otherwise the chair decides'
      : `otherwise the council discusses and scores again, at most ${times(reScoring.rounds)}, and then the chair decides`
  return `A sheet for each member; ${limit}, ${again}.`
}

const secrecyLine = ({ secrecy, decimals }: CouncilProfile): string =>
  `${secrecy === 'until-reveal' ? 'Members see one another’s marks once every sheet is in' : 'Members see one another’s marks only after the sitting closes'}; a mean is printed with ${decimals} decimals.`

export const profileWords: ProfileWords = {
  heading: 'Operating rules',
  link: 'Operating rules',
  intro:
    'The law leaves it to each council how it meets, scores, reconciles and adopts. Take the rules that come closest to yours and change what differs.',
  shipped: 'Comes with the program',
  own: 'Your own',
  saved: name => `“${name}” is saved. Sittings created from now on can be held under it.`,
  copy: 'Make rules from these',
  copyOf: name => `Make rules from these: ${name}`,
  copyName: name => `${name} (own)`,
  edit: 'Edit',
  editOf: name => `Edit ${name}`,
  remove: 'Remove',
  removeOf: name => `Remove ${name}`,
  removeTitle: name => `Remove “${name}”?`,
  removeBody: 'Sittings created under these rules stay as they are. New sittings can no longer choose them.',
  unknown: 'This machine does not have these rules. Go back to the list.',
  lines: profile => [
    profile.form === 'meeting'
      ? 'The council meets in one room.'
      : 'Opinions in writing: sheets come in over days, and the council meets only where they lie too far apart.',
    `${profile.form === 'meeting' ? 'Quorate with' : 'Needs the opinions of'} ${councilWords.quorum(profile.quorum)}; ${councilWords.chair(profile.chair)}.`,
    spreadLine(profile),
    `Outcomes are adopted ${councilWords.adoption[profile.adoption]}.`,
    secrecyLine(profile),
    asksPins(profile)
      ? 'The secretary and each member have a PIN; marks not yet revealed are enciphered.'
      : 'No PINs.',
    ...(profile.atDevices === 'called-up'
      ? ['At their own devices members mark only what the secretary has called up.']
      : []),
    ...(profile.inMinutes === 'sealed'
      ? ['The minutes carry the seals of the sheets, and no marks of a sheet.']
      : []),
  ],
  agreedSheet: 'The council’s agreed sheet: it talks over each criterion and fills in one sheet together.',
  writing: {
    title: 'Opinions in writing',
    explained:
      'No attendance is needed: every member takes part unless it is recorded, with the reason, that no opinion will come. Sheets come in over days. The council meets only where they lie too far apart.',
    mustMeet:
      'A first rating or an upgrade: the council meets before it settles; only a re-rating is settled in writing.',
    convene: 'Call a meeting',
    convened:
      'From now on the council works as at a meeting: attendance is taken anew, then it discusses and scores again.',
    place: 'Place of the meeting',
    date: 'Day of the meeting',
    reason: 'Why it is called',
  },
  editor: profileEditorWords,
}
