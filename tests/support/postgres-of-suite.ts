import { afterAll, beforeAll, beforeEach } from 'vitest'
import { aPostgres, whyNoPostgres, type PostgresInHand } from './a-postgres.ts'

/** A server for a suite, started once; where none can be, its tests are skipped with the reason. */
export function postgresOfSuite(): () => PostgresInHand {
  let server: PostgresInHand | undefined
  beforeAll(async () => void (whyNoPostgres === undefined && (server = await aPostgres())))
  afterAll(() => server?.dispose())
  beforeEach(({ skip }) => {
    if (whyNoPostgres !== undefined) skip(whyNoPostgres)
  })
  return () => {
    if (!server) throw new Error('No PostgreSQL is started')
    return server
  }
}
