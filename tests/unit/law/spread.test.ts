import { describe, expect, it } from 'vitest'
import { fraction } from '#shared/kernel/fraction.ts'
import { spreadOf, type SpreadLimit } from '#shared/law/spread.ts'

const none: SpreadLimit = { difference: null, fromMean: null }

const isExceeded = (points: readonly number[], limit: Partial<SpreadLimit>): boolean =>
  spreadOf(points, { ...none, ...limit }).exceeded

describe('how far the totals of a round lie apart', () => {
  it('is 10 points of 60, 60 and 70, whose mean of 63 1/3 the highest lies furthest from', () => {
    expect(spreadOf([60, 70, 60], none)).toEqual({
      highest: 70,
      lowest: 60,
      difference: 10,
      fromMean: fraction(20, 3),
      limit: none,
      exceeded: false,
    })
  })

  it('is told from the mean of the lowest where that one lies furthest: 6 2/3 of 60, 70 and 70', () => {
    expect(spreadOf([70, 60, 70], none).fromMean).toEqual(fraction(20, 3))
    expect(spreadOf([70, 50, 70, 70], none).fromMean).toEqual(fraction(15))
  })

  it('is nothing of a single sheet, under any limit', () => {
    const strict = { difference: 0, fromMean: 0 }
    expect(spreadOf([73], strict)).toMatchObject({ difference: 0, fromMean: fraction(0), exceeded: false })
  })

  it('passes where the council’s rules set no limit, however far', () => {
    expect(isExceeded([0, 100], {})).toBe(false)
  })

  it.each([
    [9, true],
    [10, false],
    [11, false],
  ])('of 60 and 70 against a difference of %i at most: exceeded is %s', (difference, exceeded) => {
    expect(isExceeded([60, 70], { difference })).toBe(exceeded)
  })

  it.each([
    [4, true],
    [5, false],
    [6, false],
  ])('of 60 and 70 against %i points from the mean at most: exceeded is %s', (fromMean, exceeded) => {
    expect(isExceeded([60, 70], { fromMean })).toBe(exceeded)
  })

  it('is not rounded before it meets the limit: 6 2/3 exceeds 6 and not 7', () => {
    expect(isExceeded([60, 60, 70], { fromMean: 6 })).toBe(true)
    expect(isExceeded([60, 60, 70], { fromMean: 7 })).toBe(false)
  })

  it('is exceeded by either limit alone', () => {
    expect(isExceeded([60, 70], { difference: 9, fromMean: 50 })).toBe(true)
    expect(isExceeded([60, 70], { difference: 50, fromMean: 4 })).toBe(true)
    expect(isExceeded([60, 70], { difference: 10, fromMean: 5 })).toBe(false)
  })
})
