import type { DueItem } from '#shared/register/due-matter.ts'
import DueGroup from '../../parts/due/DueGroup.vue'
import DueMonths from '../../parts/due/DueMonths.vue'
import DueRow from '../../parts/due/DueRow.vue'
import DueTrack from '../../parts/due/DueTrack.vue'
import { calendarAround } from '../../parts/due/due-span.ts'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

export const due: Stories = () => {
  const calendar = calendarAround('2027-01-20')
  const of = { product: 'p', code: '08-02320-01-2024', name: longName, producer: longName, commune: 'Tân An' }
  const item = (matter: DueItem['matter'], by: string, group: DueItem['group']): DueItem => ({
    ...{ id: `${matter.kind} ${by}`, of, matter, on: by, group },
    by: { by, uncertain: false },
  })
  const window = {
    kind: 'window',
    from: '2026-11-11',
    ends: '2027-05-10',
    prolongedTo: '2027-11-06',
  } as const
  const missed = item({ ...window, state: 'missed' }, '2027-01-11', 'late')
  const open = item({ ...window, state: 'open', from: '2026-12-01' }, '2027-01-30', 'soon')
  const round = { proposedBefore: '2027-04-30', doneBefore: '2027-06-30' }
  const ofAll = {
    ...item({ kind: 'propose', level: 'province', round, waiting: 3 }, '2027-04-29', 'later'),
    of: undefined,
  }
  const drafted: DueItem = {
    ...item({ kind: 'commune', filedOn: '2027-01-05' }, '2027-01-26', 'soon'),
    of: { ...of, draft: 'd' },
    by: { by: '2027-01-26', uncertain: true },
  }
  return [
    show(DueGroup, {
      late: { group: 'late', items: [missed], all: 1, calendar },
      part: { group: 'soon', items: [drafted, open], all: 70, calendar },
    }),
    show(DueMonths, { months: { calendar } }),
    show(DueRow, {
      product: { item: missed, calendar },
      draft: { item: drafted, calendar },
      all: { item: ofAll, calendar },
    }),
    show(DueTrack, { prolonged: { item: missed, calendar }, open: { item: open, calendar } }),
  ]
}
