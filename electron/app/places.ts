import type { PlaceBook } from '#shared/places/place-book.ts'

/** The provinces and communes there are. */
export interface Places {
  /** Read when it is first asked for; nothing where it cannot be. */
  book(): PlaceBook | undefined
  /** Reads it ahead, in steps between which everything else is answered: the first look-up would wait for all of it at once. */
  prepare(): void
}
