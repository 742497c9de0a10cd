import type { SignatureField } from '../../documents/outline.ts'
import type { SignatureReport } from '../../documents/signature-report.ts'

/** The screen that checks the signatures of a PDF. The answers themselves are in `signing.ts`. */
export interface VerifyWords {
  readonly heading: string
  readonly hint: string
  readonly choose: string
  readonly drop: string
  readonly another: string
  readonly file: string
  readonly uploading: string
  readonly checking: string
  readonly bytes: (done: string, total: string) => string
  readonly verdicts: Readonly<Record<SignatureReport['kind'], string>>
  /** Whether the outcomes follow from what the minutes carry. */
  readonly outcomes: Readonly<Record<'holds' | 'partly' | 'contradicted' | 'unknown', string>>
  readonly signatures: string
  readonly places: Readonly<Record<SignatureField, string>>
  readonly otherPlace: (field: string) => string
  readonly timestamp: (field: string) => string
  readonly intact: string
  readonly broken: string
  readonly signer: string
  readonly unknownSigner: string
  readonly organization: string
  readonly claimedAt: string
  readonly stamper: string
  readonly stampedAt: string
  readonly moment: (time: string, day: string) => string
  readonly noTime: string
  readonly issuer: string
  readonly serial: string
  readonly validity: string
  readonly period: (from: string, to: string) => string
  readonly algorithm: string
  readonly record: string
  readonly notChecked: string
}

export const verifyWords: VerifyWords = {
  heading: 'Kiểm tra biên bản',
  hint: 'Chọn biên bản PDF, hoặc ảnh chụp một trang biên bản trên giấy. Việc kiểm tra làm ngay trên máy này, không cần mạng.',
  choose: 'Chọn tệp PDF hoặc ảnh một trang',
  drop: 'hoặc thả tệp vào đây',
  another: 'Kiểm tra tệp khác',
  file: 'Tệp',
  uploading: 'Đang nhận tệp',
  checking: 'Đang kiểm tra chữ ký',
  bytes: (done, total) => `${done} / ${total}`,
  verdicts: {
    valid: 'Hợp lệ',
    intact: 'Còn nguyên vẹn',
    altered: 'Đã bị thay đổi',
    unsupported: 'Chưa xác nhận được',
    unsigned: 'Chưa được ký',
    unreadable: 'Không đọc được',
  },
  outcomes: {
    holds: 'Kết quả đã tính lại: đúng',
    partly: 'Kết quả đã tính lại: đúng, nhưng chưa đối chiếu các trang',
    contradicted: 'Biên bản mâu thuẫn với căn cứ kèm theo',
    unknown: 'Chưa tính lại được kết quả',
  },
  signatures: 'Chữ ký',
  places: { secretary: 'Thư ký', chair: 'Chủ tọa' },
  otherPlace: field => `Chữ ký khác (${field})`,
  timestamp: field => `Dấu thời gian (${field})`,
  intact: 'Còn nguyên vẹn',
  broken: 'Không còn nguyên vẹn',
  signer: 'Người ký',
  unknownSigner: 'Không đọc được người ký',
  organization: 'Cơ quan',
  claimedAt: 'Thời gian ký (theo máy của người ký)',
  stamper: 'Nơi đóng dấu',
  stampedAt: 'Thời gian (theo máy của nơi đóng dấu)',
  moment: (time, day) => `${time} ngày ${day}`,
  noTime: 'Không ghi',
  issuer: 'Nơi cấp chứng thư',
  serial: 'Số chứng thư',
  validity: 'Hiệu lực chứng thư',
  period: (from, to) => `${from} đến ${to}`,
  algorithm: 'Thuật toán',
  record: 'Nhật ký phiên họp',
  notChecked: 'Chưa kiểm tra được',
}
