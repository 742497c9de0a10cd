import type { ToldTime } from '../../documents/told-time.ts'
import type {
  MinutesWords,
  MissedMinimums,
  RoundInWords,
  ScoreChange,
} from '../../documents/minutes-words.ts'
import type { Stage } from '../../dossier/dossier.ts'
import { dayText, unbracketed, vietnamClock } from '../figures.ts'
import { councilWords } from './council.ts'

/** Parts of a sentence, one after the other. */
export const list = (items: readonly string[]): string => items.join('; ')

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const clock = (at: number): string => {
  const { hour, minute } = vietnamClock(at)
  return `${hour}:${minute}`
}

/** A time of a sitting, with its day where that could be another's. */
export const told = ({ at, withDay }: ToldTime): string =>
  withDay ? `${clock(at)} on ${dayText(vietnamClock(at).day)}` : clock(at)

export const moment = (at: number | undefined): string =>
  at === undefined ? '……:…… on ……/……/……' : `${clock(at)} on ${dayText(vietnamClock(at).day)}`

export const because = (reason: string): string =>
  reason === '' ? 'no reason recorded' : `reason: ${reason}`

function stageText(stage: Stage): string {
  switch (stage.kind) {
    case 'first':
      return 'First rating'
    case 'upgrade':
      return `Upgrade from ${stage.from} to ${stage.to} stars`
    case 'renewal':
      return `Renewal at ${stage.stars} stars`
  }
}

function roundText(round: RoundInWords): string {
  const paper = round.onPaper === 0 ? '' : ` (${round.onPaper} of them on paper, entered by the secretary)`
  const spread = councilWords.spread(round)
  const next = round.scoredAgain ? ' The council discussed and scored again.' : ''
  return (
    `${counted(round.sheets, 'sheet')}${paper}, ${counted(round.points, 'point')} in all, mean ${round.mean}; ` +
    `highest ${round.highest}, lowest ${round.lowest}, ${spread}.${next}`
  )
}

function changeText(change: ScoreChange): string {
  switch (change.kind) {
    case 'changed':
      return `${change.office} from ${change.before} to ${change.after}`
    case 'joined':
      return `${change.office} scored from this round on, ${change.after}`
    case 'left':
      return `${change.office} did not score again, ${change.before} in the round before`
  }
}

const levels = (missed: MissedMinimums): string =>
  list(missed.map(({ stars, criteria }) => `for ${stars} stars at ${criteria.map(named).join(', ')}`))

const named = ({ id, name }: { readonly id: string; readonly name: string }): string => `${id} (${name})`

