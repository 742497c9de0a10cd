import type { Standing } from '../../council/view.ts'

/** The products of a sitting as a long list: found, narrowed down and put in order; in one language. */
export interface AgendaWords {
  readonly find: string
  readonly findHint: string
  readonly any: string
  readonly filters: Readonly<Record<'standing' | 'commune' | 'set', string>>
  readonly standings: Readonly<Record<Standing['kind'], string>>
  /** One choice, and of how many products it is true. */
  readonly option: (label: string, count: number) => string
  readonly shown: (shown: number, all: number) => string
  readonly more: string
  readonly noneShown: string
  readonly showAll: string
  /** On the number of a line, by which it is dragged, and which opens the way to any place. */
  readonly handle: (place: number, product: string) => string
  readonly handleHint: string
  readonly moveTo: {
    readonly title: (product: string) => string
    readonly now: (place: number, count: number) => string
    readonly field: (count: number) => string
    readonly wrong: (count: number) => string
    readonly submit: string
    readonly moved: (product: string, place: number) => string
  }
}

export const agendaWords: AgendaWords = {
  find: 'Tìm sản phẩm',
  findHint: 'không dấu cũng được',
  any: 'Tất cả',
  filters: { standing: 'Tình trạng', commune: 'Xã', set: 'Bộ tiêu chí' },
  standings: {
    waiting: 'Chưa chấm',
    scoring: 'Đang chấm',
    reconciling: 'Chờ đối chiếu',
    settled: 'Đã chốt',
    departed: 'Đã rút, chuyển phiên',
    withheld: 'Chưa công bố',
  },
  option: (label, count) => `${label} (${count})`,
  shown: (shown, all) => (shown === all ? `${all} sản phẩm` : `Đang hiện ${shown} trong ${all} sản phẩm`),
  more: 'Lọc theo tình trạng, xã, bộ',
  noneShown: 'Không có sản phẩm nào như vậy.',
  showAll: 'Hiện tất cả sản phẩm',
  handle: (place, product) => `${place}: chuyển ${product} đến…`,
  handleHint: 'Kéo để đổi thứ tự; bấm để chuyển đến một vị trí',
  moveTo: {
    title: product => `Chuyển “${product}” đến…`,
    now: (place, count) => `Đang ở vị trí ${place}/${count}.`,
    field: count => `Vị trí mới, từ 1 đến ${count}`,
    wrong: count => `Hãy ghi một số từ 1 đến ${count}.`,
    submit: 'Chuyển',
    moved: (product, place) => `Đã chuyển ${product} đến vị trí ${place}.`,
  },
}
