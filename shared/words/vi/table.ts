import { ended } from '../../kernel/text.ts'

/** Who is at the table: comings and goings, who presides, who sits in whose place, and who steps aside from a product. */
export interface TableWords {
  readonly timeline: {
    readonly time: string
    readonly member: string
    readonly what: string
    readonly reason: string
    readonly replacedBy: (office: string) => string
  }
  readonly presiding: {
    readonly heading: string
    readonly chair: (office: string) => string
    readonly standIn: (office: string) => string
    readonly nobody: string
    readonly nobodyMay: string
    /** For products from which the chair is recused. */
    readonly nobodyMayHere: string
    readonly recusedFrom: (product: string, standIn: string | undefined) => string
    readonly noneThere: string
    readonly give: string
    readonly whom: string
    readonly reason: string
  }
  readonly replacing: {
    readonly button: string
    readonly of: (office: string) => string
    readonly titles: Readonly<Record<'person' | 'office', (office: string) => string>>
    readonly kind: string
    readonly kinds: Readonly<Record<'person' | 'office', { readonly label: string; readonly effect: string }>>
    readonly who: string
    readonly newOffice: string
    readonly renameReason: string
    readonly rename: string
    readonly office: string
    readonly name: string
    readonly reason: string
    readonly sheets: string
    /** What becomes of the sheets, one sentence each. */
    readonly effects: (leaving: string, role: string) => readonly string[]
    readonly confirm: string
  }
  readonly aside: {
    readonly button: string
    readonly title: string
    readonly kind: string
    readonly kinds: Readonly<Record<AsideKind, string>>
    readonly hints: Readonly<Record<AsideKind, string>>
    readonly others: (producer: string, products: readonly string[]) => string
    /** A recusal that was declared for one product of a producer and not for others. */
    readonly offer: {
      readonly text: (
        offer: Readonly<Record<'office' | 'producer' | 'from' | 'reason', string>>,
        products: readonly string[],
      ) => string
      readonly button: (products: number) => string
      /** What was recorded by that button. */
      readonly done: (office: string, products: readonly string[]) => string
      readonly of: (office: string, producer: string, products: number) => string
      readonly leave: string
      readonly leaveOf: (office: string, product: string) => string
      /** What was said no to, and how it may be done later. */
      readonly left: (office: string, product: string) => string
    }
    /** What becomes of the sheet that the member has of a product already. */
    readonly sheets: Readonly<
      Record<AsideKind, Readonly<Record<SheetAtHand, (office: string, product: string) => string>>>
    >
    /** The member is the one who presides: who then does over this product. */
    readonly presides: Readonly<Record<'nobody' | 'other', string>>
    readonly effect: string
    readonly pick: string
    readonly scorers: string
    readonly base: string
    readonly needed: string
    readonly present: string
    readonly change: (before: number, after: number) => string
    readonly same: (count: number) => string
    readonly quorumOf: (product: string) => string
    readonly unmet: string
    readonly confirm: Readonly<Record<AsideKind, string>>
    readonly abstains: string
    readonly withdraw: (office: string, product: string) => string
  }
}

type AsideKind = 'recusal' | 'abstention'
type SheetAtHand = 'begun' | 'sealed' | 'revealed'

