import type { WrittenKind } from '../../kernel/spreadsheet.ts'
import type { TemplateField } from '../../documents/letters/letter-template.ts'

/** The screen on which a council changes the words of its letters; what the letters themselves say is in `letters/`. */
export interface LetterScreenWords {
  /** The way to the screen, and its title. */
  readonly way: string
  readonly intro: (council: string) => string
  readonly fixed: string
  readonly choose: string
  readonly changed: string
  readonly fields: Readonly<Record<TemplateField, { readonly label: string; readonly hint: string }>>
  readonly back: string
  readonly backOf: (field: string) => string
  readonly save: string
  readonly saved: string
  readonly leaveBody: string
  /** What the registry gave to this sitting's letters. */
  readonly numbers: {
    readonly title: string
    readonly hint: string
    readonly number: (letter: string) => string
    readonly on: (letter: string) => string
    readonly save: string
    readonly saved: string
    readonly leaveBody: string
  }
  /** The texts of certificates as a file of sheets. */
  readonly certificates: {
    readonly title: string
    readonly hint: string
    readonly kinds: Readonly<Record<WrittenKind, string>>
  }
}

export const letterScreenWords: LetterScreenWords = {
  way: 'Lời văn của Hội đồng',
  intro: council =>
    `Những chỗ pháp luật để cơ quan tự ghi: căn cứ riêng, ký hiệu, nơi nhận, chức danh người ký, đoạn văn thêm. Lời đã sửa dùng chung cho mọi phiên họp của ${council}.`,
  fixed:
    'Điểm, hạng, tên sản phẩm, ngày họp và các căn cứ của phiên họp luôn lấy từ phiên họp, không sửa ở đây.',
  choose: 'Văn bản',
  changed: 'đã sửa',
  fields: {
    parent: { label: 'Cơ quan chủ quản', hint: 'Dòng trên của tên cơ quan ban hành; để trống thì không in.' },
    issuer: { label: 'Cơ quan ban hành', hint: '' },
    symbol: { label: 'Ký hiệu văn bản', hint: 'Phần sau dấu gạch chéo. Số do văn thư cấp, để trống khi in.' },
    place: { label: 'Địa danh', hint: 'Trước ngày, tháng, năm.' },
    addressee: { label: 'Kính gửi', hint: '' },
    bases: {
      label: 'Căn cứ của cơ quan',
      hint: 'Mỗi căn cứ một dòng, từ chữ “Căn cứ”. In trước quyết định về bộ tiêu chí và biên bản, là những căn cứ lấy từ phiên họp.',
    },
    paragraphs: {
      label: 'Đoạn văn thêm',
      hint: 'Mỗi đoạn một dòng, in trước câu cuối. Ở quyết định, mỗi dòng là một điều.',
    },
    executors: { label: 'Điều khoản thi hành', hint: 'Điều cuối của quyết định.' },
    agenda: { label: 'Chương trình họp', hint: 'Mỗi nội dung một dòng; số thứ tự tự đánh.' },
    recipients: {
      label: 'Nơi nhận',
      hint: 'Mỗi nơi một dòng, dòng cuối là nơi lưu. Nơi nhận theo phiên họp (như trên, xã, chủ thể) tự in trước.',
    },
    titles: {
      label: 'Quyền hạn, chức vụ người ký',
      hint: 'Mỗi dòng một dòng in, như KT. CHỦ TỊCH rồi PHÓ CHỦ TỊCH.',
    },
    signer: { label: 'Họ và tên người ký', hint: 'Không ghi học hàm, học vị.' },
  },
  back: 'Dùng lại lời mẫu',
  backOf: field => `Dùng lại lời mẫu: ${field}`,
  save: 'Lưu lời văn',
  saved: 'Đã lưu. Văn bản lập từ bây giờ dùng lời văn này.',
  leaveBody: 'Lời văn đã sửa ở đây chưa được lưu. Nếu rời đi, phần đó sẽ mất.',
  numbers: {
    title: 'Số và ngày văn bản của phiên họp này',
    hint: 'Ghi khi văn thư đã cấp số. Văn bản lập sau đó in số và ngày này, kể cả chỗ viện dẫn: quyết định viện dẫn tờ trình; thông báo và giấy chứng nhận viện dẫn quyết định. Để trống thì in chỗ chờ.',
    number: letter => `Số: ${letter}`,
    on: letter => `Ngày: ${letter}`,
    save: 'Lưu số và ngày',
    saved: 'Đã lưu số và ngày.',
    leaveBody: 'Số hoặc ngày văn bản đã gõ chưa được lưu. Nếu rời đi, phần đó sẽ mất.',
  },
  certificates: {
    title: 'Dữ liệu giấy chứng nhận',
    hint: 'Mỗi sản phẩm được đề nghị công nhận một dòng, để trộn thư vào phôi giấy chứng nhận của cơ quan. Số giấy, số và ngày quyết định để trống. Bộ văn bản lưu vào thư mục đã có sẵn tệp Excel này.',
    kinds: { xlsx: 'Lưu Excel (.xlsx)', ods: 'Lưu LibreOffice (.ods)', csv: 'Lưu CSV' },
  },
}
