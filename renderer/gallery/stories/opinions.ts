import AnswerDialog from '../../parts/opinions/AnswerDialog.vue'
import CopyList from '../../parts/opinions/CopyList.vue'
import OpinionTable from '../../parts/opinions/OpinionTable.vue'
import PeriodBar from '../../parts/opinions/PeriodBar.vue'
import { show, type Stories } from '../story.ts'
import { longName, longOffice, noon } from './long-text.ts'

export const opinions: Stories = ({ sitting: { members, products } }) => {
  const [first = '', second = '', third = ''] = members.map(({ id }) => id)
  const asked = {
    at: noon,
    until: '2026-09-01',
    awaited: [longName, longName],
    sheets: 1,
    isLate: false,
    days: 3,
  }
  const rows = [
    { member: first, askable: 3, asked: undefined, received: undefined },
    { member: second, askable: 3, asked, received: { at: noon, number: 2 } },
    {
      member: third,
      askable: 0,
      asked: { ...asked, sheets: 3, awaited: [], isLate: true },
      received: undefined,
    },
  ]
  const sheet = {
    product: products[0]?.id ?? '',
    name: longName,
    code: '7F3A-91BC-22D0-K1M4',
    word: '',
    fate: 'taken',
  } as const
  const looked = { member: first, office: longOffice, number: 1, at: noon, missing: [], sheets: [sheet] }
  const replaces = { ...sheet, word: 'đọc lại phiếu kiểm nghiệm', fate: 'replaces' } as const
  const same = { ...sheet, fate: 'same' } as const
  const copy = {
    ...{ sitting: 'a', member: first, office: longOffice, council: longName, until: '2026-09-01' },
    ...{ isOver: false, products: 3, sealed: 1, answeredAt: noon, unanswered: true },
  }
  const end = { by: '2026-09-01', uncertain: true }
  return [
    show(
      AnswerDialog,
      {
        taken: { open: true, looked, busy: false },
        replaced: { open: true, looked: { ...looked, sheets: [replaces], missing: [longName] }, busy: false },
        nothing: { open: true, looked: { ...looked, sheets: [same] }, busy: false },
      },
      { alone: true },
    ),
    show(CopyList, { some: { copies: [copy, { ...copy, sitting: 'b', isOver: true }] } }),
    show(OpinionTable, { rows: { rows, offices: { [first]: longOffice }, busy: false } }),
    show(PeriodBar, {
      unknown: { period: { from: undefined, gone: undefined, days: 45, end: undefined, left: undefined } },
      under: { period: { from: '2026-07-18', gone: 33, days: 45, end, left: 12 } },
      over: { period: { from: '2026-07-18', gone: 48, days: 45, end, left: -3 } },
    }),
  ]
}
