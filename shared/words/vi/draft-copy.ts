import type { ReadFrom } from '../../contract/draft-copy-views.ts'

/** Packages that are copied to a stick or a folder, in one language. */
export interface DraftCopyWords {
  readonly heading: string
  readonly nothing: string
  readonly nothingHint: string
  readonly meant: (count: number, size: string) => string
  readonly unpacked: (products: readonly string[]) => string
  readonly where: string
  readonly noStick: string
  readonly stick: (name: string) => string
  readonly room: (path: string, free: string, size: string) => string
  readonly other: string
  readonly path: string
  readonly pathHint: string
  readonly again: string
  /** Looking for a folder by its name. */
  readonly browse: {
    readonly open: string
    readonly title: string
    readonly places: string
    readonly placesHint: string
    readonly here: (path: string) => string
    readonly up: string
    readonly none: string
    readonly more: (count: number) => string
    readonly choose: string
  }
  readonly needs: (needed: string, free: string) => string
  readonly short: (needed: string, free: string) => string
  readonly tooLarge: (names: readonly string[]) => string
  readonly copy: (count: number) => string
  readonly copyAgain: string
  readonly copying: string
  readonly done: (good: number, all: number, folder: string) => string
  readonly stopped: string
  readonly ofMemory: string
  readonly eject: string
  readonly columns: Readonly<Record<'file' | 'size' | 'outcome', string>>
  readonly copied: Readonly<Record<ReadFrom, string>>
  readonly renamed: string
  readonly there: string
  readonly notBegun: string
}

/** As many names as a person reads. */
const most = 5
const listed = (names: readonly string[]): string =>
  names.length <= most
    ? names.join('; ')
    : `${names.slice(0, most).join('; ')} và ${names.length - most} hồ sơ khác`

export const draftCopyWords: DraftCopyWords = {
  heading: 'Chép gói hồ sơ ra USB',
  nothing: 'Chưa có gói nào để chép',
  nothingHint: 'Quay lại danh sách, xuất gói trước rồi chép. Hồ sơ sửa sau khi xuất thì phải xuất lại.',
  meant: (count, size) => `Sẽ chép ${count} gói, tất cả ${size}.`,
  unpacked: products =>
    `${products.length} hồ sơ chưa có gói của bản hiện tại nên không chép: ${listed(products)}. Muốn chép cả những hồ sơ này thì quay lại danh sách để xuất gói.`,
  where: 'Chép vào đâu?',
  noStick: 'Chưa thấy USB nào. Hãy cắm USB, chờ vài giây rồi bấm “Tìm lại USB”, hoặc chọn thư mục khác.',
  stick: name => `USB hoặc ổ đĩa “${name}”`,
  room: (path, free, size) => `${path} · còn trống ${free} trong ${size}`,
  other: 'Thư mục khác trên máy này',
  path: 'Đường dẫn của thư mục',
  pathHint: 'dán đường dẫn, ví dụ D:\\Hồ sơ OCOP hoặc /home/xa/Hồ sơ',
  again: 'Tìm lại USB',
  browse: {
    open: 'Tìm thư mục…',
    title: 'Chọn thư mục để chép vào',
    places: 'Bắt đầu từ đâu?',
    placesHint: 'Thư mục của người dùng trên máy này, và các USB, ổ đĩa đang cắm.',
    here: path => `Đang ở: ${path}`,
    up: '↑ Lên một cấp',
    none: 'Trong này không có thư mục nào khác.',
    more: count => `Còn ${count} thư mục nữa không hiện hết ở đây; hãy ghi đường dẫn vào ô.`,
    choose: 'Chọn thư mục này',
  },
  needs: (needed, free) => `Cần ${needed}, còn trống ${free}: đủ chỗ.`,
  short: (needed, free) =>
    `Không đủ chỗ: cần ${needed} mà chỉ còn ${free}. Hãy xóa bớt tệp trên đó, chọn ít gói hơn, hoặc dùng USB khác.`,
  tooLarge: names =>
    `USB này định dạng FAT32, không nhận tệp từ 4 GB trở lên: ${names.join('; ')}. Hãy dùng USB định dạng exFAT hoặc NTFS.`,
  copy: count => `Chép ${count} gói`,
  copyAgain: 'Chép và kiểm tra lần nữa',
  copying: 'Đang chép và đọc lại để so từng byte',
  done: (good, all, folder) =>
    good === all
      ? `Cả ${all} gói đã nằm nguyên vẹn trong ${folder}.`
      : `${good} trong ${all} gói đã nằm nguyên vẹn trong ${folder}.`,
  stopped: 'Đã dừng theo yêu cầu. Không có gói nào chép dở.',
  ofMemory:
    'Hệ điều hành này không cho đọc thẳng từ USB nên lần đọc lại có thể lấy từ bộ nhớ của máy. Để chắc chắn: tháo USB an toàn, cắm lại, rồi bấm “Chép và kiểm tra lần nữa”: gói đã có sẽ được đọc lại và so từng byte.',
  eject: 'Trước khi rút USB, hãy dùng lệnh tháo an toàn (Eject) của máy.',
  columns: { file: 'Tên tệp', size: 'Dung lượng', outcome: 'Kết quả' },
  copied: {
    medium: 'Đã chép, đọc lại từ nơi chép đúng từng byte.',
    memory: 'Đã chép, đọc lại đúng từng byte.',
  },
  renamed: 'Tên có thêm số vì ở đó đã có tệp khác cùng tên; tệp ấy giữ nguyên.',
  there: 'Đã có sẵn, đọc lại giống hệt; không chép lại.',
  notBegun: 'Chưa chép.',
}
