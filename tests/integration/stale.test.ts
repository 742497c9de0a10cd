import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHost, aStartedSitting, type HostInHand } from '#tests/support/a-host.ts'

let inHand: HostInHand
let sitting: string
let product: string

beforeEach(async () => {
  inHand = await aHost()
  const started = await aStartedSitting(inHand)
  sitting = started.sitting
  product = started.products[0] ?? ''
})
afterEach(() => inHand.dispose())

const from = (station: string, name: string, input: unknown, seen?: number) =>
  inHand.host.answer(station, {
    request: crypto.randomUUID(),
    name,
    input,
    ...(seen === undefined ? {} : { seen }),
  })

const revision = async (): Promise<number> => (await inHand.ask('sitting.read', { sitting })).revision
const note = (text: string) => ({ sitting, product, text })

describe('a command that was decided on an old screen', () => {
  it('is refused when another device changed what it rests on, with what happened, and writes nothing', async () => {
    const seen = await revision()
    expect(await from('máy 2', 'discussion.note', note('Từ máy hai'), seen)).toMatchObject({ ok: true })
    expect(await from('máy 1', 'discussion.note', note('Từ máy một'), seen)).toMatchObject({
      ok: false,
      refusal: { code: 'call.stale', changed: [{ kind: 'discussion.noted' }] },
    })
    expect((await inHand.ask('sitting.read', { sitting })).products[0]?.discussion).toBe('Từ máy hai')
  })

  it('goes through when it is given again by somebody who has looked', async () => {
    const seen = await revision()
    await from('máy 2', 'discussion.note', note('Từ máy hai'), seen)
    expect(await from('máy 1', 'discussion.note', note('Cả hai'), await revision())).toMatchObject({
      ok: true,
    })
  })

  it('goes through when only its own device, or something else, changed meanwhile', async () => {
    const seen = await revision()
    await from('máy 1', 'discussion.note', note('Lần một'), seen)
    await from('máy 2', 'presenter.name', { sitting, product, presenter: 'Giám đốc hợp tác xã' }, seen)
    expect(await from('máy 1', 'discussion.note', note('Lần hai'), seen)).toMatchObject({ ok: true })
  })

  it('is never a mark meant for the round before', async () => {
    await from('thư ký', 'round.open', { sitting, product })
    const { members } = await inHand.ask('sitting.read', { sitting })
    const member = members.find(({ counts }) => counts)?.id ?? ''
    await from('bàn 1', 'seat.take', { sitting, member, paper: false })
    const mark = { sitting, product, member, criterion: '1.1', choice: 1 }
    const before = (await revision()) - 1
    expect(await from('bàn 1', 'sheet.mark', mark, before)).toMatchObject({
      refusal: { code: 'call.stale', changed: [{ kind: 'round.opened' }] },
    })
    expect(await from('bàn 1', 'sheet.mark', mark, await revision())).toMatchObject({ ok: true })
  })
})
