import { draftFaults, draftOf } from '../../parts/profile/profile-draft.ts'
import DraftField from '../../parts/profile/DraftField.vue'
import MeetingRules from '../../parts/profile/MeetingRules.vue'
import MinimumRules from '../../parts/profile/MinimumRules.vue'
import PrintRules from '../../parts/profile/PrintRules.vue'
import ProfileCard from '../../parts/profile/ProfileCard.vue'
import ScoringRules from '../../parts/profile/ScoringRules.vue'
import SpreadRules from '../../parts/profile/SpreadRules.vue'
import { show, type Stories } from '../story.ts'
import { longName } from './long-text.ts'

export const profile: Stories = ({ profiles, sitting: { details } }) => {
  const draft = draftOf(details.profile)
  const bad = { ...draft, name: '' }
  const faults = draftFaults(bad, [])
  return [
    show(DraftField, {
      filled: { label: longName, fault: undefined, wide: true, hint: longName, modelValue: longName },
      faulty: { label: 'Tên', fault: faults.name, modelValue: '' },
    }),
    show(MeetingRules, { good: { draft, faults: {}, appointed: 13 } }),
    show(MinimumRules, { good: { draft } }),
    show(PrintRules, { good: { draft } }),
    show(ScoringRules, { good: { draft, faults: {} } }),
    show(SpreadRules, { good: { draft, faults: {} } }),
    show(ProfileCard, Object.fromEntries(profiles.map(each => [each.id, { profile: each, own: false }]))),
    show(ProfileCard, { own: { profile: { ...details.profile, name: longName }, own: true } }),
  ]
}
