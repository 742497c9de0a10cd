import type { PlannedPackage } from './dossier-of-draft.ts'
import type { Draft } from './draft.ts'
import type { EarlierDossier } from './earlier-dossier.ts'

/**
 * The package that the advisory team was given, with its advice and everything else as it was: fields, claims, files and their names, the
 * warnings that came with it.
 *
 * @returns nothing while the advice bears no day
 */
export function advisedPackage(
  { content: { advice }, kept }: Draft,
  { dossier, files }: EarlierDossier,
): PlannedPackage | undefined {
  if (!advice || advice.on === null) return undefined
  const sizes = new Map(kept.map(({ sha256, size }) => [sha256, size]))
  return {
    dossier: { ...dossier, advice: { ...advice, on: advice.on, marks: advice.marks.filter(isSaid) } },
    sources: new Map(files.map(({ path, sha256 }) => [path, { sha256, size: sizes.get(sha256) ?? 0 }])),
  }
}

const isSaid = ({ choice, remark }: { readonly choice: unknown; readonly remark: string }): boolean =>
  choice !== null || remark !== ''
