import { timeText } from '../figures.ts'
import { coverWords, type CoverWords } from './cover.ts'
import { stopWords, type StopWords } from './stops.ts'
import { evidenceWords, type EvidenceWords } from './evidence.ts'

/** What the cover and the score sheet say. */
export interface ScoringWords {
  readonly turn: {
    readonly heading: string
    readonly agenda: string
    readonly empty: string
    readonly emptyHint: string
    readonly toPrepare: string
    readonly previous: string
    readonly next: string
    readonly waiting: string
    readonly scoring: (sealed: number, expected: number) => string
    readonly reconciling: string
    readonly settled: string
    readonly willScore: (members: number) => string
    readonly willWrite: (members: number) => string
    readonly openRound: string
    readonly paper: string
    readonly paperOf: (office: string) => string
    readonly notRevealed: string
    readonly notRevealedHint: string
    readonly toAttendance: string
    readonly practiceHint: string
    readonly notScoring: string
    readonly recused: (reason: string) => string
    readonly absent: (reason: string) => string
    readonly abstains: (reason: string) => string
    /** In writing: it was recorded that none will come. */
    readonly noOpinion: (reason: string) => string
    readonly revealed: string
    readonly toReconcile: string
    readonly decided: string
  }
  readonly cover: CoverWords
  /** Where a sheet stops, and where two of its marks are at odds. */
  readonly stops: StopWords
  readonly sheet: {
    readonly set: (number: number) => string
    readonly paperBanner: (office: string) => string
    readonly leave: string
    readonly leaveUnsaved: string
    readonly leaveUnsavedHint: (places: readonly string[]) => string
    readonly leaveAnyway: string
    /** Everything is marked, and the sheet is not handed in. */
    readonly leaveWhole: string
    readonly leaveWholeHint: string
    readonly leaveNotHandedIn: string
    readonly stay: string
    readonly evidence: string
    readonly sheet: string
    readonly divider: string
    readonly layout: string
    readonly layouts: Readonly<Record<'first' | 'both' | 'second', string>>
    readonly parts: string
    readonly partTotal: (points: number | undefined, max: number) => string
    readonly max: (points: number) => string
    readonly blank: string
    readonly points: (points: number) => string
    readonly noneShort: string
    readonly minimum: (stars: number) => string
    readonly claimed: string
    readonly claimedLong: string
    readonly advised: string
    readonly advisedLong: string
    readonly stop: string
    readonly case: (name: string) => string
    readonly anyCase: string
    /** The choice of no option, told apart from an option that gives no points. */
    readonly none: (hasZero: boolean) => string
    readonly defect: string
    readonly setNotes: (count: number) => string
    readonly noLegend: string
    readonly earlier: (round: number, points: number) => string
    readonly earlierMean: (round: number, mean: string) => string
    readonly cited: string
    readonly notCited: string
    readonly page: (page: number) => string
    readonly note: string
    readonly addNote: string
    readonly noteHint: string
    readonly states: Readonly<Record<'saving' | 'saved' | 'failed', string>>
    readonly failedHint: string
    readonly noSuchPoints: (points: number) => string
    readonly total: (points: number | undefined) => string
    readonly earlierTotal: (round: number, points: number) => string
    readonly band: (stars: number) => string
    readonly blanks: (count: number) => string
    /** How many points a sheet is short of the band above. */
    readonly toBand: (points: number, stars: number) => string
    readonly missing: (stars: number, criteria: readonly string[]) => string
    readonly scale: (points: number | undefined, band: number) => string
    readonly seal: string
    readonly sealAsk: string
    readonly sealNotYet: string
    readonly sealHint: string
    readonly sealBlanks: (count: number) => string
    readonly sealUnsaved: (count: number) => string
    readonly retryAll: string
    readonly sealed: string
    readonly code: string
    readonly codeHint: string
    readonly toCover: string
  }
  /** After the program stopped while somebody was at a sheet. */
  readonly recovered: {
    readonly title: (criterion: string | undefined) => string
    /** @param savedAt UTC milliseconds */
    readonly onDisk: (savedAt: number, marks: number) => string
    readonly again: (criteria: readonly string[]) => string
    readonly waiting: (criteria: readonly string[]) => string
    readonly changed: (criteria: readonly string[]) => string
    readonly notOpened: (office: string) => string
    readonly notWritten: (criteria: readonly string[]) => string
  }
  readonly evidence: EvidenceWords
  readonly keys: {
    readonly open: string
    readonly title: string
    readonly rows: readonly { readonly keys: string; readonly does: string }[]
  }
}

