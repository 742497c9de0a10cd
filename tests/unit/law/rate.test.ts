import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fraction, printed } from '#shared/kernel/fraction.ts'
import { refused, sure } from '#shared/kernel/result.ts'
import { starredCriteria } from '#shared/law/minimum.ts'
import { bandOf, rate, type Rating } from '#shared/law/rate.ts'
import { usualRatingRules } from '#shared/law/rating-rules.ts'
import { criteriaOf, type Choice, type Criterion, type Marks } from '#shared/law/rule-set.ts'
import {
  agreeing,
  allConfirmedBut,
  everyStop,
  ruleSet,
  sheetWorth,
  teaSet,
} from '#tests/support/shipped-law.ts'

const ratedSheets = (sheets: readonly Marks[], confirmed: Marks): Rating =>
  sure(rate(ruleSet, teaSet, sheets, confirmed, usualRatingRules, everyStop(teaSet)))

const rated = (totals: readonly number[], confirmed: Marks = allConfirmedBut()): Rating =>
  ratedSheets(totals.map(sheetWorth), confirmed)

const members = (count: number, total: number): readonly number[] =>
  Array.from({ length: count }, () => total)

const choiceOf = ({ options }: Criterion): fc.Arbitrary<Choice> =>
  fc.oneof(fc.constant('none' as const), fc.integer({ min: 1, max: options.length }))

/** Any whole sheet that does not contradict itself. */
const anySheet: fc.Arbitrary<Marks> = fc
  .record(Object.fromEntries(criteriaOf(teaSet).map(criterion => [criterion.id, choiceOf(criterion)])))
  .map(sheet => agreeing(teaSet, sheet))
/** Confirmed minimums with the best option nearly everywhere, so that every tier comes up. */
const mostlyConfirmed: fc.Arbitrary<Marks> = fc.record(
  Object.fromEntries(
    starredCriteria(teaSet).map(criterion => [
      criterion.id,
      fc.oneof(
        { weight: 12, arbitrary: fc.constant(criterion.options.length) },
        { weight: 1, arbitrary: choiceOf(criterion) },
      ),
    ]),
  ),
)
const anyCriterion = fc.constantFrom(...criteriaOf(teaSet).filter(({ dependsOn }) => dependsOn === undefined))

describe('the band of a mean', () => {
  it.each([
    ['0', [0], 1],
    ['29,99', [...members(99, 30), 29], 1],
    ['30', [30], 2],
    ['49,99', [...members(99, 50), 49], 2],
    ['50', [50], 3],
    ['69,9', [...members(9, 70), 69], 3],
    ['70', [69, 71], 4],
    ['89,99', [...members(99, 90), 89], 4],
    ['90', [90, 90], 5],
    ['100', [100], 5],
  ] as const)('rates a mean of %s as it falls', (_mean, totals, stars) => {
    expect(rated(totals)).toMatchObject({ band: stars, stars, heldBackBy: [] })
  })

  it('rates 69,996 three stars although it prints as 70,00: the printed value is never compared', () => {
    const mean = fraction(69_996, 1000)
    expect(printed(mean)).toBe('70,00')
    expect(bandOf(ruleSet, mean)).toBe(3)
  })

  it('is a bug to look for in bands that leave the mean without one; no checked decision does', () => {
    const bands = ruleSet.bands.filter(({ stars }) => stars > 1)
    expect(() => bandOf({ ...ruleSet, bands }, fraction(29))).toThrow('A mean below every band')
  })

  it('rates 49 members at 70 and one at 69 three stars, never four', () => {
    expect(rated([...members(49, 70), 69]).stars).toBe(3)
  })

  it('is the same in whatever order the members are counted', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { minLength: 2, maxLength: 9 }), anySheet, (sheets, confirmed) => {
        expect(ratedSheets(sheets.toReversed(), confirmed)).toEqual(ratedSheets(sheets, confirmed))
      }),
    )
  })

  it('is never lowered by more points on one sheet', () => {
    fc.assert(
      fc.property(
        fc.array(anySheet, { minLength: 1, maxLength: 5 }),
        anyCriterion,
        (others, { id, options }) => {
          const [sheet = {}, ...rest] = others
          const before = ratedSheets(others, {})
          const after = ratedSheets([{ ...sheet, [id]: options.length }, ...rest], {})
          expect(after.band).toBeGreaterThanOrEqual(before.band)
        },
      ),
    )
  })
})

