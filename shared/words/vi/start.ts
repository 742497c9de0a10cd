import type { Role, RosterFault } from '../../council/member.ts'
import type { Phase } from '../../council/sitting.ts'
import type { CouncilLevel } from '../../law/level.ts'
import { rosterFaults } from './refusals.ts'

/** The start screen, the list of sittings, a new sitting, and the roster. */
export interface StartWords {
  readonly heading: string
  readonly tagline: string
  readonly languages: Readonly<Record<'vi' | 'en', string>>
  readonly doors: {
    readonly sittings: string
    readonly sittingsHint: string
    readonly openSittings: string
    readonly verify: string
    readonly verifyHint: string
    readonly choosePdf: string
    readonly dropPdf: string
  }
  readonly opened: (names: readonly string[]) => string
  readonly recent: string
  readonly dataFolder: string
  readonly phases: Readonly<Record<Phase['kind'], string>>
  readonly settled: (settled: number, products: number) => string
  readonly signatures: (signed: number) => string
  readonly sittings: {
    readonly heading: string
    readonly create: string
    readonly roster: string
    readonly empty: string
    readonly emptyHint: string
    readonly columns: Readonly<Record<'council' | 'phase' | 'products', string>>
    readonly actions: string
    readonly remove: string
    readonly removeOf: (council: string) => string
    /** The day is dd/MM/yyyy. */
    readonly removed: (council: string, day: string) => string
    readonly undo: string
  }
  readonly create: {
    readonly heading: string
    readonly meeting: string
    readonly council: string
    readonly authority: string
    readonly authorityHint: string
    readonly establishedBy: string
    readonly establishedByHint: string
    readonly operatingRules: string
    readonly operatingRulesHint: string
    readonly place: string
    readonly date: string
    readonly rules: string
    readonly ruleSet: string
    readonly validity: (from: string, to: string | undefined) => string
    readonly otherRules: string
    readonly rulesReason: string
    readonly level: string
    readonly levels: Readonly<Record<CouncilLevel, { readonly label: string; readonly effect: string }>>
    readonly profile: string
    readonly ownRules: string
    readonly meaning: (name: string) => string
    readonly submit: string
  }
  readonly roster: {
    readonly heading: string
    readonly council: string
    readonly members: string
    readonly hint: string
    readonly office: string
    readonly name: string
    readonly nameHint: string
    readonly role: string
    readonly add: string
    readonly remove: (office: string) => string
    readonly up: (office: string) => string
    readonly down: (office: string) => string
    readonly nth: (place: number) => string
    readonly scoring: (scoring: number) => string
    readonly roles: string
    /** What a role does, and whether it counts. */
    readonly roleMeaning: Readonly<Record<Role, string>>
    readonly save: string
    readonly leaveBody: string
    /** Of the members of a new sitting. */
    readonly differs: string
    readonly takeSaved: string
    readonly saved: string
  }
  readonly missing: {
    readonly title: string
    readonly council: string
    readonly authority: string
    readonly place: string
    readonly date: string
    readonly level: string
    readonly ruleSet: string
    readonly rulesReason: string
    readonly office: string
    readonly roster: Readonly<Record<RosterFault, string>>
  }
}

