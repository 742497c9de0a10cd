import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkHolidays } from '#shared/law/check-holidays.ts'
import { holidaysEnd } from '#shared/law/holidays-end.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { aHolidayFile, holidaysOf2027 } from '#tests/support/a-holiday-file.ts'
import { council } from '#tests/support/command-line.ts'
import { holidays as shipped } from '#tests/support/shipped-law.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ocop-holidays-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A data folder in which a list was accepted. */
const data = path.join(folder, 'data')
mkdirSync(path.join(data, 'holidays'), { recursive: true })
const accepted = { at: 1, trial: '0', file: { ...holidaysOf2027, sources: ['Thông báo trong thư mục'] } }
writeFileSync(path.join(data, 'holidays', '0001.json'), JSON.stringify(accepted))

const ends = (until: string): boolean =>
  holidaysEnd({ from: shipped.from, until }, vietnamDay(Date.now())) !== undefined

describe('law holidays show', () => {
  it('names every day that stands out, and warns where the list runs out', () => {
    const { status, stdout, stderr } = council(['law', 'holidays', 'show'])
    expect(stdout).toContain('Biết chắc từ 01/01/2024 đến hết 31/01/2027\n')
    expect(stdout).toContain('\nthứ Bảy 22/08/2026  làm bù cho ngày 31/08/2026\n')
    expect(stdout).toContain('\nthứ Hai 08/02/2027  dự kiến nghỉ, chưa công bố: Tết Đinh Mùi\n')
    expect(stdout).toContain('\n  - Năm 2025: Thông báo 6150/TB-BLĐTBXH\n')
    expect([status, stderr !== '']).toEqual(ends('2027-01-31') ? [3, true] : [0, false])
  })

  it('shows what a data folder counts with, as a file that can be imported elsewhere, and leaves the folder as it is', () => {
    const before = readdirSync(data, { recursive: true })
    const { status, stdout } = council(['law', 'holidays', 'show', '--json', '--data', data])
    expect(checkHolidays(JSON.parse(stdout))).toMatchObject({ ok: true, value: { until: '2027-12-31' } })
    expect(status).toBe(ends('2027-12-31') ? 3 : 0)
    expect(readdirSync(data, { recursive: true })).toEqual(before)
  })

  it('says which folder is not there, and how it is used', () => {
    const missing = path.join(folder, 'none')
    const { status, stdout, stderr } = council(['law', 'holidays', 'show', '--data', missing])
    expect([status, stdout, stderr]).toEqual([2, '', `Không có thư mục ${missing}\n`])
    for (const wrong of [['--all'], ['--data']]) {
      const misused = council(['law', 'holidays', 'show', ...wrong])
      expect([misused.status, misused.stderr]).toEqual([
        2,
        expect.stringContaining('law holidays show [--json]'),
      ])
    }
  })
})

describe('law holidays check', () => {
  const check = (json: unknown, ...more: readonly string[]) =>
    council(['law', 'holidays', 'check', '-', ...more], JSON.stringify(json))

  it('says what a sound list would change', () => {
    const { status, stdout, stderr } = check(holidaysOf2027)
    expect([status, stderr]).toEqual([0, ''])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('Lịch biết chắc đến hết 31/12/2027, trước đây đến hết 31/01/2027.')
    expect(lines[1]).toBe('13 ngày thay đổi')
    expect(lines[2]).toBe('  thứ Năm 04/02/2027  dự kiến nghỉ, chưa công bố: Tết Đinh Mùi → ngày làm việc')
  })

  it('marks the days that were known before', () => {
    const { status, stdout } = check(
      aHolidayFile({ from: '2027-11-22', until: '2027-11-28' }),
      '--data',
      data,
    )
    expect([status, stdout.split('\n').slice(0, 4)]).toEqual([
      0,
      [
        'Lịch vẫn biết chắc đến hết 31/12/2027.',
        '1 ngày thay đổi',
        '▲ thứ Tư 24/11/2027  nghỉ: Ngày Văn hóa Việt Nam → ngày làm việc',
        '1 ngày trước đây đã biết chắc nay lại khác (có dấu ▲ trong bảng). Hạn đã tính theo những ngày đó sẽ khác đi.',
      ],
    ])
  })

  it('says that nothing changes', () => {
    const { status, stdout } = check({ ...holidaysOf2027, sources: ['Khác'] }, '--data', data)
    expect([status, stdout]).toEqual([
      0,
      'Lịch vẫn biết chắc đến hết 31/12/2027.\nKhông có ngày nào thay đổi.\n',
    ])
  })

  it.each([
    [
      'faulty',
      { ...holidaysOf2027, until: '2027-02-30' },
      /^\$\.until: Phải là một ngày có thật, viết theo mẫu năm-tháng-ngày, ví dụ 2026-06-30\.\n$/,
    ],
    [
      'apart from the list',
      aHolidayFile(),
      /^Lịch đang dùng biết chắc từ 01\/01\/2024 đến hết 31\/01\/2027, /,
    ],
  ])('refuses one that is %s', (_, json, said) => {
    const { status, stdout, stderr } = check(json)
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(said)])
  })

  it('refuses what cannot be read', () => {
    const of = (input: string) => council(['law', 'holidays', 'check', '-'], input)
    expect(of('{')).toMatchObject({ status: 2, stderr: expect.stringContaining('Tệp không phải JSON') })
    expect(of(' '.repeat(1_000_001))).toMatchObject({ status: 2, stderr: 'Tệp lớn hơn 1 MB.\n' })
    const missing = path.join(folder, 'none.json')
    const { status, stderr } = council(['law', 'holidays', 'check', missing])
    expect([status, stderr]).toEqual([2, `Không đọc được tệp ${missing}\n`])
    expect(council(['law', 'holidays', 'check']).status).toBe(2)
  })
})
