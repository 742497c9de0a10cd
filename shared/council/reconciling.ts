import { sure } from '../kernel/result.ts'
import { rate, type Rating } from '../law/rate.ts'
import { usualRatingRules } from '../law/rating-rules.ts'
import { starredCriteria } from '../law/minimum.ts'
import {
  criterionOf,
  offers,
  type Choice,
  type CriteriaSet,
  type CriterionId,
  type RuleSet,
} from '../law/rule-set.ts'
import { follows, no, onOpenProduct, type Decision, type SetOf } from './decide.ts'
import type { ProductId } from './event.ts'
import { countedSheets, figuresOf, type RoundFigures } from './round.ts'
import { lastRound, type Product, type Round, type Sitting } from './sitting.ts'

/** The last round when its marks are open to the council. */
export function revealedRound(product: Product): Round | undefined {
  const round = lastRound(product)
  return round?.revealedAt === undefined ? undefined : round
}

/** The figures of the sheets that count in a revealed round; none when recusals leave no sheet. */
export function revealedFigures(product: Product, set: CriteriaSet, limit: number): RoundFigures | undefined {
  const round = revealedRound(product)
  const sheets = round ? countedSheets(product, round) : []
  return sheets.length > 0 ? figuresOf(set, sheets, limit) : undefined
}

/** The starred criteria that the council has still to confirm. */
export const unconfirmed = (product: Product, set: CriteriaSet): readonly CriterionId[] =>
  starredCriteria(set)
    .map(({ id }) => id)
    .filter(id => product.confirmed[id] === undefined)

/** The council says which option a starred criterion has reached, whatever single members marked. */
export function confirmMinimums(
  sitting: Sitting,
  setOf: SetOf,
  id: ProductId,
  confirmations: readonly { readonly criterion: CriterionId; readonly choice: Choice }[],
): Decision {
  return onOpenProduct(sitting, id, product => {
    if (!revealedRound(product)) return no({ code: 'round.not-revealed' })
    const set = setOf(product.entry.criteriaSet)
    const starred = new Set(starredCriteria(set).map(criterion => criterion.id))
    for (const { criterion, choice } of confirmations) {
      const asked = criterionOf(set, criterion)
      if (!asked || !starred.has(criterion)) return no({ code: 'criterion.unknown' })
      if (!offers(asked, choice)) return no({ code: 'choice.unknown' })
    }
    const said = new Map(confirmations.map(({ criterion, choice }) => [criterion, choice]))
    return follows(
      ...[...said]
        .filter(([criterion, choice]) => product.confirmed[criterion] !== choice)
        .map(
          ([criterion, choice]) => ({ kind: 'minimum.confirmed', product: id, criterion, choice }) as const,
        ),
    )
  })
}

/** What the rating would be now, with what is confirmed so far; what is not confirmed counts as not reached. */
export function ratingNow(product: Product, ruleSet: RuleSet, set: CriteriaSet): Rating | undefined {
  const round = revealedRound(product)
  const sheets = round ? countedSheets(product, round) : []
  return sheets.length > 0
    ? sure(
        rate(
          ruleSet,
          set,
          sheets.map(({ marks }) => marks),
          product.confirmed,
          usualRatingRules,
        ),
      )
    : undefined
}

/** Gives the product its stars: revealed, within the spread limit, every starred criterion confirmed. */
export function settleRating(sitting: Sitting, ruleSet: RuleSet, setOf: SetOf, id: ProductId): Decision {
  return onOpenProduct(sitting, id, product => {
    const set = setOf(product.entry.criteriaSet)
    const figures = revealedFigures(product, set, sitting.details.profile.spreadLimit)
    const rating = ratingNow(product, ruleSet, set)
    if (!figures || !rating) return no({ code: 'round.not-revealed' })
    const { difference, limit, exceeded } = figures.spread
    if (exceeded) return no({ code: 'spread.exceeded', difference, limit })
    const criteria = unconfirmed(product, set)
    if (criteria.length > 0) return no({ code: 'minimum.unconfirmed', criteria })
    return follows({ kind: 'outcome.settled', product: id, outcome: { kind: 'rated', rating } })
  })
}

/** A decision of the council outside the average: the dossier excluded, the scoring stopped, or the dossier returned. */
export type Dismissal =
  | { readonly kind: 'excluded'; readonly ground: string }
  | { readonly kind: 'stopped'; readonly at: CriterionId; readonly decision: string }
  | { readonly kind: 'returned'; readonly missing: string }

export function dismissProduct(
  sitting: Sitting,
  setOf: SetOf,
  id: ProductId,
  dismissal: Dismissal,
): Decision {
  return onOpenProduct(sitting, id, product => {
    const reason = groundOf(dismissal)
    if (reason === '') return no({ code: 'reason.missing' })
    if (dismissal.kind === 'stopped' && !criterionOf(setOf(product.entry.criteriaSet), dismissal.at)) {
      return no({ code: 'criterion.unknown' })
    }
    return follows({ kind: 'outcome.settled', product: id, outcome: dismissal })
  })
}

function groundOf(dismissal: Dismissal): string {
  switch (dismissal.kind) {
    case 'excluded':
      return dismissal.ground
    case 'stopped':
      return dismissal.decision
    case 'returned':
      return dismissal.missing
  }
}

/** What was said about a product, for the minutes. */
export function noteDiscussion(sitting: Sitting, id: ProductId, text: string): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const product = sitting.products.find(candidate => candidate.id === id)
  if (!product) return no({ code: 'product.unknown' })
  return product.discussion === text ? follows() : follows({ kind: 'discussion.noted', product: id, text })
}
