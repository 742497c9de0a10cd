import { restsOnDecisions, restsOnKind } from '#shared/council/changed-since.ts'
import { no } from '#shared/council/decide.ts'
import {
  acceptSpread,
  confirmMinimums,
  dismissProduct,
  noteDiscussion,
  settleRating,
  weighStop,
} from '#shared/council/reconciling.ts'
import { productOf } from '#shared/council/sitting.ts'
import { causeOf, rulesFrom, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'minimum.confirm'
  | 'discussion.note'
  | 'spread.accept'
  | 'stop.weigh'
  | 'outcome.settle'
  | 'outcome.dismiss'

/** What the council decides together, once marks are open. */
export function reconcilingUseCases({ ports, sittings, setOf }: Workshop): UseCases<Names> {
  const rulesOf = rulesFrom(ports.law)
  return {
    'minimum.confirm': ({ sitting, product, confirmations }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => confirmMinimums(state, setOf, product, confirmations),
        restsOnDecisions(product),
      ),
    'discussion.note': ({ sitting, product, text }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => noteDiscussion(state, product, text),
        restsOnKind(['discussion.noted'], { product }),
      ),
    'spread.accept': ({ sitting, product, ground }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => acceptSpread(state, setOf, product, ground),
        restsOnDecisions(product),
      ),
    'stop.weigh': ({ sitting, product, criterion, ground, vote }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => weighStop(state, setOf, product, criterion, ground, vote),
        restsOnDecisions(product),
      ),
    'outcome.settle': ({ sitting, product, vote }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => {
          const found = productOf(state, product)
          if (!found) return no({ code: 'product.unknown' })
          return settleRating(state, rulesOf(setOf(found.entry.criteriaSet), state), setOf, product, vote)
        },
        restsOnDecisions(product),
      ),
    'outcome.dismiss': ({ sitting, product, dismissal, vote }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => dismissProduct(state, setOf, product, dismissal, vote),
        restsOnDecisions(product),
      ),
  }
}
