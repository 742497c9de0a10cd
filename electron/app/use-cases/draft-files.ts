import type { DraftSaved } from '#shared/contract/draft-views.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { Draft, DraftContent, KeptFile } from '#shared/dossier/draft.ts'
import { placedByName } from '#shared/dossier/match-evidence-row.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { TakenFile } from '../draft-shelf.ts'
import { draftMeasuring } from '../draft-measuring.ts'
import type { Ports } from '../ports.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import { draftMaking, mostFiles } from './draft-making.ts'
import { openedDraft, preparedDraft, savedDraft, withAddress } from './drafts.ts'

type Names =
  'draft.add-file' | 'draft.measures' | 'draft.converter' | 'draft.convert' | 'draft.split' | 'draft.join'

/** From here on a draft keeps no file that only an undo could want. */
const mostKept = 1500

/**
 * Files into a draft, and what is made of them there. Reading and making is done outside of the turn, so that nobody's typing waits for it;
 * the draft is looked at again before it names what was made.
 */
export function draftFileUseCases(workshop: Workshop): UseCases<Names> {
  const { ports, inDraftTurn } = workshop
  const { drafts, draftFiles, uploads, chance } = ports
  const measuring = draftMeasuring(workshop)
  void inDraftTurn(() => giveBack(ports)).catch(ports.incident)

  async function withFiles(
    draft: Draft,
    added: readonly KeptFile[],
    content: DraftContent,
  ): Promise<DraftSaved> {
    const saved = await savedDraft(ports, draft, { kept: [...keptStill(draft), ...added], content })
    for (const kept of added) measuring.begin(draft.id, kept)
    return saved
  }

  const nameTaken = (
    { draft: id, folder }: Decoded<'draft.add-file'>,
    { file }: Extract<TakenFile, { kind: 'taken' }>,
  ): Promise<Answer<'draft.add-file'>> =>
    inDraftTurn(async () => {
      const draft = await preparedDraft(drafts, id)
      if (!draft.ok) return draft
      const { content, kept, revision, savedAt } = draft.value
      const placed = new Set(content.files.map(each => each.id))
      const same = kept.find(each => placed.has(each.id) && sourceOf(each) === sourceOf(file))
      if (same) return ok({ revision, savedAt, file: withAddress(id, same), sameAs: same.id })
      if (placed.size >= mostFiles) return refused({ code: 'draft.too-many-files', limit: mostFiles })
      const added: KeptFile = { id: chance.id(), ...file }
      const files = [...content.files, placedByName(added, folder)]
      const saved = await withFiles(draft.value, [added], { ...content, files })
      return ok({ ...saved, file: withAddress(id, added), sameAs: undefined })
    })

  async function takeIn(input: Decoded<'draft.add-file'>): Promise<Answer<'draft.add-file'>> {
    const { draft: id, upload, name } = input
    const file = uploads.file(upload)
    if (file === undefined) return refused({ code: 'upload.unknown' })
    // What a start gives back is given back before something is taken in.
    const draft = await inDraftTurn(() => preparedDraft(drafts, id))
    if (!draft.ok) return draft
    const taken = await draftFiles.admit(id, file, name)
    if (taken.kind === 'empty') return refused({ code: 'draft.empty-file', name })
    if (taken.kind === 'unknown') return refused({ code: 'draft.kind-unknown', name })
    return nameTaken(input, taken)
  }

  return {
    async 'draft.add-file'(input) {
      try {
        return await takeIn(input)
      } finally {
        await uploads.discard(input.upload)
      }
    },
    async 'draft.measures'({ draft: id }) {
      const draft = await openedDraft(drafts, id)
      if (!draft.ok) return draft
      return ok(await measuring.read(draft.value))
    },
    'draft.converter': () => ok({ converter: draftFiles.converter() }),
    ...draftMaking(workshop, withFiles),
  }
}

/** At a start no undo can want a file that is in no list any more: its bytes go, after the draft has ceased to name them. */
async function giveBack({ drafts, draftFiles }: Pick<Ports, 'drafts' | 'draftFiles'>): Promise<void> {
  for (const id of await drafts.ids()) {
    const draft = await drafts.read(id)
    if (draft === undefined || draft === 'unreadable') continue
    const kept = keptOf(draft)
    if (kept.length < draft.kept.length) await drafts.write({ ...draft, kept })
    await draftFiles.keepOnly(id, new Set(kept.map(file => file.sha256)))
  }
}

/** What a file is known by: two of one source are one, also where turning it gave other bytes. */
const sourceOf = ({ sha256, original }: Pick<KeptFile, 'sha256' | 'original'>): string =>
  original?.sha256 ?? sha256

const keptStill = (draft: Draft): readonly KeptFile[] =>
  draft.kept.length < mostKept ? draft.kept : keptOf(draft)

function keptOf({ kept, content }: Draft): readonly KeptFile[] {
  const placed = new Set([...content.files.map(file => file.id), content.product.picture])
  return kept.filter(file => placed.has(file.id))
}
