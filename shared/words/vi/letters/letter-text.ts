import type { CouncilLevel } from '../../../law/level.ts'
import { unbracketed } from '../../figures.ts'
import { longDay } from '../minutes.ts'
import { count } from './count.ts'

/**
 * What the letters of a council are written with. They are documents of a Vietnamese office and are printed in Vietnamese whatever the
 * screens speak, so that no other language has these.
 */
const open = '……'

/** Left to be written by hand, since the registry gives it. */
const openDay = `ngày ${open}\u00a0tháng\u00a0${open}\u00a0năm\u00a0${open}`

/** A letter as others cite it: its number and day are left open while the registry has given none. */
interface Cited {
  readonly symbol: string
  readonly number: string
  /** yyyy-MM-dd, or empty. */
  readonly on: string
}

const cited = ({ symbol, number, on }: Cited): string =>
  `số ${number === '' ? open : number}/${symbol} ${on === '' ? openDay : longDay(on)}`

export const frameText = {
  number: ({ symbol, number }: Cited) => `Số: ${number === '' ? '       ' : number}/${symbol}`,
  /** @param year of the draft */
  dated: (place: string, year: string, on: string) =>
    `${place === '' ? '…………' : place}, ${on === '' ? `ngày ${open} tháng ${open} năm ${year}` : longDay(on)}`,
  /** The authority of a level, where the sitting names none that can be it. */
  authorities: {
    district: 'Ủy ban nhân dân huyện …………',
    province: 'Ủy ban nhân dân tỉnh …………',
    ministry: 'Bộ Nông nghiệp và Môi trường',
  } satisfies Record<CouncilLevel, string>,
  /** Who heads an authority, as its letters name them. */
  headOf: (authority: string, level: CouncilLevel) =>
    `${level === 'ministry' ? 'Bộ trưởng' : 'Chủ tịch'} ${authority}`,
  headTitle: { district: 'CHỦ TỊCH', province: 'CHỦ TỊCH', ministry: 'BỘ TRƯỞNG' } satisfies Record<
    CouncilLevel,
    string
  >,
  councilSigns: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
  secretarySigns: ['TL. CHỦ TỊCH HỘI ĐỒNG', 'THƯ KÝ'],
  asAbove: 'Như trên',
  members: 'Các thành viên Hội đồng',
  keep: 'Lưu: VT, HĐ',
  basis: (decision: string, issuedOn: string, title: string) =>
    `Căn cứ Quyết định số ${decision} ${longDay(issuedOn)} của Thủ tướng Chính phủ ban hành ${title}`,
  ownBasis: (paper: string) => `Căn cứ ${paper.replace(/[.;]$/, '')}`,
  minutesBasis: (number: string, day: string, council: string, written: boolean) =>
    `Căn cứ Biên bản số ${number === '' ? open : number}/BB-HĐ ${longDay(day)} ${written ? 'lấy ý kiến bằng văn bản của' : 'họp'} ${council}`,
  annexNote: (kind: string, issue: Cited, of: string) =>
    `(Kèm theo ${kind} ${cited(issue)} của ${unbracketed(of)})`,
  annex: 'Phụ lục',
  annexes: ['Phụ lục I', 'Phụ lục II'],
} as const

