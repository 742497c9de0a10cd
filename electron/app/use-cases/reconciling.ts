import { confirmMinimums, dismissProduct, noteDiscussion, settleRating } from '#shared/council/reconciling.ts'
import { rulesOn } from '#shared/law/in-force.ts'
import { causeOf, type UseCases, type Workshop } from '../use-case.ts'

type Names = 'minimum.confirm' | 'discussion.note' | 'outcome.settle' | 'outcome.dismiss'

/** What the council decides together, once marks are open. */
export function reconcilingUseCases({ ports, sittings, setOf }: Workshop): UseCases<Names> {
  return {
    'minimum.confirm': ({ sitting, product, confirmations }, context) =>
      sittings.change(sitting, causeOf(context), state =>
        confirmMinimums(state, setOf, product, confirmations),
      ),
    'discussion.note': ({ sitting, product, text }, context) =>
      sittings.change(sitting, causeOf(context), state => noteDiscussion(state, product, text)),
    'outcome.settle': ({ sitting, product }, context) =>
      sittings.change(sitting, causeOf(context), state => {
        const rules = ports.law.ruleSets.find(({ ruleSet }) => ruleSet.id === state.details.ruleSet.id)
        if (!rules) throw new Error(`No rule set ${state.details.ruleSet.id}`)
        return settleRating(state, rulesOn(rules.ruleSet, state.details.date), setOf, product)
      }),
    'outcome.dismiss': ({ sitting, product, dismissal }, context) =>
      sittings.change(sitting, causeOf(context), state => dismissProduct(state, setOf, product, dismissal)),
  }
}
