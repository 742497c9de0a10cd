import { describe, expect, it } from 'vitest'
import { aProduct, aSitting, someDetails } from '#tests/support/a-sitting.ts'
import { linesIn, minutesOf } from '#tests/support/read-outline.ts'
import { frozenRules } from '#tests/support/shipped-law.ts'

const earlier = frozenRules('qd-148-2023')

describe('the rule set in the minutes', () => {
  it('is named with the hash that the sitting froze', () => {
    const { id, decision, hash } = frozenRules('qd-26-2026')
    const sitting = aSitting({ details: { ruleSet: { id, decision, hash } } }).start()
    const code = hash
      .slice(0, 16)
      .toUpperCase()
      .replace(/(.{4})(?=.)/g, '$1-')
    expect(linesIn(minutesOf(sitting))[0]).toContain(
      `(mã kiểm tra của bộ quy định dùng tại cuộc họp: ${code})`,
    )
  })

  it('is used out of force only with the reason beside it', () => {
    const ruleSet = { ...someDetails.ruleSet, reason: 'Họp bù đợt 1' }
    const lines = linesIn(minutesOf(aSitting({ details: { ruleSet } }).start()))
    expect(lines).toContain(
      'Quyết định số 26/2026/QĐ-TTg không có hiệu lực vào ngày họp; vẫn áp dụng vì: Họp bù đợt 1.',
    )
  })

  it('is said for a product that is rated under another decision, with its code and the reason', () => {
    const otherRules = { ratedUnder: earlier, due: earlier, reason: 'Hồ sơ chuyển tiếp' }
    const lines = linesIn(minutesOf(aSitting({ products: [aProduct({ otherRules })] }).start()))
    const code = earlier.hash
      .slice(0, 16)
      .toUpperCase()
      .replace(/(.{4})(?=.)/g, '$1-')
    expect(lines).toContain(
      `Sản phẩm được chấm điểm, phân hạng theo Quyết định số 148/QĐ-TTg (mã kiểm tra của bộ quy định: ${code}). ` +
        'Lý do: Hồ sơ chuyển tiếp.',
    )
  })

  it('is said for a product whose filing date would put it under another', () => {
    const otherRules = { ratedUnder: someDetails.ruleSet, due: earlier, reason: 'Chủ thể đã lập lại hồ sơ' }
    const lines = linesIn(minutesOf(aSitting({ products: [aProduct({ otherRules })] }).start()))
    expect(lines).toContain(
      'Theo ngày nộp, hồ sơ thuộc Quyết định số 148/QĐ-TTg nhưng được chấm điểm, phân hạng theo bộ quy định của cuộc họp. ' +
        'Lý do: Chủ thể đã lập lại hồ sơ.',
    )
  })
})
