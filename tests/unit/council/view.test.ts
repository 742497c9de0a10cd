import { describe, expect, it } from 'vitest'
import { recordAdvice } from '#shared/council/preparing.ts'
import { sealCode } from '#shared/council/seal.ts'
import type { Seat } from '#shared/council/seat.ts'
import { fraction } from '#shared/kernel/fraction.ts'
import { quorumLacks } from '#shared/council/quorum.ts'
import { productView, type ProductView } from '#shared/council/product-view.ts'
import { sittingView } from '#shared/council/view.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import {
  aProfile,
  aSitting,
  type HeldSitting,
  nineMembers,
  ruleSet,
  setOf,
  sheetWorth,
  teaSet,
} from '#tests/support/a-sitting.ts'

const secretary: Seat = { kind: 'secretary' }
const seatOf = (member: string, kind: 'member' | 'paper' = 'member'): Seat => ({
  kind,
  sitting: 'phien-1',
  member,
})
const seen = (sitting: HeldSitting, seat: Seat): ProductView =>
  productView(sitting.now, sitting.product('che'), teaSet, ruleSet, seat)

/** Eight have handed in; one is still at work. */
const allButOne = (healthTotal = 70): HeldSitting => {
  const sitting = aSitting().start().opensRound('che')
  for (const { id } of nineMembers.slice(0, 8))
    sitting.handsIn('che', id, id === 'so-y-te' ? healthTotal : 70)
  return sitting
}

describe('before the reveal', () => {
  it('shows no marks before every present, unrecused member has submitted', () => {
    const sitting = allButOne()
    for (const seat of [secretary, ...nineMembers.map(({ id }) => seatOf(id))]) {
      expect(seen(sitting, seat)).toMatchObject({
        rounds: [],
        proposed: {},
        rating: undefined,
        margin: undefined,
      })
    }
    sitting.handsIn('che', 'van-phong', 70)
    expect(seen(sitting, secretary).rounds[0]?.sheets).toHaveLength(9)
    expect(seen(sitting, secretary).margin).toBeDefined()
  })

  it('shows everyone else exactly the same whatever a member marked', () => {
    const [low, high] = [allButOne(50), allButOne(90)]
    const timeless = (view: unknown) =>
      JSON.stringify(view, (key, value: unknown) =>
        /At$|^revision$|^at$|^since$|^head$/.test(key) ? undefined : value,
      )
    for (const seat of [
      secretary,
      ...nineMembers.filter(({ id }) => id !== 'so-y-te').map(({ id }) => seatOf(id)),
    ]) {
      expect(timeless(seen(high, seat))).toBe(timeless(seen(low, seat)))
    }
    expect(timeless(sittingView(high.now, setOf, secretary))).toBe(
      timeless(sittingView(low.now, setOf, secretary)),
    )
  })

  it('says who has handed in and how far each is, and nothing of what', () => {
    const criteria = criteriaOf(teaSet).length
    expect(sittingView(allButOne().now, setOf, secretary).products[0]?.standing).toEqual({
      kind: 'scoring',
      round: 1,
      seats: nineMembers.map(({ id }, at) => ({
        member: id,
        sealed: at < 8,
        hand: at < 8 ? 'member' : undefined,
        sentBack: false,
        dark: false,
        marked: at < 8 ? criteria : 0,
        criteria,
      })),
      gone: [],
      practice: [],
    })
  })

  it('says what keeps a round closed that has every sheet: the council has dwindled, or has nobody in the chair', () => {
    const sitting = aSitting().start().opensRound('che').attends('so-nnmt', false, 'đi gấp')
    sitting.closesRound('che', 70)
    const [row] = sittingView(sitting.now, setOf, secretary).products
    expect(row?.standing.kind).toBe('scoring')
    expect(row && quorumLacks(row.quorum)).toEqual({ code: 'quorum.no-chair' })
    sitting.attends('so-y-te', false, 'x').attends('so-khcn', false, 'x')
    const [later] = sittingView(sitting.now, setOf, secretary).products
    expect(later && quorumLacks(later.quorum)).toEqual({ code: 'quorum.missing', present: 6, needed: 7 })
  })

  it('has a place for a trainee, whom nobody waits for', () => {
    const members = [...nineMembers, { id: 'tap', office: 'Sở Y tế', name: '', role: 'trainee' as const }]
    const sitting = aSitting({ members }).start().opensRound('che').handsIn('che', 'tap', 99)
    const standing = () => sittingView(sitting.now, setOf, secretary).products[0]?.standing
    expect(standing()).toMatchObject({ kind: 'scoring', practice: [{ member: 'tap', sealed: true }] })
    expect(standing()).toMatchObject({ seats: nineMembers.map(({ id }) => ({ member: id })) })
    sitting.closesRound('che', 70)
    expect(seen(sitting, secretary).rounds).toMatchObject([{ mean: fraction(70), practice: [{ total: 99 }] }])
  })

  it('shows a member the sheet of their own while they mark it, and only its code once it is handed in', () => {
    const sitting = aSitting().start().opensRound('che')
    sitting.marks({ product: 'che', member: 'so-y-te', hand: 'member' }, { '1.1': 2 })
    expect(seen(sitting, seatOf('so-y-te')).own).toMatchObject({
      kind: 'open',
      hand: 'member',
      marks: { '1.1': 2 },
    })
    sitting.handsIn('che', 'so-y-te', 70)
    const seal = sitting.product('che').rounds[0]?.sheets.get('so-y-te')?.seal
    expect(seen(sitting, seatOf('so-y-te')).own).toEqual({
      kind: 'sealed',
      round: 1,
      member: 'so-y-te',
      code: seal ? sealCode(seal) : 'no seal',
    })
  })

  it('gives the secretary’s own seat no sheet, nor a seat of another sitting, nor an absent member', () => {
    const sitting = aSitting({ absent: { 'so-y-te': 'ốm' } })
      .start()
      .opensRound('che')
    expect(seen(sitting, secretary).own).toBeUndefined()
    expect(seen(sitting, { kind: 'member', sitting: 'phien-2', member: 'so-khcn' }).own).toBeUndefined()
    expect(seen(sitting, seatOf('so-y-te')).own).toBeUndefined()
  })
})

