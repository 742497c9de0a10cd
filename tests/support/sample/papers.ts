import {
  businessPages,
  environmentPages,
  growthPages,
  labourPages,
  materialPages,
  premisesPages,
  trademarkPages,
} from './community-papers.ts'
import {
  awardPages,
  declarationPages,
  laboratoryPages,
  marketPages,
  promotionPages,
  qualityPages,
  storyPages,
  tracePages,
} from './market-papers.ts'
import type { Page, Paper } from './paper.ts'
import type { SampleProduct } from './products.ts'

/**
 * The papers that a producer would bring for every criterion, from the rows of Mẫu số 02. Which pages end up in a dossier depends on what
 * its producer claims.
 */
export const papersOf = (product: SampleProduct): readonly Paper[] => [
  paper('01-dang-ky-kinh-doanh', 'Giấy đăng ký kinh doanh', 1, businessPages(product)),
  paper(
    '02-dieu-kien-san-xuat',
    'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    2,
    premisesPages(product),
  ),
  paper('03-nguyen-lieu-lien-ket', 'Nguồn nguyên liệu và hợp đồng liên kết', 3, materialPages(product)),
  paper('04-moi-truong-cong-nghe', 'Bảo vệ môi trường và công nghệ', 4, environmentPages(product)),
  paper('05-lao-dong-dia-phuong', 'Danh sách lao động địa phương', 5, labourPages()),
  paper('06-ket-qua-kinh-doanh', 'Báo cáo kết quả kinh doanh', 6, growthPages(product)),
  paper('07-so-huu-tri-tue', 'Hồ sơ sở hữu trí tuệ', 7, trademarkPages(product)),
  paper('08-hop-dong-phan-phoi', 'Hợp đồng và chứng từ phân phối', 8, marketPages(product)),
  paper('09-quang-ba', 'Hoạt động quảng bá', 9, promotionPages(product)),
  paper('10-cau-chuyen', 'Câu chuyện sản phẩm', 10, storyPages(product)),
  paper('11-cong-bo-chat-luong', 'Công bố chất lượng sản phẩm', 11, declarationPages(product)),
  paper('12-phieu-kiem-nghiem', 'Phiếu kết quả kiểm nghiệm và cảm quan', 12, laboratoryPages(product)),
  paper('13-truy-xuat-nguon-goc', 'Mã truy xuất nguồn gốc', 13, tracePages(product)),
  paper('14-quan-ly-chat-luong', 'Hệ thống quản lý chất lượng', 14, qualityPages(product)),
  paper('15-binh-chon', 'Giấy xác nhận bình chọn', 15, awardPages(product)),
]

const paper = (name: string, title: string, row: number, pages: readonly Page[]): Paper => ({
  path: `minh-chung/${name}.pdf`,
  title,
  row,
  pages,
})
