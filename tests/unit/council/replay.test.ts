import fc from 'fast-check'
import { decipher } from '#electron/secrecy/cipher.ts'
import { describe, expect, it } from 'vitest'
import { aSittingOfEverything, everyKind, writtenAnew, type Entry } from '#tests/support/a-log.ts'
import {
  aProduct,
  aProfile,
  aSitting,
  sha256,
  someDetails,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'
import { move, walk } from '#tests/support/a-walk.ts'
import { frozenRules, law } from '#tests/support/shipped-law.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import { lineOf } from '#shared/council/log-lines.ts'
import { verifyLog } from '#shared/council/verify-log.ts'
import { tries } from '#tests/support/property-runs.ts'

const ruleSet = frozenRules('qd-26-2026')
const verify = (log: readonly LoggedEvent[], known: Parameters<typeof verifyLog>[1]['law'] = law) =>
  verifyLog(log.map(lineOf), { hash: sha256, decipher, law: known })

const first = (log: readonly LoggedEvent[], kind: SittingEvent['kind'], from = 0): number =>
  log.findIndex(({ event }, at) => at >= from && event.kind === kind)
const last = (log: readonly LoggedEvent[], kind: SittingEvent['kind']): number =>
  log.findLastIndex(({ event }) => event.kind === kind)
const taken = (): readonly Entry[] => []

/** The law with the text that the sittings of these tests froze. */
const asFrozen: Parameters<typeof verify>[1] = {
  criteriaSet: id => law.criteriaSet(id),
  ruleSetOf: id => {
    const rules = law.ruleSetOf(id)
    return rules && { ...rules, hash: someDetails.ruleSet.hash }
  },
}

/** Tea, whose first round is open for nine members of whom one is recused. */
const scoring = (): HeldSitting =>
  aSitting({ details: { ruleSet } }).recuses('che', 'so-tai-chinh', 'người nhà').start().opensRound('che')
const ofEverything = aSittingOfEverything().log

describe('a log that the rules gave', () => {
  it('holds at every event, whatever a council tried', () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 10, maxLength: 60 }), moves => {
        const { log } = walk(moves)
        expect(verify(log, asFrozen)).toMatchObject({ fault: undefined, remarks: [] })
      }),
      { numRuns: tries(40) },
    )
  })

  it('of every kind of event holds, with the law and without', () => {
    const without = { criteriaSet: () => undefined, ruleSetOf: () => undefined }
    for (const known of [law, without]) expect(verify(ofEverything, known).fault).toBeUndefined()
  })

  it('is refused an event of any kind that is done once more, or left out where others rest on it', () => {
    // What may be done twice, or only says more of what is there.
    const harmless = [
      'sitting.amended',
      'product.moved',
      'motion.lost',
      'clock.set-back',
      'fork.settled',
      'record.restored',
    ]
    for (const kind of everyKind.filter(each => !harmless.includes(each))) {
      const doubled = writtenAnew(ofEverything, first(ofEverything, kind), entry => [entry, entry])
      expect(verify(doubled).fault?.at, kind).toBe(first(ofEverything, kind) + 2)
    }
  })
})

