import type { RuleSet } from '../../law/rule-set.ts'

type Deadlines = NonNullable<RuleSet['deadlines']>
type Level = RuleSet['levels'][number]['level']
type DossierList = RuleSet['dossiers'][number]

/** What a decision lays down besides its score sheets, as a person reads it. Days are printed (dd/MM/yyyy). */
export interface DecisionWords {
  readonly heading: string
  readonly bands: string
  /** `below` is where the next band begins; none above the highest. */
  readonly band: (stars: number, from: number, below: number | undefined, recognition: string) => string
  readonly forwarded: (ministry: string) => string
  readonly levels: string
  readonly level: (body: string, does: string) => string
  readonly deadlines: string
  readonly certificate: (months: number) => string
  readonly commune: (workingDays: number) => string
  /** @param proposedBefore @param doneBefore dd/MM */
  readonly round: (level: Level, proposedBefore: string, doneBefore: string) => string
  readonly reRating: (rules: Deadlines['reRating']) => string
  readonly revocation: (days: number) => string
  readonly transition: (filedBefore: string, within: NonNullable<Deadlines['transition']>['within']) => string
  readonly extension: (days: number) => string
  readonly dossier: (by: DossierList['by'], stages: readonly string[]) => string
  readonly samples: (count: number) => string
  readonly evidence: string
  readonly evidenceRow: (number: number, name: string, proof: string) => string
  readonly amendment: (decision: string, from: string) => string
  readonly replaces: (criteriaSets: readonly number[]) => string
}

const levels: Readonly<Record<Level, string>> = {
  commune: 'Cấp xã',
  district: 'Cấp huyện',
  province: 'Cấp tỉnh',
  ministry: 'Trung ương',
}

const owners: Readonly<Record<DossierList['by'], string>> = {
  producer: 'chủ thể',
  commune: 'cấp xã gửi cấp tỉnh',
  province: 'cấp tỉnh gửi trung ương',
}

export const decisionWords: DecisionWords = {
  heading: 'Nội dung quyết định',
  bands: 'Khung điểm và công nhận',
  band: (stars, from, below, recognition) =>
    `${stars} sao: từ ${from} ${below === undefined ? 'điểm trở lên' : `đến dưới ${below} điểm`}. ${recognition}.`,
  forwarded: ministry => `Chuyển ${ministry}`,
  levels: 'Các cấp',
  level: (body, does) => `${body}: ${does}`,
  deadlines: 'Thời hạn',
  certificate: months => `Giấy chứng nhận có hiệu lực ${months} tháng.`,
  commune: days => `UBND cấp xã kiểm tra và báo cáo trong ${days} ngày làm việc.`,
  round: (level, proposed, done) =>
    `${levels[level]}: hồ sơ đề nghị trước ${proposed}, đánh giá xong trước ${done}.`,
  reRating: ({ notEarlierThan, notLaterThan, within }) =>
    `Đánh giá lại: nộp hồ sơ từ ${notEarlierThan} đến ${notLaterThan} ngày trước khi giấy chứng nhận hết hạn; đánh giá trong ${within} ngày.`,
  revocation: days => `Thu hồi giấy chứng nhận trong ${days} ngày.`,
  transition: (filedBefore, { first, upgrade, renewal }) =>
    `Hồ sơ nộp trước ${filedBefore} được đánh giá theo quy định cũ trong ${first} ngày (lần đầu), ${upgrade} ngày (nâng hạng), ${renewal} ngày (đánh giá lại).`,
  extension: days => `Giấy chứng nhận không kịp nộp hồ sơ được kéo dài nhiều nhất ${days} ngày.`,
  dossier: (by, stages) => `Hồ sơ ${owners[by]} (${stages.join(', ').toLocaleLowerCase('vi')})`,
  samples: count => `${count} sản phẩm mẫu, trừ dịch vụ du lịch.`,
  evidence: 'Tài liệu minh chứng',
  evidenceRow: (number, name, proof) => `${number}. ${name}: ${proof}`,
  amendment: (decision, from) => `Từ ${from} theo ${decision}`,
  replaces: numbers => `Thay bộ tiêu chí ${numbers.join(', ')}.`,
}
