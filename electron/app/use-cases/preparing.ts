import { restsOnDecisions, restsOnKind } from '#shared/council/changed-since.ts'
import { carryOver, withdrawProduct } from '#shared/council/departing.ts'
import {
  amendSitting,
  moveProduct,
  namePresenter,
  openSitting,
  recordAdvice,
  startSitting,
} from '#shared/council/preparing.ts'
import { sittingView } from '#shared/council/view.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { isInForce } from '#shared/law/in-force.ts'
import { levelOf, ratingLevelsOn } from '#shared/law/level.ts'
import { packagesOf } from '../evidence-keeper.ts'
import { lawInUse } from '../law-in-use.ts'
import { causeOf, type UseCases, type Workshop } from '../use-case.ts'
import { profileNamed } from './profiles.ts'

type Names =
  | 'sitting.create'
  | 'sitting.amend'
  | 'sitting.read'
  | 'sitting.start'
  | 'product.withdraw'
  | 'product.carry-over'
  | 'product.move'
  | 'presenter.name'
  | 'advice.record'

/** From an empty sitting to its start: details, agenda, and what is known of each product before it is scored. */
export function preparingUseCases({
  ports,
  sittings,
  setOf,
  place,
  doors,
  evidence,
}: Workshop): UseCases<Names> {
  const inUse = lawInUse(ports)
  return {
    'sitting.create'(
      { ruleSet: wanted, rulesReason, profile: chosen, level: asked, members, ...meeting },
      context,
    ) {
      const earlier = sittings.openedBy(context.request)
      if (earlier !== undefined) return ok({ sitting: earlier })
      const rules = ports.law.ruleSets.find(({ ruleSet }) => ruleSet.id === wanted)
      if (!rules) return refused({ code: 'rule-set.unknown' })
      const profile = profileNamed(ports.settings, chosen)
      if (!profile) return refused({ code: 'profile.unknown' })
      const { id, decision } = rules.ruleSet
      if (!inUse.has(rules)) return refused({ code: 'rule-set.not-offered', decision })
      const { date } = meeting
      const inForce = isInForce(rules.ruleSet, date)
      if (!inForce && rulesReason === '') return refused({ code: 'rule-set.not-in-force', decision, date })
      const level = asked ?? levelOf(profile)
      if (!ratingLevelsOn(rules.ruleSet, date).includes(level))
        return refused({ code: 'level.does-not-rate', level, decision, date })
      const ruleSet = { id, decision, hash: rules.hash, ...(inForce ? {} : { reason: rulesReason }) }
      const sitting = ports.chance.id()
      const opened = sittings.open(
        sitting,
        causeOf(context),
        openSitting({ ...meeting, level, ruleSet, profile, training: place.training }, members),
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
      const { level } = found.value.details
      if (rules && level && !ratingLevelsOn(rules.ruleSet, date).includes(level))
        return refused({ code: 'level.does-not-rate', level, decision, date })
      return sittings.change(
        sitting,
        causeOf(context),
        state => amendSitting(state, meeting, members),
        restsOnKind(['sitting.amended'], {}),
      )
    },
    'sitting.read'({ sitting }, { station }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      return ok(sittingView(found.value, setOf, doors.seatAt(station, sitting), sittings.held()))
    },
    'sitting.start': ({ sitting }, context) => sittings.change(sitting, causeOf(context), startSitting),
    'product.withdraw'({ sitting, product, reason, scope }, context) {
      const found = sittings.read(sitting)
      const packages = found.ok ? found.value.products.flatMap(packagesOf) : []
      const answer = sittings.change(
        sitting,
        causeOf(context),
        state => withdrawProduct(state, product, reason, scope),
        restsOnDecisions(product),
      )
      if (answer.ok) evidence.giveBack(packages)
      return answer
    },
    'product.carry-over': ({ sitting, product, reason }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => carryOver(state, product, reason),
        restsOnDecisions(product),
      ),
    'product.move': ({ sitting, product, to }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => moveProduct(state, product, to),
        restsOnKind(['product.entered', 'product.withdrawn', 'product.moved'], {}),
      ),
    'presenter.name': ({ sitting, product, presenter }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => namePresenter(state, product, presenter),
        restsOnKind(['presenter.named'], { product }),
      ),
    'advice.record': ({ sitting, product, hundredths, remarks }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state =>
          recordAdvice(state, product, { ...(hundredths === undefined ? {} : { hundredths }), remarks }),
        restsOnKind(['advice.recorded'], { product }),
      ),
  }
}
