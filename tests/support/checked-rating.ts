import { checkRatingHead, type RatingFrame } from '#shared/law/check-rating-head.ts'
import type { RatingFault } from '#shared/law/rating-fault.ts'
import type { Result } from '#shared/kernel/result.ts'
import { ratingFaultText } from '#shared/words/rating-fault-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aRatingHead } from './a-rating-file.ts'
import { law } from './shipped-law.ts'

/** What a person reads of a file of marks that is wrong; nothing of one that is not. */
export const linesOf = (checked: Result<unknown, readonly RatingFault[]>): readonly string[] =>
  checked.ok ? [] : checked.refusal.map(fault => ratingFaultText(wordsIn.vi, fault))

/** Under what a head rates that nothing is wrong with. */
export function frame(change: Readonly<Record<string, unknown>> = {}): RatingFrame {
  const checked = checkRatingHead(aRatingHead(change), law)
  if (!checked.ok) throw new Error(JSON.stringify(checked.refusal))
  return checked.value
}
