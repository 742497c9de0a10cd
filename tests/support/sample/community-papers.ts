import { atLevel } from './at-level.ts'
import { page, type Page } from './paper.ts'
import { producerOf, type SampleProduct } from './products.ts'

export const businessPages = (product: SampleProduct): readonly Page[] => [
  page('Giấy chứng nhận đăng ký hợp tác xã (bản mô phỏng)', '3.1', [
    `Tên: ${producerOf(product)}.`,
    `Địa chỉ trụ sở: xã ${product.commune}, tỉnh Tuyên Quang.`,
    `Ngành nghề chính: trồng, thu mua và chế biến ${product.crop}; sản xuất ${product.form}.`,
    'Số đăng ký: TH-01/2026 (số tập huấn, không có thật). Đăng ký lần đầu năm 2019, thay đổi lần 2 năm 2023.',
    'Hợp tác xã tổ chức và hoạt động theo Luật Hợp tác xã; vốn góp của thành viên là người trong xã chiếm 100%.',
  ]),
  page('Thông tin về người đại diện theo pháp luật', '3.2', [
    'Họ tên: để trống trong tài liệu tập huấn.',
    'Giới tính: nữ. Dân tộc: Tày. Nơi thường trú: trong xã.',
  ]),
]

export const premisesPages = (product: SampleProduct): readonly Page[] => [
  page('Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm (bản mô phỏng)', '9', [
    `Cơ sở: ${producerOf(product)}. Sản phẩm: ${product.name}.`,
    'Số cấp: TH-02/2026 (số tập huấn). Có giá trị đến hết ngày 31/12/2028.',
    'Phạm vi: tiếp nhận nguyên liệu, sơ chế, chế biến, đóng gói, bảo quản thành phẩm.',
  ]),
  page('Biên bản thẩm định điều kiện cơ sở', '9', [
    {
      columns: ['Nội dung', 'Kết quả', 'Ghi chú'],
      rows: [
        ['Địa điểm, môi trường xung quanh', 'Đạt', ''],
        ['Thiết kế, bố trí nhà xưởng một chiều', 'Đạt', 'Có sơ đồ kèm theo'],
        ['Thiết bị, dụng cụ tiếp xúc sản phẩm', 'Đạt', 'Thép không gỉ'],
        ['Nước dùng trong sản xuất', 'Đạt', 'Phiếu kiểm nghiệm nước 6 tháng một lần'],
        ['Sức khỏe và kiến thức an toàn thực phẩm', 'Đạt', '100% lao động trực tiếp'],
        ['Bảo quản nguyên liệu và thành phẩm', 'Đạt', 'Kho riêng, có kệ'],
      ],
    },
  ]),
]

export const materialPages = (product: SampleProduct): readonly Page[] => [
  page('Bảng kê nguồn nguyên liệu 12 tháng', '1.1', [
    `Nguyên liệu chính là ${product.crop}, thu mua trên địa bàn xã ${product.commune} và các xã lân cận trong tỉnh.`,
    {
      columns: ['Nguồn', 'Sản lượng (kg)', 'Tỷ lệ'],
      rows: [
        [`Vùng trồng của thành viên, xã ${product.commune}`, '18.400', '72%'],
        ['Hộ liên kết trong tỉnh Tuyên Quang', '5.600', '22%'],
        ['Nguồn khác trong nước', '1.540', '6%'],
        ['Cộng', '25.540', '100%'],
      ],
    },
  ]),
  page('Giấy chứng nhận vùng trồng VietGAP (bản mô phỏng)', '1.2', [
    `Vùng trồng ${product.crop}, diện tích 14,5 ha, xã ${product.commune}. Số TH-03/2025 (số tập huấn), hiệu lực 24 tháng.`,
    'Phụ lục gồm danh sách lô trồng theo mã số, không ghi tên hộ trong tài liệu tập huấn.',
  ]),
  page('Thuyết minh quy trình chế biến', '1.3', [
    'Các bước chế biến tại xưởng của chủ thể:',
    ...product.steps.map((step, index) => `Bước ${index + 1}. ${step}.`),
    `Thành phẩm là ${product.form}, đóng ${product.pack}.`,
  ]),
  page('Năng lực sản xuất', '1.4', [
    {
      columns: ['Chỉ tiêu', 'Cơ sở', 'Trung bình cùng loại trong tỉnh'],
      rows: [
        ['Công suất chế biến (kg thành phẩm/tháng)', '620', '410'],
        ['Diện tích nhà xưởng (m²)', '340', '220'],
        ['Doanh thu năm 2025 (triệu đồng)', '2.860', '1.950'],
      ],
    },
  ]),
  page('Hợp đồng liên kết sản xuất và tiêu thụ: các bên và đối tượng', '1.5', [
    `Bên A: ${producerOf(product)}. Bên B: nhóm hộ trồng ${product.crop} trong xã, do trưởng nhóm ký.`,
    `Bên B trồng theo quy trình của Bên A; Bên A bao tiêu ${atLevel(product.claims['1.5'], { 2: '62%', 3: '81%', 4: '86%' })} sản lượng.`,
    'Giá sàn bằng giá thị trường bình quân của tháng trước, thanh toán trong 7 ngày.',
  ]),
  page('Hợp đồng liên kết: thời hạn và hiệu lực', '1.5', [
    atLevel(product.claims['1.5'], {
      2: 'Hợp đồng có hiệu lực 12 tháng, đã thực hiện 7 tháng tính đến ngày nộp hồ sơ.',
      3: 'Hợp đồng có hiệu lực 24 tháng, đã thực hiện 10 tháng tính đến ngày nộp hồ sơ.',
      4: 'Hợp đồng có hiệu lực 36 tháng, đã thực hiện ổn định 19 tháng tính đến ngày nộp hồ sơ.',
    }),
    'Hai bên lập biên bản giao nhận hằng tháng; các biên bản ở những trang sau.',
  ]),
  ...Array.from({ length: 7 }, (_, index) => deliveryPage(product, index)),
]