export const reportText = {
  name: 'TỜ TRÌNH',
  about: 'Về việc đề nghị công nhận kết quả đánh giá, phân hạng sản phẩm OCOP',
  symbol: 'TTr-HĐ',
  opening: (council: string, head: string) =>
    `${council} báo cáo kết quả đánh giá, phân hạng và kính trình ${head} xem xét, quyết định như sau:`,
  resultHeading: 'I. KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG',
  met: (day: string, place: string, present: number, appointed: number) =>
    `${longDay(day).replace(/^n/, 'N')}, tại ${place}, Hội đồng đã họp đánh giá, phân hạng sản phẩm OCOP, có mặt ${count(present)} trên ${count(appointed)} thành viên chấm điểm.`,
  written: (day: string, given: number, appointed: number) =>
    `Hội đồng đã lấy ý kiến bằng văn bản từ ${longDay(day)}, ${count(given)} trên ${count(appointed)} thành viên chấm điểm cho ý kiến.`,
  dealtWith: (products: number, producers: number) =>
    `Hội đồng xem xét hồ sơ ${count(products)} sản phẩm của ${count(producers)} chủ thể OCOP. Kết quả như sau:`,
  rated: (tier: string, products: number) => `${tier}: ${count(products)} sản phẩm`,
  returned: (products: number) => `Trả lại hồ sơ để bổ sung, chưa phân hạng: ${count(products)} sản phẩm`,
  excluded: (products: number) => `Loại hồ sơ, không phân hạng: ${count(products)} sản phẩm`,
  stopped: (products: number) => `Dừng chấm, không phân hạng: ${count(products)} sản phẩm`,
  'carried-over': (products: number) => `Chuyển sang phiên sau: ${count(products)} sản phẩm`,
  withdrawn: (products: number) => `Chủ thể rút hồ sơ: ${count(products)} sản phẩm`,
  open: (products: number) => `Chưa chốt kết quả: ${count(products)} sản phẩm`,
  listed:
    'Danh sách sản phẩm, điểm trung bình, hạng và đề nghị của Hội đồng tại Phụ lục kèm theo Tờ trình này.',
  proposalHeading: 'II. ĐỀ NGHỊ',
  proposals: (council: string, head: string) => `Từ kết quả trên, ${council} kính đề nghị ${head}:`,
  /** Each names its part of the annex. */
  proposed: {
    recognise: (stars: number, products: number, part: string) =>
      `Quyết định công nhận và cấp giấy chứng nhận ${stars} sao cho ${count(products)} sản phẩm (mục ${part} Phụ lục)`,
    forward: {
      ministry: (stars: number, products: number, part: string) =>
        `Phê duyệt kết quả đánh giá và đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng ${stars} sao đối với ${count(products)} sản phẩm (mục ${part} Phụ lục)`,
      province: (stars: number, products: number, part: string) =>
        `Chuyển hồ sơ đề nghị Hội đồng cấp tỉnh đánh giá, phân hạng ${stars} sao đối với ${count(products)} sản phẩm (mục ${part} Phụ lục)`,
    },
    'send-down': (stars: number, products: number, part: string) =>
      `Gửi kết quả về Ủy ban nhân dân tỉnh để xem xét công nhận ${stars} sao, hoặc tổ chức đánh giá lại, đối với ${count(products)} sản phẩm (mục ${part} Phụ lục)`,
    'not-upgraded': (products: number, part: string) =>
      `Không công nhận nâng hạng đối với ${count(products)} sản phẩm (mục ${part} Phụ lục). Các sản phẩm này không được công nhận mới; giấy chứng nhận đã cấp tiếp tục có giá trị đến hết thời hạn ghi trên giấy`,
    'not-recognised': (products: number, part: string) =>
      `Không công nhận, không cấp giấy chứng nhận đối với ${count(products)} sản phẩm đạt dưới 3 sao (mục ${part} Phụ lục)`,
  },
  nothingProposed: 'Hội đồng không đề nghị công nhận sản phẩm nào.',
  enclosed: 'Gửi kèm Tờ trình: Biên bản của Hội đồng và biểu tổng hợp điểm; dự thảo Quyết định.',
  enclosedWithoutDecision: 'Gửi kèm Tờ trình: Biên bản của Hội đồng và biểu tổng hợp điểm.',
  last: (council: string, head: string) => `${council} kính trình ${head} xem xét, quyết định./.`,
  annexAbout: 'KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG VÀ ĐỀ NGHỊ CỦA HỘI ĐỒNG',
  parts: {
    recognise: (stars: number) => `Đề nghị công nhận, cấp giấy chứng nhận ${stars} sao`,
    forward: (stars: number) => `Đề nghị phê duyệt kết quả, tiềm năng ${stars} sao`,
    'send-down': (stars: number) => `Gửi kết quả về tỉnh xem xét: ${stars} sao`,
    'not-upgraded': 'Không đạt nâng hạng, giữ hạng đã được công nhận',
    'not-recognised': 'Dưới 3 sao, không công nhận',
    unrated: 'Không phân hạng hoặc chưa phân hạng',
  },
  part: (letter: string, about: string, products: number) =>
    `${letter}. ${about} (${count(products)} sản phẩm)`,
  columns: {
    order: 'TT',
    product: 'Sản phẩm, mã số',
    producer: 'Chủ thể, địa chỉ',
    mean: 'Điểm TB',
    stars: 'Hạng',
    why: 'Ghi chú',
  },
  stars: (stars: number) => `${stars} sao`,
  notes: {
    first: '',
    upgrade: (from: number, to: number) => `Nâng hạng từ ${from} sao, đăng ký ${to} sao`,
    renewal: (stars: number) => `Đánh giá lại, đã được công nhận ${stars} sao`,
    kept: (from: number, to: number) =>
      `Đăng ký nâng từ ${from} sao lên ${to} sao, chưa đạt; giữ ${from} sao đã được công nhận`,
    heldBack: (criteria: readonly string[], stars: number) =>
      `Đủ điểm ${stars} sao trở lên nhưng chưa đạt yêu cầu tối thiểu của ${stars} sao ở tiêu chí ${criteria.join(', ')}`,
    corrected: 'Kết quả đã đính chính sau phiên họp',
    returned: (missing: string) => `Trả lại để bổ sung: ${missing}`,
    excluded: (ground: string) => `Loại hồ sơ: ${ground}`,
    stopped: (criterion: string, decision: string) => `Dừng chấm ở tiêu chí ${criterion}: ${decision}`,
    'carried-over': (reason: string) => `Chuyển sang phiên sau: ${reason}`,
    withdrawn: (reason: string) => `Chủ thể rút hồ sơ: ${reason}`,
    open: 'Chưa chốt kết quả',
  },
} as const

