import { ok } from '#shared/kernel/result.ts'
import { productCodeFaults } from '#shared/places/product-code.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'place.find' | 'place.by-code' | 'place.code-faults' | 'place.of-old'

/** Places of today and of before 1/7/2025; where the table cannot be read, none is found. */
export const placeUseCases = ({ ports: { places } }: Pick<Workshop, 'ports'>): UseCases<Names> => ({
  'place.find': ({ text, max }) => ok(places.book()?.find(text, max) ?? { places: [], earlier: [] }),
  'place.by-code'({ code }) {
    const book = places.book()
    return ok({ place: book?.province(code) ?? book?.commune(code) })
  },
  'place.code-faults'({ code, ...dossier }) {
    const book = places.book()
    return ok({ faults: book ? productCodeFaults(code, book, dossier) : [] })
  },
  'place.of-old': old => ok({ communes: places.book()?.todayOf(old) ?? [] }),
})
