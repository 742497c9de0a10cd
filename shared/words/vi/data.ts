import type { BackupReason, DataCondition, DataFault } from '../../contract/data.ts'
import type { RescueSide, Voucher } from '../../contract/rescue-fork.ts'
import { dateText, timeText } from '../figures.ts'

/** The data folder: its backups, and what is said when its database cannot be opened. */
export interface DataWords {
  readonly link: string
  readonly heading: string
  readonly intro: string
  readonly list: {
    readonly heading: string
    readonly folder: string
    readonly empty: string
    readonly emptyHint: string
    readonly columns: Readonly<Record<'time' | 'reason' | 'size' | 'contents' | 'state' | 'restore', string>>
    readonly reasons: Readonly<Record<BackupReason, string>>
    readonly checking: string
    readonly whole: string
    readonly notWhole: string
    readonly contents: (sittings: number, events: number) => string
    readonly restore: string
    readonly restoreOf: (time: string, day: string) => string
  }
  readonly make: string
  readonly making: string
  readonly made: (time: string, day: string) => string
  readonly failed: (time: string) => string
  readonly failedShort: string
  /** Nothing is acknowledged any more. */
  readonly outOfPlace: string
  /** Minutes or records of a sitting are in the folder, and the database does not have it. */
  readonly onceHad: {
    readonly title: string
    readonly sitting: (id: string) => string
    readonly advice: string
  }
  readonly restoreHeld: string
  readonly confirm: {
    readonly title: string
    readonly backup: (time: string, day: string) => string
    readonly sound: string
    readonly nothing: string
    readonly kept: string
    readonly lostHeading: string
    /** @param left how many events of it are in the backup; 0 when the sitting is not */
    readonly lost: (council: string, day: string, present: number, left: number) => string
    readonly restore: string
    readonly restoring: string
  }
  readonly restored: {
    readonly title: string
    readonly backup: (name: string) => string
    readonly sound: string
    readonly nothing: string
    readonly kept: (name: string) => string
  }
  readonly broken: {
    readonly title: string
    readonly record: (council: string, number: number) => string
    readonly unnamed: (id: string) => string
    readonly advice: string
    readonly short: (number: number) => string
  }
  /** Two records of a sitting that went on differently, at a restore. */
  readonly forks: {
    readonly legend: (council: string, day: string) => string
    readonly sides: Readonly<Record<'present' | 'backup', string>>
    readonly side: (side: RescueSide, own: number) => string
    readonly vouchedBy: Readonly<Record<Voucher, string>>
    readonly unvouched: string
    /** What is set aside where the other side is chosen. */
    readonly takesBack: (events: number) => string
  }
  readonly recovery: {
    readonly heading: string
    readonly untouched: string
    readonly choose: string
    readonly faults: Readonly<Record<DataFault, string>>
    readonly newer: (condition: Extract<DataCondition, { kind: 'newer' }>) => string
    readonly left: string
    readonly nothingLeft: string
    readonly columns: Readonly<Record<'sitting' | 'present' | 'backup' | 'together', string>>
    readonly events: (events: number) => string
    readonly upTo: (events: number, brokenAt: number) => string
    readonly unnamed: (id: string) => string
    readonly packages: (whole: number, damaged: number) => string
    readonly documents: (whole: number, damaged: number) => string
    readonly together: string
    readonly togetherHint: string
    readonly begin: string
    readonly beginHint: string
    readonly where: string
    readonly dataFolder: string
    readonly backupFolder: string
    readonly whereHint: string
  }
}

const count = (number: number): string => number.toLocaleString('vi-VN')
const events = (number: number): string => `${count(number)} sự kiện`
const onDisk = (whole: number, damaged: number): string =>
  damaged === 0
    ? `${count(whole)} nguyên vẹn`
    : `${count(whole)} nguyên vẹn, ${count(damaged)} bị hỏng hoặc thiếu`

