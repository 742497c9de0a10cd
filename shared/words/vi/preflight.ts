import type { FileUse } from '../../dossier/draft.ts'
import type { LargeKind, ShownInstead } from '../../dossier/media-type.ts'
import type { DraftFinding, EnteredFact, Mend, MissingField, Paper, Problem } from '../../dossier/problem.ts'
import { never } from '../../kernel/never.ts'
import { dayText } from '../figures.ts'
import { draftMakingWords } from './draft-making.ts'
import { formStepWords } from './form-steps.ts'

type Of<Kind extends DraftFinding['kind']> = Extract<DraftFinding, { readonly kind: Kind }>

/** What the check before sending says, in one language. */
export interface PreflightWords {
  readonly fields: Readonly<Record<MissingField, string>>
  readonly papers: Readonly<Record<Paper, string>>
  readonly scans: Readonly<Record<Exclude<FileUse, 'evidence'>, string>>
  /** Where the signed copy of a paper belongs, as part of a list. */
  readonly signed: Readonly<Record<Exclude<FileUse, 'evidence'>, string>>
  /** Fields of one step that are empty, together. */
  readonly unfilled: (fields: readonly string[]) => string
  /** What several things of one kind have in common; kinds that come one by one have no line. */
  readonly together: Readonly<Partial<Record<Problem['finding']['kind'], (count: number) => string>>>
  /** After the first of several things of a kind that have no line of their own. */
  readonly alike: (more: number) => string
  readonly findings: { readonly [Kind in DraftFinding['kind']]: (finding: Of<Kind>) => string }
  readonly mends: Readonly<Record<Mend['kind'], string>>
}

