import { describe, expect, it } from 'vitest'
import { evolve } from '#shared/council/evolve.ts'
import type { SittingEvent } from '#shared/council/event.ts'
import { asksPins, isPoorPin, pinSchema, resetPin, setPin } from '#shared/council/pins.ts'
import {
  actorOf,
  holdsSheet,
  isKeptBy,
  keeperOf,
  pinHolderSchema,
  seatOf,
  secretarySeat,
  type Seat,
} from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { aPin } from '#tests/support/a-log.ts'
import { aProfile, aSitting, nineMembers, refusing, type HeldSitting } from '#tests/support/a-sitting.ts'

const lost = { by: secretarySeat, reason: 'quên mã', sheets: 'lost' } as const
const kept = { ...lost, sheets: 'kept' } as const
const chosen = (sitting: HeldSitting, holder: string): HeldSitting =>
  sitting.must(setPin(sitting.now, holder, aPin()))

describe('who sits at a keyboard', () => {
  const member = { sitting: 'phien-1', member: 'so-y-te' } as const
  const seats: readonly (readonly [string, Seat])[] = [
    ['member:so-y-te', { kind: 'member', ...member }],
    ['paper:so-y-te', { kind: 'paper', ...member }],
    ['council:@council', { kind: 'council', sitting: 'phien-1', member: '@council' }],
    ['secretary', { kind: 'secretary' }],
  ]

  it('is named in the log, and known again by that name', () => {
    for (const [actor, seat] of seats) {
      expect(actorOf(seat)).toBe(actor)
      expect(seatOf(actor, 'phien-1')).toEqual(seat)
    }
    expect(actorOf({ kind: 'nobody' })).toBe('nobody')
  })

  it('is the secretary where the name is no seat with a sheet', () => {
    for (const actor of ['nobody', 'member:', 'xmember:so-y-te', 'chair:so-y-te', ''])
      expect(seatOf(actor, 'phien-1')).toEqual({ kind: 'secretary' })
  })

  it('has a sheet in front of them in a member’s seat, on paper or for the council, and nowhere else', () => {
    expect(seats.map(([, seat]) => holdsSheet(seat))).toEqual([true, true, true, false])
    expect(holdsSheet({ kind: 'nobody' })).toBe(false)
  })
})

