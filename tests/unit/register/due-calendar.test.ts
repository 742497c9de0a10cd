import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '#shared/kernel/calendar-file.ts'
import { dueOf } from '#shared/register/due.ts'
import { dueCalendar } from '#shared/words/due-calendar.ts'
import { wordsIn } from '#shared/words/words.ts'
import { holidays, ruleSet } from '../../support/shipped-law.ts'

const at = Date.UTC(2026, 11, 20, 3)
const name = 'Chè Shan tuyết; loại "đặc biệt", gói 100 g \\ hộp của Hợp tác xã nông nghiệp hữu cơ Thôm Loà'

function written(today: string): string {
  if (!ruleSet.deadlines) throw new Error('The decision has no deadlines')
  const rules = { ruleSet: { from: ruleSet.from, deadlines: ruleSet.deadlines }, holidays }
  const of = { product: 'p', code: '08-02320-01-2024', name, producer: 'HTX', commune: 'Tân An' }
  const certificates = [{ of, ends: '2027-05-10', filedOn: undefined, ratedOn: undefined }]
  const items = dueOf({ certificates, products: [], dossiers: [] }, rules, today).filter(each => each.of)
  return calendarFile('Việc đến hạn', dueCalendar(items, today, wordsIn.vi), at)
}
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map(each => new ICAL.Event(each))

describe('the calendar file of what is due', () => {
  it('has the days of a certificate as whole days, with the names as they are written', () => {
    const events = read(written('2026-11-01'))
    expect(events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()])).toEqual([
      ['2026-11-11', '2026-11-12'],
      ['2027-01-11', '2027-01-12'],
      ['2027-05-10', '2027-05-11'],
    ])
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(events[1]?.summary).toBe(`${name}: hạn cuối`)
    expect(events[1]?.description.split('\n')).toEqual([
      name,
      '08-02320-01-2024',
      'HTX · Tân An',
      'Nộp hồ sơ đánh giá lại được từ 11/11/2026; giấy chứng nhận hết hạn 10/05/2027 (Điều 7.6a)',
      expect.stringMatching(/^Hạn cuối 11\/01\/2027 \(ngày cuối 10\/01\/2027 là Chủ nhật/),
    ])
  })

  it('reminds seven days before a last day', () => {
    const [, last] = read(written('2026-11-01'))
    const alarm = last?.component.getFirstSubcomponent('valarm')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-P7D')
  })

  it('names the same day the same whenever it is made, so that a calendar has it once', () => {
    const ids = (today: string) => read(written(today)).map(({ uid }) => uid)
    expect(new Set(ids('2026-11-01')).size).toBe(3)
    expect(ids('2026-12-20')).toEqual(ids('2026-11-01').slice(1))
  })

  it('has no line over 75 octets, cuts no letter, and ends each line as the standard asks', () => {
    const text = written('2026-11-01')
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(lines.some(line => line.startsWith(' '))).toBe(true)
    expect(text).not.toContain('\uFFFD')
  })

  it('has of what was missed the days that are still to come', () => {
    expect(read(written('2027-01-20')).map(({ startDate }) => startDate.toString())).toEqual([
      '2027-05-10',
      '2027-11-06',
    ])
  })
})
