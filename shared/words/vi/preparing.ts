/** Preparing a dossier: the list of drafts, the frame, and what a step lacks; in one language. */
export interface PreparingWords {
  readonly door: string
  readonly doorHint: string
  readonly openDoor: string
  readonly list: {
    readonly heading: string
    readonly create: string
    readonly empty: string
    readonly emptyHint: string
    readonly columns: Readonly<Record<'product' | 'producer' | 'commune' | 'stage' | 'actions', string>>
    readonly unnamed: string
    readonly removeShort: string
    readonly remove: (product: string) => string
    readonly removeTitle: (product: string) => string
    readonly removeBody: (files: number) => string
    readonly removed: (product: string) => string
    readonly unreadable: (folders: readonly string[]) => string
  }
  readonly unnamed: string
  readonly steps: Readonly<
    Record<
      | 'product'
      | 'producer'
      | 'registration'
      | 'since'
      | 'evidence'
      | 'assessment'
      | 'commune'
      | 'team-marks'
      | 'team-opinion'
      | 'review',
      string
    >
  >
  readonly stepsLabel: string
  readonly owners: Readonly<Record<'producer' | 'commune' | 'team' | 'both', string>>
  readonly states: Readonly<
    Record<'untouched' | 'unfilled' | 'missing' | 'wanting' | 'checking' | 'done', string>
  >
  readonly step: (at: number, of: number) => string
  readonly previous: string
  readonly next: string
  readonly toList: string
  readonly notHere: string
  readonly unsaved: { readonly title: string; readonly body: string; readonly leave: string }
  readonly failed: string
  readonly conflict: {
    readonly title: string
    readonly body: string
    readonly mine: string
    readonly theirs: string
  }
  readonly moreGaps: (count: number) => string
  readonly wanting: string
  /** How many there are, where they have no short names. */
  readonly places: (count: number, isOnlyWanting: boolean) => string
  readonly allGaps: string
  readonly gaps: Readonly<Record<'criteria' | 'years' | 'unreadable', string>>
}

export const preparingWords: PreparingWords = {
  door: 'Lập hồ sơ',
  doorHint: 'Điền Mẫu số 01, 02, 03, đưa minh chứng vào, kiểm tra rồi xuất gói hồ sơ gửi Hội đồng.',
  openDoor: 'Vào lập hồ sơ',
  list: {
    heading: 'Hồ sơ đang lập',
    create: 'Lập hồ sơ mới',
    empty: 'Chưa có hồ sơ nào',
    emptyHint:
      'Mỗi sản phẩm một hồ sơ. Bấm “Lập hồ sơ mới” rồi điền từng bước; chương trình tự ghi khi đang gõ, dừng lúc nào cũng được.',
    columns: {
      product: 'Sản phẩm',
      producer: 'Chủ thể',
      commune: 'Xã, phường',
      stage: 'Lần đăng ký',
      actions: 'Việc',
    },
    unnamed: 'Chưa đặt tên',
    removeShort: 'Xóa',
    remove: product => `Xóa hồ sơ ${product}`,
    removeTitle: product => `Xóa hồ sơ “${product}”?`,
    removeBody: files =>
      files === 0
        ? 'Mọi điều đã điền trong hồ sơ này sẽ mất, không lấy lại được.'
        : `Mọi điều đã điền và ${files} tệp trong hồ sơ này sẽ mất, không lấy lại được. Gói hồ sơ đã xuất ra ngoài vẫn còn.`,
    removed: product => `Đã xóa hồ sơ “${product}”.`,
    unreadable: folders =>
      `Không đọc được ${folders.length} hồ sơ (thư mục ${folders.join(', ')}): tệp bị hỏng hoặc do phiên bản mới hơn lập. Các tệp minh chứng vẫn còn nguyên trong thư mục đó.`,
  },
  unnamed: 'Hồ sơ mới',
  steps: {
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    registration: 'Đăng ký và kết quả kinh doanh',
    since: 'Thay đổi từ lần công nhận',
    evidence: 'Minh chứng',
    assessment: 'Tự chấm điểm',
    commune: 'Đánh giá của xã',
    'team-marks': 'Chấm sơ bộ',
    'team-opinion': 'Tổ tư vấn và nhận xét',
    review: 'Kiểm tra và xuất gói',
  },
  stepsLabel: 'Các bước lập hồ sơ',
  owners: {
    producer: 'Phần của chủ thể',
    commune: 'Phần của xã',
    team: 'Phần của Tổ tư vấn',
    both: 'Hoàn thành',
  },
  states: {
    untouched: 'chưa làm',
    unfilled: 'chưa điền hết',
    missing: 'còn chỗ phải sửa',
    wanting: 'nên xem lại',
    checking: 'đang kiểm tra…',
    done: 'xong',
  },
  step: (at, of) => `Bước ${at} trên ${of}`,
  previous: 'Bước trước',
  next: 'Tiếp',
  toList: 'Danh sách hồ sơ',
  notHere: 'Không mở được hồ sơ',
  unsaved: {
    title: 'Còn điều chưa ghi được',
    body: 'Những điều vừa gõ chưa ghi được vào máy. Rời đi bây giờ thì sẽ mất.',
    leave: 'Rời đi, bỏ những điều chưa ghi',
  },
  failed: 'Chưa ghi được những điều vừa gõ',
  conflict: {
    title: 'Hồ sơ này vừa được sửa ở cửa sổ khác',
    body: 'Cùng một phần được sửa ở hai nơi nên chương trình chưa ghi. Hãy chọn bản để giữ; phần khác của hồ sơ không bị ảnh hưởng.',
    mine: 'Ghi bản trên màn hình này',
    theirs: 'Lấy bản ở cửa sổ kia',
  },
  moreGaps: count => `và ${count} mục khác`,
  wanting: 'Nên bổ sung:',
  places: (count, isOnlyWanting) =>
    isOnlyWanting ? `${count} chỗ nên xem lại.` : `Còn ${count} chỗ phải sửa.`,
  allGaps: 'Những chỗ phải sửa, nên xem lại ở bước này',
  gaps: {
    criteria: 'bộ tiêu chí để tự chấm',
    years: 'doanh thu của hai năm gần nhất',
    unreadable: 'có ô ghi chưa đọc được',
  },
}
