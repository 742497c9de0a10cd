import type { HeadFound } from '../../council/checkpoint.ts'
import type { SettledFork } from '../../council/sitting.ts'
import type { ImportedSitting } from '../../contract/answers.ts'
import type { Deed, ForkSide } from '../../council/fork.ts'
import { dateText, dayText, timeText } from '../figures.ts'

/** A sitting that goes to another laptop as a file, the choice where two laptops went on in their own ways, and the check of a record. */
export interface ExchangeWords {
  /** The head of the record, for the room to photograph. */
  readonly checkpoint: Readonly<
    Record<'button' | 'title' | 'hint' | 'qr' | 'code' | 'print' | 'signed' | 'secretary' | 'chair', string>
  > & {
    readonly event: (number: number, at: number) => string
    readonly against: Readonly<Record<'heading' | 'hint' | 'code' | 'button', string>>
    /** What a record is against a head that was kept, by the number of its event. */
    readonly found: Readonly<Record<HeadFound, (number: number) => string>>
  }
  readonly out: {
    readonly column: string
    readonly button: string
    readonly of: (council: string) => string
    readonly title: (council: string, day: string) => string
    readonly writing: string
    readonly done: (size: string) => string
    readonly careful: string
    readonly save: string
    /** Letters and signs that every disk takes. @param day yyyy-MM-dd */
    readonly fileName: (day: string, number: string) => string
    readonly without: string
  }
  readonly in: {
    readonly heading: string
    readonly intro: string
    readonly choose: string
    readonly drop: string
    readonly sending: string
    readonly checking: string
    readonly refused: (file: string) => string
    readonly result: (imported: ImportedSitting) => string
    readonly without: string
    readonly open: string
    readonly compare: string
  }
  readonly percent: (share: number) => string
  readonly stop: string
  readonly fork: {
    readonly heading: string
    readonly what: (number: number, at: number) => string
    readonly advice: string
    readonly gone: string
    readonly goneHint: string
    readonly side: Readonly<Record<'here' | 'there', string>>
    readonly sideHint: Readonly<Record<'here' | 'there', string>>
    readonly extent: (side: Pick<ForkSide, 'firstAt' | 'lastAt'>, events: number) => string
    readonly facts: Readonly<Record<'phase' | 'settled' | 'signatures', string>>
    readonly deeds: string
    readonly deed: (deed: Deed, what: string) => string
    readonly by: (by: Deed['by']) => string
    readonly at: (at: number) => string
    readonly results: string
    readonly columns: Readonly<Record<'product' | 'difference', string>>
    readonly unsettled: string
    readonly notOnAgenda: string
    readonly same: string
    readonly differs: string
    readonly choose: string
    readonly goOn: Readonly<Record<'here' | 'there', string>>
    readonly reason: string
    readonly reasonHint: string
    readonly submit: string
    readonly missing: Readonly<Record<'side' | 'reason', string>>
    readonly confirm: {
      readonly title: Readonly<Record<'here' | 'there', string>>
      readonly goesOn: Readonly<Record<'here' | 'there', string>>
      readonly kept: Readonly<Record<'here' | 'there', string>>
      readonly noted: string
      readonly submit: string
      readonly busy: string
    }
    readonly done: Readonly<Record<'here' | 'there', string>>
  }
  readonly record: {
    readonly link: string
    readonly heading: string
    readonly intro: string
    readonly checking: string
    readonly again: string
    readonly holds: string
    readonly holdsHint: string
    readonly broken: string
    /** Of files that the log names, where the log itself holds. */
    readonly filesBroken: string
    readonly brokenHint: string
    readonly checked: string
    readonly rows: Readonly<
      Record<
        | 'events'
        | 'seals'
        | 'reveals'
        | 'outcomes'
        | 'minutes'
        | 'packages'
        | 'earlier'
        | 'keptFiles'
        | 'hash',
        string
      >
    >
    readonly until: (number: number, at: number) => string
    readonly none: string
    readonly remarks: string
    readonly forks: string
    readonly fork: (fork: SettledFork) => string
    readonly keptFile: (number: number) => string
    readonly stopped: string
  }
}

const moment = (at: number): string => `${timeText(at)} ngày ${dateText(at)}`
const count = (number: number): string => number.toLocaleString('vi-VN')

function resultText(imported: ImportedSitting): string {
  const which = `${imported.council}, ngày ${dayText(imported.date)}`
  switch (imported.kind) {
    case 'added':
      return `Đã thêm phiên họp: ${which} (${count(imported.events)} sự kiện).`
    case 'extended':
      return `Đã ghi tiếp ${count(imported.events)} sự kiện vào phiên họp: ${which}.`
    case 'same':
      return `Máy này đã có đúng phiên họp này: ${which}. Không có gì thay đổi.`
    case 'older':
      return `Máy này đã có phiên họp ${which} và ghi nhiều hơn tệp ${count(imported.events)} sự kiện. Không có gì thay đổi.`
    case 'settled':
      return `Nhật ký trong tệp đã được xem và không được chọn trước đây: ${which}. Không có gì thay đổi.`
    case 'fork':
      return `Phiên họp ${which} đã được ghi tiếp trên hai máy theo hai cách khác nhau. Chưa có gì thay đổi; hãy xem và chọn một.`
  }
}

