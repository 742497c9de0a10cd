import type { LawFault, LawProblem } from '../law/check-law-file.ts'
import type { LawRefusal } from '../contract/refusal.ts'
import type { LawFileWords } from './vi/law-file.ts'

type ProblemOf<Kind extends LawProblem['kind']> = { [K in Kind]: Extract<LawProblem, { kind: K }> }[Kind]

const problemText = <Kind extends LawProblem['kind']>(
  words: LawFileWords,
  problem: ProblemOf<Kind>,
): string => words.problems[problem.kind](problem)

type RefusalOf<Code extends LawRefusal['code']> = { [C in Code]: Extract<LawRefusal, { code: C }> }[Code]

/** The sentence of a file of law that was not taken. */
export const lawRefusalText = <Code extends LawRefusal['code']>(
  words: LawFileWords,
  refusal: RefusalOf<Code>,
): string => words.refusals[refusal.code](refusal)

/** One line for one fault: the place in the file, then what is wrong there. */
export const lawFaultText = (words: LawFileWords, { path, problem }: LawFault): string =>
  words.fault(path, problemText(words, problem))
