import type { PinWords } from '../vi/pins.ts'

export const pinWords: PinWords = {
  pin: 'PIN',
  again: 'The PIN again',
  hint: '6 to 12 digits',
  differ: 'The two are not the same.',
  choose: 'Choose',
  chooseOf: office => `Choose a PIN for the seat of ${office}`,
  chooseBody:
    'Whoever sits down for the first time chooses a PIN. From then on nobody opens the sheet without it, and it opens the sheet on another laptop if this one breaks. Choose one that nobody guesses, and tell nobody.',
  chosenNow: 'Choose and open the sheet',
  enterOf: office => `PIN of ${office}`,
  enter: 'Open the sheet',
  forgotten: 'Forgotten?',
  forgottenHint:
    'The secretary unlocks the secretary’s screens, then picks this seat again to reset its PIN.',
  reset: 'Reset the PIN',
  resetOf: office => `Reset the PIN of ${office}`,
  resetBody:
    'The reset and its reason stand in the record. The member then chooses another PIN; marks given on this laptop stay. A sheet that came from another laptop and was not opened here has to be scored again.',
  reason: 'Reason',
  checking: 'Checking the PIN…',
  lock: {
    region: 'Lock of the secretary’s screens',
    choose: 'The secretary has no PIN yet.',
    chooseHint: 'Choose it before the first member scores: a member who gets up is not the secretary.',
    chooseButton: 'Choose the secretary’s PIN',
    locked: 'The secretary’s screens are locked.',
    lockedHint: 'Members still score with their own PINs.',
    open: 'Enter the secretary’s PIN',
    opened: 'The secretary is at this laptop.',
    shut: 'Lock',
    forgotten: 'The secretary forgot it',
    replaceTitle: 'Reset the secretary’s PIN',
    replaceBody: 'A member vouches with their own PIN. Their name and the reason stand in the record.',
    member: 'Member who vouches',
    memberPin: 'That member’s PIN',
    newPin: 'New PIN of the secretary',
    replace: 'Reset the secretary’s PIN',
  },
  dark: 'From another laptop: its PIN opens it',
  darkOf: office => `From another laptop: its PIN opens it: ${office}`,
}
