import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerFileSchema } from '#shared/council/opinion-file.ts'
import { addDays } from '#shared/kernel/day.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import type { HostInHand } from '#tests/support/a-host.ts'
import {
  aSittingWithPins,
  exported,
  handsIn,
  logIn,
  secretaryPin,
} from '#tests/support/a-sitting-with-pins.ts'
import {
  anAskingCouncil,
  answerOf,
  asksFor,
  handsOver,
  scores,
  sitsAtCopy,
  type AskingCouncil,
} from '#tests/support/an-opinion.ts'
import { asked, recordOf } from '#tests/support/carried-sitting.ts'

let here: HostInHand
let there: HostInHand
let council: AskingCouncil
let sitting: string
let products: readonly string[]
let member: string
let others: readonly string[]
beforeEach(async () => {
  council = await anAskingCouncil()
  ;({ here, there, sitting, products, member, others } = council)
})
afterEach(() => council.dispose())

describe('an opinion file', () => {
  it('is opened on another machine, where the member scores with the evidence, and the answer hands the sheets in under the codes that the member wrote down', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    expect(copy).toMatchObject({ member, products: 2, sealed: 0, isOver: false, withoutEvidence: [] })
    const codes: string[] = []
    for (const product of products.slice(0, 2)) codes.push(await scores(there, { ...copy, product }))
    const answer = await answerOf(there, copy)
    expect(await council.look(answer)).toMatchObject({
      member,
      number: 1,
      sheets: [{ fate: 'taken' }, { fate: 'taken' }],
      missing: [],
    })
    expect((await council.row())?.asked?.sheets).toBe(0)
    const taken = await council.take(answer)
    expect(taken).toMatchObject({ ok: true })
    const { sheets } = await here.ask('opinion.look', { sitting, upload: await handsOver(here, answer) })
    expect(sheets.map(({ code, fate }) => [code, fate])).toEqual(codes.map(code => [code, 'same']))
    expect(await council.row()).toMatchObject({ asked: { sheets: 2 }, received: { number: 1 } })
    expect((await recordOf(here, sitting)).findings).toEqual([])
  })

  it('shows the member nothing of what others marked', async () => {
    for (const other of others.slice(0, 3)) await council.handsInAtLaptop(products[0] ?? '', other)
    const copy = await sitsAtCopy(there, await council.file())
    await there.ask('opinion-copy.rise', {})
    const log = logIn(await exported(there, copy.sitting))
    expect(log).not.toContain('sheet.marked')
  })

  it('gives a copy that is no sitting of that machine: not in its list, and nothing of it stands there', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await there.ask('opinion-copy.rise', {})
    expect((await there.ask('start.read', {})).sittings.map(({ id }) => id)).not.toContain(copy.sitting)
    expect((await there.ask('opinion-copy.list', {})).copies).toMatchObject([
      { sitting: copy.sitting, member },
    ])
  })

  it('lets whoever sits at the copy do nothing but their own sheets, until they get up', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    expect(await asked(there, 'start.read', {})).toMatchObject({ refusal: { code: 'call.forbidden' } })
    const other = { sitting: copy.sitting, member: others[0] ?? '', product: products[0] ?? '' }
    expect(await asked(there, 'sheet.seal', other)).toMatchObject({ refusal: { code: 'call.forbidden' } })
    expect(await there.ask('station.read', {})).toMatchObject({
      at: 'seat',
      seated: true,
      opinion: { products: 2 },
    })
    await there.ask('opinion-copy.rise', {})
    expect(await there.ask('station.read', {})).toEqual({ at: 'laptop' })
  })

  it('that is opened a second time goes on where the member was, and brings the products that were opened since', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    await there.ask('opinion-copy.rise', {})
    await here.ask('round.open', { sitting, product: products[2] ?? '' })
    const again = await sitsAtCopy(there, await council.file(20))
    expect(again).toMatchObject({ sitting: copy.sitting, products: 3, sealed: 1, until: council.until(20) })
    await there.ask('opinion-copy.rise', {})
    expect((await recordOf(there, copy.sitting)).findings).toEqual([])
  })

  it('is written, and its answer lies, nowhere in the clear: no mark can be read from the file on its way', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    const at = { ...copy, product: products[0] ?? '' }
    const sheet = { sitting: copy.sitting, member, product: at.product }
    await there.ask('sheet.note', { ...sheet, criterion: '1.1', note: 'ghi chú rất riêng' })
    await scores(there, at)
    const text = new TextDecoder().decode(await answerOf(there, copy))
    const { sheets } = answerFileSchema.parse(JSON.parse(text))
    expect(Buffer.from(sheets, 'base64url').toString('latin1')).not.toContain('1.1')
  })

  it('has an answer of one length for one sheet or for one sheet more of the same size class', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    const one = (await answerOf(there, copy)).length
    await scores(there, { ...copy, product: products[1] ?? '' })
    expect((await answerOf(there, copy)).length).toBe(one)
  })
})

