import type { NameReading } from '../../dossier/package-note.ts'
import type { OtherLetter } from '../../kernel/letters.ts'
import type { Finding, PrintedName } from '../../dossier/findings.ts'
import type {
  DossierFault,
  LineFault,
  PackageRefusal,
  PackageRefusalCode,
  Withheld,
} from '../../dossier/package-refusal.ts'
import type { PathFault } from '../../dossier/package-path.ts'
import { never } from '../../kernel/never.ts'
import { dayText } from '../figures.ts'
import { noteText } from '../package-note-text.ts'
import { periodEndText } from '../period-end-text.ts'
import { commonWords } from './common.ts'
import { codeFault } from './places.ts'
import { packageNoteTexts } from './package-notes.ts'

/** What is said about package files, in one language: a sentence for each refusal and each finding. */
export interface PackageWords {
  readonly refusals: { readonly [Code in PackageRefusalCode]: (refusal: PackageRefusal<Code>) => string }
  readonly pathFaults: Readonly<Record<PathFault, string>>
  /** How names are read of a package that does not say so. */
  readonly names: {
    readonly of: (file: string) => string
    readonly choose: Readonly<Record<NameReading, string>>
    /** Instead of a choice that breaks the names. */
    readonly broken: Readonly<Record<NameReading, string>>
  }
  readonly findings: {
    readonly [Kind in Finding['kind']]: (finding: Extract<Finding, { kind: Kind }>) => string
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('vi-VN')} MB`

const points = (count: number): string => count.toLocaleString('vi-VN')

const pathFaults: PackageWords['pathFaults'] = {
  empty: 'có phần tên bỏ trống',
  absolute: 'bắt đầu từ gốc ổ đĩa',
  'way-out': 'có “.” hoặc “..” dẫn ra ngoài gói',
  backslash: 'có dấu gạch chéo ngược “\\”',
  drive: 'có tên ổ đĩa',
  'forbidden-character': 'có ký tự không được phép',
  'device-name': 'trùng tên thiết bị của Windows',
  ending: 'kết thúc bằng dấu chấm hoặc dấu cách',
  hidden: 'bắt đầu bằng dấu chấm',
  'too-long': 'quá dài',
  'not-utf8': 'không viết bằng bảng mã UTF-8',
  invisible: 'không có chữ nào nhìn thấy được',
}

const lineFaults: Readonly<Record<Exclude<LineFault, PathFault>, string>> = {
  form: 'không phải mã kiểm tra rồi đến tên tệp',
  twice: 'ghi lại một tên đã có',
  outside: 'tên tệp không thuộc phần mà bảng kê này liệt kê',
}

const lineFaultText = (fault: LineFault): string =>
  fault === 'form' || fault === 'twice' || fault === 'outside'
    ? lineFaults[fault]
    : `tên tệp ${pathFaults[fault]}`

/** What is wrong at a place of dossier.json, where the place alone does not say it. */
const dossierRules: Readonly<Record<string, string>> = {
  json: 'không phải JSON',
  'too-deep': 'ngoặc lồng nhau quá nhiều tầng',
  'field-twice': 'ghi hai lần trong cùng một mục',
  year: 'ngày không thuộc các năm 2000 đến 2099',
}

const dossierFaultText = ({ at, rule }: DossierFault): string => {
  const why = dossierRules[rule]
  return why === undefined ? at : `${at} (${why})`
}

const formNames = {
  registration: 'Phiếu đăng ký (Mẫu số 01)',
  selfAssessment: 'Báo cáo tự đánh giá (Mẫu số 02)',
  communeReport: 'Báo cáo của UBND cấp xã (Mẫu số 03)',
} as const

const copyAgain = 'Hãy chép lại gói từ nơi lập hồ sơ.'
const makeAgain = 'Đề nghị nơi lập hồ sơ xuất lại gói.'
const rename = 'Hãy đổi tên tệp đó rồi lập lại gói.'
const distrust = 'Không dùng tệp này; hãy hỏi lại nơi gửi.'

const printedNames: Readonly<Record<PrintedName, string>> = {
  code: 'Mã sản phẩm',
  product: 'Tên sản phẩm',
  producer: 'Tên chủ thể',
  commune: 'Tên xã',
}

const scriptNames = { khmer: 'Khmer', cham: 'Chăm', 'tai-viet': 'Thái' } as const

const letterText = ({ letter, as }: OtherLetter): string =>
  as.kind === 'script'
    ? `“${letter}” (chữ ${scriptNames[as.script]}, in bằng phông riêng)`
    : `“${letter}” (in thành “${as.text}”)`

function whyWithheld(refusal: Withheld): string {
  switch (refusal.why) {
    case 'defect':
      return refusal.defect
    case 'several-choices':
      return 'bộ này cho chọn nhiều phương án ở một tiêu chí.'
    case 'not-accepted':
      return 'quyết định đã nhập nhưng chưa được chấp nhận. Hãy xem chấm thử ở mục Bộ quy định rồi chấp nhận.'
    default:
      return never(refusal)
  }
}

export const packageWords: PackageWords = {
  pathFaults,
  names: {
    of: file => `Cách đọc tên tệp trong ${file}`,
    choose: {
      'utf-8': 'Đọc theo UTF-8',
      'windows-1258': 'Đọc theo CP1258 (Windows tiếng Việt)',
    },
    broken: {
      'utf-8': 'Không phải UTF-8: có chữ không đọc được.',
      'windows-1258': 'Không phải CP1258: có chữ không đọc được.',
    },
  },
  refusals: {
    'package.unreadable': () => 'Không đọc được tệp. Hãy kiểm tra ổ đĩa, USB và quyền truy cập rồi nạp lại.',
    'package.not-a-zip': () => `Tệp này không phải là gói hồ sơ (.ocop). Hãy chọn tệp khác.`,
    'package.truncated': () => `Gói bị cắt cụt, thường do chép chưa xong. ${copyAgain}`,
    'package.directory-invalid': () =>
      `Mục lục của tệp nén không đúng chuẩn ZIP, hoặc sau phần cuối còn nội dung lạ. ${makeAgain}`,
    'package.encrypted': ({ path }) =>
      `Tệp “${path}” trong gói bị đặt mật khẩu. ${makeAgain} Gói không được đặt mật khẩu.`,
    'package.compression-unknown': ({ path }) =>
      `Tệp “${path}” được nén theo cách mà chương trình không đọc. ${makeAgain}`,
    'package.unsafe-path': ({ path, fault, sign }) =>
      `Tên “${path}” trong gói ${pathFaults[fault]}${sign === undefined ? '' : `: “${sign}”`}. ${rename}`,
    'package.names-unclear': () =>
      'Tệp nén không ghi rõ bảng mã của tên tệp. Hãy xem các tên dưới đây và chọn cách đọc đúng.',
    'package.duplicate-path': ({ path, first }) =>
      `Trong gói có hai tệp mà máy coi là một: “${first}” và “${path}”. ${makeAgain}`,
    'package.symlink': ({ path }) => `“${path}” là liên kết tới tệp khác, không phải tệp thật. ${makeAgain}`,
    'package.too-many-files': ({ count, limit }) =>
      `Gói có ${count} tệp, nhiều hơn mức ${limit}. Hãy gộp bớt minh chứng.`,
    'package.file-too-large': ({ path, size, limit }) =>
      `Tệp “${path}” nặng ${megabytes(size)}, quá mức ${megabytes(limit)}. Hãy nén nhỏ hoặc tách tệp.`,
    'package.too-large': ({ size, limit }) =>
      `Gói nặng ${megabytes(size)} sau khi giải nén, quá mức ${megabytes(limit)}. Hãy giảm bớt phim và ảnh.`,
    'package.bomb': ({ path }) => `Tệp “${path}” được nén bất thường, có thể làm đầy ổ đĩa. ${distrust}`,
    'package.swells': ({ size, packed }) =>
      `Gói ${megabytes(packed)} giải nén ra ${megabytes(size)}: nén bất thường, có thể làm đầy ổ đĩa. ${distrust}`,
    'package.damaged': ({ path }) => `Tệp “${path}” trong gói bị hỏng. ${copyAgain}`,
    'package.manifest-missing': ({ path }) => `Gói thiếu tệp ${path}. ${makeAgain}`,
    'package.manifest-invalid': ({ path, line, fault }) =>
      `Bảng kê ${path} sai ở dòng ${line}: ${lineFaultText(fault)}. ${makeAgain}`,
    'package.declaration-invalid': ({ line }) =>
      line === ''
        ? `Tệp bagit.txt thiếu một trong hai dòng phải có. ${makeAgain}`
        : `Tệp bagit.txt có dòng không đúng mẫu: “${line}”. ${makeAgain}`,
    'package.bag-version': ({ version }) =>
      `Tệp bagit.txt ghi phiên bản BagIt ${version}, chương trình chưa biết phiên bản này. Gói dùng BagIt 1.0.`,
    'package.oxum-wrong': ({ said, found }) =>
      `Tệp bag-info.txt ghi Payload-Oxum “${said}” nhưng trong gói là ${found} (số byte, số tệp). ${distrust}`,
    'package.file-not-listed': ({ path }) =>
      `Tệp “${path}” có trong gói nhưng không có trong bảng kê. ${distrust}`,
    'package.file-missing': ({ path }) => `Gói thiếu tệp “${path}”. ${makeAgain}`,
    'package.hash-mismatch': ({ path }) =>
      `Tệp “${path}” không khớp bảng kê: nội dung đã bị thay đổi sau khi lập gói. ${distrust}`,
    'package.dossier-missing': () => `Gói thiếu tệp hồ sơ data/dossier.json. ${makeAgain}`,
    'package.dossier-invalid': ({ faults }) =>
      `Dữ liệu hồ sơ không đúng mẫu tại: ${faults.map(dossierFaultText).join(', ')}. ${makeAgain}`,
    'package.newer-format': ({ format }) =>
      `Gói được lập bằng phiên bản mới hơn (${format}). Hãy cập nhật chương trình rồi nạp lại.`,
    'package.criteria-set-unknown': ({ criteriaSet }) =>
      `Máy này chưa có bộ tiêu chí “${criteriaSet}” mà hồ sơ dùng. Hãy nạp bộ quy định đó trước.`,
    'package.criteria-set-withheld': refusal =>
      `Máy này có bộ tiêu chí “${refusal.criteriaSet}” mà hồ sơ dùng, nhưng chưa dùng để chấm được: ${whyWithheld(refusal)}`,
    'package.file-undeclared': ({ path }) =>
      `Tệp “${path}” có trong gói nhưng hồ sơ không kê khai. ${makeAgain}`,
    'package.picture-too-large': ({ path, width, height, limit }) =>
      `Ảnh “${path}” có ${points(width)} × ${points(height)} điểm ảnh, quá mức ${points(limit)} nên máy không mở nổi. Hãy thu nhỏ ảnh rồi lập lại gói.`,
    'package.media-mismatch': ({ path, mediaType }) =>
      `Tệp “${path}” khai là ${mediaType} nhưng nội dung không phải loại đó. Hãy lưu tệp đúng loại rồi lập lại gói.`,
    'package.no-space': () => 'Ổ đĩa không còn đủ chỗ để nạp gói. Hãy giải phóng dung lượng rồi nạp lại.',
    'package.cancelled': () => 'Đã dừng nạp gói theo yêu cầu; không có gì được giữ lại.',
  },
  findings: {
    'criterion-not-assessed': ({ criterion }) => `Tiêu chí ${criterion}: chủ thể chưa tự đánh giá.`,
    'criterion-unknown': ({ criterion }) => `Tiêu chí ${criterion} không có trong bộ tiêu chí của hồ sơ.`,
    'choice-unknown': ({ criterion }) =>
      `Tiêu chí ${criterion}: phương án tự chấm không có trong bộ tiêu chí.`,
    'claim-without-evidence': ({ criterion }) =>
      `Tiêu chí ${criterion}: có tự chấm điểm nhưng không dẫn minh chứng.`,
    'citation-without-file': ({ criterion, path }) =>
      `Tiêu chí ${criterion}: dẫn minh chứng “${path}” nhưng hồ sơ không có tệp này.`,
    'form-missing': ({ form }) => `Thiếu tệp ${formNames[form]}.`,
    'file-uncited': ({ path }) => `Minh chứng “${path}” không được tiêu chí nào dẫn tới.`,
    'minimum-not-claimed': ({ criterion, stars }) =>
      `Tiêu chí ${criterion}: mức tự chấm chưa đạt yêu cầu tối thiểu của ${stars} sao.`,
    'rules-differ': ({ decision, made, here }) =>
      `Hồ sơ lập theo bản khác của ${decision} (mã ${made.slice(0, 8)}, máy này có ${here.slice(0, 8)}).`,
    'filed-outside-window': ({ window }) =>
      `Nộp hồ sơ đánh giá lại ngoài thời gian quy định, từ ${dayText(window.from)} đến ${periodEndText(window.until, commonWords)}.`,
    'upgrade-not-up': ({ from, to }) =>
      `Hồ sơ ghi nâng hạng từ ${from} sao lên ${to} sao: hạng đề nghị phải cao hơn hạng đang có.`,
    'filed-after': ({ filedOn, on }) => `Ngày nộp hồ sơ (${dayText(filedOn)}) sau ngày họp (${dayText(on)}).`,
    'certified-after-filing': ({ certifiedOn, filedOn }) =>
      `Giấy chứng nhận cấp ngày ${dayText(certifiedOn)}, không trước ngày nộp hồ sơ đánh giá lại (${dayText(filedOn)}).`,
    'code-of-later-year': ({ year, filedOn }) =>
      `Mã sản phẩm ghi năm ${year}, sau ngày nộp hồ sơ (${dayText(filedOn)}).`,
    'code-place': ({ about }) => codeFault(about),
    'page-of-pageless': ({ criterion, path, page }) =>
      `Tiêu chí ${criterion}: dẫn trang ${page} của “${path}”, là tệp không có trang.`,
    'file-locked': ({ path }) =>
      `Tệp “${path}” đặt mật khẩu nên Hội đồng không mở được. Hãy xin bản không đặt mật khẩu.`,
    'package-note': ({ note }) => noteText(packageNoteTexts, note),
    'advice-criterion-unknown': ({ criterion }) =>
      `Tổ tư vấn: tiêu chí ${criterion} không có trong bộ tiêu chí của hồ sơ nên không tính tổng điểm sơ bộ.`,
    'advice-choice-unknown': ({ criterion }) =>
      `Tổ tư vấn, tiêu chí ${criterion}: phương án đã chọn không có trong bộ tiêu chí nên không tính tổng điểm sơ bộ.`,
    'advice-excluded': ({ criterion, with: other }) =>
      `Tổ tư vấn, tiêu chí ${criterion}: không áp dụng vì phương án đã chọn ở ${other} nên không tính tổng điểm sơ bộ.`,
    'advice-incomplete': ({ left }) =>
      `Tổ tư vấn còn ${left} tiêu chí chưa chấm nên không có tổng điểm sơ bộ.`,
    'advice-stopped': ({ criterion }) =>
      `Tổ tư vấn dừng chấm ở tiêu chí ${criterion} nên không có tổng điểm sơ bộ.`,
    'letters-unusual': ({ at, letters }) =>
      `${printedNames[at]} có chữ không in được bằng phông của văn bản: ${letters.map(letterText).join(', ')}.`,
  },
}
