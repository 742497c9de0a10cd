import type { Fork } from '#shared/council/fork.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { printed } from '#shared/kernel/fraction.ts'
import { never } from '#shared/kernel/never.ts'
import { forwardedTo, type CouncilLevel } from '#shared/law/level.ts'
import type { Outcome } from '#shared/law/outcome.ts'
import type { Words } from '#shared/words/words.ts'

/** One product in two records. */
export interface ComparedOutcome {
  readonly product: string
  readonly here: string
  readonly there: string
  readonly differs: boolean
}

/** Every product of either record, those that differ first. */
export function comparedOutcomes({ here, there }: Fork, words: Words): readonly ComparedOutcome[] {
  const names = new Set([...here.outcomes, ...there.outcomes].map(({ product }) => product))
  const compared = [...names].map(product => {
    const [one, other] = [here, there].map(side => side.outcomes.find(each => each.product === product))
    return {
      product,
      here: outcomeText(one, here.level, words),
      there: outcomeText(other, there.level, words),
      differs: canonicalJson(one ?? null) !== canonicalJson(other ?? null),
    }
  })
  return compared.toSorted((a, b) => Number(b.differs) - Number(a.differs))
}

type OnSide = { readonly outcome: Outcome | undefined } | undefined

function outcomeText(onSide: OnSide, level: CouncilLevel, { exchange, common, law }: Words): string {
  if (!onSide) return exchange.fork.notOnAgenda
  const { outcome } = onSide
  if (!outcome) return exchange.fork.unsettled
  if (outcome.kind !== 'rated') return `${common.outcomes[outcome.kind]}: ${groundOf(outcome)}`
  const { mean, stars, recognition } = outcome.rating
  return `${common.tier(stars, forwardedTo(recognition, level))}, ${common.points(printed(mean, 2, law.decimalSign))}`
}

function groundOf(outcome: Exclude<Outcome, { kind: 'rated' }>): string {
  switch (outcome.kind) {
    case 'excluded':
      return outcome.ground
    case 'stopped':
      return `${outcome.at}, ${outcome.decision}`
    case 'returned':
      return outcome.missing
    default:
      return never(outcome)
  }
}
