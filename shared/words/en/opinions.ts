import { dateText, dayText, timeText } from '../figures.ts'
import type { OpinionWords } from '../vi/opinions.ts'

const moment = (at: number): string => `${timeText(at)} on ${dateText(at)}`

export const opinionWords: OpinionWords = {
  title: 'Opinions in files',
  intro:
    'For members who are nowhere near this laptop: each is given a .phieu file with the dossiers, scores on a machine of their own, and sends back a small encrypted file.',
  way: 'Ask for opinions in files',
  period: {
    title: days => `The ${days} days of a re-rating (QĐ 26/2026, Điều 7.6g)`,
    from: 'Day on which all dossiers were there',
    ask: 'Choose the day on which all dossiers were there, to count from it.',
    left: (left, until) =>
      left < 0
        ? `Over for ${-left} days (it was ${dayText(until)}).`
        : left === 0
          ? `Today, ${dayText(until)}, is the last day.`
          : `${left} days left, until the end of ${dayText(until)}.`,
    uncertain: 'The last day may move, for the list of days off is not certain.',
    bar: (gone, days) => `${gone} of ${days} days gone`,
  },
  ask: {
    title: 'Giving files',
    until: 'Answer until',
    make: 'Make a file',
    again: 'Make it again',
    makeFor: office => `Make an opinion file for ${office}`,
    againFor: office => `Make the opinion file for ${office} again`,
    writing: office => `Writing the file for ${office}…`,
    ready: (office, size) => `The file for ${office} is there (${size}). Save it and give it to them alone.`,
    careful: 'Whoever has this file can answer in their place, so it belongs in no group.',
    save: 'Save the file',
    fileName: (office, until) =>
      `Opinion file - ${office} - until ${dayText(until).replaceAll('/', '-')}.phieu`,
    without: 'Dossiers that are not in the file',
    withdraw: 'Withdraw',
    withdrawOf: office => `Withdraw the opinion file of ${office}`,
    withdrawBody:
      'Answers made with it are not taken any more; with another file the member begins anew what has not come. Sheets that came stay.',
    withdrawReason: 'Reason',
  },
  table: {
    caption: 'What each member was asked',
    columns: { member: 'Member', asked: 'Given', received: 'Came', sheets: 'Sheets', actions: 'To do' },
    notAsked: 'not given',
    nothingToAsk: 'nothing is left to ask',
    awaited: names => `missing: ${names.join(', ')}`,
    asked: (at, days) => `${dateText(at)}${days === 0 ? '' : `, ${days} days ago`}`,
    until: until => `until ${dayText(until)}`,
    late: until => `late since ${dayText(until)}`,
    notReceived: 'nothing yet',
    received: at => moment(at),
    sheets: (came, asked) => `${came}/${asked}`,
  },
  take: {
    title: 'Taking answers',
    hint: 'Choose the answer (.phieu) that a member sent. You see it before it is taken.',
    choose: 'Choose an answer',
    looked: office => `Answer of ${office}`,
    made: (at, number) => `Made at ${moment(at)} by the clock of the member’s machine · no. ${number}`,
    columns: { product: 'Product', code: 'Code', fate: 'If it is taken' },
    fates: {
      taken: 'is handed in',
      replaces: 'takes the place of the one that came',
      same: 'is here already',
      revealed: 'not taken: the marks are revealed',
      'no-word': 'not taken: another than the one that came, and the member says not why',
      older: 'not taken: a later one came',
      'sent-back': 'not taken: it was sent back, and the member has to change it and say why',
      begun: 'not taken: the member has begun it at another place, otherwise than here',
      'handed-in': 'not taken: the member handed it in at another place',
      'not-awaited': 'not taken: nobody waits for it',
    },
    word: word => `Why: ${word}`,
    missing: count => `Not in this file: ${count} products`,
    nothing: 'There is no sheet to take.',
    take: sheets => `Take ${sheets} sheets`,
    taken: (office, sheets) => `${sheets} sheets of ${office} were taken.`,
  },
  reminders: {
    make: members => `Write reminders to ${members} members`,
    none: 'Nobody is to be reminded.',
    open: 'Open the reminders to print',
  },
  letter: {
    title: 'Reminder of an opinion in writing',
    number: 'No.        /HĐ',
    dated: day => `……………, ${dayText(day)}`,
    about: 'Reminder: opinion on the rating of OCOP products',
    asked: (day, products, until) =>
      `On ${dayText(day)} the council asked for an opinion in writing on ${products} products, to be given until ${dayText(until)}.`,
    awaited: count => `${count} sheets have not come yet:`,
    please: 'Please fill them in and send the answer to the secretary within the period of the law./.',
    asAbove: 'As above',
    keep: 'File',
    onBehalf: 'BY ORDER OF THE CHAIR',
    position: 'SECRETARY',
  },
  copies: {
    title: 'Answer an opinion file',
    intro:
      'Open the .phieu file that the secretary of the council sent, score the products, and send the answer back.',
    choose: 'Choose a .phieu file',
    list: 'Opened on this machine',
    none: 'No .phieu file was opened on this machine.',
    standing: (sealed, products) => `${sealed}/${products} sheets handed in`,
    until: until => `answer until ${dayText(until)}`,
    over: until => `over since ${dayText(until)}`,
    sit: 'Score',
    sitFor: (office, council) => `Score: ${office}, ${council}`,
    without: 'The file does not have the dossiers of',
    answer: 'The answer',
    answerHint:
      'Hand in each sheet, then save the answer and send it to the secretary. It is encrypted: nobody reads a mark on the way.',
    answerNext: 'Hand in a sheet first.',
    answered: at => `The answer was made at ${moment(at)}.`,
    unanswered: 'Sheets are handed in that are in no answer yet.',
    save: 'Save the answer',
    saved: number =>
      `Answer no. ${number} was made. See that it was saved, and send it to the secretary of the council.`,
    fileName: (office, number) => `Answer - ${office} - no ${number}.phieu`,
    rise: 'Leave',
    reopen: 'Change',
    reopenOf: product => `Change the sheet of ${product}`,
    reopenBody:
      'The sheet is open again and is to be handed in anew. The secretary sees why when the new answer is taken; marks that are revealed cannot be replaced.',
    reopenWord: 'Reason',
  },
}
