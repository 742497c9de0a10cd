import { mayPass } from '#shared/contract/may-pass.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { advisedPackage } from '#shared/dossier/advised-package.ts'
import { dossierChanges, type DossierWithFiles } from '#shared/dossier/dossier-changes.ts'
import { dossierOfDraft, dossierSoFar, type PlannedPackage } from '#shared/dossier/dossier-of-draft.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import type { DraftFile } from '#shared/dossier/draft-file.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import { plainName } from '#shared/dossier/file-names.ts'
import { pathFault } from '#shared/dossier/package-path.ts'
import type { EarlierDossier } from '#shared/dossier/earlier-dossier.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { Ports } from '../ports.ts'
import type { Watch } from '../watch.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import { draftChecks } from './draft-findings.ts'
import { openedDraft } from './drafts.ts'

type Names = 'draft.pack' | 'draft.hand-on' | 'draft.bring' | 'draft.changes' | 'draft.stop'

/** Drafts that leave this laptop as files, and files that become drafts. */
export function draftPackageUseCases(workshop: Workshop): UseCases<Names> {
  const { ports, works, inDraftTurn } = workshop
  const { drafts, draftExports, uploads, law } = ports
  const { problemsOf } = draftChecks(workshop)

  async function pack(id: string, watch: Watch): Promise<Answer<'draft.pack'>> {
    const draft = await openedDraft(drafts, id)
    if (!draft.ok) return draft
    const problems = await problemsOf(draft.value)
    const errors = problems.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) return refused({ code: 'draft.has-errors', problems: errors })
    const plan = await planOf(draft.value, problems)
    if (!plan.ok) return plan
    const { revision } = draft.value
    const packed = await draftExports.pack(id, plan.value, `${nameOf(draft.value)}.ocop`, watch)
    if (!packed.ok) return packed
    await remember(id, { hash: packed.value.hash, revision })
    return ok({ ...packed.value, revision })
  }

  async function planOf(
    draft: Draft,
    problems: readonly Problem[],
  ): Promise<Result<PlannedPackage, Refusal>> {
    if (draft.purpose === 'advise') {
      const given = await drafts.earlier(draft.id)
      const plan = given && advisedPackage(draft, given)
      return plan ? ok(plan) : refused({ code: 'draft.unreadable' })
    }
    const rules = law.ruleSetOf(draft.content.product.criteriaSet)
    const plan = dossierOfDraft(draft, {
      rules: rules && { id: rules.ruleSet.id, hash: rules.hash },
      warnings: problems.map(problem => problemText(problem, wordsIn.vi)),
    })
    return plan.ok ? plan : refused({ code: 'draft.incomplete', lacks: plan.refusal })
  }

  /** What the draft became meanwhile is left as it is. */
  const remember = (id: string, packed: NonNullable<Draft['packed']>): Promise<void> =>
    inDraftTurn(async () => {
      const now = await openedDraft(drafts, id)
      if (now.ok) await drafts.write({ ...now.value, packed })
    })

  async function handOn(id: string, watch: Watch): Promise<Answer<'draft.hand-on'>> {
    const draft = await openedDraft(drafts, id)
    if (!draft.ok) return draft
    const earlier = await drafts.earlier(id)
    const contents = { ...draft.value, earlier }
    return draftExports.handOn(id, contents, `${nameOf(draft.value)}.ocopnhap`, watch)
  }

  async function bring(
    { upload, begin, names }: Decoded<'draft.bring'>,
    watch: Watch,
  ): Promise<Answer<'draft.bring'>> {
    const file = uploads.file(upload)
    if (file === undefined) return refused({ code: 'upload.unknown' })
    const draft = ports.chance.id()
    let isKept = false
    try {
      const as = { draft, newId: () => ports.chance.id(), begin, names }
      const brought = await draftExports.bring(file, as, watch)
      if (brought.ok && brought.value.training !== workshop.place.training) {
        await uploads.discard(upload)
        return refused({ code: 'import.training-mixed' })
      }
      if (brought.ok) {
        await keepBrought(ports, draft, brought.value)
        isKept = true
      }
      if (brought.ok || !isAskedForAgain(brought.refusal)) await uploads.discard(upload)
      return brought.ok ? ok({ draft }) : brought
    } finally {
      if (!isKept) await drafts.remove(draft)
    }
  }

  return {
    'draft.pack': ({ draft }) => works.run('draft.pack', draft, watch => pack(draft, watch)),
    'draft.hand-on': ({ draft }) => works.run('draft.hand-on', draft, watch => handOn(draft, watch)),
    'draft.bring': input => works.run('draft.bring', input.upload, watch => bring(input, watch)),
    async 'draft.changes'({ draft: id }) {
      const draft = await openedDraft(drafts, id)
      if (!draft.ok) return draft
      const earlier = await drafts.earlier(id)
      return ok(earlier && changesSince(earlier, draft.value))
    },
    async 'draft.stop'({ work, of }) {
      works.cancel(work, of)
      return ok({})
    },
  }
}

/** A draft whose files lie beside it already. */
export async function keepBrought(
  { drafts, clock }: Pick<Ports, 'drafts' | 'clock'>,
  id: string,
  { training, purpose, content, kept, earlier }: DraftFile,
): Promise<void> {
  if (earlier) await drafts.keepEarlier(id, earlier)
  const now = clock()
  const begun = { format: 'ocop-draft/1', id, training, purpose, revision: 1, packed: null } as const
  // How many pages its files have is counted here, not believed.
  const uncounted = kept.map(file => ({ ...file, pages: null }))
  await drafts.write({ ...begun, createdAt: now, savedAt: now, content, kept: uncounted })
}

const isAskedForAgain = (refusal: Refusal): boolean =>
  refusal.code === 'package.names-unclear' || mayPass(refusal)

/** What files of it are called, in letters that every system and stick keeps, and as no device of Windows is. */
function nameOf({ content: { product }, purpose }: Draft): string {
  const named = [plainName(product.code), plainName(product.name)].filter(part => part !== '')
  const plain = [...named, ...(purpose === 'advise' ? ['to-tu-van'] : [])].join('-')
  if (plain === '') return 'ho-so'
  return pathFault(plain) === undefined ? plain : `ho-so-${plain}`
}

/** The forms are signed anew each time, so they are no change; nor is that the advisory team had its say of the one before. */
function changesSince(earlier: EarlierDossier, draft: Draft) {
  if (draft.purpose === 'advise') {
    const advised = advisedPackage(draft, earlier)
    return advised && dossierChanges(earlier, withFiles(advised))
  }
  const now = dossierSoFar(draft, earlier.dossier)
  return dossierChanges(withoutForms(earlier), withoutForms(withFiles(now)))
}

const withFiles = ({ dossier, sources }: PlannedPackage): DossierWithFiles => ({
  dossier,
  files: [...sources].map(([path, { sha256 }]) => ({ path, sha256 })),
})

const withoutForms = ({ dossier, files }: DossierWithFiles): DossierWithFiles => {
  const forms = formsOf(dossier)
  return { dossier: { ...dossier, advice: null }, files: files.filter(({ path }) => !forms.includes(path)) }
}

const formsOf = ({ registration, selfAssessment, communeReport }: Dossier): readonly (string | null)[] => [
  ...[registration.path, selfAssessment.path, communeReport.path, communeReport.letter],
]
