import { describe, expect, it } from 'vitest'
import { checkCriteriaSet, type CriteriaSetFinding } from '#shared/law/check-criteria-set.ts'
import type { Criterion } from '#shared/law/rule-set.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

/** What is found where one criterion of the tea sheet is changed. */
const found = (id: string, change: Partial<Criterion>): readonly CriteriaSetFinding[] =>
  checkCriteriaSet({
    ...teaSet,
    parts: teaSet.parts.map(part => ({
      ...part,
      sections: part.sections.map(section => ({
        ...section,
        criteria: section.criteria.map(each => (each.id === id ? { ...each, ...change } : each)),
      })),
    })),
  })

describe('a stop', () => {
  const stop = 'Có tạp chất không chấp nhận được: không đánh giá các bước sau.'

  it.each<[string, Partial<Criterion>]>([
    ['has marks that reach it and does not say when it applies', { stoppedBy: [1] }],
    ['is reached by an option that the criterion does not have', { stop, stoppedBy: [4] }],
    ['is reached by one that it has and one that it does not', { stop, stoppedBy: [1, 4] }],
    ['is reached by the same option twice', { stop, stoppedBy: [1, 1] }],
    ['is reached by none twice', { stop, stoppedBy: ['none', 1, 'none'] }],
  ])('is misstated when it %s', (_what, change) => {
    expect(found('1.4', change)).toEqual([{ kind: 'stop-misstated', at: '1.4' }])
  })

  it.each<[string, Partial<Criterion>]>([
    ['by its last option', { stop, stoppedBy: [3] }],
    ['by none and an option', { stop, stoppedBy: ['none', 1] }],
    ['by what a member declares', { stop, stoppedBy: ['stop'] }],
    ['by what a member declares where no mark is listed', { stop }],
  ])('may be reached %s', (_what, change) => {
    expect(found('1.4', change)).toEqual([])
  })
})

describe('a criterion that applies only with another', () => {
  const misstated = (at: string, on: string): readonly CriteriaSetFinding[] => [
    { kind: 'dependence-misstated', at, on },
  ]

  it.each<[string, string, readonly (number | 'none')[]]>([
    ['that comes later', '1.5', ['none']],
    ['that is itself', '1.4', ['none']],
    ['that the sheet does not have', '9.9', ['none']],
    ['by an option that that one does not have', '1.3', [5]],
    ['by options of which that one has only the first', '1.3', [1, 5]],
    ['by options of which that one has only the last', '1.3', [5, 1]],
  ])('is misstated when it hangs on one %s', (_what, criterion, excludedBy) => {
    expect(found('1.4', { dependsOn: { criterion, excludedBy } })).toEqual(misstated('1.4', criterion))
  })

  it('may hang on one before it, by none and by any option of that one', () => {
    expect(found('1.4', { dependsOn: { criterion: '1.3', excludedBy: ['none', 1, 4] } })).toEqual([])
    expect(found('1.4', { dependsOn: { criterion: '1.1', excludedBy: [3] } })).toEqual([])
  })

  it('may hang on one of an earlier section', () => {
    expect(found('5.2', { dependsOn: { criterion: '1.1', excludedBy: [1] } })).toEqual([])
  })
})

describe('a criterion of which several options may be ticked', () => {
  it('may have them in any order of points, with no note', () => {
    const options = [2, 1].map((points, at) => ({ number: at + 1, points, label: `Phương án ${at + 1}` }))
    expect(found('1.4', { selection: 'multiple', options, notes: [] })).toEqual([])
  })
})
