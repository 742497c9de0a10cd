import type { ProductRow } from '#shared/council/view.ts'

/** The one that comes after a product on the agenda and has not been scored; after the last, from the top again. */
export function nextProduct(
  products: readonly ProductRow[],
  after: string | undefined,
): ProductRow | undefined {
  const at = products.findIndex(({ id }) => id === after)
  return [...products.slice(at + 1), ...products.slice(0, Math.max(at, 0))].find(
    ({ standing }) => standing.kind === 'waiting',
  )
}

/** As many lines of the agenda as there is room for, from the one before what is being scored, or is next. @returns with each its place, from 1 */
export function aroundNow(
  products: readonly ProductRow[],
  room: number,
): readonly { readonly row: ProductRow; readonly place: number }[] {
  const isOn = (kind: ProductRow['standing']['kind']) =>
    products.findIndex(({ standing }) => standing.kind === kind)
  const now = isOn('scoring') >= 0 ? isOn('scoring') : isOn('waiting') >= 0 ? isOn('waiting') : 0
  const first = Math.max(0, Math.min(now - 1, products.length - room))
  return products.slice(first, first + room).map((row, at) => ({ row, place: first + at + 1 }))
}
