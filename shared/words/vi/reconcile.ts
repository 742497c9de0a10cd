import type { Outcome } from '../../law/outcome.ts'
import type { Spread } from '../../law/spread.ts'
import { compare, fraction, printed } from '../../kernel/fraction.ts'
import { councilWords } from './council.ts'
import { marginWords, type MarginWords } from './margin.ts'
import { starredWords, type StarredWords } from './starred.ts'

type Dismissed = Exclude<Outcome['kind'], 'rated'>

/** Step 4: what is said while the council lays its sheets side by side. Points and means come in already printed. */
export interface ReconcileWords {
  readonly heading: string
  readonly agenda: {
    readonly hint: string
    readonly empty: string
    readonly emptyHint: string
    readonly toPrepare: string
    readonly order: string
    readonly product: string
    readonly producer: string
    readonly standing: string
    readonly choose: string
    readonly all: string
    readonly previous: string
    readonly next: string
  }
  readonly awaited: {
    readonly notOpened: string
    readonly notOpenedHint: string
    readonly title: (sealed: number, all: number) => string
    readonly hint: string
    readonly sealed: string
    readonly missing: string
    readonly toScoring: string
  }
  readonly spread: {
    readonly heading: string
    readonly mean: string
    readonly within: (spread: Spread) => string
    readonly exceeded: (spread: Spread) => string
    readonly exceededHint: string
    readonly openRound: (round: number) => string
    readonly picture: (mean: string, lowest: number, highest: number) => string
  }
  /** The views of one product, each a tab, and what stands in them. */
  readonly views: {
    readonly legend: string
    readonly part: (part: string) => string
    readonly minimums: (open: number) => string
    readonly more: string
    readonly all: string
    readonly producer: string
    readonly commune: string
    readonly code: string
    readonly totals: string
  }
  readonly grid: {
    readonly heading: string
    readonly sort: string
    readonly inOrder: string
    readonly byDisagreement: string
    readonly rounds: string
    readonly beside: (round: number) => string
    readonly earlierShown: (round: number) => string
    readonly most: string
    readonly mean: string
    readonly meanInFull: string
    readonly range: string
    readonly sum: (part: string) => string
    readonly total: string
    readonly apart: (apart: string, side: 'above' | 'below') => string
    readonly earlier: (round: number, points: number) => string
    readonly widest: string
    readonly minimums: (stars: string) => string
    readonly rangeInFull: (lowest: number, highest: number, most: number) => string
    readonly legend: string
    readonly key: string
    readonly arrows: string
    readonly above: string
    readonly below: string
    readonly practice: string
    readonly practised: (office: string, total: number) => string
    readonly notScoring: string
    readonly recused: (office: string, reason: string) => string
    readonly absent: (office: string, reason: string) => string
    readonly abstains: (office: string, reason: string) => string
    readonly noSheet: (office: string) => string
  }
  readonly detail: {
    readonly nobody: string
    readonly minimumFor: (stars: number) => string
    readonly claimed: string
    readonly advised: string
    readonly notes: string
  }
  readonly starred: StarredWords
  readonly outcome: {
    readonly heading: string
    readonly scale: (mean: string, band: number) => string
    readonly confirmedSoFar: string
    readonly ifAllConfirmed: string
    readonly missing: string
    readonly missingSpread: (spread: Spread) => string
    readonly missingMinimums: (count: number) => string
    readonly settle: string
    readonly settleTitle: (product: string) => string
    readonly settleBody: string
    readonly otherwise: string
    readonly settled: string
    readonly ground: string
    readonly toResults: string
    readonly toNext: (product: string) => string
  }
  readonly margin: MarginWords
  readonly dismissal: {
    readonly title: (product: string) => string
    readonly kind: string
    readonly hints: Readonly<Record<Dismissed, string>>
    readonly ground: string
    readonly otherGround: string
    readonly criterion: string
    readonly withStop: string
    readonly withoutStop: string
    readonly texts: Readonly<Record<Dismissed, string>>
    readonly afterwards: string
    readonly confirm: Readonly<Record<Dismissed, string>>
  }
  readonly discussion: {
    readonly heading: string
    readonly hint: string
    readonly none: string
  }
}

