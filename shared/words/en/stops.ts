import type { StopWords } from '../vi/stops.ts'
import { contradictionText } from './refusals.ts'

const criteria = (count: number): string => (count === 1 ? '1 criterion' : `${count} criteria`)

export const stopWords: StopWords = {
  declareStop: 'The condition of the stop is met (see below)',
  noStop: 'This criterion has no stop to be declared',
  goesOn: 'The council has decided that scoring goes on here.',
  stopped: criterion => `The sheet stops at criterion ${criterion}`,
  stoppedHint: unscored =>
    unscored === 0
      ? 'The product has no mean until the council has decided.'
      : `It may be handed in as it is: ${criteria(unscored)} still blank after it will be “not scored”, which is not 0 points. The product has no mean until the council has decided.`,
  stoppedShort: (criterion, unscored) =>
    `The sheet stops at ${criterion}: it may be handed in, ${criteria(unscored)} after it not scored`,
  atOdds: 'Two marks on the sheet contradict each other',
  noBand: 'The sheet stops, so it lies in no band',
  atOddsShort: at => `marks at odds at ${at.join(', ')}`,
  atOddsHint:
    'What is recorded stays as it is. Change one of the two before handing in; where a criterion does not apply, choose “No option reached”.',
  contradiction: contradictionText,
}