export const tableWords: TableWords = {
  timeline: {
    time: 'Lúc',
    member: 'Thành viên',
    what: 'Việc',
    reason: 'Lý do',
    replacedBy: office => `được thay bởi ${office}`,
  },
  presiding: {
    heading: 'Chủ trì',
    chair: office => `Chủ tịch hội đồng chủ trì (${office}).`,
    standIn: office => `${office} đang được giao chủ trì thay Chủ tịch.`,
    nobody: 'Chưa có ai chủ trì: Chủ tịch hội đồng không có mặt.',
    nobodyMay: 'Quy chế của hội đồng không cho giao người khác chủ trì; phải chờ Chủ tịch.',
    nobodyMayHere:
      'Quy chế không cho ai chủ trì thay; việc chỉ Chủ tịch được quyết định ở sản phẩm đó phải chuyển sang phiên sau.',
    recusedFrom: (product, standIn) =>
      `${product}: người chủ trì không tham gia; ${standIn === undefined ? 'chưa giao ai chủ trì phần này' : `${standIn} chủ trì phần này`}.`,
    noneThere: 'Không có ai đang có mặt được quy chế cho phép chủ trì thay.',
    give: 'Giao chủ trì',
    whom: 'Giao cho',
    reason: 'Lý do',
  },
  replacing: {
    button: 'Thay hoặc đổi tên',
    of: office => `Thay hoặc đổi tên: ${office}`,
    titles: {
      person: office => `Thay thành viên ${office}`,
      office: office => `Đổi tên cơ quan ${office}`,
    },
    kind: 'Việc gì thay đổi',
    kinds: {
      person: { label: 'Người khác vào thay', effect: 'Người này rời ghế; người vào thay chấm tiếp.' },
      office: { label: 'Cơ quan đổi tên', effect: 'Vẫn người này; phiếu và điểm danh giữ nguyên.' },
    },
    newOffice: 'Tên mới của cơ quan',
    renameReason: 'Lý do đổi tên, được ghi vào biên bản',
    rename: 'Đổi tên cơ quan',
    who: 'Người vào thay',
    office: 'Cơ quan',
    name: 'Họ tên',
    reason: 'Lý do thay, được ghi vào biên bản',
    sheets: 'Các phiếu sẽ thế nào',
    effects: (leaving, role) => [
      `Phiếu ${leaving} đã nộp vẫn giữ nguyên và vẫn được tính.`,
      'Người vào thay bắt đầu bằng phiếu trắng ở sản phẩm mà người trước chưa nộp phiếu, và ở mọi sản phẩm về sau.',
      'Phiếu người trước mới chấm dở thì không tính.',
      `Người vào thay giữ vai ${role}, được ghi có mặt từ lúc này.`,
    ],
    confirm: 'Thay thành viên',
  },
  aside: {
    button: 'Ghi thành viên không chấm…',
    title: 'Thành viên không chấm một sản phẩm',
    kind: 'Trường hợp',
    kinds: { recusal: 'Không tham gia (có lợi ích liên quan)', abstention: 'Không cho điểm' },
    hints: {
      recusal:
        'Không chấm, không biểu quyết và không xem điểm của sản phẩm này; không tính là có mặt khi xét nó.',
      abstention: 'Không nộp phiếu cho sản phẩm này, nhưng vẫn tính là có mặt và vẫn biểu quyết.',
    },
    others: (producer, products) =>
      `Ghi cho cả ${products.length === 1 ? 'sản phẩm kia' : `${products.length} sản phẩm khác`} của ${producer}: ${products.join(', ')}`,
    offer: {
      text: ({ office, producer, from, reason }, products) =>
        `${office} không tham gia chấm “${from}” của ${producer}, lý do: ${ended(reason)} Cùng chủ thể còn: ${products.join(', ')}.`,
      button: products =>
        `Ghi không tham gia cho cả ${products === 1 ? 'sản phẩm này' : `${products} sản phẩm này`}`,
      done: (office, products) => `✓ Đã ghi: ${office} không tham gia chấm ${products.join(', ')}.`,
      of: (office, producer, products) =>
        `Ghi không tham gia cho cả ${products === 1 ? 'sản phẩm này' : `${products} sản phẩm này`}: ${office}, ${producer}`,
      leave: 'Không, chỉ sản phẩm đã ghi',
      leaveOf: (office, product) => `Không, chỉ sản phẩm đã ghi: ${office}, “${product}”`,
      left: (office, product) =>
        `Giữ như đã ghi: ${office} chỉ không tham gia chấm “${product}”. Cần ghi thêm thì vào bước Điểm danh.`,
    },
    sheets: {
      recusal: {
        begun: (office, product) =>
          `${office} đang chấm dở “${product}”: phiếu ấy không nộp được nữa. Bỏ ghi trước khi công khai điểm thì chấm tiếp được.`,
        sealed: (office, product) =>
          `${office} đã nộp phiếu cho “${product}”: phiếu ấy không được tính và không công khai, nhưng vẫn còn trong nhật ký. Bỏ ghi trước khi công khai điểm thì phiếu lại được tính.`,
        revealed: (office, product) =>
          `Điểm của “${product}” đã công khai: phiếu của ${office}, nếu đã nộp, không còn được tính; trung bình và chênh lệch tính lại ngay từ các phiếu còn lại, và không bỏ ghi được nữa.`,
      },
      abstention: {
        begun: (office, product) =>
          `${office} đang chấm dở “${product}”: phiếu ấy không nộp được nữa. Bỏ ghi trước khi công khai điểm thì chấm tiếp được.`,
        sealed: (office, product) =>
          `${office} đã nộp phiếu cho “${product}” nên không ghi là không cho điểm được nữa, trừ khi trả phiếu lại trước.`,
        revealed: (office, product) =>
          `Điểm của “${product}” đã công khai: ${office}, nếu đã nộp phiếu, không ghi là không cho điểm được nữa.`,
      },
    },
    presides: {
      nobody:
        'Người này đang chủ trì và quy chế không cho ai chủ trì thay: việc chỉ Chủ tịch được quyết định ở sản phẩm này phải chuyển sang phiên sau.',
      other: 'Người này đang chủ trì: sau khi ghi, hãy giao người khác chủ trì phần này ở mục “Chủ trì”.',
    },
    effect: 'Nếu ghi như trên',
    pick: 'Chọn sản phẩm và thành viên để xem số người chấm và số cần có mặt sẽ đổi thế nào.',
    scorers: 'Thành viên sẽ chấm',
    base: 'Số thành viên làm căn cứ',
    needed: 'Số cần có mặt',
    present: 'Số có mặt khi xét sản phẩm này',
    change: (before, after) => `${before} → ${after}`,
    same: count => `${count}, không đổi`,
    quorumOf: product => `Số có mặt khi xét “${product}”`,
    unmet: 'Ghi như vậy thì không còn đủ thành viên để xét sản phẩm này.',
    confirm: { recusal: 'Ghi không tham gia', abstention: 'Ghi không cho điểm' },
    abstains: 'không cho điểm',
    withdraw: (office, product) => `Bỏ ghi không cho điểm: ${office}, ${product}`,
  },
}
