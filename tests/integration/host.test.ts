import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingAs } from '#electron/app/ask.ts'
import { contract } from '#shared/contract/contract.ts'
import { tayNinhProfile } from '#shared/council/profile.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { aHost, aStartedSitting, laptop, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand

beforeEach(async () => {
  inHand = await aHost()
})
afterEach(() => inHand.dispose())

const call = (name: string, input: unknown, request: string = crypto.randomUUID()) =>
  inHand.host.answer(laptop, { request, name, input })

/** The first product with its first round open, and a member seated. */
async function aSeatedMember(member = 'm2'): Promise<{ sitting: string; product: string; member: string }> {
  const { sitting, products } = await aStartedSitting(inHand)
  const product = products[0] ?? ''
  await inHand.ask('round.open', { sitting, product })
  await inHand.ask('seat.take', { sitting, member, paper: false })
  return { sitting, product, member }
}

describe('a call', () => {
  it('that is not of the contract is refused, whatever it is', async () => {
    for (const raw of [
      undefined,
      null,
      1,
      'x',
      {},
      { name: 'start.read' },
      { request: 'x', name: 'start.read', input: {} },
    ]) {
      expect(await inHand.host.answer(laptop, raw)).toMatchObject({
        ok: false,
        refusal: { code: 'call.malformed' },
      })
    }
    expect(await call('sitting.delete', {})).toMatchObject({
      ok: false,
      refusal: { code: 'call.malformed', at: 'name' },
    })
  })

  it('with an input that breaks its schema is refused with the place', async () => {
    expect(await call('sitting.read', { sitting: '../etc' })).toMatchObject({
      refusal: { code: 'call.malformed', at: 'sitting' },
    })
    expect(await call('start.read', { extra: 1 })).toMatchObject({ refusal: { code: 'call.malformed' } })
  })

  it('has a permission and an input for every command', () => {
    for (const row of Object.values(contract))
      expect(['anyone', 'seat', 'here', 'secretary', 'sheet', 'room', 'own', 'station']).toContain(
        row.permission,
      )
  })
})

describe('a seat', () => {
  it('of a member may mark that member’s sheet and nothing of the secretary’s', async () => {
    const { sitting, product, member } = await aSeatedMember()
    expect(await call('sheet.mark', { sitting, product, member, criterion: '1.1', choice: 2 })).toMatchObject(
      {
        ok: true,
      },
    )
    for (const [name, input] of [
      ['sitting.close', { sitting }],
      ['outcome.settle', { sitting, product }],
      ['round.open', { sitting, product }],
      ['minutes.preview', { sitting }],
      ['seat.take', { sitting, member: 'm3', paper: false }],
    ] as const) {
      expect(await call(name, input), name).toEqual({ ok: false, refusal: { code: 'call.forbidden' } })
    }
  })

  it('of the secretary holds no sheet', async () => {
    const { sitting, product, member } = await aSeatedMember()
    await inHand.ask('seat.leave', {})
    expect(await call('sheet.mark', { sitting, product, member, criterion: '1.1', choice: 2 })).toEqual({
      ok: false,
      refusal: { code: 'call.forbidden' },
    })
  })

  it('sees nothing of what the member before it marked', async () => {
    const { sitting, product, member } = await aSeatedMember('m2')
    await inHand.ask('sheet.mark', { sitting, product, member, criterion: '1.1', choice: 3 })
    await inHand.ask('seat.leave', {})
    await inHand.ask('seat.take', { sitting, member: 'm3', paper: false })
    const { own, rounds, rating } = await inHand.ask('product.read', { sitting, product })
    expect(own).toMatchObject({ kind: 'open', member: 'm3', marks: {} })
    expect({ rounds, rating }).toEqual({ rounds: [], rating: undefined })
    await inHand.ask('seat.leave', {})
    expect(await inHand.ask('product.read', { sitting, product })).toMatchObject({ rounds: [] })
  })
})

describe('a window left open by another member', () => {
  it('cannot write into the sheet of whoever sits there now', async () => {
    const { sitting, product } = await aSeatedMember('m2')
    await inHand.ask('seat.leave', {})
    await inHand.ask('seat.take', { sitting, member: 'm3', paper: false })
    expect(await call('sheet.mark', { sitting, product, member: 'm2', criterion: '1.1', choice: 2 })).toEqual(
      {
        ok: false,
        refusal: { code: 'call.forbidden' },
      },
    )
    expect(await inHand.ask('product.read', { sitting, product })).toMatchObject({
      own: { member: 'm3', marks: {} },
    })
  })
})

