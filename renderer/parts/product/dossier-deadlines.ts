import type { DossierView } from '#shared/contract/answers.ts'
import { dayText } from '#shared/words/figures.ts'
import { doubtText, periodEndText } from '#shared/words/period-end-text.ts'
import type { Words } from '#shared/words/words.ts'

/** Which decision a dossier is rated under and the days that its filing started, as lines of a term and a sentence. */
export function rulesAndDeadlines(
  { due, otherRules, deadlines }: Pick<DossierView, 'due' | 'otherRules' | 'deadlines'>,
  words: Words,
): readonly { readonly term: string; readonly text: string }[] {
  const say = words.prepare.dossier.deadlines
  const rules = rulesLines({ due, otherRules }, words)
  if (!deadlines) return rules
  const { commune, round, reRating } = deadlines
  const certificate = reRating?.certificate
  return [
    ...rules,
    { term: say.commune, text: say.communeBy(dayText(commune.by), doubtText(commune, words.common)) },
    ...(round
      ? [{ term: say.round, text: say.roundBy(dayText(round.proposedBefore), dayText(round.doneBefore)) }]
      : []),
    ...(reRating
      ? [{ term: say.reRating, text: say.within(reRating.within, periodEndText(reRating.by, words.common)) }]
      : []),
    ...(certificate
      ? [
          {
            term: say.certificate,
            text: say.window(
              dayText(certificate.ends),
              dayText(certificate.window.from),
              periodEndText(certificate.window.until, words.common),
            ),
          },
        ]
      : []),
  ]
}

type Line = ReturnType<typeof rulesAndDeadlines>[number]

function rulesLines(
  { due, otherRules }: Pick<DossierView, 'due' | 'otherRules'>,
  words: Words,
): readonly Line[] {
  const say = words.prepare.dossier.deadlines
  const byFiling = due && `${due.decision} – ${whyText(due.why, words)}`
  return [
    ...(byFiling ? [{ term: otherRules ? say.byFiling : say.rules, text: byFiling }] : []),
    ...(otherRules
      ? [{ term: say.rules, text: say.otherRules(otherRules.decision, otherRules.reason) }]
      : []),
  ]
}

function whyText(why: NonNullable<DossierView['due']>['why'], words: Words): string {
  const say = words.prepare.dossier.deadlines.why
  switch (why.kind) {
    case 'in-force':
    case 'replaced':
      return say[why.kind]
    case 'transition':
    case 'transition-over':
      return say[why.kind](dayText(why.filedBefore), periodEndText(why.by, words.common))
  }
}
