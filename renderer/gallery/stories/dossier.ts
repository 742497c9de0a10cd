import { criteriaOf } from '#shared/law/rule-set.ts'
import CitationChips from '../../parts/dossier/CitationChips.vue'
import ClaimEvidence from '../../parts/dossier/ClaimEvidence.vue'
import CopiedPackages from '../../parts/dossier/CopiedPackages.vue'
import DraftFilters from '../../parts/dossier/DraftFilters.vue'
import DraftSheetBar from '../../parts/dossier/DraftSheetBar.vue'
import DraftSheetCard from '../../parts/dossier/DraftSheetCard.vue'
import DraftTable from '../../parts/dossier/DraftTable.vue'
import EvidenceDrop from '../../parts/dossier/EvidenceDrop.vue'
import EvidenceTable from '../../parts/dossier/EvidenceTable.vue'
import EvidenceTools from '../../parts/dossier/EvidenceTools.vue'
import FormPrints from '../../parts/dossier/FormPrints.vue'
import IntakeProgress from '../../parts/dossier/IntakeProgress.vue'
import JoinDialog from '../../parts/dossier/JoinDialog.vue'
import PageGrid from '../../parts/dossier/PageGrid.vue'
import SheetColumns from '../../parts/dossier/SheetColumns.vue'
import SheetQuestions from '../../parts/dossier/SheetQuestions.vue'
import { lastSavedFirst, noFilter } from '../../parts/dossier/shown-drafts.ts'
import SignedCopyButton from '../../parts/dossier/SignedCopyButton.vue'
import SplitDialog from '../../parts/dossier/SplitDialog.vue'
import StepFoot from '../../parts/dossier/StepFoot.vue'
import StepList from '../../parts/dossier/StepList.vue'
import { stepNames } from '../../parts/dossier/steps.ts'
import type { Scene } from '../scene.ts'
import { show, type Stories, type Story } from '../story.ts'
import { longName, noon, unreachable } from './long-text.ts'

export const dossier: Stories = scene => [...drafts(), ...evidence(), ...sheets(scene), ...steps()]

const draft = {
  ...{
    code: '',
    purpose: 'prepare' as const,
    product: longName,
    producer: longName,
    commune: longName,
    criteriaSet: 'qd-26-2026/11',
  },
  ...{ stage: 'first' as const, files: 41, size: 31_457_280, savedAt: noon, packed: undefined },
}

function drafts(): readonly Story[] {
  const tally = (id: string, errors: number) => ({ draft: id, revision: 1, errors, warnings: 3 })
  const lines = ['a', 'b', 'c'].map((id, at) => ({
    ...draft,
    id,
    tally: at === 2 ? undefined : tally(id, at),
  }))
  const copied = { draft: 'a', name: `${longName}.ocop`, renamed: false, size: 31_457_280 }
  return [
    show(DraftTable, {
      some: { drafts: lines, order: lastSavedFirst, chosen: new Set(['a']) },
      none: { drafts: [], order: lastSavedFirst, chosen: new Set<string>() },
    }),
    show(DraftFilters, { all: { communes: [longName], shown: 71, all: 71, modelValue: noFilter } }),
    show(CopiedPackages, {
      mixed: {
        folder: longName,
        files: [
          { ...copied, outcome: { kind: 'copied', sha256: '7f'.repeat(32), readFrom: 'medium' } },
          { ...copied, draft: 'b', renamed: true, outcome: { kind: 'failed', refusal: unreachable } },
          { ...copied, draft: 'c', outcome: { kind: 'not-begun' } },
        ],
        stopped: true,
      },
    }),
    show(SheetColumns, { closed: {} }),
    show(SheetQuestions, {
      one: {
        questions: [
          {
            key: 'a',
            kind: 'days',
            sample: '03/04/2026',
            heading: longName,
            choices: ['dmy', 'mdy'],
            chosen: undefined,
          },
        ],
      },
    }),
  ]
}

const file = {
  id: 'abcdef',
  title: longName,
  use: 'evidence' as const,
  row: 1,
  validUntil: '2026-12-31',
  turned: 0 as const,
}
const kept = {
  ...{
    id: 'abcdef',
    name: `${longName}.pdf`,
    sha256: '7f'.repeat(32),
    size: 3_145_728,
    mediaType: 'application/pdf' as const,
  },
  ...{ pages: 12, original: null },
}
const place = { key: 'evidence-1', name: longName, proof: longName, use: 'evidence' as const, row: 1 }

