import type { LawFault, LawProblem } from '../law/check-law-file.ts'
import type { LawFileWords } from './vi/law-file.ts'

type ProblemOf<Kind extends LawProblem['kind']> = { [K in Kind]: Extract<LawProblem, { kind: K }> }[Kind]

const problemText = <Kind extends LawProblem['kind']>(
  words: LawFileWords,
  problem: ProblemOf<Kind>,
): string => words.problems[problem.kind](problem)

/** One line for one fault: the place in the file, then what is wrong there. */
export const lawFaultText = (words: LawFileWords, { path, problem }: LawFault): string =>
  words.fault(path, problemText(words, problem))
