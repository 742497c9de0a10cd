import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HolidayTrialView, HolidayView } from '#shared/contract/holidays.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { HolidayFile } from '#shared/law/public-holidays.ts'
import { holidayFaultText } from '#shared/words/holiday-text.ts'
import { refusalText } from '#shared/words/refusal-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aHolidayFile, holidaysOf2027 } from '#tests/support/a-holiday-file.ts'
import { aHost, laptop, type HostInHand } from '#tests/support/a-host.ts'
import { acceptHolidays, importHolidays } from '#tests/support/importing-holidays.ts'
import { holidays as shipped } from '#tests/support/shipped-law.ts'

let now = Date.parse('2026-12-20T09:00:00+07:00')
let inHand: HostInHand
beforeEach(async () => {
  now = Date.parse('2026-12-20T09:00:00+07:00')
  inHand = await aHost({ time: { clock: () => now, every: () => () => undefined } })
})
afterEach(() => inHand.dispose())

const importing = (content: string | Uint8Array) => importHolidays(inHand, content)
const importingFile = (file: HolidayFile) => importing(JSON.stringify(file))
const refusalOf = (name: string, input: unknown) =>
  inHand.host.answer(laptop, { request: crypto.randomUUID(), name, input })
const kept = (): readonly string[] => {
  const folder = path.join(inHand.folder, 'holidays')
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}
const read = (): Promise<HolidayView> => inHand.ask('holidays.read', {})
const tried = (): Promise<HolidayTrialView> => inHand.ask('holidays.trial', {})

const wrongLines = (refusal: Refusal): readonly string[] => [
  refusalText(refusal, wordsIn.vi),
  ...(refusal.code === 'holidays.faulty'
    ? refusal.faults.map(fault => holidayFaultText(wordsIn.vi, fault))
    : []),
]

