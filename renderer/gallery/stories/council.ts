import { vi } from '#shared/words/vi/vi.ts'
import MeetingFields from '../../parts/council/MeetingFields.vue'
import MeetingLine from '../../parts/council/MeetingLine.vue'
import QuorumBar from '../../parts/council/QuorumBar.vue'
import QuorumLost from '../../parts/council/QuorumLost.vue'
import RosterEditor from '../../parts/council/RosterEditor.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

const form = vi.prepare.attendance.forms.meeting

export const council: Stories = ({ sitting: { details, members, quorum } }) => {
  const roster = members.map(({ id, office, name, role }) => ({ id, office, name, role }))
  const lost = { ...quorum, present: 5, presided: false, met: false }
  const meeting = {
    ...details,
    council: longName,
    place: longName,
    establishedBy: longName,
    operatingRules: longName,
    level: 'province' as const,
  }
  return [
    show(MeetingFields, { long: { modelValue: meeting } }),
    show(MeetingLine, { thirteen: { details, members: members.length } }),
    show(QuorumBar, {
      met: { quorum, chairNeeded: true, form },
      lost: { quorum: lost, chairNeeded: true, form, label: longName },
    }),
    show(QuorumLost, { lost: { quorum: lost } }, { slots: { default: longName } }),
    show(RosterEditor, { thirteen: { modelValue: roster }, empty: { modelValue: [] } }),
  ]
}
