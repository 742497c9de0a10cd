import type { TokenRefusal } from '../../documents/token-refusal.ts'

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
    'Mã PIN đã sai 2 lần liên tiếp nên chương trình dừng gửi, để token không bị khóa. Mở phần mềm đi kèm token, nhập đúng mã PIN ở đó một lần, rồi đánh dấu vào ô xác nhận bên dưới để ký.',
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
