import { describe, expect, it } from 'vitest'
import { lawOf, type Decision } from '#shared/law/law.ts'
import { ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const decision: Decision = { ruleSet, criteriaSets: [teaSet] }
const earlier: Decision = {
  ruleSet: { ...ruleSet, id: 'qd-148-2023', decision: '148/QĐ-TTg', from: '2023-02-24', to: '2026-07-21' },
  criteriaSets: [{ ...teaSet, id: 'qd-148-2023/11' }],
}
/** Stands for a hash: the text itself, so that whatever the hash covers can be seen. */
const asItIs = (text: string): string => text

describe('the law of a host', () => {
  it('has the latest decision first', () => {
    const law = lawOf([earlier, decision], asItIs)
    expect(law.ruleSets.map(({ ruleSet }) => ruleSet.id)).toEqual(['qd-26-2026', 'qd-148-2023'])
  })

  it('finds a criteria set and the decision it belongs to', () => {
    const law = lawOf([earlier, decision], asItIs)
    expect(law.criteriaSet('qd-26-2026/11')).toBe(teaSet)
    expect(law.ruleSetOf('qd-148-2023/11')?.ruleSet).toBe(earlier.ruleSet)
  })

  it('does not know a criteria set that is not there', () => {
    const law = lawOf([decision], asItIs)
    expect(law.criteriaSet('qd-26-2026/99')).toBeUndefined()
    expect(law.ruleSetOf('qd-26-2026/99')).toBeUndefined()
  })

  it('hashes the score sheets together with the decision', () => {
    const [before] = lawOf([decision], asItIs).ruleSets
    const [after] = lawOf([{ ruleSet, criteriaSets: [{ ...teaSet, name: 'Chè' }] }], asItIs).ruleSets
    expect(after?.hash).not.toBe(before?.hash)
  })
})
