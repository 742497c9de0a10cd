import type { Block, Outline, OutlineSection, Run } from '#shared/documents/outline.ts'
import { never } from '#shared/kernel/never.ts'
import { criteriaOf, pointsOf, type Choices, type CriteriaSet, type Criterion } from '#shared/law/rule-set.ts'
import type { DayProduct } from './full-day-products.ts'

/** A product of the day as its papers speak of it. */
export interface Filed extends DayProduct {
  readonly code: string
  /** As documents print it. */
  readonly place: string
  readonly claims: Choices
}

/** Pages of the three forms before the evidence begins. */
const formPages = 3
/** Criteria whose evidence has room on a page. */
const rowsOnPage = 12

/** The page of the papers on which a criterion is shown, from 1. */
export const pageShowing = (set: CriteriaSet, criterion: string): number =>
  formPages + evidencePages(set).findIndex(page => page.some(({ id }) => id === criterion)) + 1

/** The three forms of a dossier and its evidence as one document. Every page says that it is for training. @param filedOn UTC milliseconds */
export function dayPapers(filed: Filed, set: CriteriaSet, filedOn: number): Outline {
  return {
    title: `${filed.name} (tài liệu tập huấn)`,
    createdAt: filedOn,
    watermark: 'TẬP HUẤN',
    sections: [
      page('Phiếu đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP (Mẫu số 01)', [
        `Tên đơn vị: ${filed.producer}. Địa chỉ: ${filed.place}, tỉnh Tuyên Quang.`,
        `Tên sản phẩm: ${filed.name}. Bộ tiêu chí số ${set.number}: ${set.name}.`,
        `Lần đăng ký: ${stageText(filed)}. Mã số: ${filed.code}.`,
        'Số điện thoại, chữ ký và con dấu để trống trong tài liệu tập huấn.',
      ]),
      page('Báo cáo tự đánh giá (Mẫu số 02)', [
        `Sản phẩm ${filed.name} được làm tại ${filed.place}, bằng nguyên liệu mua của các hộ trong vùng theo hợp đồng.`,
        `Tổng điểm tự đánh giá: ${ownTotal(filed, set)}/100. Minh chứng của từng tiêu chí ở các trang sau.`,
      ]),
      page('Báo cáo của UBND cấp xã (Mẫu số 03)', [
        `UBND ${filed.place} đã kiểm tra hồ sơ, nguồn nguyên liệu, lao động địa phương và cơ sở sản xuất của ${filed.producer}.`,
        'Nội dung của phiếu phù hợp với thực tế. Đề nghị Hội đồng xem xét, đánh giá, phân hạng.',
      ]),
      ...evidencePages(set).map((criteria, index) =>
        page(
          `Minh chứng, trang ${index + 1}`,
          criteria.map(criterion => evidenceOn(criterion, filed)),
        ),
      ),
    ],
  }
}

function evidencePages(set: CriteriaSet): readonly (readonly Criterion[])[] {
  const criteria = criteriaOf(set)
  const count = Math.ceil(criteria.length / rowsOnPage)
  return Array.from({ length: count }, (_, at) => criteria.slice(at * rowsOnPage, (at + 1) * rowsOnPage))
}

function page(heading: string, sentences: readonly string[]): OutlineSection {
  const paragraph = (run: Run): Block => ({ kind: 'paragraph', runs: [run], indented: false })
  return {
    orientation: 'portrait',
    blocks: [
      paragraph({ text: 'TÀI LIỆU TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ', style: 'bold' }),
      { kind: 'title', name: 'TẬP HUẤN', about: heading },
      ...sentences.map(text => paragraph({ text })),
    ],
  }
}

const evidenceOn = (criterion: Criterion, { claims }: Filed): string => {
  const points = pointsOf(criterion, claims[criterion.id] ?? 'none')
  return `${criterion.id} ${shortened(criterion.name, 60)}: tự chấm ${points}/${criterion.max}`
}

const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')}…` : text

const ownTotal = ({ claims }: Filed, set: CriteriaSet): number =>
  criteriaOf(set).reduce((sum, each) => sum + pointsOf(each, claims[each.id] ?? 'none'), 0)

function stageText({ stage }: DayProduct): string {
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
