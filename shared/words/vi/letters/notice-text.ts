import type { Stage } from '../../../dossier/dossier.ts'
import { longDay } from '../minutes.ts'
import { count as counted } from './count.ts'

const stageText = (stage: Stage): string => {
  switch (stage.kind) {
    case 'first':
      return 'đánh giá lần đầu'
    case 'upgrade':
      return `đánh giá nâng hạng từ ${stage.from} sao lên ${stage.to} sao`
    case 'renewal':
      return `đánh giá lại sản phẩm đã được công nhận ${stage.stars} sao`
  }
}

const dayNamed = (day: string): string => longDay(day).replace(/^n/, 'N')

/** A notice of result and the letter with which a dossier goes back; see `letter-text.ts` for the language. */
export const noticeText = {
  name: 'THÔNG BÁO',
  about: 'Kết quả đánh giá, phân hạng sản phẩm OCOP',
  symbol: 'TB-HĐ',
  opening: (council: string) => `${council} thông báo kết quả đánh giá, phân hạng như sau:`,
  resultHeading: '1. Kết quả',
  product: 'Sản phẩm: ',
  productText: (name: string, code: string) => `${name} (mã số ${code}).`,
  producer: 'Chủ thể OCOP: ',
  producerText: (producer: string, commune: string) => `${producer}, ${commune}.`,
  stage: 'Hình thức, bộ tiêu chí: ',
  stageText: (stage: Stage, set: { readonly number: number; readonly name: string }) =>
    `${stageText(stage)}; bộ tiêu chí số ${set.number}, ${set.name}.`,
  mean: 'Điểm trung bình: ',
  meanText: (
    mean: string,
    parts: readonly { readonly id: string; readonly mean: string; readonly max: number }[],
  ) =>
    `${mean}/100 điểm (${parts.map(({ id, mean: points, max }) => `phần ${id}: ${points}/${max}`).join('; ')}).`,
  tier: 'Kết quả phân hạng: ',
  proposed: {
    recognise: (stars: number, head: string, months: number) =>
      `Hội đồng đề nghị ${head} quyết định công nhận và cấp giấy chứng nhận ${stars} sao. Giấy chứng nhận có giá trị trong thời hạn ${months} tháng kể từ ngày ban hành.`,
    forward: {
      ministry: (stars: number, head: string) =>
        `Hội đồng đề nghị ${head} phê duyệt kết quả đánh giá để đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng ${stars} sao.`,
      province: (stars: number, head: string) =>
        `Hội đồng đề nghị ${head} chuyển hồ sơ để Hội đồng cấp tỉnh đánh giá, phân hạng ${stars} sao.`,
    },
    'send-down': (stars: number) =>
      `Sản phẩm chưa đạt 5 sao. Kết quả được gửi về Ủy ban nhân dân tỉnh để xem xét công nhận ${stars} sao, hoặc tổ chức đánh giá lại.`,
    'not-upgraded': (stars: number, from: number, to: number) =>
      `Sản phẩm đăng ký nâng hạng từ ${from} sao lên ${to} sao; kết quả đạt ${stars} sao, chưa đạt nâng hạng. Không công nhận mới; giấy chứng nhận ${from} sao đã cấp tiếp tục có giá trị đến hết thời hạn ghi trên giấy.`,
    'not-recognised': (stars: number) =>
      `Sản phẩm đạt ${stars} sao: không ban hành quyết định công nhận và không cấp giấy chứng nhận.`,
  },
  liftHeading: (stars: number) => `2. Nội dung cần hoàn thiện để đạt ${stars} sao`,
  minimums: (count: number, stars: number) =>
    count === 1
      ? `Yêu cầu tối thiểu (dấu sao) của ${stars} sao chưa đạt ở tiêu chí sau:`
      : `Yêu cầu tối thiểu (dấu sao) của ${stars} sao chưa đạt ở ${counted(count)} tiêu chí sau:`,
  minimum: (criterion: string, name: string, asks: readonly string[]) =>
    `Tiêu chí ${criterion} (${name}): cần đạt “${asks.join('”, hoặc “')}”, hoặc phương án cao hơn`,
  opens: (criterion: string, asks: string) => `; muốn vậy, tiêu chí ${criterion} ít nhất phải đạt “${asks}”`,
  short: (points: string, from: number) => `Điểm trung bình còn thiếu ${points} điểm để đạt ${from} điểm.`,
  madeUp: 'Khi mọi phiếu chấm đạt các yêu cầu trên thì đủ số điểm còn thiếu.',
  shortThen: (points: string) =>
    `Khi mọi phiếu chấm đạt các yêu cầu trên thì điểm trung bình còn thiếu ${points} điểm.`,
  enough: (from: number) => `Điểm trung bình đã đạt từ ${from} điểm trở lên; không cần thêm điểm.`,
  cheapest: 'Cách bù đủ số điểm còn thiếu mà phải nâng ít mức nhất, tính theo mức mà đa số phiếu đã chấm:',
  noWay: 'Không có cách nâng mức riêng ở các tiêu chí đang được chấm mà bù đủ số điểm còn thiếu.',
  columns: {
    order: 'TT',
    criterion: 'Tiêu chí',
    option: 'Phương án cần đạt',
    gain: 'Điểm TB tăng thêm',
  },
  criterion: (id: string, name: string) => `${id} ${name}`,
  choice:
    'Chủ thể OCOP có thể chọn hoàn thiện các tiêu chí khác. Nội dung trên tính từ điểm đã chấm; khi chủ thể đăng ký đánh giá tiếp, Hội đồng chấm lại theo hồ sơ và minh chứng lúc đó.',
  last: (council: string, commune: string, producer: string) =>
    `${council} thông báo để ${commune}, ${producer} biết, thực hiện./.`,
  commune: (commune: string) => `Ủy ban nhân dân ${commune}`,
} as const