describe('a council whose seats have PINs', () => {
  it('takes an answer of a member who never chose one, concealed in the record, and lets them choose it later', async () => {
    const closed = await aSittingWithPins(here)
    const [guest = '', ...more] = closed.members
    const bytes = await asksFor(here, closed.sitting, guest, council.until())
    const copy = await sitsAtCopy(there, bytes)
    await scores(there, { ...copy, product: closed.product })
    const upload = await handsOver(here, await answerOf(there, copy))
    await here.ask('opinion.take', { sitting: closed.sitting, upload })
    const marked = logIn(await exported(here, closed.sitting))
      .split('\n')
      .filter(line => line.includes('"kind":"sheet.marked"'))
    expect(marked.length).toBeGreaterThan(20)
    expect(marked.filter(line => !line.includes('"concealed"'))).toEqual([])
    await here.reopen()
    await here.ask('secretary.enter', { sitting: closed.sitting, pin: secretaryPin })
    for (const each of more)
      await handsIn(here.ask, { sitting: closed.sitting, product: closed.product }, each)
    await here.ask('secretary.enter', { sitting: closed.sitting, pin: secretaryPin })
    expect(logIn(await exported(here, closed.sitting))).toContain('round.revealed')
    expect((await recordOf(here, closed.sitting)).findings).toEqual([])
  })
})

describe('an answer that is the last to come to a council with PINs', () => {
  it('is opened with all its marks by the reveal that it brings', async () => {
    const closed = await aSittingWithPins(here)
    const [guest = '', ...more] = closed.members
    const at = { sitting: closed.sitting, product: closed.product }
    const copy = await sitsAtCopy(there, await asksFor(here, closed.sitting, guest, council.until()))
    for (const each of more) await handsIn(here.ask, at, each)
    await here.ask('secretary.enter', { sitting: closed.sitting, pin: secretaryPin })
    await scores(there, { ...copy, product: closed.product })
    const upload = await handsOver(here, await answerOf(there, copy))
    await here.ask('opinion.take', { sitting: closed.sitting, upload })
    const { rounds } = await here.ask('product.read', at)
    expect(rounds).toHaveLength(1)
    await here.reopen()
    await here.ask('secretary.enter', { sitting: closed.sitting, pin: secretaryPin })
    expect((await here.ask('product.read', at)).rounds).toEqual(rounds)
    expect((await recordOf(here, closed.sitting)).findings).toEqual([])
  })
})

describe('the list of opinions', () => {
  it('counts the 45 days of Điều 7.6g from the day on which all dossiers were there', async () => {
    expect((await here.ask('opinion.list', { sitting })).period).toMatchObject({ days: 45, end: undefined })
    const from = vietnamDay(council.timer.clock())
    const { period } = await here.ask('opinion.count-from', { sitting, day: from })
    expect(period).toMatchObject({ from })
    expect(period?.end?.by.localeCompare(addDays(from, 45))).toBeGreaterThanOrEqual(0)
    expect(period?.left).toBeGreaterThanOrEqual(45)
  })

  it('has a reminder, a letter of one page each, for those who still owe a sheet', async () => {
    await council.file()
    const { path: address } = await here.ask('opinion.letters', { sitting, members: [member] })
    expect(address).toContain('.pdf')
    expect(await asked(here, 'opinion.letters', { sitting, members: [others[0] ?? ''] })).toMatchObject({
      ok: false,
    })
  })
})
