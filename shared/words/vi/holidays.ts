import type { HolidayRefusal } from '../../contract/refusal.ts'
import type { HolidayFinding } from '../../law/check-holidays.ts'
import type { DayStandingKind } from '../../law/day-standing.ts'
import type { PeriodKind } from '../../law/moved-periods.ts'
import { dayText } from '../figures.ts'

/** The days off that are counted around: the list, how it is extended, and that it comes to its end. Days are dd/MM/yyyy. */
export interface HolidayWords {
  readonly heading: string
  readonly link: string
  readonly intro: string
  readonly known: (from: string, until: string) => string
  readonly unread: string
  readonly expectedUntil: (day: string) => string
  readonly sources: string
  /** Where the list came from: with the program, or accepted here on that day. */
  readonly shipped: string
  readonly acceptedOn: (day: string, from: string, until: string) => string
  readonly end: {
    readonly title: Readonly<Record<'ending' | 'ended' | 'none', string>>
    readonly ending: (until: string, days: number) => string
    readonly ended: (until: string) => string
    readonly none: string
    readonly advice: string
  }
  readonly year: {
    readonly choose: string
    readonly heading: (year: string) => string
    readonly month: (month: number) => string
    /** Monday first. */
    readonly weekdays: readonly string[]
    readonly list: (year: string) => string
    readonly nothing: string
  }
  /** Monday first, as they stand beside a day. */
  readonly weekdayOf: readonly string[]
  readonly legend: Readonly<Record<Exclude<DayStandingKind, 'ordinary'>, string>>
  readonly standing: {
    readonly [Kind in DayStandingKind]: (detail: string) => string
  }
  readonly import: Readonly<Record<'heading' | 'hint' | 'choose' | 'drop' | 'faults' | 'accepted', string>>
  readonly trial: {
    readonly heading: string
    readonly reaches: (before: string, after: string) => string
    readonly reachesAsBefore: (until: string) => string
    readonly columns: Readonly<Record<'day' | 'before' | 'after', string>>
    readonly changes: (count: number) => string
    readonly noChange: string
    readonly overrules: (count: number) => string
    readonly confirm: (count: number) => string
    readonly deadlines: string
    readonly sittings: string
    readonly samples: string
    readonly noSittings: string
    readonly period: Readonly<Record<PeriodKind, string>>
    readonly filedOn: (day: string) => string
    readonly certain: string
    readonly uncertain: string
    readonly more: (count: number) => string
    readonly accept: string
    readonly discard: string
  }
  readonly refusals: {
    readonly [Code in HolidayRefusal['code']]: (
      refusal: Extract<HolidayRefusal, { readonly code: Code }>,
    ) => string
  }
  readonly problems: {
    readonly [Kind in HolidayFinding['kind']]: (
      problem: Extract<HolidayFinding, { readonly kind: Kind }>,
    ) => string
  }
}

