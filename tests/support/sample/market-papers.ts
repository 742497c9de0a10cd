import { atLevel } from './at-level.ts'
import { page, type Page } from './paper.ts'
import type { SampleProduct } from './products.ts'

export const marketPages = (product: SampleProduct): readonly Page[] => [
  page('Danh sách đại lý, điểm bán', '4.1', [
    atLevel(product.claims['4.1'], {
      2: 'Có 3 đại lý ngoài xã.',
      3: 'Có 7 đại lý ngoài xã, ở 4 tỉnh.',
      4: 'Có 12 đại lý; hợp đồng với 2 chuỗi siêu thị và 2 gian hàng thương mại điện tử, có đối soát hằng tháng.',
    }),
    {
      columns: ['Điểm bán', 'Nơi', 'Lượng bán 12 tháng (hộp)'],
      rows: Array.from(
        { length: Number(atLevel(product.claims['4.1'], { 2: '3', 3: '7', 4: '14' })) },
        (_, index) => [
          index > 11 ? `Gian hàng điện tử ${index - 11}` : `Điểm bán ${index + 1}`,
          ['Tuyên Quang', 'Hà Nội', 'Thái Nguyên', 'Phú Thọ'][index % 4] ?? '',
          String(380 + ((index * 173) % 500)),
        ],
      ),
    },
  ]),
  page('Bộ phận quản lý phân phối', '4.2', [
    atLevel(product.claims['4.2'], {
      2: 'Một người của ban quản trị phụ trách bán hàng.',
      3: 'Bộ phận bán hàng 3 người, có phân công và sổ theo dõi.',
      4: 'Bộ phận bán hàng 4 người, quản lý đơn và kho bằng phần mềm; ảnh màn hình kèm theo.',
    }),
  ]),
  page('Khả năng xuất khẩu', '11', [
    atLevel(product.claims['11'], {
      1: 'Đã gửi mẫu chào hàng cho hai nhà nhập khẩu ở Đông Nam Á; thư trả lời kèm theo.',
      2: 'Đã gửi mẫu và nhận thư đặt hàng thử từ thị trường ngoài Đông Nam Á.',
    }),
  ]),
]

export const promotionPages = (product: SampleProduct): readonly Page[] => [
  page('Các hoạt động quảng bá', '4.3', [
    {
      columns: ['Thời gian', 'Hoạt động', 'Kết quả'],
      rows: [
        ['3/2025', 'Hội chợ nông sản của tỉnh', '420 hộp'],
        ['6/2025', 'Tuần hàng OCOP tại Hà Nội', '610 hộp'],
        ['9/2025', 'Phiên bán hàng trực tuyến', '280 hộp'],
        ['1/2026', 'Chợ Tết của huyện cũ Chiêm Hóa', '530 hộp'],
        ['4/2026', 'Ngày hội bản sắc của xã', '190 hộp'],
      ],
    },
    `Trang thông tin của cơ sở giới thiệu ${product.name}; ảnh chụp trang ở trang sau.`,
  ]),
  page('Ảnh chụp trang thông tin của cơ sở', '4.3 5.1', [
    `Trang chủ giới thiệu ${product.name}, quy trình, nơi bán và câu chuyện sản phẩm (địa chỉ trang bỏ trống trong tài liệu tập huấn).`,
  ]),
]

export const storyPages = (product: SampleProduct): readonly Page[] => [
  page('Tờ rơi: câu chuyện sản phẩm', '5.1 5.2', product.story),
  page('Bản sắc của nơi làm ra sản phẩm', '5.3 2.1', [
    `${product.name} gắn với xã ${product.commune}: giống, cách hái, cách làm do người trong xã truyền lại.`,
    atLevel(product.claims['2.1'], {
      3: 'Sản phẩm có ở nhiều nơi trong tỉnh; nguyên liệu là đặc trưng của tỉnh.',
      4: 'Sản phẩm chỉ làm tại xã, bán ổn định trên 36 tháng; bảng kê bán hàng kèm theo.',
    }),
  ]),
]

export const declarationPages = (product: SampleProduct): readonly Page[] => [
  page('Bản tự công bố sản phẩm (bản mô phỏng)', '8', [
    `Sản phẩm: ${product.name}, ${product.pack}. Số TH-06/2026 (số tập huấn).`,
    atLevel(product.claims['8'], {
      2: 'Công bố theo quy chuẩn kỹ thuật áp dụng cho sản phẩm.',
      3: 'Công bố theo quy định và áp dụng tiêu chuẩn cơ sở cao hơn quy chuẩn.',
    }),
  ]),
  page('Hướng dẫn sử dụng in trên bao bì', '10', [
    product.brewing,
    'Bảo quản nơi khô, mát, tránh nắng; sau khi mở dùng trong 60 ngày. Không dùng khi có mùi lạ.',
  ]),
]

export function laboratoryPages(product: SampleProduct): readonly Page[] {
  const senses = product.criteriaSet === 11 ? '6.1.1 6.1.2' : '6.1 6.2'
  const brew = product.criteriaSet === 11 ? '6.2.1 6.2.2 6.2.3' : '6.3 6.4 6.5'
  return [
    page('Phiếu kết quả kiểm nghiệm (bản mô phỏng)', '8 9', [
      {
        columns: ['Chỉ tiêu', 'Kết quả', 'Mức cho phép'],
        rows: [
          ['Độ ẩm (%)', '5,8', '≤ 7,5'],
          ['Tro tổng số (%)', '5,1', '≤ 8,0'],
          ['Chì (mg/kg)', '0,21', '≤ 2,0'],
          ['Cadimi (mg/kg)', 'Không phát hiện', '≤ 1,0'],
          ['Tổng số nấm men, nấm mốc (CFU/g)', '< 10', '≤ 10³'],
          ['E. coli (MPN/g)', 'Không phát hiện', '≤ 3'],
          ['Dư lượng thuốc bảo vệ thực vật', 'Không phát hiện', 'Theo quy định'],
        ],
      },
    ]),
    page('Phiếu cảm quan: ngoại hình', senses, [
      'Không phát hiện tạp chất. Đồng đều, màu tự nhiên, phù hợp với tính chất sản phẩm.',
    ]),
    page('Phiếu cảm quan: nước pha', brew, [
      `Pha theo hướng dẫn: ${product.brewing}`,
      'Nước trong, màu phù hợp; mùi thơm tự nhiên; vị dịu, có hậu.',
    ]),
  ]
}

export const tracePages = (product: SampleProduct): readonly Page[] => [
  page('Tem truy xuất nguồn gốc', '2.3', [
    `Mỗi hộp ${product.name} có mã riêng; quét mã cho biết lô trồng, ngày thu, ngày đóng gói.`,
    'Mã mẫu trong tài liệu tập huấn không dẫn tới trang nào.',
  ]),
]

export const qualityPages = (product: SampleProduct): readonly Page[] =>
  product.claims['9'] === 1
    ? []
    : [
        page('Giấy chứng nhận HACCP (bản mô phỏng)', '9', [
          `Phạm vi: chế biến và đóng gói ${product.form}. Số TH-07/2025 (số tập huấn), hiệu lực 36 tháng.`,
        ]),
      ]

export const awardPages = (product: SampleProduct): readonly Page[] => [
  page('Xác nhận nét riêng của sản phẩm', '7', [
    `Hội đồng bình chọn sản phẩm nông nghiệp tiêu biểu (tập huấn) xác nhận ${product.name} có hương vị và cách làm riêng của xã ${product.commune}.`,
    'Ý kiến người dùng tại ba hội chợ: 92% nhận ra sản phẩm khi thử không nhìn nhãn.',
  ]),
]
