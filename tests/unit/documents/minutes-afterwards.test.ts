import { describe, expect, it } from 'vitest'
import { issueMinutes, signMinutes } from '#shared/council/closing.ts'
import { correctRecord } from '#shared/council/correct-record.ts'
import { correctOutcome, type CorrectedOutcome } from '#shared/council/correcting.ts'
import type { SittingEvent } from '#shared/council/event.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import {
  aProfile,
  aRatedSitting,
  aSitting,
  type HeldSitting,
  ruleSet,
  sha256,
  teaSet,
} from '#tests/support/a-sitting.ts'
import { aPin } from '#tests/support/a-log.ts'
import { linesOf, linesUnder, minutesOf, ofProduct, rowsIn } from '#tests/support/read-outline.ts'

const logs = (sitting: HeldSitting, event: SittingEvent): HeldSitting =>
  sitting.must({ ok: true, value: [event] })

describe('corrections after the close', () => {
  const closed = (): HeldSitting => aRatedSitting(72).at('11:30').closes().at('14:00')
  const corrects = (sitting: HeldSitting, corrected: CorrectedOutcome, ground: string): HeldSitting => {
    const replaces = sitting.product('che').adopted?.number ?? 0
    const law = { ruleSet, set: teaSet }
    return sitting.must(correctOutcome(sitting.now, law, 'che', replaces, corrected, ground))
  }

  it('of an outcome say what it replaces, by which event, the marks and minimums behind it, and why', () => {
    const sitting = closed()
    const settled = sitting.product('che').adopted?.number ?? 0
    const marks = [{ member: 'so-y-te', criterion: '1.5', choice: 'none' as const }]
    corrects(sitting, { kind: 'rated', marks, confirmed: { '1.5': 'none' } }, 'nhập sai từ phiếu giấy')
    const [result, correction] = ofProduct(sitting).slice(-2)
    expect(result).toMatch(/^Kết quả: 3 sao\./)
    expect(correction).toBe(
      `Đính chính: kết quả ghi ở sự kiện số ${settled} là 4 sao, trung bình 72,00 điểm, nay thay bằng 3 sao, trung bình 71,67 điểm ` +
        `(sự kiện số ${sitting.now.revision}, 14 giờ 00 phút, ngày 18 tháng 8 năm 2026). Lý do: nhập sai từ phiếu giấy. ` +
        'Điểm ghi sai, tính lại: Sở Y tế tiêu chí 1.5 từ 3 thành 0 điểm. Mức đạt xác nhận lại: tiêu chí 1.5 từ 3 thành 0 điểm.',
    )
    expect(rowsIn(minutesOf(sitting), 1)[0]?.['Kết quả']).toBe('3 sao (đính chính)')
  })

  it('leave the votes with the outcome that they adopted', () => {
    const sitting = aSitting({ details: { profile: aProfile({ adoption: 'ballot' }) } }).start()
    const votes = { kind: 'ballot', for: 9, against: 0, abstained: 0 } as const
    sitting.scores('che', 72).confirms('che').settles('che', votes).closes()
    corrects(sitting, { kind: 'returned', missing: 'phiếu kiểm nghiệm' }, 'hồ sơ thiếu')
    expect(ofProduct(sitting)).toContain(
      'Hội đồng thông qua kết quả ban đầu (4 sao, trung bình 72,00 điểm) bằng bỏ phiếu kín: 9 đồng ý, 0 không đồng ý, ' +
        '0 phiếu trắng hoặc không hợp lệ.',
    )
  })

  it('one after the other each say what they replaced', () => {
    const sitting = closed()
    corrects(sitting, { kind: 'returned', missing: 'phiếu kiểm nghiệm' }, 'hồ sơ thiếu')
    const first = sitting.now.revision
    corrects(sitting, { kind: 'excluded', ground: 'giả mạo hồ sơ' }, 'có kết luận thanh tra')
    const [, one, two] = ofProduct(sitting).slice(-3)
    expect(one).toContain('là 4 sao, trung bình 72,00 điểm, nay thay bằng trả lại bổ sung')
    expect(two).toContain(`kết quả ghi ở sự kiện số ${first} là trả lại bổ sung, nay thay bằng loại hồ sơ`)
  })

  it('of the record say which event, what it said, what it should have said, and why', () => {
    const sitting = aRatedSitting(72)
    sitting.discusses('che', 'Cần ký hợp đồng').closes().at('14:00')
    const number = sitting.log.find(({ event }) => event.kind === 'discussion.noted')?.number ?? 0
    sitting.must(correctRecord(sitting.now, number, 'Cần gia hạn hợp đồng', 'ghi sót'))
    expect(linesUnder(sitting, 'Đính chính sau khi kết thúc')).toEqual([
      `- Sự kiện số ${number} (ghi thảo luận: Chè Thôm Loà · Cần ký hợp đồng) ghi đúng phải là: Cần gia hạn hợp đồng; lý do: ghi sót ` +
        `(sự kiện số ${sitting.now.revision}, 14 giờ 00 phút, ngày 18 tháng 8 năm 2026).`,
    ])
  })

  it('name the signed minutes that the new ones replace, before and after these are issued', () => {
    const sitting = closed()
    const file = sha256('signed')
    sitting.must(issueMinutes(sitting.now, sha256('minutes'), '5'))
    const signature = { field: 'secretary', signer: 's', certificate: 'c' } as const
    sitting.must(signMinutes(sitting.now, { ...signature, over: sha256('minutes'), file }))
    corrects(sitting, { kind: 'returned', missing: 'phiếu kiểm nghiệm' }, 'hồ sơ thiếu')
    const said =
      /^Biên bản này thay cho biên bản đã ký trước đó: số 05\/BB-HĐ \(mã tệp ([0-9A-F]{4}-){3}[0-9A-F]{4}\)\.$/
    const before = linesOf(sitting)
    expect(before.filter(line => said.test(line))).toHaveLength(1)
    sitting.must(issueMinutes(sitting.now, sha256('again'), '6'))
    expect(linesOf(sitting)).toEqual(before)
  })
})

