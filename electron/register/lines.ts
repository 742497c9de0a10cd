import type { Expression, ExpressionBuilder, Kysely, SqlBool, Transaction } from 'kysely'
import { registerEventSchema, type RegisterEvent } from '#shared/register/register-event.ts'
import { isNamed, listOf, productOf } from '#shared/register/product-life.ts'
import { productRow } from './product-row.ts'
import { refreshVisits } from './visits.ts'
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

/** The lines of each of these products that is there, and of the lists that they came from that these were taken back. */
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
  const gone = (await linesOfLists(on)).filter(({ fact }) => fact.kind === 'list-taken-back')
  if (gone.length > 0)
    for (const lines of found.values()) {
      const lists = new Set(lines.map(listOf))
      lines.push(...gone.filter(({ fact }) => fact.kind === 'list-taken-back' && lists.has(fact.list)))
    }
  return found
}

/** A line, and what it is found by. */
export interface AnchoredLine {
  readonly line: RegisterEvent
  readonly anchor: string
}

/** Adds lines that are not there, and works out anew what their products are searched by. */
export async function addLines(
  on: Change,
  added: readonly AnchoredLine[],
  told: Told = () => undefined,
): Promise<void> {
  await writeLines(on, added)
  const products = added.map(({ line }) => line.product)
  for (const { line } of added)
    if (line.fact.kind === 'list-taken-back') products.push(...(await productsOfList(on, line.fact.list)))
  await refresh(on, products, told)
}

/** Adds lines that are not there. Whoever does has to work out anew what their products are searched by. */
export async function writeLines(on: Change, added: readonly AnchoredLine[]): Promise<void> {
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
}

/**
 * Works out anew what these products are searched by. Of one that no line names any more there is nothing to find, until one does again, and
 * nothing of one none of whose lines counts.
 *
 * @param whole all lines of products that were not there before; those of others are read
 */
export async function refresh(
  on: Change,
  products: readonly string[],
  told: Told,
  whole: ReadonlyMap<string, readonly RegisterEvent[]> = new Map(),
): Promise<void> {
  const different = [...new Set(products)]
  let done = 0
  for (const some of inParts(different)) {
    const before = some.filter(product => !whole.has(product))
    const read = before.length > 0 ? [...(await linesOf(on, before)).values()].filter(isNamed) : []
    const fresh = some.flatMap(product => [whole.get(product) ?? []]).filter(({ length }) => length > 0)
    const lines = [...read, ...fresh]
    const found = lines.map(productOf)
    const rows = found.flatMap((product, at) => productRow(product, lines[at]?.length ?? 0) ?? [])
    if (before.length > 0) await on.deleteFrom('register_product').where('id', 'in', before).execute()
    if (rows.length > 0) await on.insertInto('register_product').values(rows).execute()
    // Of what comes new from a sitting or a list nobody has written of a visit.
    if (before.length > 0) await refreshVisits(on, before, found.slice(0, read.length))
    done += some.length
    await told(done, different.length)
  }
}

/** The products that have a line of a list. */
async function productsOfList(on: Change, list: string): Promise<readonly string[]> {
  const rows = await on.selectFrom('register_line').select('product').distinct().where(ofList(list)).execute()
  return rows.map(({ product }) => product)
}

/** Lines whose anchor is `list/…`. */
export const ofList =
  (list: string) =>
  (where: ExpressionBuilder<RegisterTables, 'register_line'>): Expression<SqlBool> =>
    where.and([where('anchor', '>=', `${list}/`), where('anchor', '<', `${list}0`)])

/** Under which lines of lists themselves are found. */
export const listsAnchor = 'lists'

/** What is written of lists as a whole. */
export async function linesOfLists(on: Kysely<RegisterTables>): Promise<readonly RegisterEvent[]> {
  const rows = await on.selectFrom('register_line').select('body').where('anchor', '=', listsAnchor).execute()
  return rows.map(({ body }) => registerEventSchema.parse(JSON.parse(body)))
}

/** Of what is under way, so many of so many; it may throw. */
export type Told = (done: number, total: number) => Promise<void> | void

export function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += rowsAtOnce) yield all.slice(at, at + rowsAtOnce)
}
