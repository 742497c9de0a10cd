import type { RowStanding } from '../../dossier/drafts-from-sheet.ts'
import type { RowProblem } from '../../dossier/sheet-row.ts'

/** Dossiers begun from a spreadsheet, in one language. */
export interface FromSheetWords {
  readonly open: string
  readonly heading: string
  readonly choose: string
  readonly chooseAnother: string
  readonly chooseHint: string
  readonly template: string
  readonly templateHint: string
  readonly filedIn: string
  readonly accepted: (count: number) => string
  readonly acceptedHint: string
  readonly acceptedColumns: Readonly<Record<'heading' | 'hint' | 'also', string>>
  readonly templateKinds: Readonly<Record<'xlsx' | 'ods' | 'csv', string>>
  readonly sending: string
  readonly starting: string
  readonly sheet: string
  readonly sheetLine: (name: string, rows: number, isHidden: boolean) => string
  readonly noHeadings: string
  readonly known: (count: number, row: number) => string
  readonly notKnown: string
  readonly notKnownLine: (headings: string) => string
  readonly again: string
  readonly notes: {
    readonly text: (encoding: string) => string
    readonly cut: string
    readonly years: (left: string) => string
    readonly merged: (ranges: string) => string
    readonly hidden: (count: number) => string
    readonly examples: (count: number) => string
  }
  readonly questions: {
    readonly title: string
    readonly figures: (sample: string) => string
    readonly days: (sample: string) => string
    readonly unit: (heading: string, sample: string) => string
    readonly choices: Readonly<Record<string, string>>
    readonly none: string
  }
  readonly rows: string
  readonly columns: Readonly<
    Record<'take' | 'row' | 'product' | 'producer' | 'commune' | 'set' | 'standing', string>
  >
  readonly standings: Readonly<Record<RowStanding, string>>
  readonly twinOfRow: (row: number) => string
  readonly twinOfDraft: string
  readonly take: (row: number) => string
  readonly doubt: Readonly<Record<'commune' | 'set', (text: string) => string>>
  readonly problem: (heading: string, text: string) => string
  readonly faults: Readonly<Record<RowProblem['fault']['kind'], string>>
  readonly waits: string
  readonly hiddenRow: string
  readonly written: (text: string) => string
  readonly others: string
  readonly page: (from: number, to: number, all: number) => string
  readonly pages: string
  readonly before: string
  readonly after: string
  /** How many rows stand how. */
  readonly counts: (of: (...standings: readonly RowStanding[]) => number) => string
  readonly skip: string
  readonly tickReady: string
  readonly start: (count: number) => string
  readonly nothing: string
  readonly begun: (count: number, isStopped: boolean) => string
  readonly whereBegun: string
  readonly undo: string
  readonly undone: (count: number) => string
  readonly toList: string
  readonly goOn: string
}

