import type { Departure } from '../../council/departure.ts'
import type { Role } from '../../council/member.ts'
import type { CouncilLevel, Forwarded } from '../../law/level.ts'
import type { Recognition } from '../../law/rule-set.ts'

/** Words that many places share. */
export interface CommonWords {
  readonly product: string
  readonly training: string
  readonly trainingHint: string
  readonly language: string
  readonly saved: (time: string) => string
  readonly saving: string
  readonly notSaved: string
  readonly loading: string
  readonly retry: string
  readonly cancel: string
  readonly close: string
  readonly back: string
  readonly next: string
  /** Asked of whoever leaves what was changed and not saved. */
  readonly unsaved: string
  readonly leaveUnsaved: string
  /** Something was typed that a button beside it hands in. */
  readonly typedBody: string
  readonly save: string
  /** A file went to the browser, which saves it. */
  readonly handedOver: string
  readonly remove: string
  readonly open: string
  readonly print: string
  readonly points: (points: number | string) => string
  readonly stars: (stars: number) => string
  /** What a product was rated: a tier that goes on to the level above is only potential until that has assessed it (QĐ 26/2026 Điều 4.1). */
  readonly tier: (stars: number, to: Forwarded | undefined) => string
  /** Of a council, as in “hội đồng cấp tỉnh”. */
  readonly levels: Readonly<Record<CouncilLevel, string>>
  readonly round: (round: number) => string
  readonly part: (part: string) => string
  readonly roles: Readonly<Record<Role, string>>
  readonly recognition: Readonly<Record<Recognition, string>>
  readonly stages: Readonly<Record<'first' | 'upgrade' | 'renewal', string>>
  readonly upgrade: (from: number, to: number) => string
  readonly noneReached: string
  /** A member's own declaration that the condition of a stop is met. */
  readonly stopDeclared: string
  /** After the stop that a sheet ends at. */
  readonly unscored: string
  /** Where another criterion leaves nothing to give points for. */
  readonly inapplicable: string
  readonly criterion: (id: string) => string
  readonly outcomes: Readonly<Record<'excluded' | 'stopped' | 'returned', string>>
  /** How a product left a sitting with no outcome. */
  readonly departures: Readonly<Record<Departure['kind'], string>>
  readonly problem: string
  readonly newWindow: string
  /** Of the end of a period (Bộ luật Dân sự 2015, Điều 148.5). */
  readonly periodEnd: {
    /** Its last day as counted is that day off. @param off the name of a public holiday, or the day of the week */
    readonly moved: (day: string, off: string) => string
    readonly holiday: (name: string) => string
    readonly weekend: Readonly<Record<'saturday' | 'sunday', string>>
    readonly uncertain: string
    /** @param days those that are likely to be off, each with its name */
    readonly assumed: (days: string) => string
  }
}

const assessors = { province: 'cấp tỉnh', ministry: 'Bộ' } as const

export const commonWords: CommonWords = {
  product: 'Hội đồng OCOP',
  training: 'Tập huấn',
  trainingHint: 'Dữ liệu tập huấn, không có giá trị pháp lý',
  language: 'Ngôn ngữ',
  saved: time => `Đã ghi ${time}`,
  saving: 'Đang ghi…',
  notSaved: 'Chưa ghi được',
  loading: 'Đang tải…',
  retry: 'Thử lại',
  cancel: 'Hủy',
  close: 'Đóng',
  back: 'Quay lại',
  next: 'Tiếp theo',
  unsaved: 'Bỏ những gì đã sửa?',
  leaveUnsaved: 'Rời đi, không lưu',
  typedBody: 'Trên màn hình này có chỗ đã gõ mà chưa ghi. Nếu rời đi, phần đó sẽ mất.',
  save: 'Lưu',
  handedOver: 'Đã lưu. Nếu máy không hỏi chỗ lưu, tệp nằm trong thư mục Tải xuống (Downloads).',
  remove: 'Bỏ',
  open: 'Mở',
  print: 'In trang này',
  points: points => `${points} điểm`,
  stars: stars => `${stars} sao`,
  tier: (stars, to) =>
    to === undefined ? `${stars} sao` : `tiềm năng ${stars} sao (đề nghị ${assessors[to]} đánh giá)`,
  levels: { district: 'cấp huyện', province: 'cấp tỉnh', ministry: 'trung ương' },
  round: round => `Vòng ${round}`,
  part: part => `Phần ${part}`,
  roles: {
    chair: 'Chủ tịch hội đồng',
    'vice-chair': 'Phó Chủ tịch hội đồng',
    member: 'Ủy viên',
    'member-secretary': 'Ủy viên kiêm Thư ký',
    secretary: 'Thư ký',
    advisory: 'Tổ tư vấn',
    observer: 'Đại biểu dự thính',
    trainee: 'Người tập chấm',
  },
  recognition: {
    none: 'Không công nhận',
    district: 'Chủ tịch UBND huyện công nhận',
    province: 'Chủ tịch UBND tỉnh công nhận',
    ministry: 'Chuyển Bộ Nông nghiệp và Môi trường',
  },
  stages: { first: 'Lần đầu', upgrade: 'Nâng hạng', renewal: 'Đánh giá lại' },
  upgrade: (from, to) => `Nâng hạng ${from} lên ${to} sao`,
  noneReached: 'Không đạt phương án nào',
  stopDeclared: 'Dừng chấm',
  unscored: 'Không chấm',
  inapplicable: 'Không áp dụng',
  criterion: id => `tiêu chí ${id}`,
  outcomes: { excluded: 'Loại hồ sơ', stopped: 'Dừng chấm', returned: 'Trả lại bổ sung' },
  departures: { 'carried-over': 'Chuyển sang phiên sau', withdrawn: 'Đã rút' },
  problem: 'Chưa làm được',
  newWindow: 'mở cửa sổ mới',
  periodEnd: {
    moved: (day, off) =>
      `ngày cuối ${day} là ${off}, ngày nghỉ, nên tính đến ngày làm việc tiếp theo, khoản 5 Điều 148 Bộ luật Dân sự 2015`,
    holiday: name => name,
    weekend: { saturday: 'thứ Bảy', sunday: 'Chủ nhật' },
    uncertain: 'chưa chắc vì chưa rõ lịch nghỉ lễ',
    assumed: days => `chưa chắc vì lịch nghỉ lễ chưa công bố; đã tính với những ngày dự kiến nghỉ: ${days}`,
  },
}
