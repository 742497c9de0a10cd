import { ended } from '../../kernel/text.ts'
import type { LawWords } from '../../law/explain.ts'
import type { HeldBack, MinistryBand } from '../../law/reasons.ts'

const recognisedBy = {
  none: 'Dưới 3 sao: không công nhận, không cấp giấy chứng nhận.',
  district: 'Do Chủ tịch UBND huyện công nhận.',
  province: 'Do Chủ tịch UBND tỉnh công nhận.',
} as const

const toDecimals = {
  0: 'đến hàng đơn vị',
  1: 'đến một chữ số thập phân',
  2: 'đến hai chữ số thập phân',
} as const

const ministryOf = ({ ministry = 'trung ương' }: MinistryBand): string => ministry

export const lawWords: LawWords = {
  decimalSign: ',',
  reasons: {
    'in-band': ({ mean, band, minimums }, points) =>
      `${points(mean)} điểm thuộc khung ${band} sao${minimums ? `; đạt mọi yêu cầu tối thiểu của ${band} sao` : ''}.`,
    'held-back': ({ mean, band, held }, points) =>
      `${points(mean)} điểm thuộc khung ${band} sao; giữ ở ${held.stars} sao vì ${missedWithAsks(held)}.`,
    'without-legend': ({ counted }) =>
      counted
        ? 'Phiếu đánh giá này không in chú giải dấu sao; theo quy chế của Hội đồng, dấu sao vẫn được tính là yêu cầu tối thiểu.'
        : 'Phiếu đánh giá này không in chú giải dấu sao; theo quy chế của Hội đồng, dấu sao không được tính.',
    forwarded: ({ to }) => `Từ ${to.from} điểm: chuyển ${ministryOf(to)} đánh giá ${to.stars} sao.`,
    'not-forwarded': ({ to, held }) =>
      `Điểm trung bình đạt từ ${to.from} trở lên nhưng không chuyển ${ministryOf(to)} đánh giá ${to.stars} sao, vì ${missed(held)}.`,
    recognised: ({ by }) => recognisedBy[by],
    excluded: ({ ground }) => `Không phân hạng: hồ sơ thuộc trường hợp bị loại. Căn cứ: ${ended(ground)}`,
    stopped: ({ at, name, decision }) =>
      `Không phân hạng: dừng chấm ở tiêu chí ${at} (${name}). Quyết định của Hội đồng: ${ended(decision)}`,
    returned: ({ missing }) =>
      `Chưa phân hạng: trả lại hồ sơ để bổ sung. Nội dung cần bổ sung: ${ended(missing)}`,
  },
  remarks: {
    short: (remark, points) => `Còn thiếu ${points(remark.points)} điểm để vào khung ${remark.band} sao.`,
    above: (remark, points) =>
      remark.points.numerator === 0
        ? `Vừa đúng ngưỡng khung ${remark.band} sao.`
        : `Hơn ngưỡng khung ${remark.band} sao ${points(remark.points)} điểm.`,
    'one-mark': ({ members, marks, now, stars }) =>
      `Chỉ cần ${of(members)} chấm khác đi một tiêu chí (${marks} cách) thì ${becomes(now, stars)}.`,
    'left-out': ({ members, now, stars }) => `Bỏ phiếu của ${of(members)} thì ${becomes(now, stars)}.`,
    rounded: ({ decimals, stars }) =>
      `Làm tròn ${decimals.map(each => toDecimals[each]).join(' hoặc ')} sẽ thành ${stars} sao.`,
    firm: ({ sheets }) =>
      sheets === 'one'
        ? 'Chấm khác đi một tiêu chí hay làm tròn điểm đều không đổi số sao.'
        : 'Chấm khác đi một tiêu chí, bỏ phiếu của một thành viên hay làm tròn điểm trung bình đều không đổi số sao.',
  },
}

function missedWithAsks({ missed, minimums }: HeldBack): string {
  const [only] = minimums
  return only && minimums.length === 1
    ? `tiêu chí ${only.criterion} chưa đạt mức tối thiểu của ${missed} sao (${only.asks})`
    : `${minimums.length} tiêu chí chưa đạt mức tối thiểu của ${missed} sao: ` +
        minimums.map(({ criterion, asks }) => `${criterion} (${asks})`).join('; ')
}

const missed = ({ missed, minimums }: HeldBack): string =>
  `${minimums.length === 1 ? '' : 'các '}tiêu chí ${minimums.map(({ criterion }) => criterion).join(', ')} chưa đạt mức tối thiểu của ${missed} sao`

function of(members: readonly string[]): string {
  if (members.length === 0) return 'bất kỳ thành viên nào'
  return members.length === 1
    ? members.join()
    : `một trong ${members.length} thành viên (${members.join(', ')})`
}

const becomes = (now: number, stars: number): string =>
  stars < now ? `còn ${stars} sao` : `thành ${stars} sao`