export const fromSheetWords: FromSheetWords = {
  open: 'Lập từ bảng tính',
  heading: 'Lập nhiều hồ sơ từ bảng tính',
  choose: 'Chọn bảng tính',
  chooseAnother: 'Chọn bảng tính khác',
  chooseHint:
    'hoặc thả tệp vào đây. Nhận tệp Excel (.xlsx, .xls), LibreOffice (.ods) và CSV. Xem trước rồi mới lập hồ sơ.',
  template: 'Tải bảng mẫu',
  templateHint: 'Mỗi dòng là một sản phẩm. Bảng riêng của cơ quan cũng dùng được nếu dòng đầu ghi tên cột.',
  filedIn: 'Năm nộp hồ sơ',
  accepted: count => `Các cột nhận được (${count})`,
  acceptedHint:
    'Chỉ bắt buộc cột “Tên sản phẩm”. Thứ tự cột, chữ hoa, dấu và phần ghi trong ngoặc không quan trọng. Cột số liệu ghi năm sau tên cột, được nhiều năm.',
  acceptedColumns: { heading: 'Tên cột', hint: 'Cách ghi', also: 'Tên khác cũng nhận' },
  templateKinds: { xlsx: 'Excel (.xlsx)', ods: 'LibreOffice (.ods)', csv: 'CSV' },
  sending: 'Đang đọc bảng tính…',
  starting: 'Đang lập hồ sơ…',
  sheet: 'Trang tính',
  sheetLine: (name, rows, isHidden) => `${name} (${rows} dòng${isHidden ? ', đang ẩn' : ''})`,
  noHeadings:
    'Không thấy dòng tên cột ở trang tính này. Cần có cột “Tên sản phẩm” và ít nhất một cột khác như “Tên chủ thể”. Hãy chọn trang tính khác hoặc chép sang bảng mẫu.',
  known: (count, row) => `Nhận ra ${count} cột, tên cột ở dòng ${row}.`,
  notKnown: 'Cột không dùng đến',
  notKnownLine: headings =>
    `${headings}. Các cột này không đưa vào hồ sơ; nếu cần, hãy đổi tên cột như trong bảng mẫu rồi chọn lại tệp.`,
  again: 'trùng cột trước',
  notes: {
    text: encoding =>
      `Tệp CSV được đọc theo bảng mã ${encoding}. Nếu chữ có dấu hiện sai, hãy mở tệp bằng Excel và lưu thành .xlsx.`,
    cut: 'Bảng dài hoặc rộng quá mức đọc được: chỉ đọc phần đầu.',
    years: left => `Hồ sơ ghi nhiều nhất 10 năm: số liệu các năm ${left} không đưa vào hồ sơ.`,
    merged: ranges => `Có ô gộp (${ranges}): nội dung chỉ tính cho ô đầu.`,
    hidden: count => `Có ${count} dòng đang ẩn trong bảng tính; các dòng đó vẫn hiện ở đây.`,
    examples: count => `Bỏ qua ${count} dòng ví dụ.`,
  },
  questions: {
    title: 'Cần trả lời',
    figures: sample => `Số ghi “${sample}” đọc theo cách nào?`,
    days: sample => `Ngày ghi “${sample}”: phần nào đứng trước?`,
    unit: (heading, sample) => `Cột “${heading}” (ví dụ ${sample}) tính bằng đơn vị nào?`,
    choices: {
      comma: 'Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ (1.234,5)',
      point: 'Dấu phẩy ngăn hàng nghìn, dấu chấm ngăn phần lẻ (1,234.5)',
      day: 'Ngày trước, tháng sau (31/12/2025)',
      month: 'Tháng trước, ngày sau (12/31/2025)',
      '0': 'đồng',
      '3': 'nghìn đồng',
      '6': 'triệu đồng',
      '9': 'tỷ đồng',
    },
    none: '— Hãy chọn —',
  },
  rows: 'Các hồ sơ sẽ lập',
  columns: {
    take: 'Lập',
    row: 'Dòng',
    product: 'Sản phẩm',
    producer: 'Chủ thể',
    commune: 'Xã, phường',
    set: 'Bộ tiêu chí',
    standing: 'Xem lại',
  },
  standings: {
    ready: 'Lập được ngay',
    doubt: 'Cần chọn',
    fault: 'Có ô chưa đọc được',
    twin: 'Có thể trùng',
    begun: 'Đã lập từ dòng này',
    nameless: 'Thiếu tên sản phẩm',
  },
  twinOfRow: row => `Giống dòng ${row}. Chỉ đánh dấu nếu đúng là sản phẩm khác.`,
  twinOfDraft: 'Đã có hồ sơ của sản phẩm này. Chỉ đánh dấu nếu muốn lập thêm.',
  take: row => `Lập hồ sơ từ dòng ${row}`,
  doubt: {
    commune: text => `“${text}” là nơi nào?`,
    set: text => `“${text}” thuộc bộ nào?`,
  },
  problem: (heading, text) => `${heading}: “${text}”`,
  faults: {
    error: 'bảng tính báo lỗi ở ô này',
    'too-long': 'dài quá mức ghi được',
    day: 'chưa đọc được ngày; hãy ghi ngày/tháng/năm',
    figure: 'chưa đọc được số',
    'unknown-word': 'không phải từ được dùng ở cột này',
    digits: 'mã phải là 5 chữ số',
    'no-such-place': 'không có trong bảng đơn vị hành chính',
    'no-such-set': 'không tìm thấy bộ tiêu chí',
    stars: 'số sao hiện có và đề nghị chưa hợp với lần đánh giá này',
  },
  waits: 'Chờ câu trả lời ở trên',
  hiddenRow: 'dòng ẩn',
  written: text => `(trong bảng ghi “${text}”)`,
  others: 'Các cột khác',
  page: (from, to, all) => `Dòng ${from}–${to} trong ${all}`,
  pages: 'Chuyển trang',
  before: '‹ Trang trước',
  after: 'Trang sau ›',
  counts: of =>
    `${[
      [of('begun'), 'đã lập hồ sơ'],
      [of('ready'), 'lập được ngay'],
      [of('doubt'), 'cần chọn'],
      [of('fault', 'twin', 'nameless'), 'cần xem lại'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, how]) => `${count} dòng ${how}`)
      .join(', ')}.`,
  skip: 'Tới thẳng nút lập hồ sơ',
  tickReady: 'Ô chưa đọc được sẽ để trống trong hồ sơ và điền sau.',
  start: count => `Lập ${count} hồ sơ`,
  nothing: 'Chưa đánh dấu dòng nào.',
  begun: (count, isStopped) =>
    `${isStopped ? 'Đã dừng. ' : ''}${count === 0 ? 'Không lập thêm hồ sơ nào.' : `✓ Đã lập ${count} hồ sơ.`}`,
  whereBegun: 'Các hồ sơ này đã ở danh sách hồ sơ; mở từng hồ sơ để điền tiếp.',
  undo: 'Hủy loạt hồ sơ này',
  undone: count => `Đã hủy ${count} hồ sơ vừa lập.`,
  toList: 'Về danh sách hồ sơ',
  goOn: 'Xem các dòng còn lại',
}
