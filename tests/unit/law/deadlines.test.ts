import { describe, expect, it } from 'vitest'
import {
  certificateEnds,
  communeReportsBy,
  deadlinesOf,
  filingWindow,
  periodEnd,
  reRatedBy,
  roundFor,
  workingDaysAfter,
} from '#shared/law/deadlines.ts'
import { holidays, ruleSet } from '#tests/support/shipped-law.ts'

const deadlines = ruleSet.deadlines
if (!deadlines) throw new Error('QĐ 26/2026 has deadlines')

describe('a certificate', () => {
  it('lasts 36 months from the day it was issued', () => {
    expect(certificateEnds('2026-06-30', ruleSet)).toBe('2029-06-30')
  })

  it('issued on a leap day ends on the last day of February', () => {
    expect(certificateEnds('2028-02-29', ruleSet)).toBe('2031-02-28')
  })
})

describe('a re-rating', () => {
  it('is filed not earlier than 180 and not later than 120 days to the end of the certificate', () => {
    expect(filingWindow('2027-05-19', deadlines, holidays)).toEqual({
      from: '2026-11-20',
      until: { by: '2027-01-19', uncertain: false },
    })
  })

  it('takes at most 45 days from the day the whole dossier was received', () => {
    expect(reRatedBy('2026-12-01', deadlines, holidays)).toEqual({ by: '2027-01-15', uncertain: false })
  })

  it('filed on the first or the last day of the window is in time, a day outside is not', () => {
    const inTime = (filedOn: string): boolean | undefined =>
      deadlinesOf({ filedOn, stage: 'renewal', certifiedOn: '2024-06-30' }, ruleSet, holidays)?.reRating
        ?.certificate?.filedInTime
    expect(['2026-12-31', '2027-01-01', '2027-03-02', '2027-03-03'].map(inTime)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('of a certificate whose date is not known has no window', () => {
    expect(deadlinesOf({ filedOn: '2026-08-03', stage: 'renewal' }, ruleSet, holidays)?.reRating).toEqual({
      within: 45,
      by: { by: '2026-09-17', uncertain: false },
      certificate: undefined,
    })
  })
})

describe('a period of calendar days', () => {
  it('whose last day is a Saturday or a Sunday ends on the Monday after it (BLDS 2015 Điều 148.5)', () => {
    const monday = { by: '2026-06-22', uncertain: false }
    expect(periodEnd('2026-06-20', holidays)).toEqual({
      ...monday,
      moved: { from: '2026-06-20', holiday: undefined },
    })
    expect(periodEnd('2026-06-21', holidays)).toEqual({
      ...monday,
      moved: { from: '2026-06-21', holiday: undefined },
    })
    expect(periodEnd('2026-06-22', holidays)).toEqual(monday)
  })

  it('ends after a public holiday, and says which, however many days off follow each other', () => {
    expect(periodEnd('2026-09-02', holidays)).toEqual({
      by: '2026-09-03',
      uncertain: false,
      moved: { from: '2026-09-02', holiday: 'Quốc khánh' },
    })
    expect(periodEnd('2026-02-14', holidays)).toMatchObject({ by: '2026-02-23' })
  })

  it('ends on a Saturday that is worked in exchange for another day', () => {
    expect(periodEnd('2026-08-22', holidays)).toEqual({ by: '2026-08-22', uncertain: false })
    expect(periodEnd('2026-08-23', holidays)).toMatchObject({ by: '2026-08-24' })
  })

  it('is not certain at a day that may be off, nor beyond the days that are known', () => {
    expect(periodEnd('2026-11-23', holidays)).toEqual({ by: '2026-11-23', uncertain: true })
    expect(periodEnd('2026-11-22', holidays)).toMatchObject({ by: '2026-11-23', uncertain: true })
    expect(periodEnd('2026-11-20', holidays)).toEqual({ by: '2026-11-20', uncertain: false })
    expect(periodEnd('2027-02-01', holidays)).toEqual({ by: '2027-02-01', uncertain: true })
    expect(periodEnd('2027-01-30', holidays)).toMatchObject({ by: '2027-02-01', uncertain: true })
    expect(periodEnd('2027-01-29', holidays)).toEqual({ by: '2027-01-29', uncertain: false })
    expect(periodEnd('2023-12-29', holidays)).toEqual({ by: '2023-12-29', uncertain: true })
  })

  it('of a certificate is none: it ends where it falls, on a Sunday too', () => {
    const filing = { filedOn: '2026-08-03', stage: 'renewal', certifiedOn: '2024-02-28' } as const
    expect(deadlinesOf(filing, ruleSet, holidays)?.reRating?.certificate?.ends).toBe('2027-02-28')
  })

  it('keeps a filing window open until the working day after its last day', () => {
    const inTime = (filedOn: string) =>
      deadlinesOf({ filedOn, stage: 'renewal', certifiedOn: '2023-12-31' }, ruleSet, holidays)?.reRating
        ?.certificate
    expect([inTime('2026-09-03')?.filedInTime, inTime('2026-09-04')?.filedInTime]).toEqual([true, false])
    expect(inTime('2026-09-03')?.window.until.moved?.from).toBe('2026-09-02')
  })
})

describe('a day off that the law makes likely and nobody has announced', () => {
  const expected = {
    until: '2027-12-31',
    off: [
      { day: '2027-02-08', name: 'Tết' },
      { day: '2027-02-09', name: 'Tết, nghỉ bù' },
    ],
  }
  const list = { ...holidays, expected }
  const [eighth, ninth] = expected.off

  it('is counted as off; what is counted across it is not certain, and names it', () => {
    expect(periodEnd('2027-02-08', list)).toEqual({
      by: '2027-02-10',
      uncertain: true,
      assumed: [eighth, ninth],
      moved: { from: '2027-02-08', holiday: 'Tết' },
    })
    expect(periodEnd('2027-02-06', list)).toEqual({
      by: '2027-02-10',
      uncertain: true,
      assumed: [eighth, ninth],
      moved: { from: '2027-02-06', holiday: undefined },
    })
    expect(workingDaysAfter('2027-02-05', 1, list)).toEqual({
      by: '2027-02-10',
      uncertain: true,
      assumed: [eighth, ninth],
    })
    expect(workingDaysAfter('2027-02-08', 1, list).assumed).toEqual([ninth])
  })

  it('is not named where nothing is counted across it', () => {
    expect(periodEnd('2027-02-05', list)).toEqual({ by: '2027-02-05', uncertain: true })
    expect(periodEnd('2027-02-10', list)).toEqual({ by: '2027-02-10', uncertain: true })
    expect(workingDaysAfter('2027-02-09', 1, list)).toEqual({ by: '2027-02-10', uncertain: true })
    expect(workingDaysAfter('2027-02-04', 1, list)).toEqual({ by: '2027-02-05', uncertain: true })
  })

  it('is none where the list says nothing of what is likely', () => {
    const { expected: left, ...without } = list
    expect(left).toBe(expected)
    expect(periodEnd('2027-02-08', without)).toEqual({ by: '2027-02-08', uncertain: true })
  })
})

describe('working days', () => {
  it('pass over weekends', () => {
    expect(communeReportsBy('2026-06-15', deadlines, holidays)).toEqual({
      by: '2026-07-06',
      uncertain: false,
    })
  })

  it('pass over Tết', () => {
    expect(workingDaysAfter('2026-02-13', 1, holidays).by).toBe('2026-02-23')
    expect(workingDaysAfter('2025-01-24', 2, holidays).by).toBe('2025-02-04')
  })

  it('count the Saturday that is worked for a day off', () => {
    expect(workingDaysAfter('2026-08-21', 1, holidays).by).toBe('2026-08-22')
    expect(workingDaysAfter('2026-08-28', 1, holidays).by).toBe('2026-09-03')
  })

  it('are uncertain past the end of the list of holidays, and before its beginning', () => {
    expect(workingDaysAfter('2027-01-28', 1, holidays)).toEqual({ by: '2027-01-29', uncertain: false })
    expect(workingDaysAfter('2027-01-28', 2, holidays)).toEqual({ by: '2027-02-01', uncertain: true })
    expect(workingDaysAfter('2023-12-30', 5, holidays).uncertain).toBe(true)
    expect(workingDaysAfter('2023-12-31', 5, holidays).uncertain).toBe(false)
  })

  it('are uncertain when they cross a day that may be off or not', () => {
    expect(workingDaysAfter('2026-11-19', 1, holidays)).toEqual({ by: '2026-11-20', uncertain: false })
    expect(workingDaysAfter('2026-11-20', 1, holidays).uncertain).toBe(true)
    expect(workingDaysAfter('2026-11-27', 1, holidays).uncertain).toBe(true)
    expect(workingDaysAfter('2026-11-30', 1, holidays)).toEqual({ by: '2026-12-01', uncertain: false })
  })

  it('pass over the day of Vietnamese culture (Nghị quyết 28/2026/QH16)', () => {
    expect(workingDaysAfter('2026-11-23', 1, holidays)).toEqual({ by: '2026-11-25', uncertain: false })
  })

  it('are certain to the first and the last day of the list, and uncertain for any one doubtful day among several', () => {
    const nothing = { sources: [], off: [], working: [], doubtful: [] }
    const known = { ...nothing, from: '2026-06-01', until: '2026-06-30' }
    const maybe = (day: string) => ({ day, name: 'Chưa rõ' })
    expect(workingDaysAfter('2026-06-01', 1, known)).toEqual({ by: '2026-06-02', uncertain: false })
    expect(workingDaysAfter('2026-06-29', 1, known)).toEqual({ by: '2026-06-30', uncertain: false })
    const doubtful = [maybe('2026-06-10'), maybe('2026-06-24')]
    expect(workingDaysAfter('2026-06-09', 1, { ...known, doubtful })).toEqual({
      by: '2026-06-10',
      uncertain: true,
    })
  })
})

describe('the rounds of a year', () => {
  const doneBefore = (day: string, level: 'province' | 'ministry'): string | undefined =>
    roundFor(day, deadlines, level)?.doneBefore

  it('of the province: proposed before 30/4 rated before 30/6, before 30/10 before 30/12', () => {
    expect(doneBefore('2026-04-29', 'province')).toBe('2026-06-30')
    expect(doneBefore('2026-04-30', 'province')).toBe('2026-12-30')
    expect(doneBefore('2026-10-29', 'province')).toBe('2026-12-30')
    expect(doneBefore('2026-10-30', 'province')).toBe('2027-06-30')
  })

  it('of the Ministry: before 30/7 before 30/9, before 30/01 before 30/3', () => {
    expect(doneBefore('2026-07-29', 'ministry')).toBe('2026-09-30')
    expect(doneBefore('2026-07-30', 'ministry')).toBe('2027-03-30')
    expect(doneBefore('2027-01-29', 'ministry')).toBe('2027-03-30')
    expect(doneBefore('2027-01-30', 'ministry')).toBe('2027-09-30')
  })

  it('may end in the year after, when they are done earlier in the year than proposed', () => {
    const over = (proposedBefore: string, doneBefore: string) =>
      roundFor(
        '2026-06-15',
        { ...deadlines, rounds: [{ level: 'province', proposedBefore, doneBefore }] },
        'province',
      )
    expect(over('11-30', '02-28')?.doneBefore).toBe('2027-02-28')
    expect(over('06-30', '06-30')?.doneBefore).toBe('2027-06-30')
  })

  it('do not exist at the commune', () => {
    expect(roundFor('2026-06-15', deadlines, 'commune')).toBeUndefined()
  })
})

describe('the deadlines of a dossier', () => {
  it('are the commune’s working days and the next round of the province', () => {
    expect(deadlinesOf({ filedOn: '2026-06-15', stage: 'first' }, ruleSet, holidays)).toEqual({
      commune: { by: '2026-07-06', uncertain: false },
      round: { proposedBefore: '2026-10-30', doneBefore: '2026-12-30' },
      reRating: undefined,
    })
  })

  it('have no round for a re-rating, which waits for none', () => {
    expect(deadlinesOf({ filedOn: '2026-06-15', stage: 'renewal' }, ruleSet, holidays)?.round).toBeUndefined()
    expect(deadlinesOf({ filedOn: '2026-06-15', stage: 'upgrade' }, ruleSet, holidays)?.round).toBeDefined()
  })

  it('are not known under a decision that we have no articles of', () => {
    const { deadlines: left, ...without } = ruleSet
    expect(left).toBeDefined()
    expect(deadlinesOf({ filedOn: '2026-06-15', stage: 'first' }, without, holidays)).toBeUndefined()
  })
})
