import { decipher } from '#electron/secrecy/cipher.ts'
import { describe, expect, it } from 'vitest'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import type { CouncilRefusal } from '#shared/council/refusal.ts'
import { verifyLog } from '#shared/council/verify-log.ts'
import { aSittingOfEverything, writtenAnew } from '#tests/support/a-log.ts'
import { aProduct, aProfile, aSitting, nineMembers, sha256 } from '#tests/support/a-sitting.ts'
import { frozenRules, law } from '#tests/support/shipped-law.ts'

const ruleSet = frozenRules('qd-26-2026')
const ofEverything = aSittingOfEverything().log
const verify = (log: readonly LoggedEvent[]) => verifyLog(log.map(lineOf), { hash: sha256, decipher, law })
const first = (log: readonly LoggedEvent[], kind: SittingEvent['kind']): number =>
  log.findIndex(({ event }) => event.kind === kind)

/** No round is left after the first, so that what comes then is the chair's to decide. */
const chairDecides = aProfile({
  chair: { mustAttend: true, standIn: 'vice-chair' },
  reScoring: { rounds: 0, startsFrom: 'blank' },
})

describe('a chain written anew is found out by its people and packages:', () => {
  /** The log of everything with one event more, in the name and at the time of the one it comes before. */
  const withOneMore = (at: number, event: SittingEvent) =>
    verify(writtenAnew(ofEverything, at, entry => [{ ...entry, actor: 'secretary', event }, entry])).fault
  const changed = (at: number, change: object) =>
    verify(writtenAnew(ofEverything, at, entry => [{ ...entry, event: { ...entry.event, ...change } }])).fault
  const refusedAt = (at: number, code: CouncilRefusal['code']) => ({
    at: at + 1,
    breach: { kind: 'refused', refusal: { code } },
  })

  it('a spread let stand by a chair who was recused from the product', () => {
    const held = aSitting({ details: { ruleSet, profile: chairDecides } }).start()
    held.scores('che', { 'so-y-te': 60, others: 80 }).acceptsSpread('che', 'đã giải trình')
    const accepted = first(held.log, 'spread.accepted')
    const recusal = {
      kind: 'member.recused',
      product: 'che',
      member: 'so-nnmt',
      reason: 'người nhà',
    } as const
    const standIn = { kind: 'presiding.given', member: 'so-cong-thuong', reason: '' } as const
    const before = (...events: readonly SittingEvent[]) =>
      verify(writtenAnew(held.log, accepted, entry => [...events.map(event => ({ ...entry, event })), entry]))
        .fault
    expect(before(recusal)).toMatchObject(refusedAt(accepted + 1, 'chair.recused'))
    expect(before(recusal, standIn)).toBeUndefined()
  })

  it('an office renamed to what another has, without a reason, or of somebody who was replaced', () => {
    const renamed = first(ofEverything, 'office.renamed')
    expect(changed(renamed, { office: 'sở Công  thương' })).toMatchObject(refusedAt(renamed, 'roster.faulty'))
    expect(changed(renamed, { reason: '' })).toMatchObject(refusedAt(renamed, 'reason.missing'))
    expect(changed(renamed, { member: 'so-y-te' })).toMatchObject(refusedAt(renamed, 'member.replaced'))
    const started = first(ofEverything, 'sitting.started')
    const early = withOneMore(started, {
      kind: 'office.renamed',
      member: 'so-khcn',
      office: 'Sở mới',
      reason: 'sáp nhập',
    })
    expect(early).toMatchObject(refusedAt(started, 'sitting.not-started'))
  })

  it('somebody who follows on themselves, and one person in two seats', () => {
    const named = nineMembers.map((member, at) =>
      at === 2 || at === 3 ? { ...member, name: at === 2 ? 'Người họp Hòa' : 'người họp  hoà' } : member,
    )
    const { fault } = verify(
      writtenAnew(ofEverything, 0, entry => [
        { ...entry, event: { ...entry.event, members: named } as SittingEvent },
      ]),
    )
    expect(fault).toMatchObject({
      at: 1,
      breach: { refusal: { code: 'roster.faulty', faults: ['person-twice'] } },
    })
  })

  it('a newer package of a product that was scored, of another product, or without its reason', () => {
    const renewed = first(ofEverything, 'package.renewed')
    const { event } = ofEverything[renewed] ?? {}
    if (event?.kind !== 'package.renewed') throw new Error('No newer package')
    expect(changed(renewed, { reason: '' })).toMatchObject(refusedAt(renewed, 'reason.missing'))
    const other = { ...event.entry, code: 'mã khác' }
    expect(changed(renewed, { entry: other })).toMatchObject(refusedAt(renewed, 'product.unknown'))
    const opened = first(ofEverything, 'round.opened')
    const late = {
      ...event,
      product: 'che',
      entry: { ...event.entry, id: 'che', code: aProduct({ id: 'che' }).code },
    }
    expect(
      withOneMore(opened + 1, { ...late, entry: { ...late.entry, package: sha256('gói sau') } }),
    ).toMatchObject(refusedAt(opened + 1, 'product.being-scored'))
  })

  it('a product that another sitting decided, taken up again without a reason', () => {
    const appealed = ofEverything.findIndex(
      ({ event }) => event.kind === 'product.entered' && event.product.earlier !== undefined,
    )
    const { event } = ofEverything[appealed] ?? {}
    if (event?.kind !== 'product.entered' || !event.product.earlier) throw new Error('No appeal')
    const product = { ...event.product, earlier: { ...event.product.earlier, reason: '' } }
    expect(changed(appealed, { product })).toMatchObject(refusedAt(appealed, 'product.taken-before'))
  })

  it('a first rating settled in writing', () => {
    const convened = first(ofEverything, 'meeting.convened')
    const vote = { kind: 'majority', for: 6, against: 0, abstained: 0 } as const
    const outcome = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
    expect(withOneMore(convened, { kind: 'outcome.settled', product: 'tra', outcome, vote })).toMatchObject(
      refusedAt(convened, 'meeting.not-renewal'),
    )
  })
})
