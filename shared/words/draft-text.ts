import type { DraftRefusal } from '../contract/draft-refusal.ts'
import type { DraftWords } from './vi/drafts.ts'

type RefusalOf<Code extends DraftRefusal['code']> = {
  [C in Code]: Extract<DraftRefusal, { readonly code: C }>
}[Code]

/** The sentence for what a draft refuses. */
export const draftRefusalText = <Code extends DraftRefusal['code']>(
  words: DraftWords,
  refusal: RefusalOf<Code>,
): string => words.refusals[refusal.code](refusal)