describe('the minimums of a tier', () => {
  it('hold a mean of 73,25 at 3 stars when the council confirms no option at 1.6', () => {
    const rating = rated([73, 73, 73, 74], allConfirmedBut({ '1.6': 'none' }))
    expect(printed(rating.mean)).toBe('73,25')
    expect(rating).toMatchObject({
      band: 4,
      stars: 3,
      heldBackBy: [{ criterion: '1.6', stars: 4, option: 1 }],
      recognition: 'province',
    })
  })

  it('leave a mean of 60 at 2 stars, recognised by nobody, when a minimum of 3 stars is missing', () => {
    expect(rated([60], allConfirmedBut({ '3.5': 'none' }))).toMatchObject({
      band: 3,
      stars: 2,
      heldBackBy: [{ criterion: '3.5', stars: 3, option: 1 }],
      recognition: 'none',
    })
  })

  it('count for the tiers above too: 85 with a minimum of 3 stars missing is 2 stars', () => {
    expect(rated([85], allConfirmedBut({ '9': 'none' })).stars).toBe(2)
  })

  it('hold 95 at 4 stars, recognised by the province, when only a minimum of 5 stars is missing', () => {
    expect(rated([95], allConfirmedBut({ '1.5': 3 }))).toMatchObject({
      band: 5,
      stars: 4,
      heldBackBy: [{ criterion: '1.5', stars: 5, option: 4 }],
      recognition: 'province',
    })
  })

  it('do not matter below 3 stars: 45 with nothing confirmed is 2 stars, held back by nothing', () => {
    expect(rated([45], {})).toMatchObject({ band: 2, stars: 2, heldBackBy: [] })
  })

  it('of a higher tier than the band do not lower it: 60 without a minimum of 4 stars is 3 stars', () => {
    expect(rated([60], allConfirmedBut({ '1.6': 'none' }))).toMatchObject({ stars: 3, heldBackBy: [] })
  })

  it('count as unreached where the council confirmed nothing', () => {
    expect(rated([100], {}).stars).toBe(2)
  })

  it('never lift the stars above the band', () => {
    fc.assert(
      fc.property(anySheet, mostlyConfirmed, (sheet, confirmed) => {
        const { band, stars } = ratedSheets([sheet], confirmed)
        expect(stars).toBeLessThanOrEqual(band)
      }),
    )
  })

  it('never lower the stars when a confirmed option is raised', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 100 }),
        mostlyConfirmed,
        fc.constantFrom(...starredCriteria(teaSet)),
        (total, confirmed, { id, options }) => {
          const raised = { ...confirmed, [id]: options.length }
          expect(rated([total], raised).stars).toBeGreaterThanOrEqual(rated([total], confirmed).stars)
        },
      ),
    )
  })
})

describe('who recognises it', () => {
  it.each([
    [100, 'ministry'],
    [90, 'ministry'],
    [89, 'province'],
    [70, 'province'],
    [50, 'province'],
    [49, 'none'],
    [0, 'none'],
  ] as const)('at %i points: %s', (total, recognition) => {
    expect(rated([total]).recognition).toBe(recognition)
  })
})

describe('what cannot be rated', () => {
  it('is a sheet with a blank: blank is not zero', () => {
    const sheet = Object.fromEntries(Object.entries(sheetWorth(80)).filter(([id]) => id !== '1.1'))
    expect(rate(ruleSet, teaSet, [sheetWorth(80), sheet], {}, usualRatingRules)).toEqual(
      refused({ code: 'sheet.blanks-in', sheet: 1, criteria: ['1.1'] }),
    )
  })

  it('is a product that nobody scored', () => {
    expect(rate(ruleSet, teaSet, [], {}, usualRatingRules)).toEqual(refused({ code: 'sheets.none' }))
  })
})
