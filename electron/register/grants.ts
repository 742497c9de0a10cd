import { createHash } from 'node:crypto'
import { sql, type QueryExecutorProvider, type RawBuilder } from 'kysely'
import { duties, inspectorKinds, type Duty } from '#shared/register/duties.ts'

type Privilege = 'select' | 'insert' | 'update' | 'delete'

const reads = ['select'] as const
const adds = ['select', 'insert'] as const
/** Of rows that are worked out anew from the lines. */
const worksOut = ['select', 'insert', 'delete'] as const

/**
 * Every table, and what each duty needs of it. Lines are added by clerks and inspectors and changed by nobody; the administrator owns the
 * tables and brings them to their next form.
 */
const granted: Readonly<Record<string, Partial<Readonly<Record<Duty, readonly Privilege[]>>>>> = {
  register_line: { reader: reads, clerk: adds, inspector: adds },
  register_product: { reader: reads, clerk: worksOut, inspector: worksOut },
  received_sitting: { reader: reads, clerk: adds, inspector: reads },
  register_visit: { reader: reads, clerk: worksOut, inspector: worksOut },
  register_photograph: { reader: reads, clerk: adds, inspector: adds },
  kysely_migration: { reader: reads, clerk: reads, inspector: reads },
  kysely_migration_lock: {},
}

export const grantedTables: readonly string[] = Object.keys(granted)

/** How a role says in its comment what it is for. */
export const toldOf = (duty: Duty): string => `OCOP register: ${duty}`

/** The roles of the schema's database that have a duty in it. */
export type Roles = ReadonlyMap<Duty, { readonly name: string; readonly isMine: boolean }>

export async function rolesIn(db: QueryExecutorProvider): Promise<Roles> {
  const { rows } = await sql<{ name: string; told: string; mine: boolean }>`
    select r.rolname as name, shobj_description(r.oid, 'pg_authid') as told,
      pg_has_role(current_user, r.oid, 'usage') as mine
    from pg_namespace n, lateral aclexplode(n.nspacl) a, pg_roles r
    where n.nspname = current_schema() and r.oid = a.grantee`.execute(db)
  return new Map(
    duties.flatMap(duty => {
      const role = rows.find(({ told }) => told === toldOf(duty))
      return role ? [[duty, { name: role.name, isMine: role.mine }] as const] : []
    }),
  )
}

/** Gives the roles what they lack of the tables that are there; as whoever owns them. */
export async function giveRights(db: QueryExecutorProvider, roles: Roles): Promise<void> {
  for (const [table, wanted] of Object.entries(granted))
    for (const [duty, { name }] of roles)
      for (const privilege of wanted[duty] ?? [])
        if (await lacks(db, name, table, privilege))
          await sql`grant ${sql.raw(privilege)} on ${sql.table(table)} to ${sql.id(name)}`.execute(db)
  await guardLines(db, roles)
}

async function lacks(
  db: QueryExecutorProvider,
  role: string,
  table: string,
  privilege: Privilege,
): Promise<boolean> {
  const { rows } = await sql<{ lacks: boolean }>`
    select not has_table_privilege(${role}, c.oid, ${privilege}) as lacks from pg_class c
    where c.oid = to_regclass(${table})`.execute(db)
  return rows[0]?.lacks ?? false
}

/** An inspector adds no other lines than those of inspections; the database looks at each. */
async function guardLines(db: QueryExecutorProvider, roles: Roles): Promise<void> {
  // Other kinds of lines, or roles of another name, are another guard.
  const names = [...roles.values()].map(({ name }) => name)
  const guard = createHash('sha256')
    .update([...inspectorKinds, ...names].join())
    .digest('hex')
    .slice(0, 8)
  const wanted = new Map<string, RawBuilder<unknown>>()
  for (const [duty, { name }] of roles) {
    if (duty === 'administrator') continue
    wanted.set(`${duty}_reads_${guard}`, sql`for select to ${sql.id(name)} using (true)`)
    if (duty === 'clerk')
      wanted.set(`clerk_adds_${guard}`, sql`for insert to ${sql.id(name)} with check (true)`)
    if (duty === 'inspector') wanted.set(`inspector_adds_${guard}`, inspectorsOnly(name))
  }
  const { rows } = await sql<{ name: string }>`
    select policyname as name from pg_policies
    where schemaname = current_schema() and tablename = 'register_line'`.execute(db)
  const there = new Set(rows.map(({ name }) => name))
  if ([...wanted.keys()].every(name => there.has(name))) return
  await sql`alter table register_line enable row level security`.execute(db)
  for (const name of there) await sql`drop policy ${sql.id(name)} on register_line`.execute(db)
  for (const [name, words] of wanted)
    await sql`create policy ${sql.id(name)} on register_line ${words}`.execute(db)
}

/** What an inspector wrote, an inspector may take back. */
function inspectorsOnly(name: string) {
  const kinds = sql.join(inspectorKinds.map(kind => sql.lit(kind)))
  return sql`for insert to ${sql.id(name)} with check (
    body::jsonb -> 'fact' ->> 'kind' in (${kinds})
    or (body::jsonb -> 'fact' ->> 'kind' = 'taken-back' and exists (
      select from register_line other where other.id = register_line.body::jsonb -> 'fact' ->> 'event'
        and other.body::jsonb -> 'fact' ->> 'kind' in (${kinds}))))`
}
