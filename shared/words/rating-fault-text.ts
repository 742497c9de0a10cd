import type { LawProblem } from '../law/check-law-file.ts'
import type { RatingFault, RatingProblem } from '../law/rating-fault.ts'
import { lawFaultText } from './law-fault-text.ts'
import type { RatingFileWords } from './vi/rating-file.ts'
import type { Words } from './words.ts'

type OwnKind = keyof RatingFileWords['problems']
type ProblemOf<Kind extends OwnKind> = { [K in Kind]: Extract<RatingProblem, { kind: K }> }[Kind]

const problemText = <Kind extends OwnKind>(words: RatingFileWords, problem: ProblemOf<Kind>): string =>
  words.problems[problem.kind](problem)

const isLawProblem = (words: Words, problem: RatingProblem): problem is LawProblem =>
  Object.hasOwn(words.lawFile.problems, problem.kind)

/** One line for one fault of a file of marks: the place in the file, then what is wrong there. */
export const ratingFaultText = (words: Words, { path, problem }: RatingFault): string =>
  isLawProblem(words, problem)
    ? lawFaultText(words.lawFile, { path, problem })
    : words.lawFile.fault(path, problemText(words.ratingFile, problem))
