import { dayText } from '../figures.ts'
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
}