function deliveryPage({ crop, claims }: SampleProduct, index: number): Page {
  const month = index + 11
  const when = month > 12 ? `${month - 12}/2026` : `${month}/2025`
  const share = Number(atLevel(claims['1.5'], { 2: '62', 3: '81', 4: '86' }))
  const lots = [1, 2, 3, 4, 5].map(lot => ({ lot, grown: 240 + ((lot * 37 + index * 23) % 90) }))
  return page(`Biên bản giao nhận ${crop} tháng ${when}`, '1.5', [
    {
      columns: ['Lô', 'Sản lượng thu (kg)', 'Giao cho Bên A (kg)'],
      rows: lots.map(({ lot, grown }) => [
        `Lô ${lot}`,
        String(grown),
        String(Math.round((grown * share) / 100)),
      ]),
    },
    'Hai bên đã cân, đối chiếu và thống nhất số liệu. Biên bản lập thành hai bản.',
  ])
}

export const environmentPages = (product: SampleProduct): readonly Page[] => [
  page('Đăng ký môi trường của cơ sở (bản mô phỏng)', '1.6', [
    `Cơ sở chế biến ${product.form}, xã ${product.commune}. Đã đăng ký môi trường tại UBND xã, số TH-04/2025 (số tập huấn).`,
    atLevel(product.claims['1.6'], {
      1: 'Nước rửa nguyên liệu qua bể lắng hai ngăn trước khi xả ra mương.',
      3: 'Có công trình thu gom, xử lý nước và chất thải rắn; hộp giấy và túi lọc phân huỷ được. Biên bản nghiệm thu kèm theo.',
    }),
  ]),
  page('Công nghệ theo hướng bền vững', '1.7', [
    'Lò sấy dùng bơm nhiệt, giảm 40% củi so với lò thủ công; khí nóng thải được hồi lại buồng làm héo.',
    `Phần loại của ${product.crop} được ủ làm phân bón cho vùng trồng.`,
  ]),
]

export const labourPages = (): readonly Page[] => [
  page('Danh sách lao động có xác nhận của chủ thể', '3.3', [
    'Danh sách ghi theo số thứ tự, không ghi tên trong tài liệu tập huấn.',
    {
      columns: ['Số', 'Công việc', 'Thường trú'],
      rows: Array.from({ length: 16 }, (_, index) => [
        `Lao động ${String(index + 1).padStart(2, '0')}`,
        ['Vùng trồng', 'Chế biến', 'Đóng gói', 'Bán hàng'][index % 4] ?? '',
        index === 7 || index === 12 ? 'Xã khác trong tỉnh' : 'Trong xã',
      ]),
    },
    'Lao động trong xã: 14/16 người, bằng 87,5%.',
  ]),
]

export const growthPages = (product: SampleProduct): readonly Page[] => [
  page('Kết quả kinh doanh ba năm', '3.4', [
    {
      columns: ['Năm', 'Doanh thu (triệu đồng)', 'Lợi nhuận (triệu đồng)'],
      rows: [
        ['2023', '2.110', atLevel(product.claims['3.4'], { 1: '236', 2: '214' })],
        ['2024', '2.480', atLevel(product.claims['3.4'], { 1: '228', 2: '262' })],
        ['2025', '2.860', '305'],
      ],
    },
    atLevel(product.claims['3.4'], {
      1: 'Lợi nhuận năm 2025 cao hơn năm 2024.',
      2: 'Lợi nhuận tăng hai năm liên tiếp; hợp tác xã được xếp loại khá năm 2025.',
    }),
  ]),
]

export const trademarkPages = (product: SampleProduct): readonly Page[] => [
  page(
    atLevel(product.claims['3.5'], {
      1: 'Quyết định chấp nhận đơn đăng ký nhãn hiệu hợp lệ (bản mô phỏng)',
      2: 'Giấy chứng nhận đăng ký nhãn hiệu (bản mô phỏng)',
    }),
    '3.5',
    [
      `Nhãn hiệu: “${product.name}”. Nhóm 30. Số TH-05/2025 (số tập huấn).`,
      atLevel(product.claims['3.5'], {
        1: 'Đơn đã qua thẩm định hình thức, đang thẩm định nội dung.',
        2: `UBND xã ${product.commune} cho phép dùng địa danh trên nhãn; văn bản ghi nhận kèm theo.`,
      }),
    ],
  ),
]
