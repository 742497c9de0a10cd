import { describe, expect, it } from 'vitest'
import { calendarAround, monthsOf, placeOf, spanOf } from '#renderer/parts/due/due-span.ts'

const calendar = calendarAround('2027-01-20')

describe('the calendar of what is due', () => {
  it('begins three months ago and ends two weeks after the six months that are looked at', () => {
    expect([calendar.first, calendar.last]).toEqual(['2026-10-20', '2027-08-03'])
    expect(monthsOf(calendar)).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
      '2027-02-01',
      '2027-03-01',
      '2027-04-01',
      '2027-05-01',
      '2027-06-01',
      '2027-07-01',
      '2027-08-01',
    ])
  })

  it('puts days where they fall, and those outside at its edges', () => {
    expect(placeOf('2026-10-20', calendar)).toBe(0)
    expect(placeOf('2027-03-13', calendar)).toBeCloseTo(50, 0)
    expect(placeOf('2020-01-01', calendar)).toBe(0)
    expect(placeOf('2030-01-01', calendar)).toBe(100)
  })
})

describe('what is due as a stretch of time', () => {
  it('runs over the days in which a dossier may be filed, and further where the certificate is prolonged', () => {
    const window = {
      kind: 'window',
      from: '2026-11-11',
      ends: '2027-05-10',
      prolongedTo: '2027-11-06',
    } as const
    const by = { by: '2027-01-11', uncertain: false }
    expect(spanOf({ matter: { ...window, state: 'open' }, by })).toEqual({
      from: '2026-11-11',
      by: '2027-01-11',
      tail: undefined,
    })
    expect(spanOf({ matter: { ...window, state: 'missed' }, by }).tail).toEqual({
      from: '2027-05-10',
      to: '2027-11-06',
    })
  })
})
