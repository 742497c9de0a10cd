import {
  amendSitting,
  moveProduct,
  openRound,
  openSitting,
  recordAttendance,
  recuse,
  startSitting,
  withdrawProduct,
  withdrawRecusal,
} from '#shared/council/preparing.ts'
import { closeSitting } from '#shared/council/closing.ts'
import { revealedFigures } from '#shared/council/reconciling.ts'
import { profiles } from '#shared/council/profile.ts'
import { sittingView } from '#shared/council/view.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { isInForce } from '#shared/law/in-force.ts'
import { lawInUse } from '../law-in-use.ts'
import { causeOf, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'sitting.create'
  | 'sitting.amend'
  | 'sitting.read'
  | 'sitting.start'
  | 'sitting.close'
  | 'product.withdraw'
  | 'product.move'
  | 'attendance.record'
  | 'recusal.declare'
  | 'recusal.withdraw'
  | 'round.open'

/** From an empty sitting to open rounds: details, attendance, agenda, recusals. */
export function preparingUseCases({ ports, sittings, setOf, place, backups }: Workshop): UseCases<Names> {
  const inUse = lawInUse(ports)
  return {
    'sitting.create'({ ruleSet: wanted, rulesReason, profile: chosen, members, ...meeting }, context) {
      const rules = ports.law.ruleSets.find(({ ruleSet }) => ruleSet.id === wanted)
      if (!rules) return refused({ code: 'rule-set.unknown' })
      const profile = profiles.find(({ id }) => id === chosen)
      if (!profile) return refused({ code: 'profile.unknown' })
      const { id, decision } = rules.ruleSet
      if (!inUse.has(rules)) return refused({ code: 'rule-set.not-offered', decision })
      const { date } = meeting
      const inForce = isInForce(rules.ruleSet, date)
      if (!inForce && rulesReason === '') return refused({ code: 'rule-set.not-in-force', decision, date })
      const ruleSet = { id, decision, hash: rules.hash, ...(inForce ? {} : { reason: rulesReason }) }
      const sitting = ports.chance.id()
      const opened = sittings.open(
        sitting,
        causeOf(context),
        openSitting({ ...meeting, ruleSet, profile, training: place.training }, members),
      )
      return opened.ok ? ok({ sitting }) : opened
    },
    'sitting.amend'({ sitting, members, ...meeting }, context) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const { id, decision, reason } = found.value.details.ruleSet
      const rules = ports.law.ruleSets.find(({ ruleSet }) => ruleSet.id === id)
      const { date } = meeting
      if (rules && reason === undefined && !isInForce(rules.ruleSet, date))
        return refused({ code: 'rule-set.not-in-force', decision, date })
      return sittings.change(sitting, causeOf(context), state => amendSitting(state, meeting, members))
    },
    'sitting.read'({ sitting }) {
      const found = sittings.read(sitting)
      return found.ok ? ok(sittingView(found.value, setOf)) : found
    },
    'sitting.start': ({ sitting }, context) => sittings.change(sitting, causeOf(context), startSitting),
    'sitting.close'({ sitting }, context) {
      const closed = sittings.change(sitting, causeOf(context), closeSitting)
      if (closed.ok) void backups.make('close')
      return closed
    },
    'product.withdraw': ({ sitting, product }, context) =>
      sittings.change(sitting, causeOf(context), state => withdrawProduct(state, product)),
    'product.move': ({ sitting, product, to }, context) =>
      sittings.change(sitting, causeOf(context), state => moveProduct(state, product, to)),
    'attendance.record': ({ sitting, member, present, reason }, context) =>
      sittings.change(sitting, causeOf(context), state => recordAttendance(state, member, present, reason)),
    'recusal.declare': ({ sitting, product, member, reason }, context) =>
      sittings.change(sitting, causeOf(context), state => recuse(state, product, member, reason)),
    'recusal.withdraw': ({ sitting, product, member }, context) =>
      sittings.change(sitting, causeOf(context), state => withdrawRecusal(state, product, member)),
    'round.open': ({ sitting, product }, context) =>
      sittings.change(sitting, causeOf(context), state =>
        openRound(state, product, ({ entry, ...rest }) => {
          const figures = revealedFigures(
            { entry, ...rest },
            setOf(entry.criteriaSet),
            state.details.profile.spreadLimit,
          )
          return figures?.spread.exceeded ?? true
        }),
      ),
  }
}