export const startWords: StartWords = {
  heading: 'Hội đồng OCOP',
  tagline: 'Chấm điểm, phân hạng sản phẩm OCOP ngay tại phiên họp, không cần mạng',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  doors: {
    sittings: 'Phiên họp',
    sittingsHint: 'Nạp gói hồ sơ, điểm danh, chấm điểm, đối chiếu, lập và ký biên bản.',
    openSittings: 'Vào phiên họp',
    verify: 'Kiểm tra biên bản',
    verifyHint: 'Xem biên bản PDF có bị sửa không và ai đã ký. Tệp không rời khỏi máy này.',
    choosePdf: 'Chọn tệp PDF',
    dropPdf: 'hoặc thả tệp vào đây',
  },
  opened: names => `Đã mở gói hồ sơ ${names.join(', ')}. Hãy chọn phiên họp để nạp vào.`,
  recent: 'Mở gần đây',
  dataFolder: 'Thư mục dữ liệu:',
  phases: { preparing: 'Đang chuẩn bị', sitting: 'Đang họp', closed: 'Đã kết thúc' },
  settled: (settled, products) => (products === 0 ? 'Chưa có sản phẩm' : `${settled}/${products} đã chốt`),
  signatures: signed => `${signed}/2 chữ ký`,
  sittings: {
    heading: 'Phiên họp',
    create: 'Tạo phiên họp',
    roster: 'Danh sách thành viên',
    empty: 'Chưa có phiên họp nào',
    emptyHint: 'Mỗi phiên họp có hội đồng, địa điểm, ngày họp và các sản phẩm được chấm.',
    columns: {
      council: 'Hội đồng, nơi họp, ngày họp',
      phase: 'Tình trạng',
      products: 'Sản phẩm',
    },
    actions: 'Xuất, xóa',
    remove: 'Xóa',
    removeOf: council => `Xóa phiên họp trống: ${council}`,
    removed: (council, day) => `Đã xóa phiên họp trống của ${council}, ngày ${day}.`,
    undo: 'Hoàn tác',
  },
  create: {
    heading: 'Tạo phiên họp',
    meeting: 'Hội đồng và cuộc họp',
    council: 'Tên hội đồng',
    authority: 'Cơ quan chủ quản',
    authorityHint:
      'Ghi như trong câu, ví dụ: Ủy ban nhân dân tỉnh Tuyên Quang. Dòng đầu của biên bản tự in hoa.',
    establishedBy: 'Quyết định thành lập Hội đồng',
    establishedByHint:
      'Số, ngày, nơi ban hành; in thành căn cứ của biên bản, ví dụ: Quyết định số …/QĐ-UBND ngày … của …. Để trống nếu không có.',
    operatingRules: 'Quy chế hoạt động của Hội đồng',
    operatingRulesHint: 'Số, ngày, nơi ban hành; in thành căn cứ của biên bản. Để trống nếu không có.',
    place: 'Địa điểm',
    date: 'Ngày họp',
    rules: 'Quy định áp dụng',
    ruleSet: 'Bộ quy định',
    validity: (from, to) => (to === undefined ? `Hiệu lực từ ${from}` : `Hiệu lực từ ${from} đến ${to}`),
    otherRules: 'Quyết định không có hiệu lực vào ngày họp',
    rulesReason: 'Lý do vẫn áp dụng, được ghi vào biên bản',
    level: 'Cấp của Hội đồng',
    levels: {
      district: {
        label: 'Cấp huyện',
        effect: 'Kết quả trên mức huyện công nhận được chuyển Hội đồng cấp tỉnh đánh giá.',
      },
      province: {
        label: 'Cấp tỉnh',
        effect: 'Chủ tịch UBND tỉnh công nhận; sản phẩm đạt khung 5 sao thì chuyển Bộ đánh giá.',
      },
      ministry: {
        label: 'Trung ương',
        effect: 'Hội đồng của Bộ đánh giá 5 sao, Bộ trưởng công nhận; dưới 5 sao thì gửi kết quả về tỉnh.',
      },
    },
    profile: 'Quy chế hoạt động của hội đồng',
    ownRules: 'Xem, sửa hoặc lập quy chế riêng',
    meaning: name => `Theo “${name}”`,
    submit: 'Tạo phiên họp',
  },
  roster: {
    heading: 'Danh sách thành viên',
    council: 'Hội đồng',
    members: 'Thành viên hội đồng',
    hint: 'Mỗi thành viên được gọi theo cơ quan. Họ tên có thể để trống và điền sau.',
    office: 'Cơ quan, đơn vị',
    name: 'Họ tên',
    nameHint: 'để trống được',
    role: 'Vai trò',
    add: 'Thêm thành viên',
    remove: office => `Bỏ ${office}`,
    up: office => `Chuyển ${office} lên`,
    down: office => `Chuyển ${office} xuống`,
    nth: place => `thành viên thứ ${place}`,
    scoring: scoring => `${scoring} thành viên chấm điểm`,
    roles: 'Vai trò và ý nghĩa',
    roleMeaning: {
      chair: 'chủ trì, chấm điểm, ký biên bản; mỗi hội đồng một người',
      'vice-chair': 'chấm điểm; thay Chủ tịch chủ trì nếu quy chế cho phép',
      member: 'chấm điểm',
      'member-secretary': 'chấm điểm và lập biên bản',
      secretary: 'lập biên bản; chỉ chấm điểm nếu quy chế ghi như vậy',
      advisory: 'đánh giá sơ bộ trước phiên họp; không tính vào số thành viên, không chấm',
      observer: 'chỉ dự; không tính vào số thành viên, không chấm',
      trainee: 'chấm một phiếu để tập; phiếu không tính vào đâu cả',
    },
    save: 'Lưu danh sách',
    leaveBody: 'Danh sách này chưa được lưu. Nếu rời đi, những gì vừa sửa sẽ mất.',
    differs: 'Khác với danh sách thành viên đã lưu.',
    takeSaved: 'Lấy danh sách đã lưu',
    saved: 'Đã lưu danh sách. Phiên họp tạo sau này sẽ lấy danh sách này.',
  },
  missing: {
    title: 'Còn thiếu:',
    council: 'tên hội đồng',
    authority: 'cơ quan chủ quản',
    place: 'địa điểm',
    date: 'ngày họp',
    level: 'Chưa chọn cấp của Hội đồng.',
    ruleSet: 'bộ quy định',
    rulesReason: 'lý do áp dụng bộ quy định không có hiệu lực',
    office: 'có thành viên chưa ghi cơ quan',
    roster: rosterFaults,
  },
}
