import type { DraftReviewWords } from '../vi/draft-review.ts'

export const draftReviewWords: DraftReviewWords = {
  checking: 'The dossier is being checked…',
  again: 'Check again',
  errors: count => `To be mended before the package is made (${count})`,
  errorsHint: 'A council would send the dossier back for these, so no package is made yet.',
  warnings: count => `To be looked at (${count})`,
  warningsHint: 'The package can be made all the same; this list goes with it for the council to see.',
  clear: 'Nothing is left to be mended.',
  mended: '✓ Mended',
  allMended: 'These are all mended. “Check again” takes them off the list.',
  goThere: step => `To the step “${step}”`,
  notInOrder: count => `${count} things are to be mended before the package can be made.`,
  bring: {
    choose: 'Open a draft or last time’s package…',
    hint: 'A draft that was handed on (.ocopnhap), or a package that was filed (.ocop) to go on from.',
    reading: 'Reading the file…',
    ask: name => `What is to be made of “${name}”?`,
    stars: 'Stars it was recognised with',
    upgrade: 'A dossier for an upgrade',
    renewal: 'A dossier for a re-rating',
    goOn: 'Go on with this very dossier',
  },
  out: {
    title: 'Let the dossier out',
    hint: 'The package is read back just as the council will load it before it can be saved.',
    notYet:
      'The package can be made once everything above is put right. If a part is somebody else’s, hand the draft on.',
    pack: 'Make the package',
    packing: 'Making the package and reading it back…',
    packingShort: share => `Making the package… ${Math.floor(share * 100)} %`,
    packed: (name, size) =>
      `The package is made and was read back whole: “${name}” (${size}). “Save the package” at the foot of the screen saves it to a stick or a folder.`,
    savePackage: 'Save the package',
    handOn: 'Hand the draft to somebody else',
    writing: 'Writing the draft…',
    written: size =>
      `The draft is written (${size}). Whoever gets it opens it at Prepare a dossier and goes on.`,
    save: name => `Save “${name}”`,
  },
  nextTitle: 'What comes next',
  each: count => `Each of them (${count})`,
  next: {
    scans:
      'Print the forms that have no signed copy, have them signed and sealed, scan them and add the copies at this very step.',
    others: [
      'Make the package, copy it to a stick or send it to the province, with one set on paper and the sample products.',
      'Keep the dossier on this computer: if the council sends it back, mend what is named and make the package again.',
    ],
  },
}
