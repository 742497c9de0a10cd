import { forwardedTo, levelOf, type Forwarded } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import type { Stars } from '../law/rule-set.ts'
import type { Departure } from './departure.ts'
import type { Product, Sitting } from './sitting.ts'

/**
 * What a council proposes for one product to whoever decides (QĐ 26/2026 Điều 4.1, 7.3d–e, 7.4–7.6). Recognition is never the council's
 * own: it follows from the tier, the council's level, and what the product was before.
 */
export type Proposal =
  /** To be recognised, with a certificate, by the authority of the council's own level. */
  | { readonly kind: 'recognise'; readonly stars: Stars }
  /** The result to be approved, and the dossier sent to the level above. */
  | { readonly kind: 'forward'; readonly stars: Stars; readonly to: Forwarded }
  /** Below what this level recognises: the result goes back to the one that does. */
  | { readonly kind: 'send-down'; readonly stars: Stars }
  /** Rated for an upgrade that it did not reach: what it was recognised as stays, and nothing is recognised anew. */
  | { readonly kind: 'not-upgraded'; readonly stars: Stars; readonly from: number; readonly to: number }
  /** Of a tier that nobody recognises. */
  | { readonly kind: 'not-recognised'; readonly stars: Stars }
  | { readonly kind: Exclude<Outcome['kind'], 'rated'> }
  | { readonly kind: Departure['kind'] }
  | { readonly kind: 'open' }

/** Of one and two stars there is no certificate that could stay (QĐ 26/2026 Điều 4.1a). */
const lowestCertified = 3

export type ProposalKind = Proposal['kind']

export function proposalFor({ details }: Pick<Sitting, 'details'>, product: Product): Proposal {
  const { outcome, departure, entry } = product
  if (departure) return { kind: departure.kind }
  if (!outcome) return { kind: 'open' }
  if (outcome.kind !== 'rated') return { kind: outcome.kind }
  const { stars, recognition } = outcome.rating
  const { stage } = entry
  if (stage.kind === 'upgrade' && stage.from >= lowestCertified && stars <= stage.from)
    return { kind: 'not-upgraded', stars, from: stage.from, to: stage.to }
  if (recognition === 'none') return { kind: 'not-recognised', stars }
  const level = levelOf(details)
  const to = forwardedTo(recognition, level)
  if (to) return { kind: 'forward', stars, to }
  return recognition === level ? { kind: 'recognise', stars } : { kind: 'send-down', stars }
}

/** The products of a proposal in the order of the agenda. */
export const proposedAs = <Kind extends ProposalKind>(
  sitting: Sitting,
  kind: Kind,
): readonly { readonly product: Product; readonly proposal: Extract<Proposal, { kind: Kind }> }[] =>
  sitting.products.flatMap(product => {
    const proposal = proposalFor(sitting, product)
    return isKind(proposal, kind) ? [{ product, proposal }] : []
  })

const isKind = <Kind extends ProposalKind>(
  proposal: Proposal,
  kind: Kind,
): proposal is Extract<Proposal, { kind: Kind }> => proposal.kind === kind
