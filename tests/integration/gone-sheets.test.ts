import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { aHost, laptop, type HostInHand } from '#tests/support/a-host.ts'
import {
  aSittingWithPins,
  exported,
  handsIn,
  pinOf,
  secretaryPin,
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

describe('a sheet from another laptop whose member is awaited no more', () => {
  const third = (): string => members[2] ?? ''
  const others = (): readonly string[] => members.filter(member => member !== third())
  let there: HostInHand

  /** The third member hands in here and goes; the sitting moves, and everybody else hands in there. */
  async function movesOnWithout(goes: (ask: HostInHand['ask']) => Promise<unknown>): Promise<void> {
    await handsIn(here.ask, at, third())
    await here.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    await goes(here.ask)
    there = await aHost()
    await there.ask('sitting.import', {
      upload: await handOver(there.host, laptop, [await exported(here, at.sitting)]),
    })
    for (const member of others()) await handsIn(there.ask, at, member)
    await there.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
  }

  const standing = async () =>
    (await there.ask('sitting.read', { sitting: at.sitting })).products[0]?.standing
  const leaves = (ask: HostInHand['ask']) =>
    ask('attendance.record', { sitting: at.sitting, member: third(), present: false, reason: 'về sớm' })

  afterEach(() => there.dispose())

  it('is shown as what the reveal still waits for, and opened by its PIN though nobody may sit there', async () => {
    await movesOnWithout(leaves)
    const gone = [{ member: third(), sealed: true, dark: true }]
    expect(await standing()).toMatchObject({ kind: 'scoring', gone })
    const seat = { sitting: at.sitting, member: third() }
    await expect(there.ask('seat.open', { ...seat, pin: '000001' })).rejects.toThrow('pin.wrong')
    expect(await standing()).toMatchObject({ kind: 'scoring', gone })
    await there.ask('seat.open', { ...seat, pin: pinOf(third()) })
    expect(await standing()).toMatchObject({ kind: 'reconciling' })
    expect((await there.ask('start.read', {})).seat).toEqual({ kind: 'secretary' })
    const { rounds } = await there.ask('product.read', at)
    expect(rounds[0]?.sheets).toHaveLength(members.length)
    expect((await there.ask('record.check', { sitting: at.sitting })).findings).toEqual([])
  })

  it('is given up where its PIN is lost too, and the round is revealed without it at once', async () => {
    await movesOnWithout(leaves)
    await there.ask('pin.reset', { sitting: at.sitting, member: third(), reason: 'không liên lạc được' })
    expect(await standing()).toMatchObject({ kind: 'reconciling' })
    const { rounds } = await there.ask('product.read', at)
    expect(rounds[0]?.sheets).toHaveLength(members.length - 1)
    expect((await there.ask('record.check', { sitting: at.sitting })).findings).toEqual([])
    await there.reopen()
    await there.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    expect((await there.ask('product.read', at)).rounds).toEqual(rounds)
  })

  it('and who was replaced leaves a sheet that can be opened or given up, and then the successor is asked', async () => {
    await movesOnWithout(async ask => {
      const leaving = (await ask('sitting.read', { sitting: at.sitting })).members.find(
        ({ id }) => id === third(),
      )
      await ask('member.replace', {
        sitting: at.sitting,
        member: third(),
        by: { id: 'moi', office: leaving?.ownOffice ?? '', name: '', role: 'member' },
        reason: 'chuyển công tác',
      })
    })
    expect(await standing()).toMatchObject({ kind: 'scoring', gone: [{ member: third() }] })
    await there.ask('pin.reset', { sitting: at.sitting, member: third(), reason: 'không liên lạc được' })
    expect(await standing()).toMatchObject({ kind: 'scoring', gone: [] })
    await handsIn(there.ask, at, 'moi')
    await there.ask('secretary.enter', { sitting: at.sitting, pin: secretaryPin })
    expect(await standing()).toMatchObject({ kind: 'reconciling' })
    expect((await there.ask('record.check', { sitting: at.sitting })).findings).toEqual([])
  })

  it('is sent back unread like any other, and the round that waited for it alone is revealed', async () => {
    await movesOnWithout(leaves)
    await there.ask('sheet.send-back', { ...at, member: third(), reason: 'không mở được' })
    expect(await standing()).toMatchObject({ kind: 'reconciling' })
    expect((await there.ask('record.check', { sitting: at.sitting })).findings).toEqual([])
  })
})
