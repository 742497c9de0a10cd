import { describe, expect, it } from 'vitest'
import { restsOnDecisions, restsOnKind, restsOnSheet } from '#shared/council/changed-since.ts'
import type { SittingEvent } from '#shared/council/event.ts'
import { aSittingOfEverything, everyKind } from '#tests/support/a-log.ts'

const at = { product: 'che', round: 1, member: 'so-y-te' } as const
const marked = { kind: 'sheet.marked', ...at, criterion: '1.1', choice: 2, hand: 'member' } as const
const noted = { kind: 'sheet.noted', ...at, criterion: '1.1', note: 'thiếu', hand: 'member' } as const
const sentBack = { kind: 'sheet.sent-back', ...at, reason: 'nhầm' } as const
const opened = { kind: 'round.opened', product: 'che', round: 2 } as const
const sealed = {
  kind: 'sheet.sealed',
  ...at,
  hand: 'member',
  seal: { hash: 'a'.repeat(64), salt: 'b' },
} as const

describe('a mark', () => {
  const changed = restsOnSheet('che', 'so-y-te', { kind: 'sheet.marked', criterion: '1.1' })

  it('is stale after another mark on that criterion, a new round, or the sheet sent back', () => {
    for (const event of [marked, opened, sentBack]) expect(changed(event), event.kind).toBe(true)
  })

  it('is not stale by a remark there, a mark elsewhere, nor what befalls another sheet or product', () => {
    const others: readonly SittingEvent[] = [
      noted,
      sealed,
      { ...marked, criterion: '1.2' },
      { ...marked, member: 'so-khcn' },
      { ...marked, product: 'tra' },
      { ...sentBack, member: 'so-khcn' },
      { ...sentBack, product: 'tra' },
      { ...opened, product: 'tra' },
      { kind: 'sitting.closed' },
    ]
    for (const event of others) expect(changed(event), JSON.stringify(event)).toBe(false)
  })
})

describe('a seal', () => {
  it('is stale after anything that was put on its own sheet', () => {
    const changed = restsOnSheet('che', 'so-y-te')
    for (const event of [marked, noted, { ...marked, criterion: '1.2' }]) expect(changed(event)).toBe(true)
    expect(changed({ ...marked, member: 'so-khcn' })).toBe(false)
    expect(changed({ ...noted, member: 'so-khcn' })).toBe(false)
    expect(changed(sealed)).toBe(false)
  })
})

describe('a decision on a product', () => {
  const { log } = aSittingOfEverything()
  const changed = restsOnDecisions('che')

  it('is stale after whatever was decided on that product, and who takes part in it, and nothing else', () => {
    const aboutTea = (kind: SittingEvent['kind']): SittingEvent | undefined =>
      log.map(({ event }) => event).find(event => event.kind === kind && 'product' in event)
    const stale = everyKind.filter(kind => {
      const event = aboutTea(kind)
      return event && changed({ ...event, product: 'che' } as SittingEvent)
    })
    expect(stale.toSorted()).toEqual([
      'member.recused',
      'minimum.confirmed',
      'motion.lost',
      'outcome.corrected',
      'outcome.settled',
      'package.renewed',
      'product.carried-over',
      'product.withdrawn',
      'recusal.withdrawn',
      'round.opened',
      'round.revealed',
      'spread.accepted',
      'stop.weighed',
    ])
  })

  it('is not stale by what was decided on another', () => {
    expect(changed({ ...opened, product: 'tra' })).toBe(false)
    expect(changed(opened)).toBe(true)
  })
})

describe('something that is said whole', () => {
  const absent = { kind: 'attendance.recorded', member: 'so-y-te', present: false, reason: 'ốm' } as const
  const discussed = { kind: 'discussion.noted', product: 'che', text: 'Ổn' } as const

  it('is stale when the same was said meanwhile, of the same product or member', () => {
    const ofTea = restsOnKind(['discussion.noted'], { product: 'che' })
    expect(ofTea(discussed)).toBe(true)
    expect(ofTea({ ...discussed, product: 'tra' })).toBe(false)
    expect(ofTea(opened)).toBe(false)
    const ofMember = restsOnKind(['attendance.recorded', 'sitting.closed'], { member: 'so-y-te' })
    expect(ofMember(absent)).toBe(true)
    expect(ofMember({ ...absent, member: 'so-khcn' })).toBe(false)
    expect(ofMember({ kind: 'sitting.closed' })).toBe(false)
    expect(restsOnKind(['sitting.closed'], { product: 'che' })({ kind: 'sitting.closed' })).toBe(false)
  })

  it('is stale by every event of its kinds where it is about the whole sitting', () => {
    const changed = restsOnKind(['attendance.recorded', 'sitting.closed'], {})
    expect([absent, { kind: 'sitting.closed' } as const, discussed].map(changed)).toEqual([true, true, false])
  })

  it('of one product and member is stale by that pair alone', () => {
    const changed = restsOnKind(['sheet.sent-back'], { product: 'che', member: 'so-y-te' })
    expect(changed(sentBack)).toBe(true)
    expect(changed({ ...sentBack, member: 'so-khcn' })).toBe(false)
    expect(changed({ ...sentBack, product: 'tra' })).toBe(false)
  })
})
