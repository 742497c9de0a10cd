import { z } from 'zod'
import { isOffered } from '#shared/law/in-force.ts'
import type { HashedRuleSet } from '#shared/law/law.ts'
import type { CriteriaSetId } from '#shared/law/rule-set.ts'
import type { Ports } from './ports.ts'

const keptAcceptances = 'law.accepted'

/** As `accept` left them; the hash says of which text. */
const acceptancesSchema = z.array(
  z.strictObject({ id: z.string(), hash: z.string(), trial: z.string(), at: z.int() }),
)

/** Which of the law that is here may be used for a new sitting: what is shipped, and what was imported, tried and accepted. */
export interface LawInUse {
  ruleSets(): readonly HashedRuleSet[]
  has(rules: HashedRuleSet): boolean
  /** Whether a new dossier may be scored on this sheet. */
  offers(set: CriteriaSetId): boolean
  /** When an imported decision was accepted, in UTC milliseconds. */
  acceptedAt(rules: HashedRuleSet): number | undefined
  /** @param trial the hash of the trial that was looked at */
  accept(rules: HashedRuleSet, trial: string, at: number): void
}

export function lawInUse({ law, shelf, settings }: Pick<Ports, 'law' | 'shelf' | 'settings'>): LawInUse {
  const acceptances = (): z.infer<typeof acceptancesSchema> =>
    acceptancesSchema.parse(JSON.parse(settings.read(keptAcceptances) ?? '[]'))
  const acceptedAt = ({ ruleSet, hash }: HashedRuleSet): number | undefined =>
    acceptances().find(each => each.id === ruleSet.id && each.hash === hash)?.at
  const has = (rules: HashedRuleSet): boolean =>
    !shelf.isImported(rules.ruleSet.id) || acceptedAt(rules) !== undefined
  return {
    acceptedAt,
    has,
    ruleSets: () => law.ruleSets.filter(has),
    offers(id) {
      const set = law.criteriaSet(id)
      const rules = law.ruleSetOf(id)
      return set !== undefined && rules !== undefined && isOffered(set) && has(rules)
    },
    accept(rules, trial, at) {
      const { ruleSet, hash } = rules
      if (acceptedAt(rules) !== undefined) return
      settings.write(keptAcceptances, JSON.stringify([...acceptances(), { id: ruleSet.id, hash, trial, at }]))
    },
  }
}
