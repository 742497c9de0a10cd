import { expect, it } from 'vitest'
import { officeInitials, shortOffices } from '#shared/documents/short-office.ts'

it.each([
  ['Sở Nông nghiệp và Môi trường', 'Sở NN&MT'],
  ['Sở Khoa học và Công nghệ', 'Sở KH&CN'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTT&DL'],
  ['Văn phòng Điều phối nông thôn mới', 'VPĐP NTM'],
  ['Liên minh Hợp tác xã', 'Liên minh HTX'],
  ['Ủy ban nhân dân xã Tân An', 'UBND xã Tân An'],
  ['UBND xã Kim Bình', 'UBND xã Kim Bình'],
  ['Liên minh Hợp tác xã tỉnh', 'Liên minh HTX'],
  ['Văn phòng Điều phối nông thôn mới tỉnh', 'VPĐP NTM'],
  ['Chi cục Phát triển nông thôn', 'Chi cục PTNT'],
  ['Lãnh đạo UBND tỉnh', 'LĐ UBND tỉnh'],
  ['Lãnh đạo Sở Nông nghiệp và Môi trường', 'LĐ Sở NN&MT'],
  ['Trung tâm Khuyến nông Dịch vụ', 'TT KN DV'],
  ['Sở An toàn thực phẩm', 'Sở ATTP'],
  ['Chi cục Quản lý chất lượng Nông lâm sản và Thủy sản', 'Chi cục QLCL NLS&TS'],
  ['Chi cục Trồng trọt và Bảo vệ thực vật', 'Chi cục TT&BVTV'],
  ['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Ủy ban MTTQ tỉnh'],
  ['Hội Nông dân tỉnh', 'HND tỉnh'],
  ['Hội Liên hiệp Phụ nữ tỉnh', 'Hội LHPN tỉnh'],
  ['Sở Công Thương', 'Sở Công Thương'],
  ['Sở Y tế', 'Sở Y tế'],
  ['Hiệp hội Chè tỉnh (mời dự)', 'HH CTMD'],
])('shortens %s to %s', (office, short) => {
  expect([...shortOffices([office]).values()]).toEqual([short])
})

it('leaves two offices whole that would read alike', () => {
  const offices = ['Liên minh Hợp tác xã', 'Liên minh Hợp tác xã tỉnh', 'Sở Khoa học và Công nghệ']
  expect([...shortOffices(offices)]).toEqual([
    ['Liên minh Hợp tác xã', 'Liên minh Hợp tác xã'],
    ['Liên minh Hợp tác xã tỉnh', 'Liên minh Hợp tác xã tỉnh'],
    ['Sở Khoa học và Công nghệ', 'Sở KH&CN'],
  ])
})

it.each([
  ['Lãnh đạo UBND tỉnh', 'UBND'],
  ['Lãnh đạo Sở Nông nghiệp và Môi trường', 'NNMT'],
  ['Sở Công Thương', 'CT'],
  ['Sở Văn hóa, Thể thao và Du lịch', 'VHTTDL'],
  ['Liên minh Hợp tác xã tỉnh', 'HTX'],
  ['Chi cục Phát triển nông thôn', 'PTNT'],
  ['Hội Liên hiệp Phụ nữ tỉnh', 'LHPN'],
  ['Văn phòng Điều phối nông thôn mới tỉnh', 'VPĐPNTM'],
  ['Sở', 'S'],
])('heads the column of %s with %s', (office, letters) => {
  expect([...officeInitials([office]).values()]).toEqual([letters])
})

it('numbers the initials of offices that would read alike', () => {
  expect([...officeInitials(['Sở Y tế (1)', 'Sở Y tế (2)', 'Sở Tài chính']).values()]).toEqual([
    'YT1',
    'YT2',
    'TC',
  ])
})
