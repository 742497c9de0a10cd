import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import type { Places } from '#electron/app/places.ts'
import { placeBook, type PlaceBook } from '#shared/places/place-book.ts'
import { earlierFileSchema, placeFileSchema, type EarlierFile } from '#shared/places/place-file.ts'

/**
 * The places shipped with the program, read when they are first asked for, the old communes when one of them is. Where a file is missing or
 * malformed the program goes on without: what cannot be looked up is not held against a dossier.
 *
 * @param incident hears what is wrong with a file, once
 */
export function shippedPlaces(folder: string, incident: (error: unknown) => unknown): Places {
  let book: { readonly read: PlaceBook | undefined } | undefined
  const read = <T>(name: string, schema: z.ZodType<T>): T | undefined => {
    const file = path.join(folder, name)
    try {
      return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
    } catch (cause) {
      incident(new Error(`${file} cannot be looked up in`, { cause }))
      return undefined
    }
  }
  const earlier = (): EarlierFile => read('earlier.json', earlierFileSchema) ?? nothingKnown
  return {
    book() {
      if (!book) {
        const places = read('places.json', placeFileSchema)
        book = { read: places && placeBook(places, earlier) }
      }
      return book.read
    },
  }
}

const nothingKnown: EarlierFile = { format: 1, heldUntil: '2025-06-30', source: '', provinces: [] }
