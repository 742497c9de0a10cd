import type { Network, Shown } from '../../contract/room.ts'

/** The room as the secretary keeps it: opened on a network, with a seat for every member. */
export interface RoomWords {
  readonly heading: string
  readonly opening: {
    readonly about: string
    readonly networks: string
    readonly kind: Readonly<Record<Network['kind'], string>>
    readonly hint: Readonly<Record<Network['kind'], string>>
    readonly open: string
    readonly busy: string
    readonly none: Readonly<Record<'title' | 'text' | 'again', string>>
    readonly over: string
  }
  readonly open: Readonly<Record<'address' | 'fingerprint' | 'close', string>> & {
    readonly closing: Readonly<Record<'title' | 'body' | 'confirm', string>>
  }
  /** @param hands how many members call; nothing is said of none */
  readonly inBar: (connected: number, seats: number, hands: number) => string
  /** The same, where there is little room. */
  readonly inShortBar: (connected: number, seats: number, hands: number) => string
  /** How long something has been so. @param span milliseconds */
  readonly span: (span: number) => string
  readonly seats: {
    readonly heading: string
    readonly columns: Readonly<
      Record<'seat' | 'device' | 'connection' | 'product' | 'sheets' | 'calls' | 'actions', string>
    >
    readonly screen: string
    readonly noDevice: string
    readonly connection: Readonly<Record<'connected' | 'away' | 'invited', (span: string) => string>> &
      Readonly<Record<'notBack' | 'none', string>>
    readonly noProduct: string
    readonly noRound: string
    readonly sheets: (sealed: number, open: number) => string
    readonly hand: (span: string) => string
    readonly lower: string
    readonly lowerOf: (seat: string) => string
    readonly asks: (device: string) => string
    readonly agree: string
    readonly agreeTo: (device: string, seat: string) => string
    readonly refuse: string
    readonly refuseTo: (device: string, seat: string) => string
    readonly invite: string
    readonly inviteAgain: string
    readonly inviteOf: (label: string, seat: string) => string
    readonly withdraw: string
    readonly withdrawOf: (seat: string) => string
    readonly free: string
    readonly freeOf: (seat: string) => string
    readonly freeing: {
      readonly title: (seat: string) => string
      readonly body: string
    }
  }
  readonly called: {
    readonly label: string
    readonly none: string
    readonly call: string
    readonly now: (product: string) => string
    readonly nobody: string
  }
  readonly shown: {
    readonly product: string
    readonly put: string
    readonly kind: Readonly<Record<Shown['kind'], string>>
    readonly now: (kind: string, product: string | undefined) => string
    readonly noneRevealed: string
  }
}

