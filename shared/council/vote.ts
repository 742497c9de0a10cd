import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { never } from '../kernel/never.ts'
import type { CouncilProfile } from './profile.ts'

const votes = z.int().min(0).max(40)
const counted = { for: votes, against: votes, abstained: votes }

/** How an outcome was put to the council, and what came of it. In a ballot, blank and spoilt papers are the abstentions. */
export const voteSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consensus') }),
  z.strictObject({
    kind: z.literal('majority'),
    ...counted,
    /** Which side whoever presides was on; asked only where exactly half were in favour. */
    chair: z.enum(['for', 'against']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('ballot'), ...counted }),
])
export type Vote = DeepReadonly<z.infer<typeof voteSchema>>

export type VoteRefusal =
  | { readonly code: 'vote.other-kind'; readonly adoption: CouncilProfile['adoption'] }
  | { readonly code: 'vote.miscounted'; readonly given: number; readonly voters: number }
  | { readonly code: 'vote.tied' }
  /** Nobody presides who may vote on the product, so that a tie carries nothing. */
  | { readonly code: 'vote.no-chair' }

/** Members of the council who may vote on a product. */
export interface Voters {
  readonly count: number
  /** Whether whoever presides is one of them. */
  readonly chair: boolean
}

/** What is wrong with a vote under these rules, when something is. */
export function voteFault(vote: Vote, { adoption }: CouncilProfile, voters: Voters): VoteRefusal | undefined {
  if (vote.kind !== adoption) return { code: 'vote.other-kind', adoption }
  if (vote.kind === 'consensus') return undefined
  const given = vote.for + vote.against + vote.abstained
  if (given !== voters.count) return { code: 'vote.miscounted', given, voters: voters.count }
  if (vote.kind === 'ballot') return undefined
  if (vote.chair !== undefined) return voters.chair ? undefined : { code: 'vote.no-chair' }
  return voters.chair && vote.for * 2 === voters.count ? { code: 'vote.tied' } : undefined
}

/** More than half of those who may vote are in favour; exactly half carry a show of hands where whoever presides is among them. */
export function isCarried(vote: Vote): boolean {
  switch (vote.kind) {
    case 'consensus':
      return true
    case 'majority':
    case 'ballot': {
      const others = vote.against + vote.abstained
      return vote.for > others || (vote.kind === 'majority' && vote.for === others && vote.chair === 'for')
    }
    default:
      return never(vote)
  }
}
