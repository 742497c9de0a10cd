import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonical.ts'

describe('canonical JSON', () => {
  it('is the same text whatever order the fields were written in', () => {
    expect(canonicalJson({ stars: 3, band: 4, mean: { denominator: 4, numerator: 293 } })).toBe(
      '{"band":4,"mean":{"denominator":4,"numerator":293},"stars":3}',
    )
  })

  it('keeps Vietnamese letters as they are', () => {
    expect(canonicalJson(['Chè Thôm Loà'])).toBe('["Chè Thôm Loà"]')
  })

  it.each([[undefined], [Number.NaN], [() => 0]])('has no text for %s', value => {
    expect(() => canonicalJson(value)).toThrow()
  })
})
