import { vi } from '#shared/words/vi/vi.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { everyProduct } from '../../parts/agenda/shown-products.ts'
import CoverSeats from '../../parts/scoring/CoverSeats.vue'
import CoverTurn from '../../parts/scoring/CoverTurn.vue'
import CriterionCard from '../../parts/scoring/CriterionCard.vue'
import CriterionLine from '../../parts/scoring/CriterionLine.vue'
import KeysDialog from '../../parts/scoring/KeysDialog.vue'
import LayoutSwitch from '../../parts/scoring/LayoutSwitch.vue'
import LeaveWhole from '../../parts/scoring/LeaveWhole.vue'
import NotScoringList from '../../parts/scoring/NotScoringList.vue'
import PartTabs from '../../parts/scoring/PartTabs.vue'
import RecoveredNotice from '../../parts/scoring/RecoveredNotice.vue'
import SealDialog from '../../parts/scoring/SealDialog.vue'
import SealedCode from '../../parts/scoring/SealedCode.vue'
import SeatRows from '../../parts/scoring/SeatRows.vue'
import SendBackDialog from '../../parts/scoring/SendBackDialog.vue'
import SetNotes from '../../parts/scoring/SetNotes.vue'
import SheetElsewhere from '../../parts/scoring/SheetElsewhere.vue'
import SheetNotices from '../../parts/scoring/SheetNotices.vue'
import TurnAgenda from '../../parts/scoring/TurnAgenda.vue'
import TurnHeader from '../../parts/scoring/TurnHeader.vue'
import type { Scene } from '../scene.ts'
import { show, type Stories, type Story } from '../story.ts'
import { longName, longOffice, noon, unreachable } from './long-text.ts'

export const scoring: Stories = scene => [...seats(scene), ...sheet(scene), ...dialogs(scene)]

function seats({ sitting, law: { set } }: Scene): readonly Story[] {
  const { members, products } = sitting
  const row = products.find(({ standing }) => standing.kind === 'scoring')
  if (row?.standing.kind !== 'scoring') return []
  const { seats, practice, gone } = row.standing
  const table = { seats, practice, gone, members, busy: false }
  const rows = { ...table, locked: false, chosen: [] }
  const why = (['recused', 'absent', 'abstains'] as const).map(kind => ({
    kind,
    reason: longName,
    office: longOffice,
  }))
  return [
    show(CoverSeats, { thirteen: table, busy: { ...table, busy: true } }),
    show(CoverTurn, { ready: { office: longOffice, busy: false }, busy: { office: longName, busy: true } }),
    show(SeatRows, {
      thirteen: rows,
      locked: { ...rows, locked: true, chosen: members.map(({ id }) => id) },
    }),
    show(NotScoringList, {
      meeting: { members: why, inWriting: false },
      written: { members: why, inWriting: true },
    }),
    show(SealedCode, { sealed: { office: longOffice, code: '7F3A-91BC', back: vi.scoring.sheet.toCover } }),
    show(SetNotes, { told: { set } }),
    show(SheetElsewhere, { elsewhere: { office: longOffice } }),
    show(TurnAgenda, { all: { products, chosen: row.id, filter: everyProduct } }),
    show(TurnHeader, { begun: { product: row, sealed: 0 }, nearlyDone: { product: row, sealed: 12 } }),
  ]
}

function sheet({ law: { set }, dossier }: Scene): readonly Story[] {
  const [first, second, third] = criteriaOf(set)
  if (!first || !second || !third) return []
  const citations = dossier.dossier.selfAssessment.criteria[0]?.citations ?? []
  const card = {
    ...{
      noLegend: false,
      goesOn: false,
      claim: undefined,
      advice: undefined,
      citations,
      titles: new Map<string, string>(),
    },
    ...{ earlier: '', changed: '', note: '', refusal: undefined, hint: '' },
  }
  const line = { changed: false, choice: undefined, absence: undefined, state: 'blank' as const }
  const nothing = { stoppedAt: undefined, unscored: [], inapplicable: [], blanks: [], contradictions: [] }
  return [
    show(CriterionCard, {
      blank: { ...card, criterion: first, choice: undefined, state: 'blank', hint: longName },
      saved: {
        ...card,
        criterion: second,
        choice: 1,
        claim: 2,
        state: 'saved',
        note: longName,
        earlier: longName,
        changed: longName,
      },
      failed: { ...card, criterion: third, choice: 'none', state: 'failed', refusal: unreachable },
    }),
    show(CriterionLine, {
      blank: { ...line, criterion: first },
      marked: { ...line, criterion: second, choice: 1, state: 'saved', changed: true },
      saving: { ...line, criterion: second, choice: 1, state: 'saving' },
      failed: { ...line, criterion: third, choice: 1, state: 'failed' },
      unscored: { ...line, criterion: third, absence: 'unscored' },
    }),
    show(LayoutSwitch, { both: { modelValue: 'both' } }),
    show(
      PartTabs,
      { first: { parts: set.parts, points: new Map([['A' as const, 27]]), modelValue: 'A' } },
      { slots: { default: longName } },
    ),
    show(SheetNotices, { stopped: { state: { ...nothing, stoppedAt: first.id, unscored: [second.id] } } }),
    show(RecoveredNotice, {
      recovered: {
        criterion: longName,
        savedAt: noon,
        marks: 12,
        again: [longName],
        waiting: [longName],
        changed: [longName],
      },
    }),
  ]
}

function dialogs({ law: { set } }: Scene): readonly Story[] {
  const sealing = {
    ...{ blanks: [], state: undefined, total: '78', band: '4★', short: [longName], unsaved: 0 },
    ...{ refusal: undefined, busy: false, open: true },
  }
  const alone = { alone: true }
  const back = { office: longOffice, refusal: undefined, busy: false, open: true }
  return [
    show(
      KeysDialog,
      { sheet: { open: true }, own: { open: true, rows: [{ keys: '1', does: vi.common.save }] } },
      alone,
    ),
    show(LeaveWhole, { asking: { open: true } }, alone),
    show(
      SealDialog,
      {
        whole: sealing,
        blanks: { ...sealing, blanks: criteriaOf(set) },
        unsaved: { ...sealing, unsaved: 2, refusal: unreachable },
        busy: { ...sealing, busy: true },
      },
      alone,
    ),
    show(SendBackDialog, { asking: back, refused: { ...back, refusal: unreachable } }, alone),
  ]
}