/** Hundredths of one per cent. */
const percent = (hundredths: number): string =>
  `${(hundredths / 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 })} %`

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000).toLocaleString('vi-VN')} MB`

/** As a person reads a list of pages: 3, 5–8. */
export function pageList(pages: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && last.to === page - 1) last.to = page
    else runs.push({ from: page, to: page })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

const papers: PreflightWords['papers'] = {
  'business-registration': 'Giấy đăng ký kinh doanh',
  'quality-declaration': 'Công bố chất lượng sản phẩm',
  'food-safety': 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
  'production-licence': 'Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc',
  trademark: 'Giấy chứng nhận đăng ký nhãn hiệu',
  'origin-mark': 'Quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận',
  patent: 'Bằng sáng chế',
  design: 'Bằng độc quyền kiểu dáng công nghiệp',
  copyright: 'Giấy chứng nhận bản quyền tác giả',
  'other-right': 'Quyền sở hữu trí tuệ khác',
}

const scans: PreflightWords['scans'] = {
  registration: 'Phiếu đăng ký (Mẫu số 01)',
  'self-assessment': 'Báo cáo tự đánh giá (Mẫu số 02)',
  'commune-report': 'Báo cáo của UBND cấp xã (Mẫu số 03)',
  'commune-letter': 'văn bản của UBND cấp xã đề nghị đánh giá',
}

const fields: PreflightWords['fields'] = {
  'product.criteriaSet': 'bộ tiêu chí',
  'product.code': 'mã sản phẩm',
  'product.name': 'tên sản phẩm',
  'product.filedOn': 'ngày nộp hồ sơ',
  'product.description': 'mô tả sản phẩm',
  'product.certifiedOn': 'ngày cấp giấy chứng nhận lần trước',
  'producer.name': 'tên chủ thể',
  'producer.kind': 'loại hình tổ chức',
  'producer.address': 'địa chỉ',
  'producer.commune': 'xã, phường, đặc khu',
  'producer.phone': 'điện thoại',
  'producer.representative': 'họ tên người đại diện pháp luật',
  'producer.position': 'chức vụ người đại diện pháp luật',
  'registration.samples': 'sản phẩm mẫu',
  'registration.market': 'thị trường phân phối',
  'registration.plan': 'kế hoạch sản xuất, kinh doanh',
  'since.recognisedOn': 'ngày được công nhận lần trước',
  'since.changes':
    'nội dung thay đổi so với lần công nhận trước (QĐ 26/2026 Điều 6.1 yêu cầu khi nâng hạng, đánh giá lại)',
  'commune.localMaterial': 'đánh giá của xã về sử dụng nguyên liệu địa phương',
  'commune.localLabour': 'đánh giá của xã về sử dụng lao động địa phương',
  'commune.originOfIdea': 'đánh giá của xã về nguồn gốc ý tưởng sản phẩm',
  'commune.localIdentity': 'đánh giá của xã về bản sắc, trí tuệ địa phương',
  'advice.team': 'tên Tổ tư vấn',
  'advice.on': 'ngày Tổ tư vấn chấm',
  'advice.marks': 'điểm hoặc nhận xét của Tổ tư vấn',
}

function enteredText(entered: EnteredFact): string {
  switch (entered.of) {
    case 'producer':
      return `bước Chủ thể ghi “${entered.name}” là ${formStepWords.producer.kinds[entered.kind].toLowerCase()}`
    case 'local-workers':
      return `năm ${entered.year} ghi ${entered.local}/${entered.all} lao động tại địa phương, tức ${percent(Math.round((entered.local * 10_000) / entered.all))}`
    case 'papers':
      return `Mẫu số 02 chưa đánh dấu ${entered.lacking.map(group => group.map(paper => `“${papers[paper]}”`).join(' hay ')).join(' và ')}`
    case 'profit':
      return `lợi nhuận năm ${entered.year} (${dong(entered.now)}) không cao hơn năm ${entered.year - 1} (${dong(entered.before)})`
    case 'representative':
      return `người đại diện ghi giới tính ${formStepWords.producer.genders[entered.gender].toLowerCase()}, dân tộc ${entered.ethnicity}`
    default:
      return never(entered)
  }
}

const dong = (amount: number): string => `${amount.toLocaleString('vi-VN')} đồng`

/** What is done with a file that no screen shows, by what it becomes. */
const shownWhen: Readonly<Record<ShownInstead, string>> = {
  pdf: draftMakingWords.convert.why,
  jpeg: 'là ảnh HEIC hoặc TIFF mà Hội đồng không xem được. Hãy lưu lại thành ảnh JPEG hoặc PDF rồi thay tệp.',
  mp3: 'là âm thanh mà máy của Hội đồng không phát được. Hãy chuyển sang MP3 rồi thay tệp.',
  mp4: 'là phim mà máy của Hội đồng không phát được. Hãy xuất lại thành MP4 (H.264) rồi thay tệp.',
}

/** What really makes a file of that kind smaller. */
const smaller: Readonly<Record<LargeKind, string>> = {
  pages:
    'Hãy quét lại ở 200 dpi, đen trắng hoặc thang xám; hoặc mở tệp ở bước Minh chứng, bấm “Tách trang…” để chia thành nhiều tệp.',
  picture: 'Hãy thu nhỏ ảnh (cạnh dài khoảng 3.000 điểm ảnh là đủ xem rõ) rồi lưu lại thành JPEG.',
  sound: 'Hãy cắt lấy đoạn cần nghe, hoặc xuất lại thành MP3 128 kbit/s.',
  film: 'Hãy cắt lấy đoạn cần xem, hoặc xuất lại ở 720p (MP4, H.264): mỗi phút khoảng 15–20 MB.',
  office: 'Hãy mở tệp, dùng lệnh nén ảnh (Compress Pictures) rồi lưu thành PDF.',
}

export const preflightWords: PreflightWords = {
  fields,
  papers,
  scans,
  signed: {
    registration: 'bản ký Mẫu số 01',
    'self-assessment': 'bản ký Mẫu số 02',
    'commune-report': 'bản ký Mẫu số 03',
    'commune-letter': 'bản ký văn bản của xã',
  },
  unfilled: names => `Chưa nhập: ${names.join('; ')}.`,
  together: {
    'criterion-not-assessed': count => `${count} tiêu chí chưa tự chấm.`,
    'claim-without-evidence': count => `${count} tiêu chí có điểm tự chấm mà chưa dẫn minh chứng.`,
    'minimum-not-claimed': count => `${count} tiêu chí tự chấm chưa đạt mức tối thiểu của hạng đề nghị.`,
    'file-uncited': count => `${count} tệp minh chứng không được tiêu chí nào dẫn tới.`,
    'file-unplaced': count => `${count} tệp chưa được xếp vào mục nào của bảng minh chứng.`,
    'file-unmeasured': count => `Đang kiểm tra các trang của ${count} tệp. Hãy chờ một lát.`,
    'file-not-shown': count => `${count} tệp Hội đồng không xem được trên màn hình chấm.`,
    'file-large': count => `${count} tệp nặng quá, máy tính bảng của thành viên mở chậm.`,
    'pages-blank': count => `${count} tệp có trang trắng hoặc hỏng.`,
    'pages-coarse': count => `${count} tệp có trang quét quá mờ.`,
    'pages-upside-down': count => `${count} tệp có trang ngược đầu.`,
  },
  alike: more => `Và ${more} chỗ khác cùng loại.`,
  findings: {
    'field-missing': ({ field }) => `Chưa ghi ${fields[field]}.`,
    'scan-missing': ({ use }) =>
      `Thiếu bản đã ký của ${scans[use]}. Hãy in, ký, đóng dấu, quét rồi thêm bản quét.`,
    'claim-excluded': ({ criterion, with: other }) =>
      `Tiêu chí ${criterion} không áp dụng vì phương án đã chọn ở ${other}. Hãy xem lại một trong hai.`,
    'page-beyond': ({ criterion, path, page, pages }) =>
      `Tiêu chí ${criterion}: dẫn trang ${page} của “${path}”, mà tệp chỉ có ${pages} trang. Hãy dẫn lại.`,
    'file-untitled': ({ path }) => `Tệp “${path}” chưa có tên gọi trong hồ sơ.`,
    'file-unplaced': ({ path }) =>
      `“${path}” chưa được xếp vào mục nào của bảng minh chứng. Hãy chọn mục cho tệp.`,
    'file-unopened': ({ path }) =>
      `Không mở được “${path}”: tệp hỏng hoặc chép chưa xong. Hãy quét hoặc lưu lại rồi thay tệp.`,
    'file-unmeasured': ({ path }) => `Đang kiểm tra các trang của “${path}”. Hãy chờ một lát rồi xem lại.`,
    'file-not-shown': ({ path, instead }) => `“${path}” ${shownWhen[instead]}`,
    'file-large': ({ path, size, limit, of }) =>
      `“${path}” nặng ${megabytes(size)}, trên ${megabytes(limit)}: máy tính bảng của thành viên mở chậm. ${smaller[of]}`,
    'paper-expired': ({ path, validUntil, filedOn }) =>
      `“${path}” hết hạn ngày ${dayText(validUntil)}, trước ngày nộp hồ sơ (${dayText(filedOn)}). Hãy thay bằng giấy còn hạn.`,
    'pages-blank': ({ path, pages }) =>
      `“${path}” có trang trắng hoặc hỏng: ${pageList(pages)}. Hãy bỏ trang trắng; trang lẽ ra có nội dung thì quét lại rồi thay tệp.`,
    'pages-upside-down': ({ path, pages }) =>
      `“${path}” có trang ngược đầu: ${pageList(pages)}. Hãy xoay lại.`,
    'pages-coarse': ({ path, pages, dpi, least }) =>
      `“${path}” quét quá mờ ở trang ${pageList(pages)} (thấp nhất ${dpi} dpi, cần từ ${least}). Hãy quét lại ở 200 dpi trở lên.`,
    'paper-without-file': ({ paper, row }) =>
      `Mẫu số 02 đánh dấu có “${papers[paper]}” nhưng mục ${row} của bảng minh chứng chưa có tệp. Hãy thêm tệp, hoặc bỏ dấu.`,
    'file-without-paper': ({ papers: kinds, row }) =>
      `Mục ${row} của bảng minh chứng có tệp nhưng Mẫu số 02 chưa đánh dấu ${kinds.map(kind => `“${papers[kind]}”`).join(' hay ')}.`,
    'growth-differs': ({ stated, computed }) =>
      `Tăng trưởng ghi ${percent(stated)}, mà doanh thu hai năm gần nhất cho ${percent(computed)}. Hãy sửa một trong hai.`,
    'local-above-all': ({ year }) => `Năm ${year}: lao động địa phương nhiều hơn tổng số lao động.`,
    'year-twice': ({ year }) => `Năm ${year} được ghi hai lần trong bảng kết quả kinh doanh.`,
    'years-too-few': () =>
      'Chưa có doanh thu của hai năm gần nhất, là căn cứ của tiêu chí tăng trưởng sản xuất, kinh doanh.',
    'output-without-unit': () => 'Có ghi sản lượng nhưng chưa ghi đơn vị tính.',
    'claim-against-data': ({ criterion, claimed, entered }) =>
      `Tiêu chí ${criterion} tự chấm “${claimed}”, nhưng ${enteredText(entered)}. Hãy xem lại một trong hai.`,
    'citations-alike': ({ path, page, count, all }) =>
      `${count} trong ${all} chỗ dẫn minh chứng cùng trỏ tới ${page === null ? '' : `trang ${page} của `}“${path}”. Hãy dẫn mỗi tiêu chí tới đúng trang minh chứng của nó.`,
    'commune-not-chosen': ({ commune }) =>
      `“${commune}” mới được gõ, chưa chọn từ danh mục xã, phường, đặc khu nên chưa biết là nơi nào. Hãy gõ lại rồi chọn một dòng.`,
  },
  mends: {
    title: 'Lấy tên tệp làm tên gọi',
    turn: 'Xoay lại cả tệp',
    tick: 'Đánh dấu vào Mẫu số 02',
    untick: 'Bỏ dấu ở Mẫu số 02',
    growth: 'Ghi theo doanh thu',
    'drop-citation': 'Bỏ chỗ dẫn này',
    convert: draftMakingWords.convert.offer,
  },
}
