import type { ProvinceRefusal, ServerFault } from '../../contract/province-rows.ts'
import type { Duty } from '../../register/duties.ts'

type Named = (named: string) => string

/** Where the register is: a province's server, or the data folder's own file. */
export interface ProvinceWords {
  readonly link: string
  readonly heading: string
  readonly intro: string
  readonly places: Readonly<Record<'own' | 'kept' | 'environment' | 'training', string>>
  readonly server: (host: string, database: string, user: string) => string
  readonly keptIn: Named
  readonly address: string
  readonly addressHint: string
  readonly test: string
  readonly testing: string
  readonly use: string
  readonly leave: string
  readonly leaveTitle: string
  readonly leaveBody: string
  readonly stays: string
  readonly answers: string
  readonly version: Named
  readonly role: Named
  readonly tls: (version: string | undefined) => string
  readonly duties: Readonly<Record<Duty | 'owner', string>>
  readonly unprepared: string
  readonly used: string
  readonly away: string
  readonly mayOnlyRead: string
  readonly faults: Readonly<Record<ServerFault, Named>>
}

export const provinceWords: ProvinceWords = {
  link: 'Máy chủ của tỉnh',
  heading: 'Nơi giữ sổ đăng ký',
  intro:
    'Nhiều Hội đồng của một tỉnh có thể dùng chung một sổ trong PostgreSQL (từ bản 15). Phiên họp, hồ sơ và điểm vẫn nằm trên máy này.',
  places: {
    own: 'Sổ đang nằm trong thư mục dữ liệu của máy này.',
    kept: 'Sổ đang nằm ở máy chủ của tỉnh.',
    environment:
      'Sổ đang nằm ở máy chủ mà biến môi trường PROVINCE_DATABASE chỉ ra; muốn đổi, hãy đổi biến này.',
    training: 'Hội đồng tập huấn có sổ riêng trong thư mục tạm, không bao giờ ghi vào sổ của tỉnh.',
  },
  server: (host, database, user) => `Máy chủ ${host}, cơ sở dữ liệu ${database}, vai trò ${user}`,
  keptIn: file =>
    `Địa chỉ cùng mật khẩu được giữ trong tệp ${file}, chỉ người dùng hiện tại của máy đọc được; chương trình không hiện lại và không ghi mật khẩu vào nhật ký.`,
  address: 'Địa chỉ máy chủ',
  addressHint:
    'Ví dụ: postgres://ten:mat-khau@may-chu.tinh.gov.vn/ocop. Kết nối tới máy khác luôn phải có TLS.',
  test: 'Thử kết nối',
  testing: 'Đang thử…',
  use: 'Dùng máy chủ này',
  leave: 'Trở lại sổ trong thư mục dữ liệu',
  leaveTitle: 'Trở lại sổ của máy này?',
  leaveBody: 'Sổ của tỉnh không thay đổi; tệp giữ địa chỉ bị xóa khỏi máy này.',
  stays:
    'Kết quả các phiên họp đã bế mạc trên máy này tự vào sổ đang dùng. Danh sách đã nhập và những gì đã ghi tay ở sổ kia nằm lại sổ ấy.',
  answers: 'Máy chủ trả lời.',
  version: version => `PostgreSQL ${version}`,
  role: role => `Vai trò: ${role}`,
  tls: version =>
    version === undefined ? 'Trên chính máy này, không cần TLS' : `Kết nối được mã hóa bằng ${version}`,
  duties: {
    reader: 'chỉ xem',
    clerk: 'ghi sổ, nhập danh sách, nhận tệp phiên họp',
    inspector: 'xem và ghi việc kiểm tra',
    administrator: 'quản trị: mọi việc, và nâng cấp sổ',
    owner: 'toàn quyền (máy chủ chưa chia vai trò)',
  },
  unprepared: 'Máy chủ chưa có sổ, hoặc sổ ở dạng của bản cũ; quản trị viên mở sổ lần đầu thì sổ được lập.',
  used: 'Từ giờ sổ nằm ở máy chủ này.',
  away: 'Máy chủ của tỉnh không trả lời',
  mayOnlyRead: 'Vai trò của bạn ở máy chủ của tỉnh chỉ được xem sổ.',
  faults: {
    address: () =>
      'Đây không phải địa chỉ của một máy chủ PostgreSQL. Địa chỉ có dạng postgres://tên:mật-khẩu@máy-chủ/cơ-sở-dữ-liệu.',
    'unknown-host': host => `Không tìm thấy máy chủ ${host}. Hãy kiểm tra tên và mạng.`,
    'no-answer': host => `Máy chủ của tỉnh không trả lời${host === '' ? '' : ` (${host})`}.`,
    'no-tls': host =>
      `Máy chủ ${host} không dùng TLS, nên không kết nối: mật khẩu và sổ sẽ đi qua mạng không mã hóa.`,
    certificate: host =>
      `Chứng thư của máy chủ ${host} không mang tên ấy, hết hạn hoặc không do nơi mà máy này tin cấp. Nếu tỉnh tự cấp, hãy thêm ?sslrootcert=tệp.pem vào địa chỉ.`,
    password: role => `Máy chủ không nhận mật khẩu của vai trò ${role}.`,
    role: role => `Máy chủ không có vai trò ${role}, hoặc vai trò này không được đăng nhập.`,
    'not-let-in': role => `Máy chủ không cho vai trò ${role} kết nối từ máy này (pg_hba.conf).`,
    database: database => `Máy chủ không có cơ sở dữ liệu ${database}.`,
    older: version => `Máy chủ chạy PostgreSQL ${version}; sổ cần bản 15 trở lên.`,
    newer: () =>
      'Sổ của tỉnh đã được một bản mới hơn của chương trình nâng cấp. Hãy cập nhật chương trình trên máy này.',
    'not-prepared': role =>
      `Sổ của tỉnh chưa được lập hoặc chưa được nâng cấp, và vai trò ${role} không được làm việc đó. Hãy nhờ quản trị viên mở sổ bằng bản này một lần.`,
    'no-rights': role => `Vai trò ${role} chưa được giao việc gì trong sổ của tỉnh.`,
    busy: () => 'Người khác đang ghi vào sổ của tỉnh lâu quá hai phút. Chưa ghi gì; hãy thử lại.',
  },
}

export type ProvinceRefusals = {
  readonly [Code in ProvinceRefusal['code']]: (
    refusal: Extract<ProvinceRefusal, { readonly code: Code }>,
  ) => string
}

export const provinceRefusals: ProvinceRefusals = {
  'register.unreachable': ({ because, named }) =>
    `${provinceWords.faults[because](named)} Chưa ghi gì vào sổ; phiên họp vẫn làm việc bình thường.`,
  'register.may-not': ({ role }) =>
    `Vai trò ${role} ở máy chủ của tỉnh không được làm việc này. Chưa ghi gì; hãy nhờ người có quyền.`,
  'province.training': () => 'Hội đồng tập huấn không ghi vào sổ của tỉnh.',
  'province.environment': () =>
    'Nơi giữ sổ do biến môi trường PROVINCE_DATABASE chỉ ra. Hãy đổi biến này rồi mở lại chương trình.',
}
