import type { Kysely } from 'kysely'
import type { Engine } from '../engine.ts'

/** Whether more runs for a product than its certificate; for those that are there it is worked out with their next line. */
export async function openMatters({ schema }: Kysely<unknown>, { count }: Engine): Promise<void> {
  await schema
    .alterTable('register_product')
    .addColumn('open', count, column => column.notNull().defaultTo(1))
    .execute()
  await schema
    .createIndex('register_product_open_until')
    .on('register_product')
    .columns(['open', 'standing', 'until'])
    .execute()
}
