import type { SittingFileRefusal, SittingFileRefusalCode } from '../../council/sitting-file.ts'

/** A sentence for each reason not to take a sitting file. */
export type SittingFileRefusals = {
  readonly [Code in SittingFileRefusalCode]: (refusal: SittingFileRefusal<Code>) => string
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('vi-VN')} MB`

const distrust = 'Không dùng tệp này; hãy hỏi lại nơi gửi.'
const again = 'Hãy chép lại tệp từ máy đã xuất.'

export const sittingFileRefusals: SittingFileRefusals = {
  'sitting-file.unreadable': () =>
    'Không đọc được tệp. Hãy kiểm tra ổ đĩa, USB và quyền truy cập rồi làm lại.',
  'sitting-file.other-kind': () => 'Tệp này không phải là tệp phiên họp (.phien). Hãy chọn tệp khác.',
  'sitting-file.changed': () =>
    `Tệp phiên họp không còn đúng như khi xuất: chép chưa xong hoặc đã bị sửa. ${again}`,
  'sitting-file.unsafe': ({ path }) => `Trong tệp có “${path}” có thể gây hại cho máy. ${distrust}`,
  'sitting-file.too-large': ({ path, size, limit }) =>
    `“${path}” trong tệp nặng ${megabytes(size)}, quá mức ${megabytes(limit)}. ${distrust}`,
  'sitting-file.newer-format': ({ format }) =>
    `Tệp được xuất bằng phiên bản mới hơn (${format}). Hãy cập nhật chương trình rồi làm lại.`,
  'sitting-file.malformed': ({ path }) => `“${path}” trong tệp không đúng mẫu. ${distrust}`,
  'sitting-file.entry': ({ path, because }) =>
    ({
      missing: `Tệp phiên họp thiếu “${path}”. ${again}`,
      unlisted: `“${path}” có trong tệp nhưng không có trong bảng kê. ${distrust}`,
      other: `“${path}” không khớp bảng kê: nội dung đã bị thay đổi sau khi xuất. ${distrust}`,
    })[because],
  'sitting-file.cancelled': () => 'Đã dừng theo yêu cầu; không có gì được giữ lại.',
}
