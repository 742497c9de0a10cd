import type { DocumentName, DocumentPaper, DocumentTime } from '../../documents/document-name.ts'
import type { Hand } from '../../council/seat.ts'
import { dayText, vietnamClock } from '../figures.ts'
import { list, longDay, moment } from './minutes.ts'

/** The papers of a sitting: what they are called, the screen that lists them, and the folder that they are saved in. */
export interface DocumentsWords {
  /** The way to the screen, and its title. */
  readonly way: string
  readonly intro: string
  readonly kinds: Readonly<Record<DocumentName, { readonly name: string; readonly hint: string }>>
  readonly paper: Readonly<Record<DocumentPaper, string>>
  /** When what cannot be made yet can be. */
  readonly later: Readonly<Record<DocumentTime, string>>
  readonly nothing: string
  readonly files: (count: number) => string
  readonly each: string
  readonly view: string
  readonly viewOf: (document: string) => string
  readonly making: (seconds: number) => string
  readonly print: string
  readonly save: string
  readonly failed: string
  /** The whole set in one folder. */
  readonly all: {
    readonly heading: string
    readonly intro: (files: number) => string
    readonly save: (files: number) => string
    readonly saving: string
    readonly of: (done: number, all: number) => string
    readonly done: (files: number, size: string, folder: string) => string
    readonly stopped: string
  }
  /** @param date yyyy-MM-dd */
  readonly folderName: (date: string) => string
  readonly summary: { readonly name: string; readonly about: string }
  /** One member's sheet in the form of the decision. */
  readonly sheet: {
    readonly set: (number: number, name: string) => string
    readonly alsoSheet: string
    readonly product: string
    readonly code: string
    readonly producer: string
    readonly commune: string
    readonly evaluator: string
    readonly handedIn: string
    readonly handedInAt: (sheet: {
      readonly round: number
      readonly code: string
      readonly hand: Hand | undefined
      /** UTC milliseconds. */
      readonly savedAt: number
    }) => string
    readonly excludedWhen: (grounds: readonly string[]) => string
    readonly part: (id: string, name: string) => string
    readonly columns: Readonly<Record<'criterion' | 'points' | 'choice', string>>
    readonly stops: (when: string) => string
    readonly none: string
    readonly notApplicable: string
    readonly unscored: string
    readonly partTotal: (part: string, max: number) => string
    readonly total: string
    readonly ofAll: (points: number, most: number) => string
    readonly stopped: (id: string, name: string) => string
    readonly legend: string
    readonly opinion: string
    readonly noOpinion: string
    readonly note: (id: string, note: string) => string
    /** @param at UTC milliseconds; left to the pen where it is not known */
    readonly dated: (at: number | undefined) => string
    readonly signs: string
    readonly hint: string
  }
}

