import { ended } from '../../kernel/text.ts'
import { dayText } from '../figures.ts'
import { commonWords } from './common.ts'
import { councilWords } from './council.ts'
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
    'rule-set-not-in-force': ({ decision, on, from, to }) =>
      `${decision} was not in force on ${dayText(on)}: only from ${dayText(from)}${to === null ? '' : ` to ${dayText(to)}`}.`,
    'criteria-set-not-on-day': ({ id, on }) =>
      `The criteria set “${id}” is not the version that held on ${dayText(on)}.`,
    'level-does-not-rate': ({ level, decision, rating }) =>
      `Under ${decision} no ${commonWords.levels[level]} council rates on that day; only these are taken: ${rating.join(', ')}.`,
    'code-repeated': ({ code }) => `The product code “${code}” stands above already.`,
    'member-repeated': ({ name }) => `“${name}” has a sheet in this round already.`,
    'members-beside-rounds': () => 'Where there are rounds, members are not given beside them.',
    'criterion-without-stop': ({ criterion }) =>
      `The criteria set has no stop condition at criterion ${criterion}.`,
    'not-stopped-repeated': ({ criterion }) =>
      `It stands above already that scoring goes on at criterion ${criterion}.`,
    'stop-not-reached': ({ criterion }) =>
      `No sheet stops at criterion ${criterion}, so there is nothing to go on past.`,
    'exclusion-unknown': ({ ground }) => `The criteria set has no exclusion ground “${ground}”.`,
    'criterion-unknown': ({ criterion }) => `The criteria set has no criterion “${criterion}”.`,
    'criterion-without-minimum': ({ criterion }) =>
      `Criterion ${criterion} carries no asterisk, so there is nothing to confirm.`,
    'choice-not-offered': ({ criterion, choice }) => `Criterion ${criterion} has no option ${choice}.`,
    'stop-undecided': ({ criterion }) =>
      `The sheet stops at criterion ${criterion} and the file does not say what the council decided: give “decision” (stopped) or “notStopped” (scoring goes on, with its ground).`,
    'marks-contradict': ({ contradiction }) => contradictionText(contradiction),
    'spread-within': () =>
      'The spread of the last round is within the limit (profile.spread), so there is nothing to let stand; leave spreadAccepted out.',
    'sheets-none': () => 'There is no sheet to rate by.',
    'sheet-blank-at': ({ criteria }) => `The sheet is blank at criterion ${criteria.join(', ')}.`,
  },
  spreadExceeded: (round, spread) =>
    `Not rated yet: the totals of round ${round} lie too far apart (${councilWords.spread(spread)}). The council discusses and scores again, or whoever presides lets them stand with a ground.`,
  spreadAccepted: (round, spread, ground) =>
    `The totals of round ${round} lie too far apart (${councilWords.spread(spread)}); whoever presides let them stand. Ground, as recorded: “${ended(ground).replace(/\.$/, '')}”.`,
  more: count => `${count} more faults.`,
}