describe('notes on the record', () => {
  it('tell whose PIN was reset, by whom, why, and what became of the sheets', () => {
    const sitting = aSitting().start().at('09:00')
    logs(sitting, { kind: 'pin.set', holder: 'so-y-te', ...aPin() })
    logs(sitting, { kind: 'pin.reset', holder: 'so-y-te', by: secretarySeat, reason: 'quên', sheets: 'kept' })
    logs(sitting, { kind: 'pin.set', holder: secretarySeat, ...aPin() })
    sitting.at('10:30')
    logs(sitting, {
      kind: 'pin.reset',
      holder: secretarySeat,
      by: 'so-y-te',
      reason: 'máy hỏng',
      sheets: 'lost',
    })
    expect(linesUnder(sitting, 'Ghi chú về nhật ký phiên họp')).toEqual([
      '- 09 giờ 00 phút, ngày 18 tháng 8 năm 2026, mã PIN của Sở Y tế được Thư ký cho đặt lại, lý do: quên; phiếu đã nộp giữ nguyên;',
      '- 10 giờ 30 phút, ngày 18 tháng 8 năm 2026, mã PIN của Thư ký được Sở Y tế cho đặt lại, lý do: máy hỏng; máy này không mở được các phiếu đã nộp mà chưa công bố của người đó, nên các phiếu ấy được chấm lại.',
    ])
  })

  it('tell of a clock that was set back, and of another record that was not chosen', () => {
    const sitting = aSitting().start().at('09:00')
    sitting.attends('so-y-te', false, 'họp').clockGoesBack(75 * 60_000)
    logs(sitting, {
      kind: 'fork.settled',
      common: 12,
      other: { number: 15, hash: sha256('other') },
      file: sha256('file'),
      reason: 'máy kia chỉ ghi thử',
    })
    const [clock, fork] = linesUnder(sitting, 'Ghi chú về nhật ký phiên họp')
    expect(clock).toBe(
      '- Trước sự kiện số 14, đồng hồ của máy bị lùi từ 09 giờ 00 phút, ngày 18 tháng 8 năm 2026 về 07 giờ 45 phút, ngày 18 tháng 8 năm 2026; thứ tự các sự kiện là thứ tự trong nhật ký;',
    )
    expect(fork).toMatch(
      /^- Sau sự kiện số 12, hai máy đã ghi tiếp hai nhật ký khác nhau; 07 giờ 45 phút, ngày 18 tháng 8 năm 2026, nhật ký này được chọn, lý do: máy kia chỉ ghi thử\. Nhật ký kia, đến sự kiện số 15, được giữ trong tệp có mã [0-9A-F-]{19}\.$/,
    )
  })
})
