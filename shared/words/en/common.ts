import type { CommonWords } from '../vi/common.ts'

export const commonWords: CommonWords = {
  product: 'OCOP council',
  training: 'Training',
  trainingHint: 'Training data, without legal value',
  language: 'Language',
  saved: time => `Saved ${time}`,
  saving: 'Saving…',
  notSaved: 'Not saved',
  loading: 'Loading…',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  unsaved: 'Discard the changes?',
  leaveUnsaved: 'Leave without saving',
  typedBody: 'Something on this screen was typed and not recorded. It is lost if you leave.',
  save: 'Save',
  handedOver: 'Saved. Where you were not asked for a place, it is in the folder Downloads.',
  remove: 'Remove',
  open: 'Open',
  print: 'Print this page',
  points: points => `${points} points`,
  stars: stars => (stars === 1 ? '1 star' : `${stars} stars`),
  tier: (stars, to) =>
    to === 'ministry'
      ? `potential ${stars} stars`
      : to === 'province'
        ? `potential ${stars} stars (for the province)`
        : stars === 1
          ? '1 star'
          : `${stars} stars`,
  levels: { district: 'district', province: 'provincial', ministry: 'central' },
  round: round => `Round ${round}`,
  part: part => `Part ${part}`,
  roles: {
    chair: 'Chair',
    'vice-chair': 'Vice chair',
    member: 'Member',
    'member-secretary': 'Member-secretary',
    secretary: 'Secretary',
    advisory: 'Advisory team',
    observer: 'Observer',
    trainee: 'Trainee',
  },
  recognition: {
    none: 'Not recognised',
    district: 'Recognised by the chair of the district People’s Committee',
    province: 'Recognised by the chair of the provincial People’s Committee',
    ministry: 'Forwarded to the Ministry of Agriculture and Environment',
  },
  stages: { first: 'First rating', upgrade: 'Upgrade', renewal: 'Renewal' },
  upgrade: (from, to) => `Upgrade from ${from} to ${to} stars`,
  noneReached: 'No option reached',
  stopDeclared: 'Scoring stops',
  unscored: 'Not scored',
  inapplicable: 'Does not apply',
  criterion: id => `criterion ${id}`,
  outcomes: { excluded: 'Dossier excluded', stopped: 'Scoring stopped', returned: 'Returned for completion' },
  departures: { 'carried-over': 'Carried over', withdrawn: 'Withdrawn' },
  problem: 'This could not be done',
  newWindow: 'opens a new window',
  periodEnd: {
    moved: (day, off) =>
      `its last day, ${day}, is ${off}, a day off, so it ends on the next working day: Civil Code 2015, Article 148.5`,
    holiday: name => `“${name}”`,
    weekend: { saturday: 'a Saturday', sunday: 'a Sunday' },
    uncertain: 'not certain, since the public holidays are not known for sure',
    assumed: days =>
      `not certain, since the public holidays are not announced; counted with the days that are likely to be off: ${days}`,
  },
}
