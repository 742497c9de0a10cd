import { describe, expect, it } from 'vitest'
import { checkRuleSet } from '#shared/law/check-rule-set.ts'
import type { CriteriaSet, RuleSet } from '#shared/law/rule-set.ts'
import { ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const tea: RuleSet = { ...ruleSet, criteriaSets: [11] }
const kinds = (changed: RuleSet): readonly string[] => checkRuleSet(changed, [teaSet]).map(({ kind }) => kind)

describe('a rule set', () => {
  it('that lists what it has is sound', () => {
    expect(kinds(tea)).toEqual([])
  })

  it('is found out for bands in the wrong order', () => {
    expect(kinds({ ...tea, bands: tea.bands.toReversed() })).toContain('bands-disordered')
  })

  it('is found out for tiers in the wrong order, although their points fall', () => {
    const bands = tea.bands.map((band, at) => ({ ...band, stars: tea.bands.at(-1 - at)?.stars ?? 1 }))
    expect(kinds({ ...tea, bands })).toEqual(['bands-disordered'])
  })

  it('is found out for two bands that begin at the same points, or one that begins above a higher tier', () => {
    for (const from of [90, 95]) {
      const bands = tea.bands.map(band => (band.stars === 4 ? { ...band, from } : band))
      expect(kinds({ ...tea, bands })).toEqual(['bands-disordered'])
    }
  })

  it('is found out for a lowest band that leaves some means without one', () => {
    const bands = tea.bands.map(band => (band.stars === 1 ? { ...band, from: 5 } : band))
    expect(kinds({ ...tea, bands })).toEqual(['bands-disordered'])
  })

  it('is found out when fewer stars need a higher authority', () => {
    const bands = tea.bands.map(band =>
      band.stars === 3 ? { ...band, recognition: 'ministry' as const } : band,
    )
    expect(kinds({ ...tea, bands })).toEqual(['recognition-disordered'])
  })

  it('is found out for ending before it starts', () => {
    expect(kinds({ ...tea, to: '2026-05-21' })).toEqual(['ends-before-it-starts'])
  })

  it('may be in force for a single day', () => {
    expect(kinds({ ...tea, to: tea.from })).toEqual([])
  })

  it('may be amended on its first day and on its last, not before or after', () => {
    const amendedOn = (from: string): RuleSet => ({
      ...tea,
      to: '2027-12-31',
      amendments: [{ key: '30', decision: '30/2027/QĐ-TTg', from, criteriaSets: [], notes: [] }],
    })
    expect(['2026-05-22', '2027-12-31'].flatMap(day => kinds(amendedOn(day)))).toEqual([])
    for (const day of ['2026-05-21', '2028-01-01']) {
      expect(checkRuleSet(amendedOn(day), [teaSet])).toEqual([{ kind: 'amended-out-of-force', amendment: 0 }])
    }
  })

  it('is found out for a criteria set that it lists and does not have', () => {
    const two: RuleSet = { ...tea, criteriaSets: [11, 12] }
    expect(checkRuleSet(two, [teaSet])).toEqual([{ kind: 'sets-differ', listed: [11, 12], found: [11] }])
  })

  it('is found out for a criteria set of another decision', () => {
    expect(checkRuleSet(tea, [{ ...teaSet, id: 'qd-148-2023/11' }])).toEqual([
      { kind: 'set-of-another', id: 'qd-148-2023/11' },
    ])
  })

  it('may bring an amended sheet beside the first one', () => {
    const amendment = { decision: '30/2027/QĐ-TTg', from: '2027-01-01' }
    const amended: RuleSet = {
      ...tea,
      amendments: [{ ...amendment, key: '30', criteriaSets: [11], notes: [] }],
    }
    const second: CriteriaSet = { ...teaSet, id: `${teaSet.id}-30`, amendment }
    expect(checkRuleSet(amended, [teaSet, second])).toEqual([])
    expect(checkRuleSet(amended, [teaSet])).toEqual([{ kind: 'sets-differ', listed: [11, 11], found: [11] }])
    expect(checkRuleSet({ ...amended, to: '2026-12-31' }, [teaSet, second])).toEqual([
      { kind: 'amended-out-of-force', amendment: 0 },
    ])
    expect(checkRuleSet(amended, [teaSet, { ...second, id: teaSet.id }])).toEqual([
      { kind: 'set-of-another', id: teaSet.id },
    ])
  })

  it('is found out for an amended sheet of an amendment that it does not name, by its decision or by its day', () => {
    const amendment = { decision: '30/2027/QĐ-TTg', from: '2027-01-01' }
    const amended: RuleSet = {
      ...tea,
      amendments: [{ ...amendment, key: '30', criteriaSets: [11], notes: [] }],
    }
    for (const other of [
      { ...amendment, decision: '31/2027/QĐ-TTg' },
      { ...amendment, from: '2027-02-01' },
    ]) {
      const second = { ...teaSet, id: `${teaSet.id}-30`, amendment: other }
      expect(checkRuleSet(amended, [teaSet, second])).toEqual([{ kind: 'set-of-another', id: second.id }])
    }
  })

  it('is found out for an amendment that breaks the bands', () => {
    const amended: RuleSet = {
      ...tea,
      amendments: [
        {
          key: '30',
          decision: '30/2027/QĐ-TTg',
          from: '2027-01-01',
          criteriaSets: [],
          bands: tea.bands.toReversed(),
          notes: [],
        },
      ],
    }
    expect(kinds(amended)).toContain('bands-disordered')
  })
})
