import type { RegisterCounts } from '#shared/contract/register-rows.ts'
import { producerKinds } from '#shared/dossier/form-fields.ts'
import type { Law } from '#shared/law/law.ts'
import type { PlaceBook } from '#shared/places/place-book.ts'
import { barsOf, type Bar, type CountQuery, type Grouped } from '#shared/register/counts.ts'
import { groupOf, productGroups, type ProductGroup } from '#shared/register/product-group.ts'
import type { CountedProducts } from '../register.ts'

/** The criteria sets of a group, of every decision that is here. */
export const setsOfGroup = (law: Law, group: ProductGroup): readonly string[] =>
  law.criteriaSets.filter(({ sector }) => groupOf(sector) === group).map(({ id }) => id)

/** What a leader reads in a minute, from what a database counted. */
export function countsOf(
  { year, criteria_set, producer_kind, commune }: CountedProducts,
  { province }: CountQuery,
  law: Law,
  places: PlaceBook | undefined,
): RegisterCounts {
  const all = barsOf(year, () => 'all', largestFirst)[0]
  const communes = barsOf(commune, code => code, largestFirst)
  const isThere = new Set(communes.map(({ key }) => key))
  const within = province ?? onlyProvince(communes, places)
  const inProvince = within === undefined ? [] : (places?.communesIn(within) ?? [])
  return {
    total: all?.total ?? 0,
    stars: all?.stars ?? [],
    years: barsOf(year, Number, (a, b) => a.key - b.key),
    groups: barsOf(criteria_set, id => groupOfSet(law, id), inOrderOf(productGroups)),
    kinds: barsOf(producer_kind, kindOf, inOrderOf(producerKinds)),
    communes: communes.map(bar => ({ ...bar, name: places?.commune(bar.key)?.name ?? '' })),
    province: within === undefined ? undefined : { code: within, name: places?.province(within)?.name ?? '' },
    without: inProvince.filter(({ code }) => !isThere.has(code)).map(({ code, name }) => ({ code, name })),
  }
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

const groupOfSet = (law: Law, id: Grouped['key']): ProductGroup | '' =>
  groupOf(law.criteriaSet(id)?.sector ?? '') ?? ''

const kindOf = (raw: string): (typeof producerKinds)[number] | '' =>
  producerKinds.find(kind => kind === raw) ?? ''

/** The province that all of them are in, where there is one. */
function onlyProvince(communes: readonly Bar<string>[], places: PlaceBook | undefined): string | undefined {
  const found = new Set(communes.flatMap(({ key }) => places?.commune(key)?.province.code ?? []))
  return found.size === 1 ? [...found][0] : undefined
}
