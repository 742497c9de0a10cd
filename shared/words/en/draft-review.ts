import type { DraftReviewWords } from '../vi/draft-review.ts'

export const draftReviewWords: DraftReviewWords = {
  checking: 'The dossier is being checked…',
  again: 'Check again',
  errors: count => `To be mended before the package is made (${count})`,
  errorsHint: 'A council would send the dossier back for these, so no package is made yet.',
  warnings: count => `To be looked at (${count})`,
  warningsHint: 'The package can be made all the same; this list goes with it for the council to see.',
  clear: 'Nothing is left to be mended.',
  goThere: step => `To the step “${step}”`,
  notInOrder: count => `${count} things are to be mended before the package can be made.`,
  nextTitle: 'What comes next',
  next: [
    'Print forms 01, 02, 03 and the letter, have them signed and sealed, scan them and add them to the evidence.',
    'Copy the package to a stick or send it to the province, with one set on paper and the sample products.',
    'Keep the dossier on this computer: if the council sends it back, mend what is named and make the package again.',
  ],
}
