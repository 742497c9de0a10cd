import type { CalendarDay, Counted, DueGroup, DueMatter } from '../../register/due-matter.ts'
import { dayText } from '../figures.ts'
import { inspectionWords } from './inspection.ts'

/** What is due, of the register and of dossiers on their way. */
export interface DueWords {
  readonly heading: string
  readonly hint: string
  readonly link: string
  readonly groups: Readonly<Record<DueGroup, string>>
  readonly none: string
  readonly noneHint: string
  readonly noDeadlines: string
  /** On the start screen. */
  readonly near: (late: number, soon: number) => string
  readonly shown: (shown: number, all: number) => string
  readonly more: string
  readonly runOut: (count: number) => string
  readonly today: string
  readonly line: string
  readonly openDraft: string
  readonly openSitting: string
  readonly all: string
  readonly until: (end: string) => string
  readonly from: (day: string) => string
  /** Days after the last one, and to it. */
  readonly late: (days: number) => string
  readonly left: (days: number) => string
  readonly opensIn: (days: number) => string
  /** As a calendar names a day. */
  readonly days: Readonly<Record<CalendarDay, string>>
  readonly save: string
  readonly of: (producer: string, commune: string) => string
  readonly matters: {
    readonly [Kind in DueMatter['kind']]: (matter: Extract<DueMatter, { readonly kind: Kind }>) => string
  }
}

const level = { province: 'cấp tỉnh', ministry: 'cấp trung ương' } as const
const counted: Readonly<Record<Counted, string>> = {
  received: 'nhận đủ hồ sơ',
  sent: 'văn bản đề nghị của UBND cấp xã (chưa ghi ngày nhận đủ hồ sơ)',
  filed: 'nộp hồ sơ (chưa rõ ngày UBND cấp xã đề nghị)',
}
const proposed: Readonly<Record<Counted, string>> = {
  received: 'nhận đủ hồ sơ',
  sent: 'đề nghị',
  filed: 'nộp hồ sơ (chưa rõ ngày đề nghị)',
}
const known = (count: number, what: string): string =>
  count === 0 ? '' : `; ở đây có ${count} hồ sơ ${what}`

