import { describe, expect, it } from 'vitest'
import type { CouncilLevel } from '#shared/law/level.ts'
import { aRatedSitting } from '#tests/support/a-sitting.ts'
import { linesIn, minutesOf } from '#tests/support/read-outline.ts'

const linesAt = (level: CouncilLevel, total: number, language: 'vi' | 'en' = 'vi'): readonly string[] =>
  linesIn(minutesOf(aRatedSitting(total, { details: { level } }), language))

describe('the minutes of a central council', () => {
  it('say its level, give five stars outright, and have the Minister recognise them', () => {
    const lines = linesAt('ministry', 92)
    expect(lines).toContain('Cấp của Hội đồng: trung ương.')
    expect(lines.find(line => line.startsWith('Kết quả: '))).toBe(
      'Kết quả: 5 sao. 92,00 điểm thuộc khung 5 sao; đạt mọi yêu cầu tối thiểu của 5 sao. Do Bộ trưởng công nhận.',
    )
    expect(
      lines.some(line =>
        /^.*Bộ trưởng quyết định công nhận và cấp giấy chứng nhận 5 sao cho 1 sản phẩm/.test(line),
      ),
    ).toBe(true)
  })

  it.each([92, 78, 55])('never send a product of %i points to the Ministry', total => {
    const said = linesAt('ministry', total).join('\n')
    expect(said).not.toMatch(/chuyển (hồ sơ đến )?Bộ|tiềm năng|đề nghị Bộ/)
  })

  it('send four stars back to the province', () => {
    expect(linesAt('ministry', 78).join('\n')).toContain(
      'Gửi kết quả về tỉnh để Chủ tịch Ủy ban nhân dân tỉnh căn cứ công nhận 4 sao, hoặc tổ chức đánh giá lại, đối với 1 sản phẩm',
    )
    expect(linesAt('ministry', 78, 'en').join('\n')).toContain('go back to the province')
  })
})

describe('the minutes of a provincial council', () => {
  it('say its level, and that a product of 92 points goes on to the Ministry', () => {
    const lines = linesAt('province', 92)
    expect(lines).toContain('Cấp của Hội đồng: cấp tỉnh.')
    expect(lines.join('\n')).toContain('tiềm năng 5 sao (đề nghị Bộ đánh giá)')
  })

  it('say the same without the line of the level where the record is from before it was asked', () => {
    const told = (lines: readonly string[]) =>
      lines.filter(line => !/^Cấp của Hội đồng|Mã kiểm tra|SHA/.test(line))
    const old = linesIn(minutesOf(aRatedSitting(92)))
    expect(old.some(line => line.startsWith('Cấp của Hội đồng'))).toBe(false)
    expect(told(old).filter(line => line.startsWith('Kết quả'))).toEqual(
      told(linesAt('province', 92)).filter(line => line.startsWith('Kết quả')),
    )
  })
})

describe('the minutes of a district council', () => {
  it('send on to the province what the province recognises', () => {
    const said = linesAt('district', 78).join('\n')
    expect(said).toContain('tiềm năng 4 sao (đề nghị cấp tỉnh đánh giá)')
    expect(said).toContain('Chuyển hồ sơ đến Hội đồng cấp tỉnh đánh giá 4 sao đối với 1 sản phẩm')
  })
})
