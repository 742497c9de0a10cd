import type { Draft } from '#shared/dossier/draft.ts'
import { preflight, type PreflightGround } from '#shared/dossier/preflight.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { deadlinesOf } from '#shared/law/deadlines.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { lawInUse } from '../law-in-use.ts'
import type { UseCases, Workshop } from '../use-case.ts'

/** What is found at a dossier on its way before it leaves. */
export function draftFindings({
  ports,
}: Pick<Workshop, 'ports'>): (draft: Draft) => Promise<readonly Problem[]> {
  const { law, holidays, places, clock, drafts } = ports
  const inUse = lawInUse(ports)

  function lawOf({ criteriaSet, stage, filedOn }: Draft['content']['product']): PreflightGround['law'] {
    const set = inUse.stateOf(criteriaSet).kind === 'offered' ? law.criteriaSet(criteriaSet) : undefined
    const rules = set && law.ruleSetOf(set.id)
    if (!rules) return undefined
    const certifiedOn = stage.kind === 'renewal' ? stage.certifiedOn : undefined
    const deadlines =
      filedOn === null
        ? undefined
        : deadlinesOf({ filedOn, stage: stage.kind, certifiedOn }, rules.ruleSet, holidays.list)
    return { set, rules, deadlines }
  }

  return async draft => {
    const measures = await drafts.measures(draft)
    return preflight(draft, {
      law: lawOf(draft.content.product),
      places: places.book(),
      measuresOf: sha256 => measures.get(sha256),
      on: vietnamDay(clock()),
    })
  }
}

export const findingUseCases = (workshop: Workshop): UseCases<'draft.findings'> => {
  const findingsOf = draftFindings(workshop)
  return {
    async 'draft.findings'({ draft: id }) {
      const draft = await workshop.ports.drafts.read(id)
      if (draft === undefined) return refused({ code: 'draft.unknown' })
      if (draft === 'unreadable') return refused({ code: 'draft.unreadable' })
      return ok({ revision: draft.revision, problems: await findingsOf(draft) })
    },
  }
}
