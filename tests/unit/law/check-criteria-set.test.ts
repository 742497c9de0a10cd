import { describe, expect, it } from 'vitest'
import { checkCriteriaSet, type CriteriaSetFinding } from '#shared/law/check-criteria-set.ts'
import type { CriteriaSet, Criterion, Option, Section } from '#shared/law/rule-set.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

const withSections = (change: (section: Section) => Section): CriteriaSet => ({
  ...teaSet,
  parts: teaSet.parts.map(part => ({ ...part, sections: part.sections.map(change) })),
})

const withCriterion = (id: string, change: (criterion: Criterion) => Criterion): CriteriaSet =>
  withSections(section => ({
    ...section,
    criteria: section.criteria.map(criterion => (criterion.id === id ? change(criterion) : criterion)),
  }))

const withOption = (id: string, number: number, change: Partial<Option>): CriteriaSet =>
  withCriterion(id, criterion => ({
    ...criterion,
    options: criterion.options.map(option => (option.number === number ? { ...option, ...change } : option)),
  }))

const cases = [
  { id: 'a', name: 'Do cộng đồng cung cấp' },
  { id: 'b', name: 'Do tổ chức, cá nhân cung cấp' },
]

const option = (number: number, points: number, id?: string): Option => ({
  number,
  points,
  label: `Phương án ${number}`,
  ...(id === undefined ? {} : { case: id }),
})

