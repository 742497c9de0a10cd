import type { ProductRow, Standing } from '#shared/council/view.ts'
import type { Words } from '#shared/words/words.ts'
import { finder, type FilterChoice, type ListFilter } from '../lists/list-filter.ts'

type Kind = 'standing' | 'commune' | 'set'
/** Words are those of the product, its code, its producer or its commune. */
export type ProductFilter = ListFilter<Kind>

export const everyProduct: ProductFilter = { text: '', standing: '', commune: '', set: '' }

/** Fewer are seen at a glance. */
const fewestToNarrow = 9
export const isLong = (products: readonly unknown[]): boolean => products.length >= fewestToNarrow

/** A product with its place on the whole agenda, counted from 1, which it keeps however little of it is shown. */
export interface PlacedProduct {
  readonly row: ProductRow
  readonly place: number
}

/** The products that a filter leaves, in the order of the agenda. */
export function shownProducts(
  products: readonly ProductRow[],
  { text, standing, commune, set }: ProductFilter,
): readonly PlacedProduct[] {
  const finds = finder(text)
  return products
    .map((row, index) => ({ row, place: index + 1 }))
    .filter(
      ({ row }) =>
        (standing === '' || row.standing.kind === standing) &&
        (commune === '' || row.commune === commune) &&
        (set === '' || row.criteriaSet === set) &&
        finds([row.name, row.code, row.producer, row.commune].join(' ')),
    )
}

const course: readonly Standing['kind'][] = [
  'waiting',
  'scoring',
  'reconciling',
  'withheld',
  'settled',
  'departed',
]
const inVietnamese = new Intl.Collator('vi', { numeric: true })

/** What the products of an agenda can be chosen by: what occurs among them, and how often. */
export function productChoices(
  products: readonly ProductRow[],
  { agenda, prepare }: Words,
): readonly FilterChoice<Kind>[] {
  const choice = (
    kind: Kind,
    valueOf: (row: ProductRow) => string,
    labelOf: (value: string) => string,
  ): FilterChoice<Kind> => ({
    kind,
    label: agenda.filters[kind],
    options: [...Map.groupBy(products, valueOf)]
      .toSorted(([a], [b]) => inVietnamese.compare(a, b))
      .map(([value, rows]) => ({ value, label: agenda.option(labelOf(value), rows.length) })),
  })
  const standings = course.flatMap(kind => {
    const { length } = products.filter(row => row.standing.kind === kind)
    return length > 0 ? [{ value: kind, label: agenda.option(agenda.standings[kind], length) }] : []
  })
  return [
    { kind: 'standing', label: agenda.filters.standing, options: standings },
    choice(
      'commune',
      row => row.commune,
      commune => commune,
    ),
    choice(
      'set',
      row => row.criteriaSet,
      set => prepare.board.set(setNumberOf(set)),
    ),
  ]
}

/** "11" of "qd-26-2026/11". */
export const setNumberOf = (criteriaSet: string): string => criteriaSet.split('/')[1] ?? criteriaSet
