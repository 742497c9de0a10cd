import type { ListPreview, ListRowView } from '#shared/contract/register-list-rows.ts'
import type { DoubtGroup } from '#shared/register/list-doubts.ts'
import ListColumns from '../../parts/register-list/ListColumns.vue'
import ListDoubts from '../../parts/register-list/ListDoubts.vue'
import ListLetters from '../../parts/register-list/ListLetters.vue'
import ListNotes from '../../parts/register-list/ListNotes.vue'
import ListRows from '../../parts/register-list/ListRows.vue'
import TakenLists from '../../parts/register-list/TakenLists.vue'
import { show, type Stories } from '../story.ts'
import { longName, longOffice, noon } from './long-text.ts'

const sample = 'HTX Ong T©n An (tËp huÊn) | T©n An'
const read = 'HTX Ong Tân An (tập huấn) | Tân An'
const letters: Pick<ListPreview, 'letters' | 'text' | 'sample' | 'samples'> = {
  ...{ letters: 'tcvn3', text: { encoding: 'windows-1252', separator: ';' }, sample },
  samples: [
    { letters: 'tcvn3', text: read },
    { letters: 'vni', text: sample },
  ],
}
const columns: ListPreview['columns'] = [
  { at: 0, heading: 'Tên sản phẩm', field: 'name', samples: [longName, 'Chè xanh'] },
  { at: 1, heading: longOffice, field: undefined, samples: ['Ba sao'] },
  { at: 2, heading: '', field: undefined, samples: [] },
]
const counted = { rows: 120, open: 118, first: [3, 4, 5, 6, 7, 8], answer: '' }
const text = 'Xã Không Có, huyện Nào'
const groups: readonly DoubtGroup[] = [
  { ...counted, kind: 'same', key: 'alike other-code', why: 'other-code', isOne: true },
  {
    ...{ ...counted, kind: 'place', key: 'commune x', text, answer: '02320', open: 0 },
    choices: [{ key: '02320', line: 'xã Tân An, tỉnh Tuyên Quang' }],
  },
  { ...counted, kind: 'place', key: 'commune y', text: longOffice, choices: [] },
  { ...counted, kind: 'cell', key: 'cell stars x', field: 'stars', text: 'Khá' },
  ...Array.from({ length: 10 }, (_, at): DoubtGroup => {
    const key = `cell decidedOn ${at}`
    return { ...counted, kind: 'cell', key, field: 'decidedOn', text: `tháng ${at + 1}/2021`, answer: 'mai' }
  }),
  { ...counted, kind: 'fault', key: 'fault no-producer', fault: 'no-producer' },
]
const counts = { new: 90, known: 12, doubt: 118, left: 3, taken: 4 }
const representative = { name: '', gender: null, ethnicity: '' }
const row: ListRowView = {
  ...{ number: 3, isHidden: true, standing: 'new', why: undefined, said: undefined, candidates: [] },
  ...{ cells: [], place: undefined, faults: [], left: [] },
  content: {
    ...{ name: longName, code: '08-02320-01-2026', commune: 'Tân An', communeCode: '02320', criteriaSet: '' },
    ...{ group: '', stars: 4, on: '2024-03-12', year: undefined },
    producer: { name: longName, kind: 'cooperative', address: '', representative },
    decision: { number: '12/QĐ-UBND', on: '2024-03-12', by: longOffice },
    certificate: { number: '1/GCN', issuedOn: '2024-03-12', until: '2027-03-12' },
  },
}
const candidate = {
  ...{ code: '08-02320-02-2026', name: longName, producer: longName, commune: 'Tân An', stars: 3 },
}
const doubtful: ListRowView = {
  ...{ ...row, number: 4, standing: 'doubt', why: 'other-code', faults: ['no-producer'] },
  candidates: [
    { ...candidate, id: 'p', row: undefined },
    { ...candidate, id: 'q', row: 3 },
  ],
  cells: [
    { key: 'k', field: 'stars', text: 'Khá', answered: undefined, isSettled: false },
    { key: 'd', field: 'until', text: 'mai', answered: '-', isSettled: true },
  ],
  place: { key: 'commune x', text, choices: [], chosen: undefined },
}
const left = { 'decision-without-day': 12, 'certificate-without-number': 1 }
const taken = { list: 'l', name: longName, at: noon, by: 'secretary', rows: 120 }

export const registerList: Stories = () => [
  show(ListLetters, {
    'an old font': { preview: letters },
    Unicode: { preview: { letters: 'unicode', text: null, sample: read, samples: [] } },
    ASCII: { preview: { letters: 'unicode', text: null, sample: '', samples: [] } },
  }),
  show(ListColumns, {
    some: { preview: { columns, headings: 2 }, row: undefined },
    none: { preview: { columns: [], headings: undefined }, row: undefined },
  }),
  show(ListNotes, {
    much: {
      preview: { counts, nameless: [5, 9], left, taken, monthFirst: '12/31/2021' },
      days: undefined,
    },
  }),
  show(ListDoubts, {
    many: { preview: { groups, counts, allGroups: 15 }, answers: {}, seen: 'commune y' },
    'left out': { preview: { groups, counts, allGroups: 15 }, answers: { rest: 'leave' }, seen: undefined },
    done: {
      preview: { groups: groups.slice(1, 2), counts: { ...counts, doubt: 0 }, allGroups: 1 },
      ...{ answers: {}, seen: undefined },
    },
  }),
  show(ListRows, {
    some: { preview: { rows: [row, doubtful], total: 334, counts }, page: 1, shown: 'group' },
    none: { preview: { rows: [], total: 0, counts }, page: 0, shown: 'doubt' },
  }),
  show(TakenLists, {
    some: {
      lists: [taken, { ...taken, list: 'm', takenBack: longOffice }],
      busy: false,
    },
    none: { lists: [], busy: true },
  }),
]
