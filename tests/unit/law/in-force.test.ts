import { describe, expect, it } from 'vitest'
import { isOffered, offeredOn, ruleSetOn, rulesOn } from '#shared/law/in-force.ts'
import type { CriteriaSet, RuleSet } from '#shared/law/rule-set.ts'
import { ruleSet, ruleSets, teaSet } from '#tests/support/shipped-law.ts'

const amended = (from: string): CriteriaSet => ({
  ...teaSet,
  id: `${teaSet.id}-${from.slice(0, 4)}`,
  amendment: { decision: `${from.slice(0, 4)}/QĐ-TTg`, from },
})

const amendedBy = (...froms: readonly string[]): RuleSet => ({
  ...ruleSet,
  amendments: froms.map(from => ({
    key: from.slice(0, 4),
    decision: `${from.slice(0, 4)}/QĐ-TTg`,
    from,
    criteriaSets: [],
    levels: [{ level: 'province', body: `Hội đồng của ${from}`, does: 'Đánh giá' }],
    notes: [],
  })),
})

describe('the decision in force', () => {
  it('is the later one while two hold, in whichever order they are kept', () => {
    expect(ruleSetOn(ruleSets, '2026-06-01')?.id).toBe('qd-26-2026')
    expect(ruleSetOn(ruleSets.toReversed(), '2026-06-01')?.id).toBe('qd-26-2026')
  })

  it('is the one kept first where two begin on the same day', () => {
    const version = { ...ruleSet, id: 'qd-26-2026-v2' }
    expect(ruleSetOn([version, ruleSet], '2026-06-01')).toBe(version)
    expect(ruleSetOn([ruleSet, version], '2026-06-01')).toBe(ruleSet)
  })
})

describe('an amendment', () => {
  it('counts from its day on', () => {
    const rules = amendedBy('2027-03-01')
    expect(rulesOn(rules, '2027-02-28')).toBe(rules)
    expect(rulesOn(rules, '2027-03-01').levels[0]?.body).toBe('Hội đồng của 2027-03-01')
  })

  it('gives way to a later one, in whichever order they are kept', () => {
    for (const rules of [amendedBy('2027-03-01', '2028-03-01'), amendedBy('2028-03-01', '2027-03-01')]) {
      expect(rulesOn(rules, '2029-01-01').levels[0]?.body).toBe('Hội đồng của 2028-03-01')
    }
  })

  it('leaves the bands as they are when it brings none', () => {
    expect(rulesOn(amendedBy('2027-03-01'), '2027-03-01').bands).toBe(ruleSet.bands)
  })
})

describe('a score sheet', () => {
  it('is offered until an amended one takes its place, and that one until the next', () => {
    const sets = [amended('2028-03-01'), teaSet, amended('2027-03-01')]
    const on = (day: string): readonly string[] => offeredOn(sets, day).map(({ id }) => id)
    expect(on('2027-02-28')).toEqual(['qd-26-2026/11'])
    expect(on('2027-03-01')).toEqual(['qd-26-2026/11-2027'])
    expect(on('2028-03-01')).toEqual(['qd-26-2026/11-2028'])
  })

  it('is not replaced by an amended one of another number', () => {
    const sets = [teaSet, { ...amended('2027-03-01'), number: 12 }]
    expect(offeredOn(sets, '2027-03-01')).toEqual(sets)
  })

  it('is replaced by an amended one even when that one has a defect, and then none is offered', () => {
    expect(offeredOn([teaSet, { ...amended('2027-03-01'), defect: 'Thiếu 2 điểm' }], '2027-03-01')).toEqual(
      [],
    )
  })

  it('is not offered with a single criterion on which several options may be ticked', () => {
    const [part, ...parts] = teaSet.parts
    const [section, ...sections] = part?.sections ?? []
    const [criterion, ...criteria] = section?.criteria ?? []
    if (!part || !section || !criterion) throw new Error('An empty sheet')
    const ticked = { ...section, criteria: [{ ...criterion, selection: 'multiple' as const }, ...criteria] }
    expect(isOffered(teaSet)).toBe(true)
    expect(isOffered({ ...teaSet, parts: [{ ...part, sections: [ticked, ...sections] }, ...parts] })).toBe(
      false,
    )
  })
})
