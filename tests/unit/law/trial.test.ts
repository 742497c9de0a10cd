import { describe, expect, it } from 'vitest'
import { passed, trialOf } from '#shared/law/trial.ts'
import { criteriaOf, type CriteriaSet, type Option } from '#shared/law/rule-set.ts'
import { criteriaSetNamed, ruleSet, ruleSets, teaSet } from '#tests/support/shipped-law.ts'

const lines = (kind: string): readonly string[] =>
  trialOf({ ruleSet, criteriaSets: [teaSet] })
    .flatMap(({ trials }) => trials)
    .filter(trial => trial.kind === kind)
    .map(({ mean, band, stars }) => `${mean}: ${band} → ${stars}`)

/** The tea sheet with one option more at its first criterion. */
function withOption(after: number, more: Pick<Option, 'points' | 'minimumFor'>): CriteriaSet {
  const [first] = criteriaOf(teaSet)
  const parts = teaSet.parts.map(part => ({
    ...part,
    sections: part.sections.map(section => ({
      ...section,
      criteria: section.criteria.map(one =>
        one === first
          ? { ...one, options: [...one.options, { number: after + 1, label: 'Thêm một phương án', ...more }] }
          : one,
      ),
    })),
  }))
  return { ...teaSet, parts }
}

describe('the trial of a decision', () => {
  it('rates full marks five stars, and a mean a tenth below a band one tier lower', () => {
    expect(lines('best')).toEqual(['100,00: 5 → 5'])
    expect(lines('at-band')).toEqual([
      '90,00: 5 → 5',
      '70,00: 4 → 4',
      '50,00: 3 → 3',
      '30,00: 2 → 2',
      '0,00: 1 → 1',
    ])
    expect(lines('below-band')).toEqual(['89,90: 4 → 4', '69,90: 3 → 3', '49,90: 2 → 2', '29,90: 1 → 1'])
  })

  it('holds full marks back by the first minimum of each tier', () => {
    expect(lines('minimum')).toEqual(['100,00: 5 → 3', '100,00: 5 → 3', '100,00: 5 → 2'])
  })

  it('has every option of every criterion on some sheet, and no story with points for it where there is none', () => {
    const longest = Math.max(...criteriaOf(teaSet).map(({ options }) => options.length))
    expect(lines('options')).toHaveLength(longest + 1)
  })

  it('passes for every shipped decision', () => {
    for (const rules of ruleSets) {
      const sets = rules.criteriaSets.map(number => criteriaSetNamed(`${rules.id}/${number}`))
      expect(passed(trialOf({ ruleSet: rules, criteriaSets: sets })), rules.decision).toBe(true)
    }
  })

  it('fails when full marks cannot reach the minimum of the highest tier, on one sheet of many', () => {
    const broken = withOption(3, { points: 2, minimumFor: 5 })
    expect(passed(trialOf({ ruleSet, criteriaSets: [broken] }))).toBe(false)
    expect(passed(trialOf({ ruleSet, criteriaSets: [teaSet, broken, teaSet] }))).toBe(false)
  })

  it('passes when the minimum is on the last of two options that are both worth the most', () => {
    const repeated = withOption(3, { points: 3, minimumFor: 5 })
    expect(passed(trialOf({ ruleSet, criteriaSets: [repeated] }))).toBe(true)
  })

  it('fails when full marks are below the highest band, whatever holds them back', () => {
    const beyond = {
      ...ruleSet,
      bands: ruleSet.bands.map(band => (band.stars === 5 ? { ...band, from: 101 } : band)),
    }
    const failed = trialOf({ ruleSet: beyond, criteriaSets: [teaSet] })[0]?.trials.filter(
      trial => !trial.passed,
    )
    expect(failed?.map(({ kind }) => kind)).toEqual(['best', 'minimum', 'minimum', 'minimum'])
  })

  it('leaves a defective sheet alone', () => {
    const [defective] = trialOf({
      ruleSet,
      criteriaSets: [{ ...teaSet, defect: 'Phần C chỉ cộng được 32.' }],
    })
    expect(defective).toMatchObject({ defect: true, trials: [] })
  })
})
