import type { DraftMeasures } from '#shared/contract/draft-file-views.ts'
import type { Draft, KeptFile } from '#shared/dossier/draft.ts'
import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import type { Workshop } from './use-case.ts'
import { openedDraft } from './use-cases/drafts.ts'

/** Counting the pages of files of drafts, and measuring them while nobody waits for it. */
export interface DraftMeasuring {
  /** Measured once only; told when it is. */
  begin(draft: string, kept: KeptFile): void
  /** What is known, while the rest is begun. */
  read(draft: Draft): Promise<DraftMeasures>
}

export function draftMeasuring({
  ports,
  inDraftTurn,
  tell,
}: Pick<Workshop, 'ports' | 'inDraftTurn' | 'tell'>): DraftMeasuring {
  const { drafts: shelf, draftFiles: files, incident } = ports
  const underWay = new Set<string>()

  function begin(draft: string, kept: KeptFile): void {
    const key = `${draft}/${kept.sha256}`
    if (underWay.has(key)) return
    underWay.add(key)
    void look(draft, kept)
      .catch(incident)
      .finally(() => underWay.delete(key))
  }

  /** Its pages are told before they are measured: a screen shows them, and splits and joins by them. */
  async function look(draft: string, kept: KeptFile): Promise<void> {
    const { sha256 } = kept
    if (kept.pages === null && (await count(draft, kept))) tell('draft.measured', { draft, sha256 })
    if (await files.measure(draft, kept)) tell('draft.measured', { draft, sha256 })
  }

  /** Nobody changed the draft by that: it keeps its revision. @returns whether its pages are known now */
  async function count(id: string, file: KeptFile): Promise<boolean> {
    const pages = await files.count(id, file)
    if (pages === null) return false
    return inDraftTurn(async () => {
      const draft = await openedDraft(shelf, id)
      if (!draft.ok) return false
      const kept = draft.value.kept.map(each => (each.sha256 === file.sha256 ? { ...each, pages } : each))
      await shelf.write({ ...draft.value, kept })
      return true
    })
  }

  return {
    begin,
    async read(draft) {
      const placed = new Set(draft.content.files.map(file => file.id))
      const measures = await shelf.measures(draft)
      const missing = draft.kept.filter(
        kept => placed.has(kept.id) && !isKnown(kept, measures.get(kept.sha256)),
      )
      for (const kept of missing) begin(draft.id, kept)
      return { measures: Object.fromEntries(measures), pending: missing.map(({ sha256 }) => sha256) }
    },
  }
}

const isKnown = ({ pages }: KeptFile, measures: FileMeasures | undefined): boolean =>
  measures !== undefined && (pages !== null || measures.pages.length === 0)
