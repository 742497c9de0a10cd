import type { PlanTask } from '../../register/plan-fact.ts'
import type { PlannedState } from '../../register/plan-result.ts'
import { dayText } from '../figures.ts'

/** Plans of a year or of several, and what came of them. */
export interface PlanWords {
  readonly link: string
  readonly heading: string
  readonly hint: string
  readonly none: string
  readonly noneHint: string
  readonly draw: string
  readonly change: string
  /** What a plan is called: its years and its place. */
  readonly title: (from: number, to: number, area: string) => string
  readonly paper: (paper: { readonly number: string; readonly on: string; readonly by: string }) => string
  readonly columns: Readonly<Record<'plan' | 'paper' | 'products', string>>
  readonly form: {
    readonly what: string
    readonly fields: Readonly<Record<'number' | 'on' | 'by' | 'from' | 'to' | 'rounds' | 'communes', string>>
    readonly roundsHint: string
    readonly targets: string
    readonly targetsHint: string
    readonly target: (what: string) => string
    readonly faults: Readonly<Record<'day' | 'year' | 'years' | 'rounds' | 'figure', string>>
    readonly save: string
  }
  readonly area: Readonly<
    Record<'legend' | 'province' | 'district' | 'commune' | 'any' | 'everywhere', string>
  >
  readonly tasks: Readonly<Record<PlanTask, string>>
  readonly states: Readonly<Record<PlannedState, string>>
  readonly beside: string
  readonly result: {
    readonly heading: string
    readonly columns: Readonly<
      Record<'task' | 'planned' | 'filed' | 'rated' | 'recognised' | 'below' | 'fellOut' | 'beside', string>
    >
    readonly aims: string
    readonly aim: string
    readonly target: string
    readonly difference: string
    readonly communes: string
    readonly over: (count: number) => string
    readonly under: (count: number) => string
    readonly exact: string
  }
  readonly rounds: (rounds: string) => string
  readonly round: (month: number, year: number) => string
  readonly products: {
    readonly heading: string
    readonly none: string
    readonly columns: Readonly<Record<'product' | 'task' | 'stars' | 'round' | 'state', string>>
    readonly fromTo: (from: string, to: string) => string
    readonly to: (to: string) => string
    readonly drop: string
    readonly dropOf: (name: string) => string
    readonly dropBody: string
    readonly takeOut: string
    readonly takeOutOf: (name: string) => string
    readonly takeOutBody: string
    readonly reason: string
    readonly search: string
    readonly searchHint: string
    readonly task: string
    readonly state: string
    readonly any: string
    readonly shown: (shown: number, all: number) => string
  }
  readonly name: {
    readonly heading: string
    readonly task: string
    readonly find: string
    readonly findHint: string
    readonly chosen: (name: string) => string
    readonly clear: string
    readonly fields: Readonly<
      Record<'name' | 'producer' | 'commune' | 'group' | 'from' | 'to' | 'round', string>
    >
    readonly noRound: string
    readonly unknown: string
    readonly needed: string
    readonly save: string
    readonly saved: (name: string) => string
    readonly all: Readonly<Record<'renewal' | 'keep', (count: number) => string>>
    readonly allHint: string
  }
  readonly life: string
}

