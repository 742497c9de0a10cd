import type { DraftFile, DraftSaved, DraftSummary, DraftView } from '#shared/contract/draft-views.ts'
import {
  type Draft,
  type DraftChanges,
  type KeptFile,
  changedContent,
  contentOfNothing,
  draftSections,
  isOfPurpose,
  draftSchema,
} from '#shared/dossier/draft.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { KeptPackage } from '../draft-exports.ts'
import type { DraftBytes, DraftShelf } from '../draft-shelf.ts'
import type { Ports } from '../ports.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'

/** As many as a citation can name. */
const mostPages = 5000

type Names = 'draft.list' | 'draft.create' | 'draft.read' | 'draft.save' | 'draft.remove'

/** Dossiers on their way. */
export function draftUseCases({ ports, place, inDraftTurn: inTurn }: Workshop): UseCases<Names> {
  const { drafts, draftExports, clock, chance } = ports

  async function change(id: string, revision: number, changes: DraftChanges): Promise<Answer<'draft.save'>> {
    const draft = await openedDraft(drafts, id)
    if (!draft.ok) return draft
    if (draft.value.revision !== revision) return refused({ code: 'draft.stale' })
    const { purpose } = draft.value
    if (draftSections.some(name => name in changes && !isOfPurpose(name, purpose)))
      return refused({ code: 'draft.other-purpose', purpose })
    const kept = new Set(draft.value.kept.map(file => file.id))
    const files = changes.files ?? draft.value.content.files
    if (!files.every(file => kept.has(file.id))) return refused({ code: 'draft.stale' })
    return ok(await savedDraft(ports, draft.value, { content: changedContent(draft.value.content, changes) }))
  }

  return {
    async 'draft.list'() {
      const found = await Promise.all(
        (await drafts.ids()).map(async id => {
          const draft = await drafts.read(id)
          const isRead = draft !== undefined && draft !== 'unreadable'
          return {
            id,
            draft,
            summary: isRead ? summaryOf(draft, await draftExports.packageOf(draft)) : undefined,
          }
        }),
      )
      return ok({
        drafts: found.flatMap(({ summary }) => summary ?? []).toSorted((a, b) => b.savedAt - a.savedAt),
        unreadable: found.flatMap(({ id, draft }) => (draft === 'unreadable' ? [id] : [])),
      })
    },
    async 'draft.create'() {
      const id = chance.id()
      const now = clock()
      const { training } = place
      const begun = {
        format: 'ocop-draft/1',
        id,
        training,
        purpose: 'prepare',
        revision: 1,
        packed: null,
      } as const
      await drafts.write({ ...begun, createdAt: now, savedAt: now, content: contentOfNothing, kept: [] })
      return ok({ draft: id })
    },
    async 'draft.read'({ draft: id }) {
      const draft = await openedDraft(drafts, id)
      if (!draft.ok) return draft
      // Whoever prepares a dossier looks up its commune.
      ports.places.prepare()
      return ok(viewOf(draft.value))
    },
    'draft.save': ({ draft, revision, changes }) => inTurn(() => change(draft, revision, changes)),
    'draft.remove': ({ draft }) =>
      inTurn(async () => {
        await drafts.remove(draft)
        await draftExports.forget(draft)
        return ok({})
      }),
  }
}

/** A draft with some of it replaced, once it is on disk. */
export async function savedDraft(
  { drafts, clock }: Pick<Ports, 'drafts' | 'clock'>,
  draft: Draft,
  changes: Partial<Pick<Draft, 'content' | 'kept'>>,
): Promise<DraftSaved> {
  // What could not be read again is not written.
  const next = draftSchema.parse({ ...draft, ...changes, revision: draft.revision + 1, savedAt: clock() })
  await drafts.write(next)
  return { revision: next.revision, savedAt: next.savedAt }
}

/** A draft as it lies on the shelf, or why it is not opened. */
export async function openedDraft(drafts: DraftShelf, id: string): Promise<Result<Draft, Refusal>> {
  const draft = await drafts.read(id)
  if (draft === undefined) return refused({ code: 'draft.unknown' })
  return draft === 'unreadable' ? refused({ code: 'draft.unreadable' }) : ok(draft)
}

/** The same of one that is prepared here: the advisory team's are not to be changed but in its advice. */
export async function preparedDraft(drafts: DraftShelf, id: string): Promise<Result<Draft, Refusal>> {
  const draft = await openedDraft(drafts, id)
  if (!draft.ok || draft.value.purpose === 'prepare') return draft
  return refused({ code: 'draft.other-purpose', purpose: draft.value.purpose })
}

/** Bytes of a file of a draft, for a viewer. */
export async function draftBytes(
  drafts: DraftShelf,
  id: string,
  sha256: string,
): Promise<DraftBytes | undefined> {
  const kept = await keptIn(drafts, id, sha256)
  const found = kept && (await drafts.find(id, sha256))
  return kept && found && { ...found, mediaType: kept.mediaType }
}

/** A small picture of a page of a file of a draft. */
export async function draftThumbnail(
  { drafts, draftFiles }: Pick<Ports, 'drafts' | 'draftFiles'>,
  { id, sha256, page }: { readonly id: string; readonly sha256: string; readonly page: number },
  signal: AbortSignal,
): Promise<DraftBytes | undefined> {
  const kept = await keptIn(drafts, id, sha256)
  // Files that came with a draft may not be counted yet; whether the page is there is seen by drawing it.
  const isPage = Number.isSafeInteger(page) && page >= 1 && page <= (kept?.pages ?? mostPages)
  return kept && isPage ? draftFiles.thumbnail(id, kept, page, signal) : undefined
}

async function keptIn(drafts: DraftShelf, id: string, sha256: string): Promise<KeptFile | undefined> {
  const draft = await drafts.read(id)
  return draft === undefined || draft === 'unreadable'
    ? undefined
    : draft.kept.find(file => file.sha256 === sha256)
}

const viewOf = ({ format: _, kept, ...shown }: Draft): DraftView => ({
  ...shown,
  kept: kept.map(file => withAddress(shown.id, file)),
})

export const withAddress = (draft: string, file: KeptFile): DraftFile => ({
  ...file,
  address: `draft-files/${draft}/${file.sha256}`,
  thumbs: `draft-thumbs/${draft}/${file.sha256}`,
})

function summaryOf(
  { id, purpose, content, kept, savedAt }: Draft,
  packed: KeptPackage | undefined,
): DraftSummary {
  const placed = new Set(content.files.map(file => file.id))
  return {
    id,
    code: content.product.code,
    purpose,
    product: content.product.name,
    producer: content.producer.name,
    commune: content.producer.commune,
    criteriaSet: content.product.criteriaSet,
    stage: content.product.stage.kind,
    files: placed.size,
    size: kept.filter(file => placed.has(file.id)).reduce((sum, { size }) => sum + size, 0),
    savedAt,
    packed: packed?.size,
  }
}