describe('a criteria set', () => {
  it('that is shipped is sound', () => {
    expect(checkCriteriaSet(teaSet)).toEqual([])
  })

  it.each<[string, CriteriaSet, CriteriaSetFinding]>([
    [
      'a total that is not 100',
      { ...teaSet, parts: teaSet.parts.slice(0, 2) },
      { kind: 'points-differ', of: 'set', at: teaSet.id, stated: 100, counted: 65 },
    ],
    [
      'a part that is not the sum of its sections',
      { ...teaSet, parts: teaSet.parts.map(part => (part.id === 'B' ? { ...part, max: 26 } : part)) },
      { kind: 'points-differ', of: 'part', at: 'B', stated: 26, counted: 25 },
    ],
    [
      'a section that is not the sum of its criteria',
      withSections(section => (section.id === '2' ? { ...section, max: 11 } : section)),
      { kind: 'points-differ', of: 'section', at: '2', stated: 11, counted: 10 },
    ],
    [
      'a group that is not the sum of its criteria',
      withCriterion('6.1.2', criterion => ({ ...criterion, group: '6.2' })),
      { kind: 'points-differ', of: 'group', at: '6.2', stated: 11, counted: 13 },
    ],
    [
      'a group that the section does not have',
      withCriterion('6.1.2', criterion => ({ ...criterion, group: '6.9' })),
      { kind: 'group-unknown', at: '6.1.2', group: '6.9' },
    ],
    [
      'a criterion whose best option is not its maximum',
      withOption('1.1', 3, { points: 4 }),
      { kind: 'points-differ', of: 'criterion', at: '1.1', stated: 3, counted: 4 },
    ],
    [
      'a criterion that comes twice',
      withCriterion('1.2', criterion => ({ ...criterion, id: '1.1' })),
      { kind: 'id-misplaced', of: 'criterion', at: '1.1' },
    ],
    [
      'a criterion out of order',
      withCriterion('1.2', criterion => ({ ...criterion, id: '1.9' })),
      { kind: 'id-misplaced', of: 'criterion', at: '1.3' },
    ],
    [
      'parts out of order',
      { ...teaSet, parts: teaSet.parts.toReversed() },
      { kind: 'id-misplaced', of: 'part', at: 'A' },
    ],
    [
      'sections out of order',
      withSections(section => (section.id === '2' ? { ...section, id: '5' } : section)),
      { kind: 'id-misplaced', of: 'section', at: '3' },
    ],
    [
      'a criterion of another section',
      withCriterion('4.1', criterion => ({ ...criterion, id: '3.9' })),
      { kind: 'id-misplaced', of: 'criterion', at: '3.9' },
    ],
    [
      'option numbers with a gap',
      withOption('1.4', 3, { number: 4 }),
      { kind: 'options-misnumbered', at: '1.4' },
    ],
    ['points that fall', withOption('4.3', 4, { points: 1 }), { kind: 'points-fall', at: '4.3', option: 4 }],
    [
      'points that repeat without a note',
      withOption('1.3', 2, { points: 2 }),
      { kind: 'points-repeat', at: '1.3', option: 3 },
    ],
    [
      'two labels that differ only by case and punctuation',
      withOption('1.3', 2, { label: 'PHÂN LOẠI – sơ chế.' }),
      { kind: 'labels-alike', at: '1.3', option: 2 },
    ],
    [
      'four stars that ask for less than three',
      withOption('2.3', 3, { minimumFor: 3 }),
      { kind: 'minimums-disordered', at: '2.3', option: 3 },
    ],
  ])('is found out for %s', (_what, broken, finding) => {
    expect(checkCriteriaSet(broken)).toContainEqual(finding)
  })

  it.each<[string, readonly Option[], CriteriaSetFinding['kind']]>([
    ['an option of no case', [option(1, 1, 'a'), option(2, 3)], 'cases-mixed'],
    [
      'an option of no case behind the others',
      [option(1, 1, 'a'), option(2, 3, 'b'), option(3, 3)],
      'cases-mixed',
    ],
    ['a case without options', [option(1, 1, 'a'), option(2, 3, 'a')], 'cases-mixed'],
    [
      'cases that alternate',
      [option(1, 1, 'a'), option(2, 1, 'b'), option(3, 3, 'a'), option(4, 3, 'b')],
      'cases-mixed',
    ],
    [
      'points that fall within a case',
      [option(1, 3, 'a'), option(2, 1, 'a'), option(3, 3, 'b')],
      'points-fall',
    ],
    [
      'a minimum that only one case has',
      [option(1, 1, 'a'), { ...option(2, 3, 'a'), minimumFor: 4 }, option(3, 3, 'b')],
      'minimums-uneven',
    ],
  ])('is found out for %s', (_what, options, kind) => {
    const broken = withCriterion('1.4', criterion => ({ ...criterion, cases, options }))
    expect(checkCriteriaSet(broken).map(finding => finding.kind)).toEqual([kind])
  })

  it('may have cases that each start anew', () => {
    const options = [option(1, 1, 'a'), option(2, 3, 'a'), option(3, 1, 'b'), option(4, 3, 'b')]
    expect(checkCriteriaSet(withCriterion('1.4', criterion => ({ ...criterion, cases, options })))).toEqual(
      [],
    )
  })

  it('may ask the same of every case', () => {
    const options = [
      { ...option(1, 1, 'a'), minimumFor: 3 as const },
      { ...option(2, 3, 'a'), minimumFor: 4 as const },
      option(3, 1, 'b'),
      { ...option(4, 2, 'b'), minimumFor: 3 as const },
      { ...option(5, 3, 'b'), minimumFor: 4 as const },
    ]
    expect(checkCriteriaSet(withCriterion('1.4', criterion => ({ ...criterion, cases, options })))).toEqual(
      [],
    )
  })

  it('may have three cases', () => {
    const three = [...cases, { id: 'c', name: 'Do hộ gia đình cung cấp' }]
    const options = [option(1, 1, 'a'), option(2, 3, 'a'), option(3, 3, 'b'), option(4, 2, 'c')]
    expect(
      checkCriteriaSet(withCriterion('1.4', criterion => ({ ...criterion, cases: three, options }))),
    ).toEqual([])
  })

  it('counts the points together where several options may be ticked', () => {
    const options = [option(1, 2), option(2, 1)]
    const ticked = withCriterion('1.4', criterion => ({ ...criterion, selection: 'multiple', options }))
    expect(checkCriteriaSet(ticked)).toEqual([])
  })

  it('is let off its sums, and nothing else, where it is marked as defective', () => {
    const defect = 'Phần B cộng sai trong bản chép.'
    const wrong = { ...teaSet, defect, parts: teaSet.parts.slice(0, 2) }
    expect(checkCriteriaSet(wrong)).toEqual([])
    expect(checkCriteriaSet({ ...withOption('1.4', 3, { number: 4 }), defect })).not.toEqual([])
  })

  it('may repeat points where a note says that the decision prints it so', () => {
    const repeated = withCriterion('1.3', criterion => ({
      ...criterion,
      notes: ['Quyết định in hai phương án cùng điểm.'],
      options: criterion.options.map(option => (option.number === 2 ? { ...option, points: 2 } : option)),
    }))
    expect(checkCriteriaSet(repeated)).toEqual([])
  })

  it('may have labels that differ only by where a number ends', () => {
    const labels = ['Loại 1, 5 hộ liên kết', 'Loại 15 hộ liên kết']
    const told = withCriterion('1.3', criterion => ({
      ...criterion,
      options: criterion.options.map((each, at) => ({ ...each, label: labels[at] ?? each.label })),
    }))
    expect(checkCriteriaSet(told)).toEqual([])
  })

  it('may have labels that differ only by a tone mark', () => {
    expect(checkCriteriaSet(withOption('1.3', 2, { label: 'Chế biên' }))).toEqual([])
  })
})
