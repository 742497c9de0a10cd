import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Places } from '#electron/app/places.ts'
import { placeBook, type PlaceBook } from '#shared/places/place-book.ts'
import { earlierFileInSteps, placeFileSchema, type EarlierFile } from '#shared/places/place-file.ts'

/**
 * The places shipped with the program, read when they are first asked for, the old communes when one of them is. Where a file is missing or
 * malformed the program goes on without: what cannot be looked up is not held against a dossier.
 *
 * @param incident hears what is wrong with a file, once
 */
export function shippedPlaces(folder: string, incident: (error: unknown) => unknown): Places {
  let book: { readonly read: PlaceBook | undefined } | undefined
  let isPreparing = false
  const fileOf = (name: string): string => path.join(folder, name)
  const textOf = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'))
  const tell = (name: string, cause: unknown): void =>
    void incident(new Error(`${fileOf(name)} cannot be looked up in`, { cause }))

  function* earlier(): Generator<void, EarlierFile> {
    try {
      return yield* earlierFileInSteps(textOf('earlier.json'))
    } catch (cause) {
      tell('earlier.json', cause)
      return nothingKnown
    }
  }

  function today(): PlaceBook | undefined {
    try {
      return placeBook(placeFileSchema.parse(textOf('places.json')), earlier)
    } catch (cause) {
      tell('places.json', cause)
      return undefined
    }
  }

  const read = (): PlaceBook | undefined => (book ??= { read: today() }).read
  return {
    book: read,
    prepare() {
      if (isPreparing) return
      isPreparing = true
      const goOn = (): void => {
        if (read()?.prepare()) setImmediate(goOn)
      }
      setImmediate(goOn)
    },
  }
}

const nothingKnown: EarlierFile = { format: 1, heldUntil: '2025-06-30', source: '', provinces: [] }
