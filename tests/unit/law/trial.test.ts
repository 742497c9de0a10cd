import { describe, expect, it } from 'vitest'
import { passed, trialOf } from '#shared/law/trial.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { criteriaSetNamed, ruleSet, ruleSets, teaSet } from '#tests/support/shipped-law.ts'

const [tea] = trialOf({ ruleSet, criteriaSets: [teaSet] })
const lines = (kind: string): readonly string[] =>
  (tea?.trials ?? [])
    .filter(trial => trial.kind === kind)
    .map(({ mean, band, stars }) => `${mean}: ${band} → ${stars}`)

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
    expect(lines('minimum').map(line => line.startsWith('100,00: 5 → '))).toEqual([true, true, true])
    expect(lines('minimum').every(line => !line.endsWith('5'))).toBe(true)
  })

  it('has every option of every criterion on some sheet', () => {
    const longest = Math.max(...criteriaOf(teaSet).map(({ options }) => options.length))
    expect(lines('options')).toHaveLength(longest)
  })

  it('passes for every shipped decision', () => {
    for (const rules of ruleSets) {
      const sets = rules.criteriaSets.map(number => criteriaSetNamed(`${rules.id}/${number}`))
      expect(passed(trialOf({ ruleSet: rules, criteriaSets: sets })), rules.decision).toBe(true)
    }
  })

  it('fails when full marks cannot reach the minimum of the highest tier', () => {
    const [first] = criteriaOf(teaSet)
    if (!first) throw new Error('No criterion')
    const options = first.options.map(({ number, points, label }) => ({ number, points, label }))
    const beyond = {
      number: options.length + 1,
      points: first.max - 1,
      label: 'Ít điểm hơn',
      minimumFor: 5 as const,
    }
    const parts = teaSet.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.map(one =>
          one.id === first.id ? { ...one, options: [...options, beyond] } : one,
        ),
      })),
    }))
    expect(passed(trialOf({ ruleSet, criteriaSets: [{ ...teaSet, parts }] }))).toBe(false)
  })

  it('leaves a defective sheet alone', () => {
    const [defective] = trialOf({
      ruleSet,
      criteriaSets: [{ ...teaSet, defect: 'Phần C chỉ cộng được 32.' }],
    })
    expect(defective).toMatchObject({ defect: true, trials: [] })
  })
})