export const decisionText = {
  name: 'QUYẾT ĐỊNH',
  about: 'Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP',
  aboutApproval: 'Về việc phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP',
  symbols: { district: 'QĐ-UBND', province: 'QĐ-UBND', ministry: 'QĐ-BNNMT' } satisfies Record<
    CouncilLevel,
    string
  >,
  kind: 'Quyết định',
  bases: {
    district: ['Căn cứ Luật Tổ chức chính quyền địa phương'],
    province: ['Căn cứ Luật Tổ chức chính quyền địa phương'],
    ministry: [
      `Căn cứ Nghị định số ……/……/NĐ-CP ${openDay} của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nông nghiệp và Môi trường`,
    ],
  } satisfies Record<CouncilLevel, readonly string[]>,
  atProposalOf: (council: string, report: Cited) =>
    `Theo đề nghị của ${council} tại Tờ trình ${cited(report)}`,
  /** Once it is issued, a legal basis of what follows from it. */
  basis: (issue: Cited, head: string) =>
    `Căn cứ Quyết định ${cited(issue)} của ${head} về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP`,
  decides: 'QUYẾT ĐỊNH:',
  article: (number: number) => `Điều ${number}. `,
  recognised: (products: number, tiers: string, annex: string) =>
    `Công nhận ${count(products)} sản phẩm OCOP, gồm ${tiers} (danh sách tại ${annex} kèm theo Quyết định này).`,
  tier: (products: number, stars: number) => `${count(products)} sản phẩm ${stars} sao`,
  certified: (months: number) =>
    `Chủ thể OCOP có sản phẩm được công nhận tại Điều 1 được cấp giấy chứng nhận. Giấy chứng nhận có giá trị trong thời hạn ${months} tháng kể từ ngày ban hành.`,
  approved: {
    ministry: (products: number, stars: number, annex: string) =>
      `Phê duyệt kết quả đánh giá ${count(products)} sản phẩm có tiềm năng đạt ${stars} sao (danh sách tại ${annex} kèm theo Quyết định này), làm căn cứ hoàn thiện hồ sơ đề nghị Bộ Nông nghiệp và Môi trường đánh giá, phân hạng.`,
    province: (products: number, stars: number, annex: string) =>
      `Phê duyệt kết quả đánh giá ${count(products)} sản phẩm có tiềm năng đạt ${stars} sao (danh sách tại ${annex} kèm theo Quyết định này), làm căn cứ hoàn thiện hồ sơ đề nghị Hội đồng cấp tỉnh đánh giá, phân hạng.`,
  },
  kept: (decision: string) =>
    `Chủ thể OCOP duy trì các tiêu chí của sản phẩm theo hồ sơ đã được đánh giá. Cơ quan tham mưu quản lý OCOP tổ chức cấp giấy chứng nhận, thông báo kết quả bằng văn bản và kiểm tra, giám sát sản phẩm theo quy định tại Quyết định số ${decision}.`,
  keptApproval: (decision: string) =>
    `Cơ quan tham mưu quản lý OCOP hoàn thiện hồ sơ, thông báo kết quả bằng văn bản theo quy định tại Quyết định số ${decision}.`,
  executors: {
    district:
      'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện, Thủ trưởng các cơ quan chuyên môn, Chủ tịch Ủy ban nhân dân các xã, thị trấn có sản phẩm, các chủ thể OCOP và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
    province:
      'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nông nghiệp và Môi trường, Thủ trưởng các sở, ngành, Chủ tịch Ủy ban nhân dân các xã, phường có sản phẩm, các chủ thể OCOP và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
    ministry:
      'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Bộ, Thủ trưởng các đơn vị thuộc Bộ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố có sản phẩm, các chủ thể OCOP và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này',
  } satisfies Record<CouncilLevel, string>,
  asArticle: (number: number) => `Như Điều ${number}`,
  recipients: {
    district: ['Ủy ban nhân dân tỉnh (để báo cáo)', 'Lưu: VT'],
    province: [
      'Bộ Nông nghiệp và Môi trường (để báo cáo)',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Lưu: VT',
    ],
    ministry: ['Ủy ban nhân dân các tỉnh, thành phố có sản phẩm', 'Lưu: VT'],
  } satisfies Record<CouncilLevel, readonly string[]>,
  listAbout: 'DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN',
  approvedAbout: (stars: number) =>
    `DANH SÁCH SẢN PHẨM ĐƯỢC PHÊ DUYỆT KẾT QUẢ ĐÁNH GIÁ, TIỀM NĂNG ${stars} SAO`,
  columns: {
    order: 'TT',
    product: 'Tên sản phẩm, mã số',
    producer: 'Chủ thể OCOP',
    address: 'Địa chỉ',
    stars: 'Hạng',
    mean: 'Điểm TB',
    note: 'Ghi chú',
  },
  upgraded: (from: number) => `Nâng hạng từ ${from} sao`,
  renewed: 'Đánh giá lại',
} as const