/** "Chênh lệch 15 > 10"; the distance from the mean beside it where the rules limit that too. */
function compared({ difference, fromMean, limit }: Spread): string {
  const apart =
    limit.difference === null ? '' : ` ${difference > limit.difference ? '>' : '≤'} ${limit.difference}`
  const far = limit.fromMean !== null && compare(fromMean, fraction(limit.fromMean)) > 0 ? '>' : '≤'
  const distance =
    limit.fromMean === null ? '' : `; xa trung bình nhất ${printed(fromMean)} ${far} ${limit.fromMean}`
  return `Chênh lệch ${difference}${apart}${distance}`
}

export const reconcileWords: ReconcileWords = {
  heading: 'Đối chiếu điểm',
  agenda: {
    hint: 'Chọn sản phẩm để xem điểm của các thành viên cạnh nhau.',
    empty: 'Chưa có sản phẩm nào',
    emptyHint: 'Sản phẩm có mặt ở đây sau khi nạp gói hồ sơ.',
    toPrepare: 'Về bước 1 · Chuẩn bị',
    order: 'TT',
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    standing: 'Tình trạng',
    choose: 'Chọn sản phẩm',
    all: 'Tất cả sản phẩm',
    previous: 'Sản phẩm trước',
    next: 'Sản phẩm sau',
  },
  awaited: {
    notOpened: 'Sản phẩm này chưa được chấm',
    notOpenedHint: 'Hãy mở vòng chấm ở bước 3. Điểm hiện ra ở đây khi mọi phiếu đã nộp.',
    title: (sealed, all) => `Chưa công khai điểm: đã nộp ${sealed}/${all} phiếu`,
    hint: 'Điểm được công khai khi mọi thành viên có mặt và được chấm sản phẩm này đã nộp phiếu. Trước đó không ai thấy điểm của ai.',
    sealed: 'Đã nộp',
    missing: 'Còn chờ',
    toScoring: 'Về bước 3 · Chấm điểm',
  },
  spread: {
    heading: 'Điểm trung bình và chênh lệch',
    mean: 'Trung bình',
    within: spread => `${compared(spread)}: trong giới hạn`,
    exceeded: spread => `${compared(spread)} → thảo luận, chấm lại`,
    exceededHint: 'Thành viên chấm lại từ phiếu của mình; điểm vòng này vẫn được giữ để xem lại.',
    openRound: round => `Mở vòng ${round}`,
    picture: (mean, lowest, highest) =>
      `Tổng điểm của từng thành viên trên thang 100: thấp nhất ${lowest}, cao nhất ${highest}, trung bình ${mean}.`,
  },
  views: {
    legend: 'Xem',
    part: part => `Phần ${part}`,
    minimums: open => (open > 0 ? `Dấu sao: còn ${open}` : 'Dấu sao ✓'),
    more: 'Hồ sơ',
    all: 'Tất cả',
    producer: 'Chủ thể',
    commune: 'Địa phương',
    code: 'Mã số',
    totals: 'Tổng điểm trên thang 100',
  },
  grid: {
    heading: 'Điểm của các thành viên',
    sort: 'Sắp theo',
    inOrder: 'Thứ tự',
    byDisagreement: 'Bất đồng',
    rounds: 'Vòng chấm',
    beside: round => `Kèm điểm vòng ${round} (trong ngoặc)`,
    earlierShown: round => `Đang xem vòng ${round}. Kết quả lấy theo vòng cuối.`,
    most: 'Tối đa',
    mean: 'TB',
    meanInFull: 'Trung bình',
    range: 'Thấp–cao',
    sum: part => `Cộng phần ${part}`,
    total: 'TỔNG',
    apart: (apart, side) => `${side === 'above' ? 'cao' : 'thấp'} hơn trung bình ${apart}`,
    earlier: (round, points) => `vòng ${round}: ${points}`,
    widest: 'khác nhau nhiều nhất',
    minimums: stars => `có yêu cầu tối thiểu ${stars} sao`,
    rangeInFull: (lowest, highest, most) => `từ ${lowest} đến ${highest}, tối đa ${most}`,
    legend: 'So với trung bình:',
    key: 'Chú giải các cột',
    arrows: 'sang tiêu chí khác; Enter mở tiêu chí',
    above: '▲ cao hơn',
    below: '▼ thấp hơn',
    practice: 'Phiếu của người tập chấm, không tính:',
    practised: (office, total) => `${office} ${total} điểm`,
    notScoring: 'Không có trong bảng:',
    recused: (office, reason) => `${office} (không tham gia chấm: ${reason})`,
    absent: (office, reason) => (reason === '' ? `${office} (vắng)` : `${office} (vắng: ${reason})`),
    abstains: (office, reason) => `${office} (không cho điểm: ${reason})`,
    noSheet: office => `${office} (không có phiếu ở vòng này)`,
  },
  detail: {
    nobody: 'không ai chọn',
    minimumFor: stars => `tối thiểu ${stars}★`,
    claimed: 'chủ thể tự chấm',
    advised: 'Tổ tư vấn chấm sơ bộ',
    notes: 'Ghi chú của thành viên',
  },
  starred: starredWords,
  outcome: {
    heading: 'Kết quả của sản phẩm',
    scale: (mean, band) => `Trung bình ${mean} trên 100 điểm, khung ${band} sao`,
    confirmedSoFar: 'Theo những gì đã xác nhận',
    ifAllConfirmed: 'Nếu xác nhận hết như đang chọn',
    missing: 'Còn phải làm trước khi chốt',
    missingSpread: spread => `Điểm ${councilWords.spread(spread)}: mở vòng chấm lại.`,
    missingMinimums: count => `Còn ${count} tiêu chí dấu sao chưa xác nhận.`,
    settle: 'Chốt kết quả',
    settleTitle: product => `Chốt kết quả của ${product}?`,
    settleBody:
      'Kết quả đã chốt được ghi vào biên bản. Nếu sai, chỉ có thể đính chính sau khi kết thúc phiên họp; kết quả đã chốt vẫn được giữ.',
    otherwise: 'Quyết định khác',
    settled: 'Đã chốt kết quả',
    ground: 'Lý do',
    toResults: 'Sang bước 5 · Kết quả và biên bản',
    toNext: product => `Tiếp theo: ${product}`,
  },
  margin: marginWords,
  dismissal: {
    title: product => `Quyết định khác cho ${product}`,
    kind: 'Hội đồng quyết định',
    hints: {
      excluded: 'Hồ sơ thuộc trường hợp bị loại ghi ở đầu phiếu đánh giá.',
      stopped: 'Gặp điều kiện dừng ở một tiêu chí; phần còn lại không chấm.',
      returned: 'Hồ sơ còn thiếu; chủ thể bổ sung rồi đánh giá ở kỳ sau.',
    },
    ground: 'Lý do loại hồ sơ',
    otherGround: 'Lý do khác',
    criterion: 'Dừng ở tiêu chí',
    withStop: 'Tiêu chí có điều kiện dừng',
    withoutStop: 'Tiêu chí khác',
    texts: {
      excluded: 'Ghi rõ lý do',
      stopped: 'Nội dung quyết định của hội đồng',
      returned: 'Những gì còn thiếu',
    },
    afterwards:
      'Quyết định được ghi vào biên bản. Nếu sai, chỉ có thể đính chính sau khi kết thúc phiên họp; quyết định này vẫn được giữ.',
    confirm: { excluded: 'Loại hồ sơ', stopped: 'Dừng chấm', returned: 'Trả lại bổ sung' },
  },
  discussion: {
    heading: 'Ý kiến thảo luận',
    hint: 'Ghi vắn tắt để đưa vào biên bản.',
    none: 'Không ghi ý kiến thảo luận.',
  },
}
