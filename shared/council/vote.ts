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
    /** Which side the chair was on; asked only where exactly half were in favour. */
    chair: z.enum(['for', 'against']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('ballot'), ...counted }),
])
export type Vote = DeepReadonly<z.infer<typeof voteSchema>>

export type VoteRefusal =
  | { readonly code: 'vote.other-kind'; readonly adoption: CouncilProfile['adoption'] }
  | { readonly code: 'vote.miscounted'; readonly given: number; readonly voters: number }
  | { readonly code: 'vote.tied' }

/** What is wrong with a vote under these rules, when something is. @param voters members of the council who may vote on the product */
export function voteFault(vote: Vote, { adoption }: CouncilProfile, voters: number): VoteRefusal | undefined {
  if (vote.kind !== adoption) return { code: 'vote.other-kind', adoption }
  if (vote.kind === 'consensus') return undefined
  const given = vote.for + vote.against + vote.abstained
  if (given !== voters) return { code: 'vote.miscounted', given, voters }
  if (vote.kind === 'majority' && vote.for * 2 === voters && vote.chair === undefined)
    return { code: 'vote.tied' }
  return undefined
}

/** More than half of those who may vote are in favour; exactly half carry a show of hands where the chair is among them. */
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
