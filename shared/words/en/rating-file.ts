import { contradictionText } from './refusals.ts'
import type { RatingFileWords } from '../vi/rating-file.ts'

export const ratingFileWords: RatingFileWords = {
  problems: {
    'not-utf8': () => 'The file is not UTF-8 text.',
    'not-json': ({ line, column }) => `The file is not JSON: wrong at line ${line}, column ${column}.`,
    'field-repeated': ({ field }) => `The field “${field}” comes twice.`,
    'nested-too-deeply': ({ limit }) => `Nested more than ${limit} levels deep.`,
    'value-too-long': ({ limit }) => `A value of more than ${limit} characters.`,
    'too-many-values': ({ limit }) => `More than ${limit} values.`,
    'rule-set-unknown': ({ id }) => `There is no decision “${id}”.`,
    'criteria-set-unknown': ({ id }) => `There is no criteria set “${id}”.`,
    'criteria-set-id-taken': ({ id }) =>
      `A criteria set “${id}” of another content is here already. Give it a new id.`,
    'criteria-set-not-offered': ({ defect }) =>
      defect === undefined
        ? 'This criteria set is for reading only: a criterion takes several options.'
        : `This criteria set is for reading only: ${defect}`,
    'criterion-unknown': ({ criterion }) => `The criteria set has no criterion “${criterion}”.`,
    'criterion-without-minimum': ({ criterion }) =>
      `Criterion ${criterion} carries no asterisk, so there is nothing to confirm.`,
    'choice-not-offered': ({ criterion, choice }) => `Criterion ${criterion} has no option ${choice}.`,
    'stop-undecided': ({ criterion }) =>
      `The sheet stops at criterion ${criterion} and the file does not say what the council decided: give “decision” (stopped) or “notStopped” (scoring goes on, with its ground).`,
    'criterion-without-stop': ({ criterion }) => `Criterion ${criterion} has no stop.`,
    'marks-contradict': ({ contradiction }) => contradictionText(contradiction),
    'sheets-none': () => 'There is no sheet to rate by.',
    'sheet-blank-at': ({ criteria }) => `The sheet is blank at criterion ${criteria.join(', ')}.`,
  },
  more: count => `${count} more faults.`,
}
