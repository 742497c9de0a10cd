import { z } from 'zod'
import type { Withheld } from '#shared/dossier/package-refusal.ts'
import { isOffered } from '#shared/law/in-force.ts'
import type { HashedRuleSet, Law } from '#shared/law/law.ts'
import type { CriteriaSetId } from '#shared/law/rule-set.ts'
import type { Ports } from './ports.ts'

const keptAcceptances = 'law.accepted'

/** As `accept` left them; the hash says of which text. */
const acceptancesSchema = z.array(
  z.strictObject({ id: z.string(), hash: z.string(), trial: z.string(), at: z.int() }),
)

export type SetState =
  { readonly kind: 'offered' | 'unknown' } | { readonly kind: 'withheld'; readonly reason: Withheld }

/** Which of the law that is here may be used for a new sitting: what is shipped, and what was imported, tried and accepted. */
export interface LawInUse {
  ruleSets(): readonly HashedRuleSet[]
  has(rules: HashedRuleSet): boolean
  /** Whether a new dossier may be scored on this sheet, and why not where it is here. */
  stateOf(set: CriteriaSetId): SetState
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
    stateOf: id => stateOfSet(law, id, has),
    accept(rules, trial, at) {
      const { ruleSet, hash } = rules
      if (acceptedAt(rules) !== undefined) return
      settings.write(keptAcceptances, JSON.stringify([...acceptances(), { id: ruleSet.id, hash, trial, at }]))
    },
  }
}

/** @param isAccepted whether a decision that is here may be used for a new sitting */
export function stateOfSet(
  law: Law,
  id: CriteriaSetId,
  isAccepted: (rules: HashedRuleSet) => boolean,
): SetState {
  const set = law.criteriaSet(id)
  const rules = law.ruleSetOf(id)
  if (!set || !rules) return { kind: 'unknown' }
  if (set.defect !== undefined) return withheld({ why: 'defect', defect: set.defect })
  if (!isOffered(set)) return withheld({ why: 'several-choices' })
  return isAccepted(rules) ? { kind: 'offered' } : withheld({ why: 'not-accepted' })
}

const withheld = (reason: Withheld): SetState => ({ kind: 'withheld', reason })
