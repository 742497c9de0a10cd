import type { DocumentHandle, ExportedSitting, Saved } from './kept.ts'
import type { LookedAtAnswer, OpinionCopy, OpinionsView, WrittenAnswer } from './opinion.ts'

/** What is answered to the rows of opinions in files. */
export interface AnswersOfOpinions {
  'opinion.list': OpinionsView
  'opinion.count-from': OpinionsView
  'opinion.ask': ExportedSitting
  'opinion.withdraw': OpinionsView
  'opinion.look': LookedAtAnswer
  'opinion.take': LookedAtAnswer
  'opinion.letters': DocumentHandle
  'opinion-copy.list': { readonly copies: readonly OpinionCopy[] }
  'opinion-copy.open': OpinionCopy & { readonly withoutEvidence: readonly string[] }
  'opinion-copy.sit': Record<string, never>
  'opinion-copy.rise': Record<string, never>
  'opinion-copy.reopen': Saved
  'opinion-copy.answer': WrittenAnswer
}
