import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'

const texts = [
  'code',
  'known_by',
  'called',
  'searched',
  'sorted',
  'name',
  'producer',
  'producer_kind',
  'commune_name',
  'province',
  'commune',
  'criteria_set',
  'standing',
  'until',
]
const counts = ['stars', 'year', 'lines']

/** Lines and the products that they tell of. */
export async function register({ schema }: Kysely<unknown>, { text, count, close }: Engine): Promise<void> {
  await close(
    schema
      .createTable('register_line')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('product', text, column => column.notNull())
      .addColumn('anchor', text, column => column.notNull())
      .addColumn('at', count, column => column.notNull())
      .addColumn('body', text, column => column.notNull()),
  ).execute()
  let products = schema.createTable('register_product').addColumn('id', text, column => column.primaryKey())
  for (const name of texts) products = products.addColumn(name, text, column => column.notNull())
  for (const name of counts) products = products.addColumn(name, count, column => column.notNull())
  await close(products).execute()
  const indexed = { register_line: ['product', 'anchor'], register_product: ['known_by', 'called', 'sorted'] }
  for (const [table, columns] of Object.entries(indexed))
    for (const column of columns)
      await schema.createIndex(`${table}_${column}`).on(table).column(column).execute()
  // All that products are counted by, so that counting reads no whole rows.
  await schema
    .createIndex('register_product_counted')
    .on('register_product')
    .columns(['standing', 'stars', 'until', 'province', 'year', 'criteria_set', 'producer_kind', 'commune'])
    .execute()
}
