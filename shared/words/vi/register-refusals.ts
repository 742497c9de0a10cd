import type { RegisterRefusal } from '../../contract/register-rows.ts'
import { dayText } from '../figures.ts'

export type RegisterRefusals = {
  readonly [Code in RegisterRefusal['code']]: (
    refusal: Extract<RegisterRefusal, { readonly code: Code }>,
  ) => string
}

export const registerRefusals: RegisterRefusals = {
  'register.unreachable': () =>
    'Không kết nối được máy chủ của sổ đăng ký, nên chưa ghi gì. Hãy kiểm tra mạng rồi thử lại; phiên họp vẫn làm việc bình thường.',
  'register.unknown': () => 'Sản phẩm này không có trong sổ.',
  'register.no-line': () =>
    'Dòng này không rút lại được: không có trong sổ, đã rút rồi, hoặc là kết quả của phiên họp.',
  'register.day': ({ after }) =>
    after === undefined
      ? 'Ngày này chưa đến. Sổ chỉ ghi việc đã xảy ra.'
      : `Ngày này trước ngày ${dayText(after)} của việc mà nó dựa vào. Hãy kiểm tra lại.`,
}