describe('a file of days off that is not right', () => {
  const whole = JSON.stringify(holidaysOf2027)

  it.each<[string, string | Uint8Array, string]>([
    ['is empty', '', 'Tệp không phải JSON, sai ở dòng 1, cột 1. Không có gì được giữ lại.'],
    ['is no JSON', 'lịch nghỉ', 'Tệp không phải JSON, sai ở dòng 1, cột 1. Không có gì được giữ lại.'],
    [
      'was cut off',
      whole.slice(0, -1),
      `Tệp không phải JSON, sai ở dòng 1, cột ${whole.length}. Không có gì được giữ lại.`,
    ],
    [
      'is UTF-16',
      Buffer.from('{"sources": ["Thông báo"]}', 'utf16le'),
      'Tệp không phải chữ UTF-8 ở dòng 1, cột 33. Hãy lưu lại tệp theo UTF-8. Không có gì được giữ lại.',
    ],
    [
      'is Latin-1',
      Buffer.from('{"sources": ["Th\u00f4ng b\u00e1o"]}', 'latin1'),
      'Tệp không phải chữ UTF-8 ở dòng 1, cột 17. Hãy lưu lại tệp theo UTF-8. Không có gì được giữ lại.',
    ],
    [
      'says a thing twice',
      '{"format": 1, "format": 1}',
      'Trường “format” có hai lần, lần sau ở dòng 1, cột 15. Không có gì được giữ lại.',
    ],
    ['is too large', ' '.repeat(1_000_001), 'Tệp quá lớn; giới hạn là 1 MB.'],
    [
      'is nested without end',
      `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      'Tệp lịch nghỉ lễ có 1 chỗ sai. Không có gì được giữ lại.',
    ],
    [
      'has an impossible day',
      whole.replace('2027-11-24', '2027-11-31'),
      'Tệp lịch nghỉ lễ có 1 chỗ sai. Không có gì được giữ lại.',
    ],
    [
      'is of another form',
      whole.replace('"format":1', '"format":9'),
      'Tệp lịch nghỉ lễ có 1 chỗ sai. Không có gì được giữ lại.',
    ],
    [
      'is a criteria set',
      '{"id": "qd-26-2026/11"}',
      'Tệp lịch nghỉ lễ có 8 chỗ sai. Không có gì được giữ lại.',
    ],
    [
      'leaves days that nobody knows before it',
      JSON.stringify(aHolidayFile()),
      'Lịch đang dùng biết chắc từ 01/01/2024 đến hết 31/01/2027, còn tệp từ 01/06/2027 đến hết 30/06/2027: giữa hai lịch có những ngày không ai biết. Hãy nhập tệp nối liền với lịch đang dùng. Không có gì được giữ lại.',
    ],
    [
      'says what is known already',
      JSON.stringify({ format: 1, ...shipped }),
      'Lịch đang dùng đã có đủ những gì tệp ghi. Không có gì thay đổi.',
    ],
  ])('%s: it is refused in words and leaves nothing behind', async (_, content, said) => {
    const before = await read()
    const answer = await importing(content)
    expect(answer.ok ? [] : wrongLines(answer.refusal)[0]).toBe(said)
    expect(await read()).toEqual(before)
    expect([kept(), readdirSync(path.join(inHand.folder, 'uploads'))]).toEqual([[], []])
  })

  it('says its first two hundred faults', async () => {
    const days = Array.from({ length: 500 }, () => ({ day: 'x', name: 'y' }))
    const answer = await importing(JSON.stringify({ ...holidaysOf2027, off: days }))
    expect(answer.ok ? [] : wrongLines(answer.refusal)).toHaveLength(201)
  })

  it('may begin with a byte order mark, and be decomposed', async () => {
    expect(await importing(`\uFEFF${whole}`.normalize('NFD'))).toMatchObject({ ok: true })
    const { trial } = await tried()
    const { list } = await inHand.ask('holidays.accept', { trial, overrules: false })
    expect(list.off.filter(({ day }) => day > '2027-01-01')).toEqual(holidaysOf2027.off.slice(1))
  })
})

describe('an imported list of days off', () => {
  it('is not counted with before it is accepted, and waits over a restart', async () => {
    expect(await importingFile(holidaysOf2027)).toMatchObject({ ok: true, value: { waiting: true } })
    await inHand.reopen()
    expect(await read()).toEqual({
      list: shipped,
      end: { kind: 'ending', until: '2027-01-31', days: 42 },
      accepted: [],
      waiting: true,
    })
  })

  it('shows what it would change, is accepted as it was looked at, and counts from then on, also after a restart', async () => {
    await importingFile(holidaysOf2027)
    const { trial, changes, known, sources, samples } = await tried()
    expect([known.after.until, sources]).toEqual(['2027-12-31', holidaysOf2027.sources])
    expect([changes.length > 5, samples.length > 5]).toEqual([true, true])
    expect(await refusalOf('holidays.accept', { trial: '0'.repeat(64), overrules: false })).toMatchObject({
      refusal: { code: 'holidays.not-tried' },
    })
    const after = await inHand.ask('holidays.accept', { trial, overrules: false })
    expect(after).toMatchObject({
      end: undefined,
      accepted: [{ at: now, from: '2027-01-01', until: '2027-12-31' }],
      waiting: false,
    })
    expect(after.list.until).toBe('2027-12-31')
    expect(kept()).toEqual(['0001.json'])
    await inHand.reopen()
    expect(await read()).toEqual(after)
    expect(await importingFile(holidaysOf2027)).toMatchObject({ refusal: { code: 'holidays.nothing-new' } })
  })

  it('is not accepted where another took its place since it was looked at', async () => {
    await importingFile(holidaysOf2027)
    const { trial } = await tried()
    await importingFile({ ...holidaysOf2027, sources: ['Thông báo khác'] })
    expect(await refusalOf('holidays.accept', { trial, overrules: false })).toMatchObject({
      refusal: { code: 'holidays.not-tried' },
    })
    expect((await read()).accepted).toEqual([])
  })

  it('is dropped when the council does not want it', async () => {
    await importingFile(holidaysOf2027)
    expect(await inHand.ask('holidays.drop', {})).toMatchObject({ list: shipped, waiting: false })
    expect(kept()).toEqual([])
    for (const name of ['holidays.trial', 'holidays.accept']) {
      const input = name === 'holidays.accept' ? { trial: '0'.repeat(64), overrules: true } : {}
      expect(await refusalOf(name, input)).toMatchObject({ refusal: { code: 'holidays.none-imported' } })
    }
    expect(await inHand.ask('holidays.drop', {})).toMatchObject({ waiting: false })
  })

  it('that changes days known before is accepted only when somebody confirms that they were wrong', async () => {
    const file = aHolidayFile({
      from: '2026-11-24',
      until: '2026-11-30',
      off: [{ day: '2026-11-25', name: 'Ngày Văn hóa Việt Nam' }],
    })
    await importingFile(file)
    const { trial } = await tried()
    const refusal = await refusalOf('holidays.accept', { trial, overrules: false })
    expect(refusal.ok ? [] : wrongLines(refusal.refusal)).toEqual([
      'Tệp đổi 2 ngày đã biết chắc: 24/11/2026, 25/11/2026. Hãy đối chiếu với văn bản công bố và xác nhận rồi mới chấp nhận.',
    ])
    expect((await read()).list).toEqual(shipped)
    const { list } = await inHand.ask('holidays.accept', { trial, overrules: true })
    expect(list.until).toBe(shipped.until)
    expect(list.off.filter(({ day }) => day.startsWith('2026-11')).map(({ day }) => day)).toEqual([
      '2026-11-25',
    ])
  })

  it('can be extended again, and each stays as it was accepted', async () => {
    await acceptHolidays(inHand, holidaysOf2027)
    const first = readFileSync(path.join(inHand.folder, 'holidays', '0001.json'))
    now += 86_400_000
    const year = aHolidayFile({
      from: '2028-01-01',
      until: '2028-01-18',
      off: [{ day: '2028-01-03', name: 'Tết Dương lịch, nghỉ bù' }],
    })
    const { list, accepted: all } = await acceptHolidays(inHand, year)
    expect(list.until).toBe('2028-01-18')
    expect(all.map(({ at, until }) => [at, until])).toEqual([
      [now - 86_400_000, '2027-12-31'],
      [now, '2028-01-18'],
    ])
    expect(kept()).toEqual(['0001.json', '0002.json'])
    expect(readFileSync(path.join(inHand.folder, 'holidays', '0001.json'))).toEqual(first)
  })
})
