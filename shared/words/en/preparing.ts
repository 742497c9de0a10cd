import type { PreparingWords } from '../vi/preparing.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export const preparingWords: PreparingWords = {
  door: 'Prepare a dossier',
  doorHint: 'Fill in forms 01, 02 and 03, add the evidence, check it, and make the package for the council.',
  openDoor: 'Go to dossiers',
  list: {
    heading: 'Dossiers being prepared',
    create: 'New dossier',
    empty: 'No dossiers yet',
    emptyHint:
      'One dossier for each product. Choose “New dossier” and fill it in step by step; it is saved as you type, so you may stop at any moment.',
    columns: {
      product: 'Product',
      producer: 'Producer',
      commune: 'Commune',
      stage: 'Registration',
      actions: 'Actions',
    },
    unnamed: 'Not named yet',
    removeShort: 'Delete',
    remove: product => `Delete dossier ${product}`,
    removeTitle: product => `Delete the dossier “${product}”?`,
    removeBody: files =>
      files === 0
        ? 'Everything filled in here will be lost and cannot be brought back.'
        : `Everything filled in and ${count(files, 'file', 'files')} of this dossier will be lost and cannot be brought back. Packages made from it before stay.`,
    removed: product => `The dossier “${product}” was deleted.`,
    unreadable: folders =>
      `${count(folders.length, 'dossier', 'dossiers')} cannot be read (folder ${folders.join(', ')}): damaged, or made by a later version. The evidence files are still in that folder.`,
  },
  unnamed: 'New dossier',
  steps: {
    product: 'Product',
    producer: 'Producer',
    registration: 'Registration and business results',
    since: 'Changes since recognition',
    evidence: 'Evidence',
    assessment: 'Self-assessment',
    commune: 'Assessment by the commune',
    'team-marks': 'Preliminary marks',
    'team-opinion': 'Team and remarks',
    review: 'Check and make the package',
  },
  stepsLabel: 'Steps of the dossier',
  owners: {
    producer: 'The producer’s part',
    commune: 'The commune’s part',
    team: 'The advisory team’s part',
    both: 'Finishing',
  },
  states: {
    untouched: 'not begun',
    unfilled: 'not all filled in',
    missing: 'to be mended',
    wanting: 'to be looked at',
    checking: 'being checked…',
    done: 'complete',
  },
  step: (at, of) => `Step ${at} of ${of}`,
  previous: 'Previous step',
  next: 'Next',
  toList: 'All dossiers',
  notHere: 'The dossier cannot be opened',
  unsaved: {
    title: 'Something is not saved yet',
    body: 'What you typed last could not be written to this machine. If you leave now it will be lost.',
    leave: 'Leave without it',
  },
  failed: 'What you typed last could not be saved',
  conflict: {
    title: 'This dossier was changed in another window',
    body: 'The same part was changed in two places, so nothing was written. Choose which to keep; other parts are not affected.',
    mine: 'Save what is on this screen',
    theirs: 'Take what the other window has',
  },
  moreGaps: count => `and ${count} more`,
  wanting: 'Could be added:',
  places: (count, isOnlyWanting) =>
    isOnlyWanting
      ? `${count === 1 ? '1 thing' : `${count} things`} to be looked at.`
      : `${count === 1 ? '1 thing is' : `${count} things are`} to be mended.`,
  allGaps: 'What is to be mended or looked at in this step',
  gaps: {
    criteria: 'the criteria set to score by',
    years: 'revenue of the last two years',
    unreadable: 'something typed that cannot be read',
  },
}
