import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerFileSchema } from '#shared/council/opinion-file.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { aHost, laptop, type HostInHand } from '#tests/support/a-host.ts'
import { exported, logIn } from '#tests/support/a-sitting-with-pins.ts'
import {
  anAskingCouncil,
  answerOf,
  asksFor,
  handsOver,
  scores,
  sitsAtCopy,
  type AskingCouncil,
} from '#tests/support/an-opinion.ts'
import { asked, imported, recordOf } from '#tests/support/carried-sitting.ts'

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

const day = 24 * 60 * 60 * 1000

const reopens = (
  { sitting: copy, product }: { readonly sitting: string; readonly product: string },
  word: string,
) => there.ask('opinion-copy.reopen', { sitting: copy, member, product, word })

describe('an answer', () => {
  it('that comes twice is taken once', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    const answer = await answerOf(there, copy)
    expect(await answerOf(there, copy)).toEqual(answer)
    expect(await council.take(answer)).toMatchObject({ ok: true })
    const revision = await council.revision()
    expect(await council.take(answer)).toMatchObject({ ok: true, value: { sheets: [{ fate: 'same' }] } })
    expect(await council.revision()).toBe(revision)
  })

  it('that is later takes the place of the one before only with the member’s own word, and the word is in the record', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    const at = { ...copy, product: products[0] ?? '' }
    await scores(there, at)
    const first = await answerOf(there, copy)
    await council.take(first)
    await reopens(at, 'đọc lại phiếu kiểm nghiệm')
    const code = await scores(there, at, { '1.1': 1 })
    const second = await answerOf(there, copy)
    expect(await council.look(second)).toMatchObject({
      number: 2,
      sheets: [{ fate: 'replaces', word: 'đọc lại phiếu kiểm nghiệm', code }],
    })
    expect(await council.take(second)).toMatchObject({ ok: true })
    expect(logIn(await exported(here, sitting))).toContain('đọc lại phiếu kiểm nghiệm')
    expect((await council.look(second)).sheets).toMatchObject([{ code, fate: 'same' }])
    const revision = await council.revision()
    expect((await council.look(first)).sheets).toMatchObject([{ fate: 'older' }])
    await council.take(first)
    expect(await council.revision()).toBe(revision)
    expect((await recordOf(here, sitting)).findings).toEqual([])
  })

  it('that is later changes nothing once the marks are revealed', async () => {
    const product = products[0] ?? ''
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product })
    for (const other of others) await council.handsInAtLaptop(product, other)
    await council.take(await answerOf(there, copy))
    await reopens({ ...copy, product }, 'đổi ý')
    await scores(there, { ...copy, product }, { '1.1': 1 })
    const late = await answerOf(there, copy)
    const revision = await council.revision()
    expect((await council.look(late)).sheets).toMatchObject([{ fate: 'revealed' }])
    expect(await council.take(late)).toMatchObject({ ok: true })
    expect(await council.revision()).toBe(revision)
  })

  it('of which a byte was changed is refused, wherever it is, and leaves nothing behind', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    const answer = answerFileSchema.parse(JSON.parse(new TextDecoder().decode(await answerOf(there, copy))))
    const other = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
    const { head } = answer
    const changed = [
      { ...answer, sheets: other(answer.sheets) },
      { ...answer, enc: other(answer.enc) },
      { ...answer, signature: other(answer.signature) },
      { ...answer, head: { ...head, number: head.number + 1 } },
      { ...answer, head: { ...head, at: head.at + 1 } },
    ]
    const revision = await council.revision()
    for (const each of changed) {
      const bytes = new TextEncoder().encode(canonicalJson(each))
      expect(await council.take(bytes)).toMatchObject({ refusal: { code: 'opinion-file.changed' } })
    }
    expect(await council.revision()).toBe(revision)
  })

  it('in the name of another member is refused, though it is signed with a key that was given', async () => {
    const [other = ''] = others
    await asksFor(here, sitting, other, council.until())
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    const answer = answerFileSchema.parse(JSON.parse(new TextDecoder().decode(await answerOf(there, copy))))
    const forged = { ...answer, head: { ...answer.head, member: other } }
    expect(await council.take(new TextEncoder().encode(canonicalJson(forged)))).toMatchObject({
      refusal: { code: 'opinion.unknown' },
    })
  })

  it('does not touch a sheet that the member has begun or handed in at the laptop', async () => {
    const [first = '', second = ''] = products
    const copy = await sitsAtCopy(there, await council.file())
    for (const product of [first, second]) await scores(there, { ...copy, product })
    const answer = await answerOf(there, copy)
    await here.ask('seat.take', { sitting, member, paper: false })
    await here.ask('sheet.mark', { sitting, product: first, member, criterion: '1.1', choice: 'none' })
    await here.ask('seat.leave', {})
    await council.handsInAtLaptop(second, member)
    const revision = await council.revision()
    expect((await council.look(answer)).sheets.map(({ fate }) => fate)).toEqual(['begun', 'handed-in'])
    await council.take(answer)
    expect(await council.revision()).toBe(revision)
  })

  it('to an invitation that was withdrawn is refused', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    await here.ask('opinion.withdraw', { sitting, member, reason: 'gửi nhầm người' })
    expect(await council.take(await answerOf(there, copy))).toMatchObject({
      refusal: { code: 'opinion.unknown' },
    })
  })

  it('is refused after its last day, and taken when the secretary gave a later one', async () => {
    const copy = await sitsAtCopy(there, await council.file(3))
    await scores(there, { ...copy, product: products[0] ?? '' })
    const answer = await answerOf(there, copy)
    await council.timer.turn(5 * day)
    expect(await council.take(answer)).toMatchObject({ refusal: { code: 'opinion-file.over' } })
    expect(await asked(there, 'opinion-copy.answer', { sitting: copy.sitting, member })).toMatchObject({
      refusal: { code: 'opinion-file.over' },
    })
    expect((await council.row())?.asked).toMatchObject({ isLate: true, days: 5 })
    await council.file(10)
    expect(await council.take(answer)).toMatchObject({ ok: true })
  })

  it('of a recused member is not taken for that product', async () => {
    const [product = ''] = products
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product })
    await scores(there, { ...copy, product: products[1] ?? '' })
    await here.ask('recusal.declare', { sitting, product, member, reason: 'người nhà' })
    const answer = await answerOf(there, copy)
    expect((await council.look(answer)).sheets.map(({ fate }) => fate)).toEqual(['not-awaited', 'taken'])
    expect(await council.take(answer)).toMatchObject({ ok: true })
  })

  it('of a member who was recused, or came to be absent, since brings in the other products and not that one', async () => {
    const [first = '', second = ''] = products
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: first })
    await council.take(await answerOf(there, copy))
    const recused = { sitting, product: first, member, reason: 'người nhà', scope: 'product' } as const
    await here.ask('recusal.declare', recused)
    await reopens({ ...copy, product: first }, 'đọc lại')
    await scores(there, { ...copy, product: first }, { '1.1': 1 })
    await scores(there, { ...copy, product: second })
    const answer = await answerOf(there, copy)
    expect((await council.look(answer)).sheets.map(({ fate }) => fate)).toEqual(['not-awaited', 'taken'])
    expect(await council.take(answer)).toMatchObject({ ok: true })
    expect((await council.row())?.asked).toMatchObject({ awaited: [] })
  })

  it('brings back no sheet that the secretary sent back, until its member has changed it and said why', async () => {
    const [first = '', second = ''] = products
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: first })
    await council.take(await answerOf(there, copy))
    await council.timer.turn(1000)
    await here.ask('sheet.send-back', { sitting, product: first, member, reason: 'thiếu ghi chú' })
    await scores(there, { ...copy, product: second })
    const fates = async () => (await council.look(await answerOf(there, copy))).sheets.map(({ fate }) => fate)
    expect(await fates()).toEqual(['sent-back', 'taken'])
    await reopens({ ...copy, product: first }, 'đã xem lại')
    await scores(there, { ...copy, product: first }, { '1.1': 1 })
    expect(await fates()).toEqual(['taken', 'taken'])
    await council.timer.turn(1000)
    await here.ask('seat.take', { sitting, member, paper: false })
    await here.ask('sheet.mark', { sitting, product: first, member, criterion: '1.2', choice: 'none' })
    await here.ask('seat.leave', {})
    expect(await fates()).toEqual(['begun', 'taken'])
  })

  it('from a second machine of the member brings in what is not here yet', async () => {
    const [first = '', second = ''] = products
    const request = await council.file()
    const copy = await sitsAtCopy(there, request)
    await scores(there, { ...copy, product: first })
    await council.take(await answerOf(there, copy))
    await reopens({ ...copy, product: first }, 'đọc lại')
    await scores(there, { ...copy, product: first }, { '1.1': 1 })
    await council.take(await answerOf(there, copy))
    const home = await aHost({ time: council.timer })
    try {
      const again = await sitsAtCopy(home, request)
      await scores(home, { ...again, product: second })
      const answer = await answerOf(home, again)
      expect(await council.look(answer)).toMatchObject({ number: 1, sheets: [{ fate: 'taken' }] })
      expect(await council.take(answer)).toMatchObject({ ok: true })
    } finally {
      await home.dispose()
    }
  })

  it('opens at no other laptop, not even one that has the whole record', async () => {
    const copy = await sitsAtCopy(there, await council.file())
    await scores(there, { ...copy, product: products[0] ?? '' })
    const answer = await answerOf(there, copy)
    const third = await aHost({ time: council.timer })
    try {
      await imported(third, await exportedFile())
      const upload = await handsOver(third, answer)
      expect(await asked(third, 'opinion.take', { sitting, upload })).toMatchObject({
        refusal: { code: 'opinion-file.other-laptop' },
      })
    } finally {
      await third.dispose()
    }
  })

  it('and the file it answers are each refused in the place of the other, and as a sitting', async () => {
    const request = await council.file()
    const copy = await sitsAtCopy(there, request)
    await scores(there, { ...copy, product: products[0] ?? '' })
    const answer = await answerOf(there, copy)
    await there.ask('opinion-copy.rise', {})
    const opened = await asked(there, 'opinion-copy.open', { upload: await handsOver(there, answer) })
    expect(opened).toMatchObject({ refusal: { code: 'opinion-file.is-answer' } })
    expect(await council.take(request)).toMatchObject({ refusal: { code: 'opinion-file.is-request' } })
    expect(await asked(here, 'sitting.import', { upload: await handsOver(here, request) })).toMatchObject({
      refusal: { code: 'opinion-file.is-request' },
    })
    const noise = new TextEncoder().encode('không phải phiếu')
    expect(await council.take(noise)).toMatchObject({ refusal: { code: 'opinion-file.unreadable' } })
    expect(await asked(there, 'opinion-copy.open', { upload: await handsOver(there, noise) })).toMatchObject({
      ok: false,
    })
  })

  async function exportedFile(): Promise<Uint8Array> {
    const { path: address } = await here.ask('sitting.export', { sitting })
    const response = await here.host.bytes(laptop, new Request(`http://host/bytes/${address}/phien.phien`))
    return new Uint8Array(await response.arrayBuffer())
  }
})
