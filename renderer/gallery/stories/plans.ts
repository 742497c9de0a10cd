import type { PlanLine } from '#shared/register/plan-result.ts'
import type { PlannedProduct } from '#shared/register/plan.ts'
import NameForm from '../../parts/plans/NameForm.vue'
import PlanAims from '../../parts/plans/PlanAims.vue'
import PlanFigure from '../../parts/plans/PlanFigure.vue'
import PlanForm from '../../parts/plans/PlanForm.vue'
import PlannedChoice from '../../parts/plans/PlannedChoice.vue'
import PlannedProducts from '../../parts/plans/PlannedProducts.vue'
import PlanTable from '../../parts/plans/PlanTable.vue'
import { show, type Stories } from '../story.ts'
import { longName, longOffice } from './long-text.ts'

const paper = { number: '45/KH-UBND', on: '2026-03-02', by: longOffice }
const rounds = [
  { year: 2026, month: 10 },
  { year: 2026, month: 11 },
]
const planned: PlannedProduct = {
  ...{
    kind: 'plan-named',
    line: 'l1',
    task: 'upgrade',
    of: null,
    code: '',
    name: longName,
    producer: longName,
  },
  ...{ commune: 'Tân An', communeCode: '02320', group: 'drink', from: 3, to: 4, round: rounds[0] ?? null },
  fellOut: undefined,
}
const line: PlanLine = {
  ...{ planned, task: 'upgrade', state: 'recognised', name: longName, producer: longName },
  ...{ commune: 'Tân An', group: 'drink', product: 'p', stars: 4, rated: undefined },
}
const count = { filed: 4, rated: 3, recognised: 2, below: 1, fellOut: 1, beside: 0 }
const areas = {
  provinces: [{ code: '08', name: 'Tuyên Quang' }],
  districts: [{ key: 'tỉnh Tuyên Quang/huyện Chiêm Hóa', name: 'huyện Chiêm Hóa' }],
  communes: [{ code: '02320', name: 'Tân An' }],
}
const typed = {
  ...{ number: '', on: '', by: '', from: '2026', to: '2030', rounds: '10/2026, 11/2026' },
  targets: { 4: '7' },
}

export const plans: Stories = () => [
  show(PlanTable, {
    some: {
      plans: [
        { id: 'a', paper, from: 2026, to: 2026, area: longOffice, products: 45 },
        { id: 'b', paper: { ...paper, number: '' }, from: 2026, to: 2030, area: '', products: 0 },
      ],
    },
  }),
  show(PlanFigure, {
    some: {
      plan: 'a',
      tasks: [
        { task: 'first', planned: 11, ...count, beside: 5 },
        { task: 'renewal', planned: 6, ...count },
        { task: 'upgrade', planned: 2, ...count },
        { task: 'keep', planned: 26, ...count },
      ],
    },
  }),
  show(PlanAims, {
    some: {
      result: {
        stars: [
          { key: 5, target: undefined, rated: 0, recognised: 0 },
          { key: 4, target: 6, rated: 7, recognised: 5 },
          { key: 3, target: 5, rated: 4, recognised: 4 },
        ],
        groups: [{ key: 'tourism', target: 1, rated: 1, recognised: 1 }],
      },
      ...{ have: 17, all: 24, target: 20 },
    },
  }),
  show(PlanForm, {
    new: { typed, areas, area: {}, busy: false },
    'of a province': { typed, areas, area: { province: '08' }, busy: true },
  }),
  show(PlannedChoice, { all: { shown: 12, all: 45, modelValue: { text: '', task: '', reached: '' } } }),
  show(PlannedProducts, {
    products: {
      lines: [
        line,
        {
          ...line,
          planned: { ...planned, line: 'l2', fellOut: longOffice },
          state: 'fell-out',
          stars: undefined,
        },
        {
          ...line,
          planned: { ...planned, line: 'l3', task: 'first', from: null },
          task: 'first',
          state: 'planned',
          product: undefined,
        },
        { ...line, planned: undefined, product: 'beside' },
      ],
    },
  }),
  show(NameForm, {
    blank: { found: [], rounds, busy: false },
    found: {
      found: [
        {
          ...{ id: '1', code: '', name: longName, producer: longName, commune: 'Tân An', criteriaSet: '' },
          ...{ standing: 'recognised', stars: 4, year: 2026, until: '' },
        },
      ],
      ...{ rounds: [], busy: false },
    },
  }),
]
