import { describe, expect, it } from 'vitest'
import type { Filing } from '#shared/law/deadlines.ts'
import { rulesForDossier } from '#shared/law/rules-for-dossier.ts'
import { holidays, ruleSets } from '#tests/support/shipped-law.ts'

const underWhich = (filedOn: string, on: string, stage: Filing['stage'] = 'first') => {
  const found = rulesForDossier(ruleSets, { filedOn, stage }, on, holidays)
  return found && [found.ruleSet.decision, found.why.kind]
}

describe('a dossier', () => {
  it('filed from 22/05/2026 on is rated under QĐ 26/2026', () => {
    expect(underWhich('2026-05-22', '2026-06-10')).toEqual(['26/2026/QĐ-TTg', 'in-force'])
    expect(underWhich('2026-10-01', '2026-12-01', 'renewal')).toEqual(['26/2026/QĐ-TTg', 'in-force'])
  })

  it('filed before and not yet rated is finished under QĐ 148 within 60 days, for the first time or an upgrade', () => {
    for (const stage of ['first', 'upgrade'] as const) {
      expect(underWhich('2026-05-21', '2026-07-21', stage)).toEqual(['148/QĐ-TTg', 'transition'])
      expect(underWhich('2026-05-21', '2026-07-22', stage)).toEqual(['26/2026/QĐ-TTg', 'transition-over'])
    }
  })

  it('filed before for re-rating is finished under QĐ 148 within 30 days', () => {
    expect(underWhich('2026-05-21', '2026-06-21', 'renewal')).toEqual(['148/QĐ-TTg', 'transition'])
  })

  it('has until Monday 22/06/2026, since the thirtieth day is a Sunday', () => {
    expect(underWhich('2026-05-21', '2026-06-22', 'renewal')).toEqual(['148/QĐ-TTg', 'transition'])
    expect(underWhich('2026-05-21', '2026-06-23', 'renewal')).toEqual(['26/2026/QĐ-TTg', 'transition-over'])
    const why = rulesForDossier(
      ruleSets,
      { filedOn: '2026-05-21', stage: 'renewal' },
      '2026-06-22',
      holidays,
    )?.why
    expect(why).toMatchObject({ by: { by: '2026-06-22', moved: { from: '2026-06-21' } } })
  })

  it('is told until when', () => {
    const filing = { filedOn: '2026-03-01', stage: 'first' } as const
    expect(rulesForDossier(ruleSets, filing, '2026-06-01', holidays)?.why).toEqual({
      kind: 'transition',
      filedBefore: '2026-05-22',
      by: { by: '2026-07-21', uncertain: false },
    })
  })

  it('of an earlier period, filed under QĐ 1048, is finished under the rules of 2021–2025 as well', () => {
    expect(underWhich('2022-12-01', '2026-06-01')).toEqual(['148/QĐ-TTg', 'transition'])
  })

  it('of the past was rated under the decision of its time', () => {
    expect(underWhich('2024-03-01', '2024-06-01')).toEqual(['148/QĐ-TTg', 'in-force'])
    expect(underWhich('2021-03-01', '2021-06-01')).toEqual(['1048/QĐ-TTg', 'in-force'])
  })

  it('filed under QĐ 1048 and rated after it ended has no transition article that we know', () => {
    expect(underWhich('2022-12-01', '2023-06-01')).toEqual(['148/QĐ-TTg', 'replaced'])
  })

  it('filed before, where the decision before is not kept, is rated under the one there is', () => {
    const found = rulesForDossier(
      ruleSets.slice(0, 1),
      { filedOn: '2026-05-21', stage: 'first' },
      '2026-06-01',
      holidays,
    )
    expect(found).toEqual({ ruleSet: ruleSets[0], why: { kind: 'replaced' } })
  })

  it('has no rules before the first decision', () => {
    expect(underWhich('2018-01-01', '2018-06-01')).toBeUndefined()
  })
})
