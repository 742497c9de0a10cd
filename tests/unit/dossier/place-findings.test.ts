import { describe, expect, it } from 'vitest'
import { placeFindings } from '#shared/dossier/findings.ts'
import { packageWords as english } from '#shared/words/en/package.ts'
import { findingText } from '#shared/words/package-text.ts'
import { packageWords as vietnamese } from '#shared/words/vi/package.ts'
import { aDossier } from '../../support/a-dossier.ts'
import { shippedBook } from '../../support/shipped-places.ts'

describe('a product code whose places are not those of the dossier', () => {
  const said = (code: string, words = vietnamese): readonly string[] =>
    placeFindings(aDossier({ product: { ...aDossier().product, code } }), shippedBook).map(finding =>
      findingText(words, finding),
    )
  const wrong = {
    'CHE-01':
      'Mã sản phẩm không đúng dạng (T)-(X)-(STT)-20..: mã tỉnh 2 chữ số, mã xã 5 chữ số, số thứ tự do xã cấp, năm 4 chữ số.',
    '02-02320-01-2026': 'Mã sản phẩm ghi mã tỉnh 02, không có trong danh mục đơn vị hành chính.',
    '08-02363-01-2026': 'Mã sản phẩm ghi mã xã 02363, không có trong danh mục đơn vị hành chính.',
    '04-02320-01-2026':
      'Mã sản phẩm ghi tỉnh Cao Bằng (mã 04), nhưng xã Tân An (mã 02320) thuộc tỉnh Tuyên Quang (mã 08).',
    '08-02365-01-2026':
      'Mã sản phẩm ghi xã Yên Nguyên (mã 02365), nhưng xã của chủ thể trong hồ sơ là xã Tân An (mã 02320).',
    '08-02371-01-2026':
      'Mã sản phẩm ghi mã xã 02371 của xã Bình Nhân, huyện Chiêm Hóa trước ngày 01/7/2025; nay là xã Kim Bình (mã 02350).',
  }

  it.each(Object.entries(wrong))('is told of: %s', (code, sentence) => {
    expect(said(code)).toEqual([sentence])
    expect(said(code, english)).toEqual([expect.stringMatching(/^The product code (has|is not).*\.$/)])
  })

  it('is told of with the commune’s name alone where the table has none of that name', () => {
    const elsewhere = aDossier({ producer: { ...aDossier().producer, commune: 'Tân An Thượng' } })
    expect(placeFindings(elsewhere, shippedBook).map(finding => findingText(vietnamese, finding))).toEqual([
      'Mã sản phẩm ghi xã Tân An (mã 02320), nhưng xã của chủ thể trong hồ sơ là xã Tân An Thượng.',
    ])
  })

  it('is not where they are', () => {
    expect(said('08-02320-01-2026')).toEqual([])
  })
})
