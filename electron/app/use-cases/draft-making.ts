import type { DraftSaved } from '#shared/contract/draft-views.ts'
import type { Decoded } from '#shared/contract/contract.ts'
import type { Draft, DraftContent, KeptFile, PlacedFile } from '#shared/dossier/draft.ts'
import { isWhole, joinContent, rangeText, splitContent } from '#shared/dossier/split-and-join.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { MadeFile } from '../draft-files.ts'
import type { Answer, UseCases, Workshop } from '../use-case.ts'
import type { Watch } from '../watch.ts'
import { preparedDraft, withAddress } from './drafts.ts'

type Names = 'draft.convert' | 'draft.split' | 'draft.join'

interface FileInDraft {
  readonly kept: KeptFile
  readonly placed: PlacedFile
}

/** Files that a draft lists at most. */
export const mostFiles = 400

/**
 * What is made of files that are in a draft. Each can be stopped; the draft names what was made only at the end, and only while the files
 * are what they were when it began.
 *
 * @param withFiles puts files beside those of a draft, with the content that names them
 */
export function draftMaking(
  { ports, works, inDraftTurn }: Workshop,
  withFiles: (draft: Draft, added: readonly KeptFile[], content: DraftContent) => Promise<DraftSaved>,
): UseCases<Names> {
  const { drafts, draftFiles, chance } = ports

  /** Files that are in the draft's list; nothing where one is not. */
  async function placedIn(id: string, files: readonly string[]): Promise<readonly FileInDraft[] | undefined> {
    const draft = await preparedDraft(drafts, id)
    if (!draft.ok) return undefined
    const found = files.flatMap(file => {
      const kept = draft.value.kept.find(each => each.id === file)
      const placed = draft.value.content.files.find(each => each.id === file)
      return kept && placed ? [{ kept, placed }] : []
    })
    return found.length === files.length ? found : undefined
  }

  /** In turn, so that what a start gives back is given back before something is made of it. */
  const placedFirst: typeof placedIn = (id, files) => inDraftTurn(() => placedIn(id, files))

  /** The draft as it is now, if these files are still in it as they were and nobody stopped it meanwhile. */
  const inTurnWith = <N extends Names>(
    id: string,
    { were, signal }: { readonly were: readonly KeptFile[]; readonly signal: AbortSignal },
    act: (draft: Draft) => Promise<Answer<N>>,
  ): Promise<Answer<N>> =>
    inDraftTurn(async () => {
      signal.throwIfAborted()
      const now = await placedIn(
        id,
        were.map(each => each.id),
      )
      const draft = await preparedDraft(drafts, id)
      if (!draft.ok) return draft
      const isSame = now?.every(({ kept }, index) => kept.sha256 === were[index]?.sha256)
      return isSame ? act(draft.value) : refused({ code: 'draft.stale' })
    })

  async function convert(
    { draft: id, file }: Decoded<'draft.convert'>,
    watch: Watch,
  ): Promise<Answer<'draft.convert'>> {
    const [found] = (await placedFirst(id, [file])) ?? []
    if (!found) return refused({ code: 'draft.stale' })
    const { kept } = found
    const made = await draftFiles.convert(id, kept, watch)
    if (made === 'no-converter') return refused({ code: 'draft.no-converter', name: kept.name })
    if (made === 'failed') return refused({ code: 'draft.not-converted', name: kept.name })
    return inTurnWith(id, { were: [kept], signal: watch.signal }, async draft => {
      const { name, sha256, size } = kept
      const turned: KeptFile = { ...kept, ...made, original: kept.original ?? { name, sha256, size } }
      const others = draft.kept.filter(each => each.id !== file)
      const saved = await withFiles({ ...draft, kept: others }, [turned], draft.content)
      return ok({ ...saved, file: withAddress(id, turned) })
    })
  }

  async function split(
    { draft: id, file, ranges }: Decoded<'draft.split'>,
    watch: Watch,
  ): Promise<Answer<'draft.split'>> {
    const [found] = (await placedFirst(id, [file])) ?? []
    if (!found) return refused({ code: 'draft.stale' })
    const { kept } = found
    if (kept.pages === null || !isWhole(ranges, kept.pages))
      return refused({ code: 'draft.ranges-wrong', name: kept.name, pages: kept.pages ?? 0 })
    const made = await draftFiles.split(id, kept, ranges, watch)
    if (!made) return refused({ code: 'draft.not-read', name: kept.name })
    return inTurnWith(id, { were: [kept], signal: watch.signal }, async draft => {
      const parts = ranges.map(range => ({ ...range, id: chance.id() }))
      const content = splitContent(draft.content, file, parts)
      if (content.files.length > mostFiles) return refused({ code: 'draft.too-many-files', limit: mostFiles })
      const added = parts.flatMap(({ id: part, from, to }, index) =>
        keptAs(part, `${bareName(kept.name)} ${rangeText(from, to)}.pdf`, made[index]),
      )
      const saved = await withFiles(draft, added, content)
      return ok({ ...saved, files: added.map(each => withAddress(id, each)) })
    })
  }

  async function join(
    { draft: id, files }: Decoded<'draft.join'>,
    watch: Watch,
  ): Promise<Answer<'draft.join'>> {
    const found = (await placedFirst(id, files)) ?? []
    const [first] = found
    if (!first || new Set(files).size < files.length) return refused({ code: 'draft.stale' })
    const other = found.find(({ kept }) => kept.pages === null)
    if (other) return refused({ code: 'draft.not-read', name: other.kept.name })
    const joined = await draftFiles.join(
      id,
      found.map(({ kept, placed }) => ({ kept, turned: placed.turned })),
      watch,
    )
    if (!joined) return refused({ code: 'draft.not-read', name: first.kept.name })
    const were = found.map(({ kept }) => kept)
    return inTurnWith(id, { were, signal: watch.signal }, async draft => {
      const parts = files.map((file, index) => ({ id: file, pages: joined.pages[index] ?? 0 }))
      const added = keptAs(chance.id(), `${bareName(first.kept.name)}.pdf`, joined.made)
      const [file] = added
      if (!file) throw new Error('Nothing was joined')
      const saved = await withFiles(draft, added, joinContent(draft.content, file.id, parts))
      return ok({ ...saved, file: withAddress(id, file) })
    })
  }

  return {
    'draft.convert': input => works.run('draft.convert', input.draft, watch => convert(input, watch)),
    'draft.split': input => works.run('draft.split', input.draft, watch => split(input, watch)),
    'draft.join': input => works.run('draft.join', input.draft, watch => join(input, watch)),
  }
}

const bareName = (name: string): string => name.replace(/\.[^.]{1,5}$/, '') || name

const keptAs = (id: string, name: string, made: MadeFile | undefined): readonly KeptFile[] =>
  made ? [{ id, name: name.slice(-300), ...made, original: null }] : []
