import { describe, expect, it } from 'vitest'
import { toldTimeIn } from '#shared/documents/told-time.ts'
import { wordsIn } from '#shared/words/words.ts'

const at = (text: string): number => Date.parse(`${text}:00+07:00`)
const held = (from: string, to: string) =>
  toldTimeIn({
    phase: { kind: 'closed', startedAt: at(from), closedAt: at(to) },
    changedAt: at('2026-12-01T08:00'),
  })
const left = (time: ReturnType<ReturnType<typeof held>>, language: 'vi' | 'en' = 'vi') =>
  wordsIn[language].minutes.leftAt(time, 'về cơ quan')

describe('a time in the minutes', () => {
  it('has no day where the sitting was over in one', () => {
    const told = held('2026-08-18T00:00', '2026-08-18T23:59')
    expect(left(told(at('2026-08-18T10:15')))).toBe('rời cuộc họp lúc 10 giờ 15 phút, lý do: về cơ quan')
  })

  it('has its day where the sitting spans days, on the first of them too', () => {
    const told = held('2026-08-18T08:00', '2026-08-19T00:00')
    expect(left(told(at('2026-08-18T23:59')))).toBe(
      'rời cuộc họp lúc 23 giờ 59 phút ngày 18 tháng 8 năm 2026, lý do: về cơ quan',
    )
    expect(left(told(at('2026-08-18T23:59')), 'en')).toBe('left at 23:59 on 18/08/2026, reason: về cơ quan')
  })

  it('has its day where the clock was on another day for a while', () => {
    const told = held('2026-08-18T08:00', '2026-08-18T11:30')
    expect(left(told(at('2030-01-01T09:00')))).toContain('09 giờ 00 phút ngày 01 tháng 01 năm 2030')
    expect(left(told(at('2026-08-18T09:00')))).toContain('lúc 09 giờ 00 phút, lý do')
  })

  it('has its day at a sitting that still goes on the next morning', () => {
    const phase = { kind: 'sitting', startedAt: at('2026-08-18T08:00') } as const
    const told = toldTimeIn({ phase, changedAt: at('2026-08-19T08:00') })
    expect(left(told(at('2026-08-18T16:00')))).toContain('ngày 18 tháng 8')
  })
})