export const minutesWords: MinutesWords = {
  training: 'TRAINING',
  number: given => `No. ${given === '' ? '……' : given}/BB-HĐ`,
  name: 'MINUTES',
  about: council => `Meeting of ${council}`,
  basis: {
    decision: ({ decision, issuedOn, title, check }) =>
      `Under Decision ${decision} of ${dayText(issuedOn)} of the Prime Minister on “${title}” ` +
      `(check code of the rule set used at the meeting: ${check})`,
    own: paper => `Under ${paper.replace(/[.;]$/, '')}`,
    notInForce: (decision, reason) =>
      `Decision ${decision} is not in force on the day of the meeting; it is used because: ${reason}`,
  },
  start: 'Started at: ',
  level: 'Level of the council: ',
  place: 'Place: ',
  attendance: 'Attendance: ',
  presentOf: (present, appointed) => `${present} of ${appointed} members of the council present.`,
  absent: 'Absent: ',
  chair: 'In the chair: ',
  secretary: 'Secretary (who wrote the minutes): ',
  moment,
  person: (name, office) => `${name}, ${office}`,
  withRole: (who, role) => `${who} – ${role}`,
  cameAt: time => `present from ${told(time)}`,
  leftAt: (time, reason) => `left at ${told(time)}, ${because(reason)}`,
  awayBecause: because,
  quorum: ({ present, appointed, needed, presided, met }, chair) => {
    const named = chair.standIn === 'nobody' ? 'the chair' : 'whoever presides'
    const head = chair.mustAttend ? `, ${named} among them (${presided ? 'present' : 'absent'})` : ''
    return (
      `The council has ${counted(appointed, 'scoring member')}; ${present} were present at the start. The operating rules ask for ` +
      `at least ${needed}${head}. The meeting ${met ? 'was' : 'was not'} quorate.`
    )
  },

  contents: 'Contents of the meeting',
  method: (products, limit) =>
    `The council rated ${counted(products, 'product')}. Each member scored alone on the sheet of the criteria set; marks are shown only ` +
    'once every member who is present and scores has handed in.' +
    (councilWords.spreadLimit(limit) === ''
      ? ''
      : ` Under the operating rules, for each product ${councilWords.spreadLimit(limit)}; otherwise the council discusses and scores again.`),
  productHeading: (at, name, code) => `${at}. ${name} (code ${code})`,
  facts: ({ producer, commune, set, stage }) =>
    `Producer: ${producer}, ${commune}. Criteria set ${set.number}: ${set.name}. ${stageText(stage)}.`,
  ratedUnder: ({ decision, check, reason }) =>
    `The product is scored and rated under Decision ${decision} (check code of the rule set: ${check}). Reason: ${reason}`,
  notAsDue: ({ due, reason }) =>
    `By its filing date the dossier falls under Decision ${due}; it is scored and rated under the rule set of the meeting. Reason: ${reason}`,
  recusals: recusals =>
    `Did not score: ${list(recusals.map(({ office, reason }) => `${office} (reason: ${reason})`))}.`,
  roundHeading: round => (round === 1 ? 'Round 1: ' : `Round ${round} (scored again): `),
  round: roundText,
  unfinished: handedIn =>
    `ended with ${counted(handedIn, 'sheet')} handed in; the marks are not shown and do not count.`,
  changes: (changes, othersKept) =>
    changes.length === 0
      ? 'All members kept their totals of the round before.'
      : `Compared with the round before: ${list(changes.map(changeText))}${othersKept ? '; the other members kept theirs' : ''}.`,
  minimumsHeading: 'Minimums (starred criteria): ',
  minimums: {
    council: {
      reached: 'the council confirmed that all are reached.',
      missed: missed => `the council confirmed as not reached: ${levels(missed)}.`,
    },
    majority: {
      reached: 'by the majority of sheets, all are reached.',
      missed: missed => `by the majority of sheets, not reached: ${levels(missed)}.`,
    },
    'every-member': {
      reached: 'every sheet reaches all of them.',
      missed: missed => `not reached on every sheet: ${levels(missed)}.`,
    },
  },
  discussion: 'Discussion: ',

  result: 'Outcome: ',
  rated: tier => `${tier}.`,
  excluded: ground => `dossier excluded, not rated. Ground: ${ground}`,
  stopped: (criterion, name, decision) =>
    `scoring stopped at criterion ${criterion} (${name}), not rated. Decision of the council: ${decision}`,
  returned: missing => `dossier returned for completion, not rated yet. To be completed: ${missing}`,
  unsettled: 'not settled yet.',
  departed: (how, time, reason) =>
    how === 'withdrawn'
      ? `withdrawn by the producer at ${told(time)}, not rated. Reason: ${reason}`
      : `carried over to a later sitting at ${told(time)}, without a vote, not rated yet. Reason: ${reason}`,
  proposals: {
    heading: 'Proposals of the council',
    intro: 'From these outcomes the council proposes:',
    recognise: (stars, products) =>
      `That the Chair of the provincial People’s Committee recognise and certify ${counted(products.length, 'product')} at ${stars} stars: ${products.join(', ')}`,
    recogniseInDistrict: (stars, products) =>
      `That the Chair of the district People’s Committee recognise and certify ${counted(products.length, 'product')} at ${stars} stars: ${products.join(', ')}`,
    forward: (stars, products) =>
      'That the Chair of the provincial People’s Committee approve the outcome and forward the dossiers to the Ministry of Agriculture ' +
      `and Environment for a ${stars}-star rating of ${counted(products.length, 'product')}: ${products.join(', ')}`,
    forwardToProvince: (stars, products) =>
      `That the dossiers go to the provincial council for a ${stars}-star rating of ${counted(products.length, 'product')}: ${products.join(', ')}`,
    recogniseByMinister: (stars, products) =>
      `That the Minister recognise and certify ${counted(products.length, 'product')} at ${stars} stars: ${products.join(', ')}`,
    sendToProvince: (stars, products) =>
      `That the outcome go back to the province, whose Chair recognises by it at ${stars} stars or has it rated again, for ${counted(products.length, 'product')}: ${products.join(', ')}`,
    notRecognised: (stars, products) =>
      `That ${counted(products.length, 'product')} of ${counted(stars, 'star')} be neither recognised nor certified: ${products.join(', ')}`,
    notUpgraded: products =>
      `That ${counted(products.length, 'product')} be not upgraded, the certificates that they have holding to their day: ${products.join(', ')}`,
    returned: products =>
      `To return the dossiers of ${counted(products.length, 'product')} for completion: ${products.join(', ')}`,
    excluded: products =>
      `To exclude the dossiers of ${counted(products.length, 'product')}: ${products.join(', ')}`,
    stopped: products =>
      `To stop scoring and not rate ${counted(products.length, 'product')}: ${products.join(', ')}`,
    carriedOver: products =>
      `To carry over ${counted(products.length, 'product')} to a later sitting: ${products.join(', ')}`,
    product: (name, code) => `${name} (${code})`,
  },

  annexes:
    'Each member’s total in each round is in Annex I, the codes of the sheets in Annex II of these minutes.',
  end: at => `The meeting ended at ${moment(at)}./.`,
  secretarySigns: 'SECRETARY',
  chairSigns: 'CHAIR',
  agencySigns: 'Signature of the agency',
  membersSign: 'Members of the council sign',
  memberSigns: 'MEMBER',
  recipients: authority => [`${authority};`, 'Members of the council;', 'Kept: VT, file.'],

  annex: {
    changes: {
      name: 'Annex III',
      about: 'WHAT CHANGED SINCE THE MINUTES THAT WERE SIGNED BEFORE',
      explained:
        'What is struck stood in the earlier minutes and holds no more; what is underlined is new. What is not told below has not changed.',
    },
    wholeCouncil: 'The council',
    summary: { name: 'Annex I', about: 'SUMMARY OF THE RATING OF OCOP PRODUCTS' },
    codes: {
      name: 'Annex II',
      about: 'CODES OF THE SHEETS',
      explained:
        'The code of a sheet is the first 80 bits of the seal (SHA-256) put on it when it was handed in, as 16 digits and letters (no I, L, O, U); ' +
        'every member was given theirs then. The whole seals are in the file attached to these minutes.',
      record: {
        heading: 'Code of the record',
        head: (number, hash) => `Event ${number}: ${hash}`,
        explained:
          'The code is a chained SHA-256 over every event of the sitting, from its opening to the one above. Any event changed, added or ' +
          'taken out gives another code. Who signs these minutes signs the record too.',
      },
    },
    // The number and the day are left blank in an electronic document (NĐ 30/2020 Phụ lục I, mục III.1).
    note: (council, number) =>
      `(With Minutes No. ${number === '' ? '……' : number}/BB-HĐ of ……/……/…… of ${unbracketed(council)})`,
    columns: {
      order: 'No.',
      code: 'Code',
      product: 'Product',
      producer: 'Producer',
      round: 'Round',
      mean: 'Mean',
      spread: 'Spread',
      result: 'Outcome',
    },
    round: round => `round ${round}`,
    absent: 'absent',
    recused: 'recused',
    abstained: 'no marks',
    notHandedIn: 'not in',
    onPaper: 'on paper',
    at: { device: 'own device', opinion: 'opinion file', shared: 'shared laptop' },
    scoredAgain: 'scored again',
    stoppedAt: criterion => `stops at ${criterion}`,
    outcomes: { excluded: 'excluded', stopped: 'stopped', returned: 'returned' },
    departures: { 'carried-over': 'carried over', withdrawn: 'withdrawn' },
    corrected: result => `${result} (corrected)`,
    none: '–',
    abbreviations: pairs =>
      `Abbreviations: ${list(pairs.map(({ short, office }) => `${short} is ${office}`))}.`,
  },
}
