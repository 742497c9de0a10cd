import type { SittingDetails } from '#shared/council/event.ts'
import { aProduct, aSitting, type HeldSitting } from './a-sitting.ts'

/** One of each: to the Ministry, four stars, three, an upgrade that stayed, two stars, returned, carried over. */
export function aDecidedDay(details: Partial<SittingDetails> = {}): HeldSitting {
  const product = (id: string, name: string) => aProduct({ id, name })
  return aSitting({
    details,
    products: [
      product('nam', 'Chè năm sao'),
      product('bon', 'Chè bốn sao'),
      product('ba', 'Chè ba sao'),
      { ...product('giu', 'Chè giữ hạng'), stage: { kind: 'upgrade', from: 3, to: 4 } },
      product('hai', 'Chè hai sao'),
      product('thieu', 'Chè thiếu hồ sơ'),
      product('hoan', 'Chè chuyển phiên'),
    ],
  })
    .start()
    .scores('nam', 92)
    .confirms('nam')
    .settles('nam')
    .scores('bon', 70)
    .confirms('bon')
    .settles('bon')
    .scores('ba', 55)
    .confirms('ba')
    .settles('ba')
    .scores('giu', 69)
    .confirms('giu')
    .settles('giu')
    .scores('hai', 49)
    .confirms('hai')
    .settles('hai')
    .dismisses('thieu', { kind: 'returned', missing: '- phiếu kiểm nghiệm;\n- hợp đồng liên kết' })
    .carriesOver('hoan')
}
