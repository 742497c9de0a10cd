import type { LoadingWords } from '../vi/loading.ts'

export const loadingWords: LoadingWords = {
  folder: 'Choose a folder or stick',
  nothingInside:
    'There is no package in it: .ocop files are wanted, or the folder of an unpacked one (with bagit.txt).',
  others: files => `${files} other files of the folder are no packages and were left.`,
  pause: 'Pause loading',
  goOn: 'Go on loading',
  total: (ended, all) => `${ended} of ${all} packages done`,
  trouble: count => `${count} not loaded, see below`,
  each: count => `Each file (${count})`,
  stopRest: 'Stop the rest',
  summary: {
    heading: 'All files are through',
    loaded: (loaded, all) => `Packages loaded: ${loaded} of ${all}.`,
    noted: count => `Loaded with something to be noted: ${count}.`,
    newer: count => `Newer packages of products that are here, waiting for a reason: ${count}.`,
    asked: count => `Waiting for an answer before they are loaded: ${count}.`,
    cancelled: count => `Cancelled: ${count}.`,
    refused: (file, why) => `“${file}” was refused: ${why}`,
  },
}