function evidence(): readonly Story[] {
  const table = {
    ...{
      places: [place],
      files: [file],
      kept: new Map([['abcdef', kept]]),
      thumbs: new Map(),
      chosen: 'abcdef',
    },
    ...{ picture: null, troubles: new Map() },
  }
  const grid = {
    pages: 12,
    thumbOf: () => undefined,
    turned: 0,
    partOf: (page: number) => (page < 6 ? 1 : 2),
    starts: new Set([1, 6]),
  }
  const choice = { id: 'a', title: longName, pages: 2, place: longName, thumb: undefined, turned: 0 }
  return [
    show(EvidenceDrop, { ready: {} }),
    show(EvidenceTable, {
      one: table,
      troubled: { ...table, troubles: new Map([['abcdef', longName]]) },
      empty: { ...table, files: [], chosen: undefined },
    }),
    show(EvidenceTools, { plain: { file, kept, turn: 1, count: 3, isPicture: false } }),
    show(IntakeProgress, {
      underWay: {
        count: { done: 37, total: 71, taken: 30, left: 34 },
        told: [{ kind: 'refused', name: longName, refusal: unreachable }],
        titles: new Map(),
      },
    }),
    show(PageGrid, { twelve: grid }),
    show(
      SplitDialog,
      {
        asking: {
          title: longName,
          pages: 12,
          turned: 0,
          thumbOf: () => undefined,
          share: undefined,
          open: true,
        },
      },
      { alone: true },
    ),
    show(
      JoinDialog,
      { asking: { first: 'a', choices: [choice, { ...choice, id: 'b' }], share: undefined, open: true } },
      { alone: true },
    ),
    show(FormPrints, {
      none: { product: longName, signed: {}, shown: undefined, refusal: undefined },
      refused: {
        product: longName,
        signed: { registration: longName },
        shown: undefined,
        refusal: unreachable,
      },
    }),
    show(SignedCopyButton, {
      ready: { paper: 'Mẫu số 01', share: undefined, disabled: false },
      busy: { paper: longName, share: 0.5, disabled: true },
    }),
  ]
}

function sheets({ law: { set, ruleSet } }: Scene): readonly Story[] {
  const [first, second] = criteriaOf(set)
  const citations = [{ file: 'abcdef', page: 3, note: longName }]
  const titles = new Map([['abcdef', longName]])
  const bar = { bands: ruleSet.bands, points: 61, band: 3, asked: 4, missing: [], blanks: 12 }
  const card = { choice: undefined, note: '', noteLabel: 'Ghi chú', excluded: '', hint: '' }
  const claimed = {
    files: [file],
    kept: new Map([['abcdef', { ...kept, address: '', thumbs: '' }]]),
    titles,
    places: [place],
    shown: undefined,
    address: undefined,
  }
  return [
    show(CitationChips, {
      free: { criterion: '1.1', citations, titles },
      fixed: { criterion: '1.2', citations, titles, fixed: true },
    }),
    show(ClaimEvidence, { free: claimed }),
    show(DraftSheetBar, {
      wanting: { ...bar, missing: [longName] },
      blank: { ...bar, points: undefined, band: 0, blanks: 32 },
    }),
    ...(first && second
      ? [
          show(DraftSheetCard, {
            blank: { ...card, criterion: first },
            marked: { ...card, criterion: second, choice: 1, note: longName, hint: longName },
          }),
        ]
      : []),
  ]
}

function steps(): readonly Story[] {
  const states = ['done', 'missing', 'unfilled', 'wanting', 'checking', 'untouched'] as const
  const all = stepNames.map((name, at) => ({ name, state: states[at % states.length] }))
  return [
    show(StepFoot, {
      saved: { missing: [], saving: { kind: 'saved', at: noon }, before: 'product', after: 'review' },
      missing: {
        missing: [
          { kind: 'criteria', at: { step: 'assessment' } },
          { kind: 'unreadable', at: { step: 'product' } },
        ],
        saving: { kind: 'failed', refusal: unreachable },
        before: undefined,
        after: 'review',
      },
    }),
    show(StepList, { ten: { draft: 'a', at: 'evidence', steps: all } }),
  ]
}
