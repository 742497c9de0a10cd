import { fileUses, type FileUse } from '#shared/dossier/draft.ts'
import type { EvidencePlace } from '#shared/dossier/match-evidence-row.ts'
import type { Words } from '#shared/words/words.ts'

/** A place where files of a dossier stand together, with what it is called. */
export interface NamedPlace extends EvidencePlace {
  readonly key: string
  readonly name: string
  /** What may stand there; empty where nothing is said. */
  readonly proof: string
}

export const placeKey = ({ use, row }: EvidencePlace): string => (row === null ? use : `${use}-${row}`)

const isForm = (use: FileUse): use is Exclude<FileUse, 'evidence'> => use !== 'evidence'

/** What nobody placed yet first, then the rows of the evidence table, then the forms. @param rows the first being row 1 */
export const evidencePlaces = (
  rows: readonly { readonly name: string; readonly proof: string }[],
  { draftEvidence }: Words,
): readonly NamedPlace[] => [
  {
    key: 'evidence',
    use: 'evidence',
    row: null,
    name: draftEvidence.unplaced,
    proof: draftEvidence.unplacedHint,
  },
  ...rows.map(({ name, proof }, index) => ({
    key: `evidence-${index + 1}`,
    use: 'evidence' as const,
    row: index + 1,
    name: draftEvidence.row(index + 1, name),
    proof,
  })),
  ...fileUses
    .filter(isForm)
    .map(use => ({ key: use, use, row: null, name: draftEvidence.uses[use], proof: '' })),
]
