import type { Stage } from '../../dossier/dossier.ts'
import type { Draft } from '../../dossier/draft.ts'
import { longDay } from './minutes.ts'

type Producer = Draft['content']['producer']

/** What the forms of a dossier say besides the text of the law's own forms, in one language; an empty value leaves dots for a pen. */
export interface FormWords {
  readonly names: Readonly<
    Record<'registration' | 'self-assessment' | 'commune-report' | 'commune-letter' | 'contents', string>
  >
  readonly kinds: Readonly<Record<Exclude<NonNullable<Producer['kind']>, 'other'>, string>>
  readonly genders: Readonly<Record<NonNullable<Producer['representative']['gender']>, string>>
  /** Whole figures, and thousandths as a decimal. */
  readonly whole: (figure: number) => string
  readonly thousandths: (figure: number) => string
  readonly business: {
    readonly years: string
    readonly year: string
    readonly revenue: string
    readonly profit: string
    readonly output: (unit: string) => string
    readonly workers: string
    readonly localWorkers: string
    readonly growth: string
    /** Hundredths of one per cent. */
    readonly percent: (hundredths: number) => string
  }
  readonly scores: {
    readonly set: (number: number, name: string) => string
    readonly part: (id: string, name: string, max: number) => string
    readonly columns: {
      readonly criterion: string
      readonly max: string
      readonly own: string
      readonly described: string
      readonly proof: string
    }
    readonly noneReached: string
    readonly notApplicable: string
    readonly partTotal: (id: string) => string
    readonly total: string
    readonly ofAll: (points: number, max: number) => string
    /** A file, the page in it, and the page in the annex; what is not known is left out. */
    readonly proof: (title: string, page: number | undefined, inAnnex: number | undefined) => string
    readonly changes: string
  }
  readonly rows: {
    readonly order: string
    readonly name: string
    readonly proof: string
    readonly files: string
    /** How many pages a file has and where they are in the annex. */
    readonly file: (title: string, pages: number | undefined, from: number | undefined) => string
  }
  readonly letter: {
    readonly about: (year: string, stage: Stage['kind']) => string
    readonly asked: (asked: {
      readonly decision: string
      /** yyyy-MM-dd */
      readonly issuedOn: string
      readonly title: string
      readonly commune: string
      readonly producer: string
      readonly product: string
      readonly code: string
    }) => string
    readonly proposal: (commune: string, province: string, stage: Stage['kind']) => string
    readonly enclosed: string
    readonly report: string
    readonly dossier: string
    readonly samples: (samples: string) => string
    readonly asAbove: string
    readonly keep: string
    /** Dots for the position and the name of who signs. */
    readonly position: string
    readonly signer: string
  }
  readonly contents: {
    readonly title: string
    readonly product: string
    readonly producer: string
    readonly code: string
    readonly forms: string
    readonly evidence: string
    readonly columns: {
      readonly order: string
      readonly file: string
      readonly criteria: string
      readonly row: string
      readonly pages: string
      readonly place: string
    }
    readonly electronic: string
    readonly none: string
    readonly total: (files: number, pages: number | undefined, electronic: number) => string
  }
  /** Where the papers are printed, on a screen. */
  readonly prints: {
    readonly heading: string
    readonly intro: string
    readonly contents: string
    readonly signed: (title: string) => string
    readonly unsigned: string
    readonly view: string
    readonly viewOf: (paper: string) => string
    readonly making: (seconds: number) => string
    /** Picks the scan of a signed paper. */
    readonly put: string
    readonly putting: (percent: string) => string
    readonly print: string
    readonly save: string
    readonly failed: string
    /** @param product empty while it has no name */
    readonly fileName: (form: keyof FormWords['names'], product: string) => string
  }
}

