import type { TokenRefusal } from '../../documents/token-refusal.ts'
import type { DriverFault, PinState } from '../../documents/token.ts'

/** Signing with a USB token. */
export interface TokenWords {
  readonly ways: string
  readonly byFile: string
  readonly byToken: string
  readonly looking: string
  readonly again: string
  readonly none: string
  readonly noneHint: (drivers: readonly string[]) => string
  readonly which: string
  readonly on: (label: string, serial: string) => string
  readonly unusable: string
  readonly noKeys: string
  readonly driver: {
    readonly heading: string
    readonly hint: string
    readonly path: string
    readonly add: string
    readonly forget: (path: string) => string
    readonly faults: Readonly<Record<DriverFault['because'], (driver: string) => string>>
  }
  readonly pin: string
  readonly pinHint: string
  readonly pinPad: string
  readonly states: Readonly<Record<Exclude<PinState, 'untold'>, string>>
  readonly toBeChanged: string
  readonly insists: string
  readonly pss: string
  readonly pkcs1: string
  readonly working: string
}

export const tokenWords: TokenWords = {
  ways: 'Ký bằng',
  byFile: 'Ký bằng tệp khóa',
  byToken: 'Ký bằng USB token',
  looking: 'Đang tìm token',
  again: 'Tìm lại token',
  none: 'Chưa thấy token nào',
  noneHint: drivers =>
    drivers.length === 0
      ? 'Máy này chưa cài trình điều khiển của token nào mà chương trình biết. Cài phần mềm đi kèm token, cắm token, rồi bấm “Tìm lại token”.'
      : `Cắm token vào máy, chờ đèn sáng, rồi bấm “Tìm lại token”. Máy này có trình điều khiển của: ${drivers.join(', ')}.`,
  which: 'Ký bằng chứng thư nào?',
  on: (label, serial) => `Token “${label}”, số ${serial}`,
  unusable: 'Chứng thư trên token không ký được',
  noKeys: 'Token này không có chứng thư ký được văn bản.',
  driver: {
    heading: 'Không thấy token? Chỉ trình điều khiển',
    hint: 'Là tệp thư viện PKCS#11 của token (.dll, .so, .dylib); hỏi nơi cấp token tên tệp và nơi cài.',
    path: 'Đường dẫn của tệp trên máy này',
    add: 'Dùng tệp này',
    forget: path => `Thôi dùng ${path}`,
    faults: {
      missing: driver => `Không có tệp ${driver}. Kiểm tra lại đường dẫn.`,
      'not-a-module': driver =>
        `${driver} không phải trình điều khiển PKCS#11 chạy được trên máy này (có thể là bản 32 bit). Hỏi nơi cấp token bản 64 bit.`,
      failed: driver =>
        `Trình điều khiển ${driver} báo lỗi. Rút token, cắm lại, rồi tìm lại; nếu vẫn lỗi, cài lại phần mềm đi kèm token.`,
      crashed: driver =>
        `Trình điều khiển ${driver} bị lỗi và tự tắt; dữ liệu của phiên họp không bị ảnh hưởng. Cài lại phần mềm đi kèm token.`,
      late: driver =>
        `Trình điều khiển ${driver} không trả lời nên đã dừng. Rút token, cắm lại, rồi tìm lại.`,
    },
  },
  pin: 'Mã PIN của token',
  pinHint: 'Mã PIN chỉ dùng cho lần ký này, không được lưu. Chương trình không gửi mã PIN sai quá 2 lần.',
  pinPad: 'Token này có bàn phím riêng: bấm ký, rồi nhập mã PIN trên token.',
  states: {
    low: 'Token báo mã PIN vừa bị nhập sai và chỉ còn ít lần. Kiểm tra Caps Lock và bộ gõ tiếng Việt trước khi nhập.',
    final:
      'Token chỉ còn một lần nhập mã PIN, nên không ký được từ đây. Mở phần mềm đi kèm token, nhập đúng mã PIN ở đó một lần, rồi bấm “Tìm lại token”.',
    locked: 'Token đã bị khóa. Chỉ nơi cấp token mở khóa được; trong lúc chờ có thể ký bằng khóa khác.',
  },
  toBeChanged: 'Token vẫn dùng mã PIN ban đầu. Nên đổi mã PIN bằng phần mềm đi kèm token.',
  insists: 'Tôi vừa nhập đúng mã PIN này trong phần mềm đi kèm token: gửi thêm một lần',
  pss: 'Chữ ký RSA-PSS, đúng loại mà Thông tư 15/2025/TT-BKHCN nêu.',
  pkcs1: 'Token này không có RSA-PSS, nên ký theo RSA PKCS#1 v1.5.',
  working: 'Token đang ký; đừng rút token',
}

/** Why a token did not sign, and the way on. */
export const tokenRefusals: Readonly<Record<TokenRefusal['code'], string>> = {
  'token.gone': 'Không thấy token nữa. Cắm lại token, bấm “Tìm lại token”, rồi ký lại.',
  'token.pin-wrong':
    'Mã PIN không đúng. Token không cho biết còn mấy lần; token của cơ quan nhà nước thường bị khóa sau 3 lần sai. Chương trình chỉ gửi 2 lần.',
  'token.pin-low':
    'Mã PIN không đúng, và token báo chỉ còn ít lần nhập. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt trước khi nhập lại.',
  'token.pin-final':
    'Token chỉ còn một lần nhập mã PIN, nhập sai là bị khóa: chương trình không gửi lần này. Mở phần mềm đi kèm token, nhập đúng mã PIN ở đó một lần, rồi quay lại ký.',
  'token.pin-locked':
    'Token đã bị khóa vì nhập sai mã PIN nhiều lần. Chỉ nơi cấp token mở khóa được: liên hệ nơi cấp. Trong lúc chờ có thể ký bằng khóa khác.',
  'token.pin-expired':
    'Token đòi đổi mã PIN trước khi dùng. Đổi mã PIN bằng phần mềm đi kèm token, rồi quay lại ký.',
  'token.pin-cancelled': 'Việc nhập mã PIN trên token đã bị hủy, nên chưa ký. Bấm ký để làm lại.',
  'token.pin-stopped':
    'Mã PIN đã sai 2 lần liên tiếp nên chương trình dừng gửi, để token không bị khóa. Mở phần mềm đi kèm token, nhập đúng mã PIN ở đó một lần, rồi đánh dấu vào ô xác nhận và ký lại.',
  'token.no-key':
    'Trên token không có khóa bí mật của chứng thư này. Chọn chứng thư khác, hoặc hỏi nơi cấp token.',
  'token.no-way':
    'Token không ký được theo cách nào mà quy định cho phép (RSA hoặc ECDSA với SHA-256 trở lên). Hỏi nơi cấp token.',
  'token.failed':
    'Token hoặc trình điều khiển của nó báo lỗi, nên chưa ký. Rút token, cắm lại, rồi thử lại; nếu vẫn lỗi, cài lại trình điều khiển.',
  'token.crashed':
    'Trình điều khiển của token bị lỗi và tự tắt. Dữ liệu của phiên họp không bị ảnh hưởng. Rút token, cắm lại, rồi thử lại; nếu vẫn lỗi, cài lại trình điều khiển.',
  'token.late':
    'Token không trả lời, nên đã dừng. Dữ liệu của phiên họp không bị ảnh hưởng. Rút token, cắm lại, rồi thử lại.',
  'token.cancelled': 'Đã dừng, chưa ký.',
}
