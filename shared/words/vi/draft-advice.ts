import { draftClaimWords } from './draft-claims.ts'
import { scoringWords } from './scoring.ts'

type Field = { readonly label: string; readonly hint: string }

/** The advisory team's work on a finished dossier, in one language. */
export interface DraftAdviceWords {
  /** What a package is opened for. */
  readonly begin: string
  readonly beginHint: string
  readonly inList: string
  readonly sheet: string
  readonly remark: string
  readonly notCited: string
  readonly claimed: (points: number) => string
  readonly keys: readonly { readonly keys: string; readonly does: string }[]
  readonly why: string
  readonly team: Field
  readonly members: Field
  readonly on: string
  readonly remarks: Field
  readonly errorsHint: string
  readonly warningsHint: string
  readonly kept: string
  readonly next: readonly string[]
}

const ofSheets = scoringWords.keys.rows.filter(({ keys }) => keys === 'D')

export const draftAdviceWords: DraftAdviceWords = {
  begin: 'Để Tổ tư vấn chấm sơ bộ',
  beginHint:
    'Tổ tư vấn chỉ ghi điểm và nhận xét; mọi phần khác giữ đúng như gói. Chọn cách khác thì ý kiến Tổ tư vấn có trong gói không đi theo.',
  inList: 'Tổ tư vấn chấm sơ bộ',
  sheet: 'Phiếu chấm sơ bộ của Tổ tư vấn',
  remark: 'Nhận xét của Tổ tư vấn',
  notCited: 'Chủ thể không dẫn minh chứng cho tiêu chí này.',
  claimed: points => `Chủ thể tự chấm ${points} điểm`,
  keys: draftClaimWords.keys.flatMap(row => (row.keys === 'C' ? ofSheets : [row])),
  why: 'Ý kiến của Tổ tư vấn giúp Hội đồng xem xét trước khi chấm (QĐ 26/2026 Điều 7.3c), không thay điểm của thành viên. Tổng điểm sơ bộ do chương trình cộng từ phiếu ở bước trước.',
  team: {
    label: 'Tổ tư vấn',
    hint: 'Ghi như trong quyết định thành lập, ví dụ: Tổ tư vấn Hội đồng OCOP cấp tỉnh',
  },
  members: {
    label: 'Thành phần đã chấm',
    hint: 'Mỗi người một dòng, ghi chức danh và cơ quan. Có thể để trống.',
  },
  on: 'Ngày Tổ tư vấn chấm',
  remarks: {
    label: 'Nhận xét chung và đề xuất',
    hint: 'Ví dụ: cần bổ sung giấy tờ nào, có nên khảo sát tại cơ sở, có cần kiểm nghiệm thêm.',
  },
  errorsHint: 'Còn những chỗ này thì ý kiến của Tổ tư vấn chưa dùng được, nên chưa xuất gói được.',
  warningsHint: 'Vẫn xuất gói được; khi đó Hội đồng không có tổng điểm sơ bộ.',
  kept: 'Gói xuất ra chỉ thêm ý kiến của Tổ tư vấn. Thông tin, tự chấm, minh chứng và các biểu mẫu giữ đúng như gói nhận được.',
  next: [
    'Gửi gói này cho thư ký Hội đồng để nạp vào phiên họp, thay cho gói nhận được từ xã.',
    'Báo cáo đánh giá của Tổ tư vấn vẫn gửi Chủ tịch Hội đồng bằng văn bản.',
  ],
}
