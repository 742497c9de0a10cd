import type { Kysely, Transaction } from 'kysely'
import { registerEventSchema, type RegisterEvent } from '#shared/register/register-event.ts'
import { isNamed } from '#shared/register/product-life.ts'
import { productRow } from './product-row.ts'
import type { RegisterTables } from './tables.ts'

export type Change = Transaction<RegisterTables>

/** Databases take so many values at once. */
const rowsAtOnce = 500

/** Which of these lines are there. */
export async function knownIds(
  on: Change,
  lines: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const some of inParts(lines.map(({ id }) => id))) {
    const rows = await on.selectFrom('register_line').select('id').where('id', 'in', some).execute()
    for (const { id } of rows) found.add(id)
  }
  return found
}

/** The lines of each of these products that is there. */
export async function linesOf(
  on: Kysely<RegisterTables>,
  products: readonly string[],
): Promise<ReadonlyMap<string, readonly RegisterEvent[]>> {
  const found = new Map<string, RegisterEvent[]>()
  for (const some of inParts(products)) {
    const rows = await on
      .selectFrom('register_line')
      .select(['product', 'body'])
      .where('product', 'in', some)
      .execute()
    for (const { product, body } of rows) {
      const line = registerEventSchema.parse(JSON.parse(body))
      const before = found.get(product)
      if (before) before.push(line)
      else found.set(product, [line])
    }
  }
  return found
}

/** Adds lines that are not there, and works out anew what their products are searched by. */
export async function addLines(
  on: Change,
  added: readonly { readonly line: RegisterEvent; readonly anchor: string }[],
): Promise<void> {
  for (const some of inParts(added))
    await on
      .insertInto('register_line')
      .values(
        some.map(({ line, anchor }) => {
          const { id, product, at } = line
          return { id, product, anchor, at, body: JSON.stringify(line) }
        }),
      )
      .execute()
  const lines = await linesOf(on, [...new Set(added.map(({ line }) => line.product))])
  // Of a product that no line names any more there is nothing to find, until one does again.
  for (const some of inParts([...lines.values()].filter(isNamed))) {
    const rows = some.map(productRow)
    await on
      .deleteFrom('register_product')
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
    await on.insertInto('register_product').values(rows).execute()
  }
}

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += rowsAtOnce) yield all.slice(at, at + rowsAtOnce)
}