describe('whose key conceals a sheet', () => {
  it('is its member’s where they write it, and else the secretary’s', () => {
    expect(keeperOf('member', 'so-y-te')).toBe('so-y-te')
    expect(keeperOf('paper', 'so-y-te')).toBe('@secretary')
    expect(keeperOf('council', 'so-y-te')).toBe('@secretary')
  })

  it('is nobody’s while nothing is on it', () => {
    const sheet = { member: 'so-y-te', hand: undefined }
    expect(isKeptBy('so-y-te', sheet)).toBe(false)
    expect(isKeptBy(secretarySeat, sheet)).toBe(false)
    expect(isKeptBy('so-y-te', { ...sheet, hand: 'member' })).toBe(true)
    expect(isKeptBy('so-khcn', { ...sheet, hand: 'member' })).toBe(false)
    expect(isKeptBy(secretarySeat, { ...sheet, hand: 'paper' })).toBe(true)
  })

  it('belongs to a member or to the secretary', () => {
    const holders = ['so-y-te', '@secretary', '@council', '']
    expect(holders.map(holder => pinHolderSchema.safeParse(holder).success)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('a PIN', () => {
  it('has six to twelve digits and nothing else', () => {
    const pins = ['12345', '123456', '123456789012', '1234567890123', '12345a', 'a123456', '123456b', '']
    expect(pins.map(pin => pinSchema.safeParse(pin).success)).toEqual([
      false,
      true,
      true,
      ...[false, false, false, false, false],
    ])
  })

  it('is poor as one digit again and again, or as digits in a row, up or down, on past nine and nought', () => {
    for (const pin of ['000000', '777777777777', '123456', '456789012', '654321', '210987'])
      expect(isPoorPin(pin), pin).toBe(true)
    for (const pin of ['000001', '100000', '123457', '135790', '820417'])
      expect(isPoorPin(pin), pin).toBe(false)
  })

  it('is asked for where each member has a sheet and the rules ask, and in older rules not at all', () => {
    expect(asksPins({ pins: 'asked', scoring: 'sheets' })).toBe(true)
    expect(asksPins({ pins: 'asked', scoring: 'agreed' })).toBe(false)
    expect(asksPins({ pins: 'none', scoring: 'sheets' })).toBe(false)
    expect(asksPins({ scoring: 'sheets' })).toBe(false)
  })
})

describe('choosing a PIN', () => {
  it('is logged with what the PIN opens, for a member as for the secretary', () => {
    const { now } = aSitting()
    for (const holder of ['so-y-te', secretarySeat])
      expect(setPin(now, holder, aPin())).toEqual({
        ok: true,
        value: [{ kind: 'pin.set', holder, ...aPin() }],
      })
  })

  it('is done once: another needs a reset first', () => {
    const sitting = chosen(aSitting(), 'so-y-te')
    expect(setPin(sitting.now, 'so-y-te', aPin())).toEqual(refusing('pin.set-already'))
    sitting.must(resetPin(sitting.now, 'so-y-te', kept))
    expect(setPin(sitting.now, 'so-y-te', aPin()).ok).toBe(true)
  })

  it('is for those alone who score here now', () => {
    const adviser = { id: 'to-tu-van', office: 'Tổ tư vấn', name: '', role: 'advisory' } as const
    const sitting = aSitting({ members: [...nineMembers, adviser] }).start()
    expect(setPin(sitting.now, 'to-tu-van', aPin())).toEqual(refusing('member.does-not-score'))
    expect(setPin(sitting.now, 'ai-do', aPin())).toEqual(refusing('member.unknown'))
    sitting.replaces('so-y-te', { id: 'moi', office: 'Sở Y tế (thay)', name: '', role: 'member' })
    expect(setPin(sitting.now, 'so-y-te', aPin())).toEqual(refusing('member.replaced'))
    expect(setPin(sitting.now, 'moi', aPin()).ok).toBe(true)
  })

  it('is refused where the rules ask for none, and once the sitting is closed', () => {
    const profile = aProfile({ pins: 'none' })
    expect(setPin(aSitting({ details: { profile } }).now, 'so-y-te', aPin())).toEqual(
      refusing('pin.not-asked'),
    )
    const closed = aSitting().start().carriesOver('che').closes()
    expect(setPin(closed.now, secretarySeat, aPin())).toEqual(refusing('sitting.closed'))
  })
})

describe('resetting a PIN', () => {
  it('needs one that is set, and a reason', () => {
    const sitting = aSitting()
    expect(resetPin(sitting.now, 'so-y-te', kept)).toEqual(refusing('pin.unset'))
    chosen(sitting, 'so-y-te')
    expect(resetPin(sitting.now, 'so-y-te', { ...kept, reason: '' })).toEqual(refusing('reason.missing'))
    expect(resetPin(sitting.now, 'so-y-te', kept)).toEqual({
      ok: true,
      value: [{ kind: 'pin.reset', holder: 'so-y-te', ...kept }],
    })
    sitting.must(resetPin(sitting.now, 'so-y-te', kept))
    expect(resetPin(sitting.now, 'so-y-te', kept)).toEqual(refusing('pin.unset'))
  })

  const sheetsOf = (sitting: HeldSitting, round = 1): readonly string[] => [
    ...(sitting.product('che').rounds[round - 1]?.sheets.keys() ?? []),
  ]
  const begun = (): HeldSitting => {
    const sitting = chosen(chosen(aSitting(), 'so-y-te'), secretarySeat).start().opensRound('che')
    return sitting.handsIn('che', 'so-y-te', 70).handsIn('che', 'so-khcn', 70, 'paper')
  }

  it('takes the sheets with it that nobody can read any more, and no others', () => {
    const own = begun()
    own.must(resetPin(own.now, 'so-y-te', lost))
    expect(sheetsOf(own)).toEqual(['so-khcn'])
    const secretarys = begun()
    secretarys.must(resetPin(secretarys.now, secretarySeat, { ...lost, by: 'so-khcn' }))
    expect(sheetsOf(secretarys)).toEqual(['so-y-te'])
    const readable = begun()
    readable.must(resetPin(readable.now, 'so-y-te', kept))
    expect(sheetsOf(readable)).toEqual(['so-y-te', 'so-khcn'])
  })

  it('takes nothing of a round that is revealed, nor where none was opened', () => {
    const sitting = chosen(aSitting(), 'so-y-te').start().scores('che', 72)
    sitting.must(resetPin(sitting.now, 'so-y-te', lost))
    expect(sheetsOf(sitting)).toHaveLength(9)
    const early = chosen(aSitting(), 'so-y-te')
    expect(early.must(resetPin(early.now, 'so-y-te', lost)).product('che').rounds).toEqual([])
  })

  it('takes of the last round alone', () => {
    const sitting = chosen(aSitting(), 'so-y-te').start().scores('che', { 'so-y-te': 60, others: 80 })
    sitting.opensRound('che').handsIn('che', 'so-y-te', 70)
    sitting.must(resetPin(sitting.now, 'so-y-te', lost))
    expect(sheetsOf(sitting, 1)).toHaveLength(9)
    expect(sheetsOf(sitting, 2)).toEqual(sheetsOf(sitting, 1).filter(id => id !== 'so-y-te'))
  })

  /** Handed in on another laptop, by one who has gone: nothing of it can be read here. */
  const waitingForADarkSheet = (): { readonly now: Sitting } => {
    const sitting = chosen(chosen(aSitting(), 'so-y-te'), 'so-khcn').start().opensRound('che')
    sitting.handsIn('che', 'so-y-te', 70)
    let now = sitting.now
    const last = sitting.log.at(-1)
    const does = (event: SittingEvent): void => {
      if (last) now = evolve(now, { ...last, number: now.revision + 1, event })
    }
    const seal = { hash: 'a'.repeat(64), concealed: 'tối' }
    const sheet = { product: 'che', round: 1, hand: 'member' } as const
    does({ kind: 'sheet.sealed', ...sheet, member: 'so-y-te', seal })
    does({ kind: 'attendance.recorded', member: 'so-y-te', present: false, reason: 'về' })
    for (const { id } of nineMembers)
      if (id !== 'so-y-te')
        does({ kind: 'sheet.sealed', ...sheet, member: id, seal: { hash: 'b'.repeat(64), salt: 'c' } })
    return { now }
  }

  it('reveals a round that waited only to have such a sheet opened', () => {
    const { now } = waitingForADarkSheet()
    const reset = { kind: 'pin.reset', holder: 'so-y-te', ...lost }
    expect(resetPin(now, 'so-y-te', lost)).toEqual({
      ok: true,
      value: [reset, { kind: 'round.revealed', product: 'che', round: 1 }],
    })
    expect(resetPin(now, 'so-y-te', kept)).toEqual({ ok: true, value: [{ ...reset, sheets: 'kept' }] })
    expect(resetPin(now, 'so-khcn', lost)).toMatchObject({ value: [{ holder: 'so-khcn' }] })
  })
})
