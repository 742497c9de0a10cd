import type { Commune } from './place.ts'
import { hasWords, isNamed, nameAlone, placeName } from './place-name.ts'

/** Communes of one name lie together, for lists that ask for thousands; see `PlaceBook.namedAnywhere`. */
export function communesNamed(
  communes: readonly Commune[],
): (name: string, province: string) => readonly Commune[] {
  const byName = Map.groupBy(
    communes.map(commune => ({
      commune,
      name: placeName(`${commune.kind} ${commune.name}`),
      province: placeName(`${commune.province.kind} ${commune.province.name}`),
    })),
    ({ name }) => nameAlone(name),
  )
  return (name, province) => {
    const [asked, of] = [placeName(name), placeName(province)]
    return (byName.get(nameAlone(asked)) ?? [])
      .filter(each => isNamed(each.name, asked) && (of.words.length === 0 || hasWords(each.province, of)))
      .map(({ commune }) => commune)
  }
}
