import { sql, type Kysely } from 'kysely'
import { mostReceivedBytes } from '#electron/app/received.ts'
import type { Engine } from '../engine.ts'

/** The records of sittings that councils handed in, each as it was handed in: a later one of the same sitting is a row of its own. */
export async function receivedSittings(
  { schema }: Kysely<unknown>,
  { name, text, count, close }: Engine,
): Promise<void> {
  let table = schema.createTable('received_sitting').addColumn('id', text, column => column.primaryKey())
  for (const column of ['sitting', 'head', 'council', 'place', 'day', 'by'])
    table = table.addColumn(column, text, made => made.notNull())
  for (const column of ['number', 'products', 'at'])
    table = table.addColumn(column, count, made => made.notNull())
  table = table
    .addColumn('log', name === 'sqlite' ? sql`blob` : sql`bytea`, column => column.notNull())
    .addCheckConstraint('received_sitting_size', sql`octet_length(log) <= ${sql.lit(mostReceivedBytes)}`)
  await close(table).execute()
  await schema
    .createIndex('received_sitting_sitting')
    .on('received_sitting')
    .columns(['sitting', 'number'])
    .execute()
  await schema.createIndex('received_sitting_at').on('received_sitting').columns(['at']).execute()
}
