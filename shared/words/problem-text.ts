import type { DraftFinding, Problem } from '../dossier/problem.ts'
import { findingText } from './package-text.ts'
import type { PreflightWords } from './vi/preflight.ts'
import type { Words } from './words.ts'

type FindingOf<Kind extends DraftFinding['kind']> = { [K in Kind]: Extract<DraftFinding, { kind: K }> }[Kind]

/** The sentence of a problem: what is wrong, where, and what to do. */
export const problemText = ({ finding }: Pick<Problem, 'finding'>, words: Words): string =>
  isOfDrafts(finding, words.preflight)
    ? draftFindingText(words.preflight, finding)
    : findingText(words.package, finding)

const isOfDrafts = (finding: Problem['finding'], words: PreflightWords): finding is DraftFinding =>
  finding.kind in words.findings

const draftFindingText = <Kind extends DraftFinding['kind']>(
  words: PreflightWords,
  finding: FindingOf<Kind>,
): string => words.findings[finding.kind](finding)
