import type { Checklist } from '#shared/register/checklist.ts'
import type { DueItem } from '#shared/register/due-matter.ts'
import type { ProductVisit, VisitStanding } from '#shared/register/life-visits.ts'
import type { CheckItem, Visited } from '#shared/register/visit.ts'
import { newVisit, type VisitDraft } from '#shared/register/visit-draft.ts'
import type { FoundVisit } from '#shared/register/visit-query.ts'
import ChecklistLines from '../../parts/inspection/ChecklistLines.vue'
import ConclusionForm from '../../parts/inspection/ConclusionForm.vue'
import FollowUpForm from '../../parts/inspection/FollowUpForm.vue'
import NextSteps from '../../parts/inspection/NextSteps.vue'
import PhotographShelf from '../../parts/inspection/PhotographShelf.vue'
import ProductVisits from '../../parts/inspection/ProductVisits.vue'
import VisitFacts from '../../parts/inspection/VisitFacts.vue'
import VisitFields from '../../parts/inspection/VisitFields.vue'
import VisitOutcome from '../../parts/inspection/VisitOutcome.vue'
import VisitTable from '../../parts/inspection/VisitTable.vue'
import { show, type Stories } from '../story.ts'
import { longName, longOffice } from './long-text.ts'

const criterion: CheckItem = {
  ...{ kind: 'criterion', criterion: '1.5', name: 'Liên kết chuỗi trong sản xuất' },
  minimum: 'Hợp đồng liên kết trên 75% sản lượng tiêu thụ',
}
const mark = { kind: 'article', item: 'mark' } as const
const checklist: Checklist = {
  ...{ criteriaSet: 'qd-26-2026/11', setName: 'Chè tươi, chè chế biến' },
  lines: [
    { key: '9/mark', of: mark, reached: '' },
    { key: 'bo/1.5', of: criterion, reached: longName },
  ],
}
const draft: VisitDraft = {
  ...newVisit('v', null, '10/11/2026'),
  inspectors: [{ office: longOffice, name: 'Phó Chánh Văn phòng' }],
  checks: { '9/mark': { result: 'unmet', remark: longName }, 'bo/1.5': { result: 'met', remark: '' } },
  findings: `${longName}\n${longOffice}`,
  mendBy: '20/11/2026',
}
const fact: Visited = {
  ...{ kind: 'visited', occasion: 'quarterly', on: '2026-11-10', place: longName, plan: null },
  ...{ inspectors: draft.inspectors, receivedBy: 'Giám đốc', criteriaSet: checklist.criteriaSet },
  checks: [
    { of: mark, result: 'unmet', remark: longName },
    { of: criterion, result: 'met', remark: '' },
  ],
  ...{ findings: draft.findings, mendBy: '2026-11-20', photographs: [] },
  proposal: { kind: 'withdraw', ground: 'd' },
}
const visit = (standing: VisitStanding, due?: string): ProductVisit => ({
  ...{ event: standing, fact, conclusion: undefined, standing, due },
  followUps: [
    { kind: 'followed-up', visit: standing, on: '2026-11-21', mended: false, until: '2026-12-05', text: '' },
  ],
})
const plan = {
  event: 'plan',
  fact: { kind: 'visit-planned', occasion: 'monthly', on: '2026-12-15', by: longOffice, text: '' },
} as const
const found = (standing: FoundVisit['standing'], due: string): FoundVisit => ({
  ...{ event: standing, product: 'p', code: '', name: longName, producer: longName, commune: 'Tân An' },
  ...{ on: '2026-11-10', occasion: 'quarterly', by: longOffice, standing, due },
})
const picture =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="4" height="3"%3E%3Crect width="4" height="3" fill="%237a9"/%3E%3C/svg%3E#'
const photographs = [{ sha256: 'a'.repeat(64), size: 1, caption: longName }]
const due: DueItem = {
  ...{ id: 'd', of: undefined, by: { by: '2026-12-10', uncertain: false }, on: '2026-12-10', group: 'soon' },
  matter: { kind: 'withdraw', concludedOn: '2026-11-25', within: 15 },
}

export const inspection: Stories = () => [
  show(VisitFields, {
    filled: { draft, plans: [plan], faults: {} },
    faulty: {
      draft: { ...draft, on: '', inspectors: [{ office: '', name: '' }] },
      plans: [],
      faults: { on: 'needed', inspectors: 'needed' },
    },
  }),
  show(ChecklistLines, {
    ticked: { checklist, checks: draft.checks },
    'no set': { checklist: { ...checklist, setName: '' }, checks: {} },
  }),
  show(VisitOutcome, {
    found: { draft, faults: {} },
    'to withdraw': { draft: { ...draft, proposal: 'withdraw' }, faults: { ground: 'needed' } },
    faulty: {
      draft: { ...draft, findings: '', mendBy: 'mai' },
      faults: { findings: 'unsaid', mendBy: 'day' },
    },
  }),
  show(PhotographShelf, {
    open: { photographs, addressOf: () => picture, open: true },
    adding: { photographs: [], addressOf: () => picture, open: true, adding: 2 },
    told: { photographs, addressOf: () => picture, open: false },
  }),
  show(VisitFacts, {
    open: { visit: visit('open', '2026-12-05') },
    'to conclude': { visit: visit('to-conclude') },
  }),
  show(FollowUpForm, { blank: { visit: 'v', busy: false } }),
  show(ConclusionForm, {
    blank: { kind: 'concluded', visit: 'v', ground: 'd', text: longName, busy: false },
    decided: { kind: 'withdrawn', visit: 'v', ground: 'd', text: '', busy: true },
  }),
  show(ProductVisits, {
    some: {
      ...{ product: 'p', mayWrite: true, plannedVisits: [plan] },
      visits: [visit('mended'), visit('open', '2026-12-05')],
    },
    'only read': { product: 'p', mayWrite: false, visits: [visit('clean')], plannedVisits: [plan] },
    none: { product: 'p', mayWrite: true, visits: [], plannedVisits: [] },
  }),
  show(NextSteps, {
    'a withdrawal': { due: [due], product: { stars: 4, conclusion: undefined } },
    late: { due: [{ ...due, group: 'late' }], product: { stars: 5, conclusion: undefined } },
  }),
  show(VisitTable, {
    some: {
      today: '2026-12-01',
      visits: [found('open', '2026-11-20'), found('planned', '2026-12-15'), found('clean', '')],
    },
  }),
]
