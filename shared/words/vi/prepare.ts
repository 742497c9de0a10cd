import type { LoadReasons } from '../../contract/asked-reason.ts'
import { attendanceForms, type AttendanceWords } from './attendance.ts'

/** The bar and the steps of a sitting, its board, the loading of packages, attendance and recusals. */
export interface PrepareWords {
  readonly heading: string
  readonly bar: {
    readonly back: string
    readonly sitting: string
    readonly steps: string
    readonly step: Readonly<Record<'prepare' | 'attendance' | 'scoring' | 'reconcile' | 'results', string>>
  }
  readonly meeting: {
    readonly amend: string
    readonly leaveBody: string
    readonly save: string
    readonly level: (level: string) => string
    readonly rules: (decision: string, profile: string) => string
    readonly members: (count: number) => string
  }
  readonly load: {
    readonly heading: string
    readonly choose: string
    readonly hint: string
    readonly waiting: string
    readonly uploading: string
    readonly checking: string
    readonly bytes: (done: string, total: string) => string
    readonly loaded: string
    readonly refused: string
    readonly cancelled: string
    readonly dismiss: (file: string) => string
    readonly dismissEnded: string
    readonly cancel: (file: string) => string
    readonly findings: (count: number) => string
    /** By which reason would let it in. */
    readonly anyway: Readonly<
      Record<keyof LoadReasons, { readonly reasonOf: (file: string) => string; readonly button: string }>
    >
  }
  readonly board: {
    readonly heading: string
    readonly products: (count: number) => string
    readonly empty: string
    readonly emptyHint: string
    readonly columns: Readonly<
      Record<'order' | 'product' | 'producer' | 'set' | 'stage' | 'standing' | 'findings', string>
    >
    readonly actions: string
    readonly set: (number: string) => string
    readonly open: (product: string) => string
    readonly up: (product: string) => string
    readonly down: (product: string) => string
    readonly withdraw: (product: string) => string
    readonly noFindings: string
    readonly picture: (product: string) => string
    readonly noPicture: string
  }
  readonly standing: {
    readonly waiting: string
    readonly sheets: (sealed: number, expected: number) => string
    readonly reconciling: string
    readonly spread: string
    readonly halted: Readonly<Record<'stop' | 'unfinished' | 'renewed', string>>
    readonly withheld: string
  }
  /** Why a product is taken up again that another sitting took. */
  readonly againBecause: (reason: string) => string
  readonly withdraw: {
    readonly title: (product: string) => string
    readonly body: string
    readonly confirm: string
  }
  readonly dossier: {
    readonly code: string
    readonly producer: string
    readonly address: string
    readonly phone: string
    readonly filedOn: string
    readonly stage: string
    readonly findings: string
    readonly files: string
    readonly forms: string
    readonly row: (row: number) => string
    readonly package: string
    /** Days are dd/MM/yyyy. */
    readonly deadlines: {
      readonly rules: string
      readonly byFiling: string
      readonly otherRules: (decision: string, reason: string) => string
      readonly why: Readonly<Record<'in-force' | 'replaced', string>> &
        Readonly<Record<'transition' | 'transition-over', (filedBefore: string, by: string) => string>>
      readonly commune: string
      /** @param doubt why the day is not certain, where it is not */
      readonly communeBy: (day: string, doubt: string | undefined) => string
      readonly round: string
      readonly roundBy: (proposedBefore: string, doneBefore: string) => string
      readonly reRating: string
      readonly within: (days: number, by: string) => string
      readonly certificate: string
      readonly window: (ends: string, from: string, until: string) => string
    }
  }
  readonly attendance: {
    readonly members: string
    /** Of a council in one room, and of one whose opinions come in by writing. */
    readonly forms: Readonly<Record<'meeting' | 'written', AttendanceWords>>
    readonly everyone: string
    readonly notScoring: string
    readonly short: (missing: number) => string
    readonly needed: (needed: number) => string
    readonly start: string
    readonly started: (time: string) => string
    readonly toScoring: string
    readonly closed: string
    /** What is still missing before the sitting may start, after "still missing". */
    readonly missing: {
      readonly product: string
      readonly attendance: (members: number) => string
      readonly present: (members: number) => string
      readonly chair: string
    }
  }
  readonly recusals: {
    readonly heading: string
    readonly hint: string
    readonly none: string
    readonly product: string
    readonly member: string
    readonly choose: string
    readonly reason: string
    readonly reasonHint: string
    readonly withdraw: (office: string, product: string) => string
    readonly withdrawShort: string
  }
}

