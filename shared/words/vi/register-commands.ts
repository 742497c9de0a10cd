/** What the commands of the register are asked with and what they do, line by line. */
export type RegisterCommand = 'register import' | 'register export' | 'register due' | 'register count'

export interface RegisterCommandWords {
  readonly commands: Readonly<
    Record<RegisterCommand, { readonly takes: string; readonly does: readonly string[] }>
  >
  readonly column: (heading: string, field: string) => string
  readonly columnsLeft: (headings: string) => string
  readonly doubt: (key: string, what: string, rows: string) => string
  readonly choice: (key: string, line: string) => string
  readonly moreGroups: (count: number) => string
  readonly decide: string
  readonly dryRun: (rows: number) => string
  readonly taken: (rows: number, products: number, list: string) => string
  readonly badDecisions: (file: string, at: string) => string
  readonly noKind: (file: string) => string
  readonly exported: (count: number, file: string) => string
  readonly dueHeads: readonly [string, string, string, string]
  readonly dueOfAll: string
  readonly countHeads: { readonly total: string; readonly none: string }
}

const where = 'Sổ nằm trong thư mục dữ liệu, hoặc ở máy chủ mà biến môi trường PROVINCE_DATABASE chỉ ra.'

export const registerCommandWords: RegisterCommandWords = {
  commands: {
    'register import': {
      takes: 'TỆP --data THƯ-MỤC [--decisions TỆP.json] [--leave-doubts] [--dry-run] [--json]',
      does: [
        'Nhập danh sách sản phẩm (XLSX, XLS, ODS, CSV) vào sổ như ở màn hình: in cách đọc, các cột, số dòng, những điều phải quyết định kèm mã. Nhập hết hoặc không nhập gì.',
        '--decisions: {"answers": {"MÃ": "TRẢ LỜI"}, "letters": "tcvn3", "columns": {"row": 2, "fields": {"4": "stars"}}, "sheet": 0}; --leave-doubts: bỏ qua những dòng chưa quyết định.',
        `--dry-run: không ghi gì. ${where}`,
        'Mã thoát 0: đã nhập, hoặc nhập được, hoặc đã nhập từ trước; 2: còn điều phải quyết định, hoặc không đọc được tệp.',
      ],
    },
    'register export': {
      takes:
        'TỆP.xlsx|.ods|.csv --data THƯ-MỤC [--text …] [--stars N]… [--standing …]… [--group …] [--year N] [--province MÃ] [--commune MÃ]',
      does: [
        `Ghi các sản phẩm trong sổ ra bảng tính: ngày và số thật, tên cột đứng yên, có bộ lọc. ${where}`,
        'Mã thoát 0: đã ghi; 2: không mở được sổ, hoặc không ghi được tệp.',
      ],
    },
    'register due': {
      takes: '--data THƯ-MỤC [--json]',
      does: [
        `Việc đến hạn theo luật, việc trễ trước. ${where}`,
        'Mã thoát 0: không có việc trễ; 1: có việc trễ; 2: không mở được sổ.',
      ],
    },
    'register count': {
      takes: '--data THƯ-MỤC [--of in-force|recognised|rated] [--province MÃ] [--year N] [--json]',
      does: [
        `Số sản phẩm theo hạng sao, năm, nhóm, loại hình chủ thể và xã. Mặc định: đang có hiệu lực. ${where}`,
        'Mã thoát 0: đã đếm; 2: không mở được sổ.',
      ],
    },
  },
  column: (heading, field) => `  “${heading}” → ${field}`,
  columnsLeft: headings => `  không lấy: ${headings}`,
  doubt: (key, what, rows) => `  ${key}\n      ${what}: ${rows}`,
  choice: (key, line) => `        ${key}  ${line}`,
  moreGroups: count => `  … và ${count} điều nữa`,
  decide:
    'Chưa nhập gì. Ghi câu trả lời vào tệp rồi chạy lại với --decisions, hoặc dùng --leave-doubts để bỏ qua những dòng này.',
  dryRun: rows => `Chạy thử: sẽ nhập ${rows} dòng. Chưa ghi gì.`,
  taken: (rows, products, list) => `Đã nhập ${rows} dòng, ${products} sản phẩm mới. Danh sách: ${list}`,
  badDecisions: (file, at) => `Tệp quyết định ${file} không đúng mẫu${at === '' ? '' : ` ở ${at}`}.`,
  noKind: file => `Tên tệp ${file} phải kết thúc bằng .xlsx, .ods hoặc .csv.`,
  exported: (count, file) => `Đã ghi ${count} sản phẩm vào ${file}`,
  dueHeads: ['Sản phẩm', 'Việc', 'Hạn', 'Còn lại'],
  dueOfAll: 'mọi sản phẩm',
  countHeads: { total: 'Cộng', none: 'chưa rõ' },
}
