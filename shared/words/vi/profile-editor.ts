import type { CouncilProfile } from '../../council/profile.ts'

/** One choice of the editor: what it is called, and what comes of it. */
interface ChoiceWords {
  readonly label: string
  readonly effect: string
}

type Choices<Value extends string> = Readonly<Record<Value, ChoiceWords>>

/** The editor of operating rules: every choice, and what comes of it. */
export interface ProfileEditorWords {
  readonly newHeading: string
  readonly name: string
  readonly nameHint: string
  readonly save: string
  readonly frozen: string
  readonly toCorrect: (fields: number) => string
  readonly leaveBody: string
  readonly groups: Readonly<
    Record<'meeting' | 'scoring' | 'spread' | 'minimums' | 'adoption' | 'print', string>
  >
  readonly form: string
  readonly forms: Choices<CouncilProfile['form']>
  readonly quorum: string
  readonly needed: Choices<'share' | 'count'>
  readonly numerator: string
  readonly denominator: string
  readonly members: string
  readonly neededOf: (appointed: number, needed: number) => string
  readonly neededTooMany: (appointed: number, needed: number) => string
  readonly base: string
  readonly bases: Choices<CouncilProfile['quorum']['base']>
  readonly recusedExample: (appointed: number, recused: number, needed: number) => string
  readonly chair: string
  readonly chairs: Choices<'must' | 'need-not'>
  readonly standIn: string
  readonly standIns: Choices<CouncilProfile['chair']['standIn']>
  readonly scoring: string
  readonly scorings: Choices<CouncilProfile['scoring']>
  readonly secretary: string
  readonly secretaries: Choices<'scores' | 'scores-not'>
  readonly pins: string
  readonly pinKinds: Choices<'asked' | 'none'>
  readonly shown: string
  readonly producerMarks: ChoiceWords
  readonly advice: ChoiceWords
  readonly limits: string
  readonly limitsDifference: ChoiceWords
  readonly limitsFromMean: ChoiceWords
  readonly difference: string
  readonly fromMean: string
  readonly noSpread: string
  readonly noLimit: string
  readonly rounds: string
  readonly roundsEffect: (rounds: number) => string
  readonly startsFrom: string
  readonly starts: Choices<CouncilProfile['reScoring']['startsFrom']>
  readonly minimums: string
  readonly minimumWays: Choices<CouncilProfile['rating']['minimums']>
  readonly legend: string
  readonly legends: Choices<'binding' | 'not-binding'>
  readonly adoption: string
  readonly adoptions: Choices<CouncilProfile['adoption']>
  readonly decimals: string
  readonly decimalsExample: (mean: string) => string
  readonly atDevices: string
  readonly devicesMark: Choices<NonNullable<CouncilProfile['atDevices']>>
  readonly secrecy: string
  readonly secrecies: Choices<CouncilProfile['secrecy']>
  readonly inMinutes: string
  readonly sheetsInMinutes: Choices<NonNullable<CouncilProfile['inMinutes']>>
  readonly faults: {
    readonly range: (least: number, most: number) => string
    readonly overAll: string
    readonly nameMissing: string
    readonly nameTaken: string
  }
}

