import type { CreateTableBuilder, Kysely, RawBuilder } from 'kysely'

/** Where the two databases differ, and nowhere else. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  /** Text that is compared and ordered by its letters' numbers, whatever the database's own language. */
  readonly text: RawBuilder<unknown>
  readonly count: RawBuilder<unknown>
  /** Of photographs; nothing where they are files beside it. */
  readonly bytes: RawBuilder<unknown> | undefined
  /** The last words of a table. */
  close<Name extends string, Columns extends string>(
    table: CreateTableBuilder<Name, Columns>,
  ): CreateTableBuilder<Name, Columns>
  /** What writes is one after another, whichever program it is of. */
  inTurn<T, Tables>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Whether what was thrown is that two changes met, so that the one that lost is to be tried again. */
  isMet(error: unknown): boolean
}
