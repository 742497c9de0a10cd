import type { VisitStanding } from '../../register/life-visits.ts'
import type { FactOf } from '../../register/register-event.ts'
import type { ArticleItem, CheckResult, VisitOccasion } from '../../register/visit.ts'
import type { proposalKinds, VisitFault } from '../../register/visit-draft.ts'
import type { VisitShown } from '../../register/visit-query.ts'
import { dayText } from '../figures.ts'

type ProposalKind = (typeof proposalKinds)[number]

/** Visits to products that are recognised (Điều 9): planned, made, followed up. */
export interface InspectionWords {
  readonly link: string
  readonly heading: string
  readonly occasions: Readonly<Record<VisitOccasion, string>>
  readonly results: Readonly<Record<CheckResult, string>>
  readonly articles: Readonly<Record<ArticleItem, string>>
  readonly standings: Readonly<Record<VisitStanding | 'planned', string>>
  readonly proposals: Readonly<Record<ProposalKind, string>>
  readonly facts: {
    readonly 'visit-planned': (fact: FactOf<'visit-planned'>) => string
    readonly visited: (fact: FactOf<'visited'>) => string
    readonly 'followed-up': (fact: FactOf<'followed-up'>) => string
  }
  readonly list: {
    readonly link: string
    readonly heading: string
    readonly hint: string
    readonly show: string
    readonly shown: Readonly<Record<VisitShown, string>>
    readonly none: string
    readonly noneHint: string
    readonly columns: Readonly<Record<'product' | 'day' | 'occasion' | 'by' | 'standing' | 'due', string>>
    readonly late: (days: number) => string
    readonly make: string
    readonly more: (count: number) => string
  }
  readonly form: {
    readonly title: string
    readonly unready: string
    readonly notSaved: string
    readonly about: string
    readonly occasion: string
    readonly plan: string
    readonly noPlan: string
    readonly on: string
    readonly place: string
    readonly inspectors: string
    readonly office: string
    readonly name: string
    readonly another: string
    readonly receivedBy: string
    readonly checklist: string
    readonly checklistHint: string
    readonly noSet: string
    readonly onlyMinimums: string
    readonly minimum: (label: string) => string
    readonly reached: (label: string) => string
    readonly remark: string
    readonly counted: (met: number, unmet: number, unchecked: number) => string
    readonly outcome: string
    readonly findings: string
    readonly mendBy: string
    readonly proposal: string
    readonly ground: string
    readonly photographs: string
    readonly photographsHint: (most: number) => string
    readonly addPhotographs: string
    readonly caption: string
    readonly blank: string
    readonly preview: string
    readonly record: string
    readonly drop: string
    readonly dropTitle: string
    readonly dropBody: string
    readonly faults: Readonly<Record<VisitFault, string>>
  }
  readonly visit: {
    readonly title: string
    readonly inspectors: string
    readonly receivedBy: string
    readonly found: string
    readonly nothing: string
    readonly mendBy: (day: string) => string
    readonly proposed: string
    readonly print: string
    readonly photograph: (number: number) => string
    readonly followUp: string
    readonly mended: string
    readonly notMended: string
    readonly outcome: string
    readonly until: string
    readonly remark: string
    readonly enter: string
    readonly concluded: string
    readonly withdrawn: string
    readonly concludeHint: string
    readonly unknown: string
    readonly none: string
    readonly follows: string
    readonly authority: (stars: number | undefined) => string
  }
}

const occasions: InspectionWords['occasions'] = {
  monthly: 'Định kỳ tháng',
  quarterly: 'Định kỳ quý',
  unannounced: 'Đột xuất',
}
const proposals: InspectionWords['proposals'] = {
  none: 'Không kiến nghị xử lý',
  warn: 'Nhắc nhở, cảnh báo',
  withdraw: 'Đề nghị thu hồi giấy chứng nhận',
}