describe('after the reveal', () => {
  const twoRounds = (): HeldSitting =>
    aSitting()
      .start()
      .scores('che', { 'so-y-te': 60, others: 80 })
      .scores('che', { 'so-y-te': 72, others: 80 })

  it('keeps round 1 readable in round 2', () => {
    const rounds = seen(twoRounds(), seatOf('so-khcn')).rounds
    expect(rounds.map(({ number, spread }) => [number, spread?.difference])).toEqual([
      [1, 20],
      [2, 8],
    ])
    expect(rounds[0]?.sheets.find(({ member }) => member === 'so-y-te')).toMatchObject({
      total: 60,
      marks: sheetWorth(60),
    })
  })

  it('keeps an open round hidden beside the revealed one before it', () => {
    const sitting = aSitting().start().scores('che', { 'so-y-te': 60, others: 80 }).opensRound('che')
    sitting.handsIn('che', 'so-y-te', 75)
    expect(seen(sitting, secretary).rounds.map(({ number }) => number)).toEqual([1])
    expect(seen(sitting, secretary).rating).toBeUndefined()
  })

  it('adds each sheet up by part', () => {
    const sheet = seen(aSitting().start().scores('che', 100), secretary).rounds[0]?.sheets[0]
    expect(sheet).toMatchObject({ total: 100, parts: { A: 40, B: 25, C: 35 } })
  })

  it('says how close the rating is, sheet by sheet in the order of the round', () => {
    const sitting = aSitting().start().scores('che', { 'so-y-te': 62, others: 71 }).confirms('che')
    const { rounds, rating, margin } = seen(sitting, secretary)
    expect(rating).toMatchObject({ band: 4, stars: 4 })
    expect(margin).toMatchObject({ toNextBandUp: fraction(20), toNextBandDown: fraction(0) })
    const falls = margin?.without.filter(({ stars }) => stars === 3) ?? []
    const members = falls.map(({ sheet }) => rounds[0]?.sheets[sheet]?.member)
    expect(members).toHaveLength(8)
    expect(members).not.toContain('so-y-te')
  })

  it('says that the spread is exceeded', () => {
    const sitting = aSitting().start().scores('che', { 'so-y-te': 60, others: 80 })
    expect(sittingView(sitting.now, setOf, secretary).products[0]?.standing).toEqual({
      kind: 'reconciling',
      round: 1,
      spreadExceeded: true,
    })
  })
})

describe('a recused member', () => {
  it('sees nothing of that product, by their own hand or on paper, before or after the reveal', () => {
    const sitting = aSitting().start().recuses('che', 'so-y-te', 'người nhà là chủ thể').opensRound('che')
    const nothing = {
      own: undefined,
      rounds: [],
      confirmed: {},
      unconfirmed: [],
      proposed: {},
      rating: undefined,
      margin: undefined,
    }
    expect(seen(sitting, seatOf('so-y-te'))).toMatchObject(nothing)
    for (const { id } of nineMembers.filter(member => member.id !== 'so-y-te')) sitting.handsIn('che', id, 75)
    expect(seen(sitting, seatOf('so-y-te'))).toMatchObject(nothing)
    expect(seen(sitting, seatOf('so-y-te', 'paper'))).toMatchObject(nothing)
    expect(seen(sitting, seatOf('so-khcn')).rounds).toHaveLength(1)
  })
})

describe('what the advisory team found', () => {
  const advised = (shown: boolean): HeldSitting => {
    const profile = aProfile({ shown: { producerMarks: true, advice: shown } })
    const held = aSitting({ details: { profile } })
    held.must(recordAdvice(held.now, 'che', { hundredths: 7325, remarks: 'Bao bì chưa ghi hạn dùng' }))
    return held.start().opensRound('che')
  }

  it('is beside the criteria where the operating rules show it, and nowhere in a member’s hands where not', () => {
    for (const kind of ['member', 'paper'] as const) {
      expect(seen(advised(true), seatOf('so-y-te', kind)).product.advice).toMatchObject({ hundredths: 7325 })
      expect(seen(advised(false), seatOf('so-y-te', kind)).product.advice).toBeUndefined()
    }
    const [row] = sittingView(advised(false).now, setOf, seatOf('so-y-te')).products
    expect(row?.advice).toBeUndefined()
  })

  it('is the secretary’s to read either way', () => {
    expect(seen(advised(false), secretary).product.advice).toMatchObject({ hundredths: 7325 })
  })
})
