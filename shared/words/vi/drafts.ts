import type { DraftRefusal } from '../../contract/draft-refusal.ts'
import { sizeText } from '../figures.ts'
import type { BookFault } from '../../kernel/spreadsheet.ts'
import { draftMakingWords } from './draft-making.ts'
import { lackName } from './pack.ts'

/** Preparing dossiers, in one language. */
export interface DraftWords {
  readonly refusals: {
    readonly [Code in DraftRefusal['code']]: (
      refusal: Extract<DraftRefusal, { readonly code: Code }>,
    ) => string
  }
}

const sheetFaults: Readonly<Record<BookFault, string>> = {
  'not-a-sheet':
    'Tệp này không phải bảng tính. Hãy chọn tệp Excel (.xlsx, .xls), LibreOffice (.ods) hoặc CSV.',
  locked: 'Bảng tính này có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi chọn lại tệp.',
  'too-large':
    'Bảng tính này lớn quá mức nhận được. Hãy chép riêng danh sách sản phẩm sang một tệp mới rồi chọn tệp đó.',
  'too-slow':
    'Đọc bảng tính này quá lâu nên đã dừng: trong tệp có quá nhiều ô, định dạng hoặc công thức. Hãy chép riêng danh sách sản phẩm sang một tệp mới rồi chọn tệp đó.',
  broken:
    'Bảng tính này không còn nguyên vẹn nên không đọc được. Hãy mở bằng Excel, lưu thành tệp .xlsx mới rồi chọn tệp đó; nếu Excel cũng không mở được, hãy xin nơi gửi gửi lại.',
}