describe('an acknowledged mark', () => {
  it('is there after the program is closed and opened again', async () => {
    const { sitting, product, member } = await aSeatedMember('m4')
    await inHand.ask('sheet.mark', { sitting, product, member, criterion: '1.2', choice: 'none' })
    await inHand.ask('sheet.note', {
      sitting,
      product,
      member,
      criterion: '1.2',
      note: 'Chưa thấy giấy chứng nhận',
    })
    await inHand.reopen()
    await inHand.ask('seat.take', { sitting, member: 'm4', paper: false })
    const { own } = await inHand.ask('product.read', { sitting, product })
    expect(own).toMatchObject({ marks: { '1.2': 'none' }, notes: { '1.2': 'Chưa thấy giấy chứng nhận' } })
  })

  it('sent twice under one request is one event, answered alike', async () => {
    const { sitting, product, member } = await aSeatedMember()
    const request = crypto.randomUUID()
    const first = await call('sheet.mark', { sitting, product, member, criterion: '1.3', choice: 2 }, request)
    await call('sheet.mark', { sitting, product, member, criterion: '1.3', choice: 3 })
    const again = await call('sheet.mark', { sitting, product, member, criterion: '1.3', choice: 2 }, request)
    expect(again).toMatchObject({
      ok: true,
      value: { revision: (first as { value: { revision: number } }).value.revision },
    })
    const { own } = await inHand.ask('product.read', { sitting, product })
    expect(own).toMatchObject({ marks: { '1.3': 3 } })
  })

  it('typed in decomposed letters is kept composed', async () => {
    const { sitting, product, member } = await aSeatedMember()
    await inHand.ask('sheet.note', {
      sitting,
      product,
      member,
      criterion: '1.1',
      note: 'Hội đồng'.normalize('NFD'),
    })
    const { own } = await inHand.ask('product.read', { sitting, product })
    expect(own).toMatchObject({ notes: { '1.1': 'Hội đồng'.normalize('NFC') } })
  })
})

describe('a paper sheet', () => {
  it('is entered by the secretary and marked as such; the member’s own hand is then refused', async () => {
    const { sitting, product } = await aSeatedMember('m5')
    await inHand.ask('seat.leave', {})
    await inHand.ask('seat.take', { sitting, member: 'm6', paper: true })
    await inHand.ask('sheet.mark', { sitting, product, member: 'm6', criterion: '1.1', choice: 1 })
    await inHand.ask('seat.leave', {})
    await inHand.ask('seat.take', { sitting, member: 'm6', paper: false })
    expect(
      await call('sheet.mark', { sitting, product, member: 'm6', criterion: '1.1', choice: 2 }),
    ).toMatchObject({
      refusal: { code: 'sheet.other-hand', hand: 'paper' },
    })
  })
})

describe('handing in', () => {
  it('locks the sheet, gives its code, and the last one opens everybody’s marks', async () => {
    const { sitting, products } = await aStartedSitting(inHand)
    const product = products[0] ?? ''
    await inHand.ask('round.open', { sitting, product })
    const { members } = await inHand.ask('sitting.read', { sitting })
    const scoring = members.filter(({ role }) => role !== 'secretary')
    for (const [index, { id: member }] of scoring.entries()) {
      await inHand.ask('seat.take', { sitting, member, paper: false })
      const { product: row } = await inHand.ask('product.read', { sitting, product })
      const { set } = await inHand.ask('law.criteria-set', { id: row.criteriaSet })
      const blank = await call('sheet.seal', { sitting, product, member })
      expect(blank).toMatchObject({ ok: false, refusal: { code: 'sheet.blanks' } })
      for (const { id: criterion } of criteriaOf(set))
        // 5.1 says whether there is a story, which 5.2 and 5.3 apply only with.
        await inHand.ask('sheet.mark', {
          sitting,
          product,
          member,
          criterion,
          choice: criterion === '5.1' ? 2 : 1,
        })
      const { code, revealed } = await inHand.ask('sheet.seal', { sitting, product, member })
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
      expect(revealed).toBe(index === scoring.length - 1)
      if (!revealed) {
        expect(
          await call('sheet.mark', { sitting, product, member, criterion: '1.1', choice: 2 }),
        ).toMatchObject({
          refusal: { code: 'sheet.sealed' },
        })
      }
      await inHand.ask('seat.leave', {})
    }
    const { rounds } = await inHand.ask('product.read', { sitting, product })
    expect(rounds).toHaveLength(1)
    expect(rounds[0]?.sheets).toHaveLength(scoring.length)
  })
})

describe('a training package', () => {
  it('does not get into a real sitting', async () => {
    const real = await aHost({ training: false })
    const { openTrainingSitting } = await import('#electron/training/training.ts')
    const { sampleFolder } = await import('#tests/support/a-host.ts')
    await expect(openTrainingSitting(real.host, sampleFolder)).rejects.toThrow('product.training-mixed')
    expect(await askingAs(real.host, laptop)('start.read', {})).toMatchObject({ sittings: [{ products: 0 }] })
    await real.dispose()
  })
})

describe('operating rules', () => {
  it('that contradict themselves are not kept', async () => {
    const profile = { ...tayNinhProfile, id: 'rieng', form: 'written', scoring: 'agreed' }
    expect(await call('profile.save', { profile })).toMatchObject({
      ok: false,
      refusal: { code: 'profile.written-agreed' },
    })
    const { profiles } = await inHand.ask('profile.list', {})
    expect(profiles.filter(({ own }) => own)).toEqual([])
  })
})
