import { describe, expect, it } from 'vitest'
import { groupHeadedBy, type Section } from '#shared/law/rule-set.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

const sections = teaSet.parts.flatMap(part => part.sections)

/** The criteria of a section under which a heading is printed, each with its group. */
const headings = (section: Section): readonly string[] =>
  section.criteria.flatMap(({ id }, index) => {
    const group = groupHeadedBy(section, index)
    return group ? [`${id}: ${group.id} (${group.max})`] : []
  })

const sixth = (): Section => {
  const section = sections.find(({ id }) => id === '6')
  if (!section) throw new Error('The tea sheet has a section 6')
  return section
}

describe('the groups of a section', () => {
  it('are printed once each, above their first criterion: 6.1 of 4 points and 6.2 of 11 on the tea sheet', () => {
    expect(sections.flatMap(headings)).toEqual(['6.1.1: 6.1 (4)', '6.2.1: 6.2 (11)'])
  })

  it('are named as the sheet names them', () => {
    expect(groupHeadedBy(sixth(), 0)).toBe(sixth().groups?.[0])
    expect(groupHeadedBy(sixth(), 2)).toBe(sixth().groups?.[1])
  })

  it('are none for a criterion outside any, also right behind a group, and none past the last one', () => {
    const section = sixth()
    const open = {
      ...section,
      criteria: section.criteria.map(({ group, ...criterion }) =>
        group === '6.2' ? criterion : { ...criterion, group },
      ),
    }
    expect(headings(open)).toEqual(['6.1.1: 6.1 (4)'])
    expect(groupHeadedBy(section, section.criteria.length)).toBeUndefined()
  })

  it('are none where the section lists none', () => {
    const { groups, ...section } = sixth()
    expect(groups).toHaveLength(2)
    expect(headings(section)).toEqual([])
  })
})
