import type { Dossier } from '#shared/dossier/dossier.ts'
import { never } from '#shared/kernel/never.ts'
import {
  criteriaOf,
  criteriaOfPart,
  pointsOf,
  type CriteriaSet,
  type Criterion,
  type Part,
} from '#shared/law/rule-set.ts'
import { page, type Block, type Page, type Paper } from './paper.ts'
import { producerOf, type SampleProduct } from './products.ts'

type Assessed = Dossier['selfAssessment']['criteria']

const form = (path: string, title: string, pages: readonly Page[]): Paper => ({
  path,
  title,
  row: null,
  pages,
})

export const formPaths = {
  registration: 'bieu-mau/mau-01-phieu-dang-ky.pdf',
  selfAssessment: 'bieu-mau/mau-02-bao-cao-tu-danh-gia.pdf',
  communeReport: 'bieu-mau/mau-03-bao-cao-cua-xa.pdf',
} as const

/** Mẫu số 01. */
export const registration = (product: SampleProduct, set: CriteriaSet): Paper =>
  form(formPaths.registration, 'Phiếu đăng ký (Mẫu số 01)', [
    page('Phiếu đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP của tỉnh Tuyên Quang năm 2026', '', [
      `1. Tên đơn vị: ${producerOf(product)}`,
      `Địa chỉ liên hệ: xã ${product.commune}, tỉnh Tuyên Quang. Điện thoại: để trống trong tài liệu tập huấn.`,
      `2. Tên sản phẩm: ${product.name}`,
      `3. Nhóm sản phẩm đăng ký: ${set.sector}; nhóm ${set.group}; phân nhóm ${set.name} (bộ tiêu chí số ${set.number})`,
      `4. Lần đăng ký đánh giá: ${stageText(product)}`,
      '5. Tài liệu kèm theo: báo cáo tự đánh giá theo bộ tiêu chí; 05 sản phẩm mẫu.',
      'Chúng tôi cam đoan những thông tin trong phiếu là đúng và chịu trách nhiệm về hồ sơ đăng ký.',
      `Phiếu số: ${product.code}. Ngày nhận: 15/6/2026. Nơi nhận: UBND xã ${product.commune}.`,
    ]),
  ])

function stageText({ stage }: SampleProduct): string {
  switch (stage.kind) {
    case 'first':
      return 'lần đầu'
    case 'upgrade':
      return `nâng hạng từ ${stage.from} sao lên ${stage.to} sao`
    case 'renewal':
      return `đánh giá lại sản phẩm ${stage.stars} sao`
    default:
      return never(stage)
  }
}

/** Mẫu số 02: what the producer is and does, then its own mark of every criterion with the evidence. */
export const selfAssessment = (product: SampleProduct, set: CriteriaSet, assessed: Assessed): Paper =>
  form(formPaths.selfAssessment, 'Báo cáo tự đánh giá (Mẫu số 02)', [
    page('Phần I. Thông tin chung', '', [
      `Tên chủ thể: ${producerOf(product)}. Loại hình: hợp tác xã.`,
      `Sản phẩm: ${product.name}, ${product.pack}.`,
      'Đã có: đăng ký kinh doanh; công bố chất lượng; giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm.',
      'Cơ cấu: Hội đồng quản trị, kiểm soát viên, tổ nguyên liệu, tổ chế biến, tổ bán hàng.',
    ]),
    page('Phần II. Kết quả thực hiện phương án sản xuất, kinh doanh', '', [
      `Vùng nguyên liệu ${product.crop} ở xã ${product.commune} được tổ chức theo nhóm hộ, có sổ ghi chép từng lô.`,
      `Quy trình: ${product.steps.join('; ')}.`,
      'Doanh thu năm 2025: 2.860 triệu đồng; lợi nhuận 305 triệu đồng.',
    ]),
    ...set.parts.map(part => partPage(part, assessed)),
    page('Tổng điểm tự đánh giá và kế hoạch', '', [
      `Tổng điểm tự đánh giá: ${totalOf(set, assessed)}/100.`,
      'Phần IV. Kế hoạch: giữ diện tích vùng trồng, mở thêm hai điểm bán, hoàn thiện hồ sơ còn thiếu.',
    ]),
  ])

function partPage(part: Part, assessed: Assessed): Page {
  const rows = criteriaOfPart(part).map(criterion => assessedRow(criterion, assessed))
  return page(`Phần III. Tự đánh giá: phần ${part.id} – ${part.name}`, '', [
    { columns: ['Tiêu chí', 'Mức tự đánh giá', 'Điểm', 'Minh chứng'], rows },
  ])
}

function assessedRow(criterion: Criterion, assessed: Assessed): readonly string[] {
  const row = assessed.find(({ criterion: id }) => id === criterion.id)
  const option = criterion.options.find(({ number }) => number === row?.choice)
  const cited = (row?.citations ?? []).map(({ path, page: number }) => {
    const name = path.split('/').at(-1)?.slice(0, 2) ?? ''
    return number === null ? `số ${name}` : `số ${name}, tr. ${number}`
  })
  return [
    `${criterion.id} ${criterion.name}`,
    option?.label ?? 'Không đạt phương án nào',
    `${option?.points ?? 0}/${criterion.max}`,
    [...new Set(cited)].slice(0, 3).join('; '),
  ]
}

const totalOf = (set: CriteriaSet, assessed: Assessed): number =>
  criteriaOf(set).reduce((sum, criterion) => {
    const row = assessed.find(({ criterion: id }) => id === criterion.id)
    return sum + (row ? pointsOf(criterion, row.choice) : 0)
  }, 0)

/** The four contents that the commune assesses (Điều 7.2), in its own words. */
export const communeWords = (product: SampleProduct) => ({
  localMaterial: `Chủ thể dùng ${product.crop} của xã và các xã lân cận; qua kiểm tra sổ thu mua, tỷ lệ nguyên liệu trong tỉnh là 94%.`,
  localLabour: 'Có 16 lao động, 14 người thường trú trong xã (87,5%); đúng với danh sách chủ thể nộp.',
  originOfIdea: `Ý tưởng ${product.name} xuất phát từ cách chế biến lâu năm của người dân trong xã.`,
  localIdentity: `Giống, cách thu hái và chế biến là kinh nghiệm của cộng đồng xã ${product.commune}, tạo nét riêng cho sản phẩm.`,
})

/** Mẫu số 03. */
export function communeReport(product: SampleProduct): Paper {
  const words = communeWords(product)
  const body: readonly Block[] = [
    `1. Về sử dụng nguyên liệu địa phương: ${words.localMaterial}`,
    `2. Về sử dụng lao động địa phương: ${words.localLabour}`,
    `3. Nguồn gốc ý tưởng sản phẩm: ${words.originOfIdea}`,
    `4. Bản sắc, trí tuệ địa phương: ${words.localIdentity}`,
    `UBND xã ${product.commune} đề nghị UBND tỉnh Tuyên Quang đánh giá, phân hạng sản phẩm ${product.name}.`,
  ]
  return form(formPaths.communeReport, 'Báo cáo của UBND cấp xã (Mẫu số 03)', [
    page('Báo cáo đánh giá một số nội dung của hồ sơ: thông tin chung', '', [
      `Chủ thể: ${producerOf(product)}. Sản phẩm đăng ký: ${product.name}.`,
      'Ngày nhận hồ sơ: 15/6/2026. Hồ sơ gồm 01 bản giấy và 01 bản điện tử.',
    ]),
    page('Đánh giá một số nội dung của hồ sơ sản phẩm', '', body),
  ])
}
