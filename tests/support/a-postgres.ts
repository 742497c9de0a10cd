import { execFileSync, spawn, type SpawnOptions } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A PostgreSQL of Debian's, alone in a folder, reached by a socket in it. */
export interface PostgresInHand {
  /** A new, empty database, and its address. */
  database(): string
  /** A statement as who installed it. */
  tell(address: string, statement: string): string
  /** The address as another role of the server has it. */
  as(address: string, role: string): string
  dispose(): Promise<void>
}

const versions = '/usr/lib/postgresql'
const programs = existsSync(versions)
  ? readdirSync(versions)
      .filter(version => Number(version) >= 15)
      .map(version => path.join(versions, version, 'bin'))
      .find(folder => existsSync(path.join(folder, 'postgres')))
  : undefined

/** Why no PostgreSQL can be started here; nothing where one can. */
export const whyNoPostgres = programs ? undefined : 'PostgreSQL 15 or newer is not installed'

export async function aPostgres(): Promise<PostgresInHand> {
  if (!programs) throw new Error(whyNoPostgres)
  const folder = mkdtempSync(path.join(tmpdir(), 'pg-'))
  const as = ofServer(folder)
  const data = path.join(folder, 'data')
  const run = (program: string, ...args: readonly string[]): string =>
    execFileSync(path.join(programs, program), args, { ...as, stdio: 'pipe', encoding: 'utf8' })
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale', 'C.UTF-8')
  const options = { ...as, stdio: 'ignore' } as const satisfies SpawnOptions
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    options,
  )
  const ended = new Promise(resolve => server.on('exit', resolve))
  const psql = (database: string, statement: string): string =>
    run('psql', '-h', folder, '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1', '-Atqc', statement)
  for (let tries = 0; !isUp(psql); tries++) {
    if (tries === 200) throw new Error('PostgreSQL did not start')
    await setTimeout(50)
  }
  let count = 0
  return {
    database() {
      const name = `register${++count}`
      psql('postgres', `create database ${name}`)
      return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(folder)}`
    },
    as(address, role) {
      const url = new URL(address)
      url.username = role
      return url.href
    },
    tell: (address, statement) => psql(new URL(address).pathname.slice(1), statement),
    async dispose() {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isUp(psql: (database: string, statement: string) => string): boolean {
  try {
    return psql('postgres', 'select 1').trim() === '1'
  } catch {
    return false
  }
}

/** It does not run as root: there it runs as nobody in particular. */
function ofServer(folder: string): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> {
  if (process.getuid?.() !== 0) return { cwd: folder }
  const nobody = 65534
  chownSync(folder, nobody, nobody)
  return { cwd: folder, uid: nobody, gid: nobody }
}
