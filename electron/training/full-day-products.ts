import type { Stage } from '#shared/dossier/dossier.ts'

/** One product of the training day, as its dossier says it; all that is not a place is made up. */
export interface DayProduct {
  /** Of the 26 criteria sets of QĐ 26/2026. */
  readonly set: number
  /** By QĐ 19/2025/QĐ-TTg. */
  readonly commune: string
  readonly name: string
  readonly producer: string
  readonly stage: Stage
  /** What the secretary is told of it when it is loaded, beside what every dossier is asked. */
  readonly lack?: 'no-evidence-cited' | 'uncited-file' | 'late' | 'not-up'
}

const first: Stage = { kind: 'first' }
const up = (from: number, to: number): Stage => ({ kind: 'upgrade', from, to })
const again = (stars: number): Stage => ({ kind: 'renewal', stars, certifiedOn: '2023-12-20' })

const row =
  (set: number, commune: string, stage: Stage = first, lack?: DayProduct['lack']) =>
  (name: string, producer: string): DayProduct => ({
    set,
    commune,
    name,
    producer,
    stage,
    ...(lack ? { lack } : {}),
  })

const longestName =
  'Trà hòa tan từ lá chè Shan tuyết cổ thụ hái tay, ủ lạnh một đêm và sấy thăng hoa, hộp 24 gói để làm quà biếu và hội nghị'
const longProducer =
  'Hợp tác xã dịch vụ nông lâm nghiệp tổng hợp, chế biến và tiêu thụ nông sản sạch liên kết các thôn vùng cao xã Hồng Thái'

