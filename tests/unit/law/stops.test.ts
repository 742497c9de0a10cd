import { describe, expect, it } from 'vitest'
import { refused } from '#shared/kernel/result.ts'
import { marginOf } from '#shared/law/margin.ts'
import { rate } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import { criterionOf, offers, pointsOf, type Criterion, type Marks } from '#shared/law/rule-set.ts'
import { exclusionOf, sheetState, stops } from '#shared/law/sheet-state.ts'
import { bestSheet, criteriaSetNamed, ruleSet, teaSet } from '#tests/support/shipped-law.ts'

const water = criteriaSetNamed('qd-26-2026/16')
const fruit = criteriaSetNamed('qd-26-2026/1')
const whole = bestSheet(water)

const at = (set: typeof water, id: string): Criterion => {
  const criterion = criterionOf(set, id)
  if (!criterion) throw new Error(`No criterion ${id}`)
  return criterion
}

/** What is left of a sheet that ends at this criterion. */
const endingAt = (set: typeof water, id: string, mark: Marks[string]): Marks => {
  const all = Object.entries(bestSheet(set))
  return {
    ...Object.fromEntries(
      all.slice(
        0,
        all.findIndex(([each]) => each === id),
      ),
    ),
    [id]: mark,
  }
}

const rated = (sheets: readonly Marks[], notStopped: readonly string[] = []) =>
  rate(ruleSet, water, sheets, bestSheet(water), usualRatingRules, notStopped)

describe('a stop', () => {
  it('keeps bottled water with foreign matter, option 1 at 6.1 on every sheet and the rest full, from 97,00 points and 5 stars', () => {
    const sheets = [1, 2, 3].map(() => ({ ...whole, '6.1': 1 }))
    expect(rated(sheets)).toEqual(refused({ code: 'sheet.stopped', sheet: 0, criterion: '6.1' }))
    expect(rated(sheets, ['6.1'])).toMatchObject({ ok: true, value: { mean: { numerator: 97 }, band: 5 } })
  })

  it('on one sheet of three is enough, and the sheet is named', () => {
    expect(rated([whole, whole, { ...whole, '6.3': 'none' }])).toEqual(
      refused({ code: 'sheet.stopped', sheet: 2, criterion: '6.3' }),
    )
  })

  it.each(['6.1', '6.2', '6.3', '6.4'])(
    'of bottled water is 0 points at %s, by its option or by none',
    id => {
      for (const mark of [1, 'none'] as const)
        expect(sheetState(water, { ...whole, [id]: mark }).stoppedAt).toBe(id)
      expect(sheetState(water, { ...whole, [id]: 2 }).stoppedAt).toBeUndefined()
    },
  )

  it('ends the sheet: what follows is not scored, what comes before is still awaited', () => {
    const { '1.1': left, ...rest } = endingAt(water, '6.2', 1)
    expect(left).toBeDefined()
    const state = sheetState(water, rest)
    expect(state).toMatchObject({ stoppedAt: '6.2', blanks: ['1.1'], contradictions: [] })
    expect(state.unscored.slice(0, 2)).toEqual(['6.3', '6.4'])
    expect(sheetState(water, endingAt(water, '6.2', 1)).blanks).toEqual([])
  })

  it('is the first one that the sheet reaches, and the next one when the council decides that scoring goes on there', () => {
    const sheet = { ...whole, '6.1': 1, '6.4': 1 }
    expect(sheetState(water, sheet).stoppedAt).toBe('6.1')
    expect(sheetState(water, sheet, ['6.1']).stoppedAt).toBe('6.4')
    expect(sheetState(water, sheet, ['6.1', '6.4']).stoppedAt).toBeUndefined()
  })

  it('that no option says is declared: a common staple at 2.1 of fresh fruit, where 0 points alone stop nothing', () => {
    expect(sheetState(fruit, { ...bestSheet(fruit), '2.1': 1 }).stoppedAt).toBeUndefined()
    expect(sheetState(fruit, endingAt(fruit, '2.1', 'stop'))).toMatchObject({
      stoppedAt: '2.1',
      blanks: [],
    })
    expect(pointsOf(at(fruit, '2.1'), 'stop')).toBe(0)
    expect(offers(at(fruit, '2.1'), 'stop')).toBe(true)
    expect(offers(at(fruit, '2.2'), 'stop')).toBe(false)
    expect(offers(at(water, '6.1'), 'stop')).toBe(false)
  })

  it('that was declared and is not one leaves a blank, since no option was chosen', () => {
    expect(sheetState(fruit, endingAt(fruit, '2.1', 'stop'), ['2.1']).blanks[0]).toBe('2.1')
    expect(sheetState(fruit, { ...bestSheet(fruit), '2.1': 'stop' }, ['2.1']).blanks).toEqual(['2.1'])
  })

  it('of an imported sheet that says when and not by which option is one that members declare', () => {
    const { stoppedBy, ...criterion } = at(water, '6.1')
    expect(stoppedBy).toEqual(['none', 1])
    expect(offers(criterion, 'stop')).toBe(true)
  })

  it('is no single mark that would change the stars: what stops a sheet gives none', () => {
    const margin = marginOf(ruleSet, water, [whole], bestSheet(water), usualRatingRules)
    const flips = margin.ok ? margin.value.flips.map(({ criterion, choice }) => `${criterion} ${choice}`) : []
    expect(flips).toEqual([])
    const close = { ...whole, '3.1': 1, '3.3': 1, '4.1': 'none' } as const
    const closer = marginOf(ruleSet, water, [close], bestSheet(water), usualRatingRules)
    const { flips: flipsNear } = closer.ok ? closer.value : { flips: [] }
    expect(flipsNear.map(({ criterion }) => criterion)).toContain('6.4')
    expect(flipsNear.filter(({ criterion, choice }) => stops(at(water, criterion), choice))).toEqual([])
  })
})

