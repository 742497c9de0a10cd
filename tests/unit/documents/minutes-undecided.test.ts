import { describe, expect, it } from 'vitest'
import { aProduct, aSitting } from '#tests/support/a-sitting.ts'
import { linesIn, linesOf, linesUnder, minutesOf, ofProduct, rowsIn } from '#tests/support/read-outline.ts'

describe('a product that the sitting did not decide', () => {
  const sitting = () =>
    aSitting({ products: [aProduct(), aProduct({ id: 'tra', name: 'Trà xanh' }), aProduct({ id: 'gao' })] })
      .start()
      .at('09:40')
      .carriesOver('che', 'ba thành viên không tham gia chấm')
      .withdraws('tra', 'chủ thể xin rút')
      .dismisses('gao', { kind: 'returned', missing: 'hợp đồng' })
      .closes()

  it('carried over stands with its hour and its reason, and without a vote', () => {
    expect(linesOf(sitting())).toContain(
      'Kết quả: chuyển sang phiên sau lúc 09 giờ 40 phút, không biểu quyết, chưa phân hạng. Lý do: ba thành viên không tham gia chấm.',
    )
    expect(linesIn(minutesOf(sitting(), 'en')).join('\n')).toContain(
      'carried over to a later sitting at 09:40, without a vote, not rated yet. Reason: ba thành viên không tham gia chấm.',
    )
  })

  it('withdrawn stands with its hour and its reason', () => {
    expect(linesOf(sitting())).toContain(
      'Kết quả: chủ thể rút sản phẩm lúc 09 giờ 40 phút, không phân hạng. Lý do: chủ thể xin rút.',
    )
    expect(linesIn(minutesOf(sitting(), 'en')).join('\n')).toContain(
      'withdrawn by the producer at 09:40, not rated. Reason: chủ thể xin rút.',
    )
  })

  it('is not counted among those rated, and only what is carried over is proposed', () => {
    expect(linesOf(sitting()).join('\n')).toContain('Hội đồng đánh giá, phân hạng 1 sản phẩm.')
    expect(linesUnder(sitting(), 'Từ kết quả trên, Hội đồng đề nghị:')).toEqual([
      '- Trả lại hồ sơ để bổ sung đối với 1 sản phẩm: Chè Thôm Loà (08-02257-gao-2026);',
      '- Chuyển sang phiên sau 1 sản phẩm: Chè Thôm Loà (08-02257-che-2026).',
    ])
  })

  it('says so in the summary, where its revealed marks stay', () => {
    const results = rowsIn(minutesOf(sitting()), 1).map(row => row['Kết quả'])
    expect(results).toEqual(['chuyển phiên sau', 'đã rút', 'trả lại bổ sung'])
    const scored = aSitting().start().scores('che', 72).withdraws('che', 'chủ thể xin rút')
    expect(rowsIn(minutesOf(scored), 1)[0]).toMatchObject({ 'Trung bình': '72,00', 'Kết quả': 'đã rút' })
    expect(ofProduct(scored)[0]).toMatch(/^Vòng 1: 9 phiếu, tổng 648 điểm/)
  })

  it('tells of a round that was broken off by it, and nothing of its marks', () => {
    const told = ofProduct(
      aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 80).carriesOver('che'),
    )
    expect(told[0]).toBe('Vòng 1: dừng khi đã nộp 1 phiếu; điểm không công khai và không tính.')
  })
})
