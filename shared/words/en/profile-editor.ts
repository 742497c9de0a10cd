import type { ProfileEditorWords } from '../vi/profile-editor.ts'

const times = (rounds: number): string => (rounds === 1 ? 'once' : `${rounds} times`)

export const profileEditorWords: ProfileEditorWords = {
  newHeading: 'New operating rules',
  name: 'Name of the rules',
  nameHint: 'What a new sitting chooses them by, for example: Rules of the provincial council 2026.',
  save: 'Save the rules',
  frozen: 'A sitting keeps the rules it was created with; a change here holds for sittings created later.',
  toCorrect: fields => `correct ${fields} marked ${fields === 1 ? 'field' : 'fields'} above`,
  leaveBody: 'These rules are not saved. What was changed is lost if you leave.',
  groups: {
    meeting: 'Meeting and quorum',
    scoring: 'Scoring',
    spread: 'Spread and re-scoring',
    minimums: 'Minimums of the stars',
    adoption: 'Adoption',
    print: 'Print and secrecy',
  },
  form: 'How the council works',
  forms: {
    meeting: { label: 'It meets in one room', effect: 'Attendance is taken before scoring.' },
    written: {
      label: 'Opinions in writing',
      effect:
        'Sheets come in over days, without attendance; it meets only where they lie too far apart (re-rating, QĐ 26/2026 Điều 7.6).',
    },
  },
  quorum: 'How many must be present',
  needed: {
    share: { label: 'A share', effect: 'A part of the members, rounded up.' },
    count: { label: 'A number', effect: 'The same number of members always.' },
  },
  numerator: 'At least (parts)',
  denominator: 'of (parts)',
  members: 'At least (members)',
  neededOf: (appointed, needed) => `Of ${appointed} members, ${needed} must be present.`,
  neededTooMany: (appointed, needed) =>
    `Of ${appointed} members, ${needed} would have to be present: the council could never meet.`,
  base: 'Where members are recused from a product',
  bases: {
    appointed: {
      label: 'Still of all the members',
      effect: 'Whoever is recused counts as absent for that product.',
    },
    'appointed-less-recused': {
      label: 'Of those who remain',
      effect: 'Whoever is recused is taken off the number of members for that product.',
    },
  },
  recusedExample: (appointed, recused, needed) =>
    `With ${recused} of ${appointed} members recused from a product, ${needed} must score it.`,
  chair: 'The chair',
  chairs: {
    must: { label: 'Somebody must preside', effect: 'No scoring without the chair or whoever stands in.' },
    'need-not': { label: 'Need not attend', effect: 'The number of members is enough.' },
  },
  standIn: 'Who may stand in for the chair',
  standIns: {
    nobody: { label: 'Nobody', effect: 'The council does not meet without its chair.' },
    'vice-chair': { label: 'A vice chair', effect: 'Present, and put in the chair’s place.' },
    'any-member': { label: 'Any member', effect: 'Present, and put in the chair’s place.' },
  },
  scoring: 'Sheets',
  scorings: {
    sheets: { label: 'One for each member', effect: 'A product’s points are the mean of the sheets.' },
    agreed: {
      label: 'One that the whole council agrees on',
      effect: 'The council talks over each criterion and marks it once; no mean and no spread.',
    },
  },
  secretary: 'A secretary who is not a member',
  secretaries: {
    scores: { label: 'Scores', effect: 'Counts as a member, and the sheet counts in the mean.' },
    'scores-not': {
      label: 'Does not score',
      effect: 'Only keeps the record. A member who is also secretary scores all the same.',
    },
  },
  pins: 'PINs of the secretary and of each seat',
  pinKinds: {
    asked: {
      label: 'With PINs',
      effect:
        'Getting up makes nobody the secretary, and nobody takes another’s seat; marks not yet revealed are enciphered in the record and every copy.',
    },
    none: {
      label: 'Without',
      effect:
        'Whoever is at the laptop opens any sheet; an exported file has marks not yet revealed in clear.',
    },
  },
  atDevices: 'At members’ own devices',
  devicesMark: {
    any: {
      label: 'Any product',
      effect: 'Members choose their own order among the products whose round is open.',
    },
    'called-up': {
      label: 'Only products called up',
      effect:
        'Members follow the secretary’s calls; a sheet not finished stays open when the next is called.',
    },
  },
  shown: 'Beside the criteria while scoring',
  producerMarks: {
    label: 'The producer’s own marks',
    effect: 'Leave out so that they do not sway the members.',
  },
  advice: {
    label: 'The advisory team’s opinion',
    effect: 'Leave out so that members score before they know it.',
  },
  limits: 'Totals lie too far apart when',
  limitsDifference: {
    label: 'The highest and the lowest are far apart',
    effect: 'The highest total of a product against its lowest.',
  },
  limitsFromMean: {
    label: 'One is far from the mean',
    effect: 'Each total against the mean of the product.',
  },
  difference: 'More than (points)',
  fromMean: 'More than (points from the mean)',
  noSpread: 'The whole council has one sheet: nothing lies apart, and nothing is scored again.',
  noLimit: 'No limit: the first round always stands.',
  rounds: 'Re-scoring rounds',
  roundsEffect: rounds =>
    rounds === 0
      ? 'None: above the limit the chair decides at once.'
      : `Scored again at most ${times(rounds)}; above the limit even then, the chair decides.`,
  startsFrom: 'A sheet of a re-scoring round',
  starts: {
    'earlier-marks': {
      label: 'Starts from the earlier marks',
      effect: 'Members change only what they want to.',
    },
    blank: { label: 'Starts blank', effect: 'Members mark every criterion again.' },
  },
  minimums: 'A minimum is reached when',
  minimumWays: {
    council: {
      label: 'The council confirms it',
      effect: 'It chooses the option reached for each starred criterion; the majority’s is proposed.',
    },
    majority: { label: 'More than half of the sheets reach it', effect: 'Counted on the members’ sheets.' },
    'every-member': { label: 'Every sheet reaches it', effect: 'One that does not is enough to fail it.' },
  },
  legend: 'Sheets that print asterisks without a legend',
  legends: {
    binding: {
      label: 'They are minimums all the same',
      effect: 'Without one of them its tier is not given.',
    },
    'not-binding': { label: 'Not minimums', effect: 'The total alone decides the tier.' },
  },
  adoption: 'An outcome is adopted',
  adoptions: {
    consensus: { label: 'By consensus', effect: 'Nobody is against. Nothing is counted.' },
    majority: {
      label: 'By a show of hands',
      effect:
        'More than half of those who may vote are in favour; exactly half goes with the chair. The counts are in the minutes.',
    },
    ballot: {
      label: 'By secret ballot',
      effect: 'More than half of those who may vote are in favour. The counts are in the minutes.',
    },
  },
  decimals: 'Decimals of a printed mean',
  decimalsExample: mean => `For example ${mean}. Rounded only in print; tiers go by the exact figure.`,
  secrecy: 'Members see one another’s marks',
  secrecies: {
    'until-reveal': { label: 'Once every sheet is in', effect: 'After the product’s marks are revealed.' },
    'until-close': {
      label: 'Once the sitting is closed',
      effect: 'Before that only the secretary’s shared screen has them.',
    },
  },
  inMinutes: 'What the minutes carry, to work outcomes out again',
  sheetsInMinutes: {
    'by-office': {
      label: 'The marks of each sheet, by office',
      effect:
        'Whoever has the minutes can work everything out again, and read the marks and remarks of each office.',
    },
    sealed: {
      label: 'The seals of the sheets alone',
      effect: 'Nobody reads a mark; only that the tier follows from the mean can be checked.',
    },
  },
  faults: {
    range: (least, most) => `Give a number from ${least} to ${most}.`,
    overAll: 'A share cannot be more than all members.',
    nameMissing: 'Give the rules a name.',
    nameTaken: 'There are rules of this name. Give another.',
  },
}