function spanText(span: number): string {
  const minutes = Math.floor(span / 60_000)
  if (minutes < 1) return 'vừa xong'
  if (minutes < 60) return `${minutes} phút`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} giờ ${String(minutes % 60).padStart(2, '0')} phút` : 'hơn một ngày'
}

export const roomWords: RoomWords = {
  heading: 'Phòng họp',
  opening: {
    about:
      'Mở phòng họp để mỗi thành viên chấm bằng máy riêng, qua mạng trong phòng, không cần Internet. Ai không có máy riêng vẫn chấm trên máy này hoặc bằng phiếu giấy.',
    networks: 'Mở trên mạng nào?',
    kind: { wireless: 'Wi-Fi', cable: 'Mạng dây', other: 'Mạng khác', here: 'Máy này, để thử' },
    hint: {
      wireless: 'máy của thành viên phải nối cùng Wi-Fi này',
      cable: 'máy của thành viên phải nối cùng bộ chia mạng (router) này',
      other: 'thường là mạng của máy ảo hay đường hầm; chỉ chọn khi biết rõ',
      here: 'chỉ trình duyệt trên chính máy này vào được',
    },
    open: 'Mở phòng họp',
    busy: 'Đang mở…',
    none: {
      title: 'Máy này chưa nối mạng nào trong phòng',
      text: 'Hãy nối Wi-Fi của phòng, cắm dây mạng vào bộ chia mạng, hoặc bật điểm phát sóng trên một điện thoại rồi nối máy này vào đó. Không cần có Internet.',
      again: 'Tìm lại mạng',
    },
    over: 'Phiên họp đã kết thúc nên phòng không mở nữa.',
  },
  open: {
    address: 'Địa chỉ để gõ',
    fingerprint: 'Dấu vân tay của chứng chỉ, để so',
    close: 'Đóng phòng',
    closing: {
      title: 'Đóng phòng họp?',
      body: 'Mọi máy riêng bị ngắt ngay; những gì đã ghi vẫn còn nguyên. Mở lại phòng thì các máy vào lại đúng chỗ cũ.',
      confirm: 'Đóng phòng',
    },
  },
  inBar: (connected, seats, hands) =>
    hands === 0
      ? `Phòng đang mở · ${connected}/${seats} máy`
      : `Phòng ${connected}/${seats} máy · ${hands} người gọi`,
  inShortBar: (connected, seats, hands) =>
    `Phòng ${connected}/${seats}${hands === 0 ? '' : ` · ${hands} gọi`}`,
  span: spanText,
  seats: {
    heading: 'Chỗ trong phòng',
    columns: {
      seat: 'Thành viên',
      device: 'Máy riêng',
      connection: 'Kết nối',
      product: 'Đang xem',
      sheets: 'Phiếu đã nộp',
      calls: 'Gọi thư ký, xin vào',
      actions: 'Việc của thư ký',
    },
    screen: 'Màn hình phòng họp',
    noDevice: 'chưa có máy',
    connection: {
      connected: span => `● đang nối · ${span}`,
      away: span => `○ mất nối · ${span}`,
      invited: span => `○ đã mời · ${span}`,
      notBack: '○ chưa nối lại',
      none: '○ chưa mời',
    },
    noProduct: '–',
    noRound: '–',
    sheets: (sealed, open) => `${sealed}/${open}`,
    hand: span => `Gọi · ${span}`,
    lower: 'Đã đến',
    lowerOf: seat => `Đã đến chỗ ${seat}`,
    asks: device => `${device} xin vào`,
    agree: 'Đồng ý',
    agreeTo: (device, seat) => `Đồng ý cho ${device} vào chỗ ${seat}`,
    refuse: 'Không',
    refuseTo: (device, seat) => `Không cho ${device} vào chỗ ${seat}`,
    invite: 'Mời',
    inviteAgain: 'Mời lại',
    inviteOf: (label, seat) => `${label} ${seat}`,
    withdraw: 'Thu giấy mời',
    withdrawOf: seat => `Thu giấy mời của ${seat}`,
    free: 'Bỏ máy này',
    freeOf: seat => `Bỏ máy này khỏi chỗ ${seat}`,
    freeing: {
      title: seat => `Bỏ máy đang ở chỗ ${seat}?`,
      body: 'Máy đó bị ngắt ngay và không vào lại được nếu không có giấy mời. Những gì đã ghi trên phiếu vẫn còn; việc này được ghi vào nhật ký.',
    },
  },
  called: {
    label: 'Mời cả phòng chấm',
    none: 'Không mời sản phẩm nào',
    call: 'Mời chấm sản phẩm này',
    now: product => `đang mời: ${product}`,
    nobody: 'chưa mời sản phẩm nào',
  },
  shown: {
    product: 'Sản phẩm được chiếu',
    put: 'Chiếu',
    kind: { agenda: 'Danh sách', product: 'Sản phẩm', grid: 'Bảng điểm', outcome: 'Kết quả' },
    now: (kind, product) =>
      `Màn hình phòng đang chiếu: ${kind}${product === undefined ? '' : ` · ${product}`}`,
    noneRevealed: 'Chưa có sản phẩm nào công khai điểm',
  },
}
