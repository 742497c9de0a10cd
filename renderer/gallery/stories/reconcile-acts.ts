import ChairDecision from '../../parts/reconcile/ChairDecision.vue'
import DepartDialog from '../../parts/reconcile/DepartDialog.vue'
import DismissDialog from '../../parts/reconcile/DismissDialog.vue'
import SettleDialog from '../../parts/reconcile/SettleDialog.vue'
import WeighDialog from '../../parts/reconcile/WeighDialog.vue'
import { show, type Stories } from '../story.ts'
import { longName, unreachable } from './long-text.ts'

const asking = { open: true, busy: false, refusal: undefined }
const refused = { open: true, busy: true, refusal: unreachable }
const voters = { count: 13, chair: true }

export const reconcileActs: Stories = ({ sitting: { details, products }, law: { set }, revealed }) => {
  const ballot = { ...details.profile, adoption: 'ballot' as const }
  const [criterion] = set.parts.flatMap(part => part.sections.flatMap(({ criteria }) => criteria))
  const dismissing = { profile: ballot, voters, product: longName, set, stoppedAt: criterion?.id }
  const departing = { product: revealed.product, agenda: products }
  const alone = { alone: true }
  return [
    show(ChairDecision, { asking, refused }, alone),
    show(DepartDialog, { asking: { ...departing, ...asking }, refused: { ...departing, ...refused } }, alone),
    show(
      DismissDialog,
      { asking: { ...dismissing, ...asking }, refused: { ...dismissing, ...refused } },
      alone,
    ),
    show(
      SettleDialog,
      {
        consensus: { product: longName, profile: { ...ballot, adoption: 'consensus' }, voters, ...asking },
        ballot: { product: longName, profile: ballot, voters, ...asking },
        refused: { product: longName, profile: ballot, voters, ...refused },
      },
      alone,
    ),
    show(WeighDialog, { asking: { criterion: longName, profile: ballot, voters, ...asking } }, alone),
  ]
}
