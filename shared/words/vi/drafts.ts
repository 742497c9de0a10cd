import type { DraftRefusal } from '../../contract/draft-refusal.ts'
import { lackName } from './pack.ts'

/** Preparing dossiers, in one language. */
export interface DraftWords {
  readonly refusals: {
    readonly [Code in DraftRefusal['code']]: (
      refusal: Extract<DraftRefusal, { readonly code: Code }>,
    ) => string
  }
}

export const draftWords: DraftWords = {
  refusals: {
    'draft.unknown': () => 'Không còn hồ sơ này trên máy. Hãy quay lại danh sách hồ sơ.',
    'draft.stale': () =>
      'Hồ sơ này vừa được sửa ở cửa sổ hoặc máy khác nên chưa ghi. Hãy mở lại hồ sơ rồi sửa tiếp.',
    'draft.unreadable': () =>
      'Không đọc được hồ sơ này: tệp bị hỏng hoặc do phiên bản mới hơn lập. Các tệp minh chứng vẫn còn nguyên trong thư mục của hồ sơ.',
    'draft.too-many-files': ({ limit }) =>
      `Hồ sơ đã có ${limit} tệp, là mức nhiều nhất. Hãy gộp bớt tệp rồi thêm tiếp.`,
    'draft.kind-unknown': ({ name }) =>
      `“${name}” không phải loại tệp mà hồ sơ nhận. Hãy lưu thành PDF, ảnh JPEG, âm thanh MP3 hoặc phim MP4 rồi thêm lại.`,
    'draft.empty-file': ({ name }) =>
      `Tệp “${name}” không có nội dung (0 byte). Hãy kiểm tra tệp gốc rồi thêm lại.`,
    'draft.has-errors': ({ problems }) =>
      `Chưa lập được gói hồ sơ vì còn ${problems.length} lỗi. Hãy sửa từng lỗi ở bước “Kiểm tra và xuất gói” rồi lập lại.`,
    'draft.incomplete': ({ lacks }) =>
      `Chưa lập được gói hồ sơ vì còn thiếu: ${lacks.map(lackName).join('; ')}. Hãy bổ sung rồi lập lại.`,
    'draft.file-changed': ({ name }) =>
      `Tệp “${name}” của hồ sơ đã mất hoặc bị thay đổi trên đĩa. Hãy thêm lại tệp này rồi lập gói.`,
    'draft.other-kind': () =>
      'Tệp này không phải gói hồ sơ (.ocop) hay hồ sơ đang lập (.ocopnhap). Hãy chọn đúng tệp.',
    'draft.file-malformed': ({ path }) =>
      `Hồ sơ đang lập trong tệp này không đúng mẫu (“${path}”). Hãy xin nơi gửi xuất lại tệp.`,
    'draft.newer-format': ({ format }) =>
      `Tệp này do phiên bản mới hơn của chương trình lập (${format}). Hãy cập nhật chương trình.`,
    'draft.no-converter': ({ name }) =>
      `Máy này không có LibreOffice nên chưa đổi được “${name}” sang PDF. Hãy mở tệp bằng Word hoặc Excel, chọn Tệp > Lưu dưới dạng (File > Save As), chọn loại PDF, rồi thêm tệp PDF đó thay cho tệp này.`,
    'draft.not-converted': ({ name }) =>
      `Không đổi được “${name}”. Hãy mở thử tệp gốc; nếu mở được thì lưu thành PDF rồi thêm tệp PDF đó thay cho tệp này.`,
    'draft.not-read': ({ name }) =>
      `Không tách hoặc gộp được “${name}” vì không đọc được các trang. Hãy mở thử tệp, quét hoặc lưu lại thành PDF rồi thêm lại.`,
    'draft.ranges-wrong': ({ name, pages }) =>
      `“${name}” có ${pages} trang: các phần tách ra phải nối tiếp nhau và đủ từng trang một.`,
  },
}