export const draftWords: DraftWords = {
  refusals: {
    'draft.unknown': () => 'Không còn hồ sơ này trên máy. Hãy quay lại danh sách hồ sơ.',
    'draft.stale': () =>
      'Hồ sơ này vừa được sửa ở cửa sổ hoặc máy khác nên chưa ghi. Hãy mở lại hồ sơ rồi sửa tiếp.',
    'draft.other-purpose': ({ purpose }) =>
      purpose === 'advise'
        ? 'Đây là gói để Tổ tư vấn chấm sơ bộ: chỉ ghi được điểm và nhận xét của Tổ tư vấn, phần còn lại giữ đúng như gói nhận được.'
        : 'Hồ sơ đang lập không ghi được ý kiến của Tổ tư vấn. Hãy mở gói hồ sơ và chọn “Để Tổ tư vấn chấm sơ bộ”.',
    'draft.unreadable': () =>
      'Không đọc được hồ sơ này: tệp bị hỏng hoặc do phiên bản mới hơn lập. Các tệp minh chứng vẫn còn nguyên trong thư mục của hồ sơ.',
    'draft.too-many-files': ({ limit }) =>
      `Hồ sơ đã có ${limit} tệp, là mức nhiều nhất. Hãy gộp bớt tệp rồi thêm tiếp.`,
    'draft.kind-unknown': ({ name }) =>
      `“${name}” không phải loại tệp mà hồ sơ nhận. Hãy lưu thành PDF, ảnh JPEG, âm thanh MP3 hoặc phim MP4 rồi thêm lại.`,
    'draft.empty-file': ({ name }) =>
      `Tệp “${name}” không có nội dung (0 byte). Hãy kiểm tra tệp gốc rồi thêm lại.`,
    'draft.has-errors': ({ problems }) =>
      `Chưa lập được gói hồ sơ vì còn ${problems.length} lỗi. Hãy sửa từng lỗi ở bước “Kiểm tra và xuất gói” rồi lập lại.`,
    'draft.incomplete': ({ lacks }) =>
      `Chưa lập được gói hồ sơ vì còn thiếu: ${lacks.map(lackName).join('; ')}. Hãy bổ sung rồi lập lại.`,
    'draft.file-changed': ({ name }) =>
      `Tệp “${name}” của hồ sơ đã mất hoặc bị thay đổi trên đĩa. Hãy thêm lại tệp này rồi lập gói.`,
    'draft.other-kind': () =>
      'Tệp này không phải gói hồ sơ (.ocop) hay hồ sơ đang lập (.ocopnhap). Hãy chọn đúng tệp.',
    'draft.file-malformed': ({ path }) =>
      `Hồ sơ đang lập trong tệp này không đúng mẫu (“${path}”). Hãy xin nơi gửi xuất lại tệp.`,
    'draft.newer-format': ({ format }) =>
      `Tệp này do phiên bản mới hơn của chương trình lập (${format}). Hãy cập nhật chương trình.`,
    'sheet.unreadable': ({ fault }) => sheetFaults[fault],
    'sheet.reader-failed': ({ incident }) =>
      `Phần đọc bảng tính của chương trình gặp lỗi khi đọc tệp này (mã ${incident}). Chưa ghi gì, tệp của bạn vẫn nguyên. Hãy chọn lại tệp; nếu vẫn vậy, hãy chép danh sách sang một tệp mới và báo mã lỗi cho người hỗ trợ.`,
    'sheet.empty': () =>
      'Bảng tính này không có dòng nào. Hãy chọn tệp khác, hoặc điền danh sách vào rồi chọn lại.',
    'sheet.changed': () =>
      'Danh sách hồ sơ vừa thay đổi nên chưa lập hồ sơ nào. Bảng bên dưới đã được đọc lại: hãy xem lại rồi bấm lần nữa.',
    'sheet.touched': ({ count }) =>
      `Không hủy được cả loạt vì đã có ${count} hồ sơ được sửa. Hãy xóa từng hồ sơ trong danh sách.`,
    'draft.no-converter': ({ name }) =>
      `“${name}” ${draftMakingWords.convert.why} ${draftMakingWords.convert.byHand}`,
    'draft.not-converted': ({ name }) =>
      `Không chuyển được “${name}” thành PDF. Hãy mở thử tệp gốc bằng Word hoặc Excel; nếu mở được thì chọn Tệp > Lưu dưới dạng (File > Save As), chọn loại PDF, rồi thêm tệp PDF đó và bỏ tệp này.`,
    'draft.not-read': ({ name }) =>
      `Không tách hoặc gộp được “${name}” vì không đọc được các trang. Hãy mở thử tệp, quét hoặc lưu lại thành PDF rồi thêm lại.`,
    'draft.ranges-wrong': ({ name, pages }) =>
      `“${name}” có ${pages} trang: các phần tách ra phải nối tiếp nhau và đủ từng trang một.`,
    'outlet.no-folder': ({ folder }) =>
      `Không thấy thư mục “${folder}”. Hãy cắm USB rồi bấm “Tìm lại USB”, hoặc xem lại đường dẫn.`,
    'outlet.elsewhere': ({ folder }) =>
      `“${folder}” nằm ngoài thư mục của người dùng này và các USB, ổ đĩa đang cắm nên không mở xem ở đây. Nếu đúng là nơi cần chép, hãy ghi đường dẫn vào ô.`,
    'outlet.unreadable': ({ folder }) =>
      `Người dùng này không được xem bên trong “${folder}”, hoặc ổ đĩa báo lỗi. Hãy chọn thư mục khác.`,
    'outlet.own-data': () =>
      'Đây là thư mục dữ liệu của chính chương trình. Hãy chọn USB hoặc một thư mục khác.',
    'outlet.read-only': () =>
      'USB hoặc thư mục này chỉ cho đọc nên chưa chép được. Hãy gạt khóa ghi trên USB hoặc thẻ nhớ (nếu có), hoặc dùng USB khác.',
    'outlet.no-access': () =>
      'Người dùng này chưa có quyền ghi vào thư mục đã chọn. Hãy chọn thư mục khác hoặc dùng USB khác.',
    'outlet.no-space': ({ needed, free }) =>
      `Không đủ chỗ: cần ${sizeText(needed)} mà chỉ còn ${sizeText(free)}. Hãy xóa bớt tệp trên đó, chọn ít gói hơn, hoặc dùng USB khác.`,
    'outlet.full': () =>
      'Chỗ trống đã hết trong khi chép. Tệp đang chép dở đã được xóa; hãy xóa bớt tệp trên đó hoặc dùng USB khác rồi chép tiếp.',
    'outlet.too-large': ({ name }) =>
      `“${name}” lớn hơn mức mà USB này nhận (định dạng FAT32 không nhận tệp từ 4 GB trở lên). Hãy dùng USB định dạng exFAT hoặc NTFS.`,
    'outlet.gone': () =>
      'USB hoặc thư mục đã bị rút ra trong khi chép. Các gói báo “đã chép” vẫn nguyên vẹn; hãy cắm lại rồi chép tiếp phần còn lại.',
    'outlet.differs': ({ name }) =>
      `“${name}” đọc lại không giống bản gốc nên đã bỏ bản chép đó: USB có thể đã hỏng. Hãy chép lại sang USB khác.`,
    'outlet.failed': () =>
      'USB hoặc ổ đĩa báo lỗi khi ghi hoặc đọc lại. Hãy rút ra cắm lại rồi chép tiếp; nếu vẫn lỗi, hãy dùng USB khác.',
    'outlet.name-taken': ({ name }) =>
      `Thư mục đã có quá nhiều tệp khác nội dung cùng tên “${name}”. Hãy chọn thư mục khác.`,
    'outlet.nothing-packed': () => 'Chưa có gói nào của bản hiện tại để chép. Hãy xuất gói trước rồi chép.',
  },
}