export const dataWords: DataWords = {
  link: 'Sao lưu và phục hồi',
  heading: 'Sao lưu và phục hồi',
  intro:
    'Chương trình tự sao lưu khi kết thúc phiên họp, mười phút một lần nếu có thay đổi, và khi đóng. Mỗi bản sao lưu có mọi phiên họp và danh sách thành viên; gói hồ sơ và biên bản vẫn nằm trong thư mục dữ liệu.',
  list: {
    heading: 'Các bản sao lưu',
    folder: 'Thư mục:',
    empty: 'Chưa có bản sao lưu nào',
    emptyHint: 'Bản đầu tiên được tạo khi có thay đổi. Có thể bấm “Sao lưu ngay”.',
    columns: {
      time: 'Lúc',
      reason: 'Vì sao',
      size: 'Cỡ',
      contents: 'Trong đó có',
      state: 'Tình trạng',
      restore: 'Phục hồi',
    },
    reasons: {
      timer: 'tự động',
      quit: 'khi đóng chương trình',
      close: 'khi kết thúc phiên họp',
      asked: 'theo yêu cầu',
      migration: 'trước khi nâng cấp dữ liệu',
      held: 'khi tệp dữ liệu bị xóa hoặc thay',
      restore: 'trước khi phục hồi',
      damaged: 'dữ liệu không mở được, giữ nguyên',
    },
    checking: 'đang kiểm tra…',
    whole: '✓ nguyên vẹn',
    notWhole: '✕ không nguyên vẹn',
    contents: (sittings, total) => `${count(sittings)} phiên họp, ${events(total)}`,
    restore: 'Phục hồi',
    restoreOf: (time, day) => `Phục hồi bản ${time} ngày ${day}`,
  },
  make: 'Sao lưu ngay',
  making: 'Đang sao lưu…',
  made: (time, day) => `Đã sao lưu lúc ${time} ngày ${day} ✓`,
  failed: time => `Chưa sao lưu được lúc ${time}`,
  failedShort: 'Chưa sao lưu được ✕',
  outOfPlace: 'Tệp dữ liệu không còn ở chỗ cũ ✕',
  onceHad: {
    title: 'Dữ liệu thiếu cả phiên họp mà thư mục này từng có ✕',
    sitting: id => `Phiên họp mã ${id}: còn biên bản hoặc bản ghi đã giữ, cơ sở dữ liệu thì không có.`,
    advice:
      'Có thể dữ liệu đã bị thay bằng một bản khác, hoặc được phục hồi từ trước phiên họp ấy. Biên bản vẫn nằm trong thư mục documents; hãy xem các bản sao lưu.',
  },
  restoreHeld: 'Phục hồi từ bản vừa lưu',
  confirm: {
    title: 'Phục hồi dữ liệu?',
    backup: (time, day) => `Dữ liệu sẽ trở lại như lúc ${time} ngày ${day}.`,
    sound: 'Dữ liệu sẽ gồm mọi phần còn nguyên vẹn: của mỗi phiên họp, lấy phần dài hơn.',
    nothing: 'Chương trình sẽ bắt đầu với dữ liệu trống.',
    kept: 'Dữ liệu hiện có không bị xóa: nó được giữ thành một bản trong thư mục sao lưu và có thể phục hồi lại.',
    lostHeading: 'Những gì ghi sau đó sẽ không còn trong dữ liệu đang dùng:',
    lost: (council, day, present, left) =>
      left === 0
        ? `${council}, ${day}: cả phiên họp (${events(present)})`
        : `${council}, ${day}: ${events(present - left)} sau cùng`,
    restore: 'Phục hồi',
    restoring: 'Đang phục hồi…',
  },
  restored: {
    title: 'Đã phục hồi dữ liệu',
    backup: name => `Từ bản sao lưu ${name}.`,
    sound: 'Từ mọi phần còn nguyên vẹn của dữ liệu và bản sao lưu gần nhất.',
    nothing: 'Chương trình bắt đầu với dữ liệu trống.',
    kept: name => `Dữ liệu trước đó được giữ trong bản ${name}.`,
  },
  broken: {
    title: 'Nhật ký phiên họp không còn đúng',
    record: (council, number) => `${council}: sai từ sự kiện số ${count(number)}.`,
    unnamed: id => `Phiên họp mã ${id}`,
    advice:
      'Có gì đó đã sửa dữ liệu ngoài chương trình. Phiên họp được hiển thị đến trước chỗ sai và không ghi thêm được; hãy xem các bản sao lưu.',
    short: number => `Nhật ký sai từ sự kiện ${count(number)} ✕`,
  },
  forks: {
    legend: (council, day) => `${council}, ${day}: chọn bản ghi để dùng`,
    sides: { present: 'Bản trong dữ liệu', backup: 'Bản trong bản sao lưu gần nhất' },
    side: ({ events, at }, own) =>
      `${count(events)} sự kiện, ${count(own)} sự kiện bản kia không có; ghi lần cuối ${timeText(at)} ngày ${dateText(at)}.`,
    vouchedBy: {
      minutes: 'Biên bản đã ký khớp với bản này.',
      witness: 'Tệp witness.json bên cạnh dữ liệu khớp với bản này.',
      backups: 'Bản sao lưu khác khớp với bản này.',
    },
    unvouched: 'Không có biên bản đã ký, tệp witness.json hay bản sao lưu nào khác khớp với bản này.',
    takesBack: events => `Chọn bản này thì ${count(events)} sự kiện chỉ có ở bản kia không còn được dùng.`,
  },
  recovery: {
    heading: 'Dữ liệu chưa mở được',
    untouched: 'Chương trình chưa sửa và không xóa gì.',
    choose: 'Hãy xem phần còn nguyên vẹn ở dưới rồi chọn cách phục hồi.',
    faults: {
      missing:
        'Không thấy tệp dữ liệu council.db, tuy có bản sao lưu. Tệp đã bị xóa hoặc chuyển đi nơi khác.',
      empty: 'Tệp dữ liệu council.db trống, tuy có bản sao lưu.',
      'not-a-database': 'Tệp council.db không còn là tệp dữ liệu: phần đầu của tệp đã bị ghi đè.',
      pages: 'Tệp dữ liệu council.db bị hỏng một phần, có thể do ổ đĩa hoặc mất điện.',
      references: 'Trong dữ liệu có chỗ trỏ đến nơi không còn.',
      schema: 'Cấu trúc bảo vệ nhật ký trong dữ liệu đã bị thay đổi ngoài chương trình.',
      heads:
        'Dữ liệu không còn dòng ghi một phiên họp có bao nhiêu sự kiện: dòng đó đã bị xóa ngoài chương trình.',
      'log-removed':
        'Tệp council.db-wal, nơi giữ những lần ghi sau cùng, đã bị xóa. Dữ liệu có thể thiếu những lần ghi ấy.',
      'behind-backup':
        'Dữ liệu thiếu những sự kiện mà bản sao lưu gần nhất có. Có thể nó đã bị thay bằng một bản cũ.',
      'behind-witness':
        'Dữ liệu thiếu những sự kiện sau cùng mà chương trình đã ghi nhận ở tệp witness.json bên cạnh. Tệp council.db có thể đã bị thay bằng một bản cũ, hoặc tệp council.db-wal đã bị xóa hay cắt bớt.',
      'settings-removed':
        'Dữ liệu thiếu những phần mà bản sao lưu gần nhất có, như danh sách hội đồng, quy chế hoặc khóa của các ghế: chúng đã bị xóa ngoài chương trình.',
    },
    newer: ({ version, known }) =>
      `Dữ liệu thuộc phiên bản ${version}, do chương trình mới hơn ghi; chương trình này chỉ đọc được đến phiên bản ${known}. Hãy cài chương trình mới hơn rồi mở lại. Nếu không có, có thể phục hồi từ một bản sao lưu cũ hơn ở dưới.`,
    left: 'Phần còn nguyên vẹn',
    nothingLeft: 'Không đọc được phiên họp nào, cả trong dữ liệu lẫn trong bản sao lưu gần nhất.',
    columns: {
      sitting: 'Phiên họp',
      present: 'Trong dữ liệu',
      backup: 'Trong bản sao lưu gần nhất',
      together: 'Sau khi ghép',
    },
    events,
    upTo: (whole, brokenAt) => `${events(whole)}; sai từ số ${count(brokenAt)}`,
    unnamed: id => `Phiên họp mã ${id}`,
    packages: (whole, damaged) => `Gói hồ sơ: ${onDisk(whole, damaged)}`,
    documents: (whole, damaged) => `Biên bản PDF: ${onDisk(whole, damaged)}`,
    together: 'Ghép lại mọi phần còn nguyên vẹn',
    togetherHint:
      'Của mỗi phiên họp, lấy phần dài hơn giữa dữ liệu và bản sao lưu gần nhất; nơi hai bản khác nhau, chương trình hỏi chọn bản nào.',
    begin: 'Bắt đầu với dữ liệu trống',
    beginHint: 'Chỉ khi không còn bản sao lưu nào. Tệp hỏng vẫn được giữ lại.',
    where: 'Nơi lưu',
    dataFolder: 'Thư mục dữ liệu:',
    backupFolder: 'Thư mục sao lưu:',
    whereHint: 'Trước khi phục hồi, nên sao chép cả thư mục dữ liệu sang ổ đĩa khác.',
  },
}
