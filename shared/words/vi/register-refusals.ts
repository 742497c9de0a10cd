import type { RegisterRefusal } from '../../contract/register-rows.ts'
import { dayText } from '../figures.ts'

export type RegisterRefusals = {
  readonly [Code in RegisterRefusal['code']]: (
    refusal: Extract<RegisterRefusal, { readonly code: Code }>,
  ) => string
}

export const registerRefusals: RegisterRefusals = {
  'received.not-closed': () =>
    'Phiên họp trong tệp chưa bế mạc, nên chưa có kết quả để vào sổ. Hãy nộp lại sau khi bế mạc.',
  'received.fork': ({ common }) =>
    `Biên bản ghi của phiên họp này khác với bản đã nộp trước, từ sự kiện số ${common + 1} trở đi. Chưa nhận gì; Hội đồng phải chọn một bản trên máy của mình rồi nộp lại.`,
  'received.too-large': ({ limit }) =>
    `Nhật ký của phiên họp này lớn hơn mức mà sổ giữ được (${Math.round(limit / 1024 ** 2)} MB sau khi nén).`,
  'received.unknown': () => 'Sổ chưa nhận phiên họp này.',
  'register.unknown': () => 'Sản phẩm này không có trong sổ.',
  'register.no-package': () =>
    'Hồ sơ lần trước của sản phẩm này không có trên máy này. Nếu có tệp .ocop của lần trước, hãy vào “Lập hồ sơ” và chọn tệp đó.',
  'register.no-next': ({ stage }) =>
    stage === 'renewal'
      ? 'Sản phẩm này không còn hạng sao được công nhận, nên không có gì để đánh giá lại. Hãy lập hồ sơ đăng ký lần đầu.'
      : 'Sản phẩm này chưa có hạng sao được công nhận, hoặc đã 5 sao, nên không nâng hạng được.',
  'register.list-doubts': ({ count, rows }) =>
    `Còn ${count} dòng phải quyết định trước khi nhập: dòng ${rows.join(', ')}${count > rows.length ? '…' : ''}.`,
  'register.list-changed': () => 'Sổ hoặc danh sách đã khác lúc xem. Chưa nhập gì; hãy xem lại rồi nhập.',
  'register.list-long': ({ most }) =>
    `Trang tính này dài hoặc rộng quá mức nhập một lần (${most.toLocaleString('vi-VN')} dòng). Chưa nhập gì. Hãy chia danh sách thành nhiều tệp, ví dụ mỗi huyện hoặc mỗi năm một tệp, rồi nhập từng tệp.`,
  'register.list-empty': () => 'Không có dòng nào để nhập: tất cả đã có trong sổ hoặc đã bỏ qua.',
  'register.list-unknown': () => 'Không có danh sách này trong sổ, hoặc nó đã được rút lại.',
  'plan.unknown': () => 'Không có kế hoạch này.',
  'plan.years': () => 'Năm cuối phải bằng hoặc sau năm đầu, và kế hoạch không quá mười năm.',
  'register.no-line': () =>
    'Dòng này không rút lại được: không có trong sổ, đã rút rồi, hoặc là kết quả của phiên họp.',
  'inspection.unready': () => 'Còn chỗ phải điền hoặc phải sửa trước khi ghi vào sổ.',
  'inspection.no-picture': () =>
    'Tệp này không phải ảnh đọc được. Hãy dùng ảnh JPEG, PNG, WebP, HEIC hoặc TIFF.',
  'inspection.picture-too-large': ({ limit }) =>
    `Ảnh lớn quá ${Math.floor(limit / 1_000_000)} MB. Hãy dùng ảnh nhỏ hơn.`,
  'inspection.overtaken': () =>
    'Cuộc kiểm tra này vừa được sửa hoặc ghi vào sổ ở một cửa sổ khác, nên điều gõ ở đây chưa được ghi. Hãy chép lại điều cần giữ, rồi tải lại trang này (F5).',
  'inspection.no-photograph': () => 'Không tìm thấy một ảnh của cuộc kiểm tra. Hãy bỏ ảnh đó rồi thêm lại.',
  'register.no-visit': () => 'Không có cuộc kiểm tra này, hoặc nó đã được rút lại.',
  'register.day': ({ after }) =>
    after === undefined
      ? 'Ngày này chưa đến. Sổ chỉ ghi việc đã xảy ra.'
      : `Ngày này trước ngày ${dayText(after)} của việc mà nó dựa vào. Hãy kiểm tra lại.`,
}
