import type { BagFindingLevel } from '../../dossier/bag-finding.ts'
import { shownName } from '../../kernel/text.ts'
import type { BagFaultTexts } from '../bag-text.ts'

/** What `check` says of a package, and of any BagIt bag. */
export interface BagWords {
  readonly levels: Readonly<Record<BagFindingLevel | 'note', string>>
  readonly faults: BagFaultTexts
  readonly neither: string
  readonly tooMany: (limit: number) => string
  /** @param limit in bytes */
  readonly listTooLarge: (path: string, limit: number) => string
  readonly more: Readonly<Record<BagFindingLevel, (count: number) => string>>
  /** @param size in bytes */
  readonly valid: (version: string, files: number, size: number) => string
  readonly packageSound: (name: string, files: number) => string
}

const count = (value: number): string => value.toLocaleString('vi-VN')

const named = (path: string): string => `“${shownName(path)}”`

const lineFaults = {
  form: 'không phải mã kiểm tra rồi đến tên tệp (ở fetch.txt: địa chỉ, độ dài, tên tệp)',
  'too-long': 'dài quá mức',
  outside: 'tên tệp không thuộc phần mà danh sách này được kê',
} as const

export const bagWords: BagWords = {
  levels: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' },
  faults: {
    'no-declaration': () => 'Thiếu tệp bagit.txt.',
    'declaration-line': ({ line }) =>
      line === ''
        ? 'bagit.txt thiếu một trong hai dòng bắt buộc.'
        : `bagit.txt có dòng không đúng mẫu: “${line}”.`,
    version: ({ version }) =>
      `bagit.txt ghi BagIt phiên bản ${version}, chương trình không biết phiên bản này.`,
    letters: ({ letters }) => `bagit.txt ghi bảng mã “${letters}”, chương trình không đọc được bảng mã này.`,
    'no-payload': () => 'Thiếu thư mục data.',
    'no-manifest': () => 'Không có bảng kê nào đọc được của thư mục data (manifest-….txt).',
    'manifest-kind': ({ path }) => `${named(path)} dùng cách tính mã kiểm tra mà chương trình không biết.`,
    'not-text': ({ path }) => `${named(path)} không viết theo bảng mã mà bagit.txt ghi.`,
    'list-line': ({ list, line, fault }) => `${named(list)} sai ở dòng ${count(line)}: ${lineFaults[fault]}.`,
    twice: ({ list, path }) => `${named(list)} kê tệp ${named(path)} hai lần.`,
    'twice-otherwise': ({ list, path }) =>
      `${named(list)} kê tệp ${named(path)} hai lần với hai mã kiểm tra khác nhau.`,
    missing: ({ list, path }) => `Thiếu tệp ${named(path)} có trong ${named(list)}.`,
    'to-fetch': ({ list, path }) =>
      `Tệp ${named(path)} có trong ${named(list)} còn phải tải về theo fetch.txt.`,
    'not-listed': ({ list, path }) =>
      list === undefined
        ? `Không bảng kê nào có tệp ${named(path)}.`
        : `Tệp ${named(path)} không có trong ${named(list)}.`,
    changed: ({ list, path }) => `Tệp ${named(path)} không khớp với ${named(list)}.`,
    damaged: ({ path }) => `Tệp ${named(path)} bị hỏng, không đọc hết được.`,
    packed: ({ path }) => `Tệp ${named(path)} có mật khẩu hoặc nén theo cách chương trình không đọc được.`,
    special: ({ path }) => `${named(path)} không phải tệp hay thư mục (đường dẫn liên kết, thiết bị).`,
    overlapping: ({ path }) => `${named(path)} trùng tên hoặc dùng chung dữ liệu với mục khác trong tệp nén.`,
    oxum: ({ said, found }) =>
      `bag-info.txt ghi Payload-Oxum là “${shownName(said)}”, còn thư mục data có ${found} (byte, tệp).`,
    'fetch-not-listed': ({ path }) => `Tệp ${named(path)} của fetch.txt không có trong bảng kê.`,
    'dot-slash': ({ list, path }) => `${named(list)} có “./” ở đầu tên tệp, như ở ${named(path)}.`,
    star: ({ list, path }) => `${named(list)} có “*” trước tên tệp, như ở ${named(path)}.`,
    'not-escaped': ({ list, path }) =>
      `${named(list)} không đổi dấu “%” trong tên ${named(path)} thành “%25”.`,
    'same-but-case': ({ path, first }) =>
      `${named(first)} và ${named(path)} chỉ khác chữ hoa, chữ thường; có máy coi là một tệp.`,
    'composed-otherwise': ({ list, path }) =>
      `Tên ${named(path)} trong ${named(list)} ghép dấu theo kiểu khác; có máy coi là một tệp, có máy coi là hai.`,
    'system-file': ({ path }) => `${named(path)} là tệp do hệ điều hành tự thêm.`,
    mark: ({ path }) => `${named(path)} có dấu thứ tự byte (BOM) ở đầu.`,
  },
  neither: 'Đây không phải thư mục, cũng không phải tệp nén ZIP.',
  tooMany: limit => `Có nhiều hơn ${count(limit)} tệp, chương trình không kiểm tra.`,
  listTooLarge: (path, limit) => `${named(path)} lớn hơn ${count(limit)} byte, chương trình không kiểm tra.`,
  more: {
    error: more => `Còn ${count(more)} lỗi nữa không ghi ra.`,
    warning: more => `Còn ${count(more)} cảnh báo nữa không ghi ra.`,
  },
  valid: (version, files, size) =>
    `Hợp lệ: BagIt ${version}, ${count(files)} tệp trong thư mục data, ${count(size)} byte.`,
  packageSound: (name, files) => `Nạp được: gói hồ sơ “${name}”, ${count(files)} tệp.`,
}
