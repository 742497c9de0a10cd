import type { OpinionFate } from '../../council/opinions.ts'
import { dateText, dayText, timeText } from '../figures.ts'
import { longDay } from './minutes.ts'

/** Opinions in files: for whoever asks for them, and for the member who answers. Days are yyyy-MM-dd, times UTC milliseconds. */
export interface OpinionWords {
  readonly title: string
  readonly intro: string
  readonly way: string
  readonly period: {
    readonly title: (days: number) => string
    readonly from: string
    readonly ask: string
    readonly left: (left: number, until: string) => string
    readonly uncertain: string
    readonly bar: (gone: number, days: number) => string
  }
  readonly ask: {
    readonly title: string
    readonly until: string
    readonly make: string
    readonly again: string
    readonly makeFor: (office: string) => string
    readonly againFor: (office: string) => string
    readonly writing: (office: string) => string
    readonly ready: (office: string, size: string) => string
    readonly careful: string
    readonly save: string
    readonly fileName: (office: string, until: string) => string
    readonly without: string
    readonly withdraw: string
    readonly withdrawOf: (office: string) => string
    readonly withdrawBody: string
    readonly withdrawReason: string
  }
  readonly table: {
    readonly caption: string
    readonly columns: Readonly<Record<'member' | 'asked' | 'received' | 'sheets' | 'actions', string>>
    readonly notAsked: string
    readonly nothingToAsk: string
    readonly awaited: (names: readonly string[]) => string
    readonly asked: (at: number, days: number) => string
    readonly until: (until: string) => string
    readonly late: (until: string) => string
    readonly notReceived: string
    readonly received: (at: number) => string
    readonly sheets: (came: number, asked: number) => string
  }
  readonly take: {
    readonly title: string
    readonly hint: string
    readonly choose: string
    readonly looked: (office: string) => string
    readonly made: (at: number, number: number) => string
    readonly columns: Readonly<Record<'product' | 'code' | 'fate', string>>
    readonly fates: Readonly<Record<OpinionFate, string>>
    readonly word: (word: string) => string
    readonly missing: (count: number) => string
    readonly nothing: string
    readonly take: (sheets: number) => string
    readonly taken: (office: string, sheets: number) => string
  }
  readonly reminders: {
    readonly make: (members: number) => string
    readonly none: string
    readonly open: string
  }
  readonly letter: {
    readonly title: string
    readonly number: string
    readonly dated: (day: string) => string
    readonly about: string
    readonly asked: (day: string, products: number, until: string) => string
    readonly awaited: (count: number) => string
    readonly please: string
    readonly asAbove: string
    readonly keep: string
    readonly onBehalf: string
    readonly position: string
  }
  /** On the member's own machine. */
  readonly copies: {
    readonly title: string
    readonly intro: string
    readonly choose: string
    readonly list: string
    readonly none: string
    readonly standing: (sealed: number, products: number) => string
    readonly until: (until: string) => string
    readonly over: (until: string) => string
    readonly sit: string
    readonly sitFor: (office: string, council: string) => string
    readonly without: string
    readonly answer: string
    readonly answerHint: string
    readonly answerNext: string
    readonly answered: (at: number) => string
    readonly unanswered: string
    readonly save: string
    readonly saved: (number: number) => string
    readonly fileName: (office: string, number: number) => string
    readonly rise: string
    readonly reopen: string
    readonly reopenOf: (product: string) => string
    readonly reopenBody: string
    readonly reopenWord: string
  }
}

const moment = (at: number): string => `${timeText(at)} ngày ${dateText(at)}`

