import type { Vote } from '../../council/vote.ts'

/** How the council decides on a product: votes, a spread that stays, who presents and advises, sheets sent back, marks over the rounds. */
export interface DecidingWords {
  /** Sheets that end at a stop, and what the council decides of it. */
  readonly stops: {
    readonly heading: string
    readonly decided: string
    readonly at: (criterion: string, name: string, offices: readonly string[]) => string
    readonly noMean: string
    readonly unfinished: (offices: readonly string[]) => string
    readonly stop: (criterion: string) => string
    readonly goOn: (criterion: string) => string
    readonly title: (criterion: string) => string
    readonly effect: string
    readonly ground: string
    readonly confirm: string
    /** @param when its time, and the vote */
    readonly weighed: (
      weighed: { readonly criterion: string; readonly ground: string; readonly carried: boolean },
      when: readonly string[],
    ) => string
  }
  readonly vote: {
    readonly heading: Readonly<Record<Vote['kind'], string>>
    readonly consensus: string
    readonly rule: (voters: number) => string
    readonly for: string
    readonly against: string
    readonly abstained: Readonly<Record<'majority' | 'ballot', string>>
    readonly more: (side: string) => string
    readonly fewer: (side: string) => string
    readonly left: (count: number) => string
    readonly over: (count: number) => string
    readonly all: string
    readonly chair: string
    readonly chairFor: string
    readonly chairAgainst: string
    readonly carried: string
    readonly lost: string
    readonly adopted: (how: string) => string
    readonly record: string
  }
  readonly lost: {
    readonly heading: string
    readonly line: (time: string, outcome: string, counts: string) => string
    readonly open: string
  }
  readonly spread: {
    readonly left: (rounds: number) => string
    /** In writing, before any further round. */
    readonly meetFirst: string
    readonly usedUp: (rounds: number) => string
    readonly decide: string
    readonly title: string
    readonly ways: Readonly<Record<'round' | 'stand', string>>
    readonly hints: Readonly<Record<'round' | 'stand', string>>
    readonly ground: string
    readonly accepted: (ground: string) => string
    readonly roundGround: (round: number, ground: string) => string
  }
  readonly minimums: {
    readonly bySheets: Readonly<Record<'majority' | 'every-member', string>>
    readonly meeting: (count: number, all: number) => string
  }
  readonly history: {
    readonly heading: string
    readonly member: string
    readonly none: string
    readonly note: (round: number, note: string) => string
  }
  readonly sentBack: {
    readonly button: string
    readonly of: (office: string) => string
    readonly title: (office: string) => string
    readonly body: string
    readonly reason: string
    readonly confirm: string
    readonly mark: string
    readonly notice: (reason: string) => string
  }
  readonly briefing: {
    readonly heading: string
    readonly presenter: string
    readonly presenterHint: string
    readonly nobody: string
    /** Whether members see the advice beside the criteria. */
    readonly shown: Readonly<Record<'yes' | 'no', string>>
    readonly advice: string
    readonly mean: string
    readonly meanHint: string
    readonly meanWrong: string
    readonly remarks: string
    readonly preliminary: (mean: string) => string
    readonly save: string
  }
}

