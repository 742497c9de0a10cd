import { readFileSync } from 'node:fs'
import path from 'node:path'
import { placeBook } from '#shared/places/place-book.ts'
import { earlierFileInSteps, earlierFileSchema, placeFileSchema } from '#shared/places/place-file.ts'

export const placesFolder = path.join(import.meta.dirname, '../../resources/places')

export const placesJson = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(placesFolder, name), 'utf8'))

export const shippedPlaces = placeFileSchema.parse(placesJson('places.json'))
export const shippedEarlier = earlierFileSchema.parse(placesJson('earlier.json'))

/** The provinces and communes there really are. */
export const shippedBook = placeBook(shippedPlaces, () => earlierFileInSteps(placesJson('earlier.json')))
