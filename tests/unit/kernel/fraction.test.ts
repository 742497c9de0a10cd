import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, fraction, mean, minus, printed } from '#shared/kernel/fraction.ts'

const points = fc.integer({ min: 0, max: 100 })
const anyFraction = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 500 }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

describe('a fraction', () => {
  it('is kept in lowest terms', () => {
    expect(fraction(146, 4)).toEqual({ numerator: 73, denominator: 2 })
    expect(fraction(0, 7)).toEqual({ numerator: 0, denominator: 1 })
  })

  it.each([
    [1, 0],
    [1, -2],
    [0.5, 1],
    [Number.MAX_SAFE_INTEGER + 1, 1],
  ])('cannot be %d over %d', (numerator, denominator) => {
    expect(() => fraction(numerator, denominator)).toThrow(RangeError)
  })

  it('is compared exactly: 69,9 is below 70, two thirds are above 0,6666666', () => {
    expect(compare(fraction(699, 10), fraction(70))).toBe(-1)
    expect(compare(fraction(2, 3), fraction(6_666_666, 10_000_000))).toBe(1)
    expect(compare(fraction(140, 2), fraction(70))).toBe(0)
  })

  it('has a difference that compares with zero as the two compare with each other', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        expect(compare(minus(a, b), fraction(0))).toBe(compare(a, b))
      }),
    )
  })
})

describe('a mean', () => {
  it('of 73, 73, 73 and 74 is exactly 73 and a quarter', () => {
    expect(mean([73, 73, 73, 74])).toEqual({ numerator: 293, denominator: 4 })
  })

  it('lies between the lowest and the highest, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 15 }), totals => {
        const exact = mean(totals)
        expect(compare(exact, fraction(Math.min(...totals)))).toBeGreaterThanOrEqual(0)
        expect(compare(exact, fraction(Math.max(...totals)))).toBeLessThanOrEqual(0)
        expect(mean(totals.toReversed())).toEqual(exact)
      }),
    )
  })

  it('of nobody does not exist', () => {
    expect(() => mean([])).toThrow(RangeError)
  })
})

describe('a printed fraction', () => {
  it.each([
    [293, 4, '73,25'],
    [70, 1, '70,00'],
    [200, 3, '66,67'],
    [100, 3, '33,33'],
    [1, 200, '0,01'],
    [13_999, 200, '70,00'],
    [69_994, 1000, '69,99'],
    [100, 1, '100,00'],
    [-1, 200, '-0,01'],
    [-1, 1000, '0,00'],
  ])('%d/%d is printed half up with a comma: %#', (numerator, denominator, text) => {
    expect(printed(fraction(numerator, denominator))).toBe(text)
  })

  it('can have other decimals and another sign', () => {
    expect(printed(fraction(145, 2), 0)).toBe('73')
    expect(printed(fraction(145, 2), 1, '.')).toBe('72.5')
  })

  it('is never more than half a hundredth away from the exact value', () => {
    fc.assert(
      fc.property(anyFraction, exact => {
        const shown = fraction(Math.round(Number(printed(exact, 2, '.')) * 100), 100)
        const away = minus(shown, exact)
        expect(
          compare(fraction(Math.abs(away.numerator), away.denominator), fraction(1, 200)),
        ).toBeLessThanOrEqual(0)
      }),
    )
  })
})