export const dueWords: DueWords = {
  heading: 'Việc đến hạn',
  hint: 'Các thời hạn của Quyết định 26/2026/QĐ-TTg: việc đã chậm, và việc trong sáu tháng tới.',
  link: 'Việc đến hạn',
  groups: { late: 'Đã chậm', soon: 'Trong 30 ngày tới', later: 'Trong sáu tháng tới' },
  none: 'Không có việc nào đến hạn',
  noneHint:
    'Hạn tính từ giấy chứng nhận và các dòng trong sổ, từ hồ sơ đang lập có ngày nộp, và từ hồ sơ của phiên chưa kết thúc.',
  noDeadlines: 'Hôm nay không có quyết định nào có thời hạn đang có hiệu lực.',
  near: (late, soon) =>
    [late > 0 ? `${late} việc đã chậm` : '', soon > 0 ? `${soon} việc đến hạn trong 30 ngày` : '']
      .filter(part => part !== '')
      .join(', '),
  shown: (shown, all) => (shown === all ? `${all} việc` : `Đang hiện ${shown} trong ${all} việc`),
  more: 'Xem thêm',
  runOut: count =>
    `${count} giấy chứng nhận đã hết hạn quá 180 ngày, không còn được kéo dài (Điều 12.3); xem trong sổ đăng ký.`,
  today: 'hôm nay',
  line: 'Thời gian',
  openDraft: 'Mở hồ sơ',
  openSitting: 'Mở phiên',
  all: 'Việc chung',
  until: end => `Hạn cuối ${end}`,
  from: day => `từ ${dayText(day)}`,
  late: days => `chậm ${days} ngày`,
  left: days => (days === 0 ? 'hạn cuối hôm nay' : `còn ${days} ngày`),
  opensIn: days => (days === 0 ? 'nhận hồ sơ từ hôm nay' : `còn ${days} ngày mới đến thời gian nộp`),
  days: {
    opens: 'bắt đầu nhận hồ sơ đánh giá lại',
    last: 'hạn cuối',
    ends: 'giấy chứng nhận hết hạn',
    prolonged: 'hết thời gian kéo dài giấy chứng nhận',
  },
  save: 'Lưu vào lịch (.ics)',
  of: (producer, commune) => [producer, commune].filter(part => part !== '').join(' · '),
  matters: {
    window: ({ state, from, ends, prolongedTo }) => {
      const end = `giấy chứng nhận hết hạn ${dayText(ends)}`
      if (state === 'before') return `Nộp hồ sơ đánh giá lại được từ ${dayText(from)}; ${end} (Điều 7.6a)`
      if (state === 'open')
        return `Đang trong thời gian nộp hồ sơ đánh giá lại, mở từ ${dayText(from)}; ${end} (Điều 7.6a)`
      return `Chưa nộp hồ sơ đánh giá lại dù đã quá hạn (Điều 7.6a); ${end}, tiếp tục có hiệu lực đến khi có kết quả, muộn nhất ${dayText(prolongedTo)} (Điều 12.3)`
    },
    certificate: ({ ends, filedOn, inTime, ratedOn }) => {
      const filed = filedOn === undefined ? '' : `, hồ sơ đánh giá lại nộp ngày ${dayText(filedOn)}`
      const rated = ratedOn === undefined ? '' : `, đã đánh giá ngày ${dayText(ratedOn)} và chờ quyết định`
      return inTime
        ? `Giấy chứng nhận hết hạn ${dayText(ends)}${filed}${rated} (Điều 4.3)`
        : `Giấy chứng nhận hết hạn ${dayText(ends)}${filed}, quá hạn nộp${rated}: tiếp tục có hiệu lực đến khi có kết quả, không quá 180 ngày (Điều 12.3)`
    },
    commune: ({ filedOn }) =>
      `UBND cấp xã kiểm tra, báo cáo và gửi hồ sơ nộp ngày ${dayText(filedOn)}, trong 15 ngày làm việc (Điều 7.2)`,
    propose: ({ level: at, round, waiting }) =>
      at === 'province'
        ? `UBND cấp xã đề nghị trước ngày ${dayText(round.proposedBefore)} để được đánh giá cấp tỉnh trước ngày ${dayText(round.doneBefore)}${known(waiting, 'còn ở cấp xã')} (Điều 5.1)`
        : `UBND cấp tỉnh đề nghị Bộ trước ngày ${dayText(round.proposedBefore)} để được đánh giá cấp trung ương trước ngày ${dayText(round.doneBefore)}${known(waiting, 'chưa gửi')} (Điều 5.2)`,
    hold: ({ round, waiting }) =>
      `Hội đồng cấp tỉnh đánh giá trước ngày ${dayText(round.doneBefore)} các hồ sơ đề nghị trước ngày ${dayText(round.proposedBefore)}${known(waiting, 'của đợt này')} (Điều 5.1)`,
    rate: ({ level: at, round, proposedOn, counted: from }) =>
      `Đánh giá ${level[at]} trước ngày ${dayText(round.doneBefore)}, tính từ ngày ${proposed[from]}: ${dayText(proposedOn)} (Điều 5)`,
    're-rate': ({ since, counted: from, within }) =>
      `Đánh giá lại trong ${within} ngày kể từ ngày ${counted[from]}: ${dayText(since)} (Điều 7.6g)`,
    finish: ({ filedBefore }) =>
      `Hồ sơ nộp trước ngày ${dayText(filedBefore)}: đánh giá xong theo quy định cũ (Điều 12.2)`,
    forward: ({ ratedOn, round }) =>
      `Gửi Bộ hồ sơ đề nghị 5 sao, đã đánh giá ngày ${dayText(ratedOn)}; đề nghị trước ngày ${dayText(round.proposedBefore)} thì kịp đợt gần nhất (Điều 7.3e, 5.2)`,
    withdraw: ({ concludedOn, within }) =>
      `Thu hồi giấy chứng nhận trong ${within} ngày kể từ ngày có kết luận: ${dayText(concludedOn)} (Điều 8.4)`,
    visit: ({ occasion, by }) =>
      `Kiểm tra ${inspectionWords.occasions[occasion].toLowerCase()} theo lịch${by === '' ? '' : `, ${by}`} (Điều 9)`,
    mend: ({ visitedOn }) =>
      `Khắc phục điều đã phát hiện khi kiểm tra ngày ${dayText(visitedOn)}, theo hạn của biên bản (Điều 9)`,
  },
}
