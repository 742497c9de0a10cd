import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mendedFile } from '#electron/register/mended-file.ts'
import { migrate } from '#electron/register/migrate.ts'
import { createRegister } from '#electron/register/register-store.ts'
import { openSqlite, sqliteEngine } from '#electron/register/sqlite-engine.ts'
import { aResult } from '../support/a-register.ts'
import { aHost, anIssuedSitting, type HostInHand } from '../support/a-host.ts'

describe('the register of a data folder', () => {
  let inHand: HostInHand
  beforeEach(async () => void (inHand = await aHost()))
  afterEach(() => inHand.dispose())

  it('has the products of a sitting once it is closed, with its minutes, and still after a restart', async () => {
    const { ask } = inHand
    expect((await ask('register.find', {})).total).toBe(0)
    await anIssuedSitting(inHand)
    const { total, found } = await ask('register.find', {})
    expect([total, found[0]?.standing, found[0]?.commune]).toEqual([4, 'undecided', 'Tân An'])
    const id = found[0]?.id ?? ''
    const { product } = await ask('register.product', { product: id })
    expect(product.ratings[0]?.minutes).toMatch(/^[0-9a-f]{64}$/)
    expect(product.producer.name).toBe('Chủ thể OCOP xã Tân An (tập huấn)')
    await inHand.reopen()
    expect((await inHand.ask('register.find', {})).total).toBe(4)
    expect((await inHand.ask('register.product', { product: id })).product).toEqual(product)
  })

  it('keeps what a person writes once, though the request comes twice, and refuses what is not there', async () => {
    await anIssuedSitting(inHand)
    const { found } = await inHand.ask('register.find', {})
    const product = found[0]?.id ?? ''
    const fact = { kind: 'supported', on: '2026-11-01', amount: 100_000_000, purpose: 'in tem' } as const
    const call = { request: crypto.randomUUID(), name: 'register.enter', input: { product, fact } } as const
    for (let times = 0; times < 2; times++)
      expect(await inHand.host.answer('laptop', call, 'here')).toMatchObject({
        ok: true,
        value: { product: { support: 100_000_000 } },
      })
    expect(
      await inHand.host.answer(
        'laptop',
        { ...call, request: crypto.randomUUID(), input: { product: 'nobody', fact } },
        'here',
      ),
    ).toMatchObject({
      refusal: { code: 'register.unknown' },
    })
  })
})

describe('a register whose file is damaged', () => {
  it('stands again from its copy and from what can be read, and the damaged file is kept', async () => {
    const inHand = await aHost()
    await anIssuedSitting(inHand)
    const fact = { kind: 'supported', on: '2026-11-01', amount: 100_000_000, purpose: '' } as const
    const product = (await inHand.ask('register.find', {})).found[0]?.id ?? ''
    await inHand.ask('register.enter', { product, fact })
    await inHand.ask('backup.make', {})
    await inHand.ask('register.enter', { product, fact: { ...fact, amount: 20_000_000 } })
    const before = (await inHand.ask('register.product', { product })).product
    const file = path.join(inHand.folder, 'register.db')
    await inHand.host.close()
    spoil(file)
    await inHand.reopen()
    const after = (await inHand.ask('register.product', { product })).product
    expect(after.support).toBe(before.support)
    expect((await inHand.ask('register.find', {})).total).toBe(4)
    expect(readdirSync(inHand.folder)).toContain('register-damaged-1.db')
    await inHand.dispose()
  })

  it('is begun from its copy when its file is empty, and the council goes on being backed up', async () => {
    const inHand = await aHost()
    await anIssuedSitting(inHand)
    const product = (await inHand.ask('register.find', {})).found[0]?.id ?? ''
    const fact = { kind: 'supported', on: '2026-11-01', amount: 100_000_000, purpose: '' } as const
    await inHand.ask('register.enter', { product, fact })
    await inHand.host.close()
    for (const beside of ['-wal', '-shm'])
      rmSync(path.join(inHand.folder, `register.db${beside}`), { force: true })
    truncateSync(path.join(inHand.folder, 'register.db'), 0)
    await inHand.reopen()
    expect((await inHand.ask('register.product', { product })).product.support).toBe(100_000_000)
    expect((await inHand.ask('backup.make', {})).size).toBeGreaterThan(0)
    await inHand.dispose()
  })

  it('keeps what was written since its copy, before and behind the page that is damaged', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'register-'))
    const file = path.join(folder, 'register.db')
    const db = openSqlite(file)
    await migrate(db, sqliteEngine)
    const register = createRegister(db, sqliteEngine)
    const names = Array.from({ length: 600 }, (_, number) => aResult(number))
    await register.take(names)
    await register.close()
    const handle = openSync(file, 'r+')
    const { size } = statSync(file)
    writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor((size * 0.3) / 4096) * 4096)
    closeSync(handle)
    const lines = mendedFile(file, path.join(folder, 'copy.db'))?.lines ?? []
    expect(lines.length).toBeGreaterThan(580)
    expect(lines.map(({ line }) => line.id)).toEqual(expect.arrayContaining([names[0]?.id, names[599]?.id]))
    rmSync(folder, { recursive: true })
  })

  it('is begun from its copy when its file is gone', async () => {
    const inHand = await aHost()
    await anIssuedSitting(inHand)
    const product = (await inHand.ask('register.find', {})).found[0]?.id ?? ''
    const fact = { kind: 'supported', on: '2026-11-01', amount: 100_000_000, purpose: '' } as const
    await inHand.ask('register.enter', { product, fact })
    await inHand.host.close()
    for (const name of readdirSync(inHand.folder).filter(each => each.startsWith('register.db')))
      rmSync(path.join(inHand.folder, name))
    await inHand.reopen()
    expect((await inHand.ask('register.product', { product })).product.support).toBe(100_000_000)
    await inHand.dispose()
  })
})

/** The last page of the file is overwritten: an index or a table, as it falls. */
function spoil(file: string): void {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, size - 4096)
  closeSync(handle)
}
