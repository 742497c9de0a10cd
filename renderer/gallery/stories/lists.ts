import FilterBar from '../../parts/lists/FilterBar.vue'
import PageTurns from '../../parts/lists/PageTurns.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

const bar = {
  find: 'Tìm sản phẩm',
  hint: 'tên, mã, chủ thể, xã',
  any: 'tất cả',
  choices: [{ kind: 'commune', label: 'Xã', options: [{ value: 'x', label: longName, count: 71 }] }],
  count: '71 sản phẩm',
}

export const lists: Stories = () => [
  show(FilterBar, {
    empty: { ...bar, modelValue: { text: '', commune: '' } },
    narrowed: {
      ...bar,
      count: '1/71 sản phẩm',
      more: 'Xem cả 71',
      modelValue: { text: longName, commune: 'x' },
    },
  }),
  show(PageTurns, {
    first: { page: 0, size: 50, total: 20_000 },
    last: { page: 1, size: 50, total: 71 },
  }),
]
