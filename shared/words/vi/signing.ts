import type { SignatureField } from '../../documents/outline.ts'
import type {
  CertificateFacts,
  CheckedSignature,
  SignatureReportWords,
  SigningRefusal,
} from '../../documents/signature-report.ts'
import { dateText, groupedHash, timeText } from '../figures.ts'

export interface SigningWords extends SignatureReportWords {
  readonly refusals: Readonly<Record<SigningRefusal['code'], string>>
  /** Written into the signature. */
  readonly reason: Readonly<Record<SignatureField, string>>
  /** Printed in the signature's place on the page. */
  readonly appearance: (certificate: CertificateFacts, at: number) => readonly string[]
}

const roles: Readonly<Record<SignatureField, string>> = { secretary: 'thư ký', chair: 'chủ tọa' }

const moment = (at: number): string => `${timeText(at)} ngày ${dateText(at)}`

function signature(position: number, { role, field, certificate, claimedAt }: CheckedSignature): string {
  const place = role === null ? `ô ký “${field}”` : roles[role]
  if (!certificate) return `${position}. Chữ ký ${place}: không đọc được người ký.`
  const organization = certificate.organization === '' ? '' : `, ${certificate.organization}`
  const time =
    claimedAt === null ? 'không ghi thời gian' : `ký lúc ${moment(claimedAt)} (theo máy của người ký)`
  return `${position}. Chữ ký ${place}: ${certificate.subject}${organization}; chứng thư do ${certificate.issuer} cấp; ${time}.`
}

export const signingWords: SigningWords = {
  valid: signatures => `Biên bản còn nguyên vẹn: ${signatures} chữ ký hợp lệ, bao phủ toàn bộ tài liệu.`,
  doubtful: signatures =>
    `Biên bản còn nguyên vẹn, bao phủ bởi ${signatures} chữ ký, nhưng có chữ ký chưa thể coi là hợp lệ.`,
  altered: 'Biên bản KHÔNG còn nguyên vẹn: nội dung đã bị thay đổi sau khi ký, hoặc chữ ký bị hỏng.',
  appended: 'Có nội dung được thêm vào tệp sau chữ ký cuối cùng.',
  unsigned: 'Tệp PDF này chưa có chữ ký số nào.',
  unreadable: {
    'not-a-pdf': 'Không đọc được: đây không phải là tệp PDF.',
    'too-large': 'Không đọc: tệp lớn hơn 64 MB.',
    encrypted: 'Không đọc được: tệp PDF có mật khẩu.',
    damaged: 'Không đọc được: tệp PDF bị hỏng hoặc đã bị sửa; không xác nhận được chữ ký nào.',
  },
  signature,
  flaws: {
    unreadable: 'Không đọc được chữ ký này, hoặc chữ ký thuộc loại không hỗ trợ.',
    document: 'Nội dung không đúng với nội dung đã ký.',
    key: 'Chữ ký không khớp với chứng thư đi kèm.',
    range: 'Chữ ký không bao phủ trọn vẹn tài liệu tại thời điểm ký.',
    'changed-after': 'Sau chữ ký này, tài liệu bị thay đổi chứ không chỉ thêm chữ ký.',
    'certificate-period': 'Chứng thư không có hiệu lực vào thời điểm ký.',
    'certificate-unbound': 'Chữ ký không ghi rõ dùng chứng thư nào.',
    'weak-key': 'Khóa ký quá ngắn so với quy định (RSA từ 2048 bit, ECDSA từ 256 bit).',
    'no-time': 'Chữ ký không ghi thời gian ký.',
  },
  missing: missing =>
    `Chưa đủ chữ ký của biên bản: còn thiếu ${missing.map(role => roles[role]).join(' và ')}.`,
  selfIssued: 'Có chứng thư tự cấp: không có ai xác nhận danh tính của người ký.',
  oneSigner:
    'Hai chữ ký dùng cùng một chứng thư: thư ký và chủ tọa phải là hai người, ký bằng hai chứng thư.',
  record: ({ number, hash }) =>
    `Chữ ký bao gồm cả nhật ký phiên họp đến sự kiện số ${number}, mã ${groupedHash(hash)}.`,
  unsignedRecord: ({ number, hash }) =>
    `Tệp ghi mã nhật ký phiên họp đến sự kiện số ${number} là ${groupedHash(hash)}, nhưng chưa có chữ ký nào bảo đảm.`,
  notChecked: 'Chưa kiểm tra được người cấp chứng thư; chưa kiểm tra được thu hồi (ngoại tuyến).',
  refusals: {
    'pkcs12.passphrase': 'Mật khẩu không mở được tệp khóa. Kiểm tra lại mật khẩu rồi thử lại.',
    'pkcs12.unreadable': 'Tệp này không phải là tệp khóa PKCS#12 (.p12, .pfx), hoặc đã bị hỏng.',
    'pkcs12.empty': 'Tệp khóa không có khóa bí mật cùng chứng thư của nó.',
    'certificate.expired': 'Chứng thư đã hết hạn hoặc chưa có hiệu lực. Dùng chứng thư còn hiệu lực.',
    'certificate.weak':
      'Khóa ký quá ngắn hoặc thuộc loại không được dùng (cần RSA từ 2048 bit hoặc ECDSA từ 256 bit).',
    'certificate.same-signer':
      'Chứng thư này đã ký ở vai kia của biên bản. Thư ký và chủ tọa phải ký bằng hai chứng thư khác nhau.',
    'pdf.unreadable': 'Không đọc được biên bản để ký.',
    'pdf.altered': 'Biên bản đã bị thay đổi sau chữ ký trước, nên không ký tiếp được.',
    'field.missing': 'Biên bản không có ô ký này.',
    'field.signed': 'Ô này đã được ký.',
    'field.secretary-first': 'Thư ký ký trước, chủ tọa ký sau.',
  },
  reason: { secretary: 'Thư ký ký biên bản', chair: 'Chủ tọa ký biên bản' },
  appearance: ({ subject, organization }, at) => [
    `Ký bởi: ${subject}`,
    ...(organization === '' ? [] : [`Cơ quan: ${organization}`]),
    `Thời gian ký: ${moment(at)}`,
  ],
}
