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
}
