import { createReadStream, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { writeDurably } from '#electron/files/durable-file.ts'
import { aHost, aStartedSitting, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand

beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const call = (name: string, input: unknown, request: string = crypto.randomUUID()) =>
  inHand.host.answer(laptop, { request, name, input })

describe('a call sent again because its answer was lost', () => {
  it('creates one sitting, not two', async () => {
    const { sitting } = await aStartedSitting(inHand)
    const { details, members } = await inHand.ask('sitting.read', { sitting })
    const { council, authority, place, date, ruleSet, profile } = details
    const plain = members.map(({ id, office, name, role }) => ({ id, office, name, role }))
    const input = {
      council,
      authority,
      place,
      date,
      ruleSet: ruleSet.id,
      profile: profile.id,
      members: plain,
    }
    const request = crypto.randomUUID()
    const answers = await Promise.all([
      call('sitting.create', input, request),
      call('sitting.create', input, request),
    ])
    expect(answers[0]).toMatchObject({ ok: true })
    expect(answers[1]).toEqual(answers[0])
    expect((await inHand.ask('start.read', {})).sittings).toHaveLength(2)
    await inHand.reopen()
    expect(await call('sitting.create', input, request)).toEqual(answers[0])
    expect((await inHand.ask('start.read', {})).sittings).toHaveLength(2)
  })

  it('loads a package once, also when the program was started again and the file that was handed over is gone', async () => {
    const { sitting, upload } = await aPackageToLoad()
    const request = crypto.randomUUID()
    const first = await call('package.load', { sitting, upload }, request)
    expect(first).toMatchObject({ ok: true, value: { product: expect.any(String) } })
    await inHand.reopen()
    expect(await call('package.load', { sitting, upload }, request)).toEqual(first)
    const another = await call('package.load', { sitting, upload }, crypto.randomUUID())
    expect(another).toEqual({ ok: false, refusal: { code: 'upload.unknown' } })
  })

  it('is done when what was wrong with the machine is over, and until then leaves what was handed over', async () => {
    const { sitting, upload } = await aPackageToLoad()
    const [home, away] = ['packages', 'packages-away'].map(name => path.join(inHand.folder, name))
    if (home === undefined || away === undefined) throw new Error('No folder')
    const request = crypto.randomUUID()
    renameSync(home, away)
    const refusal = { code: 'host.failed', incident: expect.any(String) }
    expect(await call('package.load', { sitting, upload }, request)).toEqual({ ok: false, refusal })
    renameSync(away, home)
    expect(await call('package.load', { sitting, upload }, request)).toMatchObject({ ok: true })
    expect(readdirSync(path.join(inHand.folder, 'uploads'))).toEqual([])
  })

  it('is answered as it was the first time, also after the program was started again', async () => {
    const { sitting, products } = await aStartedSitting(inHand)
    const note = { sitting, product: products[0], text: 'Đã thảo luận' }
    const request = crypto.randomUUID()
    const first = await call('discussion.note', note, request)
    expect(first).toMatchObject({ ok: true })
    await inHand.reopen()
    expect(await call('discussion.note', { ...note, text: 'Lần hai' }, request)).toEqual(first)
    const [product] = (await inHand.ask('sitting.read', { sitting })).products
    expect(product?.discussion).toBe('Đã thảo luận')
  })
})

/** One of the sample's, whose product has just left the agenda, handed over again. */
async function aPackageToLoad(): Promise<{ readonly sitting: string; readonly upload: string }> {
  const { sitting } = await aStartedSitting(inHand)
  const [first] = (await inHand.ask('sitting.read', { sitting })).products
  await inHand.ask('product.withdraw', { sitting, product: first?.id ?? '', reason: 'nạp lại' })
  const file = createReadStream(path.join(sampleFolder, 'che-thom-loa.ocop'))
  return { sitting, upload: await handOver(inHand.host, laptop, file) }
}

describe('what was being written when the program was ended', () => {
  it('is swept away at the next start, wherever it lies, and nothing else is', async () => {
    const { sitting } = await aStartedSitting(inHand)
    const { path: draft } = await inHand.ask('minutes.preview', { sitting })
    const drafts = [
      `${draft}.0a1b.partial`,
      'law/x.json.0a1b.partial',
      'packages/x.partial',
      'witness.json.partial',
    ]
    for (const name of drafts) {
      const file = path.join(inHand.folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, 'half of')
    }
    await inHand.reopen()
    const left = readdirSync(inHand.folder, { recursive: true, encoding: 'utf8' })
    expect(left.filter(name => name.endsWith('.partial'))).toEqual([])
    expect(left).toContain(path.normalize(draft))
  })

  it('is taken away at once where it could not be finished', async () => {
    const file = path.join(inHand.folder, 'law', 'taken.json')
    mkdirSync(file)
    await expect(writeDurably(file, Buffer.from('whole'))).rejects.toThrow('taken.json')
    expect(readdirSync(path.dirname(file))).toEqual(['taken.json'])
  })
})

describe('several things at once', () => {
  it('draw the draft of the minutes without getting in each other’s way', async () => {
    const { sitting } = await aStartedSitting(inHand)
    const drafts = await Promise.all([1, 2, 3].map(() => inHand.ask('minutes.preview', { sitting })))
    expect(new Set(drafts.map(({ path }) => path)).size).toBe(1)
  })

  it('never lose the package of a product that got in', async () => {
    const { sitting } = await aStartedSitting(inHand)
    const { products } = await inHand.ask('sitting.read', { sitting })
    const [first] = products
    if (!first) throw new Error('No product')
    await inHand.ask('product.withdraw', { sitting, product: first.id, reason: 'nạp lại' })
    const file = path.join(sampleFolder, 'che-thom-loa.ocop')
    const uploads = await Promise.all(
      [1, 2, 3].map(() => handOver(inHand.host, laptop, createReadStream(file))),
    )
    const answers = await Promise.all(uploads.map(upload => call('package.load', { sitting, upload })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const now = (await inHand.ask('sitting.read', { sitting })).products.find(
      ({ id, code }) => id !== first.id && code === first.code,
    )
    expect(await call('dossier.read', { sitting, product: now?.id })).toMatchObject({ ok: true })
  })
})

describe('a signing key', () => {
  it('does not stay on the disk when the program ends', async () => {
    const { sitting } = await aStartedSitting(inHand)
    await inHand.ask('training.key', { sitting, field: 'chair' })
    expect(readdirSync(path.join(inHand.folder, 'uploads'))).toHaveLength(1)
    await inHand.reopen()
    expect(readdirSync(path.join(inHand.folder, 'uploads'))).toHaveLength(0)
  })
})

describe('what a member did last before the program was killed', () => {
  const member = 'm4'
  let sheet: { readonly sitting: string; readonly product: string; readonly member: string }
  let seen: number

  beforeEach(async () => {
    const { sitting, products } = await aStartedSitting(inHand)
    const [product = ''] = products
    sheet = { sitting, product, member }
    await inHand.ask('round.open', { sitting, product })
    await inHand.ask('seat.take', { sitting, member, paper: false })
    seen = (await inHand.ask('sitting.read', { sitting })).revision
  })

  const again = (name: string, input: object, request: string) =>
    inHand.host.answer('another window', { request, name, input, seen })

  it('is answered as the first time when it is sent again, also before the seat is taken again', async () => {
    const mark = { ...sheet, criterion: '1.1', choice: 2 }
    const request = crypto.randomUUID()
    const first = await inHand.host.answer(laptop, { request, name: 'sheet.mark', input: mark, seen })
    expect(first).toMatchObject({ ok: true })
    await inHand.reopen()
    expect(await again('sheet.mark', mark, request)).toEqual(first)
    expect(await inHand.ask('start.read', {})).toMatchObject({ seat: { kind: 'secretary' } })
    await inHand.ask('seat.take', { sitting: sheet.sitting, member, paper: false })
    expect(await call('sheet.mark', mark, request)).toEqual(first)
  })

  it('opens the sheet to nobody else: another request, or another member’s sheet, is refused', async () => {
    const mark = { ...sheet, criterion: '1.1', choice: 2 }
    const request = crypto.randomUUID()
    await inHand.host.answer(laptop, { request, name: 'sheet.mark', input: mark, seen })
    await inHand.reopen()
    const forbidden = { ok: false, refusal: { code: 'call.forbidden' } }
    expect(await again('sheet.mark', mark, crypto.randomUUID())).toEqual(forbidden)
    expect(await again('sheet.mark', { ...mark, member: 'm5' }, request)).toEqual(forbidden)
    expect(await again('sheet.mark', { ...mark, sitting: 'another' }, request)).toEqual(forbidden)
  })
})
