import type { DossierChanges } from '../dossier/dossier-changes.ts'
import type { DossierField } from '../dossier/dossier-fields.ts'
import type { Choice, CriterionId } from '../law/rule-set.ts'
import type { Words } from './words.ts'

/** They differ with every filing and are no change of the product. */
const ofTheFiling: ReadonlySet<DossierField> = new Set([
  'ruleSet',
  'stage',
  'filedOn',
  'commune.letter',
  'advice',
])
/** Longer texts are not written out: what stands in the forms need not stand here again. */
const written = 120

/**
 * What changed since the last recognition, a sentence each, for the producer to go through and complete (QĐ 26/2026 Điều 6.1b, c). The
 * filing's own days and papers are left out.
 *
 * @param choiceText what a choice at a criterion is called
 */
export function sinceSentences(
  { fields, claims, added, gone }: DossierChanges,
  words: Words,
  choiceText: (criterion: CriterionId, choice: Choice) => string,
): readonly string[] {
  const { changes, resultSteps } = words
  const say = resultSteps.since.sentences
  const called = (criterion: CriterionId, choice: Choice | undefined): string =>
    choice === undefined ? changes.notClaimed : choiceText(criterion, choice)
  return [
    ...fields
      .filter(({ field }) => !ofTheFiling.has(field))
      .map(({ field, before = '', now = '' }) => {
        const isShort = before !== now && before.length <= written && now.length <= written
        return isShort ? say.field(changes.fields[field], before, now) : say.rewritten(changes.fields[field])
      }),
    ...claims
      .filter(({ before, now }) => before !== now)
      .map(({ criterion, before, now }) =>
        say.claim(criterion, called(criterion, before), called(criterion, now)),
      ),
    ...(added.length > 0 ? [say.added(added.map(({ title }) => title))] : []),
    ...(gone.length > 0 ? [say.gone(gone.map(({ title }) => title))] : []),
  ]
}
