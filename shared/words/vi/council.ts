import type { WayToJoin } from '../../council/device-event.ts'
import type { AdviceSource } from '../../council/advice.ts'
import type { Earlier } from '../../council/earlier.ts'
import type { Review } from '../../council/stands-elsewhere.ts'
import type { SittingEvent } from '../../council/event.ts'
import type { CouncilProfile } from '../../council/profile.ts'
import type { Spread, SpreadLimit } from '../../law/spread.ts'
import type { Vote } from '../../council/vote.ts'
import { printed } from '../../kernel/fraction.ts'
import { forwardedTo, type CouncilLevel } from '../../law/level.ts'
import type { Outcome } from '../../law/outcome.ts'
import { ended } from '../../kernel/text.ts'
import { dayText } from '../figures.ts'
import { commonWords } from './common.ts'

/** The council's own rules and record, as places far apart must say them alike. */
export interface CouncilWords {
  /** How far totals may lie apart, from "điểm" on; empty where the rules set no limit. */
  readonly spreadLimit: (limit: SpreadLimit) => string
  /** How far they do lie apart, and against which limit. */
  readonly spread: (spread: Pick<Spread, 'difference' | 'fromMean' | 'limit' | 'exceeded'>) => string
  /** Of how many must be there, "ít nhất 3/4 thành viên". */
  readonly quorum: (quorum: CouncilProfile['quorum']) => string
  readonly chair: (chair: CouncilProfile['chair']) => string
  readonly adoption: Readonly<Record<CouncilProfile['adoption'], string>>
  readonly vote: (vote: Vote) => string
  readonly attendance: Readonly<Record<'present' | 'absent', string>>
  /** How a device came to a seat. */
  readonly joinedBy: Readonly<Record<WayToJoin, string>>
  /** That another sitting took the product up again; said where it was taken before. */
  readonly reviewed: (review: Omit<Review, 'product' | 'sitting'>) => string
  readonly toReview: string
  /** What stands of a product that another sitting took. */
  readonly earlier: (earlier: Pick<Earlier, 'council' | 'date' | 'level' | 'stood'>) => string
  /** That the advisory team's advice came in a package, and whose it is. */
  readonly adviceFrom: (source: AdviceSource) => string
  /** What happened, in a word or two, without its particulars. */
  readonly events: Readonly<Record<SittingEvent['kind'], string>>
  /** Who writes the record, where a seat is meant and no person. */
  readonly secretary: string
  /** The column of a sheet that the whole council agreed on. */
  readonly wholeCouncil: string
}

const limits = ({ difference, fromMean }: SpreadLimit): readonly string[] => [
  ...(difference === null
    ? []
    : [`điểm cao nhất và thấp nhất của một sản phẩm không chênh nhau quá ${difference} điểm`]),
  ...(fromMean === null ? [] : [`không điểm nào cách trung bình quá ${fromMean} điểm`]),
]

const outcomeWord = (outcome: Outcome, level: CouncilLevel): string =>
  outcome.kind === 'rated'
    ? commonWords.tier(outcome.rating.stars, forwardedTo(outcome.rating.recognition, level))
    : commonWords.outcomes[outcome.kind].toLowerCase()

