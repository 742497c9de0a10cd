import type { ReceivedAnswers } from '../../contract/received-rows.ts'
import { dayText } from '../figures.ts'

type Received = ReceivedAnswers['register.receive']

/** Sittings that councils hand in to a register. */
export interface ReceivedWords {
  readonly link: string
  readonly heading: string
  readonly intro: string
  readonly choose: string
  readonly folder: string
  readonly drop: string
  readonly none: string
  readonly states: Readonly<Record<'waiting' | 'sending' | 'checking' | 'stopped', string>>
  readonly result: (received: Received) => string
  readonly all: (counts: Readonly<Record<'taken' | 'there' | 'refused', number>>) => string
  readonly stop: string
  readonly list: string
  readonly empty: string
  readonly columns: Readonly<Record<'council' | 'day' | 'products' | 'events' | 'at', string>>
  readonly save: (council: string) => string
  readonly make: string
  readonly without: string
}

const withoutText = (count: number): string =>
  count === 0 ? '' : ` (${count} sản phẩm không kèm hồ sơ, nên chủ thể chỉ có tên)`

export const receivedWords: ReceivedWords = {
  link: 'Nhận phiên họp',
  heading: 'Nhận phiên họp của các Hội đồng',
  intro:
    'Mỗi tệp .phien được kiểm tra toàn bộ nhật ký trước khi nhận, theo thứ tự nào cũng được; nộp hai lần chỉ tính một. Kết quả vào sổ, minh chứng và biên bản không được giữ lại ở đây.',
  choose: 'Chọn tệp phiên họp',
  folder: 'Chọn cả thư mục',
  drop: 'Hoặc kéo thả các tệp .phien vào đây',
  none: 'Không có tệp .phien nào trong những gì đã chọn.',
  states: { waiting: 'Chờ', sending: 'Đang đọc', checking: 'Đang kiểm tra', stopped: 'Đã dừng, chưa nhận' },
  result({ kind, council, day, products, withoutEvidence }) {
    const of = `${council}, ${dayText(day)}, ${products} sản phẩm`
    switch (kind) {
      case 'taken':
        return `Đã nhận: ${of}${withoutText(withoutEvidence)}`
      case 'newer':
        return `Đã nhận bản mới hơn bản trước: ${of}${withoutText(withoutEvidence)}`
      case 'same':
        return `Đã có trong sổ: ${of}`
      case 'older':
        return `Trong sổ đã có bản mới hơn: ${of}`
    }
  },
  all: ({ taken, there, refused }) => `Đã nhận ${taken} tệp, đã có ${there}, không nhận ${refused}.`,
  stop: 'Dừng',
  list: 'Đã nhận',
  empty: 'Chưa nhận phiên họp nào.',
  columns: { council: 'Hội đồng', day: 'Ngày họp', products: 'Sản phẩm', events: 'Sự kiện', at: 'Nhận lúc' },
  save: council => `Lưu tệp phiên họp của ${council}`,
  make: 'Lấy tệp',
  without: 'Tệp có toàn bộ nhật ký, không có minh chứng và biên bản.',
}
