import { expect, it } from 'vitest'
import { giveBack } from '#electron/app/give-back.ts'

it('lets memory go that a piece has to itself', () => {
  const piece = new Uint8Array(64 * 1024)
  giveBack(piece)
  expect(piece.byteLength).toBe(0)
})

it('lets no memory go that others lie in as well', () => {
  const whole = new Uint8Array([1, 2, 3, 4])
  giveBack(whole.subarray(0, 2))
  expect([...whole]).toEqual([1, 2, 3, 4])
})
