import { proposalFor, type Proposal } from '../../council/proposal.ts'
import type { Product, Sitting } from '../../council/sitting.ts'

/** Products of which the same is proposed, in the order of the agenda. */
export interface Group {
  readonly proposal: Proposal
  readonly products: readonly Product[]
}

/** From what is recognised down to what has no tier; the higher tier first. */
const order: readonly Proposal['kind'][] = [
  'forward',
  'recognise',
  'send-down',
  'not-upgraded',
  'not-recognised',
]

/** By what the council proposes, tier by tier; whatever has no tier, or none yet, is one group at the end. */
export function groupsOf(sitting: Sitting): {
  readonly proposed: readonly Group[]
  readonly unrated: readonly Product[]
} {
  const all = sitting.products.map(product => ({ product, proposal: proposalFor(sitting, product) }))
  const rated = all.filter(({ proposal }) => order.includes(proposal.kind))
  const groups = Map.groupBy(rated, ({ proposal }) => keyOf(proposal))
  return {
    proposed: [...groups.values()]
      .flatMap(([first, ...others]) =>
        first
          ? [{ proposal: first.proposal, products: [first, ...others].map(({ product }) => product) }]
          : [],
      )
      .toSorted((a, b) => rankOf(a.proposal) - rankOf(b.proposal)),
    unrated: all.filter(({ proposal }) => !order.includes(proposal.kind)).map(({ product }) => product),
  }
}

/** Only of what is recognised, or would be, each tier stands apart. */
const starsIn = (proposal: Proposal): number =>
  proposal.kind === 'recognise' || proposal.kind === 'forward' || proposal.kind === 'send-down'
    ? proposal.stars
    : 0

const keyOf = (proposal: Proposal): string => `${proposal.kind} ${starsIn(proposal)}`

const rankOf = (proposal: Proposal): number => order.indexOf(proposal.kind) * 10 - starsIn(proposal)
