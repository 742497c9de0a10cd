import { ended } from '../../kernel/text.ts'
import type { LawWords, NameOf } from '../../law/explain.ts'
import type { ForwardBand, HeldBack, MissedMinimum } from '../../law/reasons.ts'
import type { CouncilLevel } from '../../law/level.ts'
import type { Recognition } from '../../law/rule-set.ts'

const recognisedBy: Readonly<Record<Recognition, string>> = {
  none: 'Dưới 3 sao: không công nhận, không cấp giấy chứng nhận.',
  district: 'Do Chủ tịch UBND huyện công nhận.',
  province: 'Do Chủ tịch UBND tỉnh công nhận.',
  ministry: 'Do Bộ trưởng công nhận.',
}

const recognisedBelow: Readonly<Partial<Record<Recognition, string>>> = {
  province:
    'Kết quả của Hội đồng trung ương được gửi về tỉnh: Chủ tịch UBND tỉnh căn cứ kết quả này để công nhận, hoặc tổ chức đánh giá lại.',
}

const toDecimals = {
  0: 'đến hàng đơn vị',
  1: 'đến một chữ số thập phân',
  2: 'đến hai chữ số thập phân',
} as const

const bodies = { province: 'cấp tỉnh', ministry: 'trung ương' } as const

const bodyOf = ({ body, level }: ForwardBand): string => body ?? bodies[level]

export const lawWords: LawWords = {
  decimalSign: ',',
  reasons: {
    'in-band': ({ mean, band, minimums }, { points }) =>
      `${points(mean)} điểm thuộc khung ${band} sao${minimums ? `; đạt mọi yêu cầu tối thiểu của ${band} sao` : ''}.`,
    'held-back': ({ mean, band, held }, { points, nameOf }) =>
      `${points(mean)} điểm thuộc khung ${band} sao; giữ ở ${held.stars} sao vì ${missedWithAsks(held, nameOf)}.`,
    'without-legend': ({ counted }) =>
      counted
        ? 'Phiếu đánh giá này không in chú giải dấu sao; theo quy chế của Hội đồng, dấu sao vẫn được tính là yêu cầu tối thiểu.'
        : 'Phiếu đánh giá này không in chú giải dấu sao; theo quy chế của Hội đồng, dấu sao không được tính.',
    forwarded: ({ to }) => `Từ ${to.from} điểm: chuyển ${bodyOf(to)} đánh giá ${to.stars} sao.`,
    'not-forwarded': ({ to, held }) =>
      `Điểm trung bình đạt từ ${to.from} trở lên nhưng không chuyển ${bodyOf(to)} đánh giá ${to.stars} sao, vì ${missed(held)}.`,
    recognised: ({ by, at }) => recognisedAt(by, at),
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
      `Chỉ cần ${of(members)} chọn phương án khác ở một tiêu chí thì ${becomes(now, stars)}: ${inMarks(marks)}.`,
    'one-confirmation': ({ criteria, choices, now, stars }) =>
      `Phiếu giữ nguyên, chỉ cần Hội đồng xác nhận khác đi ở ${oneOf(criteria)} thì ${becomes(now, stars)}: ${choices} cách xác nhận, mỗi cách là một phương án khác ở một tiêu chí có dấu sao.`,
    'left-out': ({ members, now, stars }) =>
      `Không tính phiếu của ${of(members)} thì ${becomes(now, stars)}.`,
    rounded: ({ decimals, stars }) =>
      `Làm tròn ${decimals.map(each => toDecimals[each]).join(' hoặc ')} sẽ thành ${stars} sao.`,
    firm: ({ sheets, confirmations }) =>
      `${[
        'Một phiếu chấm khác đi một tiêu chí mà không gặp điều kiện dừng chấm',
        ...(confirmations ? ['Hội đồng xác nhận khác đi một tiêu chí có dấu sao'] : []),
        ...(sheets === 'one' ? [] : ['không tính phiếu của một thành viên']),
      ].join(', ')} hay làm tròn điểm${sheets === 'one' ? '' : ' trung bình'} đều không đổi số sao.`,
  },
}

const recognisedAt = (by: Recognition, at: CouncilLevel): string =>
  (at === 'ministry' ? recognisedBelow[by] : undefined) ?? recognisedBy[by]

const missedWithAsks = ({ missed }: HeldBack, nameOf: NameOf): string =>
  missed
    .map(({ stars, minimums }) => {
      const short = `chưa đạt mức tối thiểu của ${stars} sao`
      const [only, ...others] = minimums
      if (only && others.length === 0) return `tiêu chí ${only.criterion} ${short} (${asks(only, nameOf)})`
      const all = minimums.map(each => `${each.criterion} (${asks(each, nameOf)})`)
      return `${minimums.length} tiêu chí ${short}: ${all.join('; ')}`
    })
    .join('; ')

function asks({ options, by }: MissedMinimum, nameOf: NameOf): string {
  const asked = options.map(each => each.asks).join(', hoặc ')
  if (!by) return asked
  const short =
    by.sheets.length === by.of
      ? `không phiếu nào trong ${by.of} phiếu đạt`
      : `${by.sheets.length} trong ${by.of} phiếu chưa đạt: ${by.sheets.map(nameOf).join(', ')}`
  const needed = by.needed === by.of ? 'mọi phiếu phải đạt' : `phải có ít nhất ${by.needed} phiếu đạt`
  return `${asked}; ${short}; ${needed}`
}

const missed = ({ missed }: HeldBack): string =>
  missed
    .map(
      ({ stars, minimums }) =>
        `${minimums.length === 1 ? '' : 'các '}tiêu chí ${minimums.map(({ criterion }) => criterion).join(', ')} chưa đạt mức tối thiểu của ${stars} sao`,
    )
    .join('; ')

const inMarks = (marks: number): string =>
  `${marks} cách chấm, mỗi cách là một phương án khác ở một tiêu chí của một phiếu`

const oneOf = (criteria: readonly string[]): string =>
  criteria.length === 1
    ? `tiêu chí ${criteria.join()}`
    : `một trong các tiêu chí có dấu sao ${criteria.join(', ')}`

function of(members: readonly string[]): string {
  if (members.length === 0) return 'bất kỳ thành viên nào'
  return members.length === 1
    ? members.join()
    : `một trong ${members.length} thành viên (${members.join(', ')})`
}

const becomes = (now: number, stars: number): string =>
  stars < now ? `còn ${stars} sao` : `thành ${stars} sao`