export const councilWords: CouncilWords = {
  spreadLimit: limit => limits(limit).join(' và '),
  spread: ({ difference, fromMean, limit, exceeded }) => {
    const within = exceeded ? 'vượt' : 'trong'
    if (limit.fromMean === null)
      return limit.difference === null
        ? `chênh lệch ${difference} điểm`
        : `chênh lệch ${difference} điểm, ${within} giới hạn ${limit.difference} điểm`
    const parts = [
      `chênh lệch ${difference} điểm${limit.difference === null ? '' : ` (giới hạn ${limit.difference})`}`,
      `xa trung bình nhất ${printed(fromMean)} điểm (giới hạn ${limit.fromMean})`,
    ]
    return `${parts.join('; ')}, ${within} giới hạn của quy chế`
  },
  quorum: ({ needed, base }) => {
    const of = base === 'appointed' ? '' : ' (không tính người không tham gia chấm)'
    return needed.kind === 'count'
      ? `ít nhất ${needed.members} thành viên${of}`
      : `ít nhất ${needed.numerator}/${needed.denominator} số thành viên${of}`
  },
  chair: ({ mustAttend, standIn }) => {
    if (!mustAttend) return 'không bắt buộc có Chủ tịch'
    if (standIn === 'nobody') return 'phải có Chủ tịch hội đồng'
    return standIn === 'vice-chair'
      ? 'phải có Chủ tịch, hoặc Phó Chủ tịch được giao chủ trì'
      : 'phải có Chủ tịch, hoặc thành viên được giao chủ trì'
  },
  adoption: {
    consensus: 'thống nhất, không ai phản đối',
    majority: 'biểu quyết công khai theo đa số; ngang nhau thì theo phía người chủ trì',
    ballot: 'bỏ phiếu kín theo đa số',
  },
  vote: vote => {
    if (vote.kind === 'consensus') return 'thống nhất'
    const counts = `${vote.for} đồng ý, ${vote.against} không đồng ý, ${vote.abstained} ${vote.kind === 'ballot' ? 'phiếu trắng hoặc không hợp lệ' : 'không biểu quyết'}`
    if (vote.kind === 'ballot') return `bỏ phiếu kín: ${counts}`
    const chair =
      vote.chair === undefined ? '' : `; chủ tọa ${vote.chair === 'for' ? 'đồng ý' : 'không đồng ý'}`
    return `biểu quyết: ${counts}${chair}`
  },
  adviceFrom: ({ package: hash, team, on }) =>
    `theo gói hồ sơ ${hash.slice(0, 8)}, ${team === '' ? 'ghi' : `${team} ghi`} ngày ${dayText(on)}`,
  earlier: ({ council, date, level, stood }) => {
    const where = `phiên họp ngày ${dayText(date)} của ${council}`
    switch (stood.kind) {
      case 'settled': {
        const result = outcomeWord(stood.outcome, level)
        return `Sản phẩm đã có kết quả “${result}” tại ${where} (sự kiện số ${stood.number}); kết quả đó vẫn giữ nguyên cho đến khi chốt kết quả khác.`
      }
      case 'carried-over':
        return `Sản phẩm được chuyển sang từ ${where}, lý do: ${ended(stood.reason)}`
      case 'open':
        return `Sản phẩm cũng đang ở ${where} và chưa chốt kết quả ở đó.`
    }
  },
  toReview: 'Mở phiên họp đó',
  reviewed: ({ council, date, level, stood, again }) => {
    const where = `phiên họp ngày ${dayText(date)} của ${council}`
    const taken = again ? 'xem xét lại' : 'xem xét tiếp'
    switch (stood.kind) {
      case 'settled':
        return `Sản phẩm đã được ${taken} tại ${where}, kết quả: “${outcomeWord(stood.outcome, level)}” (sự kiện số ${stood.number}).`
      case 'carried-over':
        return `Sản phẩm đã được đưa vào ${where}, rồi lại chuyển sang phiên sau, lý do: ${ended(stood.reason)}`
      case 'open':
        return again
          ? `Kết quả này đang được xem xét lại tại ${where}; ở đó chưa chốt kết quả khác.`
          : `Sản phẩm đang được xem xét tiếp tại ${where}.`
    }
  },
  attendance: { present: 'có mặt', absent: 'vắng mặt' },
  joinedBy: { invitation: 'bằng giấy mời', card: 'bằng mã trên thẻ', consent: 'được đồng ý' },
  events: {
    'sitting.opened': 'lập phiên họp',
    'sitting.amended': 'sửa thông tin phiên họp',
    'product.entered': 'đưa sản phẩm vào phiên họp',
    'product.withdrawn': 'rút sản phẩm khỏi phiên họp',
    'product.carried-over': 'chuyển sản phẩm sang phiên sau',
    'package.renewed': 'thay gói hồ sơ mới hơn',
    'product.moved': 'đổi thứ tự sản phẩm',
    'attendance.recorded': 'điểm danh',
    'sitting.started': 'bắt đầu phiên họp',
    'presiding.given': 'giao chủ trì',
    'member.replaced': 'thay thành viên',
    'office.renamed': 'đổi tên cơ quan của thành viên',
    'meeting.convened': 'triệu tập họp',
    'clock.set-back': 'đồng hồ máy bị lùi',
    'presenter.named': 'ghi người trình bày',
    'advice.recorded': 'ghi ý kiến Tổ tư vấn',
    'member.recused': 'ghi không tham gia chấm',
    'recusal.withdrawn': 'bỏ ghi không tham gia chấm',
    'member.abstained': 'ghi không cho điểm',
    'abstention.withdrawn': 'bỏ ghi không cho điểm',
    'round.opened': 'mở vòng chấm',
    'sheet.marked': 'chấm một tiêu chí',
    'sheet.noted': 'ghi chú một tiêu chí',
    'sheet.sealed': 'nộp phiếu',
    'sheet.sent-back': 'trả phiếu cho thành viên',
    'device.joined': 'thành viên vào bằng máy riêng',
    'device.freed': 'bỏ máy riêng của thành viên',
    'opinion.asked': 'gửi tệp phiếu xin ý kiến',
    'opinion.withdrawn': 'thu hồi tệp phiếu xin ý kiến',
    'opinion.received': 'nhận tệp phiếu trả lời',
    'pin.set': 'đặt mã PIN',
    'pin.reset': 'đặt lại mã PIN',
    'round.revealed': 'công khai điểm',
    'spread.accepted': 'người chủ trì chấp nhận chênh lệch',
    'stop.weighed': 'biểu quyết về dừng chấm',
    'minimum.confirmed': 'xác nhận mức tối thiểu',
    'discussion.noted': 'ghi thảo luận',
    'motion.lost': 'không thông qua',
    'outcome.settled': 'chốt kết quả',
    'outcome.corrected': 'đính chính kết quả',
    'record.corrected': 'đính chính nội dung',
    'fork.settled': 'chọn giữa hai nhật ký',
    'record.restored': 'phục hồi dữ liệu về trước',
    'sitting.closed': 'kết thúc phiên họp',
    'minutes.issued': 'phát hành biên bản',
    'minutes.signed': 'ký biên bản',
    'minutes.taken-back': 'nhận lại biên bản đã ký nơi khác',
    'minutes.signed-on-paper': 'ký biên bản trên giấy',
  },
  secretary: 'Thư ký',
  wholeCouncil: 'Cả hội đồng',
}
