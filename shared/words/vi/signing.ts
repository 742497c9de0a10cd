import { isRole, memberAt, type FieldName } from '../../council/signature-field.ts'
import type { SignatureField } from '../../documents/outline.ts'
import type {
  Lack,
  RevisionChange,
  SignatureReportWords,
  SigningRefusal,
} from '../../documents/signature-report.ts'
import type {
  CertificateFacts,
  CheckedSignature,
  SignatureAlgorithm,
  Trust,
} from '../../documents/checked-signature.ts'
import type { SigningOddity } from '../../documents/signing-oddities.ts'
import { never } from '../../kernel/never.ts'
import { dateText, groupedHash, timeText } from '../figures.ts'
import { timestampRefusals } from './timestamp.ts'
import { tokenRefusals } from './token.ts'
import { vouchingWords } from './vouching.ts'

export interface SigningWords extends SignatureReportWords {
  /** What is odd about a signature that is about to be made in `field`. */
  readonly oddity: (odd: SigningOddity, field: FieldName) => string
  readonly refusals: Readonly<Record<SigningRefusal['code'], string>>
  /** Written into the signature. */
  readonly reason: (field: FieldName) => string
  /** Printed in the signature's place on the page. */
  readonly appearance: (certificate: CertificateFacts, at: number) => readonly string[]
}

const roles: Readonly<Record<SignatureField, string>> = { secretary: 'thư ký', chair: 'chủ tọa' }

const moment = (at: number): string => `${timeText(at)} ngày ${dateText(at)}`

const otherPlace = (field: string): string => {
  if (field === 'agency') return 'của cơ quan'
  return memberAt(field) === undefined ? `ô ký “${field}”` : 'thành viên'
}

function signature(position: number, checked: CheckedSignature): string {
  const { sort, role, field, certificate, claimedAt } = checked
  const place = role === null ? otherPlace(field) : roles[role]
  const what = sort === 'timestamp' ? `Dấu thời gian (ô “${field}”)` : `Chữ ký ${place}`
  if (!certificate) return `${position}. ${what}: không đọc được người ký.`
  const organization = certificate.organization === '' ? '' : `, ${certificate.organization}`
  const clock = sort === 'timestamp' ? 'theo máy của nơi cấp dấu' : 'theo máy của người ký'
  const time = claimedAt === null ? 'không ghi thời gian' : `ký lúc ${moment(claimedAt)} (${clock})`
  const algorithm = checked.algorithm === null ? '' : `; thuật toán ${algorithms[checked.algorithm]}`
  return `${position}. ${what}: ${certificate.subject}${organization}; chứng thư do ${certificate.issuer} cấp, ${trust[checked.trust]}; ${time}${algorithm}.`
}

const algorithms: Readonly<Record<SignatureAlgorithm, string>> = {
  'rsa-pss': 'RSA-PSS',
  'rsa-pkcs1': 'RSA (PKCS#1 v1.5)',
  ecdsa: 'ECDSA',
}

const trust: Readonly<Record<Trust, string>> = {
  trusted: 'nơi cấp có trong danh sách tin cậy',
  'no-list': 'chưa đối chiếu danh sách tin cậy',
  unknown: 'nơi cấp không có trong danh sách tin cậy',
  'self-issued': 'tự cấp, không ai xác nhận',
  training: 'chỉ dùng để tập huấn',
  'other-use': 'không phải để ký văn bản',
  'authority-period': 'chứng thư của nơi cấp hết hiệu lực vào lúc ký',
}

function lack(missing: Lack, signatures: readonly CheckedSignature[]): string {
  switch (missing.kind) {
    case 'not-minutes':
      return 'Tệp không mang dữ liệu của biên bản do chương trình này lập, nên không biết ai phải ký.'
    case 'changed-before':
      return 'Biên bản đã bị phần mềm khác sửa trước chữ ký đầu tiên, không còn như lúc chương trình lập.'
    case 'missing':
      return `Chưa đủ chữ ký của biên bản: còn thiếu ${missing.roles.map(role => roles[role]).join(' và ')}.`
    case 'same-certificate':
      return 'Hai chữ ký dùng cùng một chứng thư: thư ký và chủ tọa phải là hai người, ký bằng hai chứng thư.'
    case 'names-unknown':
      return 'Biên bản lập bằng phiên bản cũ, không mang tên người ký dưới dạng dữ liệu: phải tự đối chiếu tên in với tên trên chứng thư.'
    case 'other-name':
      return `Tên không khớp: ở chỗ ký của ${roles[missing.role]}, biên bản in “${missing.printed}” nhưng chứng thư mang tên “${missing.subject}”.`
    case 'not-vouched':
      return notVouched(nameOf(missing.position, signatures))[missing.because]
    case 'revoked':
      return `Chứng thư “${missing.subject}” của chữ ký ${nameOf(missing.position, signatures)} đã bị thu hồi từ ${moment(missing.since)}, và không có gì chứng minh chữ ký có trước đó.`
    case 'flawed':
      return `Chữ ký ${nameOf(missing.position, signatures)} có điểm chưa đạt, nêu ở phần chữ ký.`
    default:
      return never(missing)
  }
}

