import type { PlaceBook } from '#shared/places/place-book.ts'

/** The provinces and communes there are. */
export interface Places {
  /** Read when it is first asked for; nothing where it cannot be. */
  book(): PlaceBook | undefined
}