export const exchangeWords: ExchangeWords = {
  checkpoint: {
    button: 'Mã nhật ký',
    title: 'Mã nhật ký để cả phòng giữ',
    hint: 'Sau mỗi lần công khai điểm và mỗi lần chốt kết quả, hãy chụp mã này hoặc in ra để thư ký và chủ tọa ký. Về sau, nếu nhật ký bị sửa từ sự kiện này trở về trước thì mã không còn khớp: gõ mã ở mục “Kiểm tra nhật ký” để biết.',
    qr: 'Mã QR của nhật ký',
    code: 'Mã chép tay',
    print: 'In',
    signed: 'Xác nhận mã nhật ký tại cuộc họp',
    secretary: 'Thư ký (ký, ghi rõ họ tên)',
    chair: 'Chủ tọa (ký, ghi rõ họ tên)',
    against: {
      heading: 'Đối chiếu với mã đã giữ',
      hint: 'Gõ mã chép tay, hoặc dán dòng chữ đọc được từ ảnh chụp mã QR.',
      code: 'Mã đã giữ',
      button: 'Đối chiếu',
    },
    found: {
      held: number =>
        `Mã tại sự kiện ${number}: khớp. Nhật ký đến sự kiện đó đúng là nhật ký lúc cuộc họp giữ mã.`,
      other: number =>
        `Mã tại sự kiện ${number}: KHÔNG KHỚP. Nhật ký đến sự kiện đó đã khác lúc cuộc họp giữ mã.`,
      cut: number => `Mã tại sự kiện ${number}: KHÔNG KHỚP. Phần nhật ký còn đúng kết thúc trước sự kiện đó.`,
      elsewhere: number => `Mã tại sự kiện ${number}: của phiên họp khác, không có ở đây.`,
    },
    event: (number, at) => `Sự kiện số ${number}, ${timeText(at)}`,
  },
  out: {
    column: 'Mang sang máy khác',
    button: 'Xuất',
    of: council => `Xuất phiên họp: ${council}`,
    title: (council, day) => `Xuất phiên họp: ${council}, ngày ${day}`,
    writing: 'Đang ghi tệp phiên họp, cùng minh chứng và biên bản',
    done: size => `Tệp đã sẵn sàng (${size}). Hãy lưu vào USB hoặc ổ đĩa để mang sang máy khác.`,
    careful: 'Trong tệp có mọi phiếu, kể cả phiếu chưa công khai. Hãy giữ tệp như giữ hồ sơ phiên họp.',
    save: 'Lưu tệp phiên họp',
    fileName: (day, number) => `Phien-hop_${day}_${number}.phien`,
    without: 'Tệp không có minh chứng của các sản phẩm sau, hãy mang kèm gói hồ sơ:',
  },
  in: {
    heading: 'Nhập phiên họp từ máy khác',
    intro: 'Tệp được kiểm tra toàn bộ trước khi giữ lại. Nhập hai lần cũng như một lần.',
    choose: 'Chọn tệp phiên họp',
    drop: 'tệp .phien, hoặc thả tệp vào đây',
    sending: 'Đang nhận tệp',
    checking: 'Đang kiểm tra tệp',
    refused: file => `Không nhập ${file}`,
    result: resultText,
    without:
      'Máy này và tệp đều không có minh chứng của các sản phẩm sau; hãy nạp lại gói hồ sơ ở bước Chuẩn bị:',
    open: 'Vào phiên họp',
    compare: 'Xem hai nhật ký và chọn',
  },
  percent: share => `${Math.floor(share * 100)} %`,
  stop: 'Dừng',
  fork: {
    heading: 'Một phiên họp, hai nhật ký',
    what: (number, at) =>
      `Hai máy giống nhau đến sự kiện số ${count(number)}, lúc ${moment(at)}. Từ đó mỗi máy ghi tiếp theo cách riêng, nên không thể gộp lại.`,
    advice: 'Hãy xem mỗi máy đã ghi những gì rồi chọn một nhật ký để họp tiếp. Nhật ký kia vẫn được giữ.',
    gone: 'Không có hai nhật ký nào đang chờ chọn',
    goneHint: 'Hãy nhập lại tệp phiên họp ở màn hình “Phiên họp”.',
    side: { here: 'Máy này', there: 'Tệp từ máy khác' },
    sideHint: {
      here: 'Nhật ký đang dùng trên máy này',
      there: 'Nhật ký trong tệp vừa nhập',
    },
    extent: ({ firstAt, lastAt }, events) =>
      `${count(events)} sự kiện riêng, từ ${dateText(firstAt) === dateText(lastAt) ? timeText(firstAt) : moment(firstAt)} đến ${moment(lastAt)}`,
    facts: { phase: 'Tình trạng', settled: 'Sản phẩm đã chốt', signatures: 'Chữ ký trên biên bản' },
    deeds: 'Đã làm những gì',
    deed: ({ times, product }, what) =>
      `${what}${times > 1 ? ` (${count(times)} lần)` : ''}${product === undefined ? '' : `: ${product}`}`,
    by: by =>
      ({
        secretary: 'Thư ký',
        member: by.kind === 'secretary' ? '' : by.office,
        paper: by.kind === 'secretary' ? '' : `${by.office}, phiếu giấy`,
      })[by.kind],
    at: moment,
    results: 'Kết quả của từng sản phẩm',
    columns: { product: 'Sản phẩm', difference: 'So sánh' },
    unsettled: 'chưa chốt',
    notOnAgenda: 'không có trong phiên họp',
    same: 'giống nhau',
    differs: 'khác nhau',
    choose: 'Chọn nhật ký để họp tiếp',
    goOn: { here: 'Họp tiếp theo nhật ký của máy này', there: 'Họp tiếp theo nhật ký trong tệp' },
    reason: 'Lý do chọn',
    reasonHint: 'Được ghi vào nhật ký và in trong biên bản.',
    submit: 'Chọn nhật ký này',
    missing: { side: 'Hãy chọn một trong hai nhật ký.', reason: 'Hãy ghi lý do chọn.' },
    confirm: {
      title: { here: 'Họp tiếp theo nhật ký của máy này?', there: 'Họp tiếp theo nhật ký trong tệp?' },
      goesOn: {
        here: 'Phiên họp trên máy này giữ nguyên như đang có.',
        there: 'Phiên họp trên máy này sẽ trở thành như trong tệp.',
      },
      kept: {
        here: 'Nhật ký trong tệp không được dùng, nhưng cả tệp được giữ trong thư mục dữ liệu.',
        there:
          'Những gì máy này đã ghi riêng không còn được dùng, nhưng không bị xóa: nhật ký ấy được giữ trong thư mục dữ liệu, thành một tệp phiên họp và trong cơ sở dữ liệu.',
      },
      noted: 'Việc chọn và lý do được ghi vào nhật ký. Không bỏ việc chọn này được.',
      submit: 'Chọn',
      busy: 'Đang ghi…',
    },
    done: {
      here: 'Đã chọn nhật ký của máy này; nhật ký trong tệp được giữ lại.',
      there: 'Đã chọn nhật ký trong tệp; nhật ký trước đó của máy này được giữ lại.',
    },
  },
  record: {
    link: 'Kiểm tra nhật ký',
    heading: 'Kiểm tra nhật ký',
    intro:
      'Nhật ký ghi mọi việc của phiên họp, mỗi sự kiện nối với sự kiện trước bằng một mã. Kiểm tra cho biết có gì bị sửa, bỏ đi hoặc thêm vào hay không.',
    checking: 'Đang kiểm tra nhật ký',
    again: 'Kiểm tra lại',
    holds: '✓ Nhật ký còn nguyên vẹn',
    holdsHint: 'Không có sự kiện nào bị sửa, bỏ đi hoặc thêm vào; kết quả tính lại từ các phiếu đều đúng.',
    broken: '✕ Nhật ký KHÔNG còn nguyên vẹn',
    filesBroken: '✕ Tệp mà nhật ký ghi bị thiếu hoặc đã thay đổi; nhật ký còn nguyên vẹn',
    brokenHint: 'Có gì đó đã sửa dữ liệu ngoài chương trình. Hãy giữ nguyên máy và xem các bản sao lưu.',
    checked: 'Đã kiểm tra',
    rows: {
      events: 'Sự kiện còn đúng',
      seals: 'Phiếu đã niêm phong',
      reveals: 'Lần công khai điểm',
      outcomes: 'Kết quả tính lại',
      minutes: 'Biên bản đã ký khớp nhật ký',
      earlier: 'Nhật ký đã được thay thế, còn trong cơ sở dữ liệu',
      packages: 'Gói hồ sơ còn đúng từng tệp',
      keptFiles: 'Tệp giữ nhật ký không được chọn',
      hash: 'Mã nhật ký',
    },
    until: (number, at) => `${count(number)}, đến ${moment(at)}`,
    none: 'không có',
    remarks: 'Cần biết thêm',
    forks: 'Những lần chọn giữa hai nhật ký',
    fork: ({ at, common, other, reason }) =>
      `${moment(at)}: hai nhật ký khác nhau từ sau sự kiện số ${common}; nhật ký không được chọn đến sự kiện số ${other.number}. Lý do chọn: ${reason}`,
    keptFile: number => `Lưu tệp giữ nhật ký không được chọn (đến sự kiện số ${number})`,
    stopped: 'Đã dừng; chưa kiểm tra xong.',
  },
}
