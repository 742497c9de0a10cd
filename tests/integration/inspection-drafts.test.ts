import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callingAs, handOver } from '#electron/app/ask.ts'
import { realTime } from '#electron/host/host.ts'
import type { Input } from '#shared/contract/contract.ts'
import { addDays } from '#shared/kernel/day.ts'
import type { VisitDraft } from '#shared/register/visit-draft.ts'
import { dayText, vietnamDay } from '#shared/words/figures.ts'
import { aHost, anIssuedSitting, laptop, type HostInHand } from '../support/a-host.ts'
import { printedPages } from '../support/measured-print.ts'
import { aVisitDraft, wrongMark } from '../support/a-visit.ts'

// The training sitting is of today.
const now = Date.now()
const today = vietnamDay(now)
const decision = { number: '12/QĐ-UBND', on: today, by: 'UBND tỉnh' }
const found = { ...wrongMark, mendBy: dayText(addDays(today, 10)) }

describe('a visit that is written down', () => {
  let inHand: HostInHand
  let product = ''
  beforeEach(async () => {
    inHand = await aHost({ time: { ...realTime, clock: () => now } })
    await anIssuedSitting(inHand)
    product = (await inHand.ask('register.find', {})).found[0]?.id ?? ''
    await inHand.ask('register.enter', { product, fact: { kind: 'recognised', stars: 4, decision } })
  })
  afterEach(() => inHand.dispose())

  const upload = (bytes: Uint8Array) => handOver(inHand.host, laptop, [bytes])
  const call: ReturnType<typeof callingAs> = (name, input) => callingAs(inHand.host, laptop)(name, input)
  const draftOf = async (changes: Partial<VisitDraft> = {}): Promise<VisitDraft> => {
    const { draft } = await inHand.ask('inspection.start', { product })
    return { ...aVisitDraft({ on: dayText(today), ...changes }), id: draft.id }
  }
  /** As a screen hands it in, by the time at which it last knew it to be kept. */
  const handed = (draft: VisitDraft, by = 'a', seen: number | null = null) => ({ product, draft, by, seen })
  const aPicture = (width = 3000, height = 2000) =>
    sharp({ create: { width, height, channels: 3, background: '#2a6' } })
      .withExif({ IFD3: { GPSLatitude: '22/1 9/1 0/1' } })
      .jpeg()
      .toBuffer()

  it('begins on the day of today with the checklist of the set that the product was rated by', async () => {
    const { draft, checklist, savedAt } = await inHand.ask('inspection.start', { product })
    expect([draft.on, draft.plan, savedAt]).toEqual([dayText(today), null, undefined])
    expect(checklist.criteriaSet).toBe('qd-26-2026/11')
    expect(checklist.lines.length).toBeGreaterThan(25)
  })

  it('is there as it was typed after a restart, and gone when it is dropped', async () => {
    const draft = await draftOf({ ...found, findings: 'Gõ dở' })
    await inHand.ask('inspection.save-draft', handed(draft))
    await inHand.reopen()
    const again = await inHand.ask('inspection.start', { product })
    expect([again.draft, again.savedAt]).toEqual([draft, now])
    await inHand.ask('inspection.drop-draft', { product, draft: draft.id })
    expect((await inHand.ask('inspection.start', { product })).draft.findings).toBe('')
  })

  it('becomes one line of the register, however often it is asked, and its draft is gone', async () => {
    const draft = await draftOf(found)
    await inHand.ask('inspection.save-draft', handed(draft))
    for (let times = 0; times < 2; times++) {
      const { product: after, visit } = await inHand.ask('inspection.record', handed(draft))
      expect(after.visits).toMatchObject([{ event: visit, standing: 'open', due: addDays(today, 10) }])
    }
    const { draft: next, savedAt } = await inHand.ask('inspection.start', { product })
    expect([next.id === draft.id, savedAt]).toEqual([false, undefined])
    // Cut off after the line was written: the draft is kept, and is not offered again.
    await inHand.ask('inspection.save-draft', handed(draft))
    expect((await inHand.ask('inspection.start', { product })).savedAt).toBeUndefined()
  })

  it('is kept for each window that writes one down, and one that is dropped or entered leaves the other', async () => {
    const [one, other] = [await draftOf({ findings: 'Một' }), await draftOf({ findings: 'Hai' })]
    expect(one.id).not.toBe(other.id)
    await inHand.ask('inspection.save-draft', handed(one))
    await inHand.ask('inspection.save-draft', handed(other, 'b'))
    await inHand.ask('inspection.drop-draft', { product, draft: other.id })
    expect((await inHand.ask('inspection.start', { product })).draft).toEqual(one)
  })

  it('that two windows go on with is kept as the first has it, and the second is told so', async () => {
    const draft = await draftOf(found)
    const { savedAt } = await inHand.ask('inspection.save-draft', handed(draft))
    const changed = { ...draft, findings: 'Kho ẩm' }
    await inHand.ask('inspection.save-draft', handed(changed, 'a', savedAt))
    const late = handed({ ...draft, findings: 'Kho khô' }, 'b', savedAt - 1)
    for (const name of ['inspection.save-draft', 'inspection.record'] as const)
      expect(await call(name, late)).toMatchObject({ refusal: { code: 'inspection.overtaken' } })
    expect((await inHand.ask('inspection.start', { product })).draft).toEqual(changed)
    await inHand.ask('inspection.record', handed(changed, 'a', savedAt))
    expect(await call('inspection.record', late)).toMatchObject({ refusal: { code: 'inspection.overtaken' } })
    const { visits } = (await inHand.ask('register.product', { product })).product
    expect(visits.map(({ fact }) => fact.findings)).toEqual(['Kho ẩm'])
  })

  it('is refused while something is missing, lies ahead, or a photograph is not here', async () => {
    const record = async (changes: Partial<VisitDraft>) =>
      call('inspection.record', handed(await draftOf(changes)))
    expect(await record({ proposal: 'withdraw' })).toMatchObject({ refusal: { code: 'inspection.unready' } })
    expect(await record({ on: dayText(addDays(today, 1)) })).toMatchObject({
      refusal: { code: 'register.day' },
    })
    const photographs = [{ sha256: 'a'.repeat(64), size: 9, caption: '' }]
    expect(await record({ photographs })).toMatchObject({ refusal: { code: 'inspection.no-photograph' } })
  })

  it('takes the occasion of the plan that it is made for', async () => {
    const fact = {
      kind: 'visit-planned',
      occasion: 'monthly',
      on: addDays(today, 4),
      by: '',
      text: '',
    } as const
    const { product: planned } = await inHand.ask('register.enter', { product, fact })
    const plan = planned.plannedVisits[0]?.event ?? ''
    const { draft } = await inHand.ask('inspection.start', { product, plan })
    expect([draft.plan, draft.occasion]).toEqual([plan, 'monthly'])
    const after = await inHand.ask('inspection.record', handed({ ...(await draftOf()), plan }))
    expect(after.product.plannedVisits).toEqual([])
    expect((await inHand.ask('inspection.list', {})).counts).toEqual({ late: 0, planned: 0, open: 0, all: 1 })
  })

  it('keeps a photograph smaller and with nothing in it but what is seen, and serves it', async () => {
    const given = await aPicture()
    expect((await sharp(given).metadata()).exif).toBeDefined()
    const { sha256, size } = await inHand.ask('inspection.add-photograph', { upload: await upload(given) })
    const file = await readFile(path.join(inHand.folder, 'photographs', `${sha256}.jpg`))
    const { width, format, exif } = await sharp(file).metadata()
    expect([file.length, width, format, exif]).toEqual([size, 1600, 'jpeg', undefined])
    const served = await inHand.host.bytes(laptop, new Request(`http://here/photographs/${sha256}`))
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const small = await inHand.host.bytes(
      laptop,
      new Request(`http://here/photographs/${sha256}?page=1&width=240`),
    )
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(240)
    const draft = await draftOf({ photographs: [{ sha256, size, caption: 'Nhãn hiệu trên hộp' }] })
    const { product: after } = await inHand.ask('inspection.record', handed(draft))
    expect(after.visits[0]?.fact.photographs).toEqual(draft.photographs)
  })

  it('is printed as its minutes, as they are typed, and blank to be taken along', async () => {
    const pages = async (of: Input<'inspection.print'>['of']) => {
      const { path: address, size } = await inHand.ask('inspection.print', { product, of })
      const served = await inHand.host.bytes(laptop, new Request(`http://here/${address}`))
      expect([served.status, served.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      const pdf = new Uint8Array(await served.arrayBuffer())
      expect(pdf.length).toBe(size)
      return (await printedPages(pdf)).flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ')
    }
    expect(await pages({ kind: 'blank' })).toContain('BIÊN BẢN')
    expect(await call('inspection.print', { product, of: { kind: 'draft', draft: 'none' } })).toMatchObject({
      refusal: { code: 'inspection.unready' },
    })
    const photograph = await inHand.ask('inspection.add-photograph', {
      upload: await upload(await aPicture()),
    })
    const photographs = [{ ...photograph, caption: 'Nhãn hiệu trên hộp' }]
    const draft = await draftOf({ ...found, photographs })
    await inHand.ask('inspection.save-draft', handed(draft))
    expect(await pages({ kind: 'draft', draft: draft.id })).toContain('In sai mẫu nhãn hiệu OCOP')
    const { visit } = await inHand.ask('inspection.record', handed(draft))
    expect(await pages({ kind: 'visit', visit })).toContain('Ảnh 1. Nhãn hiệu trên hộp')
    expect(await call('inspection.print', { product, of: { kind: 'visit', visit: 'x' } })).toMatchObject({
      refusal: { code: 'register.no-visit' },
    })
  })

  it('takes nothing for a photograph that is no picture, whatever it is called', async () => {
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const cut = (await aPicture()).subarray(0, 2000)
    for (const bytes of [script, cut, Buffer.from('%PDF-1.7\n')])
      expect(await call('inspection.add-photograph', { upload: await upload(bytes) })).toMatchObject({
        refusal: { code: 'inspection.no-picture' },
      })
  })
})
