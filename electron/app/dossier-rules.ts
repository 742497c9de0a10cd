import type { DossierView } from '#shared/contract/answers.ts'
import type { SittingDetails } from '#shared/council/event.ts'
import type { DossierRules, FrozenRules } from '#shared/council/frozen-rules.ts'
import type { SetOf } from '#shared/council/decide.ts'
import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { filingOf } from '#shared/dossier/findings.ts'
import { packageFindings } from '#shared/dossier/package-findings.ts'
import type { HashedRuleSet } from '#shared/law/law.ts'
import { rulesForDossier, type RulesForDossier } from '#shared/law/rules-for-dossier.ts'
import { lawInUse } from './law-in-use.ts'
import type { Ports } from './ports.ts'

/** What the law that is here says of a dossier at a sitting. */
export interface RulesOfDossiers {
  /** Under which decisions it is rated and due. @param reason why it is taken although they are not the sitting's */
  of(dossier: Dossier, details: SittingDetails, reason: string): DossierRules
  about(
    admitted: AdmittedPackage,
    details: SittingDetails,
  ): Pick<DossierView, 'findings' | 'due' | 'deadlines'>
}

export function rulesOfDossiers(
  ports: Pick<Ports, 'law' | 'shelf' | 'settings' | 'holidays' | 'places'>,
  setOf: SetOf,
): RulesOfDossiers {
  const { law } = ports
  const inUse = lawInUse(ports)

  /** The decision that its criteria set belongs to; a package is admitted only when that is here. */
  function madeUnder({ criteriaSet }: Dossier): HashedRuleSet {
    const rules = law.ruleSetOf(criteriaSet)
    if (!rules) throw new Error(`No rule set for ${criteriaSet}`)
    return rules
  }

  const dueRules = (dossier: Dossier, { date }: SittingDetails): RulesForDossier | undefined =>
    rulesForDossier(
      inUse.ruleSets().map(({ ruleSet }) => ruleSet),
      filingOf(dossier),
      date,
      ports.holidays.list,
    )

  return {
    of(dossier, details, reason) {
      const ratedUnder = frozen(madeUnder(dossier))
      const due = dueRules(dossier, details)?.ruleSet.id
      const rules = law.ruleSets.find(({ ruleSet }) => ruleSet.id === due)
      return { ratedUnder, due: rules ? frozen(rules) : ratedUnder, reason }
    },
    about(admitted, details) {
      const { dossier } = admitted
      const rules = madeUnder(dossier)
      const due = dueRules(dossier, details)
      return {
        ...packageFindings(admitted, {
          set: setOf(dossier.criteriaSet),
          rules,
          holidays: ports.holidays.list,
          places: ports.places.book(),
          on: details.date,
        }),
        due: due && { decision: due.ruleSet.decision, why: due.why },
      }
    },
  }
}

const frozen = ({ ruleSet: { id, decision }, hash }: HashedRuleSet): FrozenRules => ({ id, decision, hash })