export const decidingWords: DecidingWords = {
  stops: {
    heading: 'Có phiếu dừng chấm: hội đồng phải quyết định',
    decided: 'Về việc dừng chấm',
    at: (criterion, name, offices) => `Dừng ở tiêu chí ${criterion} ${name}: phiếu của ${offices.join(', ')}`,
    noMean: 'Chưa tính điểm trung bình cho đến khi hội đồng quyết định.',
    unfinished: offices =>
      `Phiếu của ${offices.join(', ')} chưa đủ hoặc có điểm mâu thuẫn nên chưa tính điểm trung bình. Hãy mở vòng chấm lại.`,
    stop: criterion => `Dừng chấm ở ${criterion}…`,
    goOn: criterion => `Không dừng ở ${criterion}, chấm tiếp…`,
    title: criterion => `Không dừng chấm ở tiêu chí ${criterion}?`,
    effect:
      'Phiếu đã chấm đủ được tính như đã chấm; phiếu đã dừng phải chấm tiếp ở vòng sau. Không phiếu nào bị bỏ ra ngoài điểm trung bình.',
    ground: 'Lý do không dừng',
    confirm: 'Không dừng chấm',
    weighed: ({ criterion, ground, carried }, when) =>
      `${carried ? 'Hội đồng quyết định không dừng chấm' : 'Đề nghị không dừng chấm không được thông qua'} ở tiêu chí ${criterion}, lý do: ${ground} (${when.join(', ')}).`,
  },
  vote: {
    heading: { consensus: 'Thông qua', majority: 'Biểu quyết công khai', ballot: 'Bỏ phiếu kín' },
    consensus: 'Hội đồng thống nhất, không ai phản đối. Biên bản ghi là thống nhất.',
    rule: voters => `${voters} người biểu quyết; thông qua khi hơn một nửa đồng ý.`,
    for: 'Đồng ý',
    against: 'Không đồng ý',
    abstained: { majority: 'Không biểu quyết', ballot: 'Phiếu trắng, không hợp lệ' },
    more: side => `Thêm một: ${side}`,
    fewer: side => `Bớt một: ${side}`,
    left: count => `Còn ${count} người chưa ghi.`,
    over: count => `Ghi thừa ${count} người.`,
    all: 'Tất cả đồng ý',
    chair: 'Đúng một nửa đồng ý. Người chủ trì ở phía nào?',
    chairFor: 'Người chủ trì đồng ý',
    chairAgainst: 'Người chủ trì không đồng ý',
    carried: 'Được thông qua.',
    lost: 'Không được thông qua; sản phẩm vẫn chưa có kết quả.',
    adopted: how => `Thông qua: ${how}.`,
    record: 'Ghi kết quả biểu quyết',
  },
  lost: {
    heading: 'Chưa được thông qua',
    line: (time, outcome, counts) => `${time} · ${outcome} · ${counts}`,
    open: 'Sản phẩm vẫn để ngỏ: hội đồng có thể thảo luận và biểu quyết lại, hoặc quyết định khác.',
  },
  spread: {
    left: rounds => `Theo quy chế còn được chấm lại ${rounds} vòng.`,
    meetFirst:
      'Ý kiến bằng văn bản khác nhau nhiều: hội đồng phải họp trước khi chấm lại (QĐ 26/2026 Điều 7.6).',
    usedUp: rounds => `Đã hết ${rounds} vòng chấm lại theo quy chế; người chủ trì quyết định.`,
    decide: 'Ghi quyết định của người chủ trì',
    title: 'Người chủ trì quyết định về chênh lệch',
    ways: { round: 'Chấm thêm một vòng', stand: 'Chấp nhận chênh lệch' },
    hints: {
      round: 'Mọi thành viên chấm lại; điểm các vòng trước vẫn giữ để xem.',
      stand: 'Lấy trung bình của vòng này làm kết quả dù chênh lệch quá giới hạn.',
    },
    ground: 'Lý do của người chủ trì, được ghi vào biên bản',
    accepted: ground => `Người chủ trì chấp nhận chênh lệch: ${ground}`,
    roundGround: (round, ground) => `Vòng ${round} mở theo quyết định của người chủ trì: ${ground}`,
  },
  minimums: {
    bySheets: {
      majority: 'Theo quy chế: đạt khi hơn một nửa số phiếu chọn phương án đó trở lên. Không phải xác nhận.',
      'every-member': 'Theo quy chế: đạt khi mọi phiếu chọn phương án đó trở lên. Không phải xác nhận.',
    },
    meeting: (count, all) => `${count}/${all} phiếu`,
  },
  history: {
    heading: 'Điểm qua các vòng',
    member: 'Thành viên',
    none: '–',
    note: (round, note) => `Vòng ${round}: ${note}`,
  },
  sentBack: {
    button: 'Trả lại',
    of: office => `Trả lại phiếu của ${office}`,
    title: office => `Trả lại phiếu của ${office}?`,
    body: 'Phiếu mở lại cho chính thành viên sửa và nộp lại; không ai sửa thay. Điểm vẫn được giữ kín.',
    reason: 'Lý do trả lại; thành viên sẽ đọc thấy',
    confirm: 'Trả lại phiếu',
    mark: 'Phiếu bị trả lại',
    notice: reason => `Phiếu này được trả lại để sửa: ${reason}`,
  },
  briefing: {
    heading: 'Trình bày và ý kiến Tổ tư vấn',
    presenter: 'Người trình bày',
    presenterHint: 'ví dụ: đại diện chủ thể, đại diện xã',
    nobody: 'Chưa ghi người trình bày.',
    shown: {
      yes: 'Ý kiến của Tổ tư vấn hiện bên cạnh tiêu chí khi thành viên chấm.',
      no: 'Theo quy chế, thành viên không thấy ý kiến của Tổ tư vấn khi chấm.',
    },
    advice: 'Tổ tư vấn',
    mean: 'Điểm trung bình sơ bộ',
    meanHint: 'ví dụ 73,25; không có thì để trống',
    meanWrong: 'Ghi số từ 0 đến 100, nhiều nhất hai chữ số sau dấu phẩy.',
    remarks: 'Nhận xét',
    preliminary: mean => `điểm sơ bộ ${mean}`,
    save: 'Lưu',
  },
}
