import type { TrustRefusal } from '../../documents/trust-list.ts'

/** The list of authorities whose certificates the office trusts. */
export interface TrustWords {
  readonly heading: string
  readonly hint: string
  readonly empty: string
  readonly emptyHint: string
  readonly choose: string
  readonly drop: string
  readonly validity: (from: string, to: string) => string
  readonly expired: string
  readonly toCome: string
  readonly fingerprint: string
  readonly remove: string
  /** Said to whoever cannot see beside which name the button stands. */
  readonly removeNamed: (name: string) => string
  readonly confirm: { readonly title: string; readonly body: (name: string) => string }
  readonly added: (names: readonly string[]) => string
  readonly compare: string
  readonly already: string
  readonly removed: (name: string) => string
  readonly ignored: (files: readonly string[]) => string
  readonly refusals: Readonly<Record<TrustRefusal['code'], (subject: string) => string>>
}

const list = (items: readonly string[]): string => items.map(item => `“${item}”`).join(', ')

export const trustWords: TrustWords = {
  heading: 'Danh sách chứng thư tin cậy',
  hint: 'Biên bản chỉ được gọi là hợp lệ khi chứng thư của từng người ký do một nơi cấp trong danh sách này cấp.',
  empty: 'Chưa có nơi cấp nào trong danh sách',
  emptyHint:
    'Khi danh sách còn trống, biên bản nhiều nhất chỉ được gọi là còn nguyên vẹn. Hãy lấy tệp chứng thư của nơi cấp từ chính nơi cấp, rồi thêm vào đây.',
  choose: 'Thêm chứng thư của nơi cấp',
  drop: 'hoặc thả tệp .cer, .crt, .pem, .der, .p7b vào đây',
  validity: (from, to) => `Hiệu lực từ ${from} đến hết ${to}`,
  expired: 'Đã hết hạn: chỉ còn dùng được cho chữ ký có trước ngày hết hạn.',
  toCome: 'Chưa đến ngày có hiệu lực.',
  fingerprint: 'Dấu vân tay (SHA-256)',
  remove: 'Bỏ khỏi danh sách',
  removeNamed: name => `Bỏ khỏi danh sách: ${name}`,
  confirm: {
    title: 'Bỏ chứng thư này khỏi danh sách tin cậy?',
    body: name =>
      `Từ nay, chữ ký bằng chứng thư do “${name}” cấp không còn được gọi là hợp lệ trên máy này. Muốn tin cậy lại thì phải có tệp chứng thư để thêm vào.`,
  },
  added: names => `Đã thêm vào danh sách: ${list(names)}.`,
  compare: 'Hãy đối chiếu dấu vân tay với dấu mà nơi cấp công bố; nếu không khớp thì bỏ ngay khỏi danh sách.',
  already: 'Chứng thư này đã có trong danh sách, không có gì thay đổi.',
  removed: name => `Đã bỏ “${name}” khỏi danh sách.`,
  ignored: files =>
    `Không dùng tệp ${list(files)} trong thư mục của danh sách: không đọc được, hoặc không phải chứng thư của nơi cấp.`,
  refusals: {
    'trust.unreadable': () =>
      'Không đọc được chứng thư trong tệp này. Cần tệp chứng thư dạng PEM, DER hoặc PKCS#7 (.cer, .crt, .pem, .der, .p7b). Chưa thêm gì.',
    'trust.no-authority': subject =>
      `“${subject}” không phải là nơi cấp: chứng thư này không được dùng để cấp chứng thư khác. Hãy chọn chứng thư của nơi đã cấp cho người ký. Chưa thêm gì.`,
    'trust.weak': subject =>
      `Khóa của “${subject}” quá ngắn hoặc thuộc loại không được dùng (cần RSA từ 2048 bit hoặc ECDSA từ 256 bit). Chưa thêm gì.`,
  },
}
