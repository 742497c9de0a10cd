import { sql, type Kysely } from 'kysely'
import { RegisterOutOfReach } from '#electron/app/province.ts'
import type { ServerState } from '#shared/contract/province-rows.ts'
import { allRights, rightsOf, type Duty, type RegisterRights } from '#shared/register/duties.ts'
import { giveRights, rolesIn, type Roles } from './grants.ts'
import { migrate, migrationNames } from './migrate.ts'
import { postgresEngine } from './postgres-engine.ts'
import type { RegisterTables } from './tables.ts'

const oldest = 15

type Form = 'none' | 'earlier' | 'present' | 'newer'

/** What a server is, and what whoever is connected may do there; changes nothing. @throws {RegisterOutOfReach} */
export async function lookAt(db: Kysely<RegisterTables>): Promise<ServerState> {
  const { state } = await look(db)
  return state
}

/** Brings the register of a server to the present form, where that is needed and this role may, and says what the server is. */
export async function prepared(db: Kysely<RegisterTables>): Promise<ServerState> {
  const before = await look(db)
  const { form, roles, mayPrepare } = before
  if (form !== 'present' && !mayPrepare) throw new RegisterOutOfReach('not-prepared', before.state.role)
  if (form !== 'present' || before.state.rights.duty === 'administrator') await prepare(db, roles, form)
  const { state } = form === 'present' ? before : await look(db)
  if (!(await mayRead(db))) throw new RegisterOutOfReach('no-rights', state.role)
  return state
}

const prepare = (db: Kysely<RegisterTables>, roles: Roles, form: Form): Promise<void> =>
  postgresEngine.inTurn(db, async one => {
    const administrator = roles.get('administrator')
    // What is made belongs to all who have this duty.
    if (administrator) await sql`set role ${sql.id(administrator.name)}`.execute(one)
    try {
      if (form !== 'present') await migrate(one, postgresEngine)
      await giveRights(one, roles)
    } finally {
      await sql`reset role`.execute(one)
    }
  })

async function look(db: Kysely<RegisterTables>) {
  const { rows } = await sql<{ number: number; version: string; role: string; tls: string | null }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      current_user as role, (select s.version from pg_stat_ssl s where s.pid = pg_backend_pid() and s.ssl) as tls`.execute(
    db,
  )
  const [server] = rows
  if (!server) throw new Error('The server said nothing of itself')
  const version = server.version.split(' ')[0] ?? ''
  if (server.number < oldest * 10_000) throw new RegisterOutOfReach('older', version)
  const roles = await rolesIn(db)
  const form = await formOf(db)
  if (form === 'newer') throw new RegisterOutOfReach('newer')
  const { rights, mayPrepare } = await rightsIn(db, roles, server.role, form)
  const { role, tls } = server
  const state = { version, role, tls: tls ?? undefined, rights, isPrepared: form === 'present' }
  return { state, roles, form, mayPrepare }
}

async function formOf(db: Kysely<RegisterTables>): Promise<Form> {
  const { rows: there } = await sql<{ readable: boolean }>`
    select has_table_privilege(c.oid, 'select') as readable from pg_class c
    where c.oid = to_regclass('kysely_migration')`.execute(db)
  const [table] = there
  if (!table) return 'none'
  if (!table.readable) return 'earlier'
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const applied = rows.map(({ name }) => name)
  if (applied.some(name => !migrationNames.includes(name))) return 'newer'
  return applied.length === migrationNames.length ? 'present' : 'earlier'
}

/** Of several duties the one that may most. */
const widest: readonly Duty[] = ['administrator', 'clerk', 'inspector', 'reader']

async function rightsIn(
  db: Kysely<RegisterTables>,
  roles: Roles,
  role: string,
  form: Form,
): Promise<{ readonly rights: RegisterRights; readonly mayPrepare: boolean }> {
  const duty = widest.find(each => roles.get(each)?.isMine)
  if (duty) return { rights: rightsOf(duty), mayPrepare: duty === 'administrator' }
  // Nobody has made roles here: whoever may add lines may do everything with them.
  if (roles.size > 0) throw new RegisterOutOfReach('no-rights', role)
  const { rows } = await sql<{ creates: boolean; adds: boolean | null }>`
    select has_schema_privilege(current_schema(), 'create') as creates,
      (select has_table_privilege(c.oid, 'insert') from pg_class c where c.oid = to_regclass('register_line')) as adds`.execute(
    db,
  )
  const [may] = rows
  const adds = form === 'none' ? (may?.creates ?? false) : (may?.adds ?? false)
  return {
    rights: adds ? allRights : { ...rightsOf('reader'), duty: undefined },
    mayPrepare: may?.creates ?? false,
  }
}

async function mayRead(db: Kysely<RegisterTables>): Promise<boolean> {
  const { rows } = await sql<{ reads: boolean }>`
    select has_table_privilege('register_line', 'select') and has_table_privilege('register_product', 'select') as reads`.execute(
    db,
  )
  return rows[0]?.reads ?? false
}
