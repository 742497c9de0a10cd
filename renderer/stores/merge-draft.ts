import {
  draftSections,
  type DraftContent,
  type DraftSections,
  type PlacedFile,
} from '#shared/dossier/draft.ts'
import { isSame } from '#shared/kernel/same.ts'

/**
 * What was changed on this screen, put onto a draft that was changed elsewhere meanwhile: in another window, or by the host as it took a
 * file in.
 *
 * @param base the content that the changes were made on
 * @returns the changes as they are to be saved now; nothing where the same section was changed in both places
 */
export function mergedSections(
  changes: DraftSections,
  base: DraftContent,
  theirs: DraftContent,
): DraftSections | undefined {
  for (const section of draftSections) {
    if (section === 'files' || !(section in changes)) continue
    const isTheirsToo = isSame(changes[section], theirs[section])
    if (!isSame(base[section], theirs[section]) && !isTheirsToo) return undefined
  }
  return changes.files ? { ...changes, files: mergedFiles(changes.files, base.files, theirs.files) } : changes
}

/** The order and what is said of files are this screen's; those that came or went elsewhere come and go here too. */
export function mergedFiles(
  mine: readonly PlacedFile[],
  base: readonly PlacedFile[],
  theirs: readonly PlacedFile[],
): readonly PlacedFile[] {
  const [known, there, here] = [base, theirs, mine].map(files => new Set(files.map(({ id }) => id)))
  return [
    ...mine.filter(({ id }) => there?.has(id) || !known?.has(id)),
    ...theirs.filter(({ id }) => !known?.has(id) && !here?.has(id)),
  ]
}