export const documentsWords: DocumentsWords = {
  way: 'Văn bản',
  intro:
    'Mọi văn bản của phiên họp, lập từ những gì đã ghi, không phải gõ lại. Xem từng trang, in, lưu một tệp, hoặc lưu cả bộ vào một thư mục.',
  kinds: {
    minutes: {
      name: 'Biên bản họp',
      hint: 'Bản nháp cho đến khi phát hành; sau đó là chính bản đã phát hành, kèm chữ ký số nếu đã ký.',
    },
    summary: {
      name: 'Biểu tổng hợp điểm',
      hint: 'Điểm của từng thành viên ở từng vòng đã công khai.',
    },
    'summary-a3': {
      name: 'Biểu tổng hợp điểm (khổ A3)',
      hint: 'Cùng nội dung, chữ lớn hơn, để treo hoặc truyền tay đọc.',
    },
    'score-sheets': {
      name: 'Phiếu chấm điểm',
      hint: 'Mỗi sản phẩm một tệp: phiếu đã nộp của từng thành viên, ở những vòng đã công khai điểm.',
    },
    'blank-sheets': {
      name: 'Phiếu chấm điểm để trống',
      hint: 'Mỗi sản phẩm một tệp: mỗi thành viên một phiếu để chấm bằng bút.',
    },
    invitation: {
      name: 'Giấy mời và chương trình họp',
      hint: 'Thành phần mời theo danh sách Hội đồng; chương trình và danh mục sản phẩm ở Phụ lục.',
    },
    attendance: {
      name: 'Danh sách ký tên',
      hint: 'Để ký bằng bút ở cửa phòng họp, có dòng trống cho người ngoài danh sách.',
    },
    report: {
      name: 'Tờ trình',
      hint: 'Trình Chủ tịch Ủy ban nhân dân tỉnh: kết quả, đề nghị, danh sách mọi sản phẩm.',
    },
    decision: {
      name: 'Dự thảo quyết định công nhận',
      hint: 'Chỉ có sản phẩm mà cấp này được công nhận, hoặc được phê duyệt kết quả để chuyển lên.',
    },
    notice: {
      name: 'Thông báo kết quả',
      hint: 'Mỗi sản phẩm một thông báo gửi xã và chủ thể, có nội dung cần hoàn thiện để lên hạng.',
    },
    returned: {
      name: 'Công văn trả hồ sơ',
      hint: 'Mỗi hồ sơ bị trả một công văn: nội dung phải bổ sung, ý kiến Tổ tư vấn, ghi nhận khi nạp hồ sơ.',
    },
    certificates: {
      name: 'Nội dung giấy chứng nhận',
      hint: 'Danh sách để soát lỗi trước khi in giấy chứng nhận trên phôi.',
    },
  },
  paper: { A4: 'A4 dọc', 'A4-lying': 'A4 ngang', 'A3-lying': 'A3 ngang' },
  later: {
    preparing: '',
    revealed: 'Lập được khi có sản phẩm đã công khai điểm.',
    closed: 'Lập được sau khi kết thúc phiên họp.',
  },
  nothing: 'Phiên họp không có gì thuộc loại này.',
  files: count => `${count} tệp`,
  each: 'Xem từng tệp',
  view: 'Xem, in, lưu',
  viewOf: document => `Xem, in, lưu: ${document}`,
  making: seconds => `Đang lập… ${seconds} giây`,
  print: 'In',
  save: 'Lưu tệp',
  failed: 'Không mở được văn bản để xem. Hãy lưu tệp rồi mở bằng chương trình khác.',
  all: {
    heading: 'Lưu cả bộ vào một thư mục',
    intro: files =>
      `Lập ${files} tệp PDF, đánh số theo thứ tự lưu hồ sơ, vào một thư mục mới. Thư mục chỉ hiện ra khi đã đủ và đọc lại đúng từng byte.`,
    save: files => `Lưu cả bộ, ${files} tệp`,
    saving: 'Đang lập và lưu từng văn bản',
    of: (done, all) => `${done}/${all} tệp`,
    done: (files, size, folder) => `Đã lưu ${files} tệp, ${size}, trong thư mục ${folder}.`,
    stopped: 'Đã dừng theo yêu cầu; không để lại tệp nào dở dang.',
  },
  folderName: date => `Văn bản phiên họp OCOP ngày ${dayText(date).replaceAll('/', '-')}`,
  summary: {
    name: 'BIỂU TỔNG HỢP',
    about: 'Kết quả đánh giá, phân hạng sản phẩm OCOP',
  },
  sheet: {
    set: (number, name) => `BỘ TIÊU CHÍ SỐ ${number}: ${name.toLocaleUpperCase('vi')}`,
    alsoSheet: '(Kiêm phiếu đánh giá sản phẩm OCOP)',
    product: 'Tên sản phẩm:',
    code: 'Mã số sản phẩm:',
    producer: 'Tên chủ thể:',
    commune: 'Địa chỉ:',
    evaluator: 'Người đánh giá:',
    handedIn: 'Phiếu đã nộp:',
    handedInAt: ({ round, code, hand, savedAt }) =>
      `vòng ${round}, lúc ${moment(savedAt)}${hand === 'paper' ? ', chấm trên giấy, thư ký nhập' : ''}; mã phiếu ${code}`,
    excludedWhen: grounds => `Hồ sơ bị loại khi: ${list(grounds)}.`,
    part: (id, name) => `PHẦN ${id}. ${name.toLocaleUpperCase('vi')}`,
    columns: { criterion: 'Các tiêu chí', points: 'Thang điểm', choice: 'Chọn' },
    stops: when => `Dừng chấm: ${when}`,
    none: 'Không đạt phương án nào ở trên',
    notApplicable: 'Không áp dụng, theo lựa chọn ở tiêu chí liên quan',
    unscored: 'Không chấm: phiếu đã dừng ở một tiêu chí trước',
    partTotal: (part, max) => `Cộng phần ${part} (tối đa ${max} điểm)`,
    total: 'TỔNG CỘNG:',
    ofAll: (points, most) => `${points}/${most} điểm`,
    stopped: (id, name) => `Phiếu dừng chấm ở tiêu chí ${id} (${name}).`,
    legend:
      'Dấu sao là yêu cầu tối thiểu phải đạt theo các cấp độ sao (*** – 3 sao; **** – 4 sao; ***** – 5 sao).',
    opinion: 'Ý kiến của người đánh giá:',
    noOpinion: 'không ghi.',
    note: (id, note) => `tiêu chí ${id}: ${note}`,
    dated: at => `……………, ${at === undefined ? 'ngày …… tháng …… năm ……' : longDay(vietnamClock(at).day)}`,
    signs: 'NGƯỜI ĐÁNH GIÁ',
    hint: '(Ký và ghi rõ họ tên)',
  },
}