function nameOf(position: number, signatures: readonly CheckedSignature[]): string {
  const signed = signatures[position - 1]
  return signed?.role ? `của ${roles[signed.role]}` : `thứ ${position}`
}

const notVouched = (who: string): Readonly<Record<Exclude<Trust, 'trusted'>, string>> => ({
  'no-list': `Chưa có danh sách tin cậy: không biết ai bảo đảm cho chứng thư ${who}.`,
  unknown: `Chứng thư ${who} không do nơi cấp nào trong danh sách tin cậy cấp.`,
  'self-issued': `Chứng thư ${who} là tự cấp: không có ai xác nhận danh tính của người ký.`,
  training: `Chứng thư ${who} là chứng thư tập huấn: chỉ để thực hành, không có giá trị ký.`,
  'other-use': `Chứng thư ${who} không được cấp để ký văn bản.`,
  'authority-period': `Chứng thư của nơi cấp cho chữ ký ${who} không có hiệu lực vào thời điểm ký.`,
})

function change(changed: RevisionChange): string {
  switch (changed.kind) {
    case 'page':
      return `Bị thay đổi sau khi ký: trang ${changed.number}.`
    case 'annotation':
      return `Bị thêm sau khi ký: một ghi chú hoặc hình đè lên trang ${changed.page}.`
    case 'field':
      return `Bị thêm hoặc thay đổi sau khi ký: ô “${changed.name}”.`
    case 'appearance':
      return `Hình của chữ ký thêm sau vượt ra ngoài ô của nó, hoặc không đọc được: ô “${changed.name}”.`
    case 'information':
      return 'Bị thay đổi sau khi ký: thông tin tệp (tiêu đề, tác giả, thời gian).'
    case 'entries':
      return 'Phần thêm sau khi ký có bảng tham chiếu mà mỗi phần mềm đọc một khác.'
    case 'document':
      return 'Bị thay đổi sau khi ký: cấu trúc của tài liệu.'
    default:
      return never(changed)
  }
}

const otherRole: Readonly<Record<SignatureField, SignatureField>> = { secretary: 'chair', chair: 'secretary' }

/** Whose place it is. */
const placeOf = (field: FieldName): string =>
  isRole(field) ? roles[field] : field === 'agency' ? 'cơ quan' : 'thành viên'

/** Where else one who signs in that place may have signed. */
const elsewhere = (field: FieldName): string =>
  isRole(field) ? roles[otherRole[field]] : 'thư ký hoặc chủ tọa'

function oddity(odd: SigningOddity, field: FieldName): string {
  switch (odd.kind) {
    case 'other-name':
      return `Tên không khớp: ở chỗ ký của ${placeOf(field)}, biên bản in “${odd.printed}” nhưng chứng thư mang tên “${odd.subject}”.`
    case 'other-place':
      return `Nhầm chỗ ký: chứng thư mang tên “${odd.subject}” là của ${elsewhere(field)}, nhưng sắp ký vào chỗ của ${placeOf(field)} (“${odd.printed}”).`
    case 'same-certificate':
      return `Một chứng thư ký hai chỗ: chứng thư của “${odd.subject}” đã ký ở chỗ của ${elsewhere(field)}. Biên bản như vậy không được coi là hợp lệ khi kiểm tra.`
    case 'same-person':
      return `Một người ký hai chỗ: “${odd.subject}” đã ký ở chỗ của ${elsewhere(field)} bằng một chứng thư khác. Thư ký và chủ tọa phải là hai người.`
    case 'chair-first':
      return 'Sai thứ tự: thư ký chưa ký. Theo mẫu biên bản, thư ký ký trước, chủ tọa ký sau.'
    default:
      return never(odd)
  }
}

