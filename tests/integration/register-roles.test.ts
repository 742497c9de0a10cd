import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RegisterMayNot, RegisterOutOfReach } from '#electron/app/province.ts'
import { grantedTables } from '#electron/register/grants.ts'
import { openRegister, type PlacedRegister } from '#electron/register/open-register.ts'
import { roleOf, rolesSql } from '#electron/register/roles-sql.ts'
import { duties, type Duty } from '#shared/register/duties.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import type { RegisterFact } from '#shared/register/register-event.ts'
import { aResult } from '../support/a-register.ts'
import { postgresOfSuite } from '../support/postgres-of-suite.ts'

const everything = productQuerySchema.parse({})
const today = '2026-12-01'

describe('the roles of a province’s register', () => {
  const server = postgresOfSuite()
  let count = 0
  let prefix = ''
  let database = ''
  const opened: PlacedRegister[] = []
  beforeEach(() => {
    database = server().database()
    prefix = `tinh${++count}`
    server().tell(database, rolesSql(prefix))
    for (const duty of duties)
      server().tell(database, `create role ${loginOf(duty)} login in role ${roleOf(prefix, duty)}`)
  })
  afterEach(async () => {
    for (const register of opened.splice(0)) await register.close()
  })

  const loginOf = (duty: Duty): string => `${prefix}_can_bo_${duty}`
  const registerOf = (duty: Duty): PlacedRegister => {
    const register = openRegister(server().as(database, loginOf(duty)))
    opened.push(register)
    return register
  }
  /** One that an administrator has opened, with a product in it. @returns its id */
  async function aFilledRegister(): Promise<string> {
    const register = registerOf('administrator')
    await register.take([aResult(1)])
    return (await register.find(everything, today)).found[0]?.id ?? ''
  }
  let lines = 0
  const line = (product: string, fact: RegisterFact, id = `line-${++lines}`) => ({
    ...{ id, product, at: 1_800_000_000_000, by: 'secretary', fact },
  })
  const decision = { number: '12/QĐ-UBND', on: '2026-09-01', by: '' }
  const recognised = { kind: 'recognised', stars: 4, decision } as const
  const concluded = { kind: 'concluded', ground: 'c', conclusion: decision, text: '' } as const
  const asRole = (duty: Duty, statement: string): string =>
    server().tell(database, `set role ${loginOf(duty)}; ${statement}`)

  it('are made twice as once', async () => {
    server().tell(database, rolesSql(prefix))
    await aFilledRegister()
    server().tell(database, rolesSql(prefix))
    expect((await registerOf('clerk').find(everything, today)).total).toBe(1)
  })

  it('wait for an administrator, who makes the register, before anybody reads', async () => {
    await expect(registerOf('clerk').find(everything, today)).rejects.toMatchObject({
      because: 'not-prepared',
      named: loginOf('clerk'),
    })
    await aFilledRegister()
    expect((await registerOf('clerk').find(everything, today)).total).toBe(1)
  })

  it('let a reader read and write nothing', async () => {
    const product = await aFilledRegister()
    const reader = registerOf('reader')
    expect(await reader.rights()).toEqual({ duty: 'reader', takes: false, enters: 'none' })
    expect((await reader.product(product))?.name).toBe('Chè xanh số 1')
    await expect(reader.take([aResult(2)])).rejects.toBeInstanceOf(RegisterMayNot)
    await expect(reader.enter(line(product, recognised))).rejects.toBeInstanceOf(RegisterMayNot)
    expect((await reader.find(everything, today)).total).toBe(1)
  })

  it('let a clerk take results and write whatever becomes of a product', async () => {
    const product = await aFilledRegister()
    const clerk = registerOf('clerk')
    expect(await clerk.take([aResult(2)])).toEqual({ added: 1, products: 1 })
    expect((await clerk.enter(line(product, recognised)))?.standing).toBe('recognised')
    expect(await clerk.rights()).toEqual({ duty: 'clerk', takes: true, enters: 'all' })
  })

  it('let an inspector write what was found, take that back, and nothing else', async () => {
    const product = await aFilledRegister()
    const entered = line(product, recognised)
    await registerOf('clerk').enter(entered)
    const inspector = registerOf('inspector')
    const found = line(product, concluded)
    expect((await inspector.enter(found))?.conclusion?.ground).toBe('c')
    await expect(inspector.enter(line(product, recognised))).rejects.toBeInstanceOf(RegisterMayNot)
    await expect(inspector.take([aResult(2)])).rejects.toBeInstanceOf(RegisterMayNot)
    const takenBack = (event: string) => line(product, { kind: 'taken-back', event, reason: 'nhầm' })
    await expect(inspector.enter(takenBack(entered.id))).rejects.toBeInstanceOf(RegisterMayNot)
    expect((await inspector.enter(takenBack(found.id)))?.conclusion).toBeUndefined()
  })

  it('let nobody but an administrator change or remove a line, whatever program asks', async () => {
    await aFilledRegister()
    for (const duty of ['reader', 'clerk', 'inspector'] as const)
      for (const statement of [
        `update register_line set body = '{}'`,
        `delete from register_line`,
        `truncate register_line`,
        `drop table register_line`,
        `alter table register_line disable row level security`,
        `create table mine (id text)`,
        `delete from kysely_migration`,
      ])
        expect(() => asRole(duty, statement), `${duty}: ${statement}`).toThrow(
          /permission denied|must be owner/,
        )
    expect(asRole('administrator', 'delete from register_line returning 1').trim()).toBe('1')
  })

  it('let nobody in who has no duty', async () => {
    await aFilledRegister()
    server().tell(database, `create role ${prefix}_ai_do login`)
    const register = openRegister(server().as(database, `${prefix}_ai_do`))
    opened.push(register)
    await expect(register.find(everything, today)).rejects.toMatchObject({ because: 'no-rights' })
  })

  it('belong to one database, so that those of another province are strangers', async () => {
    await aFilledRegister()
    const other = server().database()
    server().tell(other, rolesSql(`${prefix}_khac`))
    const register = openRegister(server().as(other, loginOf('administrator')))
    opened.push(register)
    await expect(register.find(everything, today)).rejects.toBeInstanceOf(RegisterOutOfReach)
  })

  it('have what they need of every table', async () => {
    await aFilledRegister()
    const tables = server().tell(database, `select tablename from pg_tables where schemaname = 'public'`)
    expect(tables.trim().split('\n').toSorted()).toEqual([...grantedTables].toSorted())
  })
})
