import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { aHost, aStartedSitting, laptop, type HostInHand } from '#tests/support/a-host.ts'
import { asked, carried, filesOf, imported, recordOf } from '#tests/support/carried-sitting.ts'

let here: HostInHand
let there: HostInHand
beforeEach(async () => {
  here = await aHost()
  there = await aHost()
})
afterEach(async () => {
  await here.dispose()
  await there.dispose()
})

/** Two laptops that went on from the same record, each in its own way. */
async function aFork() {
  const { sitting, products } = await aStartedSitting(here)
  await imported(there, await carried(here, sitting))
  const product = products[0] ?? ''
  await here.ask('presenter.name', { sitting, product, presenter: 'Chủ nhiệm HTX' })
  await there.ask('discussion.note', { sitting, product, text: 'Bao bì cần sửa.' })
  await there.ask('discussion.note', { sitting, product, text: 'Nhãn cần sửa.' })
  const upload = await handOver(here.host, laptop, [await carried(there, sitting)])
  const answer = await here.ask('sitting.import', { upload })
  if (answer.kind !== 'fork') throw new Error(`No fork but ${answer.kind}`)
  const { fork } = answer
  const choice = { sitting, upload, here: fork.here.head.hash, there: fork.there.head.hash }
  return { sitting, product, fork, upload, choice }
}
const reason = 'Máy của Thư ký ghi đủ hơn'

describe('two laptops that went on in their own ways', () => {
  it('are shown side by side, and nothing changes until a person chooses', async () => {
    const { sitting, fork } = await aFork()
    expect(fork.here.deeds).toMatchObject([{ kind: 'presenter.named', times: 1 }])
    expect(fork.there.deeds).toMatchObject([{ kind: 'discussion.noted', times: 2 }])
    expect((await recordOf(here, sitting)).head).toMatchObject(fork.here.head)
    expect((await filesOf(here)).filter(name => name.startsWith('sitting-files/kept/'))).toEqual([])
  })

  it('go on with the record here when it is chosen, and the other is kept as a file', async () => {
    const { sitting, product, fork, choice } = await aFork()
    await here.ask('fork.settle', { ...choice, goesOn: 'here', reason })
    const { products } = await here.ask('sitting.read', { sitting })
    expect(products.find(({ id }) => id === product)).toMatchObject({ presenter: 'Chủ nhiệm HTX' })
    const record = await recordOf(here, sitting)
    expect(record).toMatchObject({
      head: { number: fork.here.head.number + 1 },
      findings: [],
      checked: { earlier: 0, keptFiles: 1 },
    })
    const { forks } = await here.ask('sitting.read', { sitting })
    expect(forks).toMatchObject([{ common: fork.common.number, other: fork.there.head, reason }])
    const file = new Request(
      `http://127.0.0.1/bytes/sitting-files/${sitting}/${forks[0]?.file}.phien/phien-hop.phien`,
    )
    expect((await here.host.bytes(laptop, file)).status).toBe(200)
    const kept = (await filesOf(here)).filter(name => name.startsWith('sitting-files/kept/'))
    expect(kept).toHaveLength(1)
    expect((await filesOf(here)).filter(name => name.startsWith('uploads/'))).toEqual([])
  })

  it('go on with the other record when that is chosen, and the one that was here is kept', async () => {
    const { sitting, product, fork, choice } = await aFork()
    await here.ask('fork.settle', { ...choice, goesOn: 'there', reason })
    const read = () => here.ask('product.read', { sitting, product })
    expect(await read()).toMatchObject({ product: { discussion: 'Nhãn cần sửa.' } })
    const after = { head: { number: fork.there.head.number + 1 }, findings: [], checked: { earlier: 1 } }
    expect(await recordOf(here, sitting)).toMatchObject(after)
    expect((await filesOf(here)).filter(name => name.startsWith('sitting-files/kept/'))).toHaveLength(1)
    await here.reopen()
    expect(await read()).toMatchObject({ product: { discussion: 'Nhãn cần sửa.' } })
    expect(await recordOf(here, sitting)).toMatchObject(after)
  })

  it('are one again on both laptops once the choice was carried over', async () => {
    const { sitting, choice } = await aFork()
    await here.ask('fork.settle', { ...choice, goesOn: 'there', reason })
    expect(await imported(there, await carried(here, sitting))).toMatchObject({ kind: 'extended', events: 1 })
    expect((await recordOf(there, sitting)).head).toEqual((await recordOf(here, sitting)).head)
  })

  it('keep the record that was not chosen under the eyes of every later check', async () => {
    const { sitting, choice } = await aFork()
    await here.ask('fork.settle', { ...choice, goesOn: 'here', reason })
    const [kept = ''] = (await filesOf(here)).filter(name => name.startsWith('sitting-files/kept/'))
    const file = path.basename(kept, '.phien')
    const third = await aHost()
    await imported(third, await carried(here, sitting))
    expect(await third.ask('record.check', { sitting })).toMatchObject({
      findings: [],
      remarks: [{ kind: 'kept-file-elsewhere', file }],
    })
    await third.dispose()
    await writeFile(path.join(here.folder, kept), 'x')
    expect((await recordOf(here, sitting)).findings).toEqual([{ kind: 'kept-file', file }])
  })

  it('are not asked about again when the file that was not chosen comes back', async () => {
    const { sitting, choice } = await aFork()
    await here.ask('fork.settle', { ...choice, goesOn: 'here', reason })
    const before = await recordOf(here, sitting)
    expect(await imported(here, await carried(there, sitting))).toMatchObject({ kind: 'settled' })
    expect(await recordOf(here, sitting)).toEqual(before)
  })

  it('can be worked on after the choice, whichever it was', async () => {
    const { sitting, product, choice } = await aFork()
    await here.ask('fork.settle', { ...choice, goesOn: 'there', reason })
    await here.ask('presenter.name', { sitting, product, presenter: 'Phó Chủ nhiệm HTX' })
    await here.reopen()
    expect(await recordOf(here, sitting)).toMatchObject({ findings: [] })
  })

  it('are not settled without a reason', async () => {
    const { choice } = await aFork()
    expect(await asked(here, 'fork.settle', { ...choice, goesOn: 'there', reason: ' ' })).toMatchObject({
      refusal: { code: 'reason.missing' },
    })
  })

  it('are looked at again when the record here went on meanwhile', async () => {
    const { sitting, product, choice } = await aFork()
    await here.ask('presenter.name', { sitting, product, presenter: 'Phó Chủ nhiệm HTX' })
    const before = [await recordOf(here, sitting), await filesOf(here)]
    for (const goesOn of ['here', 'there'])
      expect(await asked(here, 'fork.settle', { ...choice, goesOn, reason })).toMatchObject({
        refusal: { code: 'fork.changed' },
      })
    expect([await recordOf(here, sitting), await filesOf(here)]).toEqual(before)
  })
})
