import { ok } from '#shared/kernel/result.ts'
import { productCodeFaults } from '#shared/places/product-code.ts'
import type { UseCases, Workshop } from '../use-case.ts'

type Names = 'place.find' | 'place.by-code' | 'place.code-faults' | 'place.of-old' | 'place.areas'

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
  'place.areas'({ province }) {
    const book = places.book()
    const communes = province === undefined ? [] : (book?.communesIn(province) ?? [])
    return ok({
      provinces: (book?.provinces() ?? []).map(({ code, name }) => ({ code, name })),
      districts: (province === undefined ? [] : (book?.districtsIn(province) ?? [])).map(({ key, name }) => ({
        key,
        name,
      })),
      communes: communes
        .map(({ code, name }) => ({ code, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    })
  },
  'place.of-old': old => ok({ communes: places.book()?.todayOf(old) ?? [] }),
})