/** Without what Windows refuses in the name of a file. */
export const inFileName = (product: string): string =>
  product
    .replace(/[<>:"/\\|?*\n\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .trim()

/** For a pen. */
const open = (text: string): string => (text === '' ? '……………………' : text)

const rating = (stage: Stage['kind']): string =>
  stage === 'renewal' ? 'đánh giá, phân hạng lại' : 'đánh giá, phân hạng'

const decimal = (figure: number, digits: number): string =>
  (figure / 10 ** digits).toLocaleString('vi-VN', { maximumFractionDigits: digits })

const range = (from: number, pages: number): string =>
  pages > 1 ? `tr. ${from}–${from + pages - 1}` : `tr. ${from}`

export const formWords: FormWords = {
  names: {
    registration: 'Phiếu đăng ký (Mẫu số 01)',
    'self-assessment': 'Báo cáo tự đánh giá (Mẫu số 02)',
    'commune-report': 'Báo cáo của UBND cấp xã (Mẫu số 03)',
    'commune-letter': 'Văn bản đề nghị của UBND cấp xã',
    contents: 'Danh mục tài liệu',
  },
  kinds: {
    company: 'Doanh nghiệp',
    cooperative: 'Hợp tác xã',
    'cooperative-group': 'Tổ hợp tác',
    household: 'Hộ gia đình có đăng ký kinh doanh',
  },
  genders: { female: 'Nữ', male: 'Nam' },
  whole: figure => figure.toLocaleString('vi-VN'),
  thousandths: figure => decimal(figure, 3),
  business: {
    years: 'Số liệu theo năm:',
    year: 'Năm',
    revenue: 'Doanh thu (đồng)',
    profit: 'Lợi nhuận (đồng)',
    output: unit => (unit === '' ? 'Sản lượng' : `Sản lượng (${unit})`),
    workers: 'Lao động (người)',
    localWorkers: 'Lao động địa phương (người)',
    growth: 'Tăng trưởng doanh thu so với năm trước:',
    percent: hundredths => `${decimal(hundredths, 2)}%`,
  },
  scores: {
    set: (number, name) => `Bộ tiêu chí số ${number}: ${name}.`,
    part: (id, name, max) => `Phần ${id}. ${name} (${max} điểm)`,
    columns: {
      criterion: 'Tiêu chí',
      max: 'Điểm tối đa',
      own: 'Điểm tự chấm',
      described: 'Mô tả kết quả',
      proof: 'Tài liệu minh chứng',
    },
    noneReached: 'Không đạt phương án nào.',
    notApplicable: 'Không áp dụng.',
    partTotal: id => `Cộng phần ${id}`,
    total: 'Tổng điểm tự đánh giá:',
    ofAll: (points, max) => `${points}/${max} điểm`,
    proof: (title, page, inAnnex) =>
      [
        title,
        ...(page === undefined ? [] : [`tr. ${page}`]),
        ...(inAnnex === undefined ? [] : [`phụ lục tr. ${inAnnex}`]),
      ].join(', '),
    changes: 'Những thay đổi, kết quả đạt được so với lần công nhận trước:',
  },
  rows: {
    order: 'TT',
    name: 'Nội dung',
    proof: 'Yêu cầu',
    files: 'Tài liệu kèm theo',
    file: (title, pages, from) => {
      const known = [
        ...(pages === undefined ? [] : [`${pages} trang`]),
        ...(from === undefined || pages === undefined ? [] : [`phụ lục ${range(from, pages)}`]),
      ]
      return known.length === 0 ? title : `${title} (${known.join(', ')})`
    },
  },
  letter: {
    about: (year, stage) => `V/v đề nghị ${rating(stage)} sản phẩm OCOP năm ${year === '' ? '……' : year}`,
    asked: ({ decision, issuedOn, title, commune, producer, product, code }) =>
      `Thực hiện Quyết định số ${decision} ${longDay(issuedOn)} của Thủ tướng Chính phủ về ${title}, ` +
      `Ủy ban nhân dân ${commune} đã tiếp nhận hồ sơ sản phẩm ${open(product)}` +
      `${code === '' ? '' : ` (mã số ${code})`} của ${open(producer)}.`,
    proposal: (commune, province, stage) =>
      `Ủy ban nhân dân ${commune} đề nghị Ủy ban nhân dân ${province} ${rating(stage)} sản phẩm OCOP đối với sản phẩm nêu trên.`,
    enclosed: 'Hồ sơ gửi kèm, 01 bộ giấy và 01 bộ điện tử, gồm:',
    report: 'Báo cáo đánh giá một số nội dung của hồ sơ (Mẫu số 03)',
    dossier: 'Hồ sơ sản phẩm của chủ thể',
    samples: samples => `Sản phẩm mẫu: ${open(samples)}`,
    asAbove: 'Như trên',
    keep: 'Lưu: VT, ……',
    position: '………………………………',
    signer: '………………………………',
  },
  contents: {
    title: 'DANH MỤC TÀI LIỆU TRONG HỒ SƠ SẢN PHẨM',
    product: 'Sản phẩm:',
    producer: 'Chủ thể:',
    code: 'Mã số sản phẩm:',
    forms: 'I. Biểu mẫu, văn bản (số trang riêng từng văn bản)',
    evidence: 'II. Phụ lục minh chứng (theo thứ tự tiêu chí, đánh số trang từ 1)',
    columns: {
      order: 'TT',
      file: 'Tài liệu',
      criteria: 'Tiêu chí',
      row: 'Dòng minh chứng',
      pages: 'Số trang',
      place: 'Trang trong phụ lục',
    },
    electronic: 'bản điện tử',
    none: '–',
    total: (files, pages, electronic) =>
      `Cộng: ${files} tài liệu minh chứng, ${pages ?? '……'} trang giấy` +
      `${electronic === 0 ? '' : `; ${electronic} tệp chỉ có bản điện tử`}.`,
  },
  prints: {
    heading: 'In biểu mẫu để ký',
    intro:
      'Biểu mẫu in theo những gì đã nhập; chỗ còn trống là dòng chấm để ghi bằng bút. In, ký, đóng dấu, quét bản đã ký, rồi bấm “Thêm bản ký…” ngay ở dòng đó.',
    contents: 'Đặt đầu tập hồ sơ giấy; không phải ký.',
    signed: title => `Đã có bản ký: ${title}`,
    unsigned: 'Chưa có bản ký.',
    view: 'Xem và in',
    viewOf: paper => `Xem và in: ${paper}`,
    making: seconds => (seconds < 2 ? 'Đang dàn trang…' : `Đang dàn trang… ${seconds} giây`),
    put: 'Thêm bản ký…',
    putting: percent => `Đang nhận… ${percent}`,
    print: 'Mở để in',
    save: 'Lưu tệp PDF',
    failed: 'Không mở được bản in. Hãy đóng cửa sổ này rồi bấm “Xem và in” lần nữa.',
    fileName: (form, product) => `${fileNames[form]}${product === '' ? '' : ` - ${inFileName(product)}`}.pdf`,
  },
}

const fileNames: Readonly<Record<keyof FormWords['names'], string>> = {
  registration: 'Mẫu 01',
  'self-assessment': 'Mẫu 02',
  'commune-report': 'Mẫu 03',
  'commune-letter': 'Văn bản đề nghị',
  contents: 'Danh mục tài liệu',
}
