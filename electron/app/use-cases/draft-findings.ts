import type { DraftTally } from '#shared/contract/draft-views.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import { preflight, type PreflightGround } from '#shared/dossier/preflight.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { deadlinesOf } from '#shared/law/deadlines.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { lawInUse } from '../law-in-use.ts'
import type { UseCases, Workshop } from '../use-case.ts'

interface DraftChecks {
  /** What is found at a dossier on its way before it leaves. */
  readonly problemsOf: (draft: Draft) => Promise<readonly Problem[]>
  /** Names all that the answer rests on beside the files of the draft: while it is the same, so is what is found. */
  readonly groundOf: (draft: Draft) => string
}

/** The check before sending, on the law and the day of this host. */
export function draftChecks({ ports }: Pick<Workshop, 'ports'>): DraftChecks {
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

  return {
    async problemsOf(draft) {
      const measures = await drafts.measures(draft)
      return preflight(draft, {
        law: lawOf(draft.content.product),
        places: places.book(),
        measuresOf: sha256 => measures.get(sha256),
        on: vietnamDay(clock()),
      })
    },
    groundOf({ revision, content: { product } }) {
      const found = lawOf(product)
      return JSON.stringify([revision, vietnamDay(clock()), found?.rules.hash, found?.deadlines])
    },
  }
}

export const findingUseCases = (workshop: Workshop): UseCases<'draft.findings' | 'draft.tallies'> => {
  const { drafts } = workshop.ports
  const checks = draftChecks(workshop)
  const tallyOf = rememberTallies(checks)
  return {
    async 'draft.findings'({ draft: id }) {
      const draft = await drafts.read(id)
      if (draft === undefined) return refused({ code: 'draft.unknown' })
      if (draft === 'unreadable') return refused({ code: 'draft.unreadable' })
      return ok({ revision: draft.revision, problems: await checks.problemsOf(draft) })
    },
    async 'draft.tallies'() {
      const tallies: DraftTally[] = []
      for (const id of await drafts.ids()) {
        const draft = await drafts.read(id)
        if (draft !== undefined && draft !== 'unreadable') tallies.push(await tallyOf(draft))
      }
      return ok({ tallies })
    },
  }
}

/** Of a draft in which nothing has changed it is counted once; while files of it are still being measured, each time. */
function rememberTallies({ problemsOf, groundOf }: DraftChecks): (draft: Draft) => Promise<DraftTally> {
  const known = new Map<string, { readonly ground: string; readonly tally: DraftTally }>()
  return async draft => {
    const ground = groundOf(draft)
    const before = known.get(draft.id)
    if (before?.ground === ground) return before.tally
    const problems = await problemsOf(draft)
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const { id, revision } = draft
    const tally = { draft: id, revision, errors, warnings: problems.length - errors }
    if (problems.some(({ finding }) => finding.kind === 'file-unmeasured')) known.delete(id)
    else known.set(id, { ground, tally })
    return tally
  }
}
