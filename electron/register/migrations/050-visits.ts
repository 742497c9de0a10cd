import { sql, type Kysely } from 'kysely'
import { mostPhotographBytes } from '#electron/app/photographs.ts'
import type { Engine } from '../engine.ts'

/** Visits as lines tell of them; no line that is there tells of one. At a server, where there is no folder beside it, photographs too. */
export async function visits(
  { schema }: Kysely<unknown>,
  { text, count, bytes, close }: Engine,
): Promise<void> {
  let table = schema.createTable('register_visit').addColumn('id', text, column => column.primaryKey())
  for (const name of ['product', 'day', 'occasion', 'by', 'standing', 'due'])
    table = table.addColumn(name, text, column => column.notNull())
  await close(table).execute()
  for (const columns of [['product'], ['standing', 'due'], ['day']])
    await schema
      .createIndex(`register_visit_${columns.join('_')}`)
      .on('register_visit')
      .columns(columns)
      .execute()
  if (bytes === undefined) return
  const photographs = schema
    .createTable('register_photograph')
    .addColumn('sha256', text, column => column.primaryKey())
    .addColumn('size', count, column => column.notNull())
    .addColumn('body', bytes, column => column.notNull())
    .addCheckConstraint(
      'register_photograph_size',
      sql`octet_length(body) <= ${sql.lit(mostPhotographBytes)}`,
    )
  await close(photographs).execute()
}
