import type { PackageNote } from '../dossier/package-note.ts'

/** A sentence for each kind of note. */
export type PackageNoteTexts = {
  readonly [What in PackageNote['what']]: (note: Extract<PackageNote, { what: What }>) => string
}

type NoteOf<What extends PackageNote['what']> = { [W in What]: Extract<PackageNote, { what: W }> }[What]

/** The sentence of a note. */
export const noteText = <What extends PackageNote['what']>(
  texts: PackageNoteTexts,
  note: NoteOf<What>,
): string => texts[note.what](note)
