import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame } from '#shared/kernel/same.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'

describe('two values of plain data', () => {
  it('are the same when their canonical JSON is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(isSame(one, structuredClone(one))).toBe(true)
        expect(isSame(one, other)).toBe(canonicalJson(one) === canonicalJson(other))
      }),
    )
  })

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    [[], {}],
    [null, {}],
    [{ a: [1, 2] }, { a: [2, 1] }],
    ['1', 1],
  ])('are not: %o and %o', (one, other) => {
    expect(isSame(one, other)).toBe(false)
    expect(isSame(other, one)).toBe(false)
  })

  it('are, whatever order their keys were written in', () => {
    expect(isSame({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1 })).toBe(true)
  })
})
