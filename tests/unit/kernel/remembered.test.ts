import { expect, it } from 'vitest'
import { remembered } from '#shared/kernel/remembered.ts'

it('makes once what is asked for again, and another for another thing, however alike', () => {
  let times = 0
  const sum = remembered((numbers: readonly number[]) => {
    times += 1
    return { of: numbers.reduce((a, b) => a + b, 0) }
  })
  const [first, alike] = [
    [1, 2],
    [1, 2],
  ]
  expect(sum(first)).toBe(sum(first))
  expect(times).toBe(1)
  expect(sum(alike)).toEqual({ of: 3 })
  expect(times).toBe(2)
})