export const profileEditorWords: ProfileEditorWords = {
  newHeading: 'Lập quy chế mới',
  name: 'Tên quy chế',
  nameHint: 'Tên để chọn khi tạo phiên họp, ví dụ: Quy chế hội đồng tỉnh năm 2026.',
  save: 'Lưu quy chế',
  frozen: 'Phiên họp đã tạo giữ nguyên quy chế lúc tạo; sửa ở đây chỉ có tác dụng với phiên họp tạo sau này.',
  toCorrect: fields => `sửa ${fields} chỗ được đánh dấu ở trên`,
  leaveBody: 'Quy chế này chưa được lưu. Nếu rời đi, những gì vừa sửa sẽ mất.',
  groups: {
    meeting: 'Họp và điều kiện họp',
    scoring: 'Chấm điểm',
    spread: 'Chênh lệch và chấm lại',
    minimums: 'Mức tối thiểu của dấu sao',
    adoption: 'Thông qua kết quả',
    print: 'In và bảo mật',
  },
  form: 'Cách làm việc',
  forms: {
    meeting: { label: 'Họp tại một phòng', effect: 'Điểm danh rồi mới chấm.' },
    written: {
      label: 'Lấy ý kiến bằng văn bản',
      effect:
        'Phiếu gửi về trong nhiều ngày, không điểm danh; chỉ họp khi điểm chênh lệch quá giới hạn (đánh giá lại, QĐ 26/2026 Điều 7.6).',
    },
  },
  quorum: 'Số thành viên phải có mặt',
  needed: {
    share: { label: 'Theo tỷ lệ', effect: 'Một phần của tổng số thành viên, làm tròn lên.' },
    count: { label: 'Theo số người', effect: 'Một số người cố định.' },
  },
  numerator: 'Ít nhất (phần)',
  denominator: 'trên tổng số (phần)',
  members: 'Ít nhất (người)',
  neededOf: (appointed, needed) => `Với ${appointed} thành viên: cần ${needed} người có mặt.`,
  neededTooMany: (appointed, needed) =>
    `Với ${appointed} thành viên: cần ${needed} người, nhiều hơn số thành viên; hội đồng không thể họp.`,
  base: 'Khi có người không tham gia chấm một sản phẩm',
  bases: {
    appointed: {
      label: 'Vẫn tính trên tổng số thành viên',
      effect: 'Người không tham gia chấm được coi như vắng ở sản phẩm đó.',
    },
    'appointed-less-recused': {
      label: 'Chỉ tính trên số người còn lại',
      effect: 'Người không tham gia chấm được trừ khỏi tổng số của sản phẩm đó.',
    },
  },
  recusedExample: (appointed, recused, needed) =>
    `Nếu ${recused} trong ${appointed} người không tham gia chấm một sản phẩm: sản phẩm đó cần ${needed} người chấm.`,
  chair: 'Chủ tịch hội đồng',
  chairs: {
    must: {
      label: 'Phải có người chủ trì',
      effect: 'Không có Chủ tịch hoặc người được giao thì không chấm.',
    },
    'need-not': { label: 'Không bắt buộc', effect: 'Đủ số thành viên là họp được.' },
  },
  standIn: 'Ai được thay Chủ tịch chủ trì',
  standIns: {
    nobody: { label: 'Không ai', effect: 'Chủ tịch vắng thì hoãn họp.' },
    'vice-chair': { label: 'Phó Chủ tịch', effect: 'Phó Chủ tịch có mặt và được giao chủ trì.' },
    'any-member': { label: 'Một thành viên bất kỳ', effect: 'Thành viên có mặt và được giao chủ trì.' },
  },
  scoring: 'Phiếu đánh giá',
  scorings: {
    sheets: { label: 'Mỗi thành viên một phiếu', effect: 'Điểm của sản phẩm là trung bình các phiếu.' },
    agreed: {
      label: 'Cả hội đồng thống nhất một phiếu',
      effect: 'Hội đồng bàn từng tiêu chí và ghi một điểm; không tính trung bình, không có chênh lệch.',
    },
  },
  secretary: 'Thư ký (không phải ủy viên)',
  secretaries: {
    scores: {
      label: 'Có chấm điểm',
      effect: 'Thư ký được tính là thành viên và phiếu được tính vào trung bình.',
    },
    'scores-not': {
      label: 'Không chấm điểm',
      effect: 'Thư ký chỉ ghi chép. Ủy viên kiêm Thư ký thì vẫn chấm.',
    },
  },
  pins: 'Mã PIN của thư ký và của từng chỗ ngồi',
  pinKinds: {
    asked: {
      label: 'Có mã PIN',
      effect:
        'Rời chỗ không thành thư ký, không ai ngồi vào chỗ người khác; điểm chưa công khai được mã hóa trong nhật ký và mọi bản sao.',
    },
    none: {
      label: 'Không dùng',
      effect: 'Ai ngồi ở máy cũng mở được phiếu; tệp xuất ra có điểm chưa công khai ở dạng đọc được.',
    },
  },
  atDevices: 'Chấm tại máy riêng của thành viên',
  devicesMark: {
    any: {
      label: 'Sản phẩm nào cũng được',
      effect: 'Thành viên chấm theo thứ tự mình chọn, trong các sản phẩm đã mở vòng chấm.',
    },
    'called-up': {
      label: 'Chỉ chấm sản phẩm được mời',
      effect:
        'Thư ký mời đến đâu chấm đến đó; phiếu chưa xong vẫn chấm tiếp được khi thư ký mời sản phẩm sau.',
    },
  },
  shown: 'Hiện bên cạnh tiêu chí khi chấm',
  producerMarks: {
    label: 'Điểm chủ thể tự chấm',
    effect: 'Bỏ chọn để thành viên không bị ảnh hưởng bởi điểm tự chấm.',
  },
  advice: {
    label: 'Ý kiến của Tổ tư vấn',
    effect: 'Bỏ chọn để thành viên chấm trước khi biết ý kiến của Tổ tư vấn.',
  },
  limits: 'Điểm được coi là chênh lệch quá lớn khi',
  limitsDifference: {
    label: 'Điểm cao nhất và thấp nhất cách xa nhau',
    effect: 'So tổng điểm cao nhất với tổng điểm thấp nhất của một sản phẩm.',
  },
  limitsFromMean: {
    label: 'Có điểm cách xa trung bình',
    effect: 'So từng tổng điểm với điểm trung bình của sản phẩm.',
  },
  difference: 'Quá (điểm)',
  fromMean: 'Quá (điểm so với trung bình)',
  noSpread: 'Cả hội đồng có một phiếu nên không có chênh lệch và không chấm lại.',
  noLimit: 'Không giới hạn chênh lệch: điểm của vòng đầu luôn được dùng.',
  rounds: 'Số lần chấm lại',
  roundsEffect: rounds =>
    rounds === 0
      ? 'Không tự chấm lại: khi vượt giới hạn, người chủ trì quyết định ngay.'
      : `Chấm lại tối đa ${rounds} lần; sau đó còn vượt giới hạn thì người chủ trì quyết định.`,
  startsFrom: 'Phiếu của lần chấm lại',
  starts: {
    'earlier-marks': {
      label: 'Bắt đầu từ điểm lần trước',
      effect: 'Thành viên chỉ sửa những tiêu chí muốn đổi.',
    },
    blank: { label: 'Bắt đầu từ phiếu trắng', effect: 'Thành viên chấm lại mọi tiêu chí.' },
  },
  minimums: 'Một mức tối thiểu được coi là đạt khi',
  minimumWays: {
    council: {
      label: 'Hội đồng xác nhận',
      effect: 'Hội đồng chọn phương án đạt được ở từng tiêu chí có dấu sao; máy gợi ý phương án của đa số.',
    },
    majority: { label: 'Quá nửa số phiếu đạt', effect: 'Đếm trên phiếu của các thành viên.' },
    'every-member': { label: 'Mọi phiếu đều đạt', effect: 'Một phiếu không đạt là không đạt.' },
  },
  legend: 'Bộ tiêu chí in dấu sao nhưng không ghi chú giải',
  legends: {
    binding: { label: 'Vẫn là mức tối thiểu', effect: 'Thiếu mức nào thì không được xếp hạng sao đó.' },
    'not-binding': { label: 'Không xét mức tối thiểu', effect: 'Chỉ xếp hạng theo tổng điểm.' },
  },
  adoption: 'Kết quả được thông qua khi',
  adoptions: {
    consensus: { label: 'Thống nhất', effect: 'Không ai phản đối. Không phải đếm phiếu.' },
    majority: {
      label: 'Biểu quyết công khai',
      effect:
        'Quá nửa số người được biểu quyết đồng ý; đúng một nửa thì theo phía người chủ trì. Số phiếu được ghi vào biên bản.',
    },
    ballot: {
      label: 'Bỏ phiếu kín',
      effect: 'Quá nửa số người được biểu quyết đồng ý. Số phiếu được ghi vào biên bản.',
    },
  },
  decimals: 'Số chữ số thập phân của điểm trung bình khi in',
  decimalsExample: mean => `Ví dụ: ${mean}. Chỉ làm tròn khi in; xếp hạng luôn theo số đúng.`,
  secrecy: 'Thành viên xem điểm của nhau',
  secrecies: {
    'until-reveal': { label: 'Khi mọi phiếu đã nộp', effect: 'Sau khi công khai điểm của sản phẩm đó.' },
    'until-close': {
      label: 'Khi phiên họp kết thúc',
      effect: 'Trước đó chỉ màn hình chung của Thư ký có điểm.',
    },
  },
  inMinutes: 'Biên bản kèm theo để kiểm lại kết quả',
  sheetsInMinutes: {
    'by-office': {
      label: 'Điểm từng phiếu, theo cơ quan',
      effect: 'Ai có biên bản cũng tính lại được mọi kết quả, và đọc được điểm, ghi chú của từng cơ quan.',
    },
    sealed: {
      label: 'Chỉ dấu niêm phong của từng phiếu',
      effect: 'Không ai đọc được điểm từng tiêu chí; chỉ kiểm được hạng sao theo điểm trung bình.',
    },
  },
  faults: {
    range: (least, most) => `Hãy ghi một số từ ${least} đến ${most}.`,
    overAll: 'Tỷ lệ không được lớn hơn toàn bộ số thành viên.',
    nameMissing: 'Hãy ghi tên quy chế.',
    nameTaken: 'Đã có quy chế tên này. Hãy đặt tên khác.',
  },
}