describe('a chain written anew is found out by', () => {
  const { log } = scoring().marks({ product: 'che', member: 'so-y-te', hand: 'member' }, { '1.1': 1 })
  const marked = log.length - 1
  const asIf = (change: Partial<Omit<Entry, 'event'>> & { readonly event?: object }) =>
    verify(
      writtenAnew(log, marked, entry => [
        { ...entry, ...change, event: { ...entry.event, ...change.event } },
      ]),
    ).fault

  it('a mark of somebody who is recused', () => {
    expect(asIf({ actor: 'member:so-tai-chinh', event: { member: 'so-tai-chinh' } })).toEqual({
      at: marked + 1,
      kind: 'rules',
      event: 'sheet.marked',
      product: 'che',
      member: 'so-tai-chinh',
      breach: { kind: 'refused', refusal: { code: 'member.recused' } },
    })
  })

  it('a mark of somebody who is no member', () => {
    expect(asIf({ actor: 'member:nguoi-la', event: { member: 'nguoi-la' } })).toMatchObject({
      at: marked + 1,
      breach: { kind: 'refused', refusal: { code: 'member.unknown' } },
    })
  })

  it('a mark in the name of another than its hand', () => {
    for (const actor of ['secretary', 'member:so-khcn', 'paper:so-y-te'])
      expect(asIf({ actor })).toMatchObject({ at: marked + 1, breach: { kind: 'actor', actor } })
    expect(asIf({ actor: 'member:so-y-te' })).toBeUndefined()
  })

  it('an option that the criterion does not have, and a criterion that the sheet does not have', () => {
    expect(asIf({ event: { choice: 20 } })).toMatchObject({ breach: { refusal: { code: 'choice.unknown' } } })
    expect(asIf({ event: { criterion: '99' } })).toMatchObject({
      breach: { refusal: { code: 'criterion.unknown' } },
    })
  })

  it('a time before the one before, but where the clock was set back by just so much', () => {
    const before = log[marked - 1]?.at ?? 0
    expect(asIf({ at: before - 1 })).toMatchObject({
      at: marked + 1,
      breach: { kind: 'time', before, at: before - 1 },
    })
    const setBack = (by: number, at: number) =>
      verify(
        writtenAnew(log, marked, entry => [
          { ...entry, at, event: { kind: 'clock.set-back', by } },
          { ...entry, at },
        ]),
      ).fault
    expect(setBack(60_000, before - 60_000)).toBeUndefined()
    expect(setBack(60_000, before - 59_999)).toMatchObject({ at: marked + 1, breach: { kind: 'time' } })
    expect(setBack(60_000, before)).toMatchObject({ at: marked + 1, breach: { kind: 'time' } })
    expect(setBack(1000, before - 1000)).toMatchObject({ at: marked + 1, breach: { kind: 'time' } })
  })

  it('an office of the secretary taken by a member', () => {
    const opened = first(log, 'round.opened')
    const { fault } = verify(writtenAnew(log, opened, entry => [{ ...entry, actor: 'member:so-y-te' }]))
    expect(fault).toMatchObject({ at: opened + 1, event: 'round.opened', breach: { kind: 'actor' } })
  })

  it('a round opened without a quorum', () => {
    const away = ['so-cong-thuong', 'so-y-te', 'so-khcn', 'so-vhttdl', 'lien-minh-htx']
    const opened = first(log, 'round.opened')
    const { fault } = verify(
      writtenAnew(log, opened, entry => [
        ...away.map(member => ({
          ...entry,
          event: { kind: 'attendance.recorded', member, present: false, reason: 'họp' } as const,
        })),
        entry,
      ]),
    )
    expect(fault).toMatchObject({
      at: opened + away.length + 1,
      event: 'round.opened',
      breach: { kind: 'refused', refusal: { code: 'quorum.missing', present: 3 } },
    })
  })

  it('a vote of more than are present', () => {
    const voted = aRatedSittingByHands()
    const settled = first(voted.log, 'outcome.settled')
    const { fault } = verify(
      writtenAnew(voted.log, settled, entry => [
        {
          ...entry,
          event: {
            ...entry.event,
            vote: { kind: 'majority', for: 10, against: 0, abstained: 0 },
          } as SittingEvent,
        },
      ]),
    )
    expect(fault).toMatchObject({
      at: settled + 1,
      event: 'outcome.settled',
      breach: { kind: 'refused', refusal: { code: 'vote.miscounted', given: 10, voters: 9 } },
    })
  })

  it('a motion that was carried and is told as lost', () => {
    const voted = aRatedSittingByHands()
    const settled = first(voted.log, 'outcome.settled')
    const { fault } = verify(
      writtenAnew(voted.log, settled, entry => [
        { ...entry, event: { ...entry.event, kind: 'motion.lost' } as SittingEvent },
      ]),
    )
    expect(fault).toMatchObject({ at: settled + 1, event: 'motion.lost', breach: { kind: 'otherwise' } })
  })

  it('an accepted spread taken out', () => {
    const accepted = first(ofEverything, 'spread.accepted')
    const settled = first(ofEverything, 'outcome.settled', accepted)
    const { fault } = verify(writtenAnew(ofEverything, accepted, taken))
    expect(fault).toMatchObject({
      at: settled,
      event: 'outcome.settled',
      breach: { kind: 'refused', refusal: { code: 'spread.exceeded' } },
    })
  })

  it('a recusal taken out, where it opened the round', () => {
    const held = scoring()
    for (const { id } of held.now.members.filter(({ id }) => !['so-tai-chinh', 'so-y-te'].includes(id)))
      held.handsIn('che', id, 75)
    held.recuses('che', 'so-y-te', 'người nhà')
    const recused = last(held.log, 'member.recused')
    expect(held.log[recused + 1]?.event.kind).toBe('round.revealed')
    expect(verify(writtenAnew(held.log, recused, taken)).fault).toMatchObject({
      at: recused + 1,
      kind: 'reveal',
    })
    const revealTakenOut = writtenAnew(held.log, recused + 1, taken)
    expect(verify(revealTakenOut).fault).toEqual({
      at: recused + 2,
      kind: 'rules',
      event: 'round.revealed',
      breach: { kind: 'left-out', missing: 'round.revealed' },
    })
    const later = writtenAnew(held.discusses('che', 'Đồng ý').log, recused + 1, entry => [
      { ...entry, at: entry.at + 1 },
    ])
    expect(verify(later).fault).toMatchObject({ at: recused + 2, breach: { kind: 'left-out' } })
  })

  it('a council that could not be opened', () => {
    const { fault } = verify(
      writtenAnew(log, 0, entry => [{ ...entry, event: { ...entry.event, members: [] } as SittingEvent }]),
    )
    expect(fault).toMatchObject({ at: 1, breach: { refusal: { code: 'roster.faulty' } } })
  })

  it('rules changed under the sitting, and a dossier of another decision that is not said to be', () => {
    const amended = first(ofEverything, 'sitting.amended')
    const profile = aProfile({ adoption: 'ballot' })
    const changed = writtenAnew(ofEverything, amended, ({ event, ...entry }) =>
      event.kind === 'sitting.amended'
        ? [{ ...entry, event: { ...event, details: { ...event.details, profile } } }]
        : [],
    )
    expect(verify(changed).fault).toMatchObject({ at: amended + 1, breach: { kind: 'otherwise' } })
    const entered = first(log, 'product.entered')
    const other = writtenAnew(log, entered, ({ event, ...entry }) =>
      event.kind === 'product.entered'
        ? [{ ...entry, event: { ...event, product: aProduct({ criteriaSet: 'qd-148-2023/11' }) } }]
        : [],
    )
    expect(verify(other).fault).toMatchObject({
      at: entered + 1,
      breach: { refusal: { code: 'product.other-rules' } },
    })
  })
})

const aRatedSittingByHands = (): HeldSitting =>
  aSitting({ details: { ruleSet, profile: aProfile({ adoption: 'majority' }) } })
    .start()
    .scores('che', 75)
    .confirms('che')
    .settles('che', { kind: 'majority', for: 9, against: 0, abstained: 0 })