export const prepareWords: PrepareWords = {
  heading: 'Chuẩn bị',
  bar: {
    back: 'Các phiên họp',
    sitting: 'Phiên họp',
    steps: 'Các bước của phiên họp',
    step: {
      prepare: 'Chuẩn bị',
      attendance: 'Điểm danh',
      scoring: 'Chấm điểm',
      reconcile: 'Đối chiếu',
      results: 'Kết quả và biên bản',
    },
  },
  meeting: {
    amend: 'Sửa thông tin, thành viên',
    leaveBody: 'Những gì vừa sửa ở phiên họp chưa được lưu. Nếu rời đi, phần này sẽ mất.',
    save: 'Lưu thay đổi',
    level: level => `Hội đồng ${level}`,
    rules: (decision, profile) => `${decision} · ${profile}`,
    members: count => `${count} thành viên`,
  },
  load: {
    heading: 'Nạp gói hồ sơ',
    choose: 'Chọn gói hồ sơ',
    hint: 'một hoặc nhiều tệp .ocop, thư mục chứa gói hoặc gói đã giải nén; cũng thả vào đây được',
    waiting: 'Đang chờ',
    uploading: 'Đang nhận tệp',
    checking: 'Đang kiểm tra',
    bytes: (done, total) => `${done} / ${total}`,
    loaded: 'Đã nạp',
    refused: 'Không nạp',
    cancelled: 'Đã dừng nạp; không có gì được giữ lại.',
    dismiss: file => `Cất dòng ${file}`,
    dismissEnded: 'Cất các dòng đã xong',
    cancel: file => `Hủy nạp ${file}`,
    findings: count => (count === 0 ? 'Hồ sơ đầy đủ' : `${count} điều cần lưu ý`),
    anyway: {
      rulesReason: {
        reasonOf: file => `Lý do vẫn nạp ${file}, được ghi vào biên bản`,
        button: 'Vẫn nạp',
      },
      newerReason: {
        reasonOf: file => `Lý do dùng ${file} thay gói đang có, được ghi vào biên bản`,
        button: 'Thay bằng gói này',
      },
      againReason: {
        reasonOf: file => `Lý do đưa ${file} ra xét lại, được ghi vào biên bản`,
        button: 'Nạp để xét lại',
      },
    },
  },
  board: {
    heading: 'Sản phẩm',
    products: count => `${count} sản phẩm`,
    empty: 'Chưa có sản phẩm nào',
    emptyHint:
      'Mỗi gói hồ sơ (.ocop) là một sản phẩm. Chọn các gói đã nhận từ xã, huyện để đưa vào phiên họp.',
    columns: {
      order: 'TT',
      product: 'Sản phẩm',
      producer: 'Chủ thể, xã',
      set: 'Bộ tiêu chí',
      stage: 'Đề nghị',
      standing: 'Tình trạng',
      findings: 'Hồ sơ',
    },
    actions: 'Thứ tự, rút sản phẩm',
    set: number => `Bộ ${number}`,
    open: product => `Xem hồ sơ ${product}`,
    up: product => `Chuyển ${product} lên`,
    down: product => `Chuyển ${product} xuống`,
    withdraw: product => `Rút ${product} khỏi phiên họp`,
    noFindings: 'Đầy đủ',
    picture: product => `Ảnh ${product}`,
    noPicture: 'Không có ảnh',
  },
  standing: {
    waiting: 'Chưa chấm',
    sheets: (sealed, expected) => `${sealed}/${expected} phiếu`,
    reconciling: 'Chờ đối chiếu',
    spread: 'chênh lệch quá giới hạn',
    halted: {
      stop: 'có phiếu dừng chấm',
      unfinished: 'phải chấm lại',
      renewed: 'gói hồ sơ mới, phải chấm lại',
    },
    withheld: 'Đã chấm, chưa công bố',
  },
  againBecause: reason => `Lý do xét lại: ${reason}`,
  withdraw: {
    title: product => `Rút “${product}” khỏi phiên họp?`,
    body: 'Sản phẩm sẽ không được chấm ở phiên này. Việc rút vẫn còn trong nhật ký; có thể nạp lại gói hồ sơ.',
    confirm: 'Rút sản phẩm',
  },
  dossier: {
    code: 'Mã sản phẩm',
    producer: 'Chủ thể',
    address: 'Địa chỉ',
    phone: 'Điện thoại',
    filedOn: 'Ngày nộp',
    stage: 'Đề nghị',
    findings: 'Điều cần lưu ý',
    files: 'Tệp trong gói',
    forms: 'Biểu mẫu',
    row: row => `Minh chứng mục ${row}`,
    package: 'Mã gói',
    deadlines: {
      rules: 'Quy định áp dụng',
      byFiling: 'Theo ngày nộp',
      otherRules: (decision, reason) => `${decision}, vì: ${reason}`,
      why: {
        'in-force': 'có hiệu lực khi nộp hồ sơ',
        replaced: 'có hiệu lực vào ngày họp; quyết định khi nộp đã hết hiệu lực',
        transition: (filedBefore, by) =>
          `chuyển tiếp, vì nộp trước ${filedBefore}; phải xong chậm nhất ${by} (Điều 12)`,
        'transition-over': (filedBefore, by) =>
          `nộp trước ${filedBefore} nhưng đã quá hạn chuyển tiếp ${by} (Điều 12)`,
      },
      commune: 'Hạn của UBND cấp xã',
      communeBy: (day, doubt) => [`${day}, tính theo ngày làm việc`, ...(doubt ? [doubt] : [])].join(', '),
      round: 'Đợt của tỉnh',
      roundBy: (proposedBefore, doneBefore) =>
        `đề nghị trước ${proposedBefore}, đánh giá trước ${doneBefore}`,
      reRating: 'Đánh giá lại',
      within: (days, by) =>
        `trong ${days} ngày từ khi nhận đủ hồ sơ; nếu đủ ngay khi nộp thì chậm nhất ${by}`,
      certificate: 'Giấy chứng nhận',
      window: (ends, from, until) => `hết hạn ${ends}; nộp hồ sơ từ ${from} đến ${until}`,
    },
  },
  attendance: {
    members: 'Thành viên',
    forms: attendanceForms,
    everyone: 'Mọi người có mặt',
    notScoring: 'không chấm điểm',
    short: missing => `Còn thiếu ${missing} thành viên`,
    needed: needed => `cần ${needed}`,
    start: 'Bắt đầu phiên họp',
    started: time => `Phiên họp đã bắt đầu lúc ${time}`,
    toScoring: 'Đến chấm điểm',
    closed: 'Phiên họp đã kết thúc; điểm danh không thay đổi được nữa.',
    missing: {
      product: 'gói hồ sơ của ít nhất một sản phẩm',
      attendance: members => `điểm danh ${members} người`,
      present: members => `thêm ${members} thành viên có mặt`,
      chair: 'Chủ tịch hội đồng có mặt',
    },
  },
  recusals: {
    heading: 'Không tham gia chấm',
    hint: 'Thành viên có lợi ích liên quan đến sản phẩm thì không chấm và không xem điểm của sản phẩm đó.',
    none: 'Không có ai.',
    product: 'Sản phẩm',
    member: 'Thành viên',
    choose: 'Chọn…',
    reason: 'Lý do',
    reasonHint: 'Được ghi vào biên bản',
    withdraw: (office, product) => `Bỏ ghi không tham gia: ${office}, ${product}`,
    withdrawShort: 'Bỏ ghi',
  },
}
