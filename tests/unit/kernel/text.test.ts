import { describe, expect, it } from 'vitest'
import { cleanText, folded } from '#shared/kernel/text.ts'

describe('text as it is kept', () => {
  it('is composed: a name typed in pieces equals the same name typed whole', () => {
    const typed = 'Trà túi lọc đậu đen xanh lòng'
    expect(typed.normalize('NFD')).not.toBe(typed)
    expect(cleanText(typed.normalize('NFD'))).toBe(typed)
  })

  it('is composed also where something was taken out of the middle, and is always writable', () => {
    expect(cleanText('e\u0000\u0301')).toBe('é')
    expect(cleanText('một \ud800 nửa').isWellFormed()).toBe(true)
  })

  it('has one kind of line break, and keeps tabs', () => {
    expect(cleanText('một\r\nhai\rba\n\tbốn')).toBe('một\nhai\nba\n\tbốn')
  })

  it('has no spaces at either end', () => {
    expect(cleanText('  \n Kim Bình \t')).toBe('Kim Bình')
  })

  it('has no control characters and nothing that turns the reading direction', () => {
    expect(cleanText('gói\u0000hồ\u0007sơ\u202efdp\u2069')).toBe('góihồsơfdp')
  })
})

describe('names as they are compared', () => {
  it.each([
    ['Sở Y tế', 'sở  y TẾ '],
    ['Người họp Hoà', 'Người họp Hòa'],
    ['Ấp Thuý Loè', 'ấp thúy lòe'],
    ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
    ['Quảng Ngãi, xã Đình Mẫn', 'Quảng Ngãi, xã Đình Mẫn'.normalize('NFD')],
    ['Hoạ sĩ', 'Họa sĩ'],
    ['Quý\tHợi', 'Qúy Hợi'],
  ])('“%s” is “%s”', (one, other) => {
    expect(folded(one)).toBe(folded(other))
  })

  it.each([
    ['Hòa', 'Hoa'],
    ['Hòa', 'Hóa'],
    ['Thu', 'Thư'],
    ['Đạt', 'Dạt'],
    ['Lan Anh', 'Lanh An'],
    ['Hoà An', 'Hoa Àn'],
    ['Sở Y tế', 'Sở Y tế tỉnh'],
  ])('“%s” is not “%s”', (one, other) => {
    expect(folded(one)).not.toBe(folded(other))
  })
})
