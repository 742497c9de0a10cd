import { vi } from '#shared/words/vi/vi.ts'
import AsideArithmetic from '../../parts/table/AsideArithmetic.vue'
import AsideDialog from '../../parts/table/AsideDialog.vue'
import AttendanceTable from '../../parts/table/AttendanceTable.vue'
import GoneForm from '../../parts/table/GoneForm.vue'
import PresenceTimeline from '../../parts/table/PresenceTimeline.vue'
import PresidingCard from '../../parts/table/PresidingCard.vue'
import ReplaceDialog from '../../parts/table/ReplaceDialog.vue'
import SheetsAtHand from '../../parts/table/SheetsAtHand.vue'
import { show, type Stories } from '../story.ts'
import { longName, longOffice, unreachable } from './long-text.ts'

const form = vi.prepare.attendance.forms.meeting

export const table: Stories = ({ sitting }) => {
  const { members, products, quorum } = sitting
  const [leaving] = members
  const before = { scorers: 13, base: 13, quorum }
  const after = { scorers: 8, base: 12, quorum: { ...quorum, present: 8, met: false } }
  const all = { members, form, started: false, disabled: false, refused: undefined }
  const asked = { refusal: undefined, busy: false, open: true }
  return [
    show(AsideArithmetic, { lost: { product: longName, before, after, form, chairNeeded: true } }),
    show(AttendanceTable, {
      before: all,
      started: { ...all, started: true },
      disabled: { ...all, disabled: true },
      ...(leaving ? { refused: { ...all, refused: { member: leaving.id, refusal: unreachable } } } : {}),
    }),
    show(GoneForm, { empty: { office: longOffice, form, disabled: false, modelValue: '' } }),
    show(PresenceTimeline, { day: { view: sitting } }),
    show(PresidingCard, {
      chair: { view: sitting, refusal: undefined },
      refused: { view: sitting, refusal: unreachable },
    }),
    show(SheetsAtHand, {
      recusal: { kind: 'recusal', member: leaving?.id ?? '', office: longOffice, products },
    }),
    show(
      AsideDialog,
      { asking: { view: sitting, ...asked }, refused: { view: sitting, ...asked, refusal: unreachable } },
      { alone: true },
    ),
    ...(leaving ? [show(ReplaceDialog, { asking: { leaving, ...asked } }, { alone: true })] : []),
  ]
}
