import { describe, expect, it } from 'vitest'
import { productView } from '#shared/council/product-view.ts'
import { noteCriterion, workAtSheet } from '#shared/council/scoring.ts'
import type { Seat } from '#shared/council/seat.ts'
import {
  aProfile,
  aSitting,
  nineMembers,
  refusing,
  ruleSet,
  setOf,
  teaSet,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'

const seat = (member: string, kind: 'member' | 'paper' | 'council' = 'member'): Seat => ({
  kind,
  sitting: 'phien-1',
  member,
})
const seen = (sitting: HeldSitting, by: Seat) =>
  productView(sitting.now, sitting.product('che'), teaSet, ruleSet, by)
const inHand = (sitting: HeldSitting, by: Seat) => seen(sitting, by).own
const revealed = (sitting: HeldSitting) => seen(sitting, { kind: 'secretary' }).rounds[0]

const adviser = { id: 'to-tu-van', office: 'Tổ tư vấn', name: '', role: 'advisory' } as const
const trainee = { id: 'tap', office: 'Người tập chấm', name: '', role: 'trainee' } as const

describe('a sheet in somebody’s hand', () => {
  it('is blank at first, with nothing saved', () => {
    const sitting = aSitting().start().opensRound('che')
    expect(inHand(sitting, seat('so-y-te', 'paper'))).toEqual({
      kind: 'open',
      round: 1,
      member: 'so-y-te',
      hand: 'paper',
      marks: {},
      notes: {},
      sentBack: undefined,
      notStopped: [],
      onEarlierPackage: {},
      savedAt: 0,
    })
  })

  it('shows its remarks, when it was saved last, and why it was sent back', () => {
    const sitting = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 70)
    sitting.sendsBack('che', 'so-y-te', 'nhầm sản phẩm')
    const at = { product: 'che', member: 'so-y-te', hand: 'member' } as const
    sitting.must(noteCriterion(sitting.now, setOf, at, '1.1', 'thiếu hợp đồng'))
    expect(inHand(sitting, seat('so-y-te'))).toMatchObject({
      notes: { '1.1': 'thiếu hợp đồng' },
      sentBack: 'nhầm sản phẩm',
      savedAt: sitting.now.changedAt,
    })
  })

  it('is nobody’s who does not score here, nor anybody’s before a round or after its reveal', () => {
    const sitting = aSitting({ members: [...nineMembers, adviser, trainee] }).start()
    expect(inHand(sitting, seat('so-y-te'))).toBeUndefined()
    sitting.opensRound('che').abstains('che', 'so-khcn', 'chưa đọc')
    for (const id of ['to-tu-van', 'ai-do', 'so-khcn', '@council']) {
      expect(inHand(sitting, seat(id)), id).toBeUndefined()
      const may = workAtSheet(sitting.now, { product: 'che', member: id, hand: 'member' })
      expect(may.ok, id).toBe(false)
    }
    expect(inHand(sitting, seat('tap'))?.kind).toBe('open')
    sitting.closesRound('che', 72)
    expect(inHand(sitting, seat('so-y-te'))).toBeUndefined()
  })

  it('is nobody’s who was replaced, nor the successor’s where the one before has handed in', () => {
    const by = { id: 'moi', office: 'Sở Y tế (thay)', name: '', role: 'member' } as const
    const sitting = aSitting().start().opensRound('che').replaces('so-y-te', by)
    expect(inHand(sitting, seat('so-y-te'))).toBeUndefined()
    expect(inHand(sitting, seat('moi'))?.kind).toBe('open')
    const answered = aSitting()
      .start()
      .opensRound('che')
      .handsIn('che', 'so-y-te', 70)
      .replaces('so-y-te', by)
    expect(inHand(answered, seat('moi'))).toBeUndefined()
  })

  it('is the whole council’s alone where it agrees on one', () => {
    const profile = aProfile({ scoring: 'agreed', spread: { difference: null, fromMean: null } })
    const sitting = aSitting({ details: { profile } }).start().opensRound('che')
    expect(inHand(sitting, seat('@council', 'council'))?.kind).toBe('open')
    expect(inHand(sitting, seat('so-y-te'))).toBeUndefined()
    const each = aSitting().start().opensRound('che')
    expect(inHand(each, seat('@council', 'council'))).toBeUndefined()
  })
})

describe('a sheet of practice', () => {
  it('is shown after the reveal where it was handed in, and its trainee is not recused', () => {
    const members = [...nineMembers, trainee, { ...trainee, id: 'tap-2' }, { ...trainee, id: 'tap-3' }].map(
      (each, at) => (each.role === 'trainee' ? { ...each, office: `Người tập chấm ${at}` } : each),
    )
    const sitting = aSitting({ members }).start().opensRound('che')
    sitting.handsIn('che', 'tap', 90).handsIn('che', 'tap-3', 40)
    sitting.marks({ product: 'che', member: 'tap-2', hand: 'member' }, { '1.1': 1 })
    sitting.recuses('che', 'tap-3', 'người nhà').closesRound('che', 72)
    const round = revealed(sitting)
    expect(round?.practice.map(({ member, total }) => [member, total])).toEqual([['tap', 90]])
    expect(round?.sheets.map(({ member }) => member)).toEqual(nineMembers.map(({ id }) => id))
  })

  it('is asked of a trainee who is there, and has neither stepped aside nor abstained', () => {
    const members = [...nineMembers, trainee]
    const asked = (sitting: HeldSitting) => inHand(sitting, seat('tap'))?.kind
    expect(asked(aSitting({ members }).start().opensRound('che'))).toBe('open')
    const absent = { tap: 'ốm' }
    expect(asked(aSitting({ members, absent }).start().opensRound('che'))).toBeUndefined()
    expect(asked(aSitting({ members }).start().recuses('che', 'tap', 'x').opensRound('che'))).toBeUndefined()
    expect(asked(aSitting({ members }).start().abstains('che', 'tap', 'x').opensRound('che'))).toBeUndefined()
  })
})

describe('a revealed sheet', () => {
  it('tells whose hand wrote it, and that nothing of it stopped or was left out', () => {
    const sitting = aSitting().start().opensRound('che')
    for (const { id } of nineMembers) sitting.handsIn('che', id, 72, id === 'so-y-te' ? 'paper' : 'member')
    const sheets = revealed(sitting)?.sheets ?? []
    expect(sheets).toHaveLength(9)
    for (const { member, hand, ...sheet } of sheets) {
      expect(hand, member).toBe(member === 'so-y-te' ? 'paper' : 'member')
      expect(sheet).toMatchObject({ stoppedAt: undefined, unscored: [], inapplicable: [] })
    }
  })
})

describe('a hand on a sheet', () => {
  it('is refused where its member abstains from the product', () => {
    const sitting = aSitting().start().opensRound('che').abstains('che', 'so-khcn', 'chưa đọc')
    const at = { product: 'che', member: 'so-khcn', hand: 'member' } as const
    expect(workAtSheet(sitting.now, at)).toEqual(refusing('member.abstains'))
    expect(noteCriterion(sitting.now, setOf, { ...at, member: 'so-y-te' }, '99', 'x')).toEqual(
      refusing('criterion.unknown'),
    )
  })
})