export const planWords: PlanWords = {
  link: 'Kế hoạch',
  heading: 'Kế hoạch đánh giá, phân hạng',
  hint: 'Kế hoạch của một năm hoặc nhiều năm, và kết quả tính từ sổ đăng ký.',
  none: 'Chưa có kế hoạch nào',
  noneHint:
    'Kế hoạch nêu chỉ tiêu, các đợt, và từng sản phẩm đánh giá lần đầu, đánh giá lại, nâng hạng hoặc duy trì.',
  draw: 'Lập kế hoạch',
  change: 'Sửa kế hoạch',
  title: (from, to, area) =>
    `Kế hoạch ${from === to ? `năm ${from}` : `giai đoạn ${from}–${to}`}${area === '' ? '' : `, ${area}`}`,
  paper: ({ number, on, by }) =>
    `${number === '' ? 'Chưa có số' : `Số ${number}`}, ngày ${dayText(on)}${by === '' ? '' : `, ${by}`}`,
  columns: { plan: 'Kế hoạch', paper: 'Văn bản', products: 'Sản phẩm nêu tên' },
  form: {
    what: 'Kế hoạch này là gì?',
    fields: {
      number: 'Số văn bản',
      on: 'Ngày ban hành (ngày/tháng/năm)',
      by: 'Cơ quan ban hành',
      from: 'Từ năm',
      to: 'Đến năm',
      rounds: 'Các đợt đánh giá (tháng/năm)',
      communes: 'Số xã, phường có sản phẩm',
    },
    roundsHint: 'Ví dụ: 10/2026, 11/2026',
    targets: 'Chỉ tiêu (để trống nếu không có)',
    targetsHint: 'Số sản phẩm được xếp hạng trong các năm này, không tính sản phẩm duy trì.',
    target: what => `Chỉ tiêu: ${what}`,
    faults: {
      day: 'Hãy ghi ngày như 05/3/2026.',
      year: 'Hãy ghi năm bằng bốn chữ số, từ 2018.',
      years: 'Năm cuối phải bằng hoặc sau năm đầu, và kế hoạch không quá mười năm.',
      rounds: 'Hãy ghi mỗi đợt như 10/2026, cách nhau bằng dấu phẩy.',
      figure: 'Hãy ghi một số nguyên lớn hơn 0.',
    },
    save: 'Ghi kế hoạch',
  },
  area: {
    legend: 'Phạm vi',
    province: 'Tỉnh, thành phố',
    district: 'Huyện cũ (trước 01/7/2025)',
    commune: 'Xã, phường',
    any: 'Tất cả',
    everywhere: 'Cả sổ đăng ký',
  },
  tasks: {
    first: 'Đánh giá lần đầu',
    renewal: 'Đánh giá lại (đủ 36 tháng)',
    upgrade: 'Nâng hạng',
    keep: 'Duy trì',
  },
  states: {
    planned: 'Chưa nộp hồ sơ',
    filed: 'Đã nộp hồ sơ',
    rated: 'Đã đánh giá, chờ công nhận',
    recognised: 'Đã công nhận',
    below: 'Đánh giá không đạt',
    kept: 'Còn hiệu lực',
    lost: 'Không còn hiệu lực',
    'fell-out': 'Không làm tiếp',
  },
  beside: 'ngoài kế hoạch',
  result: {
    heading: 'Kế hoạch và kết quả',
    columns: {
      task: 'Việc',
      planned: 'Kế hoạch',
      filed: 'Đã nộp',
      rated: 'Đã đánh giá',
      recognised: 'Đã công nhận',
      below: 'Không đạt',
      fellOut: 'Không làm tiếp',
      beside: 'Ngoài kế hoạch',
    },
    aims: 'Chỉ tiêu và kết quả',
    aim: 'Chỉ tiêu',
    target: 'Kế hoạch',
    difference: 'So với kế hoạch',
    communes: 'Xã, phường có sản phẩm còn hiệu lực',
    over: count => `vượt ${count}`,
    under: count => `thiếu ${count}`,
    exact: 'đủ',
  },
  rounds: rounds => `Các đợt: ${rounds}`,
  round: (month, year) => `tháng ${month}/${year}`,
  products: {
    heading: 'Sản phẩm của kế hoạch',
    none: 'Kế hoạch chưa nêu sản phẩm nào.',
    columns: { product: 'Sản phẩm', task: 'Việc', stars: 'Hạng', round: 'Đợt', state: 'Kết quả' },
    fromTo: (from, to) => `${from} lên ${to}`,
    to: to => `dự kiến ${to}`,
    drop: 'Không làm tiếp',
    dropOf: name => `Không làm tiếp ${name}`,
    dropBody: 'Sản phẩm vẫn nằm trong kế hoạch, kèm lý do.',
    takeOut: 'Rút khỏi kế hoạch',
    takeOutOf: name => `Rút khỏi kế hoạch: ${name}`,
    takeOutBody:
      'Dùng khi ghi nhầm: dòng này không còn tính trong kế hoạch, nhưng vẫn còn trong lịch sử kèm lý do.',
    reason: 'Lý do',
    search: 'Tìm trong kế hoạch',
    searchHint: 'Tên, chủ thể, xã; không cần dấu',
    task: 'Việc',
    state: 'Kết quả',
    any: 'Tất cả',
    shown: (shown, all) => `${shown} trong ${all} sản phẩm`,
  },
  name: {
    heading: 'Đưa sản phẩm vào kế hoạch',
    task: 'Việc',
    find: 'Sản phẩm trong sổ đăng ký',
    findHint: 'Gõ tên hoặc mã; sản phẩm chưa có trong sổ thì ghi ở dưới',
    chosen: name => `Đã chọn trong sổ: ${name}`,
    clear: 'Bỏ chọn',
    fields: {
      name: 'Tên sản phẩm',
      producer: 'Chủ thể',
      commune: 'Xã, phường',
      group: 'Nhóm sản phẩm',
      from: 'Hạng đang có',
      to: 'Hạng dự kiến',
      round: 'Đợt',
    },
    noRound: 'Chưa xếp đợt',
    unknown: 'Chưa rõ',
    needed: 'Hãy điền ô này.',
    save: 'Đưa vào kế hoạch',
    saved: name => `Đã đưa ${name} vào kế hoạch.`,
    all: {
      renewal: count => `Đánh giá lại cả ${count} sản phẩm hết hạn trong kỳ`,
      keep: count => `Duy trì cả ${count} sản phẩm còn hạn sau kỳ`,
    },
    allHint: 'Sản phẩm còn hiệu lực trong sổ mà kế hoạch chưa nêu tên:',
  },
  life: 'Đã ghi về kế hoạch này',
}
