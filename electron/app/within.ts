import type { PlaceBook } from '#shared/places/place-book.ts'
import type { Area } from '#shared/register/area.ts'
import type { Within } from './register.ts'

/** An area as the register is asked for it; nothing where it is everywhere. A place that the table does not have holds nothing. */
export function withinOf(
  { province, district, commune }: Area,
  places: PlaceBook | undefined,
): Within | undefined {
  if (commune !== undefined) return { communes: [commune] }
  if (district !== undefined)
    return { communes: (places?.district(district)?.communes ?? []).map(({ code }) => code) }
  if (province === undefined) return undefined
  return { province, communes: (places?.communesIn(province) ?? []).map(({ code }) => code) }
}

/** A question with its area as the register is asked for it. */
export function withArea<Query extends Area>(
  query: Query,
  places: PlaceBook | undefined,
): Omit<Query, keyof Area> & { readonly within?: Within } {
  const { province, district, commune, ...rest } = query
  const within = withinOf(
    {
      ...(province !== undefined && { province }),
      ...(district !== undefined && { district }),
      ...(commune !== undefined && { commune }),
    },
    places,
  )
  return { ...rest, ...(within && { within }) }
}
