import type { DraftSaved } from '#shared/contract/draft-views.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { Draft, DraftContent, KeptFile, PlacedFile } from '#shared/dossier/draft.ts'
import { placedByName } from '#shared/dossier/match-evidence-row.ts'
import { isWhole, joinContent, rangeText, splitContent } from '#shared/dossier/split-and-join.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { MadeFile } from '../draft-files.ts'
import type { TakenFile } from '../draft-shelf.ts'
import { draftMeasuring } from '../draft-measuring.ts'
import type { Ports } from '../ports.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import { openedDraft, savedDraft, withAddress } from './drafts.ts'

type Names =
  'draft.add-file' | 'draft.measures' | 'draft.converter' | 'draft.convert' | 'draft.split' | 'draft.join'

const mostFiles = 400
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
      const draft = await openedDraft(drafts, id)
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
    const draft = await inDraftTurn(() => openedDraft(drafts, id))
    if (!draft.ok) return draft
    const taken = await draftFiles.admit(id, file, name)
    if (taken.kind === 'empty') return refused({ code: 'draft.empty-file', name })
    if (taken.kind === 'unknown') return refused({ code: 'draft.kind-unknown', name })
    return nameTaken(input, taken)
  }

  /** A file that is in the draft's list. */
  async function placedIn(
    id: string,
    files: readonly string[],
  ): Promise<readonly { readonly kept: KeptFile; readonly placed: PlacedFile }[] | undefined> {
    const draft = await openedDraft(drafts, id)
    if (!draft.ok) return undefined
    const found = files.flatMap(file => {
      const kept = draft.value.kept.find(each => each.id === file)
      const placed = draft.value.content.files.find(each => each.id === file)
      return kept && placed ? [{ kept, placed }] : []
    })
    return found.length === files.length ? found : undefined
  }

  /** The draft as it is now, if these files are still in it as they were. */
  const inTurnWith = <N extends 'draft.convert' | 'draft.split' | 'draft.join'>(
    id: string,
    were: readonly KeptFile[],
    act: (draft: Draft) => Promise<Answer<N>>,
  ): Promise<Answer<N>> =>
    inDraftTurn(async () => {
      const now = await placedIn(
        id,
        were.map(each => each.id),
      )
      const draft = await openedDraft(drafts, id)
      if (!draft.ok) return draft
      const isSame = now?.every(({ kept }, index) => kept.sha256 === were[index]?.sha256)
      return isSame ? act(draft.value) : refused({ code: 'draft.stale' })
    })

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
    async 'draft.convert'({ draft: id, file }) {
      const [found] = (await placedIn(id, [file])) ?? []
      if (!found) return refused({ code: 'draft.stale' })
      const { kept } = found
      const made = await draftFiles.convert(id, kept)
      if (made === 'no-converter') return refused({ code: 'draft.no-converter', name: kept.name })
      if (made === 'failed') return refused({ code: 'draft.not-converted', name: kept.name })
      return inTurnWith(id, [kept], async draft => {
        const { name, sha256, size } = kept
        const turned: KeptFile = { ...kept, ...made, original: kept.original ?? { name, sha256, size } }
        const others = draft.kept.filter(each => each.id !== file)
        const saved = await withFiles({ ...draft, kept: others }, [turned], draft.content)
        return ok({ ...saved, file: withAddress(id, turned) })
      })
    },
    async 'draft.split'({ draft: id, file, ranges }) {
      const [found] = (await placedIn(id, [file])) ?? []
      if (!found) return refused({ code: 'draft.stale' })
      const { kept } = found
      if (kept.pages === null || !isWhole(ranges, kept.pages))
        return refused({ code: 'draft.ranges-wrong', name: kept.name, pages: kept.pages ?? 0 })
      const made = await draftFiles.split(id, kept, ranges)
      if (!made) return refused({ code: 'draft.not-read', name: kept.name })
      return inTurnWith(id, [kept], async draft => {
        const parts = ranges.map(range => ({ ...range, id: chance.id() }))
        const content = splitContent(draft.content, file, parts)
        if (content.files.length > mostFiles)
          return refused({ code: 'draft.too-many-files', limit: mostFiles })
        const added = parts.flatMap(({ id: part, from, to }, index) =>
          keptAs(part, `${bareName(kept.name)} ${rangeText(from, to)}.pdf`, made[index]),
        )
        const saved = await withFiles(draft, added, content)
        return ok({ ...saved, files: added.map(each => withAddress(id, each)) })
      })
    },
    async 'draft.join'({ draft: id, files }) {
      const found = (await placedIn(id, files)) ?? []
      const [first] = found
      if (!first || new Set(files).size < files.length) return refused({ code: 'draft.stale' })
      const other = found.find(({ kept }) => kept.pages === null)
      if (other) return refused({ code: 'draft.not-read', name: other.kept.name })
      const joined = await draftFiles.join(
        id,
        found.map(({ kept, placed }) => ({ kept, turned: placed.turned })),
      )
      if (!joined) return refused({ code: 'draft.not-read', name: first.kept.name })
      return inTurnWith(
        id,
        found.map(({ kept }) => kept),
        async draft => {
          const parts = files.map((file, index) => ({ id: file, pages: joined.pages[index] ?? 0 }))
          const added = keptAs(chance.id(), `${bareName(first.kept.name)}.pdf`, joined.made)
          const [file] = added
          if (!file) throw new Error('Nothing was joined')
          const saved = await withFiles(draft, added, joinContent(draft.content, file.id, parts))
          return ok({ ...saved, file: withAddress(id, file) })
        },
      )
    },
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

const bareName = (name: string): string => name.replace(/\.[^.]{1,5}$/, '') || name

const keptAs = (id: string, name: string, made: MadeFile | undefined): readonly KeptFile[] =>
  made ? [{ id, name: name.slice(-300), ...made, original: null }] : []

const keptStill = (draft: Draft): readonly KeptFile[] =>
  draft.kept.length < mostKept ? draft.kept : keptOf(draft)

function keptOf({ kept, content }: Draft): readonly KeptFile[] {
  const placed = new Set([...content.files.map(file => file.id), content.product.picture])
  return kept.filter(file => placed.has(file.id))
}
