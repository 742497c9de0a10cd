import type { FormKind, FormField } from '../../register/entry-form.ts'
import type { Counted } from '../../register/counts.ts'
import type { ProductGroup } from '../../register/product-group.ts'
import type { Standing } from '../../register/product-life.ts'
import type { RegisterFact } from '../../register/register-event.ts'
import type { nextStages } from '../../register/register-event.ts'
import type { WithdrawalGround as Ground } from '../../register/withdrawal-grounds.ts'
import { dayText } from '../figures.ts'
import { commonWords } from './common.ts'
import { totalsWords, type TotalsWords } from './register-totals.ts'
import { inspectionWords } from './inspection.ts'

/** The register of products: lists, and a product's whole life. */
export interface RegisterWords {
  readonly door: string
  readonly doorHint: string
  readonly openDoor: string
  readonly heading: string
  readonly search: string
  readonly searchHint: string
  readonly any: string
  readonly empty: string
  readonly emptyHint: string
  readonly noneShown: string
  readonly showAll: string
  readonly shown: (shown: number, all: number) => string
  readonly more: (count: number) => string
  readonly save: (count: number) => string
  readonly saving: string
  readonly columns: {
    readonly code: string
    readonly set: string
    readonly product: string
    readonly producer: string
    readonly commune: string
    readonly stars: string
    readonly standing: string
    readonly until: string
    readonly year: string
    readonly kind: string
  }
  readonly standings: Readonly<Record<Standing, string>>
  readonly overview: {
    readonly link: string
    readonly heading: string
    readonly of: string
    readonly counted: Readonly<Record<Counted, string>>
    readonly only: (what: string) => string
    readonly inCommune: (code: string) => string
    readonly inProvince: (code: string) => string
    readonly clear: string
    readonly products: string
    readonly total: string
    readonly unknown: string
    readonly empty: string
    readonly emptyHint: string
    readonly groups: Readonly<Record<ProductGroup, string>>
    readonly figures: Readonly<
      Record<'years' | 'groups' | 'kinds' | 'communes', { readonly title: string; readonly of: string }>
    >
    readonly without: (count: number, province: string) => string
    readonly report: string
    readonly others: TotalsWords
    readonly withSome: (have: number, all: number) => string
  }
  readonly group: string
  readonly noCode: string
  readonly runOut: (day: string) => string
  readonly unknown: string
  readonly product: {
    readonly life: string
    readonly written: (day: string, time: string) => string
    readonly takenBack: (reason: string) => string
    readonly takeBack: string
    readonly takeBackTitle: (what: string) => string
    readonly takeBackBody: string
    readonly reason: string
    readonly copying: string
    readonly next: string
    readonly noRepresentative: string
    readonly woman: string
    readonly ethnicity: (name: string) => string
    readonly support: (amount: string) => string
    readonly corrected: (count: number) => string
    readonly facts: {
      readonly [Kind in RegisterFact['kind']]: (
        fact: Extract<RegisterFact, { readonly kind: Kind }>,
      ) => string
    }
    readonly enter: {
      readonly heading: string
      readonly what: string
      readonly kinds: Readonly<Record<FormKind, string>>
      readonly fields: Readonly<Record<FormField, string>>
      readonly grounds: Readonly<Record<Ground, string>>
      readonly stages: Readonly<Record<(typeof nextStages)[number], string>>
      readonly save: string
      readonly saved: string
      readonly needed: string
      readonly badDay: string
      readonly badAmount: string
      readonly until: (day: string) => string
    }
  }
}

const { stars } = commonWords
const paper = ({ number, on, by }: { number: string; on: string; by: string }): string =>
  `số ${number} ngày ${dayText(on)}${by === '' ? '' : ` của ${by}`}`
const money = (amount: number): string => `${amount.toLocaleString('vi-VN')} đồng`

const planTasks = {
  first: 'đánh giá lần đầu',
  renewal: 'đánh giá lại',
  upgrade: 'nâng hạng',
  keep: 'duy trì',
} as const

const stages = { renewal: 'đánh giá lại', upgrade: 'nâng hạng' } as const

const grounds: RegisterWords['product']['enter']['grounds'] = {
  a: 'a) Thông tin, tài liệu không trung thực hoặc hồ sơ giả mạo',
  b: 'b) Sản phẩm không còn đáp ứng các tiêu chí',
  c: 'c) Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ, ghi nhãn',
  d: 'd) Sử dụng nhãn hiệu OCOP không đúng quy định',
  dd: 'đ) Không còn sản xuất sản phẩm',
  e: 'e) Trường hợp khác theo kết luận của cơ quan có thẩm quyền',
}

