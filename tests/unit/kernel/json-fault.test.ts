import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFaultAt } from '#shared/kernel/json-fault.ts'

describe('a text that is not JSON', () => {
  it.each([
    ['', ''],
    ['{"a": }', '}'],
    ['{"a": 1,}', '}'],
    ['[1, 2', ''],
    ['[1 2]', '2]'],
    ['{"a" 1}', '1}'],
    ["{'a': 1}", "'a': 1}"],
    ['{"a": 1} x', 'x'],
    ['{"a": 1}, 2', ', 2'],
    ['{"a": 01}', '1}'],
    ['["a\nb"]', '"a\nb"]'],
    ['[1}', '}'],
    ['[nul]', 'nul]'],
  ])('%j stops being it at %j', (text, rest) => {
    expect(text.slice(jsonFaultAt(text))).toBe(rest)
  })

  it('is whole to its end when it is JSON', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(jsonFaultAt(text)).toBe(text.length)
      }),
    )
  })
})
