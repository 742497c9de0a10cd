import type { NameReading } from '../../dossier/package-note.ts'
import type { PackageNoteTexts } from '../package-note-text.ts'

const named = ({ paths, count }: { readonly paths: readonly string[]; readonly count: number }): string => {
  const shown = paths.map(path => `“${path}”`).join(', ')
  return count > paths.length ? `${shown} và ${count - paths.length} tệp nữa` : shown
}

const readingNames: Readonly<Record<NameReading, string>> = {
  'utf-8': 'UTF-8',
  'windows-1258': 'CP1258 (Windows tiếng Việt)',
}

/** What is said of a package that was let in with something set aside, or read with leniency. */
export const packageNoteTexts: PackageNoteTexts = {
  'system-files': note => `Đã bỏ qua tệp do hệ điều hành tự thêm vào gói: ${named(note)}.`,
  'tag-files': note => `Đã kiểm tra và không giữ tệp kèm theo, không thuộc hồ sơ: ${named(note)}.`,
  'in-folder': ({ folder }) => `Hồ sơ nằm trong thư mục “${folder}” của gói.`,
  'names-composed': note => `Tên tệp viết theo kiểu tách dấu đã được ghép lại: ${named(note)}.`,
  'names-of-unicode-field': note => `Tên tệp được đọc từ trường Unicode của tệp nén: ${named(note)}.`,
  'names-read-as': note => `Tên tệp được đọc theo bảng mã ${readingNames[note.reading]}: ${named(note)}.`,
  'dot-slash': note => `Đã bỏ “./” ở đầu tên tệp: ${named(note)}.`,
  'byte-order-mark': note => `Đã bỏ dấu thứ tự byte (BOM) ở đầu bảng kê: ${named(note)}.`,
  'only-sha512': () =>
    'Gói chỉ có bảng kê SHA-512; chương trình đã kiểm tra theo bảng kê đó và lập thêm bảng kê SHA-256.',
  padding: ({ bytes }) => `Đã bỏ qua ${bytes.toLocaleString('vi-VN')} byte số 0 sau phần cuối của tệp nén.`,
}