const list = (items: readonly string[]): string => items.join(', ')

export const scoringWords: ScoringWords = {
  turn: {
    heading: 'Chấm điểm',
    agenda: 'Sản phẩm của phiên họp',
    empty: 'Phiên họp chưa có sản phẩm nào',
    emptyHint: 'Nạp gói hồ sơ ở bước Chuẩn bị; sản phẩm sẽ hiện ở đây để mở vòng chấm.',
    toPrepare: 'Đến bước Chuẩn bị',
    previous: 'Sản phẩm trước',
    next: 'Sản phẩm sau',
    waiting: 'Chờ chấm',
    scoring: (sealed, expected) => `${sealed}/${expected} phiếu đã nộp`,
    reconciling: 'Chờ đối chiếu',
    settled: 'Đã chốt',
    willScore: members => `${members} thành viên có mặt sẽ chấm sản phẩm này.`,
    willWrite: members => `${members} thành viên sẽ gửi phiếu cho sản phẩm này.`,
    openRound: 'Mở vòng chấm',
    paper: 'Nhập phiếu giấy',
    paperOf: office => `Nhập phiếu giấy của ${office}`,
    notRevealed: 'Chưa công khai được điểm',
    notRevealedHint: 'Phiếu đã nộp vẫn giữ kín; điểm được công khai khi hội đồng lại đủ người và đủ phiếu.',
    toAttendance: 'Đến bước Điểm danh',
    practiceHint: 'Phiếu để tập, không tính vào đâu cả. Nộp trước khi công khai điểm.',
    notScoring: 'Không chấm sản phẩm này',
    recused: reason => `không tham gia chấm (${reason})`,
    absent: reason => (reason === '' ? 'vắng mặt' : `vắng mặt (${reason})`),
    abstains: reason => `có mặt, không cho điểm (${reason})`,
    noOpinion: reason => (reason === '' ? 'không có ý kiến' : `không có ý kiến (${reason})`),
    revealed: 'Mọi phiếu đã nộp, điểm đã công khai.',
    toReconcile: 'Sang bước Đối chiếu',
    decided: 'Hội đồng đã chốt kết quả của sản phẩm này.',
  },
  cover: coverWords,
  stops: stopWords,
  sheet: {
    set: number => `Bộ ${number}`,
    paperBanner: office => `Nhập phiếu giấy của ${office}`,
    leave: 'Rời phiếu',
    leaveUnsaved: 'Còn điểm chưa ghi được',
    leaveUnsavedHint: places =>
      `Chưa ghi được ở tiêu chí: ${list(places)}. Rời phiếu bây giờ thì mất phần này.`,
    leaveAnyway: 'Rời phiếu, bỏ phần chưa ghi',
    leaveWhole: 'Phiếu đã chấm đủ mà chưa nộp',
    leaveWholeHint: 'Hội đồng còn chờ phiếu này. Rời phiếu thì điểm vẫn còn đó, và phải mở lại để nộp.',
    leaveNotHandedIn: 'Rời phiếu, chưa nộp',
    stay: 'Xem lại phiếu',
    evidence: 'Minh chứng',
    sheet: 'Phiếu đánh giá',
    divider: 'Thanh chia giữa minh chứng và phiếu',
    layout: 'Bố cục màn hình',
    layouts: { first: 'Minh chứng', both: 'Cả hai', second: 'Phiếu' },
    parts: 'Các phần của phiếu',
    partTotal: (points, max) => `${points ?? '–'}/${max}`,
    max: points => `tối đa ${points}`,
    blank: 'chưa chấm',
    points: points => `${points} điểm`,
    noneShort: 'không đạt',
    minimum: stars => `tối thiểu ${stars}★`,
    claimed: '◂ tự chấm',
    claimedLong: 'chủ thể tự chấm',
    advised: '◂ Tổ tư vấn',
    advisedLong: 'Tổ tư vấn chấm sơ bộ',
    stop: 'Dừng chấm',
    case: name => `Trường hợp: ${name}`,
    anyCase: 'Mọi trường hợp',
    none: hasZero =>
      `Không đạt phương án nào${hasZero ? ', kể cả phương án 0 điểm ở trên' : ' ở trên: 0 điểm'}`,
    defect: 'Phiếu chưa cộng đúng',
    setNotes: count => `Ghi chú về bộ tiêu chí (${count})`,
    noLegend:
      'Phiếu in dấu sao ở đây nhưng không có dòng giải thích: quy chế của Hội đồng định dấu sao có được tính hay không.',
    earlier: (round, points) => `Vòng ${round}: phiếu này ${points}`,
    earlierMean: (round, mean) => `trung bình vòng ${round}: ${mean}`,
    cited: 'Minh chứng',
    notCited: 'Chủ thể không dẫn minh chứng cho tiêu chí này.',
    page: page => `tr. ${page}`,
    note: 'Ghi chú của thành viên',
    addNote: 'Ghi chú',
    noteHint: 'Esc để quay lại các phương án',
    states: { saving: 'Đang ghi…', saved: 'Đã ghi ✓', failed: 'Chưa ghi được' },
    failedHint: 'Vẫn giữ trên màn hình.',
    noSuchPoints: points => `Tiêu chí này không có phương án ${points} điểm.`,
    total: points => `Tổng ${points ?? '–'}`,
    earlierTotal: (round, points) => `Vòng ${round}: tổng ${points}`,
    band: stars => `khung ${stars} sao`,
    blanks: count => `còn ${count} tiêu chí chưa chấm`,
    toBand: (points, stars) => `thiếu ${points} điểm để vào khung ${stars} sao`,
    missing: (stars, criteria) => `thiếu mức tối thiểu ${stars}★: ${list(criteria)}`,
    scale: (points, band) =>
      points === undefined ? 'Chưa có điểm nào' : `Tổng ${points} trên 100 điểm, khung ${band} sao`,
    seal: 'Nộp phiếu',
    sealAsk: 'Nộp phiếu này?',
    sealNotYet: 'Chưa nộp được phiếu',
    sealHint: 'Phiếu đã nộp thì khóa lại, không sửa được nữa trong vòng này.',
    sealBlanks: count => `Còn ${count} tiêu chí chưa chấm. Bấm vào tiêu chí để đến đó.`,
    sealUnsaved: count => `Còn ${count} nội dung chưa ghi được xuống đĩa.`,
    retryAll: 'Ghi lại',
    sealed: 'Đã nộp phiếu',
    code: 'Ghi lại mã phiếu',
    codeHint: 'Mã này chứng tỏ phiếu trong biên bản đúng là phiếu vừa nộp.',
    toCover: 'Về màn hình che',
  },
  recovered: {
    title: criterion =>
      `Chương trình đã dừng giữa chừng; đã mở lại đúng chỗ${criterion === undefined ? '' : `, tiêu chí ${criterion}`}.`,
    onDisk: (savedAt, marks) =>
      marks === 0
        ? 'Phiếu này chưa có điểm nào được ghi.'
        : `Phiếu này đã ghi đến ${timeText(savedAt)}, có ${marks} điểm.`,
    again: criteria => `Phần chưa kịp ghi nay đã ghi: ${list(criteria)}.`,
    waiting: criteria => `Đang ghi phần chưa kịp ghi: ${list(criteria)}.`,
    changed: criteria => `Phiếu đã được sửa ở chỗ khác; hãy xem lại tiêu chí ${list(criteria)}.`,
    notOpened: office => `Không mở lại được phiếu của ${office} đang chấm dở khi chương trình dừng.`,
    notWritten: criteria => `Chưa ghi được tiêu chí ${list(criteria)}; hãy chấm lại.`,
  },
  evidence: evidenceWords,
  keys: {
    open: 'Phím tắt',
    title: 'Chấm điểm bằng bàn phím',
    rows: [
      { keys: '0 … 9', does: 'Chọn phương án có số điểm đó; bấm lần nữa: phương án kế tiếp cùng số điểm' },
      { keys: '-', does: 'Không đạt phương án nào' },
      { keys: 'D', does: 'Dừng chấm, ở tiêu chí có điều kiện dừng mà không phương án nào nêu' },
      { keys: '↑  ↓', does: 'Tiêu chí trước, tiêu chí sau' },
      { keys: 'Enter', does: 'Tiêu chí kế tiếp chưa chấm' },
      { keys: 'Ctrl + ←  →', does: 'Phần trước, phần sau' },
      { keys: 'E', does: 'Hiện hoặc ẩn minh chứng' },
      { keys: 'N', does: 'Ghi chú cho tiêu chí đang mở' },
      { keys: 'Esc', does: 'Từ ghi chú trở về các phương án' },
      { keys: '?', does: 'Bảng phím tắt này' },
    ],
  },
}
