import { describe, expect, it } from 'vitest'
import type { CriteriaSet, Criterion } from '#shared/law/rule-set.ts'
import { trialOf } from '#shared/law/trial.ts'
import { criteriaSetNamed, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

/** The means of the sheets on which every option is tried, in their order. */
const means = (set: CriteriaSet): readonly string[] =>
  trialOf({ ruleSet, criteriaSets: [set] })
    .flatMap(({ trials }) => trials)
    .filter(({ kind }) => kind === 'options')
    .map(({ mean }) => mean)

/** The tea sheet where these criteria hang on others. */
const hanging = (dependsOn: Readonly<Record<string, Criterion['dependsOn']>>): CriteriaSet => ({
  ...teaSet,
  parts: teaSet.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({
      ...section,
      criteria: section.criteria.map(each => ({ ...each, dependsOn: dependsOn[each.id] ?? each.dependsOn })),
    })),
  })),
})

describe('the sheets on which a trial has every option', () => {
  it('are worth 15 points with every first option of tea but “no story”, then more, and 14 with “no story”', () => {
    expect(means(teaSet)).toEqual(['15,00', '49,00', '80,00', '98,00', '100,00', '14,00'])
  })

  it('reach full marks with every last option of any sheet', () => {
    expect(means(criteriaSetNamed('qd-26-2026/1'))).toEqual([
      '16,00',
      '50,00',
      '82,00',
      '97,00',
      '100,00',
      '15,00',
    ])
  })

  it('are two for two options that leave others nothing to judge, on which a shorter list stays at its last', () => {
    const set = hanging({
      '1.2': { criterion: '1.1', excludedBy: [1] },
      '5.2': { criterion: '5.1', excludedBy: ['none', 1, 2] },
    })
    expect(means(set)).toEqual(['17,00', '51,00', '82,00', '98,00', '100,00', '14,00', '15,00'])
  })
})
