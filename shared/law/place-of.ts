import type { CriteriaSetFinding } from './check-criteria-set.ts'
import type { RuleSetFinding } from './check-rule-set.ts'
import type { CriteriaSet } from './rule-set.ts'

/** The steps from a file that holds a whole decision to what a finding is about. */
export function placeInDecision(
  criteriaSets: readonly CriteriaSet[],
  finding: RuleSetFinding,
): readonly PropertyKey[] {
  switch (finding.kind) {
    case 'bands-disordered':
    case 'recognition-disordered': {
      const { amendment } = finding
      return ['ruleSet', ...(amendment === undefined ? [] : ['amendments', amendment]), 'bands']
    }
    case 'ends-before-it-starts':
      return ['ruleSet', 'to']
    case 'amended-out-of-force':
      return ['ruleSet', 'amendments', finding.amendment, 'from']
    case 'sets-differ':
      return ['ruleSet', 'criteriaSets']
    case 'set-of-another':
      return ['criteriaSets', criteriaSets.findLastIndex(({ id }) => id === finding.id), 'id']
  }
}

/** The steps from a criteria set to what a finding is about; the last of that id where it comes twice. */
export function placeOf(set: CriteriaSet, finding: CriteriaSetFinding): readonly PropertyKey[] {
  const of = 'of' in finding ? finding.of : 'criterion'
  const found = places(set).findLast(place => place.of === of && place.id === finding.at)
  const option = 'option' in finding ? ['options', finding.option - 1] : []
  return found ? [...found.steps, ...option] : []
}

interface Placed {
  readonly of: string
  readonly id: string
  readonly steps: readonly PropertyKey[]
}

const places = (set: CriteriaSet): readonly Placed[] =>
  set.parts.flatMap((part, p) => [
    { of: 'part', id: part.id, steps: ['parts', p] },
    ...part.sections.flatMap((section, s): readonly Placed[] => {
      const at = ['parts', p, 'sections', s]
      return [
        { of: 'section', id: section.id, steps: at },
        ...(section.groups ?? []).map(({ id }, g) => ({ of: 'group', id, steps: [...at, 'groups', g] })),
        ...section.criteria.map(({ id }, c) => ({ of: 'criterion', id, steps: [...at, 'criteria', c] })),
      ]
    }),
  ])
