import { describe, expect, it } from 'vitest'
import { closenessOf } from '#renderer/parts/reconcile/closeness.ts'
import { confirmationLines, flipLines } from '#renderer/parts/reconcile/flip-lines.ts'
import { marginPlot, type MarginPlot } from '#renderer/parts/reconcile/margin-plot.ts'
import { correctOutcome } from '#shared/council/correcting.ts'
import { productView } from '#shared/council/product-view.ts'
import { sittingView } from '#shared/council/view.ts'
import { sure } from '#shared/kernel/result.ts'
import { marginOf } from '#shared/law/margin.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aProfile, aRatedSitting, aSitting, setOf, type HeldSitting } from '#tests/support/a-sitting.ts'
import {
  allConfirmedBut,
  criteriaSetNamed,
  everyStop,
  ruleSet,
  sheetWorth,
  teaSet,
} from '#tests/support/shipped-law.ts'

const plotOf = (...totals: readonly number[]): MarginPlot => {
  const sheets = totals.map(sheetWorth)
  const given = [ruleSet, teaSet, sheets, allConfirmedBut(), usualRatingRules, everyStop(teaSet)] as const
  return marginPlot(ruleSet, sure(rate(...given)), sure(marginOf(...given)), totals)
}

describe('the drawing of how close a rating was', () => {
  it('shows the bound that is nearest, with the stars on either side of it', () => {
    expect(plotOf(89, 89, 89, 90)).toMatchObject({ mean: 89.25, bound: { points: 90, below: 4, above: 5 } })
    expect(plotOf(72)).toMatchObject({ mean: 72, bound: { points: 70, below: 3, above: 4 } })
    expect(plotOf(4)).toMatchObject({ bound: { points: 30, below: 1, above: 2 } })
  })

  it('has a dot for each sheet left out, marked where the stars would be others, stacked where two fall together', () => {
    expect(plotOf(66, 70, 72, 72).without).toEqual([
      { mean: 214 / 3, changes: false, level: 0 },
      { mean: 70, changes: false, level: 0 },
      { mean: 208 / 3, changes: true, level: 0 },
      { mean: 208 / 3, changes: true, level: 1 },
    ])
  })

  it('counts other marks and other confirmations apart, the higher stars first', () => {
    const totals = [72, 75, 71]
    const given = [
      ruleSet,
      teaSet,
      totals.map(sheetWorth),
      allConfirmedBut({ '3.5': 'none' }),
      usualRatingRules,
    ] as const
    const margin = sure(marginOf(...given))
    const { changes } = marginPlot(ruleSet, sure(rate(...given)), margin, totals)
    expect(changes).toEqual([
      { kind: 'confirmations', count: 2, stars: 4 },
      { kind: 'confirmations', count: 1, stars: 3 },
    ])
    expect(plotOf(70, 70, 69).changes[0]?.kind).toBe('marks')
  })

  it('has room for all of them, and never shows points below 0 or above 100', () => {
    const { from, to, without } = plotOf(66, 70, 72, 72)
    for (const { mean } of [...without, { mean: 70 }]) {
      expect(mean).toBeGreaterThan(from)
      expect(mean).toBeLessThan(to)
    }
    expect(plotOf(100, 100).to).toBe(100)
    expect(plotOf(0).from).toBe(0)
  })
})

describe('whose sheets a margin speaks of', () => {
  const closeness = (held: HeldSitting) => {
    const view = productView(held.now, held.product('che'), teaSet, ruleSet, { kind: 'secretary' })
    const { members } = sittingView(held.now, setOf, { kind: 'secretary' })
    return closenessOf(view.margin, view, teaSet, members, wordsIn.vi)
  }

  it('are the members under their short names, each with the total', () => {
    const { sheets } = closeness(aSitting().start().scores('che', { 'so-khcn': 78, others: 72 })) ?? {}
    expect(sheets?.slice(2, 4)).toEqual([
      { name: 'Sở Y tế', total: 72 },
      { name: 'Sở KH&CN', total: 78 },
    ])
  })

  it('is the whole council where it agrees on one sheet', () => {
    const profile = aProfile({ scoring: 'agreed' })
    const { sheets } = closeness(aSitting({ details: { profile } }).start().scores('che', 72)) ?? {}
    expect(sheets).toEqual([{ name: 'Cả hội đồng', total: 72 }])
  })

  it('have the totals that count once a mark was corrected after the close', () => {
    const held = aRatedSitting({ 'so-khcn': 78, others: 72 }).closes()
    const replaces = held.product('che').adopted?.number ?? 0
    const marks = [{ member: 'so-khcn', criterion: '1.5', choice: 'none' }] as const
    held.must(
      correctOutcome(
        held.now,
        { ruleSet, set: teaSet },
        'che',
        replaces,
        { kind: 'rated', marks, confirmed: {} },
        'nhập sai',
      ),
    )
    const sealed = held.product('che').rounds[0]?.sheets.get('so-khcn')?.marks['1.5']
    expect(sealed).not.toBe('none')
    expect(closeness(held)?.sheets[3]?.total).toBeLessThan(78)
  })

  it('is nothing before the marks are open', () => {
    expect(closeness(aSitting().start().opensRound('che'))).toBeUndefined()
  })
})

describe('the marks that would change the stars', () => {
  const nameOf = (sheet: number): string => ['Sở Công Thương', 'Sở Y tế'][sheet] ?? ''

  it('are told member by member, the higher stars first, each criterion with its points from the lowest', () => {
    const flips = [
      { sheet: 0, criterion: '1.5', choice: 'none', stars: 3 },
      { sheet: 0, criterion: '1.5', choice: 4, stars: 5 },
      { sheet: 0, criterion: '4.1', choice: 4, stars: 5 },
      { sheet: 0, criterion: '4.1', choice: 3, stars: 5 },
      { sheet: 1, criterion: '1.5', choice: 4, stars: 5 },
    ] as const
    expect(flipLines(teaSet, flips, nameOf)).toEqual([
      {
        member: 'Sở Công Thương',
        stars: 5,
        criteria: [
          { criterion: '1.5', points: [3] },
          { criterion: '4.1', points: [3, 5] },
        ],
      },
      { member: 'Sở Công Thương', stars: 3, criteria: [{ criterion: '1.5', points: [0] }] },
      { member: 'Sở Y tế', stars: 5, criteria: [{ criterion: '1.5', points: [3] }] },
    ])
  })

  it('name points once where two options are worth the same', () => {
    const set = criteriaSetNamed('qd-26-2026/7')
    const flips = [1, 2].map(choice => ({ sheet: 0, criterion: '3.1', choice, stars: 4 as const }))
    expect(flipLines(set, flips, nameOf)[0]?.criteria).toEqual([{ criterion: '3.1', points: [1] }])
  })

  it('are told of the council where it confirms, the higher stars first', () => {
    const confirmations = [
      { criterion: '1.5', choice: 'none', stars: 3 },
      { criterion: '1.5', choice: 4, stars: 5 },
      { criterion: '4.1', choice: 4, stars: 5 },
    ] as const
    expect(confirmationLines(teaSet, confirmations)).toEqual([
      {
        stars: 5,
        criteria: [
          { criterion: '1.5', points: [3] },
          { criterion: '4.1', points: [5] },
        ],
      },
      { stars: 3, criteria: [{ criterion: '1.5', points: [0] }] },
    ])
  })

  it('are no lines where there are none', () => {
    expect(flipLines(teaSet, [], nameOf)).toEqual([])
  })
})
