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
    const listed = ruleSet.criteriaSets
    expect(decisionOf({ kind: 'criteria-set', set }, law)).toEqual({
      ok: false,
      refusal: {
        code: 'law.faulty',
        faults: [{ path: '$.number', problem: { kind: 'sets-differ', listed, found: [...listed, 27] } }],
      },
    })
  })

  it('with one criteria set in place of a first sheet leaves the amended one beside it', () => {
    const set = { ...criteriaSetNamed('qd-1048-2019/26'), id: 'qd-1048-2019-v2/26', name: 'Du lịch (đủ chữ)' }
    const made = decisionOf({ kind: 'criteria-set', set }, law)
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    expect(made.value.criteriaSets.slice(-2)).toEqual([
      set,
      { ...criteriaSetNamed('qd-1048-2019/26-781'), id: 'qd-1048-2019-v2/26-781' },
    ])
  })

  it('with one amended criteria set whose id has no key of its amendment is refused', () => {
    const set = {
      ...teaSet,
      id: 'qd-26-2026-v2/11',
      amendment: { decision: '99/QĐ-TTg', from: '2027-03-01' },
    }
    expect(decisionOf({ kind: 'criteria-set', set }, law)).toEqual({
      ok: false,
      refusal: {
        code: 'law.faulty',
        faults: [{ path: '$.id', problem: { kind: 'set-of-another', id: 'qd-26-2026-v2/11' } }],
      },
    })
  })

  it('with one criteria set that is amended before its decision is in force is refused', () => {
    const amendment = { decision: '99/QĐ-TTg', from: '2026-05-21' }
    const set = { ...teaSet, id: 'qd-26-2026-v2/11-99', amendment }
    expect(decisionOf({ kind: 'criteria-set', set }, law)).toMatchObject({
      refusal: { faults: [{ path: '$.amendment.from', problem: { kind: 'amended-out-of-force' } }] },
    })
  })

  it('with one criteria set makes a version of the version that its id begins with', () => {
    const version = { ...ruleSet, id: 'qd-26-2026-v2' }
    const sets = setsOf(law, ruleSet).map(set => ({ ...set, id: set.id.replace(ruleSet.id, version.id) }))
    const both = [
      { ruleSet, criteriaSets: setsOf(law, ruleSet) },
      { ruleSet: { ...version, title: 'Bản đủ chữ' }, criteriaSets: sets },
    ]
    const file = { kind: 'criteria-set', set: { ...teaSet, id: 'qd-26-2026-v2-b/11' } } as const
    for (const decisions of [both, both.toReversed()]) {
      const made = decisionOf(
        file,
        lawOf(decisions, text => text),
      )
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      expect(made.value.ruleSet.title).toBe('Bản đủ chữ')
    }
  })

  it('with a whole decision is that decision', () => {
    const criteriaSets = setsOf(law, ruleSet)
    expect(decisionOf({ kind: 'decision', ruleSet, criteriaSets }, law)).toEqual({
      ok: true,
      value: { ruleSet, criteriaSets },
    })
  })
})
