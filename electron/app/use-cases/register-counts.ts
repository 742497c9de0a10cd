import type { RegisterCounts } from '#shared/contract/register-rows.ts'
import { producerKinds } from '#shared/dossier/form-fields.ts'
import type { Law } from '#shared/law/law.ts'
import type { Commune, EarlierDistrict } from '#shared/places/place.ts'
import type { PlaceBook } from '#shared/places/place-book.ts'
import { barsOf, type Bar, type CountQuery, type Grouped } from '#shared/register/counts.ts'
import { groupOf, productGroups, type ProductGroup } from '#shared/register/product-group.ts'
import type { CountedProducts } from '../register.ts'

/** The criteria sets of a group, of every decision that is here. */
export const setsOfGroup = (law: Law, group: ProductGroup): readonly string[] =>
  law.criteriaSets.filter(({ sector }) => groupOf(sector) === group).map(({ id }) => id)

/** What a leader reads in a minute, from what a database counted. */
export function countsOf(
  counted: CountedProducts,
  asked: CountQuery,
  law: Law,
  places: PlaceBook | undefined,
): RegisterCounts {
  const { year, criteria_set, producer_kind, commune, producers, support, trademarks } = counted
  const all = barsOf(year, () => 'all', largestFirst)[0]
  const communes = barsOf(commune, code => code, largestFirst)
  return {
    total: all?.total ?? 0,
    stars: all?.stars ?? [],
    years: barsOf(year, Number, (a, b) => a.key - b.key),
    groups: barsOf(criteria_set, id => groupOfSet(law, id), inOrderOf(productGroups)),
    kinds: barsOf(producer_kind, kindOf, inOrderOf(producerKinds)),
    communes: communes.map(bar => ({ ...bar, name: places?.commune(bar.key)?.name ?? '' })),
    ...placesOf(communes, asked, places),
    producers: producers.reduce((sum, { count }) => sum + count, 0),
    producerKinds: producers
      .map(({ kind, count }) => ({ key: kindOf(kind), count }))
      .toSorted((a, b) => place(producerKinds, a.key) - place(producerKinds, b.key)),
    support,
    trademarks,
  }
}

type OfPlaces = Pick<RegisterCounts, 'province' | 'area' | 'all' | 'without' | 'districts'>

function placesOf(
  communes: readonly Bar<string>[],
  { province, district, commune }: CountQuery,
  places: PlaceBook | undefined,
): OfPlaces {
  const isThere = new Set(communes.map(({ key }) => key))
  const ofDistrict = district === undefined ? undefined : places?.district(district)
  const one = commune === undefined ? undefined : places?.commune(commune)
  const asked = province ?? one?.province.code ?? ofDistrict?.communes[0]?.province.code
  const code = asked ?? onlyProvince(communes, places)
  const found = code === undefined ? undefined : places?.province(code)
  const inProvince = (found && places?.communesIn(found.code)) ?? []
  const inArea = one ? [one] : (ofDistrict?.communes ?? inProvince)
  const old = found ? (places?.districtsIn(found.code) ?? []) : []
  return {
    province: found && { code: found.code, name: found.name },
    area: one?.name ?? ofDistrict?.name ?? found?.name ?? '',
    all: inArea.length,
    without: inArea.filter(each => !isThere.has(each.code)).map(named),
    districts: districtsOf(isThere, old),
  }
}

const named = ({ code, name }: Commune): { readonly code: string; readonly name: string } => ({ code, name })

/** A commune that parts of several districts went into is of none of them. */
function districtsOf(communes: ReadonlySet<string>, old: readonly EarlierDistrict[]): number {
  const keys = [...communes].flatMap(code => {
    const of = old.filter(each => each.communes.some(commune => commune.code === code))
    return of.length === 1 ? of.map(({ key }) => key) : []
  })
  return new Set(keys).size
}

const largestFirst = <Key extends string | number>(a: Bar<Key>, b: Bar<Key>): number =>
  b.total - a.total || String(a.key).localeCompare(String(b.key))

/** As the law has them; what is not known comes last. */
const inOrderOf =
  <Key extends string>(order: readonly Key[]) =>
  (a: Bar<Key | ''>, b: Bar<Key | ''>): number =>
    place(order, a.key) - place(order, b.key)
const place = <Key extends string>(order: readonly Key[], key: Key | ''): number =>
  key === '' ? order.length : order.indexOf(key)

export const groupOfSet = (law: Law, id: Grouped['key']): ProductGroup | '' =>
  groupOf(law.criteriaSet(id)?.sector ?? '') ?? ''

const kindOf = (raw: string): (typeof producerKinds)[number] | '' =>
  producerKinds.find(kind => kind === raw) ?? ''

/** The province that all of them are in, where there is one. */
function onlyProvince(communes: readonly Bar<string>[], places: PlaceBook | undefined): string | undefined {
  const found = new Set(communes.flatMap(({ key }) => places?.commune(key)?.province.code ?? []))
  return found.size === 1 ? [...found][0] : undefined
}
