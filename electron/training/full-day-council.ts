import type { Member } from '#shared/council/member.ts'
import type { TrainingCouncil } from './training.ts'

const member = (nth: number, office: string, role: Member['role'] = 'member'): Member => ({
  id: `m${nth}`,
  office,
  name: '',
  role,
})

/** A provincial council as large as any, by offices alone. */
export const dayCouncil: TrainingCouncil & { readonly members: Member[] } = {
  council: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP tỉnh Tuyên Quang (tập huấn)',
  authority: 'Ủy ban nhân dân tỉnh Tuyên Quang',
  place: 'Hội trường lớn, trụ sở UBND tỉnh Tuyên Quang',
  establishedBy:
    'Quyết định tập huấn số 03/QĐ-TH ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Tuyên Quang về việc thành lập Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  operatingRules: 'Quy chế hoạt động tập huấn số 02/QC-TH ngày 05 tháng 01 năm 2026 của Hội đồng',
  members: [
    member(1, 'Lãnh đạo UBND tỉnh', 'chair'),
    member(2, 'Lãnh đạo Sở Nông nghiệp và Môi trường', 'vice-chair'),
    member(3, 'Sở Công Thương'),
    member(4, 'Sở Y tế'),
    member(5, 'Sở Khoa học và Công nghệ'),
    member(6, 'Sở Văn hóa, Thể thao và Du lịch'),
    member(7, 'Liên minh Hợp tác xã tỉnh'),
    member(8, 'Chi cục Phát triển nông thôn'),
    member(9, 'Sở Tài chính'),
    member(10, 'Sở Giáo dục và Đào tạo'),
    member(11, 'Hội Nông dân tỉnh'),
    member(12, 'Hội Liên hiệp Phụ nữ tỉnh'),
    member(13, 'Văn phòng Điều phối nông thôn mới tỉnh', 'member-secretary'),
  ],
}
