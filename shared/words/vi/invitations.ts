/** Browsers whose warning of the room's certificate is shown in advance. */
export type WarningBrowser = 'chrome' | 'edge' | 'safari'

/** What a browser says of the certificate, as the drawn steps show it. */
interface WarningStep {
  readonly do: string
  /** On its page, above. */
  readonly says: string
  /** What is pressed. */
  readonly press: string
}

/** How a member's device comes into the room: shown large, on a card, and what its browser will say. */
export interface InvitationWords {
  readonly title: (seat: string) => string
  readonly earlier: (span: string) => string
  readonly giveNew: string
  readonly giving: string
  readonly qr: (seat: string) => string
  readonly scan: string
  readonly type: string
  readonly code: string
  readonly goOn: string
  readonly once: string
  readonly arrived: (device: string) => string
  readonly next: (seat: string) => string
  readonly warning: string
  readonly cards: {
    readonly button: string
    readonly title: string
    readonly about: string
    readonly whom: string
    readonly make: (count: number) => string
    readonly making: (done: number, of: number) => string
    readonly ready: (count: number, pages: number) => string
    readonly print: string
    readonly withWarning: string
    readonly line: string
    readonly screenLine: string
  }
  readonly certificate: {
    readonly heading: string
    readonly about: string
    readonly browser: Readonly<Record<WarningBrowser, string>>
    readonly steps: (browser: WarningBrowser, host: string) => readonly WarningStep[]
    readonly compare: string
    readonly differs: string
  }
}

const notPrivate = 'Kết nối của bạn không phải là kết nối riêng tư'
const unproven = (host: string): string => `Máy chủ này không chứng minh được đó là ${host}…`
const advanced = { says: notPrivate, press: 'Nâng cao' }

function steps(browser: WarningBrowser, host: string): readonly WarningStep[] {
  switch (browser) {
    case 'chrome':
      return [
        { do: 'Bấm “Nâng cao”', ...advanced },
        {
          do: 'Bấm dòng “Tiếp tục truy cập…”',
          says: unproven(host),
          press: `Tiếp tục truy cập ${host} (không an toàn)`,
        },
      ]
    case 'edge':
      return [
        { do: 'Bấm “Nâng cao”', ...advanced },
        {
          do: 'Bấm dòng “Tiếp tục đến…”',
          says: unproven(host),
          press: `Tiếp tục đến ${host} (không an toàn)`,
        },
      ]
    case 'safari':
      return [
        {
          do: 'Bấm “Hiển thị chi tiết”',
          says: 'Kết nối này không phải là kết nối riêng tư',
          press: 'Hiển thị chi tiết',
        },
        {
          do: 'Bấm “truy cập trang web này”',
          says: 'Nếu bạn hiểu các rủi ro, bạn có thể',
          press: 'truy cập trang web này',
        },
      ]
  }
}

export const invitationWords: InvitationWords = {
  title: seat => `Mời ${seat}`,
  earlier: span =>
    `Đã đưa một giấy mời (${span}), có thể là thẻ đã in. Đưa giấy mời mới thì giấy trước không dùng được nữa.`,
  giveNew: 'Đưa giấy mời mới',
  giving: 'Đang làm giấy mời…',
  qr: seat => `Mã QR mời ${seat}`,
  scan: 'Mở máy ảnh của điện thoại, máy tính bảng và đưa vào mã này.',
  type: 'Không quét được thì mở trình duyệt, gõ địa chỉ:',
  code: 'rồi nhập mã:',
  goOn: 'Bấm “Vào chỗ của tôi”.',
  once: 'Máy vào đầu tiên giữ chỗ. Đóng cửa sổ này thì giấy mời không hiện lại được, nhưng vẫn còn hiệu lực.',
  arrived: device => `✓ Đã vào: ${device}`,
  next: seat => `Mời người tiếp theo: ${seat}`,
  warning: 'Khi máy báo “không riêng tư”',
  cards: {
    button: 'In thẻ mời',
    title: 'In thẻ mời',
    about:
      'Mỗi người được chọn có một giấy mời mới, in thành thẻ. Thẻ và giấy mời đưa trước đây của những người này không dùng được nữa.',
    whom: 'In thẻ cho',
    make: count => `Làm ${count} thẻ`,
    making: (done, of) => `Đang làm thẻ ${done}/${of}`,
    ready: (count, pages) =>
      `${count} thẻ, ${pages} trang giấy A4. Hãy in ngay: đóng cửa sổ này thì thẻ không hiện lại được.`,
    print: 'In thẻ',
    withWarning: 'In thêm một trang hướng dẫn khi máy báo “không riêng tư”',
    line: 'Quét mã bằng máy ảnh, hoặc mở địa chỉ và nhập mã.',
    screenLine: 'Mở trên máy nối với máy chiếu hoặc màn hình lớn.',
  },
  certificate: {
    heading: 'Máy báo “không riêng tư”: bấm gì?',
    about:
      'Phòng họp dùng chứng chỉ riêng của máy thư ký nên trình duyệt báo trước một lần. Chữ trên máy có thể hơi khác.',
    browser: { chrome: 'Chrome', edge: 'Edge', safari: 'Safari (iPhone, iPad)' },
    steps,
    compare:
      'Muốn chắc là đúng máy thư ký: bấm vào chữ “Không an toàn” hoặc biểu tượng trước địa chỉ, xem chứng chỉ, và so “SHA-256” với dòng này:',
    differs: 'Nếu khác, hãy dừng lại và gọi thư ký.',
  },
}
