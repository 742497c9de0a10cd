import { Kysely, PostgresDialect, sql } from 'kysely'
import { DatabaseError, Pool, TypeOverrides, types } from 'pg'
import type { Engine } from './engine.ts'
import { urlOf } from './shown-server.ts'
import type { RegisterTables } from './tables.ts'

/** Another change was in the way (40001), each held what the other wanted (40P01), or both wrote the same line first (23505). */
const met = new Set(['40001', '40P01', '23505'])

/** Whoever writes holds this lock, so that a list of thousands of rows is not begun again for each line that another enters. */
const turn = 7_022_026

export const postgresEngine: Engine = {
  name: 'postgres',
  text: sql`text collate "C"`,
  count: sql`bigint`,
  bytes: sql`bytea`,
  close: table => table,
  inTurn: (db, work) =>
    db.connection().execute(async one => {
      await sql`select pg_advisory_lock(${turn})`.execute(one)
      try {
        return await work(one)
      } finally {
        // Where the connection is gone, so is the turn.
        await sql`select pg_advisory_unlock(${turn})`.execute(one).catch(() => undefined)
      }
    }),
  isMet: error => error instanceof DatabaseError && error.code !== undefined && met.has(error.code),
}

/** A `bigint`, which the driver leaves as text: times and counts here are far below 2 to the 53rd. */
const wholeNumbers = new TypeOverrides()
wholeNumbers.setTypeParser(types.builtins.INT8, Number)

/**
 * A province's server. Between machines nothing is said in the clear, whatever the address asks for: a connection that is not to this
 * machine is made with TLS, and the server's certificate must name it and be of an authority that this machine trusts, or of the one in
 * the file that `sslrootcert` of the address names.
 *
 * @param address `postgres://…`
 */
export function openPostgres(address: string): Kysely<RegisterTables> {
  const pool = new Pool({
    connectionString: guarded(address),
    max: 4,
    connectionTimeoutMillis: 10_000,
    application_name: 'OCOP register',
    // A machine that is gone without a word keeps nobody waiting for good, and nobody waits for a turn for good.
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    lock_timeout: 120_000,
    types: wholeNumbers,
  })
  // A connection that ends while nobody uses it is replaced when it is needed again.
  pool.on('error', () => undefined)
  // One that ends while somebody has it fails what is asked of it next; as an event that nobody hears it would end the program.
  pool.on('connect', client => client.on('error', () => undefined))
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}

/** What else an address may say of how it is connected to. */
const waysOut = ['ssl', 'sslmode', 'sslnegotiation', 'uselibpqcompat']

function guarded(address: string): string {
  const url = urlOf(address)
  for (const way of waysOut) url.searchParams.delete(way)
  url.searchParams.set('sslmode', isHere(url) ? 'disable' : 'verify-full')
  return url.href
}

/** A socket of this machine, or a name of it. */
function isHere({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? hostname
  return host.startsWith('/') || ['', 'localhost', '127.0.0.1', '[::1]'].includes(host)
}