export const signingWords: SigningWords = {
  valid: signatures =>
    `Biên bản hợp lệ: còn nguyên vẹn, đủ ${signatures} chữ ký của những người có tên, chứng thư đều do nơi cấp trong danh sách tin cậy cấp.`,
  intact: signatures => `Còn nguyên vẹn từ khi ký (${signatures} chữ ký), nhưng chưa đủ để gọi là hợp lệ:`,
  lack,
  altered: 'Tệp KHÔNG còn nguyên vẹn: nội dung đã bị thay đổi sau khi ký, hoặc chữ ký bị hỏng.',
  appended: 'Có nội dung được thêm vào tệp sau chữ ký cuối cùng.',
  change,
  unsupported:
    'Chưa xác nhận được: chữ ký thuộc loại mà chương trình không hỗ trợ. Điều này không có nghĩa là tệp đã bị sửa.',
  unsigned: 'Tệp PDF này chưa có chữ ký số nào.',
  unreadable: {
    'not-a-pdf': 'Không đọc được: đây không phải là tệp PDF.',
    'too-large': 'Không đọc: tệp lớn hơn 64 MB.',
    encrypted: 'Không đọc được: tệp PDF có mật khẩu.',
    damaged: 'Không đọc được: tệp PDF bị hỏng hoặc đã bị sửa; không xác nhận được chữ ký nào.',
    ambiguous:
      'Không đọc được: mỗi phần mềm có thể hiện tệp PDF này một khác; không xác nhận được chữ ký nào. Có thể tệp đã được ghép hoặc lưu lại bằng phần mềm khác: hãy dùng tệp biên bản gốc, chưa ghép với tệp nào.',
    'too-much': 'Không đọc được: tệp PDF phức tạp quá mức (quá 10 giây hoặc 512 MB bộ nhớ).',
  },
  oddity,
  signature,
  trust,
  vouching: vouchingWords,
  algorithms,
  flaws: {
    unreadable: 'Không đọc được chữ ký này.',
    unsupported: 'Không hỗ trợ: chữ ký thuộc loại mà chương trình không kiểm tra được.',
    document: 'Nội dung không đúng với nội dung đã ký.',
    key: 'Chữ ký không khớp với chứng thư đi kèm.',
    range: 'Chữ ký không bao phủ trọn vẹn tài liệu tại thời điểm ký.',
    'changed-after': 'Sau chữ ký này, tài liệu bị thay đổi chứ không chỉ thêm chữ ký.',
    'certificate-period': 'Chứng thư không có hiệu lực vào thời điểm ký.',
    'certificate-unbound': 'Chữ ký không ghi rõ dùng chứng thư nào.',
    'weak-key': 'Khóa ký quá ngắn so với quy định (RSA từ 2048 bit, ECDSA từ 256 bit).',
    'no-time': 'Chữ ký không ghi thời gian ký.',
  },
  record: ({ number, hash }) =>
    `Chữ ký bao gồm cả nhật ký phiên họp đến sự kiện số ${number}, mã ${groupedHash(hash)}.`,
  unsignedRecord: ({ number, hash }) =>
    `Tệp ghi mã nhật ký phiên họp đến sự kiện số ${number} là ${groupedHash(hash)}, nhưng chưa có chữ ký nào bảo đảm.`,
  notChecked:
    'Chưa kiểm tra được đầy đủ chứng thư có bị thu hồi hay không: chương trình không dùng mạng, chỉ biết những danh sách thu hồi đã được đưa vào máy hoặc mang theo trong tệp.',
  refusals: {
    ...tokenRefusals,
    ...timestampRefusals,
    'pkcs12.passphrase': 'Mật khẩu không mở được tệp khóa. Kiểm tra lại mật khẩu rồi thử lại.',
    'pkcs12.unreadable': 'Tệp này không phải là tệp khóa PKCS#12 (.p12, .pfx), hoặc đã bị hỏng.',
    'pkcs12.unsupported':
      'Tệp khóa được bảo vệ theo cách mà chương trình chưa hỗ trợ, nên chưa biết mật khẩu đúng hay sai. Nhờ nơi cấp xuất lại tệp khóa (AES-256, SHA-256).',
    'pkcs12.too-laborious':
      'Tệp khóa đòi số vòng tính mật khẩu lớn quá mức nên không mở. Nhờ nơi cấp xuất lại tệp khóa.',
    'pkcs12.several': 'Tệp có nhiều khóa ký được. Chọn khóa sẽ dùng.',
    'pkcs12.empty': 'Tệp khóa không có khóa bí mật cùng chứng thư của nó.',
    'certificate.expired': 'Chứng thư đã hết hạn hoặc chưa có hiệu lực. Dùng chứng thư còn hiệu lực.',
    'certificate.revoked':
      'Chứng thư này, hoặc chứng thư của nơi cấp, đã bị thu hồi theo danh sách thu hồi trên máy này, nên không ký. Dùng chứng thư khác, hoặc hỏi nơi cấp.',
    'certificate.weak':
      'Khóa ký quá ngắn hoặc thuộc loại không được dùng (cần RSA từ 2048 bit hoặc ECDSA từ 256 bit).',
    'certificate.other-use':
      'Chứng thư này không được cấp để ký văn bản (chỉ để mã hóa, cho máy chủ, hoặc là của nơi cấp chứng thư). Dùng chứng thư ký số.',
    'pdf.unreadable': 'Không đọc được biên bản để ký.',
    'pdf.altered': 'Biên bản đã bị thay đổi sau chữ ký trước, nên không ký tiếp được.',
    'field.missing': 'Biên bản không có ô ký này.',
    'field.signed': 'Ô này đã được ký.',
    'signature.odd': 'Chưa ký: có điều cần xác nhận trước khi ký.',
  },
  reason: field => `${placeOf(field).replace(/^./, first => first.toUpperCase())} ký biên bản`,
  appearance: ({ subject, organization }, at) => [
    `Ký bởi: ${subject}`,
    ...(organization === '' ? [] : [`Cơ quan: ${organization}`]),
    `Thời gian ký: ${moment(at)}`,
  ],
}