export const registerWords: RegisterWords = {
  door: 'Sổ đăng ký sản phẩm',
  doorHint: 'Sản phẩm đã đánh giá: công nhận, giấy chứng nhận, hạn 36 tháng và mọi việc sau đó.',
  openDoor: 'Mở sổ đăng ký',
  heading: 'Sổ đăng ký sản phẩm OCOP',
  search: 'Tìm sản phẩm',
  searchHint: 'Tên, mã, chủ thể, xã; không cần dấu',
  any: 'Tất cả',
  empty: 'Sổ chưa có sản phẩm nào',
  emptyHint:
    'Sản phẩm vào sổ khi phiên họp đánh giá kết thúc; không phải nhập lại. Sản phẩm của những năm trước thì nhập từ danh sách mà cơ quan đang giữ.',
  noneShown: 'Không có sản phẩm nào khớp.',
  showAll: 'Xem tất cả',
  shown: (shown, all) => `Đang hiện ${shown} trong ${all} sản phẩm`,
  more: count => `Xem thêm ${count} sản phẩm`,
  save: count => `Lưu ${count.toLocaleString('vi-VN')} sản phẩm này thành bảng tính:`,
  saving: 'Đang ghi bảng tính…',
  columns: {
    code: 'Mã sản phẩm',
    set: 'Bộ tiêu chí',
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    commune: 'Xã, phường',
    stars: 'Hạng',
    standing: 'Tình trạng',
    until: 'Giấy chứng nhận đến',
    year: 'Năm',
    kind: 'Loại hình chủ thể',
  },
  standings: {
    proposed: 'Chờ quyết định công nhận',
    forwarded: 'Đã chuyển Bộ',
    recognised: 'Đã công nhận',
    withdrawn: 'Đã thu hồi',
    'not-recognised': 'Không công nhận (dưới 3 sao)',
    kept: 'Giữ hạng cũ (chưa đạt nâng hạng)',
    undecided: 'Chưa có kết quả',
  },
  overview: {
    link: 'Tổng quan',
    heading: 'Tổng quan sản phẩm OCOP',
    of: 'Tính những sản phẩm nào',
    counted: {
      'in-force': 'Đang có hiệu lực',
      recognised: 'Đã từng công nhận',
      rated: 'Đã được hội đồng xếp hạng',
    },
    only: what => `Chỉ xem: ${what}`,
    inCommune: code => `xã, phường mã ${code}`,
    inProvince: code => `tỉnh, thành phố mã ${code}`,
    clear: 'Bỏ giới hạn này',
    products: 'sản phẩm',
    total: 'Cộng',
    unknown: 'Chưa rõ',
    empty: 'Chưa có sản phẩm nào để tính',
    emptyHint: 'Hãy chọn cách tính khác, hoặc ghi quyết định công nhận vào sổ.',
    groups: {
      food: 'Thực phẩm',
      drink: 'Đồ uống',
      herbal: 'Dược liệu và sản phẩm từ dược liệu',
      craft: 'Thủ công mỹ nghệ',
      ornamental: 'Sinh vật cảnh',
      tourism: 'Dịch vụ du lịch',
    },
    figures: {
      years: { title: 'Theo năm và hạng sao', of: 'Năm' },
      groups: { title: 'Theo nhóm sản phẩm', of: 'Nhóm' },
      kinds: { title: 'Theo loại hình chủ thể', of: 'Loại hình' },
      communes: { title: 'Theo xã, phường (nhiều sản phẩm nhất)', of: 'Xã, phường' },
    },
    report: 'Lưu báo cáo (.xlsx)',
    others: totalsWords,
    withSome: (have, all) => `${have} trong ${all} xã, phường đã có sản phẩm`,
    without: (count, province) => `${count} xã, phường của ${province} chưa có sản phẩm nào`,
  },
  group: 'Nhóm',
  noCode: 'chưa có mã',
  runOut: day => `hết hạn ${dayText(day)}`,
  unknown: 'Sản phẩm này không có trong sổ.',
  product: {
    life: 'Đời sản phẩm',
    written: (day, time) => `ghi sổ ${day}, ${time}`,
    takenBack: reason => `Đã rút lại: ${reason}`,
    takeBack: 'Rút lại',
    takeBackTitle: what => `Rút lại “${what}”?`,
    takeBackBody: 'Dòng này vẫn nằm trong sổ, gạch ngang và kèm lý do; sổ không tính đến nó nữa.',
    reason: 'Lý do',
    copying: 'Đang chép hồ sơ lần trước',
    next: 'Hồ sơ tiếp theo',
    noRepresentative: 'không ghi người đại diện',
    woman: 'nữ',
    ethnicity: name => `dân tộc ${name}`,
    support: amount => `Đã hỗ trợ ${amount}`,
    corrected: count => `đã sửa ${count} lần sau khi kết thúc phiên`,
    facts: {
      rated: ({ council, result }) => {
        if (result.kind === 'rated') return `${council} đánh giá: ${stars(result.stars)}`
        if (result.kind === 'excluded') return `${council} loại hồ sơ: ${result.ground}`
        if (result.kind === 'stopped') return `${council} dừng chấm ở tiêu chí ${result.at}`
        return `${council} trả hồ sơ để bổ sung: ${result.missing}`
      },
      minuted: ({ signatures }) => `Biên bản phiên họp, ${signatures} chữ ký`,
      listed: fact => `Có trong danh sách cũ${fact.stars === null ? '' : `: ${stars(fact.stars)}`}`,
      amended: ({ reason }) => `Sửa thông tin: ${reason}`,
      recognised: fact => `Công nhận ${stars(fact.stars)}, quyết định ${paper(fact.decision)}`,
      certified: ({ number, until }) => `Giấy chứng nhận số ${number}, có giá trị đến ${dayText(until)}`,
      forwarded: ({ letter }) => `Chuyển hồ sơ về Bộ, văn bản ${paper(letter)}`,
      answered: fact =>
        `Bộ trả lời${fact.stars === null ? '' : `: ${stars(fact.stars)}`}, văn bản ${paper(fact.letter)}`,
      filed: ({ stage }) => `Nộp hồ sơ ${stages[stage]} tại UBND cấp xã`,
      received: ({ stage }) => `Cấp tỉnh nhận đủ hồ sơ ${stages[stage]} do UBND cấp xã gửi`,
      concluded: ({ ground, conclusion }) => `Có kết luận ${paper(conclusion)}. ${grounds[ground]}`,
      trademarked: ({ number }) => `Giấy chứng nhận nhãn hiệu số ${number}`,
      supported: ({ amount, purpose }) => `Hỗ trợ ${money(amount)}${purpose === '' ? '' : `: ${purpose}`}`,
      withdrawn: ({ ground, decision }) => `Thu hồi theo quyết định ${paper(decision)}. ${grounds[ground]}`,
      ...inspectionWords.facts,
      'taken-back': ({ reason }) => `Rút lại một dòng: ${reason}`,
      'list-taken': ({ name, rows }) => `Nhập danh sách ${name}, ${rows} dòng`,
      'list-taken-back': ({ reason }) => `Rút lại cả danh sách: ${reason}`,
      'plan-drawn': fact => `Lập kế hoạch${fact.paper.number === '' ? '' : ` ${paper(fact.paper)}`}`,
      'plan-named': ({ task, name }) => `Đưa vào kế hoạch, ${planTasks[task]}: ${name}`,
      'plan-fell-out': ({ reason }) => `Không làm tiếp: ${reason}`,
    },
    enter: {
      heading: 'Ghi thêm vào sổ',
      what: 'Việc gì đã xảy ra?',
      kinds: {
        recognised: 'Quyết định công nhận',
        certified: 'Cấp giấy chứng nhận',
        forwarded: 'Chuyển hồ sơ về Bộ',
        answered: 'Bộ trả lời',
        filed: 'Chủ thể nộp hồ sơ tiếp theo',
        received: 'Cấp tỉnh nhận đủ hồ sơ',
        trademarked: 'Giấy chứng nhận nhãn hiệu',
        supported: 'Chi hỗ trợ',
        concluded: 'Kết luận để thu hồi (Điều 8.4)',
        withdrawn: 'Thu hồi giấy chứng nhận',
        'visit-planned': 'Lên lịch kiểm tra',
      },
      fields: {
        number: 'Số văn bản',
        on: 'Ngày (ngày/tháng/năm)',
        by: 'Cơ quan ban hành',
        stars: 'Hạng sao',
        amount: 'Số tiền (đồng)',
        text: 'Nội dung',
        ground: 'Căn cứ (Điều 8.1)',
        stage: 'Loại hồ sơ',
        occasion: 'Hình thức',
      },
      grounds,
      stages,
      save: 'Ghi vào sổ',
      saved: 'Đã ghi vào sổ.',
      needed: 'Hãy điền ô này.',
      badDay: 'Hãy ghi ngày như 05/3/2026.',
      badAmount: 'Hãy ghi số tiền bằng chữ số, lớn hơn 0.',
      until: day => `Có giá trị 36 tháng, đến ${dayText(day)} (Điều 4.3).`,
    },
  },
}
