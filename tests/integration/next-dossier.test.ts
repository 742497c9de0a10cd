import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callingAs } from '#electron/app/ask.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { aHost, anIssuedSitting, laptop, type HostInHand } from '../support/a-host.ts'

describe('the next dossier of a product of the register', () => {
  const today = vietnamDay(Date.now())
  const decision = { number: '12/QĐ-UBND', on: today, by: 'UBND tỉnh' }
  let inHand: HostInHand
  let product: string
  let hash: string

  beforeEach(async () => {
    inHand = await aHost()
    await anIssuedSitting(inHand)
    product = (await inHand.ask('register.find', {})).found[0]?.id ?? ''
    const { ratings } = (await inHand.ask('register.product', { product })).product
    hash = ratings[0]?.fact.package ?? ''
  })
  afterEach(() => inHand.dispose())

  const recognise = (stars: number) =>
    inHand.ask('register.enter', { product, fact: { kind: 'recognised', stars, decision } })
  const next = (stage: 'renewal' | 'upgrade') =>
    callingAs(inHand.host, laptop)('draft.next', { product, stage })
  const refusalOf = async (stage: 'renewal' | 'upgrade') => {
    const answer = await next(stage)
    return answer.ok ? undefined : answer.refusal
  }
  const drafts = async () => (await inHand.ask('draft.list', {})).drafts
  /** The last byte of each PDF of its package is another, as it lies in the data folder. */
  const spoilPackage = () => {
    const folder = path.join(inHand.folder, 'packages', hash, 'data')
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.pdf')) continue
      const bytes = readFileSync(path.join(folder, name))
      bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
      writeFileSync(path.join(folder, name), bytes)
    }
  }
  const inFolder = (name: string) => {
    const folder = path.join(inHand.folder, name)
    return existsSync(folder) ? readdirSync(folder) : []
  }

  it('has last time’s contents and files, and leaves the package as it was', async () => {
    await recognise(3)
    const fact = { kind: 'certified', number: '01/GCN', issuedOn: today, until: '2029-12-01' } as const
    await inHand.ask('register.enter', { product, fact })
    const { draft } = await inHand.ask('draft.next', { product, stage: 'renewal' })
    const { content, kept } = await inHand.ask('draft.read', { draft })
    const { name } = (await inHand.ask('register.product', { product })).product
    expect(content.product).toMatchObject({
      name,
      stage: { kind: 'renewal', stars: 3, certifiedOn: today },
      filedOn: null,
    })
    expect(content.since).toMatchObject({ package: hash, recognisedOn: today })
    expect(content.assessment.criteria.length).toBeGreaterThan(20)
    expect(kept.length).toBeGreaterThan(0)
    const changes = await inHand.ask('draft.changes', { draft })
    expect(changes?.gone).toEqual([])
    await inHand.reopen()
    expect((await inHand.ask('draft.read', { draft })).kept).toEqual(kept)
    expect((await inHand.ask('draft.next', { product, stage: 'upgrade' })).draft).not.toBe(draft)
  })

  it('is begun once, however often it is asked for, and an upgrade is another', async () => {
    await recognise(3)
    const asked = await Promise.all([next('renewal'), next('renewal')])
    expect(asked[0]).toEqual(asked[1])
    expect(await next('renewal')).toEqual(asked[0])
    expect(await next('upgrade')).not.toEqual(asked[0])
    expect(await drafts()).toHaveLength(2)
  })

  it('is refused where no stars stand, or five cannot be raised', async () => {
    expect(await refusalOf('renewal')).toEqual({ code: 'register.no-next', stage: 'renewal' })
    await recognise(5)
    expect(await refusalOf('upgrade')).toEqual({ code: 'register.no-next', stage: 'upgrade' })
  })

  it('is refused where the last one is not on this machine, or a file of it was changed; nothing is left behind', async () => {
    await recognise(3)
    spoilPackage()
    expect(await refusalOf('renewal')).toMatchObject({ code: 'draft.file-changed' })
    rmSync(path.join(inHand.folder, 'packages', hash), { recursive: true })
    await inHand.reopen()
    expect(await refusalOf('renewal')).toEqual({ code: 'register.no-package' })
    expect(await drafts()).toEqual([])
    expect([...inFolder('draft-packages'), ...inFolder('drafts')]).toEqual([])
  })

  it('leaves nothing behind where it is stopped on the way', async () => {
    await recognise(3)
    inHand.host.hear((name, signal) => {
      if (name === 'work.progress' && 'work' in signal && signal.work === 'draft.next')
        void inHand.ask('draft.stop', { work: 'draft.next', of: product })
    })
    expect(await refusalOf('renewal')).toEqual({ code: 'work.cancelled' })
    expect(await drafts()).toEqual([])
    expect([...inFolder('draft-packages'), ...inFolder('drafts')]).toEqual([])
  })
})
