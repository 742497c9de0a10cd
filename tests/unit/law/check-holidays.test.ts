import { describe, expect, it } from 'vitest'
import { checkHolidays } from '#shared/law/check-holidays.ts'
import { holidayFaultText } from '#shared/words/holiday-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aHolidayFile, holidaysOf2027 } from '#tests/support/a-holiday-file.ts'

/** What a person reads of a file, fault by fault; nothing of a sound one. */
function linesOf(json: unknown, language: 'vi' | 'en' = 'vi'): readonly string[] {
  const checked = checkHolidays(json)
  return checked.ok ? [] : checked.refusal.map(fault => holidayFaultText(wordsIn[language], fault))
}

const of2027 = holidaysOf2027.off
const without = (day: string) => ({ off: of2027.filter(each => each.day !== day), working: [] })

describe('a list of public holidays', () => {
  it('that is sound is taken as it is', () => {
    expect(checkHolidays(holidaysOf2027)).toEqual({ ok: true, value: holidaysOf2027 })
  })

  it('may be of one day, and of the day itself', () => {
    expect(linesOf(aHolidayFile({ from: '2027-06-07', until: '2027-06-07' }))).toEqual([])
  })

  it.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['$: Phải là nhóm trường.']],
    ['nothing', null, ['$: Phải là nhóm trường.']],
    ['a text', 'lịch', ['$: Phải là nhóm trường.']],
    [
      'empty',
      {},
      [
        '$.format: Thiếu trường này.',
        '$.sources: Thiếu trường này.',
        '$.from: Thiếu trường này.',
        '$.until: Thiếu trường này.',
        '$.off: Thiếu trường này.',
        '$.working: Thiếu trường này.',
        '$.doubtful: Thiếu trường này.',
      ],
    ],
    [
      'of another form',
      { ...holidaysOf2027, format: 2, from: 7 },
      [
        '$.format: Chương trình này đọc mẫu số 1, không đọc mẫu số 2. Hãy cập nhật chương trình hoặc lập tệp theo mẫu số 1.',
      ],
    ],
    ['of a form in words', { ...holidaysOf2027, format: 'một' }, ['$.format: Chỉ nhận: 1.']],
    ['with a field too many', { ...holidaysOf2027, bonus: 1 }, ['$: Trường “bonus” không có trong mẫu.']],
    ['without a source', { ...holidaysOf2027, sources: [] }, ['$.sources: Ít hơn mức cho phép (1).']],
    [
      'with an empty source',
      { ...holidaysOf2027, sources: [' '] },
      ['$.sources[0]: Giá trị này không hợp lệ.'],
    ],
    [
      'with a source of two lines',
      { ...holidaysOf2027, sources: ['Thông báo\u2028số 1'] },
      ['$.sources[0]: Giá trị này không hợp lệ.'],
    ],
    [
      'with a source that steers a terminal',
      { ...holidaysOf2027, sources: ['Thông báo\u001b[2J'] },
      ['$.sources[0]: Giá trị này không hợp lệ.'],
    ],
    [
      'with a name as long as a page',
      aHolidayFile({
        from: '2027-06-07',
        until: '2027-06-08',
        off: [{ day: '2027-06-07', name: 'a'.repeat(301) }],
      }),
      ['$.off[0].name: Nhiều hơn mức cho phép (300).'],
    ],
    [
      'with a thousand and one days',
      aHolidayFile({ off: Array.from({ length: 1001 }, () => ({ day: '2027-06-07', name: 'a' })) }),
      ['$.off: Nhiều hơn mức cho phép (1000).'],
    ],
    [
      'with a day that is none',
      { ...holidaysOf2027, from: '2027-02-29' },
      ['$.from: Phải là một ngày có thật, viết theo mẫu năm-tháng-ngày, ví dụ 2026-06-30.'],
    ],
    [
      'with a day as clerks write it',
      { ...holidaysOf2027, until: '31/12/2027' },
      ['$.until: Phải là một ngày có thật, viết theo mẫu năm-tháng-ngày, ví dụ 2026-06-30.'],
    ],
    ['with a day that is a number', { ...holidaysOf2027, until: 20271231 }, ['$.until: Phải là chữ.']],
    ['whose days are a group', { ...holidaysOf2027, off: {} }, ['$.off: Phải là danh sách.']],
    [
      'that ends before it begins',
      aHolidayFile({ from: '2027-06-08', until: '2027-06-07' }),
      ['$.until: Ngày cuối 07/06/2027 phải từ 08/06/2027 trở đi.'],
    ],
  ])('is refused where it is %s', (_, json, lines) => {
    expect(linesOf(json)).toEqual(lines)
  })

  it('knows at most twenty years', () => {
    const off = [{ day: '2027-06-07', name: 'a' }]
    const until = (day: string) =>
      linesOf(aHolidayFile({ from: '2027-06-07', until: day, off })).filter(line =>
        line.startsWith('$.until'),
      )
    expect(until('2047-06-06')).toEqual([])
    expect(until('2047-06-07')).toEqual(['$.until: Tệp không thể biết chắc quá 20 năm.'])
  })

  it('has its days in order, each once, inside its time, at the right end of the week', () => {
    const days = (off: readonly string[]) =>
      linesOf(
        aHolidayFile({ from: '2027-06-01', until: '2027-06-30', off: off.map(day => ({ day, name: 'a' })) }),
      )
    expect(days(['2027-06-01', '2027-06-30'])).toEqual([])
    expect(days(['2027-06-02', '2027-06-02'])).toEqual(['$.off[1].day: Ngày 02/06/2027 có hai lần.'])
    expect(days(['2027-06-02', '2027-06-01'])).toEqual([
      '$.off[1].day: Ngày 01/06/2027 đứng sau ngày 02/06/2027; các ngày phải theo thứ tự.',
    ])
    const outside = 'nằm ngoài thời gian từ 01/06/2027 đến hết 30/06/2027.'
    expect(days(['2027-05-31', '2027-07-01'])).toEqual([
      `$.off[0].day: Ngày 31/05/2027 ${outside}`,
      `$.off[1].day: Ngày 01/07/2027 ${outside}`,
    ])
    expect(days(['2027-06-05', '2027-06-06'])).toEqual([
      '$.off[0].day: Ngày 05/06/2027 là ngày nghỉ hằng tuần, không cần ghi; hãy ghi ngày nghỉ bù.',
      '$.off[1].day: Ngày 06/06/2027 là ngày nghỉ hằng tuần, không cần ghi; hãy ghi ngày nghỉ bù.',
    ])
  })

  it('exchanges a day of rest that is worked for one day that is off', () => {
    const off = [
      { day: '2027-06-07', name: 'a' },
      { day: '2027-06-08', name: 'a' },
    ]
    const exchanged = (working: readonly { day: string; insteadOf: string }[]) =>
      linesOf(aHolidayFile({ from: '2027-06-01', until: '2027-06-30', off, working }))
    expect(
      exchanged([
        { day: '2027-06-12', insteadOf: '2027-06-07' },
        { day: '2027-06-13', insteadOf: '2027-06-08' },
      ]),
    ).toEqual([])
    expect(exchanged([{ day: '2027-06-11', insteadOf: '2027-06-07' }])).toEqual([
      '$.working[0].day: Ngày 11/06/2027 không phải thứ Bảy hay Chủ nhật nên không phải ngày làm bù.',
    ])
    expect(exchanged([{ day: '2027-06-12', insteadOf: '2027-06-09' }])).toEqual([
      '$.working[0].insteadOf: Ngày 12/06/2027 làm bù cho ngày 09/06/2027, nhưng ngày đó không được ghi là nghỉ.',
    ])
    expect(
      exchanged([
        { day: '2027-06-12', insteadOf: '2027-06-07' },
        { day: '2027-06-13', insteadOf: '2027-06-07' },
      ]),
    ).toEqual([
      '$.working[1].insteadOf: Ngày 13/06/2027 làm bù cho ngày 07/06/2027, nhưng đã có ngày khác làm bù cho ngày đó.',
    ])
    expect(exchanged([{ day: '2027-07-03', insteadOf: '2027-06-07' }])).toEqual([
      '$.working[0].day: Ngày 03/07/2027 nằm ngoài thời gian từ 01/06/2027 đến hết 30/06/2027.',
    ])
  })

  it('does not doubt what it settles', () => {
    const month = { from: '2027-06-01', until: '2027-06-30', off: [{ day: '2027-06-07', name: 'a' }] }
    const doubted = (day: string) =>
      linesOf(
        aHolidayFile({
          ...month,
          working: [{ day: '2027-06-12', insteadOf: '2027-06-07' }],
          doubtful: [{ day, name: 'b' }],
        }),
      )
    expect(['2027-06-08', '2027-06-05'].flatMap(doubted)).toEqual([])
    expect(['2027-06-07', '2027-06-12'].flatMap(doubted)).toEqual([
      '$.doubtful[0].day: Ngày 07/06/2027 vừa ghi là chưa rõ, vừa ghi là nghỉ hoặc làm bù.',
      '$.doubtful[0].day: Ngày 12/06/2027 vừa ghi là chưa rõ, vừa ghi là nghỉ hoặc làm bù.',
    ])
    expect(doubted('2027-07-01')).toEqual([
      '$.doubtful[0].day: Ngày 01/07/2027 nằm ngoài thời gian từ 01/06/2027 đến hết 30/06/2027.',
    ])
  })

  it('expects days only after what it knows, and until the day it says', () => {
    const expecting = (until: string, ...days: readonly string[]) =>
      linesOf(
        aHolidayFile({
          from: '2027-06-01',
          until: '2027-06-30',
          expected: { until, off: days.map(day => ({ day, name: 'a' })) },
        }),
      )
    expect(expecting('2027-07-01', '2027-07-01')).toEqual([])
    expect(expecting('2027-06-30')).toEqual([
      '$.expected.until: Ngày cuối 30/06/2027 phải từ 01/07/2027 trở đi.',
    ])
    expect(expecting('2027-07-30', '2027-06-30', '2027-08-02')).toEqual([
      '$.expected.off[0].day: Ngày 30/06/2027 nằm ngoài thời gian từ 01/07/2027 đến hết 30/07/2027.',
      '$.expected.off[1].day: Ngày 02/08/2027 nằm ngoài thời gian từ 01/07/2027 đến hết 30/07/2027.',
    ])
    expect(expecting('2027-07-30', '2027-07-03')).toEqual([
      '$.expected.off[0].day: Ngày 03/07/2027 là ngày nghỉ hằng tuần, không cần ghi; hãy ghi ngày nghỉ bù.',
    ])
  })

  it('has the days of Điều 112 that have one date every year, where they are no days of rest', () => {
    expect(linesOf({ ...holidaysOf2027, ...without('2027-01-01') })).toEqual([
      '$.off: Thiếu ngày 01/01/2027, ngày lễ theo Điều 112 Bộ luật Lao động 2019.',
    ])
    expect(linesOf({ ...holidaysOf2027, ...without('2027-09-02') })).toEqual([
      '$.off: Thiếu ngày 02/09/2027, ngày lễ theo Điều 112 Bộ luật Lao động 2019.',
    ])
    // 1 May of 2027 is a Saturday.
    expect(linesOf({ ...holidaysOf2027, ...without('2027-05-03') })).toEqual([])
    const days = (from: string, until: string) => linesOf(aHolidayFile({ from, until }))
    expect(days('2027-04-29', '2027-04-30')).toEqual([
      '$.off: Thiếu ngày 30/04/2027, ngày lễ theo Điều 112 Bộ luật Lao động 2019.',
    ])
    expect(days('2027-04-30', '2027-04-30')).toHaveLength(1)
    expect(days('2027-04-28', '2027-04-29')).toEqual([])
    expect(days('2026-05-01', '2027-01-01')).toEqual([
      '$.off: Thiếu ngày 01/05/2026, ngày lễ theo Điều 112 Bộ luật Lao động 2019.',
      '$.off: Thiếu ngày 02/09/2026, ngày lễ theo Điều 112 Bộ luật Lao động 2019.',
      '$.off: Thiếu ngày 01/01/2027, ngày lễ theo Điều 112 Bộ luật Lao động 2019.',
    ])
  })

  it('has five weekdays off for Tết in every year that it knows of', () => {
    const [short] = linesOf({ ...holidaysOf2027, ...without('2027-02-10') })
    expect(short).toBe(
      '$.off: Tết năm 2027 mới có 4 ngày nghỉ trong tuần, Điều 112 Bộ luật Lao động 2019 cho 5 ngày.',
    )
    const tetOf = (from: string, until: string, ...days: readonly string[]) =>
      linesOf(aHolidayFile({ from, until, off: days.map(day => ({ day, name: 'Tết' })) }))
    expect(tetOf('2027-01-19', '2027-02-26')).toHaveLength(1)
    expect(tetOf('2027-01-20', '2027-02-26')).toEqual([])
    expect(tetOf('2027-01-19', '2027-02-25')).toEqual([])
    const four = ['2027-02-08', '2027-02-09', '2027-02-10'] as const
    expect(tetOf('2027-01-11', '2027-03-05', '2027-01-19', ...four, '2027-02-26')).toEqual([])
    expect(tetOf('2027-01-11', '2027-03-05', '2027-01-18', ...four, '2027-02-26')).toHaveLength(1)
    expect(tetOf('2027-01-11', '2027-03-05', '2027-01-19', ...four, '2027-03-01')).toHaveLength(1)
  })

  it('says everything that is wrong in English too', () => {
    const wrong = aHolidayFile({
      from: '2027-01-01',
      until: '2027-12-31',
      off: [
        { day: '2027-06-08', name: 'a' },
        { day: '2027-06-08', name: 'a' },
        { day: '2027-06-05', name: 'a' },
        { day: '2028-01-03', name: 'a' },
      ],
      working: [
        { day: '2027-06-11', insteadOf: '2027-06-09' },
        { day: '2027-06-12', insteadOf: '2027-06-09' },
      ],
      doubtful: [{ day: '2027-06-08', name: 'a' }],
    })
    const lines = [
      ...linesOf(wrong, 'en'),
      ...linesOf({ format: 3 }, 'en'),
      ...linesOf({ ...wrong, until: '2026-01-01' }, 'en'),
      ...linesOf({ ...wrong, until: '2060-01-01' }, 'en'),
    ]
    expect(new Set(lines.map(line => line.slice(line.indexOf(':') + 2))).size).toBeGreaterThan(12)
    expect(lines.filter(line => !/^\$\S*: [A-Z0-9][^{}]*\.$/.test(line))).toEqual([])
  })
})
