import { ok, refused } from '#shared/kernel/result.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import type { Stage } from '#shared/dossier/dossier.ts'
import { nextStageOf, packagesOf } from '#shared/register/next-stage.ts'
import { inReach } from '../in-reach.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'
import { keepBrought } from './draft-packages.ts'

/** A product of the register is rated again, or for more stars: its next dossier begins from the last one. */
export function nextDossierUseCases(
  { ports, works }: Workshop,
  takeIn: () => Promise<void>,
): UseCases<'draft.next'> {
  const { register, packages, drafts, draftExports, chance } = ports
  const inTurn = oneAfterAnother()

  async function kept(hashes: readonly string[]): Promise<string | undefined> {
    for (const hash of hashes) if (await packages.read(hash)) return hash
    return undefined
  }

  /** The one that was begun before, so that a second press begins no second dossier. */
  async function begunBefore(hash: string, stage: Stage): Promise<string | undefined> {
    for (const id of await drafts.ids()) {
      const draft = await drafts.read(id)
      if (draft !== undefined && draft !== 'unreadable' && isFrom(draft, hash, stage)) return id
    }
    return undefined
  }

  async function begin(hash: string, stage: Stage, watch: Watch): Promise<Answer<'draft.next'>> {
    const draft = chance.id()
    let isKept = false
    try {
      const begun = await draftExports.next(hash, { draft, newId: () => chance.id(), begin: stage }, watch)
      if (!begun.ok) return begun
      await keepBrought(ports, draft, begun.value)
      isKept = true
      return ok({ draft })
    } finally {
      if (!isKept) await drafts.remove(draft)
    }
  }

  return {
    'draft.next': ({ product: id, stage: kind }) =>
      inReach(async () => {
        await takeIn()
        const product = await register.product(id)
        if (!product) return refused({ code: 'register.unknown' })
        const stage = nextStageOf(product, kind)
        if (!stage) return refused({ code: 'register.no-next', stage: kind })
        const hash = await kept(packagesOf(product))
        if (hash === undefined) return refused({ code: 'register.no-package' })
        return works.run('draft.next', id, watch =>
          inTurn(async () => {
            const before = await begunBefore(hash, stage)
            return before === undefined ? begin(hash, stage, watch) : ok({ draft: before })
          }),
        )
      }),
  }
}

const isFrom = ({ purpose, content }: Draft, hash: string, stage: Stage): boolean =>
  purpose === 'prepare' && content.since?.package === hash && content.product.stage.kind === stage.kind
