import type { SittingDeadline } from '#shared/contract/holidays.ts'
import { filingOf } from '#shared/dossier/findings.ts'
import { movedPeriods } from '#shared/law/moved-periods.ts'
import type { PublicHolidays } from '#shared/law/public-holidays.ts'
import type { Workshop } from './use-case.ts'

/** The deadlines of dossiers at sittings that are not closed which end otherwise by the second list. A package that cannot be read has none. */
export async function movedAtSittings(
  { sittings, ports }: Pick<Workshop, 'sittings' | 'ports'>,
  before: PublicHolidays,
  after: PublicHolidays,
): Promise<readonly SittingDeadline[]> {
  const found: SittingDeadline[] = []
  for (const { id, details, products, phase } of sittings.held()) {
    if (phase.kind === 'closed') continue
    for (const { entry } of products) {
      const dossier = (await ports.packages.read(entry.package))?.dossier
      const rules = dossier && ports.law.ruleSetOf(dossier.criteriaSet)
      if (!dossier || !rules) continue
      const { council, date } = details
      const moved = movedPeriods(filingOf(dossier), rules.ruleSet, before, after)
      found.push(
        ...moved.map(each => ({ ...each, sitting: id, council, date, product: dossier.product.name })),
      )
    }
  }
  return found
}
