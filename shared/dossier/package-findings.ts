import { deadlinesOf, type DossierDeadlines } from '../law/deadlines.ts'
import type { HashedRuleSet } from '../law/law.ts'
import type { PublicHolidays } from '../law/public-holidays.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import type { PlaceBook } from '../places/place-book.ts'
import type { AdmittedPackage } from './admitted-package.ts'
import {
  admittedFindings,
  filingOf,
  findingsOf,
  placeFindings,
  rulesFindings,
  type Finding,
} from './findings.ts'

/** What a package is held against that was let in. */
export interface PackageGround {
  /** Its criteria set, and the decision that this belongs to. */
  readonly set: CriteriaSet
  readonly rules: HashedRuleSet
  readonly holidays: PublicHolidays
  /** Nothing where the table of places cannot be read. */
  readonly places: PlaceBook | undefined
  /** The day of the sitting, yyyy-MM-dd. */
  readonly on: string
}

/** Everything that a secretary should know of a package before the council sees it, and the deadlines of its dossier. */
export function packageFindings(
  admitted: Pick<AdmittedPackage, 'dossier' | 'files' | 'notes'>,
  { set, rules, holidays, places, on }: PackageGround,
): { readonly findings: readonly Finding[]; readonly deadlines: DossierDeadlines | undefined } {
  const { dossier } = admitted
  const deadlines = deadlinesOf(filingOf(dossier), rules.ruleSet, holidays)
  const findings = [
    ...rulesFindings(dossier, rules, deadlines),
    ...findingsOf(dossier, set),
    ...(places ? placeFindings(dossier, places) : []),
    ...admittedFindings(admitted, on),
  ]
  return { findings, deadlines }
}
