import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import { readTrainingCouncil } from '#electron/training/training.ts'
import { bagEntries } from '#tests/support/a-bag.ts'
import { aDossier } from '#tests/support/a-dossier.ts'
import { inCp1258 } from '#tests/support/in-cp1258.ts'
import { rawZip } from '#tests/support/raw-zip.ts'
import { aPackage } from '#tests/support/a-package.ts'
import { aHost, aSignedSitting, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand
beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const call = (name: string, input: unknown) =>
  inHand.host.answer(laptop, { request: crypto.randomUUID(), name, input })
const uploads = (): readonly string[] => readdirSync(path.join(inHand.folder, 'uploads'))
const packages = (): number => readdirSync(path.join(inHand.folder, 'packages')).length

async function anotherSitting(): Promise<string> {
  const { members, ...council } = await readTrainingCouncil(sampleFolder)
  const rules = { ruleSet: 'qd-26-2026', profile: 'tay-ninh' }
  const { sitting } = await inHand.ask('sitting.create', {
    ...council,
    ...rules,
    members,
    date: '2026-09-01',
  })
  return sitting
}

/** A package of that dossier, handed over. @returns the upload */
async function packed(dossier: Dossier): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-package-'))
  try {
    return await handOver(inHand.host, laptop, [readFileSync(await aPackage(folder, 'one', dossier))])
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('a package whose product has an outcome at another sitting', () => {
  it('comes in only with a reason, and then says what stands; until then its upload is kept', async () => {
    const first = await aSignedSitting(inHand)
    const rows = (await inHand.ask('sitting.read', { sitting: first })).products
    const tea = rows.find(({ name }) => name === 'Chè Thôm Loà')
    if (tea?.standing.kind !== 'settled') throw new Error('Not settled')
    const stood = {
      kind: 'settled',
      number: tea.standing.adopted.number,
      outcome: { kind: 'returned', missing: 'Phiếu kiểm nghiệm' },
    }
    const sitting = await anotherSitting()
    const file = path.join(sampleFolder, 'che-thom-loa.ocop')
    const upload = await handOver(inHand.host, laptop, createReadStream(file))
    expect(await call('package.load', { sitting, upload })).toMatchObject({
      refusal: { code: 'product.taken-before', earlier: { sitting: first, stood, reason: '' } },
    })
    expect(uploads().length).toBeGreaterThan(0)
    const againReason = 'khiếu nại của chủ thể'
    expect(await call('package.load', { sitting, upload, againReason })).toMatchObject({ ok: true })
    const [again] = (await inHand.ask('sitting.read', { sitting })).products
    expect(again?.earlier).toMatchObject({ sitting: first, stood, reason: againReason })
    expect(uploads()).toEqual([])
    const { reviews } = await inHand.ask('sitting.read', { sitting: first })
    expect(reviews).toMatchObject([{ product: tea.id, sitting, stood: { kind: 'open' }, again: true }])
    expect((await inHand.ask('sitting.read', { sitting })).reviews).toEqual([])
  })
})

describe('a newer package of a product on the agenda', () => {
  it('is shown as a difference, then takes the place of the other with its reason, and both are kept', async () => {
    const sitting = await anotherSitting()
    const older = aDossier({})
    expect(await call('package.load', { sitting, upload: await packed(older) })).toMatchObject({ ok: true })
    const [before] = (await inHand.ask('sitting.read', { sitting })).products
    const upload = await packed({ ...older, product: { ...older.product, name: 'Chè loại 1' } })
    expect(await call('package.load', { sitting, upload })).toMatchObject({
      refusal: {
        code: 'product.newer-package',
        product: before?.id,
        name: 'Chè Thôm Loà',
        rounds: 0,
        changes: {
          fields: [{ field: 'product.name', before: 'Chè Thôm Loà', now: 'Chè loại 1' }],
          claims: [],
          added: [],
          gone: [],
        },
      },
    })
    expect(await call('package.load', { sitting, upload, newerReason: 'bổ sung' })).toMatchObject({
      ok: true,
      value: { product: before?.id },
    })
    const { products } = await inHand.ask('sitting.read', { sitting })
    expect(products).toMatchObject([{ id: before?.id, name: 'Chè loại 1' }])
    expect(products[0]?.package).not.toBe(before?.package)
    expect(packages()).toBe(2)
  })
})

describe('a newer package of a product that is being scored', () => {
  it('does not come in under the running round, and nothing is kept of it', async () => {
    const sitting = await anotherSitting()
    const older = aDossier({})
    await call('package.load', { sitting, upload: await packed(older) })
    const { products, members } = await inHand.ask('sitting.read', { sitting })
    const at = { sitting, product: products[0]?.id ?? '' }
    for (const { id: member } of members)
      await inHand.ask('attendance.record', { sitting, member, present: true, reason: '' })
    await inHand.ask('sitting.start', { sitting })
    await inHand.ask('round.open', at)
    const upload = await packed({ ...older, product: { ...older.product, name: 'Chè loại 1' } })
    const newerReason = 'bổ sung'
    expect(await call('package.load', { sitting, upload, newerReason })).toMatchObject({
      refusal: { code: 'product.being-scored', name: 'Chè Thôm Loà' },
    })
    expect(uploads()).toEqual([])
    expect(packages()).toBe(1)
    expect((await inHand.ask('dossier.read', at)).since).toBeUndefined()
  })
})

describe('a product that is withdrawn before the sitting starts', () => {
  it('gives its bytes back, unless another sitting has its package too', async () => {
    const sitting = await anotherSitting()
    const other = await anotherSitting()
    for (const each of [sitting, other])
      expect(await call('package.load', { sitting: each, upload: await packed(aDossier()) })).toMatchObject({
        ok: true,
      })
    const productIn = async (each: string) =>
      (await inHand.ask('sitting.read', { sitting: each })).products[0]?.id ?? ''
    expect(
      await call('product.withdraw', {
        sitting,
        product: await productIn(sitting),
        reason: '',
        scope: 'product',
      }),
    ).toMatchObject({ ok: true })
    expect(await call('dossier.read', { sitting: other, product: await productIn(other) })).toMatchObject({
      ok: true,
    })
    expect(packages()).toBe(1)
    const last = { sitting: other, product: await productIn(other), reason: '', scope: 'product' }
    expect(await call('product.withdraw', last)).toMatchObject({ ok: true })
    await expect.poll(packages).toBe(0)
  })
})

describe('a package whose names nothing settles', () => {
  it('is asked for, kept meanwhile, and comes in as it was chosen, with what was odd about it', async () => {
    const sitting = await anotherSitting()
    const entries = bagEntries().map(entry => ({
      ...entry,
      name: inCp1258(entry.name.toString()),
      saysNoLetters: true,
      ...(entry.name === 'manifest-sha256.txt' ? { data: inCp1258(entry.data.toString()) } : {}),
    }))
    const upload = await handOver(inHand.host, laptop, [rawZip(entries)])
    expect(await call('package.load', { sitting, upload })).toMatchObject({
      refusal: { code: 'package.names-unclear' },
    })
    expect(uploads()).toHaveLength(1)
    const chosen = await call('package.load', { sitting, upload, names: 'windows-1258' })
    expect(chosen).toMatchObject({
      value: {
        findings: expect.arrayContaining([
          { kind: 'package-note', note: expect.objectContaining({ what: 'names-read-as', count: 2 }) },
        ]),
      },
    })
    expect(uploads()).toEqual([])
  })
})
