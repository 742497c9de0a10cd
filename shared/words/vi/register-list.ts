import type { Lettering } from '../../kernel/old-letters.ts'
import type { ListField } from '../../register/list-fields.ts'
import type { ListStanding, SameDoubt } from '../../register/list-plan.ts'
import type { LeftOut, RowFault } from '../../register/list-row.ts'

type Said = (text: string) => string
type Counted = (count: number) => string

/** A list of an office's that is taken into the register, in one language. */
export interface RegisterListWords {
  readonly link: string
  readonly heading: string
  readonly intro: string
  readonly choose: string
  readonly chooseAnother: string
  readonly chooseHint: string
  readonly doing: Readonly<Record<'sending' | 'register.preview-list' | 'register.take-list', string>>
  readonly file: Said
  readonly letters: {
    readonly title: string
    readonly told: Said
    readonly windows: string
    readonly inFile: Said
    readonly hint: string
    readonly kinds: Readonly<Record<Lettering, string>>
  }
  readonly columns: {
    readonly title: string
    readonly open: string
    readonly known: (known: number, all: number) => string
    readonly left: Said
    readonly needed: Said
    readonly row: string
    readonly noHeadings: string
    readonly heads: Readonly<Record<'heading' | 'field' | 'samples', string>>
    readonly none: string
    readonly unnamed: (letter: string) => string
    readonly is: Said
    readonly fields: Readonly<Record<ListField, string>>
  }
  readonly notes: {
    readonly nameless: (rows: string, count: number) => string
    readonly left: Readonly<Record<LeftOut, Counted>>
    readonly taken: (name: string, day: string, count: number) => string
  }
  readonly standings: Readonly<Record<ListStanding, string>>
  readonly counts: Readonly<Record<ListStanding, Counted>>
  readonly doubts: {
    readonly title: Counted
    readonly done: string
    readonly hint: string
    readonly sections: Readonly<Record<'same' | 'place' | 'fault', string>>
    readonly cells: Said
    readonly rows: (count: number, open: number, first: string) => string
    readonly see: Counted
    readonly none: string
    readonly blank: string
    readonly allBlank: string
    readonly written: string
    readonly allWritten: string
    readonly find: string
    readonly findTitle: Said
    readonly take: string
    readonly readAs: string
    readonly notRead: string
    readonly leaveRows: string
    readonly isNew: string
    readonly isOld: string
    readonly byRow: string
    readonly more: Counted
    readonly same: Readonly<Record<SameDoubt['why'], string>>
    readonly faults: Readonly<Record<RowFault, string>>
    readonly rest: Counted
    readonly restLeft: string
    readonly restBack: string
  }
  readonly rows: {
    readonly title: string
    readonly shown: Readonly<Record<'all' | 'doubt' | 'group', string>>
    readonly show: string
    readonly papers: string
    readonly row: string
    readonly what: string
    readonly decide: (row: number) => string
    readonly is: (name: string, code: string, producer: string) => string
    readonly ofRow: (row: number) => string
    readonly leave: string
    readonly decision: (number: string, day: string) => string
    readonly certificate: (number: string, day: string) => string
    readonly place: Said
    readonly cell: (field: string, text: string) => string
    readonly empty: string
  }
  readonly enter: Counted
  readonly enterHint: string
  readonly waits: Counted
  readonly nothing: string
  readonly entered: (rows: number, products: number) => string
  readonly toRegister: string
  readonly lists: {
    readonly title: string
    readonly none: string
    readonly heads: Readonly<Record<'name' | 'at' | 'rows' | 'state', string>>
    readonly there: string
    readonly gone: Said
    readonly takeBack: string
    readonly takeBackTitle: Said
    readonly takeBackBody: Counted
    readonly takingBack: string
    readonly takenBack: Said
  }
}

const rows: Counted = count => `${count.toLocaleString('vi-VN')} dòng`

