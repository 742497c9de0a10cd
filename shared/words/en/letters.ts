import type { LetterScreenWords } from '../vi/letters.ts'

export const letterScreenWords: LetterScreenWords = {
  way: 'The council’s own words',
  intro: council =>
    `What the law leaves to the office: legal bases of its own, document symbols, recipients, titles of who signs, paragraphs of its own. Words changed here are used for every sitting of ${council}. Letters are printed in Vietnamese.`,
  fixed:
    'Points, tiers, names of products, the day of the meeting and the bases of the sitting always come from the sitting and cannot be changed here.',
  choose: 'Document',
  changed: 'changed',
  fields: {
    parent: {
      label: 'Agency above',
      hint: 'The line above the issuer; nothing is printed where it is empty.',
    },
    issuer: { label: 'Issuing agency', hint: '' },
    symbol: {
      label: 'Document symbol',
      hint: 'What stands after the stroke. The registry gives the number, which is left open.',
    },
    place: { label: 'Place', hint: 'Before day, month and year.' },
    addressee: { label: 'Addressed to', hint: '' },
    bases: {
      label: 'Legal bases of the office',
      hint: 'One a line, from “Căn cứ” on. Printed before the decision on criteria and the minutes, which come from the sitting.',
    },
    paragraphs: {
      label: 'Paragraphs of its own',
      hint: 'One a line, printed before the last sentence. In the decision each is an article.',
    },
    executors: { label: 'Who carries it out', hint: 'The last article of the decision.' },
    agenda: { label: 'Agenda', hint: 'One point a line; they are numbered.' },
    recipients: {
      label: 'Recipients',
      hint: 'One a line, the file copy last. Those of the sitting (as above, commune, producer) are printed before them.',
    },
    titles: {
      label: 'Authority and title of who signs',
      hint: 'One a line, such as KT. CHỦ TỊCH, then PHÓ CHỦ TỊCH.',
    },
    signer: { label: 'Name of who signs', hint: 'Without academic titles.' },
  },
  back: 'Usual words again',
  backOf: field => `Usual words again: ${field}`,
  save: 'Save words',
  saved: 'Saved. Documents made from now on have these words.',
  leaveBody: 'Words that were changed here are not saved. Whoever leaves loses them.',
  numbers: {
    title: 'Numbers and days of this sitting’s documents',
    hint: 'Once the registry has given them. Documents made afterwards print them, also where they cite one another: the decision cites the report, notices and certificates the decision. What is empty is left open.',
    number: letter => `Number: ${letter}`,
    on: letter => `Day: ${letter}`,
    save: 'Save numbers and days',
    saved: 'Numbers and days are saved.',
    leaveBody: 'Numbers or days that were typed are not saved. Whoever leaves loses them.',
  },
  certificates: {
    title: 'Certificate data',
    hint: 'A row for each product that is proposed for recognition, to be merged into the office’s own stationery. Numbers and days are left open. The folder with the whole set has this Excel file too.',
    kinds: { xlsx: 'Save Excel (.xlsx)', ods: 'Save LibreOffice (.ods)', csv: 'Save CSV' },
  },
}
