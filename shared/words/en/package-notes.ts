import type { NameReading } from '../../dossier/package-note.ts'
import type { PackageNoteTexts } from '../package-note-text.ts'

const named = ({ paths, count }: { readonly paths: readonly string[]; readonly count: number }): string => {
  const shown = paths.map(path => `“${path}”`).join(', ')
  return count > paths.length ? `${shown} and ${count - paths.length} more` : shown
}

const readingNames: Readonly<Record<NameReading, string>> = {
  'utf-8': 'UTF-8',
  'windows-1258': 'CP1258 (Windows in Vietnamese)',
}

/** What is said of a package that was let in with something set aside, or read with leniency. */
export const packageNoteTexts: PackageNoteTexts = {
  'system-files': note =>
    `Files that an operating system added to the package were set aside: ${named(note)}.`,
  'tag-files': note => `Files beside the dossier were checked and not kept: ${named(note)}.`,
  'in-folder': ({ folder }) => `The dossier lies in the folder “${folder}” of the package.`,
  'names-composed': note => `Names with their marks apart were composed: ${named(note)}.`,
  'names-of-unicode-field': note => `Names were read from the archive’s Unicode field: ${named(note)}.`,
  'names-read-as': note => `Names were read as ${readingNames[note.reading]}: ${named(note)}.`,
  'dot-slash': note => `“./” before names was passed over: ${named(note)}.`,
  'byte-order-mark': note => `A byte order mark before a manifest was passed over: ${named(note)}.`,
  'only-sha512': () =>
    'The package has only a SHA-512 manifest; it was checked against that, and a SHA-256 manifest was made.',
  padding: ({ bytes }) =>
    `${bytes.toLocaleString('en-GB')} zero bytes after the end of the archive were passed over.`,
}
