import type { DraftMeasures } from '#shared/contract/draft-file-views.ts'
import type { Draft, KeptFile } from '#shared/dossier/draft.ts'
import type { Ports } from './ports.ts'
import type { Tell } from './use-case.ts'

/** Measuring files of drafts while nobody waits for it. */
export interface DraftMeasuring {
  /** Measured once only; told when it is. */
  begin(draft: string, kept: KeptFile): void
  /** What is known, while the rest is begun. */
  read(draft: Draft): Promise<DraftMeasures>
}

type Measuring = Pick<Ports, 'drafts' | 'draftFiles' | 'incident'>

export function draftMeasuring(
  { drafts: shelf, draftFiles: files, incident }: Measuring,
  tell: Tell,
): DraftMeasuring {
  const underWay = new Set<string>()

  function begin(draft: string, kept: KeptFile): void {
    const key = `${draft}/${kept.sha256}`
    if (underWay.has(key)) return
    underWay.add(key)
    void measure(draft, kept)
      .catch(incident)
      .finally(() => underWay.delete(key))
  }

  async function measure(draft: string, kept: KeptFile): Promise<void> {
    const { sha256 } = kept
    if (await files.measure(draft, kept)) tell('draft.measured', { draft, sha256 })
  }

  return {
    begin,
    async read(draft) {
      const placed = new Set(draft.content.files.map(file => file.id))
      const measures = await shelf.measures(draft)
      const missing = draft.kept.filter(kept => placed.has(kept.id) && !measures.has(kept.sha256))
      for (const kept of missing) begin(draft.id, kept)
      return { measures: Object.fromEntries(measures), pending: missing.map(({ sha256 }) => sha256) }
    },
  }
}