export const registerListWords: RegisterListWords = {
  link: 'Nhập danh sách',
  heading: 'Nhập danh sách sản phẩm vào sổ',
  intro:
    'Dùng ngay danh sách mà cơ quan đang giữ. Chương trình đọc, so với sổ và cho xem trước; chỉ ghi vào sổ khi bấm nút cuối cùng.',
  choose: 'Chọn tệp danh sách',
  chooseAnother: 'Chọn tệp khác',
  chooseHint: 'hoặc thả tệp vào đây. Nhận tệp Excel (.xlsx, .xls), LibreOffice (.ods) và CSV.',
  doing: {
    sending: 'Đang nhận tệp…',
    'register.preview-list': 'Đang đọc danh sách và so với sổ…',
    'register.take-list': 'Đang ghi vào sổ…',
  },
  file: name => `Tệp ${name}`,
  letters: {
    title: 'Chữ trong tệp',
    told: letters => `Chữ trong tệp đọc theo ${letters}. Nếu chữ hiện sai, chọn cách khác`,
    windows: 'Windows tiếng Việt (CP1258)',
    inFile: text => `Trong tệp: ${text}`,
    hint: 'Chọn cách đọc nào ra chữ Việt đúng.',
    kinds: {
      unicode: 'Unicode',
      tcvn3: 'TCVN3 (phông .VnTime, ABC)',
      vni: 'VNI (phông VNI-Times)',
    },
  },
  columns: {
    title: 'Cột nào là gì',
    open: 'Xem và sửa từng cột',
    known: (known, all) => `Nhận ra ${known} trong ${all} cột.`,
    left: headings => `Không lấy: ${headings}.`,
    needed: fields => `Chưa thấy cột: ${fields}. Hãy chọn ở bảng dưới nếu danh sách có.`,
    row: 'Tên cột ở dòng',
    noHeadings:
      'Không thấy dòng tên cột. Cần có cột tên sản phẩm và ít nhất một cột khác. Hãy chọn trang tính khác, chọn dòng ghi tên cột, hoặc sửa tệp rồi chọn lại.',
    heads: { heading: 'Cột trong tệp', field: 'Ghi vào sổ là', samples: 'Ví dụ' },
    none: '— Không lấy —',
    unnamed: letter => `Cột ${letter}, không có tên`,
    is: heading => `“${heading}” là`,
    fields: {
      name: 'Tên sản phẩm',
      code: 'Mã sản phẩm',
      producer: 'Chủ thể',
      producerKind: 'Loại hình chủ thể',
      representative: 'Người đại diện',
      gender: 'Giới tính người đại diện',
      ethnicity: 'Dân tộc người đại diện',
      address: 'Địa chỉ',
      commune: 'Xã, phường',
      communeCode: 'Mã xã, phường',
      district: 'Huyện (trước 7/2025)',
      province: 'Tỉnh, thành phố',
      set: 'Nhóm hoặc bộ sản phẩm',
      stars: 'Hạng sao',
      year: 'Năm công nhận',
      decision: 'Số quyết định',
      decidedOn: 'Ngày quyết định',
      decidedBy: 'Cơ quan quyết định',
      certificate: 'Số giấy chứng nhận',
      issuedOn: 'Ngày cấp giấy chứng nhận',
      until: 'Giấy chứng nhận có giá trị đến',
    },
  },
  notes: {
    nameless: (some, count) => `${rows(count)} không ghi tên sản phẩm nên không nhập: dòng ${some}.`,
    left: {
      'decision-without-day': count =>
        `${rows(count)} có số quyết định mà không có ngày: không ghi quyết định.`,
      'decision-without-number': count =>
        `${rows(count)} có ngày quyết định mà không có số: không ghi quyết định.`,
      'certificate-without-number': count =>
        `${rows(count)} có ngày của giấy chứng nhận mà không có số: không ghi giấy chứng nhận.`,
      'certificate-without-day': count =>
        `${rows(count)} có số giấy chứng nhận mà không có ngày cấp: không ghi giấy chứng nhận.`,
    },
    taken: (name, day, count) =>
      `Danh sách này đã nhập ngày ${day} (tệp ${name}): ${rows(count)} đã ở trong sổ, không nhập lại.`,
  },
  standings: {
    new: 'Sản phẩm mới',
    known: 'Đã có trong sổ, ghi thêm',
    doubt: 'Cần quyết định',
    left: 'Bỏ qua',
    taken: 'Đã nhập trước đây',
  },
  counts: {
    new: count => `${rows(count)} là sản phẩm mới`,
    known: count => `${rows(count)} của sản phẩm đã có`,
    doubt: count => `${rows(count)} cần quyết định`,
    left: count => `${rows(count)} bỏ qua`,
    taken: count => `${rows(count)} đã nhập trước đây`,
  },
  doubts: {
    title: count => `Cần quyết định: ${rows(count)}`,
    done: 'Đã quyết định xong',
    hint: 'Một câu trả lời dùng cho mọi dòng giống nhau. Trả lời xong vẫn đổi lại được cho đến khi nhập.',
    sections: {
      same: 'Cùng một sản phẩm hay khác?',
      place: 'Xã, phường nào của hôm nay?',
      fault: 'Dòng có điều chưa hợp lý',
    },
    cells: field => `${field}: ô chưa đọc được`,
    rows: (count, open, first) =>
      `${rows(count)} (${first})${open === 0 ? ' ✓' : open < count ? `, còn ${open}` : ''}`,
    see: count => `Xem ${rows(count)}`,
    none: '— Hãy chọn —',
    blank: 'Để trống ô này',
    allBlank: 'Để trống mọi ô chưa đọc được của cột này',
    written: 'Ghi như trong tệp, không gắn mã',
    allWritten: 'Ghi như trong tệp mọi nơi chưa chọn',
    find: 'Tìm xã khác…',
    findTitle: text => `“${text}” là xã, phường nào?`,
    take: 'Lấy xã này',
    readAs: 'Đọc là',
    notRead: 'Câu trả lời này cũng chưa đọc được.',
    leaveRows: 'Bỏ qua các dòng này',
    isNew: 'Là sản phẩm mới',
    isOld: 'Là sản phẩm đã có, ghi thêm vào',
    byRow: '— Quyết định từng dòng —',
    more: count => `Xem thêm ${count}`,
    same: {
      several: 'Có thể là một trong nhiều sản phẩm',
      'other-code': 'Trùng tên, chủ thể và xã với một sản phẩm, nhưng khác mã',
      'other-name': 'Trùng mã với một sản phẩm, nhưng khác tên',
    },
    faults: {
      'no-producer': 'Không ghi chủ thể',
      'day-to-come': 'Có ngày chưa đến',
      'until-before-issue': 'Giấy chứng nhận hết hạn trước ngày cấp',
    },
    rest: count => `Bỏ qua ${rows(count)} còn lại, nhập phần chắc chắn`,
    restLeft: 'Những dòng chưa quyết định sẽ được bỏ qua. Nhập lại tệp này sau sẽ chỉ hỏi những dòng đó.',
    restBack: 'Thôi bỏ qua, quyết định tiếp',
  },
  rows: {
    title: 'Các dòng sẽ nhập',
    shown: { all: 'Tất cả', doubt: 'Cần quyết định', group: 'Nhóm đang xem' },
    show: 'Xem những dòng nào',
    papers: 'Quyết định, giấy chứng nhận',
    row: 'Dòng',
    what: 'Sẽ thế nào',
    decide: row => `Dòng ${row} là`,
    is: (name, code, producer) => `Là “${name}”${code === '' ? '' : `, mã ${code}`}, ${producer}`,
    ofRow: row => ` (dòng ${row} của danh sách này)`,
    leave: 'Bỏ qua dòng này',
    decision: (number, day) => `QĐ ${number} ngày ${day}`,
    certificate: (number, day) => `GCN ${number} đến ${day}`,
    place: text => `chưa rõ xã: ${text}`,
    cell: (field, text) => `${field}: “${text}” chưa đọc được`,
    empty: 'Không có dòng nào.',
  },
  enter: count => `Nhập ${rows(count)} vào sổ`,
  enterHint: 'Nhập xong vẫn rút lại được cả danh sách.',
  waits: count => `Còn ${rows(count)} cần quyết định ở trên.`,
  nothing: 'Không có dòng nào để nhập.',
  entered: (count, products) =>
    `✓ Đã nhập ${rows(count)} vào sổ; ${products.toLocaleString('vi-VN')} sản phẩm mới.`,
  toRegister: 'Về sổ đăng ký',
  lists: {
    title: 'Danh sách đã nhập',
    none: 'Chưa nhập danh sách nào.',
    heads: { name: 'Tệp', at: 'Nhập lúc', rows: 'Số dòng', state: 'Tình trạng' },
    there: 'Đang ở trong sổ',
    gone: reason => `Đã rút lại: ${reason}`,
    takeBack: 'Rút lại cả danh sách',
    takeBackTitle: name => `Rút lại cả danh sách “${name}”?`,
    takeBackBody: count =>
      `${rows(count)} của danh sách này không còn được tính; sổ vẫn giữ vết và lý do. Việc ghi từ phiên họp hoặc danh sách khác không đổi.`,
    takingBack: 'Đang rút lại danh sách…',
    takenBack: name => `✓ Đã rút lại danh sách “${name}”.`,
  },
}
