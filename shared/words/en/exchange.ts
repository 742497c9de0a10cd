import type { ImportedSitting } from '../../contract/answers.ts'
import { dateText, dayText, timeText } from '../figures.ts'
import type { ExchangeWords } from '../vi/exchange.ts'

const moment = (at: number): string => `${timeText(at)} on ${dateText(at)}`
const count = (number: number): string => number.toLocaleString('en-GB')
const events = (number: number): string => `${count(number)} ${number === 1 ? 'event' : 'events'}`

function resultText(imported: ImportedSitting): string {
  const which = `${imported.council}, ${dayText(imported.date)}`
  switch (imported.kind) {
    case 'added':
      return `The sitting was added: ${which} (${events(imported.events)}).`
    case 'extended':
      return `${events(imported.events)} were added to the sitting: ${which}.`
    case 'same':
      return `This machine already has exactly this sitting: ${which}. Nothing has changed.`
    case 'older':
      return `This machine has the sitting ${which} already, with ${events(imported.events)} more than the file. Nothing has changed.`
    case 'settled':
      return `The record in this file was looked at before and not chosen: ${which}. Nothing has changed.`
    case 'fork':
      return `The sitting ${which} went on at two machines in two different ways. Nothing has changed; look at both and choose one.`
  }
}

export const exchangeWords: ExchangeWords = {
  checkpoint: {
    button: 'Code of the record',
    title: 'Code of the record, for the room to keep',
    hint: 'After each reveal and each outcome, photograph this code, or print it for the secretary and the chair to sign. If the record is changed at this event or before it later, the code no longer fits: type it under “Check the record” to know.',
    qr: 'QR code of the record',
    code: 'Code to copy by hand',
    print: 'Print',
    signed: 'The code of the record, confirmed at the meeting',
    secretary: 'Secretary (signature and name)',
    chair: 'Chair (signature and name)',
    against: {
      heading: 'Held against a code that was kept',
      hint: 'Type the code that was copied, or paste the line that the photographed QR code reads as.',
      code: 'Code that was kept',
      button: 'Compare',
    },
    found: {
      held: number =>
        `Code at event ${number}: holds. Up to that event the record is what it was when the room kept the code.`,
      other: number =>
        `Code at event ${number}: DOES NOT HOLD. Up to that event the record is another than when the room kept the code.`,
      cut: number =>
        `Code at event ${number}: DOES NOT HOLD. What holds of the record ends before that event.`,
      elsewhere: number => `Code at event ${number}: of another sitting, which is not here.`,
    },
    event: (number, at) => `Event ${number}, ${timeText(at)}`,
  },
  out: {
    column: 'Take to another machine',
    button: 'Export',
    of: council => `Export the sitting: ${council}`,
    title: (council, day) => `Export of the sitting: ${council}, ${day}`,
    writing: 'Writing the sitting file, with evidence and minutes',
    done: size =>
      `The file is ready (${size}). Save it to a USB stick or disk to take it to another machine.`,
    careful:
      'The file holds every sheet, also those not revealed yet. Guard it as you guard the papers of the sitting.',
    save: 'Save the sitting file',
    fileName: (day, number) => `Sitting_${day}_${number}.phien`,
    without: 'The evidence of these products is not in the file; take their packages along:',
  },
  in: {
    heading: 'Import a sitting from another machine',
    intro: 'The whole file is checked before anything is kept. Importing twice is the same as once.',
    choose: 'Choose a sitting file',
    drop: 'a .phien file, or drop it here',
    sending: 'Receiving the file',
    checking: 'Checking the file',
    refused: file => `${file} was not imported`,
    result: resultText,
    without:
      'The evidence of these products is neither here nor in the file; load their packages again at the first step:',
    open: 'Go to the sitting',
    compare: 'Look at both records and choose',
  },
  percent: share => `${Math.floor(share * 100)}%`,
  stop: 'Stop',
  fork: {
    heading: 'One sitting, two records',
    what: (number, at) =>
      `Both machines have the same up to event ${count(number)}, at ${moment(at)}. From there each went on in its own way, so they cannot be joined.`,
    advice:
      'Look at what each machine recorded, then choose the record to go on with. The other one is kept.',
    gone: 'No two records are waiting for a choice',
    goneHint: 'Import the sitting file again on the “Sittings” screen.',
    side: { here: 'This machine', there: 'The file from the other machine' },
    sideHint: { here: 'The record in use on this machine', there: 'The record in the imported file' },
    extent: ({ firstAt, lastAt }, own) =>
      `${events(own)} of its own, from ${dateText(firstAt) === dateText(lastAt) ? timeText(firstAt) : moment(firstAt)} to ${moment(lastAt)}`,
    facts: { phase: 'Stage', settled: 'Products settled', signatures: 'Signatures on the minutes' },
    deeds: 'What was done',
    deed: ({ times, product }, what) =>
      `${what}${times > 1 ? ` (${count(times)} times)` : ''}${product === undefined ? '' : `: ${product}`}`,
    by: by =>
      ({
        secretary: 'Secretary',
        member: by.kind === 'secretary' ? '' : by.office,
        paper: by.kind === 'secretary' ? '' : `${by.office}, on paper`,
      })[by.kind],
    at: moment,
    results: 'The result of each product',
    columns: { product: 'Product', difference: 'Comparison' },
    unsettled: 'not settled',
    notOnAgenda: 'not at this sitting',
    same: 'the same',
    differs: 'different',
    choose: 'Choose the record to go on with',
    goOn: { here: 'Go on with the record of this machine', there: 'Go on with the record in the file' },
    reason: 'Why this one',
    reasonHint: 'It is kept in the record and printed in the minutes.',
    submit: 'Choose this record',
    missing: { side: 'Choose one of the two records.', reason: 'Write down why.' },
    confirm: {
      title: { here: 'Go on with the record of this machine?', there: 'Go on with the record in the file?' },
      goesOn: {
        here: 'The sitting on this machine stays as it is.',
        there: 'The sitting on this machine becomes what it is in the file.',
      },
      kept: {
        here: 'The record in the file is not used, but the whole file is kept in the data folder.',
        there:
          'What only this machine recorded is no longer used, but it is not deleted: that record is kept in the data folder, as a sitting file and in the database.',
      },
      noted: 'The choice and its reason are kept in the record. The choice cannot be undone.',
      submit: 'Choose',
      busy: 'Saving…',
    },
    done: {
      here: 'The record of this machine was chosen; the one in the file is kept.',
      there: 'The record in the file was chosen; the earlier one of this machine is kept.',
    },
  },
  record: {
    link: 'Check the record',
    heading: 'Check of the record',
    intro:
      'The record holds everything that happened at the sitting, each event tied to the one before by a hash. The check tells whether anything was changed, taken out or put in.',
    checking: 'Checking the record',
    again: 'Check again',
    holds: '✓ The record holds',
    holdsHint:
      'No event was changed, taken out or put in; every result computed again from the sheets is the same.',
    broken: '✕ The record does NOT hold',
    filesBroken: '✕ Files that the record names are missing or were changed; the record itself holds',
    brokenHint:
      'Something changed the data outside this program. Leave the machine as it is and look at the backups.',
    checked: 'What was checked',
    rows: {
      events: 'Events that hold',
      seals: 'Sealed sheets',
      reveals: 'Reveals',
      outcomes: 'Results computed again',
      minutes: 'Signed minutes that agree with the record',
      earlier: 'Records that were replaced, still in the database',
      packages: 'Dossier packages whole to the last byte',
      keptFiles: 'Files that keep a record not chosen',
      hash: 'Hash of the record',
    },
    until: (number, at) => `${count(number)}, up to ${moment(at)}`,
    none: 'none',
    remarks: 'Worth knowing',
    forks: 'Choices between two records',
    fork: ({ at, common, other, reason }) =>
      `${moment(at)}: the two records parted after event ${common}; the one not chosen went up to event ${other.number}. Reason: ${reason}`,
    keptFile: number => `Save the file that keeps the record not chosen (up to event ${number})`,
    stopped: 'Stopped; the check is not finished.',
  },
}
