import type { CouncilProfile } from '#shared/council/profile.ts'
import type { ProductRow } from '#shared/council/view.ts'
import { isCarried, voteFault, type Vote, type Voters } from '#shared/council/vote.ts'

/** Votes as they are being counted on the screen. */
export interface VoteDraft {
  readonly for: number
  readonly against: number
  readonly abstained: number
  /** Asked only where exactly half are in favour. */
  readonly chair: 'for' | 'against' | undefined
}

export const nothingCounted: VoteDraft = { for: 0, against: 0, abstained: 0, chair: undefined }

/** What a count is so far. */
export type VoteCount =
  /** So many are still to be counted; below zero when too many were. */
  | { readonly kind: 'counting'; readonly left: number }
  /** Exactly half are in favour and the chair's side is not known. */
  | { readonly kind: 'tied' }
  | { readonly kind: 'counted'; readonly vote: Vote; readonly carried: boolean }

export function countVotes(draft: VoteDraft, profile: CouncilProfile, voters: Voters): VoteCount {
  const vote = voteOf(draft, profile, voters)
  const fault = voteFault(vote, profile, voters)
  if (fault?.code === 'vote.miscounted') return { kind: 'counting', left: fault.voters - fault.given }
  if (fault?.code === 'vote.tied') return { kind: 'tied' }
  return { kind: 'counted', vote, carried: isCarried(vote) }
}

function voteOf(draft: VoteDraft, { adoption }: CouncilProfile, voters: Voters): Vote {
  const counts = { for: draft.for, against: draft.against, abstained: draft.abstained }
  switch (adoption) {
    case 'consensus':
      return { kind: adoption }
    case 'ballot':
      return { kind: adoption, ...counts }
    case 'majority':
      return draft.chair !== undefined && asksChair(draft, voters)
        ? { kind: adoption, ...counts, chair: draft.chair }
        : { kind: adoption, ...counts }
  }
}

/** Whether exactly half of those who may vote are in favour, everyone being counted, and there is a chair to say which half it is. */
export const asksChair = ({ for: inFavour, against, abstained }: VoteDraft, voters: Voters): boolean =>
  voters.chair && inFavour * 2 === voters.count && inFavour + against + abstained === voters.count

/** Who may vote on a product, as the sitting is seen now. */
export const votersNow = ({ quorum, presiding }: Pick<ProductRow, 'quorum' | 'presiding'>): Voters => ({
  count: quorum.present,
  chair: presiding !== undefined,
})
