import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import {
  aHost,
  anIssuedSitting,
  aStartedSitting,
  hostOver,
  laptop,
  type HostInHand,
} from '../support/a-host.ts'
import { council as commandLine } from '../support/command-line.ts'
import { asked, carried, filesOf, imported } from '../support/carried-sitting.ts'

describe('an office that councils hand their sittings in to', () => {
  let council: HostInHand
  let office: HostInHand
  beforeEach(async () => {
    council = await aHost()
    office = await aHost()
  })
  afterEach(async () => {
    await council.dispose()
    await office.dispose()
  })
  const receive = async (bytes: Uint8Array) =>
    asked(office, 'register.receive', { upload: await handOver(office.host, laptop, [bytes]) })

  it('has their products with what their dossiers say, once, and none of their sittings or files among its own', async () => {
    const bytes = await carried(council, await anIssuedSitting(council))
    expect(await receive(bytes)).toMatchObject({
      ok: true,
      value: { kind: 'taken', products: 4, withoutEvidence: 0 },
    })
    expect(await receive(bytes)).toMatchObject({ ok: true, value: { kind: 'same' } })
    const { total, found } = await office.ask('register.find', {})
    expect(total).toBe(4)
    const own = await council.ask('register.find', {})
    expect(found).toEqual(own.found)
    const id = found[0]?.id ?? ''
    const { producer } = (await office.ask('register.product', { product: id })).product
    expect(producer).toEqual((await council.ask('register.product', { product: id })).product.producer)
    expect((await office.ask('start.read', {})).sittings).toEqual([])
    expect(await filesOf(office)).toEqual([])
  })

  it('refuses a file that is damaged, and one that is not closed yet, and takes the next', async () => {
    const open = await aStartedSitting(council)
    expect(await receive(await carried(council, open.sitting))).toMatchObject({
      refusal: { code: 'received.not-closed' },
    })
    const bytes = await carried(council, await anIssuedSitting(council))
    const damaged = bytes.slice()
    damaged[Math.floor(damaged.length / 2)] = (damaged[Math.floor(damaged.length / 2)] ?? 0) ^ 1
    expect(await receive(damaged)).toMatchObject({ ok: false, refusal: { code: 'sitting-file.changed' } })
    expect((await office.ask('register.find', {})).total).toBe(0)
    expect(await receive(bytes)).toMatchObject({ ok: true, value: { kind: 'taken' } })
  })

  it('is told at a terminal what came of each file of a folder, and takes nothing of a training council', async () => {
    const folder = path.join(council.folder, 'phiên gửi lên')
    mkdirSync(folder)
    writeFileSync(path.join(folder, 'a.phien'), await carried(council, await anIssuedSitting(council)))
    writeFileSync(path.join(folder, 'b.phien'), 'hỏng')
    writeFileSync(path.join(folder, 'thư.txt'), '')
    const real = await aHost({ training: false })
    await real.host.close()
    const { status, stdout, stderr } = commandLine(['register', 'receive', folder, '--data', real.folder])
    Object.assign(real, await hostOver(real.folder, false))
    expect([status, stderr]).toEqual([1, ''])
    const [first, second, all, ...more] = stdout.trimEnd().split('\n')
    expect(first).toMatch(/a\.phien: .*tập huấn/)
    expect(second).toMatch(/b\.phien: ./)
    expect([all, more]).toEqual([expect.stringContaining('2'), []])
    expect((await real.ask('register.find', {})).total).toBe(0)
    await real.dispose()
  })

  it('gives the record out again, which another laptop takes in as any other', async () => {
    const sitting = await anIssuedSitting(council)
    await receive(await carried(council, sitting))
    const { found } = await office.ask('register.received', {})
    expect(found.map(each => [each.sitting, each.products])).toEqual([[sitting, 4]])
    const { path: address } = await office.ask('register.received-file', { sitting })
    const response = await office.host.bytes(laptop, new Request(`http://host/bytes/${address}/phien.phien`))
    const third = await aHost()
    const taken = await imported(third, new Uint8Array(await response.arrayBuffer()))
    expect(taken.kind).toBe('added')
    expect(await asked(office, 'register.received-file', { sitting: 'khong-co' })).toMatchObject({
      refusal: { code: 'received.unknown' },
    })
    await third.dispose()
  })
})
