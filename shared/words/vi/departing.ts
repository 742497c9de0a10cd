import type { Departure } from '../../council/departure.ts'

type How = Departure['kind']

/** A product that leaves a sitting with no outcome. */
export interface DepartingWords {
  readonly button: string
  readonly title: (product: string) => string
  readonly kind: string
  readonly kinds: Readonly<Record<How, { readonly label: string; readonly effect: string }>>
  readonly reason: string
  readonly reasonHint: string
  /** The other products of the producer. */
  readonly others: (producer: string, products: readonly string[]) => string
  readonly confirm: Readonly<Record<How, string>>
  readonly heading: Readonly<Record<How, string>>
  readonly because: (time: string, reason: string) => string
  readonly afterwards: string
}

export const departingWords: DepartingWords = {
  button: 'Rút hoặc chuyển sang phiên sau…',
  title: product => `Không quyết định “${product}” ở phiên này`,
  kind: 'Sản phẩm này',
  kinds: {
    'carried-over': {
      label: 'Chuyển sang phiên sau',
      effect: 'Hội đồng chưa quyết định được, như khi không đủ thành viên. Không cần biểu quyết.',
    },
    withdrawn: { label: 'Chủ thể rút sản phẩm', effect: 'Chủ thể không đề nghị đánh giá nữa.' },
  },
  reason: 'Lý do',
  reasonHint: 'Được ghi vào biên bản',
  others: (producer, products) =>
    `Rút cả ${products.length} sản phẩm khác của ${producer}: ${products.join(', ')}`,
  confirm: { 'carried-over': 'Chuyển sang phiên sau', withdrawn: 'Rút sản phẩm' },
  heading: { 'carried-over': 'Đã chuyển sang phiên sau', withdrawn: 'Chủ thể đã rút sản phẩm' },
  because: (time, reason) => `Lúc ${time}. Lý do: ${reason}`,
  afterwards:
    'Ở phiên này sản phẩm không được chấm và không được chốt nữa. Phiếu đã chấm vẫn còn trong nhật ký; biên bản ghi rõ lý do.',
}
