import { allRights, rightsOf } from '#shared/register/duties.ts'
import { productOf } from '#shared/register/product-life.ts'
import type { RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import AreaChoice from '../../parts/register/AreaChoice.vue'
import BarsFigure from '../../parts/register/BarsFigure.vue'
import CommunesWithout from '../../parts/register/CommunesWithout.vue'
import EntryForm from '../../parts/register/EntryForm.vue'
import HandedFiles from '../../parts/register/HandedFiles.vue'
import OtherTotals from '../../parts/register/OtherTotals.vue'
import ProductHead from '../../parts/register/ProductHead.vue'
import ProductLife from '../../parts/register/ProductLife.vue'
import ReceivedTable from '../../parts/register/ReceivedTable.vue'
import RegisterFilters from '../../parts/register/RegisterFilters.vue'
import RegisterTable from '../../parts/register/RegisterTable.vue'
import ServerFacts from '../../parts/register/ServerFacts.vue'
import StarTotals from '../../parts/register/StarTotals.vue'
import { noFilter } from '../../parts/register/register-filter.ts'
import { show, type Stories } from '../story.ts'
import { longName, longOffice, noon, unreachable } from './long-text.ts'

let lines = 0
const line = (fact: RegisterFact): RegisterEvent => ({
  id: `line-${++lines}`,
  product: 'product',
  at: noon,
  by: 'secretary',
  fact,
})
const decision = { number: '12/QĐ-UBND', on: '2026-09-01', by: longOffice }
const rated = line({
  kind: 'rated',
  ...{
    sitting: 's',
    seat: 'p',
    number: 1,
    ground: '',
    council: longOffice,
    level: 'province',
    on: '2026-08-18',
  },
  ...{ stage: { kind: 'first' }, package: '', code: '08-02320-01-2026', name: longName, commune: 'Tân An' },
  ...{ communeCode: '02320', criteriaSet: 'qd-26-2026/11' },
  producer: {
    ...{ name: longName, kind: 'cooperative', address: '' },
    representative: { name: '', gender: 'female', ethnicity: 'Tày' },
  },
  result: {
    ...{ kind: 'rated', stars: 4, band: 4, proposal: 'recognise' },
    mean: { numerator: 151, denominator: 2 },
  },
})
const certified = line({ kind: 'certified', number: '1/GCN', issuedOn: '2022-09-01', until: '2025-09-01' })
const whole = productOf([
  ...[rated, line({ kind: 'recognised', stars: 4, decision }), certified],
  line({ kind: 'supported', on: '2026-10-01', amount: 100_000_000, purpose: longName }),
  line({ kind: 'withdrawn', ground: 'c', decision: { ...decision, on: '2026-11-01' }, text: '' }),
  line({ kind: 'taken-back', event: certified.id, reason: longOffice }),
])
const found = {
  ...{ code: whole.code, name: longName, producer: longName, commune: 'Tân An' },
  ...{ criteriaSet: whole.criteriaSet, stars: 4, year: 2026 },
}
const stars = [
  { stars: 4, count: 30 },
  { stars: 3, count: 89 },
]
const handed = {
  ...{ sitting: 's', council: longOffice, day: '2026-08-18', products: 71 },
  ...({ kind: 'newer', withoutEvidence: 2 } as const),
}
const received = {
  ...{ sitting: 's', council: longOffice, place: 'Tân An', day: '2026-08-18', products: 71 },
  ...{ number: 27_123, head: 'a'.repeat(64), at: noon, by: 'secretary' },
}
const server = {
  ...{ version: '15.14', role: 'lan', tls: 'TLSv1.3', rights: rightsOf('reader'), isPrepared: true },
}
const bar = { key: 'x', label: longName, total: 119, stars, query: { year: '2026' } }

const areas = {
  provinces: [{ code: '08', name: 'Tuyên Quang' }],
  districts: [{ key: 'tỉnh Tuyên Quang/huyện Chiêm Hóa', name: 'huyện Chiêm Hóa' }],
  communes: [{ code: '02320', name: 'Tân An' }],
}

export const register: Stories = () => [
  show(RegisterFilters, { all: { shown: 50, all: 71, thisYear: 2026, modelValue: noFilter } }),
  show(RegisterTable, {
    products: {
      today: '2026-12-01',
      products: [
        { ...found, id: '1', standing: 'recognised', until: '2029-09-01' },
        { ...found, id: '2', standing: 'recognised', until: '2025-09-01' },
        { ...found, id: '3', standing: 'not-recognised', until: '', stars: 0, code: '' },
      ],
    },
  }),
  show(ProductHead, {
    withdrawn: { product: whole, set: longName },
    'just rated': { product: productOf([rated]), set: '' },
    'run out': {
      product: productOf([
        rated,
        line({ kind: 'recognised', stars: 4, decision }),
        { ...certified, id: 'c' },
      ]),
      set: '',
    },
  }),
  show(ProductLife, { whole: { life: whole.life } }),
  show(EntryForm, { blank: { busy: false }, busy: { busy: true } }),
  show(HandedFiles, {
    some: {
      files: [
        { name: longName, state: { kind: 'waiting' } },
        { name: 'a.phien', state: { kind: 'checking', share: 0.4 } },
        { name: 'b.phien', state: { kind: 'answered', received: handed } },
        { name: 'c.phien', state: { kind: 'refused', refusal: unreachable } },
        { name: 'd.phien', state: { kind: 'stopped' } },
      ],
    },
  }),
  show(ReceivedTable, {
    some: { sittings: [received, { ...received, sitting: 't' }], made: { sitting: 't', address: '#' } },
  }),
  show(ServerFacts, {
    reader: { server: { host: longName, database: 'ocop', user: 'lan' }, state: server },
    local: {
      server: undefined,
      state: { ...server, tls: undefined, rights: allRights, isPrepared: false },
    },
  }),
  show(StarTotals, { some: { total: 119, stars, query: { of: 'in-force' } } }),
  show(OtherTotals, {
    some: {
      counts: {
        communes: [{ ...bar, name: longName }],
        districts: 1,
        producers: 3,
        producerKinds: [
          { key: 'company', count: 1 },
          { key: '', count: 2 },
        ],
        trademarks: 11,
        support: { products: 11, amount: 1_100_000_000 },
      },
    },
  }),
  show(AreaChoice, {
    everywhere: { areas, modelValue: {} },
    'of a province': { areas, modelValue: { province: '08', commune: '02320' } },
  }),
  show(BarsFigure, {
    some: { title: 'Theo nhóm sản phẩm', of: 'Nhóm', bars: [bar, { ...bar, key: 'y', query: undefined }] },
  }),
  show(CommunesWithout, {
    some: { province: 'Tuyên Quang', communes: [{ code: '02320', name: longName }], all: 24 },
  }),
]
