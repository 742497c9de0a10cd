import { vi } from '#shared/words/vi/vi.ts'
import AwaitedCard from '../../parts/reconcile/AwaitedCard.vue'
import { closenessOf } from '../../parts/reconcile/closeness.ts'
import { columnsOf } from '../../parts/reconcile/column.ts'
import CriterionDetail from '../../parts/reconcile/CriterionDetail.vue'
import DepartedCard from '../../parts/reconcile/DepartedCard.vue'
import DiscussionNote from '../../parts/reconcile/DiscussionNote.vue'
import GridControls from '../../parts/reconcile/GridControls.vue'
import GridKey from '../../parts/reconcile/GridKey.vue'
import LostMotions from '../../parts/reconcile/LostMotions.vue'
import MinimumsBySheets from '../../parts/reconcile/MinimumsBySheets.vue'
import NotScoring from '../../parts/reconcile/NotScoring.vue'
import OutcomeCard from '../../parts/reconcile/OutcomeCard.vue'
import ScoreGrid from '../../parts/reconcile/ScoreGrid.vue'
import SettledCard from '../../parts/reconcile/SettledCard.vue'
import SpreadCard from '../../parts/reconcile/SpreadCard.vue'
import { starredLines } from '../../parts/reconcile/starred.ts'
import StarredPanel from '../../parts/reconcile/StarredPanel.vue'
import StopCard from '../../parts/reconcile/StopCard.vue'
import type { Scene } from '../scene.ts'
import TotalsPlot from '../../parts/reconcile/TotalsPlot.vue'
import { show, type Stories, type Story } from '../story.ts'
import { longName, noon } from './long-text.ts'

export const reconcile: Stories = scene => [
  ...marks(scene),
  ...minimums(scene),
  ...outcomes(scene),
  ...courses(scene),
]

function marks({ sitting, law: { set }, revealed, dossier }: Scene): readonly Story[] {
  const [round] = revealed.rounds
  const [part] = set.parts
  const criterion = part?.sections[0]?.criteria[0]
  if (!round || !part || !criterion) return []
  const columns = columnsOf(sitting.members, round, vi)
  const grid = {
    set,
    part,
    columns,
    round,
    earlier: undefined,
    widestFirst: false,
    decimals: 2,
    open: undefined,
  }
  const detail = {
    criterion,
    columns,
    round,
    rounds: revealed.rounds,
    dossier: dossier.dossier,
    showsAdvice: true,
  }
  const twice = { ...detail, rounds: [round, { ...round, number: 2 }] }
  const nobody = { id: 'nobody', office: longName, short: longName, initials: 'KPT' }
  return [
    show(ScoreGrid, {
      thirteen: grid,
      opened: { ...grid, widestFirst: true, open: criterion.id },
      besideRoundOne: { ...grid, earlier: round },
      oneWithoutSheet: { ...grid, columns: [...columns.slice(1), nobody] },
    }),
    show(CriterionDetail, { oneRound: detail, twoRounds: twice }),
    show(GridKey, { thirteen: { columns } }, { slots: { default: longName } }),
    show(GridControls, { twoRounds: { rounds: [1, 2], sort: 'order', round: 2, beside: true } }),
    show(NotScoring, {
      someone: {
        members: sitting.members,
        columns: columns.slice(2),
        product: revealed.product,
        practice: round.sheets,
      },
    }),
    show(DiscussionNote, {
      written: { text: longName, closed: false, record: { kind: 'saved', at: noon } },
      closed: { text: longName, closed: true, record: undefined },
    }),
  ]
}

function minimums({ sitting, law: { set }, revealed }: Scene): readonly Story[] {
  const round = revealed.rounds.at(-1)
  if (!round) return []
  const lines = starredLines(set, columnsOf(sitting.members, round, vi), round, revealed.proposed)
  const panel = {
    lines,
    confirmed: {},
    chosen: revealed.proposed,
    holding: [],
    closed: false,
    waits: false,
    busy: false,
  }
  const rules = { ...sitting.details.profile.rating, minimums: 'majority' as const }
  return [
    show(StarredPanel, {
      open: panel,
      busy: { ...panel, busy: true },
      waits: { ...panel, waits: true },
      closed: { ...panel, confirmed: revealed.proposed, closed: true },
    }),
    show(MinimumsBySheets, { told: { set, view: revealed, rules } }),
  ]
}

