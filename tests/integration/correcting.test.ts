import { Readable } from 'node:stream'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import type { DocumentHandle } from '#shared/contract/kept.ts'
import { aHost, aSignedSitting, laptop, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand

beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

/** What anyone finds who verifies a file of minutes. */
async function verified(file: string): Promise<string> {
  const { host, ask, folder } = inHand
  const bytes = await readFile(path.join(folder, file))
  const upload = await handOver(host, laptop, Readable.from([bytes]))
  return (await ask('minutes.verify', { upload })).signatures.kind
}

async function signs(sitting: string): Promise<void> {
  for (const field of ['secretary', 'chair'] as const) {
    const { upload, passphrase } = await inHand.ask('training.key', { sitting, field })
    await inHand.ask('minutes.sign', { sitting, field, by: { kind: 'file', upload, passphrase } })
  }
}

const pathOf = (sitting: string, file: string | undefined): DocumentHandle['path'] =>
  `documents/${sitting}/${file ?? ''}.pdf`

describe('a correction after signed minutes', () => {
  it('outdates them: new ones are issued and signed, and the earlier ones are listed, whole, and still verify', async () => {
    const sitting = await aSignedSitting(inHand)
    const { ask } = inHand
    const before = await ask('sitting.read', { sitting })
    expect(before.minutes).toMatchObject({ outdated: false, earlier: [] })
    const [product] = before.products
    if (product?.standing.kind !== 'settled') throw new Error('Not settled')

    await ask('outcome.correct', {
      sitting,
      product: product.id,
      replaces: product.standing.adopted.number,
      corrected: { kind: 'excluded', ground: 'giả mạo hồ sơ' },
      ground: 'kết luận thanh tra số 12/KL-TT',
    })
    const corrected = await ask('sitting.read', { sitting })
    expect(corrected.minutes).toMatchObject({ outdated: true, file: before.minutes.file })
    expect(corrected.products[0]?.standing).toMatchObject({
      outcome: { kind: 'excluded' },
      corrections: [{ superseded: { kind: 'returned' }, ground: 'kết luận thanh tra số 12/KL-TT' }],
    })

    await ask('minutes.issue', { sitting, number: '6' })
    await signs(sitting)
    const after = await ask('sitting.read', { sitting })
    expect(after.minutes).toMatchObject({
      number: '6',
      outdated: false,
      signatures: [{ field: 'secretary' }, { field: 'chair' }],
      earlier: [{ number: '', file: before.minutes.file }],
    })
    expect(await verified(pathOf(sitting, after.minutes.earlier[0]?.file))).toBe('intact')
    expect(await verified(pathOf(sitting, after.minutes.file))).toBe('intact')

    await inHand.reopen()
    expect((await inHand.ask('sitting.read', { sitting })).minutes).toEqual(after.minutes)
  })

  it('of a sentence cites its event among those that can be read, and is in the record as its own event', async () => {
    const sitting = await aSignedSitting(inHand)
    const { ask } = inHand
    const { events } = await ask('record.read', { sitting })
    const opened = events.find(({ event }) => event.kind === 'sitting.opened')
    expect(opened).toMatchObject({ number: 1 })
    expect(events.map(({ event }) => event.kind)).not.toContain('minutes.signed')

    const signed = (await ask('sitting.read', { sitting })).revision
    const input = { sitting, replaces: signed, text: 'x', ground: 'y' }
    const call = { request: crypto.randomUUID(), name: 'record.correct', input }
    expect(await inHand.host.answer(laptop, call)).toMatchObject({ refusal: { code: 'correction.unknown' } })

    await ask('record.correct', { sitting, replaces: 1, text: 'Phòng họp số 3', ground: 'ghi nhầm phòng' })
    const { corrections, minutes, revision } = await ask('sitting.read', { sitting })
    expect(corrections).toMatchObject([{ number: revision, replaces: 1, text: 'Phòng họp số 3' }])
    expect(minutes.outdated).toBe(true)
    const drawn = await ask('minutes.issue', { sitting })
    expect((await ask('record.read', { sitting })).events.at(-1)).toMatchObject({ number: revision })
    expect(drawn.sha256).not.toBe(minutes.file)
  })
})
