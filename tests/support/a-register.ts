import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { IncomingLine } from '#electron/app/register.ts'
import type { Engine } from '#electron/register/engine.ts'
import { migrate } from '#electron/register/migrate.ts'
import { openPostgres, postgresEngine } from '#electron/register/postgres-engine.ts'
import { productRow } from '#electron/register/product-row.ts'
import { createRegister, type StoredRegister } from '#electron/register/register-store.ts'
import { openSqlite, sqliteEngine } from '#electron/register/sqlite-engine.ts'
import { aPostgres, whyNoPostgres } from './a-postgres.ts'
import { productOf } from '#shared/register/product-life.ts'
import type { FactOf } from '#shared/register/register-event.ts'

/** Where registers are kept: an engine, started once. */
export interface RegisterEngine {
  readonly name: string
  /** Why it cannot be started here. */
  readonly why: string | undefined
  start(): Promise<{ place(): RegisterPlace; stop(): Promise<void> }>
}

/** Forms of the register that were released, each with the columns of a product that came after it. */
const later = {
  '010-register': ['open', 'years', 'whose', 'support', 'trademark'],
  '020-open-matters': ['years', 'whose', 'support', 'trademark'],
} as const
type EarlierForm = keyof typeof later

/** A place that is new and empty, whose register may be opened several times at once. */
export interface RegisterPlace {
  /** A file, or a server's `postgres://…`. */
  readonly address: string
  register(): Promise<StoredRegister>
  /** Has the results that an earlier form of the register had taken in, before a later program opened it. */
  fromBefore(form: EarlierForm, lines: readonly IncomingLine[]): Promise<void>
  close(): Promise<void>
}

function placeOf(address: string, open: () => ReturnType<typeof openSqlite>, engine: Engine): RegisterPlace {
  const registers: StoredRegister[] = []
  return {
    address,
    async register() {
      const db = open()
      await migrate(db, engine)
      const register = createRegister(db, engine)
      registers.push(register)
      return register
    },
    async fromBefore(form, lines) {
      const db = open()
      await migrate(db, engine, form)
      for (const { anchor, ...line } of lines) {
        const event = { ...line, product: line.id }
        const { id, at } = event
        const body = JSON.stringify(event)
        await db.insertInto('register_line').values({ id, product: id, anchor, at, body }).execute()
        const row: Partial<NonNullable<ReturnType<typeof productRow>>> = {
          ...productRow(productOf([event]), 1),
        }
        for (const column of later[form]) Reflect.deleteProperty(row, column)
        await db
          .insertInto('register_product')
          .values(row as NonNullable<ReturnType<typeof productRow>>)
          .execute()
      }
      await db.destroy()
    },
    async close() {
      await Promise.all(registers.map(register => register.close()))
    },
  }
}

const sqlite: RegisterEngine = {
  name: 'SQLite',
  why: undefined,
  start() {
    const folder = mkdtempSync(path.join(tmpdir(), 'register-'))
    let count = 0
    return Promise.resolve({
      place() {
        const file = path.join(folder, `register-${++count}.db`)
        return placeOf(file, () => openSqlite(file), sqliteEngine)
      },
      stop: () => Promise.resolve(rmSync(folder, { recursive: true })),
    })
  },
}

const postgres: RegisterEngine = {
  name: 'PostgreSQL',
  why: whyNoPostgres,
  async start() {
    const server = await aPostgres()
    return {
      place() {
        const address = server.database()
        return placeOf(address, () => openPostgres(address), postgresEngine)
      },
      stop: () => server.dispose(),
    }
  },
}

export const registerEngines = [sqlite, postgres]

type Rated = FactOf<'rated'>

/** A result of a sitting as it reaches the register: of one product unless `count` says otherwise, each of another name and code. */
export function aResult(number = 1, changes: Partial<Rated> = {}): IncomingLine {
  const fact: Rated = {
    kind: 'rated',
    sitting: 'phien-1',
    seat: `sp-${number}`,
    number: 100 + number,
    ground: '',
    council: 'Hội đồng OCOP cấp tỉnh',
    level: 'province',
    on: '2026-08-18',
    stage: { kind: 'first' },
    package: 'a'.repeat(64),
    code: `08-02320-${String(number).padStart(2, '0')}-2026`,
    name: `Chè xanh số ${number}`,
    producer: {
      name: 'HTX Chè Tân An (tập huấn)',
      kind: 'cooperative',
      address: 'Thôn Thôm Loà',
      representative: { name: '', gender: 'female', ethnicity: 'Tày' },
    },
    commune: 'Tân An',
    communeCode: '02320',
    criteriaSet: 'qd-26-2026/11',
    result: {
      kind: 'rated',
      stars: 4,
      band: 4,
      mean: { numerator: 151, denominator: 2 },
      proposal: 'recognise',
    },
    ...changes,
  }
  const { sitting, seat } = fact
  const anchor = `${sitting}/${seat}`
  return { id: `${anchor}/${fact.number}`, at: Date.UTC(2026, 7, 18, 9), by: 'secretary', anchor, fact }
}