export const inspectionWords: InspectionWords = {
  link: 'Kiểm tra',
  heading: 'Kiểm tra, giám sát',
  occasions,
  results: { met: 'Đạt', unmet: 'Không đạt', unchecked: 'Không kiểm tra' },
  articles: {
    criteria: 'Duy trì các tiêu chí theo hồ sơ đã được đánh giá, phân hạng (Điều 9.3a)',
    mark: 'Sử dụng nhãn hiệu OCOP (Điều 9.3b, 8.1d)',
    information: 'Sử dụng thông tin sản phẩm OCOP (Điều 9.3b)',
    promotion: 'Quảng bá sản phẩm OCOP (Điều 9.3b)',
    law: 'Quy định về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn (Điều 8.1c)',
    production: 'Còn hoạt động sản xuất sản phẩm (Điều 8.1đ)',
  },
  standings: {
    planned: 'Sẽ kiểm tra',
    clean: 'Không có vi phạm',
    noted: 'Đã ghi nhận, nhắc nhở',
    open: 'Chờ khắc phục',
    mended: 'Đã khắc phục',
    'to-conclude': 'Chờ kết luận để thu hồi',
    concluded: 'Đã có kết luận',
  },
  proposals,
  facts: {
    'visit-planned': ({ occasion, by, text }) =>
      `Dự kiến kiểm tra: ${occasions[occasion].toLowerCase()}${by === '' ? '' : `, ${by}`}${text === '' ? '' : `. ${text}`}`,
    visited({ occasion, checks, mendBy, proposal, photographs }) {
      const unmet = checks.filter(({ result }) => result === 'unmet').length
      const parts = [
        unmet === 0 ? 'không có mục nào không đạt' : `${unmet} mục không đạt`,
        mendBy === null ? '' : `khắc phục trước hết ngày ${dayText(mendBy)}`,
        proposal.kind === 'none' ? '' : proposals[proposal.kind].toLowerCase(),
        photographs.length === 0 ? '' : `${photographs.length} ảnh`,
      ]
      return `Kiểm tra ${occasions[occasion].toLowerCase()}: ${parts.filter(part => part !== '').join('; ')}`
    },
    'followed-up': ({ mended, until, text }) =>
      `${mended ? 'Đã khắc phục' : 'Chưa khắc phục'} điều kiểm tra đã nêu${until === null ? '' : `, gia hạn đến ${dayText(until)}`}${text === '' ? '' : `. ${text}`}`,
  },
  list: {
    link: 'Kiểm tra',
    heading: 'Kiểm tra, giám sát sản phẩm OCOP',
    hint: 'Cuộc kiểm tra đã lên lịch, điều chờ khắc phục và việc theo dõi sau kiểm tra (Điều 9).',
    show: 'Xem',
    shown: { late: 'Đã chậm', planned: 'Sẽ kiểm tra', open: 'Chờ xử lý', all: 'Tất cả' },
    none: 'Không có cuộc kiểm tra nào',
    noneHint: 'Mở một sản phẩm trong sổ đăng ký rồi chọn Kiểm tra để ghi biên bản hoặc lên lịch.',
    columns: {
      product: 'Sản phẩm',
      day: 'Ngày',
      occasion: 'Hình thức',
      by: 'Người kiểm tra',
      standing: 'Tình trạng',
      due: 'Hạn',
    },
    late: days => `chậm ${days} ngày`,
    make: 'Ghi kiểm tra',
    more: count => `Xem thêm ${count} cuộc`,
  },
  form: {
    title: 'Ghi cuộc kiểm tra',
    unready: 'Còn ô phải điền hoặc phải sửa.',
    notSaved: 'Chưa giữ được bản đang ghi; sẽ thử lại.',
    about: 'Cuộc kiểm tra',
    occasion: 'Hình thức',
    plan: 'Theo lịch',
    noPlan: 'Không theo lịch nào',
    on: 'Ngày kiểm tra (ngày/tháng/năm)',
    place: 'Địa điểm',
    inspectors: 'Đoàn kiểm tra',
    office: 'Cơ quan, đơn vị',
    name: 'Họ tên, chức vụ',
    another: 'Thêm người',
    receivedBy: 'Đại diện chủ thể làm việc với đoàn',
    checklist: 'Nội dung kiểm tra',
    checklistHint: 'Dòng nào không đánh dấu được ghi là không kiểm tra.',
    noSet: 'Sổ không ghi bộ tiêu chí của sản phẩm này nên chỉ có các nội dung của Điều 9 và Điều 8.',
    onlyMinimums: 'Chỉ hiện yêu cầu tối thiểu của hạng sao',
    minimum: label => `Tối thiểu: ${label}`,
    reached: label => `Khi đánh giá: ${label}`,
    remark: 'Nhận xét',
    counted: (met, unmet, unchecked) => `${met} đạt, ${unmet} không đạt, ${unchecked} không kiểm tra`,
    outcome: 'Kết quả',
    findings: 'Điều phát hiện',
    mendBy: 'Hạn khắc phục (ngày/tháng/năm; để trống nếu không có)',
    proposal: 'Kiến nghị',
    ground: 'Căn cứ thu hồi (Điều 8.1)',
    photographs: 'Ảnh',
    photographsHint: most => `Tối đa ${most} ảnh; ảnh được thu nhỏ và bỏ thông tin vị trí.`,
    addPhotographs: 'Thêm ảnh',
    caption: 'Chú thích',
    blank: 'In biên bản trống',
    preview: 'Xem biên bản',
    record: 'Ghi vào sổ',
    drop: 'Bỏ bản đang ghi',
    dropTitle: 'Bỏ bản đang ghi?',
    dropBody: 'Mọi điều đã gõ về cuộc kiểm tra này sẽ mất.',
    faults: {
      needed: 'Hãy điền ô này.',
      day: 'Hãy ghi ngày như 05/3/2026.',
      early: 'Hạn khắc phục không thể trước ngày kiểm tra.',
      unsaid: 'Có điều không đạt hoặc có kiến nghị: hãy ghi rõ đã phát hiện điều gì.',
    },
  },
  visit: {
    title: 'Cuộc kiểm tra',
    inspectors: 'Đoàn kiểm tra',
    receivedBy: 'Đại diện chủ thể',
    found: 'Điều phát hiện',
    nothing: 'Không ghi điều gì.',
    mendBy: day => `Khắc phục trước hết ngày ${dayText(day)}.`,
    proposed: 'Kiến nghị',
    print: 'In biên bản',
    photograph: number => `Ảnh ${number}`,
    followUp: 'Theo dõi khắc phục',
    mended: 'Đã khắc phục',
    notMended: 'Chưa khắc phục',
    outcome: 'Kết quả',
    until: 'Gia hạn đến (để trống nếu không)',
    remark: 'Nhận xét',
    enter: 'Ghi theo dõi',
    concluded: 'Ghi kết luận',
    withdrawn: 'Ghi quyết định thu hồi',
    concludeHint:
      'Kết luận của cơ quan có thẩm quyền bắt đầu thời hạn thu hồi 15 ngày (Điều 8.4). Căn cứ và nội dung lấy từ cuộc kiểm tra này.',
    unknown: 'Không có cuộc kiểm tra này, hoặc nó đã được rút lại.',
    none: 'Chưa có cuộc kiểm tra nào.',
    follows: 'Việc tiếp theo',
    authority: stars =>
      stars === 5
        ? 'Bộ trưởng Bộ Nông nghiệp và Môi trường quyết định thu hồi (Điều 8.2b).'
        : 'Chủ tịch UBND cấp tỉnh quyết định thu hồi (Điều 8.2a).',
  },
}
