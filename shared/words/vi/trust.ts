import type { KeptRevocationList, TrustRefusal } from '../../documents/trust-list.ts'

export interface RevocationListWords {
  readonly heading: string
  readonly hint: string
  readonly empty: string
  readonly period: (from: string, to: string | null) => string
  readonly revoked: (certificates: number) => string
  readonly ended: string
  readonly troubles: Readonly<Record<NonNullable<KeptRevocationList['trouble']>, string>>
  readonly remove: string
  readonly removeNamed: (issuer: string, day: string) => string
  readonly confirm: { readonly title: string; readonly body: (issuer: string, day: string) => string }
  readonly added: (lists: readonly { readonly issuer: string; readonly day: string }[]) => string
  readonly removed: (issuer: string) => string
}

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
  /** The lists of what the authorities have revoked. */
  readonly lists: RevocationListWords
  readonly refusals: Readonly<Record<TrustRefusal['code'], (subject: string) => string>>
}

const list = (items: readonly string[]): string => items.map(item => `“${item}”`).join(', ')

export const trustWords: TrustWords = {
  heading: 'Danh sách chứng thư tin cậy',
  hint: 'Biên bản chỉ được gọi là hợp lệ khi chứng thư của từng người ký do một nơi cấp trong danh sách này cấp.',
  empty: 'Chưa có nơi cấp nào trong danh sách',
  emptyHint:
    'Khi danh sách còn trống, biên bản nhiều nhất chỉ được gọi là còn nguyên vẹn. Hãy lấy tệp chứng thư của nơi cấp từ chính nơi cấp, rồi thêm vào đây.',
  choose: 'Thêm chứng thư của nơi cấp, hoặc danh sách thu hồi',
  drop: 'hoặc thả tệp .cer, .crt, .pem, .der, .p7b, .crl vào đây',
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
  already: 'Tệp này đã có trong danh sách, không có gì thay đổi.',
  removed: name => `Đã bỏ “${name}” khỏi danh sách.`,
  ignored: files =>
    `Không dùng tệp ${list(files)} trong thư mục của danh sách: không đọc được, hoặc không phải chứng thư của nơi cấp hay danh sách thu hồi.`,
  lists: {
    heading: 'Danh sách chứng thư bị thu hồi',
    hint: 'Chương trình không dùng mạng: chỉ biết chứng thư nào bị thu hồi qua các danh sách (.crl) do nơi cấp công bố mà cơ quan đưa vào đây. Danh sách mới hơn thay danh sách cũ.',
    empty: 'Chưa có danh sách thu hồi nào. Khi kiểm tra và khi ký, việc thu hồi được ghi là chưa kiểm tra.',
    period: (from, to) =>
      to === null ? `Lập ngày ${from}, không ghi hạn` : `Lập ngày ${from}, có hạn đến ${to}`,
    revoked: certificates =>
      certificates === 0 ? 'Không có chứng thư nào bị thu hồi.' : `${certificates} chứng thư bị thu hồi.`,
    ended: 'Đã quá hạn: không dùng để xét chữ ký sau ngày hết hạn. Hãy lấy danh sách mới của nơi cấp.',
    troubles: {
      'no-issuer':
        'Không dùng: nơi lập danh sách không còn trong danh sách tin cậy, hoặc không phải nơi đó ký.',
      'not-understood': 'Không dùng: danh sách thuộc loại mà chương trình không hiểu.',
    },
    remove: 'Bỏ danh sách thu hồi',
    removeNamed: (issuer, day) => `Bỏ danh sách thu hồi: ${issuer}, ngày ${day}`,
    confirm: {
      title: 'Bỏ danh sách thu hồi này?',
      body: (issuer, day) =>
        `Từ nay máy này không biết những chứng thư mà “${issuer}” đã thu hồi tính đến ngày ${day}. Muốn dùng lại thì phải có tệp .crl để thêm vào.`,
    },
    added: lists =>
      `Đã thêm danh sách thu hồi: ${lists.map(({ issuer, day }) => `“${issuer}” ngày ${day}`).join(', ')}.`,
    removed: issuer => `Đã bỏ danh sách thu hồi của “${issuer}”.`,
  },
  refusals: {
    'trust.unreadable': () =>
      'Không đọc được chứng thư trong tệp này. Cần tệp chứng thư dạng PEM, DER hoặc PKCS#7 (.cer, .crt, .pem, .der, .p7b), hoặc danh sách thu hồi (.crl). Chưa thêm gì.',
    'trust.list-stranger': subject =>
      `Danh sách thu hồi này của “${subject}”, không có trong danh sách tin cậy. Hãy thêm chứng thư của “${subject}” trước. Chưa thêm gì.`,
    'trust.list-unsigned': subject =>
      `Danh sách thu hồi này ghi là của “${subject}”, nhưng chữ ký trên đó không phải của “${subject}” trong danh sách tin cậy, hoặc danh sách đã bị sửa. Chưa thêm gì.`,
    'trust.list-not-understood': subject =>
      `Danh sách thu hồi này của “${subject}” thuộc loại mà chương trình không hiểu (gián tiếp, bổ sung, hoặc chỉ một phần). Hãy lấy danh sách đầy đủ. Chưa thêm gì.`,
    'trust.list-older': subject =>
      `Trên máy đã có danh sách thu hồi mới hơn của “${subject}”. Không có gì thay đổi.`,
    'trust.list-to-come': subject =>
      `Theo đồng hồ của máy này, danh sách thu hồi của “${subject}” chưa đến ngày lập. Hãy xem lại ngày giờ của máy. Chưa thêm gì.`,
    'trust.no-authority': subject =>
      `“${subject}” không phải là nơi cấp: chứng thư này không được dùng để cấp chứng thư khác. Hãy chọn chứng thư của nơi đã cấp cho người ký. Chưa thêm gì.`,
    'trust.weak': subject =>
      `Khóa của “${subject}” quá ngắn hoặc thuộc loại không được dùng (cần RSA từ 2048 bit hoặc ECDSA từ 256 bit). Chưa thêm gì.`,
  },
}
