import { dateText, dayText, timeText } from '../figures.ts'
import type { DocumentsWords } from '../vi/documents.ts'

export const documentsWords: DocumentsWords = {
  way: 'Documents',
  intro:
    'Every document of the sitting, made of what is on record; nothing is typed again. Read the pages, print, save one file, or save the whole set into one folder.',
  kinds: {
    minutes: {
      name: 'Minutes',
      hint: 'A draft until they are issued; then the very file that was issued, with its signatures where it has any.',
    },
    summary: { name: 'Summary table', hint: 'What each member gave in each round that is revealed.' },
    'summary-a3': {
      name: 'Summary table (A3)',
      hint: 'The same in larger letters, for a wall or a projector.',
    },
    'score-sheets': {
      name: 'Score sheets',
      hint: 'A file for each product: what each member handed in, of the rounds that are revealed.',
    },
    'blank-sheets': {
      name: 'Blank score sheets',
      hint: 'A file for each product: one sheet for each member, to be filled with a pen.',
    },
    invitation: {
      name: 'Invitation and agenda',
      hint: 'To everybody on the roster; agenda and list of products as an annex.',
    },
    attendance: {
      name: 'Attendance sheet',
      hint: 'To be signed with a pen at the door, with blank rows for others.',
    },
    report: {
      name: 'Report to the chair of the province',
      hint: 'Results, proposals, and a list of every product.',
    },
    decision: {
      name: 'Draft decision',
      hint: 'Only products that this level may recognise, or whose result it approves and sends on.',
    },
    notice: {
      name: 'Notice of result',
      hint: 'One for each product, to its commune and producer, with what would lift it.',
    },
    returned: {
      name: 'Letter with a returned dossier',
      hint: 'One for each: what is missing, what the advisory team said, what loading found.',
    },
    certificates: {
      name: 'Certificate texts',
      hint: 'A list to be proof-read before certificates are printed on stationery.',
    },
  },
  paper: { A4: 'A4 upright', 'A4-lying': 'A4 lying', 'A3-lying': 'A3 lying' },
  later: {
    preparing: '',
    revealed: 'Can be made once the marks of some product are revealed.',
    closed: 'Can be made once the sitting is closed.',
  },
  nothing: 'The sitting has nothing of this kind.',
  files: count => `${count} ${count === 1 ? 'file' : 'files'}`,
  each: 'Each file',
  view: 'View, print, save',
  viewOf: document => `View, print, save: ${document}`,
  making: seconds => `Making it… ${seconds} s`,
  print: 'Print',
  save: 'Save the file',
  failed: 'The document cannot be shown here. Save the file and open it in another program.',
  all: {
    heading: 'Save the whole set into one folder',
    intro: files =>
      `Makes ${files} PDF files, numbered in the order of filing, in a new folder. The folder appears only once it is whole and read back byte for byte.`,
    save: files => `Save the whole set, ${files} files`,
    saving: 'Each document is made and saved',
    of: (done, all) => `${done} of ${all} files`,
    done: (files, size, folder) => `${files} files, ${size}, are saved in ${folder}.`,
    stopped: 'Stopped as you asked; no unfinished file is left.',
  },
  folderName: date => `Documents of the OCOP sitting of ${dayText(date).replaceAll('/', '-')}`,
  summary: {
    name: 'SUMMARY TABLE',
    about: 'Results of evaluating and rating OCOP products',
  },
  sheet: {
    set: (number, name) => `CRITERIA SET ${number}: ${name.toLocaleUpperCase('vi')}`,
    alsoSheet: '(also the score sheet of an OCOP product)',
    product: 'Product:',
    code: 'Product code:',
    producer: 'Producer:',
    commune: 'Address:',
    evaluator: 'Evaluator:',
    handedIn: 'Handed in:',
    handedInAt: ({ round, code, hand, savedAt }) =>
      `round ${round}, ${timeText(savedAt)} on ${dateText(savedAt)}${hand === 'paper' ? ', on paper, entered by the secretary' : ''}; sheet code ${code}`,
    excludedWhen: grounds => `The dossier is excluded where: ${grounds.join('; ')}.`,
    part: (id, name) => `PART ${id}. ${name.toLocaleUpperCase('vi')}`,
    columns: { criterion: 'Criteria', points: 'Points', choice: 'Choice' },
    stops: when => `Scoring stops: ${when}`,
    none: 'None of the options above is reached',
    notApplicable: 'Does not apply, by the choice at the criterion it depends on',
    unscored: 'Not scored: the sheet stopped at a criterion before',
    partTotal: (part, max) => `Part ${part} (at most ${max} points)`,
    total: 'TOTAL:',
    ofAll: (points, most) => `${points}/${most} points`,
    stopped: (id, name) => `The sheet stops at criterion ${id} (${name}).`,
    legend:
      'Asterisks are the least that must be reached for a tier (*** 3 stars; **** 4 stars; ***** 5 stars).',
    opinion: 'Opinion of the evaluator:',
    noOpinion: 'none written.',
    note: (id, note) => `criterion ${id}: ${note}`,
    dated: at => `……………, ${at === undefined ? '…… / …… / ……' : dateText(at)}`,
    signs: 'EVALUATOR',
    hint: '(Signature and full name)',
  },
}