export const holidayWords: HolidayWords = {
  heading: 'Lịch nghỉ lễ',
  link: 'Xem lịch nghỉ lễ',
  intro:
    'Hạn tính theo ngày làm việc, và hạn có ngày cuối là ngày nghỉ, được tính theo lịch này. Chính phủ công bố lịch từng năm; có thông báo mới thì nhập thêm.',
  known: (from, until) => `Biết chắc từ ${from} đến hết ${until}`,
  unread: 'Không đọc được lịch nghỉ lễ',
  expectedUntil: day => `Sau đó đến hết ${day} chỉ là dự kiến theo Bộ luật Lao động, chưa công bố`,
  sources: 'Căn cứ',
  shipped: 'Lịch có sẵn trong chương trình',
  acceptedOn: (day, from, until) => `Nhập thêm từ ${from} đến hết ${until}, chấp nhận ngày ${day}`,
  end: {
    title: {
      ending: 'Lịch nghỉ lễ sắp hết',
      ended: 'Lịch nghỉ lễ đã hết',
      none: 'Không đọc được lịch nghỉ lễ',
    },
    ending: (until, days) =>
      days === 0
        ? `Hôm nay, ${until}, là ngày cuối của lịch.`
        : `Lịch chỉ đến hết ${until}, còn ${days} ngày.`,
    ended: until => `Lịch chỉ đến hết ${until}.`,
    none: 'Tệp lịch của chương trình hỏng hoặc bị mất: chỉ ngày nghỉ hằng tuần được tính, và mọi hạn đều ghi là chưa chắc. Hãy cài lại chương trình, hoặc nhập lịch nghỉ theo các thông báo.',
    advice: 'Hạn tính qua sau ngày đó đều ghi là chưa chắc. Hãy nhập lịch nghỉ theo thông báo mới.',
  },
  year: {
    choose: 'Năm',
    heading: year => `Năm ${year}`,
    month: month => `Tháng ${month}`,
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    list: year => `Những ngày khác thường của năm ${year}`,
    nothing: 'Không có ngày nào.',
  },
  weekdayOf: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  legend: {
    weekend: 'Nghỉ hằng tuần',
    off: 'Nghỉ lễ',
    worked: 'Làm bù',
    expected: 'Dự kiến nghỉ',
    doubtful: 'Chưa rõ',
    unknown: 'Chưa có lịch',
  },
  standing: {
    ordinary: () => 'ngày làm việc',
    weekend: () => 'nghỉ hằng tuần',
    off: name => `nghỉ: ${name}`,
    worked: day => `làm bù cho ngày ${day}`,
    expected: name => `dự kiến nghỉ, chưa công bố: ${name}`,
    doubtful: name => `chưa rõ: ${name}`,
    unknown: () => 'chưa có lịch',
  },
  import: {
    heading: 'Nhập lịch nghỉ lễ',
    hint: 'Tệp được kiểm tra toàn bộ; hội đồng xem trước những gì thay đổi rồi mới chấp nhận. Lịch đã biết ngoài thời gian của tệp được giữ nguyên.',
    choose: 'Chọn tệp lịch JSON',
    drop: 'hoặc thả tệp vào đây',
    faults: 'Chỗ sai trong tệp lịch',
    accepted: 'Đã chấp nhận. Từ bây giờ các hạn được tính theo lịch mới.',
  },
  trial: {
    heading: 'Xem trước khi chấp nhận',
    reaches: (before, after) => `Lịch biết chắc đến hết ${after}, trước đây đến hết ${before}.`,
    reachesAsBefore: until => `Lịch vẫn biết chắc đến hết ${until}.`,
    columns: { day: 'Ngày', before: 'Trước', after: 'Sau khi chấp nhận' },
    changes: count => `${count} ngày thay đổi`,
    noChange: 'Không có ngày nào thay đổi.',
    overrules: count =>
      `${count} ngày trước đây đã biết chắc nay lại khác (có dấu ▲ trong bảng). Hạn đã tính theo những ngày đó sẽ khác đi.`,
    confirm: count => `Đã đối chiếu với văn bản công bố: ${count} ngày có dấu ▲ trước đây ghi sai`,
    deadlines: 'Hạn thay đổi',
    sittings: 'Ở các phiên họp chưa kết thúc',
    samples: 'Ví dụ: hồ sơ đánh giá lại nộp vào ngày 1 và 15 của các tháng gần đó',
    noSittings: 'Không có hạn nào của phiên họp chưa kết thúc thay đổi.',
    period: {
      commune: 'hạn của UBND cấp xã',
      're-rating': 'hạn đánh giá lại',
      'filing-window': 'ngày cuối nộp hồ sơ đánh giá lại',
    },
    filedOn: day => `Nộp ngày ${day}`,
    certain: 'chắc chắn',
    uncertain: 'chưa chắc',
    more: count => `và ${count} hạn nữa`,
    accept: 'Chấp nhận lịch này',
    discard: 'Bỏ, giữ lịch đang dùng',
  },
  refusals: {
    'holidays.faulty': ({ faults }) =>
      `Tệp lịch nghỉ lễ có ${faults.length} chỗ sai. Không có gì được giữ lại.`,
    'holidays.gap': ({ known, file }) =>
      `Lịch đang dùng biết chắc từ ${dayText(known.from)} đến hết ${dayText(known.until)}, còn tệp từ ${dayText(file.from)} đến hết ${dayText(file.until)}: giữa hai lịch có những ngày không ai biết. Hãy nhập tệp nối liền với lịch đang dùng. Không có gì được giữ lại.`,
    'holidays.nothing-new': () => 'Lịch đang dùng đã có đủ những gì tệp ghi. Không có gì thay đổi.',
    'holidays.none-imported': () => 'Không có lịch nào chờ chấp nhận. Hãy nhập tệp.',
    'holidays.not-tried': () =>
      'Lịch đang dùng hoặc tệp đã khác lúc xem trước. Hãy xem lại những gì thay đổi rồi chấp nhận.',
    'holidays.overrules-known': ({ days }) =>
      `Tệp đổi ${days.length} ngày đã biết chắc: ${days.map(dayText).join(', ')}. Hãy đối chiếu với văn bản công bố và xác nhận rồi mới chấp nhận.`,
  },
  problems: {
    'format-unknown': ({ format }) =>
      `Chương trình này đọc mẫu số 1, không đọc mẫu số ${format}. Hãy cập nhật chương trình hoặc lập tệp theo mẫu số 1.`,
    'range-reversed': ({ from, until }) => `Ngày cuối ${dayText(until)} phải từ ${dayText(from)} trở đi.`,
    'range-too-long': ({ years }) => `Tệp không thể biết chắc quá ${years} năm.`,
    'day-repeated': ({ day }) => `Ngày ${dayText(day)} có hai lần.`,
    'day-disordered': ({ day, before }) =>
      `Ngày ${dayText(day)} đứng sau ngày ${dayText(before)}; các ngày phải theo thứ tự.`,
    'day-outside': ({ day, from, until }) =>
      `Ngày ${dayText(day)} nằm ngoài thời gian từ ${dayText(from)} đến hết ${dayText(until)}.`,
    'off-at-weekend': ({ day }) =>
      `Ngày ${dayText(day)} là ngày nghỉ hằng tuần, không cần ghi; hãy ghi ngày nghỉ bù.`,
    'worked-on-weekday': ({ day }) =>
      `Ngày ${dayText(day)} không phải thứ Bảy hay Chủ nhật nên không phải ngày làm bù.`,
    'exchange-not-off': ({ day, insteadOf }) =>
      `Ngày ${dayText(day)} làm bù cho ngày ${dayText(insteadOf)}, nhưng ngày đó không được ghi là nghỉ.`,
    'exchange-repeated': ({ day, insteadOf }) =>
      `Ngày ${dayText(day)} làm bù cho ngày ${dayText(insteadOf)}, nhưng đã có ngày khác làm bù cho ngày đó.`,
    'doubt-settled': ({ day }) => `Ngày ${dayText(day)} vừa ghi là chưa rõ, vừa ghi là nghỉ hoặc làm bù.`,
    'fixed-day-worked': ({ day }) =>
      `Thiếu ngày ${dayText(day)}, ngày lễ theo Điều 112 Bộ luật Lao động 2019.`,
    'tet-short': ({ year, found }) =>
      `Tết năm ${year} mới có ${found} ngày nghỉ trong tuần, Điều 112 Bộ luật Lao động 2019 cho 5 ngày.`,
  },
}
