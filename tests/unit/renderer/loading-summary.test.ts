import { describe, expect, it } from 'vitest'
import { loadingSummary, type LoadingFile } from '#renderer/parts/packages/loading-summary.ts'
import { wordsIn } from '#shared/words/words.ts'

const refused = (file: string, refusal: Extract<LoadingFile['state'], { kind: 'refused' }>['refusal']) => ({
  file,
  state: { kind: 'refused', refusal } as const,
})
const loaded = (file: string, findings: number): LoadingFile => ({
  file,
  state: { kind: 'loaded', findings: Array.from({ length: findings }) },
})

describe('the summary of a queue of packages', () => {
  it('says how many came in, which have remarks, what waits, and why each other was refused', () => {
    const files = [
      loaded('a.ocop', 0),
      loaded('b.ocop', 3),
      refused('c.ocop', { code: 'product.newer-package', product: 'che', name: 'Chè', rounds: 0 }),
      refused('d.ocop', { code: 'product.training-mixed' }),
      { file: 'e.ocop', state: { kind: 'cancelled' } } as const,
    ]
    expect(loadingSummary(files, wordsIn.vi)).toEqual([
      'Đã nạp 2 trong 5 gói.',
      '1 gói đã nạp có điều cần lưu ý.',
      '1 gói là gói mới hơn của sản phẩm đã có, đang chờ ghi lý do.',
      '1 gói đã hủy nạp.',
      'Không nhận “d.ocop”: Hồ sơ tập huấn và hồ sơ thật không được để chung trong một phiên họp.',
    ])
  })

  it('says nothing of what did not happen', () => {
    expect(loadingSummary([loaded('a.ocop', 0), loaded('b.ocop', 0)], wordsIn.vi)).toEqual([
      'Đã nạp 2 trong 2 gói.',
    ])
  })
})