export const returnedText = {
  about: (product: string) => `V/v hoàn thiện hồ sơ\nsản phẩm ${product}`,
  title: (product: string) => `Công văn về việc hoàn thiện hồ sơ sản phẩm ${product}`,
  symbol: 'HĐ',
  decided: (day: string, council: string, written: boolean) =>
    written
      ? `${council} đã lấy ý kiến bằng văn bản các thành viên về hồ sơ đề nghị đánh giá, phân hạng sản phẩm OCOP.`
      : `${dayNamed(day)}, ${council} đã họp xem xét hồ sơ đề nghị đánh giá, phân hạng sản phẩm OCOP.`,
  dossier: (product: {
    readonly name: string
    readonly code: string
    readonly producer: string
    readonly stage: Stage
  }) =>
    `Hồ sơ sản phẩm ${product.name} (mã số ${product.code}) của ${product.producer}, ${stageText(product.stage)}, chưa đủ điều kiện phân hạng. Hội đồng quyết định trả lại hồ sơ để bổ sung, hoàn thiện như sau:`,
  headings: {
    missing: 'Nội dung Hội đồng yêu cầu bổ sung',
    stops: 'Điều kiện dừng chấm đã ghi nhận',
    advice: 'Ý kiến của Tổ tư vấn',
    findings: 'Nội dung cần rà soát, ghi nhận khi tiếp nhận hồ sơ',
  },
  stop: (criterion: string, name: string, stop: string) => `Tiêu chí ${criterion} (${name}): ${stop}`,
  stopGround: (ground: string) => ` (căn cứ đã nêu: ${ground})`,
  numbered: (number: number, heading: string) => `${number}. ${heading}`,
  last: (commune: string) =>
    `Đề nghị ${commune} hướng dẫn chủ thể OCOP bổ sung, hoàn thiện hồ sơ theo các nội dung trên và gửi lại theo quy định để Hội đồng đánh giá, phân hạng ở phiên tiếp theo./.`,
} as const

export const attendanceText = {
  name: 'DANH SÁCH KÝ TÊN',
  about: (council: string, day: string) => `Tham dự họp ${council}\n${longDay(day)}`,
  council: 'Thành viên Hội đồng',
  others: 'Tổ tư vấn, đại biểu và người tham dự khác',
  columns: {
    order: 'TT',
    name: 'Họ và tên',
    office: 'Cơ quan, đơn vị, chức danh',
    signature: 'Ký tên',
    note: 'Ghi chú',
  },
  office: (office: string, role: string) => `${office}\n${role}`,
  absent: (reason: string) => (reason === '' ? 'vắng' : `vắng: ${reason}`),
  count: (appointed: number) =>
    `Có mặt: ……… / ${counted(appointed)} thành viên Hội đồng. Kết thúc ký lúc …… giờ …… phút.`,
  signs: ['THƯ KÝ HỘI ĐỒNG'],
} as const

