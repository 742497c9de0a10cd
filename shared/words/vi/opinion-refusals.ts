import type { OpinionRefusal } from '../../contract/opinion.ts'
import { dayText } from '../figures.ts'

export type OpinionRefusals = {
  readonly [Code in OpinionRefusal['code']]: (
    refusal: Extract<OpinionRefusal, { readonly code: Code }>,
  ) => string
}

export const opinionRefusals: OpinionRefusals = {
  'opinion-file.unreadable': () =>
    'Không đọc được tệp này: không phải tệp phiếu xin ý kiến (.phieu), hoặc tệp bị cắt. Hãy xin người gửi gửi lại.',
  'opinion-file.is-answer': () =>
    'Đây là tệp trả lời của thành viên. Thư ký nhập tệp này ở phiên họp, mục Phiếu xin ý kiến bằng tệp.',
  'opinion-file.is-request': () =>
    'Đây là tệp xin ý kiến gửi cho thành viên: thành viên mở tệp ở mục Trả lời phiếu xin ý kiến. Thư ký nhập tệp trả lời mà thành viên gửi lại.',
  'opinion-file.changed': () =>
    'Tệp trả lời đã bị sửa trên đường đi, hoặc không phải của người được gửi phiếu, nên không nhập. Hãy xin thành viên gửi lại.',
  'opinion-file.other-sitting': () => 'Tệp trả lời này là của phiên họp khác.',
  'opinion-file.other-laptop': () =>
    'Chỉ máy đã gửi phiếu mới mở được tệp trả lời này. Hãy nhập ở máy đó, hoặc gửi phiếu mới từ máy này.',
  'opinion-file.over': ({ until }) =>
    `Hạn trả lời là hết ngày ${dayText(until)}. Thư ký có thể tạo lại tệp với hạn mới.`,
  'opinion.until-past': () => 'Hạn trả lời phải từ hôm nay trở đi và không quá 400 ngày.',
  'opinion.nothing-sealed': () => 'Chưa có phiếu nào được nộp nên chưa lập được tệp trả lời.',
  'opinion.seat-elsewhere': () =>
    'Mã PIN của thành viên này được đặt ở máy khác và chưa nhập ở máy này. Hãy để thành viên nhập mã một lần ở máy này trước.',
}
