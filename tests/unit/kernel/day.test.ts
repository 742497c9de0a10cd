import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isWeekend } from '#shared/kernel/day.ts'

describe('a day', () => {
  it('counted on passes the ends of months and years, and the leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-05-22', 60)).toBe('2026-07-21')
    expect(addDays('2027-06-15', -180)).toBe('2026-12-17')
  })

  it('is the same whatever the time zone of the machine', () => {
    const before = process.env['TZ']
    for (const zone of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env['TZ'] = zone
      expect(addDays('2026-03-08', 1), zone).toBe('2026-03-09')
      expect(addMonths('2026-10-31', 1), zone).toBe('2026-11-30')
      expect(isWeekend('2026-11-22'), zone).toBe(true)
    }
    process.env['TZ'] = before
  })

  it('months on is the same date, or the last day of a shorter month', () => {
    expect(addMonths('2023-06-15', 36)).toBe('2026-06-15')
    expect(addMonths('2024-02-29', 36)).toBe('2027-02-28')
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28')
    expect(addMonths('2026-12-31', 12)).toBe('2027-12-31')
  })

  it('of the weekend is Saturday or Sunday', () => {
    expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})
