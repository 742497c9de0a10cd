import type { AwayRefusal } from '../../contract/away.ts'

export type AwayRefusals = {
  readonly [Code in AwayRefusal['code']]: (refusal: Extract<AwayRefusal, { readonly code: Code }>) => string
}

export const awayRefusals: AwayRefusals = {
  'away.no-invitation': () =>
    'Không thấy giấy mời nào ở đây. Hãy dán cả địa chỉ trong giấy mời (https://…/join?invitation=…), hoặc chọn ảnh chụp rõ cả mã QR.',
  'away.bad-address': () => 'Địa chỉ chưa đúng. Hãy gõ như in trên thẻ mời, ví dụ 192.168.1.20:26443.',
  'away.bad-code': () => 'Mã trên thẻ có 12 ký tự, không có nguyên âm. Hãy xem lại mã.',
  'away.unreachable': ({ address }) =>
    `Không tới được phòng họp ở ${address}: phòng chưa mở hoặc đã đóng, hoặc máy này không nối cùng mạng với máy thư ký. Hãy hỏi thư ký rồi thử lại.`,
  'away.other-key': ({ expected, shown, fingerprint }) =>
    `Máy đang trả lời không phải máy đã mời, nên chưa gửi gì cho máy đó. Hãy nhờ thư ký đọc dấu vân tay ở màn hình Phòng họp và so với ${fingerprint}. Nếu giống, hãy xin giấy mời mới; nếu khác, đó là máy lạ: đừng vào. (Khóa đã hẹn: ${expected}. Khóa đang thấy: ${shown}.)`,
  'away.unproven': ({ fingerprint }) =>
    `Máy ở địa chỉ này không biết mã vừa gõ, nên mã chưa được gửi đi: mã gõ sai, giấy mời đã thu hồi, hoặc đây không phải máy thư ký. Hãy xem lại mã; nếu mã đúng, nhờ thư ký so dấu vân tay ở màn hình Phòng họp với ${fingerprint}.`,
  'away.not-a-room': ({ address }) =>
    `Máy ở ${address} trả lời khác với một phòng họp. Hãy xem lại địa chỉ; nếu đúng, hai máy có thể đang chạy hai phiên bản khác nhau.`,
  'away.unknown': () => 'Máy này không còn giữ phòng họp đó. Hãy vào lại bằng giấy mời.',
}
