import { expect, it } from 'vitest'
import { packageTurns } from '#renderer/stores/package-turns.ts'

/** Whether it is there by now, all that had to happen for it having happened. */
async function isOpen(gate: Promise<unknown>): Promise<boolean> {
  let open = false
  void gate.then(() => (open = true))
  await new Promise(resolve => setImmediate(resolve))
  return open
}

it('sends the second file while the first is checked, and no third', async () => {
  const take = packageTurns()
  const [first, second, third] = [take(), take(), take()]
  expect(await isOpen(first.maySend)).toBe(true)
  expect(await isOpen(second.maySend)).toBe(false)
  first.sent()
  expect(await isOpen(second.maySend)).toBe(true)
  second.sent()
  expect(await isOpen(third.maySend)).toBe(false)
  first.checked()
  expect(await isOpen(third.maySend)).toBe(true)
})

it('checks one file at a time, in the order they came', async () => {
  const take = packageTurns()
  const [first, second] = [take(), take()]
  first.sent()
  second.sent()
  expect(await isOpen(first.mayCheck)).toBe(true)
  expect(await isOpen(second.mayCheck)).toBe(false)
  first.checked()
  expect(await isOpen(second.mayCheck)).toBe(true)
})

it('lets nobody past the file in check when one in between is cancelled', async () => {
  const take = packageTurns()
  const [first, cancelled, third] = [take(), take(), take()]
  first.sent()
  cancelled.sent()
  cancelled.checked()
  expect(await isOpen(third.mayCheck)).toBe(false)
  first.checked()
  expect(await isOpen(third.mayCheck)).toBe(true)
})
