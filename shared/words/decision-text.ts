import { rulesOn } from '../law/in-force.ts'
import type { RuleSet } from '../law/rule-set.ts'
import { dayText } from './figures.ts'
import type { Words } from './words.ts'

/** A heading and what stands under it, line by line. */
export interface TextBlock {
  readonly title: string
  readonly lines: readonly string[]
}

/** What a decision lays down besides its score sheets, in the order it is read; only what is known of it, and no doubts (`notes`). */
export function decisionText(ruleSet: RuleSet, words: Words): readonly TextBlock[] {
  const { decision: say } = words
  return [
    { title: say.bands, lines: bandLines(ruleSet, words) },
    { title: say.levels, lines: levelLines(ruleSet, words) },
    { title: say.deadlines, lines: deadlineLines(ruleSet, words) },
    ...ruleSet.dossiers.map(({ by, stages, documents, samples }) => ({
      title: say.dossier(
        by,
        stages.map(stage => words.common.stages[stage]),
      ),
      lines: [...documents, ...(samples > 0 ? [say.samples(samples)] : [])],
    })),
    {
      title: say.evidence,
      lines: ruleSet.evidenceRows.map(({ name, proof }, row) => say.evidenceRow(row + 1, name, proof)),
    },
    ...ruleSet.amendments.map(({ decision, from, notes, bands, levels, criteriaSets }) => {
      const amended = rulesOn(ruleSet, from)
      return {
        title: say.amendment(decision, dayText(from)),
        lines: [
          ...notes,
          ...(criteriaSets.length > 0 ? [say.replaces(criteriaSets)] : []),
          ...(bands ? bandLines(amended, words) : []),
          ...(levels ? levelLines(amended, words) : []),
        ],
      }
    }),
  ].filter(({ lines }) => lines.length > 0)
}

const bandLines = ({ bands, levels }: RuleSet, { decision: say, common }: Words): readonly string[] =>
  bands.map(({ stars, from, recognition }, index) => {
    const ministry = levels.find(({ level }) => level === recognition)?.body
    const given =
      recognition === 'ministry' && ministry !== undefined
        ? say.forwarded(ministry)
        : common.recognition[recognition]
    return say.band(stars, from, bands[index - 1]?.from, given)
  })

const levelLines = ({ levels }: RuleSet, { decision: say }: Words): readonly string[] =>
  levels.map(({ body, does }) => say.level(body, does))

function deadlineLines(
  { certificateMonths, deadlines }: RuleSet,
  { decision: say }: Words,
): readonly string[] {
  if (!deadlines) return [say.certificate(certificateMonths)]
  const { communeWorkingDays, rounds, reRating, revocation, transition } = deadlines
  return [
    say.certificate(certificateMonths),
    say.commune(communeWorkingDays),
    ...rounds.map(({ level, proposedBefore, doneBefore }) =>
      say.round(level, dateOf(proposedBefore), dateOf(doneBefore)),
    ),
    say.reRating(reRating),
    say.revocation(revocation),
    ...(transition
      ? [
          say.transition(dayText(transition.filedBefore), transition.within),
          say.extension(transition.extension),
        ]
      : []),
  ]
}

/** MM-dd as dd/MM. */
const dateOf = (monthDay: string): string => monthDay.split('-').toReversed().join('/')
