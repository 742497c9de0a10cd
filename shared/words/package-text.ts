import type { Finding } from '../dossier/findings.ts'
import type { PackageRefusal, PackageRefusalCode } from '../dossier/package-refusal.ts'
import type { PackageWords } from './vi/package.ts'

/** The sentence of a refused package: what is wrong and what to do. */
export const packageRefusalText = <Code extends PackageRefusalCode>(
  words: PackageWords,
  refusal: PackageRefusal<Code>,
): string => words.refusals[refusal.code](refusal)

type FindingOf<Kind extends Finding['kind']> = { [K in Kind]: Extract<Finding, { kind: K }> }[Kind]

/** The sentence of a finding. */
export const findingText = <Kind extends Finding['kind']>(
  words: PackageWords,
  finding: FindingOf<Kind>,
): string => words.findings[finding.kind](finding)
