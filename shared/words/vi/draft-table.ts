type Which = 'all' | 'shown' | 'chosen'

/** The table of dossiers that are being prepared, and packages made of many of them, in one language. */
export interface DraftTableWords {
  readonly search: string
  readonly searchHint: string
  readonly any: string
  readonly columns: Readonly<Record<'findings' | 'size' | 'saved', string>>
  readonly states: Readonly<Record<'errors' | 'warnings' | 'clear', string>>
  readonly counting: string
  readonly counted: (errors: number, warnings: number) => string
  readonly shown: (shown: number, all: number) => string
  readonly noneShown: string
  readonly showAll: string
  readonly chooseAll: string
  readonly choose: (product: string) => string
  readonly packed: string
  readonly notPacked: string
  readonly pack: Readonly<Record<Which, (count: number) => string>>
  readonly copy: Readonly<Record<Which, (count: number) => string>>
  readonly run: {
    readonly packing: (at: number, of: number, product: string) => string
    readonly pausing: string
    readonly paused: string
    readonly pause: string
    readonly goOn: string
    /** What became of all of them. */
    readonly over: (made: number, refused: number, stopped: number) => string
    readonly packed: (count: number, size: string) => string
    readonly there: (count: number) => string
    readonly refusedHint: string
    readonly again: (count: number) => string
    readonly review: (product: string) => string
    readonly copy: (count: number) => string
  }
}

export const draftTableWords: DraftTableWords = {
  search: 'Tìm hồ sơ',
  searchHint: 'ví dụ mat ong tan an (không dấu cũng được)',
  any: 'Tất cả',
  columns: { findings: 'Kiểm tra', size: 'Dung lượng, gói', saved: 'Ghi lần cuối' },
  states: { errors: 'Còn lỗi phải sửa', warnings: 'Chỉ còn điều nên xem lại', clear: 'Không còn gì' },
  counting: 'đang kiểm tra…',
  counted: (errors, warnings) =>
    [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} nên xem` : ''].filter(Boolean).join(', '),
  shown: (shown, all) => (shown === all ? `${all} hồ sơ.` : `Đang hiện ${shown} trong ${all} hồ sơ.`),
  noneShown: 'Không có hồ sơ nào như vậy.',
  showAll: 'Hiện tất cả hồ sơ',
  chooseAll: 'Chọn mọi hồ sơ đang hiện',
  choose: product => `Chọn hồ sơ ${product}`,
  packed: 'đã có gói',
  notPacked: 'chưa có gói',
  pack: {
    all: () => 'Xuất tất cả',
    shown: count => `Xuất ${count} hồ sơ đang hiện`,
    chosen: count => `Xuất ${count} hồ sơ đã chọn`,
  },
  copy: {
    all: () => 'Chép ra USB…',
    shown: count => `Chép gói của ${count} hồ sơ đang hiện ra USB…`,
    chosen: count => `Chép gói của ${count} hồ sơ đã chọn ra USB…`,
  },
  run: {
    packing: (at, of, product) => `Đang xuất gói ${at}/${of}: ${product}`,
    pausing: 'Xong gói đang xuất thì tạm dừng',
    paused: 'Đang tạm dừng xuất gói',
    pause: 'Tạm dừng xuất',
    goOn: 'Xuất tiếp',
    over: (made, refused, stopped) => {
      const notMade = [
        ...(refused > 0 ? [`${refused} hồ sơ chưa xuất được`] : []),
        ...(stopped > 0 ? [`${stopped} hồ sơ chưa xuất vì đã dừng`] : []),
      ]
      if (notMade.length === 0) return `Đã xuất xong: có đủ ${made} gói`
      return `${notMade.join(', ')}; ${made === 0 ? 'chưa có gói nào' : `đã có ${made} gói`}`
    },
    packed: (count, size) => `Đã xuất ${count} gói và đọc lại nguyên vẹn (${size}).`,
    there: count => `${count} hồ sơ đã có gói của bản hiện tại, không cần xuất lại.`,
    refusedHint: 'Bấm vào từng hồ sơ để sửa, rồi quay lại đây xuất tiếp.',
    again: count => `Xuất lại ${count} hồ sơ chưa có gói`,
    review: product => `Xem lại “${product}”:`,
    copy: count => `Chép ${count} gói này ra USB…`,
  },
}
