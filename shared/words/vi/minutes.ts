import type { ToldTime } from '../../documents/told-time.ts'
import type {
  MinutesWords,
  MissedMinimums,
  RoundInWords,
  ScoreChange,
} from '../../documents/minutes-words.ts'
import type { Stage } from '../../dossier/dossier.ts'
import { communeText } from '../commune-text.ts'
import { unbracketed, vietnamClock } from '../figures.ts'
import { councilWords } from './council.ts'

/** Parts of a sentence, one after the other. */
export const list = (items: readonly string[]): string => items.join('; ')

/** Days below 10 and the months 1 and 2 get a leading 0 (NĐ 30/2020 Phụ lục I, mục II.4b). @param day yyyy-MM-dd */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

const clock = (at: number): string => {
  const { hour, minute } = vietnamClock(at)
  return `${hour} giờ ${minute} phút`
}

/** A time of a sitting, with its day where that could be another's. */
export const told = ({ at, withDay }: ToldTime): string =>
  withDay ? `${clock(at)} ${longDay(vietnamClock(at).day)}` : clock(at)

export const moment = (at: number | undefined): string =>
  at === undefined
    ? '…… giờ …… phút, ngày …… tháng …… năm ……'
    : `${clock(at)}, ${longDay(vietnamClock(at).day)}`

export const because = (reason: string): string => (reason === '' ? 'không ghi lý do' : `lý do: ${reason}`)

function stageText(stage: Stage): string {
  switch (stage.kind) {
    case 'first':
      return 'Đánh giá lần đầu'
    case 'upgrade':
      return `Đánh giá nâng hạng từ ${stage.from} sao lên ${stage.to} sao`
    case 'renewal':
      return `Đánh giá lại sản phẩm ${stage.stars} sao`
  }
}

function roundText(round: RoundInWords): string {
  const paper = round.onPaper === 0 ? '' : ` (trong đó ${round.onPaper} phiếu giấy do thư ký nhập)`
  const spread = councilWords.spread(round)
  const next = round.scoredAgain ? ' Hội đồng thảo luận và chấm lại.' : ''
  return (
    `${round.sheets} phiếu${paper}, tổng ${round.points} điểm, trung bình ${round.mean} điểm; ` +
    `cao nhất ${round.highest} điểm, thấp nhất ${round.lowest} điểm, ${spread}.${next}`
  )
}

function changeText(change: ScoreChange): string {
  switch (change.kind) {
    case 'changed':
      return `${change.office} từ ${change.before} thành ${change.after} điểm`
    case 'joined':
      return `${change.office} chấm từ vòng này, ${change.after} điểm`
    case 'left':
      return `${change.office} không chấm lại, vòng trước ${change.before} điểm`
  }
}

const levels = (missed: MissedMinimums): string =>
  list(missed.map(({ stars, criteria }) => `mức ${stars} sao ở tiêu chí ${criteria.map(named).join(', ')}`))

const named = ({ id, name }: { readonly id: string; readonly name: string }): string => `${id} (${name})`

