import type { MemberId } from '#shared/council/member.ts'
import { sameProducer } from '#shared/council/producer.ts'
import type { ProductRow, SittingView } from '#shared/council/view.ts'
import { mayStepAside } from './aside-effect.ts'

/** A recusal from one product whose producer has others, still open, that it was not declared for: such as one whose package came later. */
export interface RecusalOffer {
  readonly member: MemberId
  readonly office: string
  readonly producer: string
  readonly reason: string
  /** The product that it was declared for. */
  readonly from: string
  /** The others, by their ids and names. */
  readonly others: readonly Pick<ProductRow, 'id' | 'name'>[]
}

/** One for each member and producer, in the order of the agenda; none once the sitting is closed. */
export function recusalOffers({
  products,
  members,
  details,
  phase,
}: Pick<SittingView, 'products' | 'members' | 'details' | 'phase'>): readonly RecusalOffer[] {
  if (phase.kind === 'closed') return []
  const open = products.filter(({ standing }) => standing.kind !== 'settled' && standing.kind !== 'departed')
  const offers: RecusalOffer[] = []
  for (const product of products)
    for (const { member, reason } of product.recusals) {
      const others = open.filter(
        other =>
          sameProducer(other, product) &&
          mayStepAside(other, members, details.profile).some(({ id }) => id === member),
      )
      const isOffered = offers.some(each => each.member === member && each.others[0]?.id === others[0]?.id)
      const office = members.find(({ id }) => id === member)?.office
      if (others.length === 0 || isOffered || office === undefined) continue
      offers.push({ member, office, producer: product.producer, reason, from: product.name, others })
    }
  return offers
}
