import type { CorrectionInWords, CourseWords, PointChange } from '../../documents/course-words.ts'
import { ended } from '../../kernel/text.ts'
import { dayText } from '../figures.ts'
import { councilWords } from './council.ts'
import { because, counted, list, moment, told } from './minutes.ts'

const reasoned = ({ office, reason }: { readonly office: string; readonly reason: string }): string =>
  `${office} (reason: ${reason})`

const points = ({ criterion, before, after }: PointChange): string =>
  before === undefined
    ? `criterion ${criterion} ${counted(after, 'point')}`
    : `criterion ${criterion} from ${before} to ${counted(after, 'point')}`

function correctionText(correction: CorrectionInWords): string {
  const { at, number, replaces, before, after, ground, marks, confirmed } = correction
  const marked = marks.map(each => `${each.office} ${points(each)}`)
  return [
    `the outcome of event ${replaces}, ${before}, is replaced by ${after} (event ${number}, ${moment(at)}).`,
    ended(`Reason: ${ground}`),
    ...(marked.length === 0 ? [] : [`Marks put down wrongly, counted anew: ${list(marked)}.`]),
    ...(confirmed.length === 0 ? [] : [`Confirmed anew: ${list(confirmed.map(points))}.`]),
  ].join(' ')
}

export const courseWords: CourseWords = {
  attendance: {
    returnedAt: time => `back at ${told(time)}`,
    replacedBy: (time, who, reason) => `replaced by ${who} from ${told(time)}, ${because(reason)}`,
    replaces: (who, time) => `in the place of ${who} from ${told(time)}`,
    renamed: (before, time, reason) => `called “${before}” before ${told(time)}, renamed because: ${reason}`,
    presidings: 'Who presided, and when:',
    presidedFirst: who => `From the start: ${who}`,
    presidedFrom: (time, who, reason) =>
      `From ${told(time)}: ${who}${reason === '' ? '' : `, reason: ${reason}`}`,
  },
  written: {
    about: council => `Written opinions of ${council}`,
    form: 'The members of the council gave their opinions in writing, each on their own sheet.',
    asked: 'Opinions of: ',
    given: (given, appointed) => `${given} of ${appointed} members of the council.`,
    none: 'No opinion from: ',
    quorum: ({ present, appointed, needed, met }) =>
      `The council has ${counted(appointed, 'scoring member')}; ${present} were asked. The operating rules ask for at least ${needed}. ` +
      `The opinions ${met ? 'were' : 'were not'} enough to go on.`,
    contents: 'Contents of the opinions',
    end: at => `The written opinions ended at ${moment(at)}./.`,
    convened: 'Meeting: ',
    meeting: ({ place, date, reason }) =>
      ended(`after the opinions the council met on ${dayText(date)} at ${place}, reason: ${reason}`),
  },
  agreedMethod: products =>
    `The council rated ${counted(products, 'product')}. Under its operating rules the whole council agrees on one sheet for each product; ` +
    'members do not score by themselves.',
  agreedRound: total => `the council agreed on one sheet, ${counted(total, 'point')}.`,
  adoption: adoption => `The outcome of each product is adopted by: ${councilWords.adoption[adoption]}.`,
  product: {
    earlier: earlier =>
      [
        councilWords.earlier(earlier),
        ...(earlier.reason === '' ? [] : [ended(`Taken up again because: ${earlier.reason}`)]),
      ].join(' '),
    renewed: ({ time, afterRound, before, after, reason }) =>
      ended(
        `At ${told(time)}, ${afterRound === 0 ? 'before it was scored' : `after round ${afterRound}`}, the package of code ${before} was replaced by that of code ${after}, because: ${reason}`,
      ),
    presenter: 'Presented by: ',
    advice: 'Advisory team: ',
    adviceText: (mean, remarks) =>
      ended(
        [...(mean === undefined ? [] : [`preliminary mean ${mean}`]), remarks]
          .filter(text => text !== '')
          .join('; '),
      ),
    quorum: ({ appointed, recused, present, needed }) =>
      `Of ${counted(appointed, 'member')} of the council, ${recused} did not take part; ${present} were present for this product, where the ` +
      `operating rules ask for at least ${needed}.`,
    standIns: people =>
      `Whoever presides over the meeting is recused from this product; presided over by ${list(people)}.`,
    abstentions: abstentions => `Present and gave no marks: ${list(abstentions.map(reasoned))}.`,
    roundGround: ground => ended(`opened by decision of the chair, reason: ${ground}`),
    sentBack: sheets =>
      'Before the reveal these sheets went back to their members to change and hand in again: ' +
      `${list(sheets.map(({ office, time, reason }) => `${office} at ${told(time)} (reason: ${reason})`))}.`,
    spreadAccepted: ground =>
      ended(`The chair let this round stand although its spread is above the limit, reason: ${ground}`),
    haltedRound: ({ sheets, onPaper, stopped, unfinished, scoredAgain }) =>
      [
        `${counted(sheets, 'sheet')}${onPaper === 0 ? '' : ` (${onPaper} on paper)`}`,
        ...stopped.map(
          ({ office, criterion, name }) =>
            `the sheet of ${office} stops at criterion ${criterion} (${name}), what follows is not scored`,
        ),
        ...(unfinished.length === 0 ? [] : [`not whole or contradicting themselves: ${list(unfinished)}`]),
        `no mean is taken${scoredAgain ? ', scored again' : ''}.`,
      ].join('; '),
    stopsWeighed: 'On stopping the scoring: ',
    stopWeighed: ({ criterion, name, ground, at, vote, carried }) =>
      `${carried ? 'the council decided that scoring goes on' : 'that scoring goes on was not adopted'} at criterion ${criterion} ` +
      `(${name}), reason: ${ground} (${told(at)}, ${councilWords.vote(vote)})`,
    lostMotions: 'Not adopted: ',
    lostMotion: (time, outcome, vote) => `${outcome} (${told(time)}, ${councilWords.vote(vote)})`,
    vote: (vote, first) =>
      `The council adopted ${first === undefined ? 'it' : `the first outcome (${first})`} – ${councilWords.vote(vote)}.`,
    correction: 'Correction: ',
    correctionText,
    outcome: (name, mean) => (mean === undefined ? name : `${name}, mean ${mean}`),
  },
  afterwards: {
    heading: 'Corrections after the close',
    replaces: earlier =>
      `These minutes replace minutes signed before: ${list(
        earlier.map(({ number, file }) => `No. ${number === '' ? '……' : number}/BB-HĐ (file ${file})`),
      )}.`,
    sentence: ({ number, at, replaces, said, text, ground }) =>
      `Event ${replaces} (${said}) should have said: ${text}; reason: ${ground} (event ${number}, ${moment(at)})`,
  },
  record: {
    heading: 'Notes on the record',
    clockJump: ({ number, from, to }) =>
      to < from
        ? `Before event ${number} the clock of the computer was set back from ${moment(from)} to ${moment(to)}; the order of events is that of the record`
        : `Before event ${number} the clock of the computer went from ${moment(from)} to ${moment(to)}; the times from there on may be wrong`,
    pinReset: ({ at, holder, by, reason, sheets }) =>
      `${moment(at)}, the PIN of ${holder} was reset with the leave of ${by}, reason: ${reason}; ` +
      (sheets === 'kept'
        ? 'sheets handed in stay as they are'
        : 'this computer could not open the sheets that were handed in and not yet revealed, so these are marked again'),
    restored: ({ at, from, until }) =>
      `${moment(at)}, the data was restored to an earlier state: events ${from} to ${until}, recorded before, are no longer in this record`,
    fork: ({ at, common, other, file, reason }) =>
      `After event ${common} two computers went on with two records; ${moment(at)}, this one was chosen, reason: ${reason}. ` +
      `The other, up to event ${other}, is kept in the file ${file}`,
  },
}