export const minutesWords: MinutesWords = {
  training: 'TẬP HUẤN',
  number: given => `Số: ${given === '' ? '……' : given}/BB-HĐ`,
  name: 'BIÊN BẢN',
  about: council => `Họp ${council}`,
  basis: {
    decision: ({ decision, issuedOn, title, check }) =>
      `Căn cứ Quyết định số ${decision} ${longDay(issuedOn)} của Thủ tướng Chính phủ ban hành ${title} ` +
      `(mã kiểm tra của bộ quy định dùng tại cuộc họp: ${check})`,
    own: paper => `Căn cứ ${paper.replace(/[.;]$/, '')}`,
    notInForce: (decision, reason) =>
      `Quyết định số ${decision} không có hiệu lực vào ngày họp; vẫn áp dụng vì: ${reason}`,
  },
  start: 'Thời gian bắt đầu: ',
  level: 'Cấp của Hội đồng: ',
  place: 'Địa điểm: ',
  attendance: 'Thành phần tham dự: ',
  presentOf: (present, appointed) => `có mặt ${present} trên ${appointed} thành viên Hội đồng.`,
  absent: 'Vắng mặt: ',
  chair: 'Chủ trì (chủ tọa): ',
  secretary: 'Thư ký (người ghi biên bản): ',
  moment,
  person: (name, office) => `${name}, ${office}`,
  withRole: (who, role) => `${who} – ${role}`,
  cameAt: time => `có mặt từ ${told(time)}`,
  leftAt: (time, reason) => `rời cuộc họp lúc ${told(time)}, ${because(reason)}`,
  awayBecause: because,
  quorum: ({ present, appointed, needed, presided, met }, chair) => {
    const named = chair.standIn === 'nobody' ? 'Chủ tịch hội đồng' : 'người chủ trì'
    const head = chair.mustAttend ? `, trong đó có ${named} (${presided ? 'có mặt' : 'vắng mặt'})` : ''
    return (
      `Hội đồng có ${appointed} thành viên chấm điểm; có mặt lúc bắt đầu ${present}. Quy chế yêu cầu ít nhất ${needed} thành viên${head}. ` +
      `Cuộc họp ${met ? 'đủ' : 'chưa đủ'} điều kiện tiến hành.`
    )
  },

  contents: 'Nội dung cuộc họp',
  method: (products, limit) =>
    `Hội đồng đánh giá, phân hạng ${products} sản phẩm. Từng thành viên chấm điểm độc lập trên phiếu đánh giá của bộ tiêu chí; ` +
    'điểm chỉ được công khai khi mọi thành viên có mặt và tham gia chấm đã nộp phiếu.' +
    (councilWords.spreadLimit(limit) === ''
      ? ''
      : ` Theo quy chế, ${councilWords.spreadLimit(limit)}; nếu quá thì thảo luận và chấm lại.`),
  productHeading: (at, name, code) => `${at}. ${name} (mã số ${code})`,
  facts: ({ producer, commune, set, stage }) =>
    `Chủ thể: ${producer}, ${communeText(commune)}. Bộ tiêu chí số ${set.number}: ${set.name}. ${stageText(stage)}.`,
  ratedUnder: ({ decision, check, reason }) =>
    `Sản phẩm được chấm điểm, phân hạng theo Quyết định số ${decision} (mã kiểm tra của bộ quy định: ${check}). Lý do: ${reason}`,
  notAsDue: ({ due, reason }) =>
    `Theo ngày nộp, hồ sơ thuộc Quyết định số ${due} nhưng được chấm điểm, phân hạng theo bộ quy định của cuộc họp. Lý do: ${reason}`,
  recusals: recusals =>
    `Không tham gia chấm: ${list(recusals.map(({ office, reason }) => `${office} (lý do: ${reason})`))}.`,
  roundHeading: round => (round === 1 ? 'Vòng 1: ' : `Vòng ${round} (chấm lại): `),
  round: roundText,
  unfinished: handedIn => `dừng khi đã nộp ${handedIn} phiếu; điểm không công khai và không tính.`,
  changes: (changes, othersKept) =>
    changes.length === 0
      ? 'Các thành viên giữ nguyên điểm vòng trước.'
      : `So với vòng trước: ${list(changes.map(changeText))}${othersKept ? '; các thành viên khác giữ nguyên' : ''}.`,
  minimumsHeading: 'Yêu cầu tối thiểu (dấu sao): ',
  minimums: {
    council: {
      reached: 'Hội đồng xác nhận đạt tất cả.',
      missed: missed => `Hội đồng xác nhận chưa đạt ${levels(missed)}.`,
    },
    majority: {
      reached: 'theo đa số phiếu, đạt tất cả.',
      missed: missed => `theo đa số phiếu, chưa đạt ${levels(missed)}.`,
    },
    'every-member': {
      reached: 'mọi phiếu đều đạt tất cả.',
      missed: missed => `chưa được mọi phiếu chấm đạt ${levels(missed)}.`,
    },
  },
  discussion: 'Ý kiến thảo luận: ',

  result: 'Kết quả: ',
  rated: tier => `${tier}.`,
  excluded: ground => `loại hồ sơ, không phân hạng. Căn cứ: ${ground}`,
  stopped: (criterion, name, decision) =>
    `dừng chấm ở tiêu chí ${criterion} (${name}), không phân hạng. Quyết định của Hội đồng: ${decision}`,
  returned: missing => `trả lại hồ sơ để bổ sung, chưa phân hạng. Nội dung cần bổ sung: ${missing}`,
  unsettled: 'chưa chốt kết quả.',
  departed: (how, time, reason) =>
    how === 'withdrawn'
      ? `chủ thể rút sản phẩm lúc ${told(time)}, không phân hạng. Lý do: ${reason}`
      : `chuyển sang phiên sau lúc ${told(time)}, không biểu quyết, chưa phân hạng. Lý do: ${reason}`,
  proposals: {
    heading: 'Kiến nghị của Hội đồng',
    intro: 'Từ kết quả trên, Hội đồng đề nghị:',
    recognise: (stars, products) =>
      `Chủ tịch Ủy ban nhân dân tỉnh quyết định công nhận và cấp giấy chứng nhận ${stars} sao cho ${products.length} sản phẩm: ${products.join(', ')}`,
    recogniseInDistrict: (stars, products) =>
      `Chủ tịch Ủy ban nhân dân huyện quyết định công nhận và cấp giấy chứng nhận ${stars} sao cho ${products.length} sản phẩm: ${products.join(', ')}`,
    forward: (stars, products) =>
      `Chủ tịch Ủy ban nhân dân tỉnh phê duyệt kết quả và chuyển hồ sơ đến Bộ Nông nghiệp và Môi trường đánh giá ${stars} sao đối với ${products.length} sản phẩm: ${products.join(', ')}`,
    forwardToProvince: (stars, products) =>
      `Chuyển hồ sơ đến Hội đồng cấp tỉnh đánh giá ${stars} sao đối với ${products.length} sản phẩm: ${products.join(', ')}`,
    recogniseByMinister: (stars, products) =>
      `Bộ trưởng quyết định công nhận và cấp giấy chứng nhận ${stars} sao cho ${products.length} sản phẩm: ${products.join(', ')}`,
    sendToProvince: (stars, products) =>
      `Gửi kết quả về tỉnh để Chủ tịch Ủy ban nhân dân tỉnh căn cứ công nhận ${stars} sao, hoặc tổ chức đánh giá lại, đối với ${products.length} sản phẩm: ${products.join(', ')}`,
    notRecognised: (stars, products) =>
      `Không công nhận, không cấp giấy chứng nhận đối với ${products.length} sản phẩm ${stars} sao: ${products.join(', ')}`,
    notUpgraded: products =>
      `Không công nhận nâng hạng đối với ${products.length} sản phẩm, giấy chứng nhận đã cấp giữ nguyên đến hết thời hạn: ${products.join(', ')}`,
    returned: products =>
      `Trả lại hồ sơ để bổ sung đối với ${products.length} sản phẩm: ${products.join(', ')}`,
    excluded: products => `Loại hồ sơ, không phân hạng ${products.length} sản phẩm: ${products.join(', ')}`,
    stopped: products => `Dừng chấm, không phân hạng ${products.length} sản phẩm: ${products.join(', ')}`,
    carriedOver: products => `Chuyển sang phiên sau ${products.length} sản phẩm: ${products.join(', ')}`,
    product: (name, code) => `${name} (${code})`,
  },

  annexes:
    'Điểm của từng thành viên ở từng vòng tại Phụ lục I; mã phiếu đánh giá tại Phụ lục II kèm theo biên bản này.',
  end: at => `Cuộc họp kết thúc vào ${moment(at)}./.`,
  secretarySigns: 'THƯ KÝ',
  chairSigns: 'CHỦ TỌA',
  agencySigns: 'Chữ ký số của cơ quan',
  membersSign: 'Thành viên Hội đồng ký xác nhận',
  memberSigns: 'THÀNH VIÊN',
  recipients: authority => [`${authority};`, 'Các thành viên Hội đồng;', 'Lưu: VT, Hồ sơ.'],

  annex: {
    wholeCouncil: 'Hội đồng',
    summary: { name: 'Phụ lục I', about: 'BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP' },
    codes: {
      name: 'Phụ lục II',
      about: 'MÃ PHIẾU ĐÁNH GIÁ',
      explained:
        'Mã phiếu là 80 bit đầu của dấu niêm phong (SHA-256) trên phiếu đã nộp, viết bằng 16 chữ số và chữ cái (không dùng I, L, O, U); ' +
        'mỗi thành viên đã nhận mã của mình khi nộp phiếu. Dấu niêm phong đầy đủ ở tệp đính kèm biên bản này.',
      record: {
        heading: 'Mã nhật ký phiên họp',
        head: (number, hash) => `Sự kiện số ${number}: ${hash}`,
        explained:
          'Mã nhật ký là dấu SHA-256 nối tiếp qua mọi sự kiện của phiên họp, từ khi mở đến sự kiện trên. Sửa, thêm hoặc bỏ bất kỳ sự kiện ' +
          'nào thì mã thay đổi. Thư ký và chủ tọa ký biên bản này là ký cả nhật ký.',
      },
    },
    // The day is left blank in an electronic document (NĐ 30/2020 Phụ lục I, mục III.1), and so is a number that is not given yet.
    note: (council, number) =>
      `(Kèm theo Biên bản số ${number === '' ? '……' : number}/BB-HĐ ngày …… tháng …… năm …… của ${unbracketed(council)})`,
    columns: {
      order: 'TT',
      code: 'Mã sản phẩm',
      product: 'Tên sản phẩm',
      producer: 'Chủ thể OCOP',
      round: 'Vòng chấm',
      mean: 'Trung bình',
      spread: 'Chênh lệch',
      result: 'Kết quả',
    },
    changes: {
      name: 'Phụ lục III',
      about: 'NỘI DUNG THAY ĐỔI SO VỚI BIÊN BẢN ĐÃ KÝ TRƯỚC',
      explained:
        'Chữ gạch ngang là nội dung của biên bản trước không còn giá trị; chữ gạch chân là nội dung mới. Những nội dung không nêu dưới đây không thay đổi.',
    },
    round: round => `vòng ${round}`,
    absent: 'vắng',
    recused: 'không chấm',
    abstained: 'không cho điểm',
    notHandedIn: 'chưa nộp',
    onPaper: 'phiếu giấy',
    at: { device: 'máy riêng', opinion: 'tệp phiếu', shared: 'máy chung' },
    scoredAgain: 'chấm lại',
    stoppedAt: criterion => `dừng ở ${criterion}`,
    outcomes: { excluded: 'loại hồ sơ', stopped: 'dừng chấm', returned: 'trả lại bổ sung' },
    departures: { 'carried-over': 'chuyển phiên sau', withdrawn: 'đã rút' },
    corrected: result => `${result} (đính chính)`,
    none: '–',
    abbreviations: pairs => `Viết tắt: ${list(pairs.map(({ short, office }) => `${short} là ${office}`))}.`,
  },
}
