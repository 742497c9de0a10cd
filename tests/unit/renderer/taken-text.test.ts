import { describe, expect, it } from 'vitest'
import { takenText } from '#renderer/parts/dossier/taken-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { oneRow } from '#tests/support/a-sheet-plan.ts'

describe('what the preview shows of a cell', () => {
  it('is how it is written and what it was taken as', () => {
    const row = oneRow({
      'Doanh thu 2025 (triệu đồng)': 850.5,
      'Ngày nộp hồ sơ': 46_022,
      'Điện thoại': 912345678,
      'Mã xã': 2320,
    })
    expect([...row.shown.values()].slice(2)).toEqual([
      { text: '850,5', kind: 'money', value: 850_500_000 },
      { text: '46022', kind: 'day', value: '2025-12-31' },
      { text: '912345678', kind: 'line', value: '0912345678' },
      { text: '2320', kind: 'digits', value: '02320' },
    ])
  })

  it('is the day that a number without its format means in a book that counts from 1904', () => {
    const { content } = oneRow({ 'Ngày nộp hồ sơ': 44_560 }, { countsFrom1904: true })
    expect(content.product.filedOn).toBe('2025-12-31')
  })

  it.each([
    ['850,5', 'money', 850_500_000, '850.500.000 đồng'],
    ['1.234.567', 'money', 1_234_567, ''],
    ['46022', 'day', '2025-12-31', '31/12/2025'],
    ['31/12/2025', 'day', '2025-12-31', ''],
    ['12,5%', 'percent', 1250, ''],
    ['HTX', 'producer-kind', 'cooperative', 'Hợp tác xã'],
    ['3 sao', 'stars', 3, ''],
    ['Chè', 'line', 'Chè', ''],
  ] as const)('is said twice only where it differs: %s, %s', (text, kind, value, said) => {
    expect(takenText({ text, kind, value }, wordsIn.vi)).toBe(said)
  })
})
