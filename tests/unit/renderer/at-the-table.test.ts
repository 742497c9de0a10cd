import { describe, expect, it } from 'vitest'
import { asideEffect, mayStepAside, type AsideKind } from '#renderer/parts/table/aside-effect.ts'
import { recusalOffers } from '#renderer/parts/table/recusal-offers.ts'
import { changesSince, presenceOf } from '#renderer/parts/table/presence.ts'
import { countVotes, nothingCounted, votersNow } from '#renderer/parts/reconcile/vote-draft.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import type { AttendanceChange } from '#shared/council/sitting.ts'
import { sittingView, type SittingView } from '#shared/council/view.ts'
import { aProduct, aProfile, aSitting, setOf, type HeldSitting } from '#tests/support/a-sitting.ts'

const all = (count: number) => ({ count, chair: true })
const viewOf = (held: HeldSitting): SittingView => sittingView(held.now, setOf, { kind: 'secretary' })

function effectOf(held: HeldSitting, kind: AsideKind, member: string) {
  const view = viewOf(held)
  const [product] = view.products
  if (!product) throw new Error('No product')
  const { before, after } = asideEffect(kind, member, product, view)
  const figures = (each: typeof before) => ({
    scorers: each.scorers,
    base: each.base,
    needed: each.quorum.needed,
    present: each.quorum.present,
    met: each.quorum.met,
  })
  return { before: figures(before), after: figures(after) }
}

describe('what a member who steps aside changes', () => {
  const lessRecused = aProfile({
    quorum: { needed: { kind: 'share', numerator: 3, denominator: 4 }, base: 'appointed-less-recused' },
  })

  it('a recusal takes one scorer and one present; the quorum of those appointed stays', () => {
    expect(effectOf(aSitting(), 'recusal', 'so-y-te')).toEqual({
      before: { scorers: 9, base: 9, needed: 7, present: 9, met: true },
      after: { scorers: 8, base: 9, needed: 7, present: 8, met: true },
    })
  })

  it('a recusal lowers what is needed where the rules do not count the recused', () => {
    expect(effectOf(aSitting({ details: { profile: lessRecused } }), 'recusal', 'so-y-te').after).toEqual({
      scorers: 8,
      base: 8,
      needed: 6,
      present: 8,
      met: true,
    })
  })

  it('a recusal that leaves too few says so', () => {
    const sitting = aSitting({ absent: { 'so-khcn': 'Ốm', 'so-vhttdl': 'Ốm' } })
    expect(effectOf(sitting, 'recusal', 'so-y-te').after).toMatchObject({ present: 6, needed: 7, met: false })
  })

  it('an absent member who is recused was not counted as present before', () => {
    const sitting = aSitting({ absent: { 'so-y-te': 'Ốm' } })
    expect(effectOf(sitting, 'recusal', 'so-y-te').after).toMatchObject({ scorers: 8, present: 8 })
  })

  it('a recusal in writing takes one who was expected, though no attendance is taken', () => {
    const sitting = aSitting({ details: { profile: aProfile({ form: 'written' }) }, unmarked: true })
    expect(effectOf(sitting, 'recusal', 'so-y-te').after).toMatchObject({ scorers: 8, present: 8 })
  })

  it('an abstention takes a scorer and leaves the quorum as it is', () => {
    expect(effectOf(aSitting(), 'abstention', 'so-y-te')).toEqual({
      before: { scorers: 9, base: 9, needed: 7, present: 9, met: true },
      after: { scorers: 8, base: 9, needed: 7, present: 9, met: true },
    })
  })

  it('is foreseen as the host then counts it', () => {
    for (const profile of [aProfile({}), lessRecused]) {
      const held = aSitting({ details: { profile } })
      const { after } = effectOf(held, 'recusal', 'so-y-te')
      held.recuses('che', 'so-y-te', 'Có phần vốn')
      expect(viewOf(held).products[0]?.quorum).toMatchObject({
        needed: after.needed,
        present: after.present,
        met: after.met,
      })
    }
  })

  it('cannot be asked of one who is recused already', () => {
    const held = aSitting()
    held.recuses('che', 'so-y-te', 'Có phần vốn')
    const { products, members, details } = viewOf(held)
    const offered = products.flatMap(product => mayStepAside(product, members, details.profile))
    expect(offered.map(({ id }) => id)).not.toContain('so-y-te')
  })
})

describe('who was there when', () => {
  const change = (at: number, present: boolean, reason = '') => {
    const during: AttendanceChange['during'] = at < whole.from ? 'preparing' : 'sitting'
    return { member: 'a', present, reason, at, during }
  }
  const whole = { from: 100, to: 200 }
  const a = { id: 'a', replaced: undefined }

  it('whoever was there from before the start is there from the start', () => {
    expect(presenceOf(a, [change(10, true)], whole)).toEqual([{ from: 100, to: 200 }])
  })

  it('a member who goes and comes back was there twice', () => {
    const timeline = [change(10, true), change(120, false, 'Họp ở huyện'), change(150, true)]
    expect(presenceOf(a, timeline, whole)).toEqual([
      { from: 100, to: 120 },
      { from: 150, to: 200 },
    ])
  })

  it('a member who is replaced was there until then', () => {
    const replaced = { by: 'b', reason: 'Chuyển công tác', at: 160 }
    expect(presenceOf({ id: 'a', replaced }, [change(10, true)], whole)).toEqual([{ from: 100, to: 160 }])
  })

  it('a reason that is amended is no going', () => {
    const timeline = [change(10, true), change(120, false, 'Ốm'), change(130, false, 'Ốm đột xuất')]
    expect(changesSince(100, [], timeline)).toEqual([{ at: 120, member: 'a', what: 'left', reason: 'Ốm' }])
  })

  it('what came before the start is no change of the meeting', () => {
    expect(changesSince(100, [], [change(10, false), change(20, true)])).toEqual([])
  })
})

