import { describe, expect, it } from 'vitest'
import { holidaysEnd } from '#shared/law/holidays-end.ts'
import { noHolidaysKnown } from '#shared/law/public-holidays.ts'
import { holidaysEndText } from '#shared/words/holiday-text.ts'
import { wordsIn } from '#shared/words/words.ts'

const list = { from: '2024-01-01', until: '2027-01-31' }
const said = (today: string, language: 'vi' | 'en' = 'vi'): string | undefined => {
  const end = holidaysEnd(list, today)
  return end && holidaysEndText(end, wordsIn[language].holidays)
}
const advice = 'Hạn tính qua sau ngày đó đều ghi là chưa chắc. Hãy nhập lịch nghỉ theo thông báo mới.'

describe('a list of public holidays that comes to its end', () => {
  it('says nothing until 61 days before', () => {
    expect(said('2026-11-30')).toBeUndefined()
    expect(said('2026-12-01')).toBeUndefined()
  })

  it('says from 60 days before how many are left, and what to do', () => {
    expect(holidaysEnd(list, '2026-12-02')).toEqual({ kind: 'ending', until: '2027-01-31', days: 60 })
    expect(said('2026-12-02')).toBe(`Lịch chỉ đến hết 31/01/2027, còn 60 ngày. ${advice}`)
    expect(said('2027-01-30')).toBe(`Lịch chỉ đến hết 31/01/2027, còn 1 ngày. ${advice}`)
    expect(said('2027-01-30', 'en')).toMatch(/^It ends on 31\/01\/2027, in 1 day\. Deadlines /)
    expect(said('2027-01-29', 'en')).toMatch(/in 2 days\./)
  })

  it('says so on its last day', () => {
    expect(said('2027-01-31')).toBe(`Hôm nay, 31/01/2027, là ngày cuối của lịch. ${advice}`)
    expect(said('2027-01-31', 'en')).toMatch(/^Today, 31\/01\/2027, is its last day\. /)
  })

  it('says afterwards that it has run out', () => {
    expect(holidaysEnd(list, '2027-02-01')).toEqual({ kind: 'ended', until: '2027-01-31' })
    expect(said('2027-02-01')).toBe(`Lịch chỉ đến hết 31/01/2027. ${advice}`)
    expect(said('2029-02-01', 'en')).toMatch(/^It ended on 31\/01\/2027\. /)
  })

  it('says that there is none, where none could be read', () => {
    expect(holidaysEnd(noHolidaysKnown, '2026-12-02')).toEqual({ kind: 'none' })
    expect(holidaysEnd({ from: '2027-01-31', until: '2027-01-31' }, '2027-01-31')?.kind).toBe('ending')
    expect(holidaysEndText({ kind: 'none' }, wordsIn.vi.holidays)).toMatch(/^Tệp lịch của chương trình hỏng/)
  })
})
