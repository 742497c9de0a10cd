import type { AdmittedPackage } from '../dossier/admitted-package.ts'
import { advisedTotal } from '../dossier/advised.ts'
import { isSame } from '../kernel/same.ts'
import type { CriteriaSet } from '../law/rule-set.ts'

/** What the advisory team ("Tổ tư vấn") told the council before it scored. */
export interface Advice {
  /** Its preliminary mean in hundredths of a point; absent where it gave none. */
  readonly hundredths?: number
  readonly remarks: string
  /** The package that it came in; absent where the secretary wrote it down. */
  readonly from?: AdviceSource
}

export interface AdviceSource {
  /** SHA-256 of its manifest. */
  readonly package: string
  /** As the team is called there; may be empty. */
  readonly team: string
  /** The day that the advice bears, yyyy-MM-dd. */
  readonly on: string
}

/** The advice that a package carries, its total added up from its marks; nothing where it carries none. */
export function adviceIn(
  { dossier: { advice }, hash }: Pick<AdmittedPackage, 'dossier' | 'hash'>,
  set: CriteriaSet,
): Advice | undefined {
  if (!advice) return undefined
  const { team, on, remarks } = advice
  const points = advisedTotal(advice, set)
  return {
    ...(points === undefined ? {} : { hundredths: points * 100 }),
    remarks,
    from: { package: hash, team, on },
  }
}

/** Whether another advice says nothing else; what the secretary writes down again is no other. */
export const isSameAdvice = (stands: Advice | undefined, given: Advice): boolean =>
  stands?.hundredths === given.hundredths &&
  (stands?.remarks ?? '') === given.remarks &&
  (given.from === undefined || isSame(stands?.from, given.from))
