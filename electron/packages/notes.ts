import type { PackageNote } from '#shared/dossier/package-note.ts'
import { shownName } from '#shared/kernel/text.ts'

type Listing = Extract<PackageNote, { readonly count: number }>['what']

/** Gathers what is to be said of a package that is let in: of many files alike, one note with the first few names. */
export interface Notes {
  about(what: Listing, path: string): void
  add(note: PackageNote): void
  all(): readonly PackageNote[]
}

const mostNamed = 5
const longestShown = 200

/** @param before what was noted before */
export function createNotes(before: readonly PackageNote[] = []): Notes {
  const listed = new Map<Listing, { paths: string[]; count: number }>()
  const single: PackageNote[] = [...before]
  return {
    about(what, path) {
      const list = listed.get(what) ?? { paths: [], count: 0 }
      list.count += 1
      if (list.paths.length < mostNamed) list.paths.push(shown(path))
      listed.set(what, list)
    },
    add: note => void single.push(note),
    all: () => [...single, ...[...listed].map(([what, list]) => noteOf(what, list))],
  }
}

const noteOf = (what: Listing, list: { paths: string[]; count: number }): PackageNote =>
  what === 'names-read-as' ? { what, reading: 'windows-1258', ...list } : { what, ...list }

/** A stranger's name, safe to show: cut before it is composed, since composing takes the square of its length. */
export const shown = (name: string): string => shownName(name.slice(0, longestShown)).slice(0, longestShown)
