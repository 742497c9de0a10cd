import CheckpointDialog from '../../parts/exchange/CheckpointDialog.vue'
import ForkChoice from '../../parts/exchange/ForkChoice.vue'
import ForkOutcomes from '../../parts/exchange/ForkOutcomes.vue'
import ForkSideCard from '../../parts/exchange/ForkSideCard.vue'
import HeldHead from '../../parts/exchange/HeldHead.vue'
import QrCode from '../../parts/exchange/QrCode.vue'
import RecordFacts from '../../parts/exchange/RecordFacts.vue'
import SettledForks from '../../parts/exchange/SettledForks.vue'
import WorkLine from '../../parts/exchange/WorkLine.vue'
import { show, type Stories } from '../story.ts'
import { longName, noon } from './long-text.ts'

const head = { number: 30_000, hash: '7f3a91bc'.repeat(8) }

export const exchange: Stories = ({ sitting, record }) => {
  const { products, details } = sitting
  const deeds = [
    {
      kind: 'product.moved' as const,
      by: { kind: 'secretary' as const },
      product: longName,
      times: 416,
      at: noon,
    },
  ]
  const side = {
    head,
    firstAt: noon,
    lastAt: noon,
    deeds,
    outcomes: [],
    level: details.level ?? 'province',
    phase: 'sitting',
    signatures: 1,
  } as const
  return [
    show(ForkChoice, { asking: {} }),
    show(ForkOutcomes, {
      compared: {
        outcomes: products
          .slice(0, 9)
          .map(({ name }, at) => ({ product: name, here: '4 sao', there: '3 sao', differs: at % 2 === 0 })),
      },
    }),
    show(ForkSideCard, {
      here: { which: 'here', side, common: 29_000 },
      there: { which: 'there', side, common: 29_000 },
    }),
    show(HeldHead, {
      asking: { against: undefined, busy: false },
      busy: { against: undefined, busy: true },
      held: { against: { number: 30_000, found: 'held' }, busy: false },
      other: { against: { number: 30_000, found: 'other' }, busy: false },
      cut: { against: { number: 30_000, found: 'cut' }, busy: false },
    }),
    show(QrCode, { head: { text: head.hash, label: longName } }),
    show(RecordFacts, { sound: { report: record } }),
    show(SettledForks, {
      one: {
        forks: [{ common: 29_000, other: head, file: 'x.phien', reason: longName, at: noon }],
        date: details.date,
        addressOf: () => '#',
      },
    }),
    show(WorkLine, {
      begun: { label: longName, share: 0 },
      stoppable: { label: 'Đang xuất', share: 0.5, stoppable: true },
    }),
    show(CheckpointDialog, { told: { sitting, head, open: true } }, { alone: true }),
  ]
}
