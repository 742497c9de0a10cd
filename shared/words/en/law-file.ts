import type { Place } from '../../law/check-criteria-set.ts'
import type { LawFileWords } from '../vi/law-file.ts'

const types: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'an object',
}

const place = (of: Place, at: string): string =>
  ({
    set: 'The whole sheet',
    part: `Part ${at}`,
    section: `Section ${at}`,
    group: `Group ${at}`,
    criterion: `Criterion ${at}`,
  })[of]

export const lawFileWords: LawFileWords = {
  refusals: {
    'law.unreadable': ({ line, column }) =>
      `The file is not JSON, from line ${line}, column ${column} on. Nothing was kept.`,
    'law.not-utf8': ({ line, column }) =>
      `The file is not UTF-8 text at line ${line}, column ${column}. Save it as UTF-8. Nothing was kept.`,
    'law.field-repeated': ({ field, line, column }) =>
      `The field “${field}” comes twice, again at line ${line}, column ${column}. Nothing was kept.`,
    'law.faulty': ({ faults }) => `The file is wrong in ${faults.length} places. Nothing was kept.`,
    'law.id-taken': ({ id }) =>
      `A rule set “${id}” of another content is here already. Give it a new id, such as “${id}-v2”, and import it again.`,
    'law.base-unknown': ({ id }) =>
      `“${id}” is a new version of no decision that is here. The id begins with that of the decision, as in “qd-26-2026-v2/11”.`,
    'law.not-tried': () =>
      'This rule set has not been tried, or was tried with another content. Try it again.',
    'law.trial-failed': () => 'The trial does not agree with the bands and minimums, so it cannot be used.',
  },
  fault: (path, sentence) => `${path}: ${sentence}`,
  problems: {
    'field-missing': () => 'This field is missing.',
    'field-unknown': ({ field }) => `The schema has no field “${field}”.`,
    'field-of-wrong-type': ({ expected }) => `Must be ${types[expected] ?? expected}.`,
    'field-too-small': ({ limit }) => `Less than is allowed (${limit}).`,
    'field-too-large': ({ limit }) => `More than is allowed (${limit}).`,
    'field-not-one-of': ({ values }) => `Only these are taken: ${values.join(', ')}.`,
    'field-not-a-day': () => 'Must be a day that exists, written year-month-day, such as 2026-06-30.',
    'field-not-allowed': () => 'This value is not allowed.',
    'points-differ': ({ of, at, stated, counted }) =>
      `${place(of, at)}: ${stated} points are stated, ${counted} counted.`,
    'id-misplaced': ({ of, at }) =>
      `${place(of, at)}: the id is repeated, out of order or outside its section.`,
    'options-misnumbered': ({ at }) => `Criterion ${at}: options must be numbered 1, 2, 3… without a gap.`,
    'points-fall': ({ at, option }) => `Criterion ${at}: option ${option} is worth less than the one before.`,
    'points-repeat': ({ at, option }) =>
      `Criterion ${at}: option ${option} is worth the same as the one before, and no note says so.`,
    'labels-alike': ({ at, option }) => `Criterion ${at}: option ${option} reads like another option.`,
    'minimums-disordered': ({ at, option }) =>
      `Criterion ${at}: the asterisks of option ${option} are no higher than those before.`,
    'minimums-uneven': ({ at, stars }) =>
      `Criterion ${at}: one case has a minimum for ${stars} stars and another has none.`,
    'cases-mixed': ({ at }) => `Criterion ${at}: options and cases do not match.`,
    'group-unknown': ({ at, group }) => `Criterion ${at}: the section has no group ${group}.`,
    'stop-misstated': ({ at }) =>
      `Criterion ${at}: options that stop the sheet without a condition, or an option that it lacks or that comes twice.`,
    'dependence-misstated': ({ at, on }) =>
      `Criterion ${at}: it hangs on ${on}, and that criterion or option does not stand before it.`,
    'bands-disordered': () => 'Bands must go from 5 stars down to 1, from fewer points each, down to 0.',
    'recognition-disordered': () => 'A lower tier cannot be recognised by a higher authority.',
    'ends-before-it-starts': () => 'It ends before it comes into force.',
    'amended-out-of-force': () => 'An amendment lies outside the time in force.',
    'sets-differ': ({ listed, found }) =>
      `The criteria sets listed (${listed.join(', ')}) are not those in the file (${found.join(', ')}).`,
    'set-of-another': ({ id }) => `Criteria set ${id} does not belong to this decision.`,
  },
}
