import type { Kysely } from 'kysely'
import { isNamed, productOf } from '#shared/register/product-life.ts'
import { registerEventSchema, type RegisterEvent } from '#shared/register/register-event.ts'
import type { Engine } from '../engine.ts'
import { resultColumns } from '../result-columns.ts'

interface Tables {
  register_line: { readonly product: string; readonly body: string }
  register_product: { readonly id: string } & ReturnType<typeof resultColumns>
}

const counted = ['standing', 'stars', 'until', 'province', 'year', 'commune', 'producer_kind']

/** So many products are worked out at a time. */
const atOnce = 500

/** In which years something came of a product, whose it is, what it was paid and whether it has a trademark; worked out of those that are there. */
export async function results(on: Kysely<unknown>, { text, count }: Engine): Promise<void> {
  for (const name of ['years', 'whose'])
    await on.schema
      .alterTable('register_product')
      .addColumn(name, text, column => column.notNull().defaultTo(''))
      .execute()
  for (const name of ['support', 'trademark'])
    await on.schema
      .alterTable('register_product')
      .addColumn(name, count, column => column.notNull().defaultTo(0))
      .execute()
  // All that producers and support are counted by, so that counting reads no whole rows.
  await on.schema
    .createIndex('register_product_counted_whose')
    .on('register_product')
    .columns([...counted, 'whose', 'support', 'trademark'])
    .execute()
  const db = on.$extendTables<{ [Name in keyof Tables]: Tables[Name] }>()
  const ids = (await db.selectFrom('register_product').select('id').execute()).map(({ id }) => id)
  for (let at = 0; at < ids.length; at += atOnce) await workOut(db, ids.slice(at, at + atOnce))
}

async function workOut(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  const rows = await db.selectFrom('register_line').select('body').where('product', 'in', ids).execute()
  const lines = rows.map(({ body }): RegisterEvent => registerEventSchema.parse(JSON.parse(body)))
  for (const [id, events] of Map.groupBy(lines, ({ product }) => product))
    if (isNamed(events))
      await db
        .updateTable('register_product')
        .set(resultColumns(productOf(events)))
        .where('id', '=', id)
        .execute()
}
