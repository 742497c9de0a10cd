/** Files of a dossier that are split, joined and turned into PDFs, in one language. */
export interface DraftMakingWords {
  /** A split or a join was taken back. */
  readonly undone: string
  readonly split: {
    readonly open: string
    readonly title: (title: string) => string
    readonly hint: string
    readonly pages: string
    readonly page: (page: number) => string
    readonly part: (part: number) => string
    readonly begins: (part: number) => string
    readonly every: string
    readonly apply: string
    readonly none: string
    readonly parts: (count: number) => string
    readonly unsplit: string
    readonly tooMany: (most: number) => string
    readonly confirm: (count: number) => string
    readonly working: string
    readonly done: (title: string, count: number) => string
  }
  readonly join: {
    readonly open: string
    readonly title: string
    readonly hint: string
    readonly chosen: string
    readonly others: string
    readonly find: string
    readonly noOthers: string
    readonly up: (title: string) => string
    readonly down: (title: string) => string
    readonly drop: (title: string) => string
    readonly result: (title: string, pages: string, place: string) => string
    readonly tooFew: string
    readonly confirm: (count: number) => string
    readonly working: string
    readonly done: (title: string, count: number) => string
  }
  readonly convert: {
    readonly offer: string
    /** Of a document of Word or Excel, after its name. */
    readonly why: string
    /** What the button does. */
    readonly hint: string
    /** What is done where this machine has nothing to turn it with. */
    readonly byHand: string
    readonly working: string
    readonly done: (title: string) => string
  }
}

export const draftMakingWords: DraftMakingWords = {
  split: {
    open: 'Tách trang…',
    title: title => `Tách “${title}” thành nhiều tệp`,
    hint: 'Bấm vào trang đầu của mỗi tệp mới; bấm lần nữa để bỏ. Chỗ nào đã dẫn trang thì vẫn dẫn đúng trang đó.',
    pages: 'Các trang',
    page: page => `Trang ${page}`,
    part: part => `tệp ${part}`,
    begins: part => `bắt đầu tệp ${part}`,
    every: 'Số trang mỗi tệp',
    apply: 'Tách đều',
    none: 'Bỏ hết chỗ tách',
    parts: count => `Sẽ thành ${count} tệp:`,
    unsplit: 'Chưa chọn chỗ tách nào.',
    tooMany: most => `Mỗi lần tách được nhiều nhất ${most} tệp.`,
    confirm: count => (count < 2 ? 'Tách tệp' : `Tách thành ${count} tệp`),
    working: 'Đang tách tệp…',
    done: (title, count) => `Đã tách “${title}” thành ${count} tệp.`,
  },
  join: {
    open: 'Ghép tệp…',
    title: 'Ghép nhiều tệp thành một PDF',
    hint: 'Chọn các tệp cần ghép rồi xếp thứ tự. Chỗ nào đã dẫn trang thì vẫn dẫn đúng trang đó.',
    chosen: 'Thứ tự trong tệp ghép',
    others: 'Tệp khác trong hồ sơ',
    find: 'Tìm tệp theo tên',
    noOthers: 'Không có tệp nào khác ghép được.',
    up: title => `Đưa “${title}” lên trước`,
    down: title => `Đưa “${title}” ra sau`,
    drop: title => `Không ghép “${title}”`,
    result: (title, pages, place) => `Thành tệp “${title}”, ${pages}, ở mục “${place}”.`,
    tooFew: 'Hãy chọn thêm ít nhất một tệp.',
    confirm: count => (count < 2 ? 'Ghép tệp' : `Ghép ${count} tệp`),
    working: 'Đang ghép tệp…',
    done: (title, count) => `Đã ghép ${count} tệp thành “${title}”.`,
  },
  convert: {
    offer: 'Chuyển thành PDF',
    why: 'là tệp Word hoặc Excel: Hội đồng chỉ xem được khi đã chuyển thành PDF.',
    hint: 'Bấm “Chuyển thành PDF”: bản PDF sẽ thay cho tệp này; chỗ đã dẫn giữ nguyên.',
    byHand:
      'Máy này không có LibreOffice để chuyển. Hãy mở tệp bằng Word hoặc Excel, chọn Tệp > Lưu dưới dạng (File > Save As), chọn loại PDF, rồi thêm tệp PDF đó và bỏ tệp này.',
    working: 'Đang chuyển tệp thành PDF…',
    done: title => `Đã chuyển “${title}” thành PDF. Hãy xem lại các trang.`,
  },
  undone: 'Đã trở lại như trước.',
}