function outcomes({ sitting, law: { set, ruleSet }, revealed, settled }: Scene): readonly Story[] {
  const { profile } = sitting.details
  const { rating } = revealed
  const { standing } = settled.product
  const closeness = (view: Scene['revealed']) => closenessOf(view.margin, view, set, sitting.members, vi)
  const card = rating && {
    ...{
      rating,
      foreseen: rating,
      ruleSet,
      set,
      profile,
      shortfalls: undefined,
      closeness: closeness(revealed),
    },
    ...{ missing: [], majority: 3, attended: 1, waits: false, busy: false },
  }
  const done = standing.kind === 'settled' && {
    ...{ outcome: standing.outcome, vote: standing.adopted.vote, corrected: false, ruleSet, set, profile },
    ...{ shortfalls: undefined, closeness: closeness(settled) },
  }
  const motions = done
    ? [
        {
          outcome: done.outcome,
          vote: { kind: 'ballot' as const, for: 6, against: 7, abstained: 0 },
          at: noon,
        },
      ]
    : []
  const totals = revealed.rounds.at(-1)?.sheets.map(({ total }) => total) ?? []
  const plot = rating && { totals, mean: rating.mean, bands: ruleSet.bands, described: longName }
  return [
    show(LostMotions, { one: { motions, closed: false }, closed: { motions, closed: true } }),
    ...(plot
      ? [show(TotalsPlot, { within: { ...plot, exceeded: false }, exceeded: { ...plot, exceeded: true } })]
      : []),
    ...(card
      ? [
          show(OutcomeCard, {
            ready: card,
            missing: { ...card, missing: [longName], waits: true },
            busy: { ...card, busy: true },
          }),
        ]
      : []),
    ...(done
      ? [
          show(
            SettledCard,
            { settled: done, corrected: { ...done, corrected: true } },
            { slots: { default: longName } },
          ),
        ]
      : []),
  ]
}

function courses({ sitting, law: { set }, revealed }: Scene): readonly Story[] {
  const [round] = revealed.rounds
  const scoring = sitting.products.flatMap(({ standing }) => (standing.kind === 'scoring' ? [standing] : []))
  const departed = sitting.products.flatMap(({ standing }) =>
    standing.kind === 'departed' ? [standing] : [],
  )
  const criterion = set.parts[0]?.sections[0]?.criteria[0]
  const member = sitting.members[0]
  const spread = round?.mean &&
    round.spread && {
      ...{
        round: { ...round, mean: round.mean, spread: round.spread },
        decimals: 2,
        rounds: 1,
        accepted: undefined,
      },
      ...{ closed: false, busy: false, inWriting: false },
    }
  const halt = criterion &&
    member && {
      ...{
        halt: { stopped: [{ member: member.id, criterion: criterion.id }], unfinished: [] },
        weighed: [],
        set,
      },
      ...{ officeOf: () => longName, nextRound: 2, busy: false },
    }
  return [
    ...scoring.slice(0, 1).map(standing =>
      show(AwaitedCard, {
        waiting: { standing: { kind: 'waiting' }, members: sitting.members },
        scoring: { standing, members: sitting.members },
      }),
    ),
    ...departed.slice(0, 1).map(standing => show(DepartedCard, { departed: { standing } })),
    ...(spread
      ? [
          show(SpreadCard, {
            within: spread,
            accepted: { ...spread, accepted: longName },
            closed: { ...spread, closed: true },
          }),
        ]
      : []),
    ...(halt
      ? [show(StopCard, { stopped: halt, busy: { ...halt, busy: true } }, { slots: { default: longName } })]
      : []),
  ]
}