describe('votes as they are counted', () => {
  const hands: CouncilProfile = aProfile({ adoption: 'majority' })
  const ballot: CouncilProfile = aProfile({ adoption: 'ballot' })
  const votes = (inFavour: number, against: number, abstained: number) => ({
    ...nothingCounted,
    for: inFavour,
    against,
    abstained,
  })

  it('are all in at once where the council adopts by consensus', () => {
    expect(countVotes(nothingCounted, aProfile({}), all(9))).toMatchObject({ kind: 'counted', carried: true })
  })

  it('must be as many as may vote', () => {
    expect(countVotes(votes(4, 2, 1), hands, all(9))).toEqual({ kind: 'counting', left: 2 })
    expect(countVotes(votes(8, 2, 0), hands, all(9))).toEqual({ kind: 'counting', left: -1 })
  })

  it('carry with more than half of those who may vote, and not with most of those who did', () => {
    expect(countVotes(votes(5, 4, 0), hands, all(9))).toMatchObject({ carried: true })
    expect(countVotes(votes(4, 3, 2), hands, all(9))).toMatchObject({ carried: false })
  })

  it('ask for the side of the chair on an exact half of hands only', () => {
    expect(countVotes(votes(4, 4, 0), hands, all(8))).toEqual({ kind: 'tied' })
    expect(countVotes({ ...votes(4, 4, 0), chair: 'for' }, hands, all(8))).toMatchObject({ carried: true })
    expect(countVotes({ ...votes(4, 4, 0), chair: 'against' }, hands, all(8))).toMatchObject({
      carried: false,
    })
    expect(countVotes(votes(4, 4, 0), ballot, all(8))).toMatchObject({ kind: 'counted', carried: false })
  })

  it('of exactly half carry nothing where whoever presides does not vote on the product', () => {
    const held = aSitting({ details: { profile: hands } })
      .start()
      .recuses('che', 'so-nnmt', 'người nhà')
    const view = viewOf(held)
    const voters = view.products[0] && votersNow(view.products[0])
    expect(voters).toEqual({ count: 8, chair: false })
    const without = { count: 8, chair: false }
    expect(countVotes(votes(4, 4, 0), hands, without)).toMatchObject({ kind: 'counted', carried: false })
  })

  it('leave out the side of the chair once it is no half any more', () => {
    expect(countVotes({ ...votes(5, 3, 0), chair: 'against' }, hands, all(8))).toEqual({
      kind: 'counted',
      vote: { kind: 'majority', for: 5, against: 3, abstained: 0 },
      carried: true,
    })
  })
})

describe('a recusal from one product of a producer', () => {
  const products = ['che', 'tra', 'gao'].map(id => aProduct({ id, name: `Sản phẩm ${id}` }))
  const mine = aProduct({ id: 'mat-ong', producer: 'Hợp tác xã Kim Bình' })
  const offersOf = (held: HeldSitting) =>
    recusalOffers(viewOf(held)).map(({ member, from, reason, others }) => ({
      ...{ member, from, reason },
      others: others.map(({ id }) => id),
    }))
  const recused = (): HeldSitting =>
    aSitting({ products: [...products, mine] })
      .start()
      .recuses('tra', 'so-y-te', 'người nhà')

  it('is offered for the producer’s other open products, once, with the same reason', () => {
    expect(offersOf(aSitting({ products }))).toEqual([])
    const offer = { member: 'so-y-te', from: 'Sản phẩm tra', reason: 'người nhà' }
    expect(offersOf(recused())).toEqual([{ ...offer, others: ['che', 'gao'] }])
    expect(recusalOffers(viewOf(recused()))).toMatchObject([
      { office: 'Sở Y tế', producer: aProduct().producer },
    ])
    expect(offersOf(recused().carriesOver('gao'))).toEqual([{ ...offer, others: ['che'] }])
    const twice = recused().recuses('gao', 'so-y-te', 'cùng thôn')
    expect(offersOf(twice)).toEqual([{ ...offer, others: ['che'] }])
    expect(offersOf(twice.recuses('che', 'so-y-te', 'người nhà'))).toEqual([])
  })

  it('is offered for a product that came after the one it was declared for was settled or had left', () => {
    expect(offersOf(recused().carriesOver('tra'))).toMatchObject([{ others: ['che', 'gao'] }])
  })

  it('is offered for each member, for nobody who was replaced, and not after the close', () => {
    const two = recused().recuses('tra', 'so-khcn', 'cùng thôn')
    expect(offersOf(two).map(({ member }) => member)).toEqual(['so-y-te', 'so-khcn'])
    two.replaces('so-y-te', { id: 'moi', office: 'Sở Y tế', name: '', role: 'member' })
    expect(offersOf(two).map(({ member }) => member)).toEqual(['so-khcn'])
    for (const { id } of [...products, mine]) two.carriesOver(id)
    expect(offersOf(two.closes())).toEqual([])
  })
})