/** In the order of the agenda: one after another as the communes sent them, not by set. */
export const dayProducts: readonly DayProduct[] = [
  row(1, '02374', again(4))('Cam sành Hàm Yên', 'Hợp tác xã cam sành thị tứ Hàm Yên'),
  row(11, '02260', up(3, 4))('Chè Shan tuyết Hồng Thái', longProducer),
  row(3, '02287')('Gạo nếp cái hoa vàng Chiêm Hoá', 'Tổ hợp tác lúa nếp Chiêm Hoá'),
  row(4, '00769', up(4, 5))('Mật ong bạc hà Mèo Vạc', 'Hợp tác xã ong bạc hà Mèo Vạc'),
  row(2, '02266')('Cá lăng lòng hồ ướp muối hạt', 'Hợp tác xã thủy sản hồ Lâm Bình'),
  row(8, '02320', again(3))('Thịt lợn đen gác bếp Tân An', 'Hộ kinh doanh thôn Tân Hợp, xã Tân An'),
  row(6, '02308')('Bún gạo khô Tân Mỹ', 'Hợp tác xã bún khô Tân Mỹ'),
  row(7, '02392')('Măng khô Phù Lưu', 'Hợp tác xã lâm sản Phù Lưu'),
  row(12, '02350')('Trà dây thìa canh sấy lạnh', 'Hợp tác xã dược liệu Kim Bình'),
  row(22, '00901', up(3, 4))('Khăn lanh dệt tay Lùng Tám', 'Hợp tác xã lanh Lùng Tám'),
  row(14, '02221')('Rượu ngô men lá Nà Hang', 'Hợp tác xã rượu ngô Nà Hang'),
  row(21, '02545', first, 'uncited-file')('Giỏ mây đan Tân Trào', 'Tổ hợp tác mây tre đan Tân Trào'),
  row(26, '02266', up(3, 4))('Điểm du lịch cộng đồng Nà Tông', 'Hợp tác xã du lịch cộng đồng Thượng Lâm'),
  row(10, '00721')('Muối chấm thảo quả Đồng Văn', 'Hộ kinh doanh chợ phiên Đồng Văn'),
  row(9, '02245')('Tương ngô Côn Lôn', 'Tổ hợp tác tương Côn Lôn'),
  row(13, '02536', first, 'no-evidence-cited')('Cà phê rang mộc Sơn Dương', 'Công ty TNHH cà phê Sơn Dương'),
  row(5, '02212')('Bánh khảo nhân lạc Nông Tiến', 'Hộ kinh doanh bánh khảo tổ 5'),
  row(1, '02449', again(3))('Bưởi Xuân Vân', 'Hợp tác xã bưởi Xuân Vân'),
  row(11, '00952')('Chè Shan tuyết Cao Bồ, búp một tôm hai lá', 'Hợp tác xã chế biến chè Cao Bồ'),
  row(18, '00874')('Cao atisô Quản Bạ', 'Hợp tác xã dược liệu Quản Bạ'),
  row(17, '01237')('Nước cốt cam Quang Bình đóng chai', 'Công ty cổ phần nước quả Quang Bình'),
  row(20, '01108')('Tinh dầu quế Xín Mần', 'Hợp tác xã tinh dầu Xín Mần'),
  row(7, '02404', up(3, 4), 'late')('Lạc rang tỏi ớt Bình Xa', 'Hộ kinh doanh lạc rang Bình Xa'),
  row(2, '02287')('Trứng vịt bầu Minh Hương', 'Hợp tác xã vịt bầu Chiêm Hoá'),
  row(19, '02215')('Dầu gội bồ kết hương nhu', 'Công ty TNHH mỹ phẩm thảo dược Minh Xuân'),
  row(8, '02359')('Chả cá chiên Tri Phú', 'Tổ hợp tác cá lồng Tri Phú'),
  row(23, '02524')('Hoa cúc pha lê Bình Thuận', 'Tổ hợp tác trồng hoa Bình Thuận'),
  row(15, '02473')('Rượu mận ngâm hạ thổ Yên Sơn', 'Hợp tác xã rượu quả Yên Sơn'),
  row(3, '01021', again(4))('Gạo già dui Hoàng Su Phì', 'Hợp tác xã nông nghiệp Hoàng Su Phì'),
  row(6, '02296')('Phở khô ngũ sắc Bình An', 'Hộ kinh doanh phở khô Bình An'),
  row(12, '02419')('Trà hoa đậu biếc Thái Hoà', 'Hợp tác xã trà thảo mộc Thái Hoà'),
  row(4, '02302')('Mật ong rừng Minh Quang', 'Tổ hợp tác nuôi ong Minh Quang'),
  row(24, '02512')('Cây cảnh bon sai sanh lá nhỏ', 'Câu lạc bộ sinh vật cảnh An Tường'),
  row(26, '00715')('Homestay nhà trình tường chân cột cờ Lũng Cú', 'Hợp tác xã du lịch Lũng Cú'),
  row(10, '00832')('Ớt gió muối chua Bạch Đích', 'Hộ kinh doanh thôn Bản Muồng'),
  row(21, '00922', up(3, 4), 'not-up')('Ghế tre gấp Thuận Hoà', 'Hợp tác xã tre trúc Thuận Hoà'),
  row(8, '02248')('Lạp sườn gác bếp Yên Hoa', 'Hợp tác xã thực phẩm Yên Hoa'),
  row(1, '02437')('Na dai Kiến Thiết', 'Hợp tác xã cây ăn quả Kiến Thiết'),
  row(11, '01084', up(4, 5))('Hồng trà Shan tuyết Hồ Thầu', 'Hợp tác xã chè Hồ Thầu'),
  row(12, '02260')(longestName, longProducer),
  row(5, '01153')('Thịt trâu khô tẩm sẵn Bắc Quang', 'Công ty TNHH thực phẩm Bắc Quang'),
  row(7, '02578', again(3))('Tỏi đen Tân Thanh', 'Hợp tác xã nông sản Tân Thanh'),
  row(11, '02380')('Chè xanh Bạch Xa', 'Hợp tác xã chè Bạch Xa'),
  row(9, '02407')('Nước mắm cá suối Thái Sơn', 'Hộ kinh doanh nước mắm Thái Sơn'),
  row(1, '02374')('Cam V2 Hàm Yên', 'Hợp tác xã nông nghiệp Phù Lưu'),
  row(2, '01156')('Thịt gà đen Vĩnh Tuy hút chân không', 'Hợp tác xã chăn nuôi Vĩnh Tuy'),
  row(13, '02611', first, 'uncited-file')('Ca cao bột Phú Lương', 'Tổ hợp tác ca cao Phú Lương'),
  row(6, '00733')('Bánh tam giác mạch Sà Phìn', 'Hợp tác xã tam giác mạch Sà Phìn'),
  row(18, '01090')('Viên nghệ mật ong Thông Nguyên', 'Hợp tác xã dược liệu Thông Nguyên'),
  row(3, '02434')('Gạo lứt đỏ Lực Hành', 'Tổ hợp tác lúa Lực Hành'),
  row(22, '02320')('Túi thổ cẩm dân tộc Tày Tân An', 'Tổ hợp tác dệt thổ cẩm Tân An'),
  row(20, '02365')('Quế thanh Yên Nguyên', 'Hợp tác xã lâm nghiệp Yên Nguyên'),
  row(14, '02245', again(3))('Rượu nếp cẩm hạ thổ Côn Lôn', 'Hộ kinh doanh rượu nếp Côn Lôn'),
  row(4, '00778')('Mật ong hoa rừng Sơn Vĩ', 'Hợp tác xã nuôi ong Sơn Vĩ'),
  row(7, '02239')('Mận sấy dẻo Thượng Nông', 'Hợp tác xã hoa quả Thượng Nông'),
  row(17, '02509')('Sữa hạt sen Mỹ Lâm', 'Công ty TNHH đồ uống Mỹ Lâm'),
  row(8, '02425')('Giò trâu Hùng Đức', 'Hộ kinh doanh giò chả Hùng Đức'),
  row(10, '02305')('Mắc khén rang xay Trung Hà', 'Tổ hợp tác gia vị Trung Hà'),
  row(26, '02545')('Trải nghiệm về nguồn làng Tân Lập, Tân Trào', 'Hợp tác xã du lịch lịch sử Tân Trào'),
  row(25, '02530')('Chim chào mào thuần dưỡng Nhữ Khê', 'Câu lạc bộ chim cảnh Nhữ Khê'),
  row(5, '02548')('Bánh gai Bình Ca', 'Hộ kinh doanh bánh gai Bình Ca'),
  row(21, '00883')('Khèn trúc Cán Tỷ', 'Tổ hợp tác khèn Cán Tỷ'),
  row(12, '00706', up(3, 4))('Trà gừng mật ong Phú Linh', 'Hợp tác xã trà thảo dược Phú Linh'),
  row(19, '01057')('Xà bông thảo mộc Pờ Ly Ngài', 'Hợp tác xã dược liệu Pờ Ly Ngài'),
  row(1, '02572')('Nhãn muộn Đông Thọ', 'Tổ hợp tác nhãn Đông Thọ'),
  row(15, '00691')('Rượu táo mèo Hà Giang', 'Công ty TNHH rượu táo mèo Hà Giang'),
  row(6, '02470', again(3))('Miến dong Tân Long', 'Hợp tác xã miến dong Tân Long'),
  row(2, '00982')('Thịt bò vàng Minh Sơn', 'Hợp tác xã bò vàng Minh Sơn'),
  row(24, '02494')('Cây hoa đào phai Thái Bình', 'Tổ hợp tác hoa đào Thái Bình'),
  row(3, '00937')('Đậu nho nhe Lao Chải', 'Tổ hợp tác nông sản Lao Chải'),
  row(16, '02509')('Nước khoáng Mỹ Lâm đóng chai', 'Công ty cổ phần nước khoáng Mỹ Lâm'),
]
