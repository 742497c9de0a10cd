import { describe, expect, it } from 'vitest'
import { decisionOf, setsOf } from '#shared/law/import-law.ts'
import { lawOf } from '#shared/law/law.ts'
import { ruleSet, ruleSets, criteriaSetNamed, teaSet } from '#tests/support/shipped-law.ts'

const law = lawOf(
  ruleSets.map(each => ({
    ruleSet: each,
    criteriaSets: [
      ...each.criteriaSets.map(number => criteriaSetNamed(`${each.id}/${number}`)),
      ...(each.amendments[0]?.criteriaSets.map(number => criteriaSetNamed(`${each.id}/${number}-781`)) ?? []),
    ],
  })),
  text => text,
)
const fullWording = { ...teaSet, id: 'qd-26-2026-v2/11', name: 'Chè (đủ chữ)' }

describe('a file of law', () => {
  it('with one criteria set makes a new version of its decision, with this sheet in its place', () => {
    const made = decisionOf({ kind: 'criteria-set', set: fullWording }, law)
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    expect(made.value.ruleSet).toEqual({ ...ruleSet, id: 'qd-26-2026-v2' })
    expect(made.value.criteriaSets.map(({ id }) => id)).toEqual(
      ruleSet.criteriaSets.map(number => `qd-26-2026-v2/${number}`),
    )
    expect(made.value.criteriaSets[10]).toBe(fullWording)
  })

  it('with one amended criteria set keeps the first sheet until the amendment', () => {
    const amendment = { decision: '99/QĐ-TTg', from: '2027-03-01' }
    const set = { ...teaSet, id: 'qd-26-2026-v2/11-99', amendment }
    const made = decisionOf({ kind: 'criteria-set', set }, law)
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    expect(made.value.ruleSet.amendments).toEqual([
      { ...amendment, key: '99', criteriaSets: [11], notes: [] },
    ])
    expect(made.value.criteriaSets).toHaveLength(27)
  })

  it('with one criteria set of no decision that is here is refused', () => {
    const set = { ...teaSet, id: 'qd-30-2030-v2/11' }
    expect(decisionOf({ kind: 'criteria-set', set }, law)).toEqual({
      ok: false,
      refusal: { code: 'law.base-unknown', id: 'qd-30-2030-v2' },
    })
  })

  it('with one criteria set under the id of a decision that is here is refused: it needs an id of its own', () => {
    expect(decisionOf({ kind: 'criteria-set', set: { ...teaSet, name: 'Chè khác' } }, law)).toEqual({
      ok: false,
      refusal: { code: 'law.id-taken', id: 'qd-26-2026' },
    })
  })

  it('with one criteria set that the decision does not list is refused', () => {
    const set = { ...teaSet, id: 'qd-26-2026-v2/27', number: 27 }
    expect(decisionOf({ kind: 'criteria-set', set }, law)).toMatchObject({
      ok: false,
      refusal: { code: 'law.faulty' },
    })
  })

  it('with a whole decision is that decision', () => {
    const criteriaSets = setsOf(law, ruleSet)
    expect(decisionOf({ kind: 'decision', ruleSet, criteriaSets }, law)).toEqual({
      ok: true,
      value: { ruleSet, criteriaSets },
    })
  })
})