export const invitationText = {
  name: 'GIẤY MỜI',
  about: (council: string) => `Họp ${council}`,
  symbol: 'GM-HĐ',
  kind: 'Giấy mời',
  invites: (council: string) => `${council} trân trọng kính mời:`,
  invitee: (who: string, role: string) => `${who} – ${role}`,
  advisory: 'Tổ tư vấn Hội đồng',
  to: 'Tới dự: ',
  toText: (council: string, products: number) =>
    `họp ${council} đánh giá, phân hạng ${counted(products)} sản phẩm (chương trình và danh mục tại Phụ lục kèm theo).`,
  chair: 'Chủ trì: ',
  time: 'Thời gian: ',
  timeText: (day: string) => `…… giờ ……, ${longDay(day)}.`,
  place: 'Địa điểm: ',
  note: 'Hồ sơ điện tử của các sản phẩm được gửi kèm hoặc cung cấp tại cuộc họp. Thành viên có lợi ích liên quan đến sản phẩm nào thì báo Thư ký Hội đồng trước cuộc họp để không tham gia chấm sản phẩm đó.',
  last: 'Rất mong các đại biểu tham dự đầy đủ, đúng giờ./.',
  annexAbout: 'CHƯƠNG TRÌNH VÀ DANH MỤC SẢN PHẨM',
  agendaHeading: 'I. CHƯƠNG TRÌNH',
  agenda: [
    'Điểm danh, công bố điều kiện tiến hành; thành viên nêu trường hợp không tham gia chấm',
    'Tổ tư vấn báo cáo kết quả đánh giá hồ sơ',
    'Thành viên xem hồ sơ, minh chứng, sản phẩm mẫu và chấm điểm độc lập từng sản phẩm theo danh mục',
    'Công khai điểm, thảo luận, chấm lại nếu chênh lệch quá mức quy định; xác nhận các yêu cầu tối thiểu',
    'Thống nhất kết quả phân hạng từng sản phẩm',
    'Thông qua biên bản, kết thúc cuộc họp',
  ],
  point: (number: number, text: string) => `${number}. ${text}.`,
  productsHeading: 'II. DANH MỤC SẢN PHẨM',
  columns: {
    order: 'TT',
    product: 'Sản phẩm, mã số',
    producer: 'Chủ thể, địa chỉ',
    set: 'Bộ tiêu chí',
    stage: 'Hình thức',
  },
  set: (number: number, name: string) => `Số ${number}: ${name}`,
  stage: (stage: Stage): string =>
    stage.kind === 'first'
      ? 'Lần đầu'
      : stage.kind === 'upgrade'
        ? `Nâng hạng ${stage.from} lên ${stage.to} sao`
        : `Đánh giá lại ${stage.stars} sao`,
} as const

export const certificateText = {
  name: 'NỘI DUNG GIẤY CHỨNG NHẬN SẢN PHẨM OCOP',
  about: (council: string, day: string) => `Theo kết quả ${longDay(day)} của ${council}`,
  explained: (months: number) =>
    `Số giấy chứng nhận, số và ngày quyết định do cơ quan cấp ghi khi ban hành. Giấy chứng nhận có giá trị trong thời hạn ${months} tháng kể từ ngày ban hành.`,
  sheet: 'Giấy chứng nhận',
  columns: {
    order: 'TT',
    number: 'Số giấy chứng nhận',
    product: 'Tên sản phẩm',
    code: 'Mã sản phẩm',
    producer: 'Chủ thể OCOP',
    address: 'Địa chỉ',
    set: 'Bộ tiêu chí',
    stars: 'Hạng',
    starsInWords: 'Hạng bằng chữ',
    decision: 'Quyết định số',
    decidedOn: 'Ngày quyết định',
    months: 'Thời hạn',
    issuer: 'Cơ quan cấp',
  },
  stars: (stars: number) => `${stars} sao`,
  starsInWords: { 3: 'Ba sao', 4: 'Bốn sao', 5: 'Năm sao' },
  months: (months: number) => `${months} tháng kể từ ngày ban hành`,
} as const