export const opinionWords: OpinionWords = {
  title: 'Phiếu xin ý kiến bằng tệp',
  intro:
    'Dành cho thành viên không ngồi gần máy này: mỗi người nhận một tệp .phieu có đủ hồ sơ, chấm trên máy của mình, rồi gửi lại một tệp nhỏ đã mã hóa.',
  way: 'Xin ý kiến bằng tệp',
  period: {
    title: days => `Thời hạn ${days} ngày của đánh giá, phân hạng lại (QĐ 26/2026, Điều 7.6g)`,
    from: 'Ngày nhận đủ hồ sơ',
    ask: 'Hãy chọn ngày nhận đủ hồ sơ để tính hạn.',
    left: (left, until) =>
      left < 0
        ? `Đã quá hạn ${-left} ngày (hạn là hết ${dayText(until)}).`
        : left === 0
          ? `Hôm nay, ${dayText(until)}, là ngày cuối.`
          : `Còn ${left} ngày, đến hết ${dayText(until)}.`,
    uncertain: 'Ngày cuối có thể dời vì lịch nghỉ chưa chắc.',
    bar: (gone, days) => `Đã qua ${gone}/${days} ngày`,
  },
  ask: {
    title: 'Gửi phiếu',
    until: 'Hạn trả lời',
    make: 'Tạo tệp',
    again: 'Tạo lại tệp',
    makeFor: office => `Tạo tệp xin ý kiến cho ${office}`,
    againFor: office => `Tạo lại tệp xin ý kiến cho ${office}`,
    writing: office => `Đang tạo tệp cho ${office}…`,
    ready: (office, size) => `Đã tạo tệp cho ${office} (${size}). Lưu tệp rồi gửi riêng cho người này.`,
    careful: 'Ai có tệp này thì trả lời được thay người được hỏi, nên không gửi vào nhóm chung.',
    save: 'Lưu tệp',
    fileName: (office, until) =>
      `Phiếu xin ý kiến - ${office} - hạn ${dayText(until).replaceAll('/', '-')}.phieu`,
    without: 'Hồ sơ không có trong tệp',
    withdraw: 'Thu hồi',
    withdrawOf: office => `Thu hồi phiếu xin ý kiến của ${office}`,
    withdrawBody:
      'Tệp trả lời làm từ phiếu này sẽ không được nhập nữa; gửi phiếu mới thì thành viên chấm lại từ đầu các phiếu chưa nhận. Phiếu đã nhập vẫn giữ nguyên.',
    withdrawReason: 'Lý do thu hồi',
  },
  table: {
    caption: 'Phiếu xin ý kiến của từng thành viên',
    columns: {
      member: 'Thành viên',
      asked: 'Đã gửi',
      received: 'Đã nhận',
      sheets: 'Phiếu',
      actions: 'Việc cần làm',
    },
    notAsked: 'chưa gửi',
    nothingToAsk: 'không còn phiếu nào để hỏi',
    awaited: names => `còn thiếu: ${names.join(', ')}`,
    asked: (at, days) => `${dateText(at)}${days === 0 ? '' : `, ${days} ngày trước`}`,
    until: until => `hạn ${dayText(until)}`,
    late: until => `quá hạn ${dayText(until)}`,
    notReceived: 'chưa nhận',
    received: at => moment(at),
    sheets: (came, asked) => `${came}/${asked}`,
  },
  take: {
    title: 'Nhận phiếu',
    hint: 'Chọn tệp trả lời (.phieu) mà thành viên gửi về. Xem trước rồi mới nhập.',
    choose: 'Chọn tệp trả lời',
    looked: office => `Tệp trả lời của ${office}`,
    made: (at, number) => `Lập lúc ${moment(at)} theo đồng hồ máy của thành viên · lần ${number}`,
    columns: { product: 'Sản phẩm', code: 'Mã phiếu', fate: 'Khi nhập' },
    fates: {
      taken: 'nộp phiếu',
      replaces: 'thay phiếu đã nhận',
      same: 'đã có, không đổi',
      revealed: 'không nhập: điểm đã công khai',
      'no-word': 'không nhập: khác phiếu đã nhận mà thành viên không nêu lý do',
      older: 'không nhập: đã có phiếu mới hơn',
      'sent-back': 'không nhập: phiếu này đã trả lại, chờ thành viên sửa và nêu lý do',
      begun: 'không nhập: thành viên đang chấm phiếu này ở chỗ khác, và khác với tệp',
      'handed-in': 'không nhập: thành viên đã nộp phiếu này ở chỗ khác',
      'not-awaited': 'không nhập: không chờ phiếu này',
    },
    word: word => `Lý do thay: ${word}`,
    missing: count => `Chưa có trong tệp: ${count} sản phẩm`,
    nothing: 'Không có phiếu nào để nhập.',
    take: sheets => `Nhập ${sheets} phiếu`,
    taken: (office, sheets) => `Đã nhập ${sheets} phiếu của ${office}.`,
  },
  reminders: {
    make: members => `Lập thư nhắc ${members} thành viên`,
    none: 'Không còn phiếu nào phải nhắc.',
    open: 'Mở thư nhắc để in',
  },
  letter: {
    title: 'Thư nhắc trả lời phiếu xin ý kiến',
    number: 'Số:        /HĐ',
    dated: day => `……………, ${longDay(day)}`,
    about: 'V/v nhắc trả lời phiếu xin ý kiến đánh giá, phân hạng sản phẩm OCOP',
    asked: (day, products, until) =>
      `${longDay(day).replace(/^n/, 'N')}, Hội đồng đã gửi phiếu xin ý kiến bằng văn bản về ${products} sản phẩm, đề nghị trả lời chậm nhất ${longDay(until)}.`,
    awaited: count => `Đến nay Hội đồng chưa nhận được ${count} phiếu đánh giá, gồm:`,
    please:
      'Đề nghị thành viên Hội đồng hoàn thành phiếu đánh giá, gửi tệp trả lời về Thư ký Hội đồng để bảo đảm thời hạn theo quy định./.',
    asAbove: 'Như trên',
    keep: 'Lưu: VT, HĐ',
    onBehalf: 'TL. CHỦ TỊCH HỘI ĐỒNG',
    position: 'THƯ KÝ',
  },
  copies: {
    title: 'Trả lời phiếu xin ý kiến',
    intro: 'Mở tệp .phieu mà thư ký hội đồng đã gửi, chấm các sản phẩm, rồi gửi lại tệp trả lời.',
    choose: 'Chọn tệp .phieu',
    list: 'Phiếu đã mở trên máy này',
    none: 'Chưa mở tệp .phieu nào trên máy này.',
    standing: (sealed, products) => `đã nộp ${sealed}/${products} phiếu`,
    until: until => `hạn trả lời ${dayText(until)}`,
    over: until => `đã hết hạn ${dayText(until)}`,
    sit: 'Vào chấm',
    sitFor: (office, council) => `Vào chấm: ${office}, ${council}`,
    without: 'Tệp không kèm hồ sơ của',
    answer: 'Tệp trả lời',
    answerHint:
      'Nộp từng phiếu, rồi lưu tệp trả lời và gửi cho thư ký. Tệp đã mã hóa, không ai đọc được điểm trên đường đi.',
    answerNext: 'Nộp ít nhất một phiếu thì lưu được tệp trả lời.',
    answered: at => `Đã lập tệp trả lời lúc ${moment(at)}.`,
    unanswered: 'Có phiếu đã nộp chưa nằm trong tệp trả lời nào.',
    save: 'Lưu tệp trả lời',
    saved: number =>
      `Đã lập tệp trả lời lần ${number}. Hãy xem tệp đã được lưu, rồi gửi cho thư ký hội đồng.`,
    fileName: (office, number) => `Trả lời phiếu xin ý kiến - ${office} - lần ${number}.phieu`,
    rise: 'Rời bàn chấm',
    reopen: 'Sửa lại',
    reopenOf: product => `Sửa lại phiếu ${product}`,
    reopenBody:
      'Phiếu mở lại để sửa và phải nộp lại. Thư ký thấy lý do khi nhập tệp trả lời mới; điểm đã công khai thì không thay được nữa.',
    reopenWord: 'Lý do sửa',
  },
}