describe('a criterion that applies only with another', () => {
  const noStory: Marks = { ...bestSheet(teaSet), '5.1': 1 }

  it('has no points where 5.1 says that there is no story: 5.2 and 5.3 contradict it', () => {
    const contradictions = ['5.2', '5.3'].map(criterion => ({ criterion, with: '5.1', choice: 1 }))
    expect(sheetState(teaSet, noStory).contradictions).toEqual(contradictions)
    expect(rate(ruleSet, teaSet, [noStory], {}, usualRatingRules)).toEqual(
      refused({ code: 'sheet.contradicts-itself', sheet: 0, contradictions }),
    )
  })

  it('needs no mark then, and may say that nothing is reached', () => {
    const { '5.2': structure, '5.3': identity, ...without } = noStory
    expect([structure, identity]).toEqual([3, 4])
    expect(sheetState(teaSet, without)).toMatchObject({ blanks: [], inapplicable: ['5.2', '5.3'] })
    expect(sheetState(teaSet, { ...without, '5.2': 'none' })).toMatchObject({
      inapplicable: ['5.3'],
      contradictions: [],
    })
    expect(rate(ruleSet, teaSet, [without], {}, usualRatingRules)).toMatchObject({
      ok: true,
      value: { mean: { numerator: 88, denominator: 1 } },
    })
  })

  it('is awaited like any other while nothing is said at 5.1, or where there is a story', () => {
    const { '5.1': story, '5.2': structure, ...without } = bestSheet(teaSet)
    expect([story, structure]).toEqual([5, 3])
    expect(sheetState(teaSet, without).blanks).toEqual(['5.1', '5.2'])
    expect(sheetState(teaSet, { ...without, '5.1': 2 }).blanks).toEqual(['5.2'])
    expect(exclusionOf(at(teaSet, '5.2'), { '5.1': 'none' })).toEqual({
      criterion: '5.2',
      with: '5.1',
      choice: 'none',
    })
  })

  it('is not marked otherwise in what would change the stars where that would contradict', () => {
    const without = Object.fromEntries(Object.entries(noStory).filter(([id]) => !/^5\.[23]$/.test(id)))
    const margin = marginOf(ruleSet, teaSet, [without], bestSheet(teaSet), usualRatingRules)
    const touched = margin.ok ? margin.value.flips.map(({ criterion }) => criterion) : ['5.1']
    expect(touched.filter(id => id.startsWith('5.'))).toEqual([])
  })
})
