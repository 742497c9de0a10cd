import { describe, expect, it } from 'vitest'
import { latestAnswer } from '#renderer/stores/latest-answer.ts'

describe('what the host is asked for twice', () => {
  it('is shown as it was answered last, when the answers come in turn', async () => {
    const latest = latestAnswer()
    expect(await latest(Promise.resolve('revision 12'))).toBe('revision 12')
    expect(await latest(Promise.resolve('revision 13'))).toBe('revision 13')
  })

  it('is shown as the later question was answered, though the earlier answer comes after it', async () => {
    const latest = latestAnswer()
    const slow = Promise.withResolvers<string>()
    const first = latest(slow.promise)
    expect(await latest(Promise.resolve('revision 13'))).toBe('revision 13')
    slow.resolve('revision 12')
    expect(await first).toBeUndefined()
  })

  it('is shown even when its record became shorter, as one does in whose place another was put', async () => {
    const latest = latestAnswer()
    expect(await latest(Promise.resolve({ revision: 40 }))).toEqual({ revision: 40 })
    expect(await latest(Promise.resolve({ revision: 25 }))).toEqual({ revision: 25 })
  })
})
