import type { Stars } from '#shared/law/rule-set.ts'
import { dayProducts } from './full-day-products.ts'
import type { SheetAim } from './training-sheets.ts'

/** What has become of a product by the middle of the day. */
export type DayCourse =
  | { readonly kind: 'settled'; readonly aim: SheetAim; readonly rounds: 1 | 2; readonly discussion?: string }
  | { readonly kind: 'revealed'; readonly aim: SheetAim; readonly apart: boolean }
  | { readonly kind: 'stopped'; readonly aim: SheetAim; readonly decision: string }
  | { readonly kind: 'returned'; readonly missing: string }
  | { readonly kind: 'withdrawn' | 'carried-over'; readonly reason: string }
  | { readonly kind: 'open'; readonly aim: SheetAim }
  | { readonly kind: 'waiting' }

/** The bands of QĐ 26/2026 Điều 4.1. */
const bandOf = (points: number): Stars =>
  points >= 90 ? 5 : points >= 70 ? 4 : points >= 50 ? 3 : points >= 30 ? 2 : 1

const aimAt = (points: number): SheetAim => ({ points, stars: bandOf(points) })
const heldBack = (points: number): SheetAim => ({ ...aimAt(points), heldBackFrom: bandOf(points) })
const settled = (points: number, discussion?: string): DayCourse => ({
  kind: 'settled',
  aim: aimAt(points),
  rounds: 1,
  ...(discussion === undefined ? {} : { discussion }),
})
const settledHeldBack = (points: number): DayCourse => ({
  kind: 'settled',
  aim: heldBack(points),
  rounds: 1,
  discussion: 'Hội đồng đề nghị chủ thể bổ sung minh chứng cho tiêu chí còn thiếu trước lần nâng hạng sau.',
})
const revealed = (aim: SheetAim, apart: boolean): DayCourse => ({ kind: 'revealed', aim, apart })

/** In the order of the agenda; those after the last one here wait for their turn. */
const underWay: readonly DayCourse[] = [
  settled(78),
  settled(82, 'Các thành viên thống nhất vùng nguyên liệu đã được cấp chứng nhận, giữ nguyên mức điểm.'),
  settled(64),
  settled(98),
  settled(57),
  settledHeldBack(79),
  settled(61),
  settled(68),
  settledHeldBack(82),
  settled(80),
  settled(47),
  settled(66),
  settled(84, 'Điểm đến đã có phương án phòng cháy, chữa cháy; đề nghị giữ biển chỉ dẫn bằng hai thứ tiếng.'),
  settled(59),
  { kind: 'returned', missing: 'Phiếu kết quả kiểm nghiệm còn hiệu lực' },
  settled(71),
  settled(63),
  settled(72),
  settled(77),
  settledHeldBack(97),
  settled(58),
  settled(62),
  {
    kind: 'settled',
    aim: aimAt(75),
    rounds: 2,
    discussion: 'Vòng 1 chênh lệch do hiểu khác nhau về hợp đồng liên kết; đã xem lại minh chứng.',
  },
  settled(54),
  {
    kind: 'stopped',
    aim: aimAt(66),
    decision: 'Phiếu kiểm nghiệm có chỉ tiêu vượt giới hạn; Hội đồng thống nhất dừng chấm.',
  },
  settled(65),
  settled(60),
  { kind: 'carried-over', reason: 'Chủ thể xin bổ sung bản gốc giấy phép, chuyển sang phiên sau' },
  settled(79),
  settledHeldBack(78),
  settled(67),
  settled(56),
  settled(52),
  { kind: 'withdrawn', reason: 'Chủ thể xin rút hồ sơ để sửa chữa cơ sở' },
  settled(69),
  settled(74),
  settled(62),
  settled(55),
  settled(98),
  revealed(heldBack(80), false),
  revealed(aimAt(63), true),
  revealed(aimAt(71), false),
  revealed(aimAt(81), true),
  revealed(heldBack(58), false),
  revealed(aimAt(66), false),
  { kind: 'open', aim: aimAt(68) },
]

/** By the order of `dayProducts`. */
export const dayCourses: readonly DayCourse[] = dayProducts.map(
  (_, at) => underWay[at] ?? { kind: 'waiting' },
)
