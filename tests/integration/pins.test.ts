import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandName, Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { secretarySeat } from '#shared/council/seat.ts'
import type { Result } from '#shared/kernel/result.ts'
import { aHost, aStartedSitting, laptop, type HostInHand } from '#tests/support/a-host.ts'
import {
  aSittingWithPins,
  exported,
  fillsIn,
  logIn,
  marksOn,
  pinOf,
  secretaryPin,
  sitsDown,
} from '#tests/support/a-sitting-with-pins.ts'

let here: HostInHand
let at: { sitting: string; product: string }
let members: readonly string[]

beforeEach(async () => {
  here = await aHost()
  const { sitting, product, members: all } = await aSittingWithPins(here)
  at = { sitting, product }
  members = all
})
afterEach(() => here.dispose())

/** What a host answers, yes or no. */
const call = <N extends CommandName>(
  name: N,
  input: Input<N>,
  { host }: HostInHand = here,
): Promise<Result<unknown, Refusal>> => host.answer(laptop, { request: crypto.randomUUID(), name, input })
const codeOf = (answer: Result<unknown, Refusal>): string => (answer.ok ? 'yes' : answer.refusal.code)
const first = (): string => members[0] ?? ''
const second = (): string => members[1] ?? ''

describe('the secretary’s screens', () => {
  it('are not those of whoever gets up from a seat, until the secretary’s PIN is given', async () => {
    await sitsDown(here.ask, at.sitting, first())
    expect(await here.ask('seat.leave', {})).toEqual({ seat: { kind: 'nobody' } })
    for (const [name, input] of [
      ['sitting.export', { sitting: at.sitting }],
      ['sheet.send-back', { ...at, member: first(), reason: 'xem lại' }],
      ['pin.reset', { sitting: at.sitting, member: first(), reason: 'quên' }],
      ['backup.make', {}],
      ['seat.take', { sitting: at.sitting, member: second(), paper: true }],
    ] as const)
      expect(codeOf(await call(name, input)), name).toBe('secretary.locked')
    expect(await here.ask('sitting.read', { sitting: at.sitting })).toMatchObject({ pins: { locked: true } })
    expect(await call('secretary.enter', { sitting: at.sitting, pin: '000001' })).toMatchObject({
      refusal: { code: 'pin.wrong', left: 4 },
    })
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    expect(codeOf(await call('backup.make', {}))).toBe('yes')
  })

  it('are nobody’s after a restart, and neither is the last member’s seat', async () => {
    await sitsDown(here.ask, at.sitting, first())
    await here.reopen()
    expect((await here.ask('start.read', {})).seat).toEqual({ kind: 'nobody' })
    expect(codeOf(await call('seat.take', { sitting: at.sitting, member: first(), paper: false }))).toBe(
      'pin.needed',
    )
  })

  it('are locked by hand, and opened again by a member where the secretary has forgotten, which the record tells', async () => {
    await here.ask('seat.leave', {})
    const vouch = { sitting: at.sitting, member: first(), pin: '519273', reason: 'quên mã' }
    expect(codeOf(await call('secretary.replace-pin', { ...vouch, memberPin: pinOf(first()) }))).toBe(
      'pin.unset',
    )
    await here.ask('pin.choose', { sitting: at.sitting, holder: first(), pin: pinOf(first()) })
    expect(codeOf(await call('secretary.replace-pin', { ...vouch, memberPin: '000001' }))).toBe('pin.wrong')
    await here.ask('secretary.replace-pin', { ...vouch, memberPin: pinOf(first()) })
    expect(logIn(await exported(here, at.sitting))).toContain(
      `{"by":"${first()}","holder":"${secretarySeat}","kind":"pin.reset","reason":"quên mã","sheets":"kept"}`,
    )
    await here.ask('seat.leave', {})
    expect(codeOf(await call('secretary.enter', { sitting: at.sitting, pin: secretaryPin }))).toBe(
      'pin.wrong',
    )
  })
})

describe('a member’s seat', () => {
  it('is taken with its PIN only, which its member chooses first, and not one that everybody tries', async () => {
    const seat = { sitting: at.sitting, member: first(), paper: false }
    expect(codeOf(await call('seat.take', { ...seat, pin: '482915' }))).toBe('pin.unset')
    for (const pin of ['48291', '000000', '123456', '987654', '890123', 'mười hai', '1234567890123'])
      expect(codeOf(await call('pin.choose', { sitting: at.sitting, holder: first(), pin })), pin).toBe(
        'pin.poor',
      )
    await here.ask('pin.choose', { sitting: at.sitting, holder: first(), pin: '482915' })
    expect(codeOf(await call('pin.choose', { sitting: at.sitting, holder: first(), pin: '739154' }))).toBe(
      'pin.set-already',
    )
    expect(codeOf(await call('seat.take', seat))).toBe('pin.needed')
    expect(codeOf(await call('seat.take', { ...seat, pin: '482916' }))).toBe('pin.wrong')
    expect(codeOf(await call('seat.take', { ...seat, pin: '482915' }))).toBe('yes')
  })

  it('waits after five wrong PINs in a row, also over a restart, until the secretary resets it', async () => {
    await here.ask('pin.choose', { sitting: at.sitting, holder: first(), pin: pinOf(first()) })
    const seat = { sitting: at.sitting, member: first(), paper: false }
    for (const left of [4, 3, 2, 1, 0])
      expect(await call('seat.take', { ...seat, pin: '000001' })).toMatchObject({
        refusal: { code: 'pin.wrong', left },
      })
    expect(codeOf(await call('seat.take', { ...seat, pin: pinOf(first()) }))).toBe('pin.locked')
    await here.reopen()
    expect(codeOf(await call('seat.take', { ...seat, pin: pinOf(first()) }))).toBe('pin.locked')
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    await here.ask('pin.reset', { sitting: at.sitting, member: first(), reason: 'nhập sai nhiều lần' })
    await here.ask('pin.choose', { sitting: at.sitting, holder: first(), pin: '641927' })
    expect(codeOf(await call('seat.take', { ...seat, pin: '641927' }))).toBe('yes')
  })

  it('keeps its marks when its PIN is reset', async () => {
    await sitsDown(here.ask, at.sitting, first())
    await fillsIn(here.ask, at, first())
    await here.ask('seat.leave', {})
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    await here.ask('pin.reset', { sitting: at.sitting, member: first(), reason: 'quên' })
    await here.ask('pin.choose', { sitting: at.sitting, holder: first(), pin: '641927' })
    await here.ask('seat.take', { sitting: at.sitting, member: first(), paper: false, pin: '641927' })
    expect(Object.keys(marksOn(await here.ask('product.read', at))).length).toBeGreaterThan(10)
  })

  it('asks nothing where the rules of the council ask for no PIN', async () => {
    const plain = await aHost()
    const { sitting, products } = await aStartedSitting(plain)
    await plain.ask('round.open', { sitting, product: products[0] ?? '' })
    expect(codeOf(await call('seat.take', { sitting, member: first(), paper: false }, plain))).toBe('yes')
    expect(codeOf(await call('seat.leave', {}, plain))).toBe('yes')
    expect(codeOf(await call('pin.choose', { sitting, holder: first(), pin: '482915' }, plain))).toBe(
      'pin.not-asked',
    )
    expect(codeOf(await call('backup.make', {}, plain))).toBe('yes')
    await plain.dispose()
  })
})
