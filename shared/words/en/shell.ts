import type { ShellWords } from '../vi/shell.ts'

export const shellWords: ShellWords = {
  file: 'File',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Original size',
  fullScreen: 'Full screen',
  cannotStart: 'The application could not start',
  cannotOpen: 'The dossier package could not be opened',
  cannotOpenFile: file =>
    `The file ${file} could not be read. Check that it is still there and open it again.`,
  otherDataHeading: 'The program has other data open',
  otherData: (wanted, open) =>
    `This window uses ${open}. To open ${wanted}, close this window first and start again.`,
  ownData: 'this person’s data',
  trainingData: 'training data',
  fault: {
    heading: 'Something went wrong',
    ends: incident =>
      `Everything that was saved is still there. The program will close; start it again. Number to tell whoever helps you: ${incident}.`,
    goesOn: incident =>
      `Everything that was saved is still there, and the program goes on. If something is not as it should be, close it and start again. Number to tell whoever helps you: ${incident}.`,
    page: 'The screen stopped',
    pageBack: incident =>
      `It was opened again where it was; everything that was saved is still there. Number to tell whoever helps you: ${incident}.`,
    pageAgain: incident =>
      `It stopped again. Everything that was saved is still there. Close the program and start it again. Number to tell whoever helps you: ${incident}.`,
  },
}
