import type { Answers } from '#shared/contract/answers.ts'
import type { LawSummary } from '#shared/contract/law-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { checkLawFile, type LawFile } from '#shared/law/check-law-file.ts'
import { findCriteriaSets } from '#shared/law/find-criteria-set.ts'
import { decisionOf, setsOf } from '#shared/law/import-law.ts'
import { isOffered } from '#shared/law/in-force.ts'
import { ratingLevelsOn } from '#shared/law/level.ts'
import type { HashedRuleSet } from '#shared/law/law.ts'
import { largestLawFile, parseLawText } from '#shared/law/parse-law-text.ts'
import { passed, trialOf } from '#shared/law/trial.ts'
import { lawInUse } from '../law-in-use.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'

type Names = 'criteria-set.find' | 'law.list' | 'law.criteria-set' | 'law.import' | 'law.trial' | 'law.accept'

/** A person mends the first faults of a file before the rest. */
const mostFaultsShown = 200

/** The law that is here, and how a new decision joins it: checked whole, kept, tried, accepted. */
export function lawUseCases({ ports }: Workshop): UseCases<Names> {
  const { law, shelf, uploads, clock } = ports
  const inUse = lawInUse(ports)
  const ruleSetNamed = (id: string): HashedRuleSet | undefined =>
    law.ruleSets.find(({ ruleSet }) => ruleSet.id === id)

  async function fileIn(upload: string): Promise<Result<LawFile, Refusal>> {
    const bytes = await uploads.read(upload)
    if (!bytes) return refused({ code: 'upload.unknown' })
    if (bytes.length > largestLawFile) return refused({ code: 'upload.too-large', limit: largestLawFile })
    const parsed = parseLawText(new TextDecoder().decode(bytes))
    if (!parsed.ok) return parsed
    const checked = checkLawFile(parsed.value)
    if (checked.ok) return checked
    return refused({ code: 'law.faulty', faults: checked.refusal.slice(0, mostFaultsShown) })
  }

  function tried(rules: HashedRuleSet): Answers['law.trial'] {
    const sets = trialOf({ ruleSet: rules.ruleSet, criteriaSets: setsOf(law, rules.ruleSet) })
    const trial = ports.hash(canonicalJson({ hash: rules.hash, sets }))
    return { sets, trial, passed: passed(sets) }
  }

  async function take(file: LawFile): Promise<Answer<'law.import'>> {
    const decision = decisionOf(file, law)
    if (!decision.ok) return decision
    const { id } = decision.value.ruleSet
    const here = ruleSetNamed(id)
    const hash = ports.hash(canonicalJson(decision.value))
    if (here) return here.hash === hash ? ok({ ruleSet: id }) : refused({ code: 'law.id-taken', id })
    await shelf.keep(decision.value)
    return ok({ ruleSet: id })
  }

  return {
    'law.list': () => ok({ ruleSets: law.ruleSets.map(summaryOf) }),
    'law.criteria-set'({ id }) {
      const set = law.criteriaSet(id)
      const owner = law.ruleSetOf(id)
      return set && owner ? ok({ set, ...owner }) : refused({ code: 'rule-set.unknown' })
    },
    'criteria-set.find'({ text, ruleSet }) {
      const rules = ruleSetNamed(ruleSet)
      if (!rules) return refused({ code: 'rule-set.unknown' })
      return ok({ found: findCriteriaSets(setsOf(law, rules.ruleSet), ports.everydayWords(), text) })
    },
    async 'law.import'({ upload }) {
      const file = await fileIn(upload)
      const answer = file.ok ? await take(file.value) : file
      // Not where the disk failed: the same request can then be given again.
      await uploads.discard(upload)
      return answer
    },
    'law.trial'({ ruleSet }) {
      const rules = ruleSetNamed(ruleSet)
      return rules ? ok(tried(rules)) : refused({ code: 'rule-set.unknown' })
    },
    'law.accept'({ ruleSet, trial }) {
      const rules = ruleSetNamed(ruleSet)
      if (!rules) return refused({ code: 'rule-set.unknown' })
      const now = tried(rules)
      if (now.trial !== trial) return refused({ code: 'law.not-tried' })
      if (!now.passed) return refused({ code: 'law.trial-failed' })
      inUse.accept(rules, trial, clock())
      return ok({ acceptedAt: inUse.acceptedAt(rules) ?? clock() })
    },
  }

  function summaryOf(rules: HashedRuleSet): LawSummary['ruleSets'][number] {
    const { ruleSet, hash } = rules
    const { id, decision, title, issuedOn, from, to, notes } = ruleSet
    return {
      ...{ id, decision, title, issuedOn, from, to, notes, hash },
      levels: [from, ...ruleSet.amendments.map(amendment => amendment.from)]
        .toSorted()
        .map(day => ({ from: day, levels: ratingLevelsOn(ruleSet, day) })),
      offered: inUse.has(rules),
      imported: shelf.isImported(id),
      acceptedAt: inUse.acceptedAt(rules),
      sets: setsOf(law, ruleSet).map(set => ({
        id: set.id,
        number: set.number,
        name: set.name,
        sector: set.sector,
        amendment: set.amendment?.decision,
        defect: set.defect,
        offered: isOffered(set),
      })),
    }
  }
}
