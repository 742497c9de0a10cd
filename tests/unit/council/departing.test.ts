import { describe, expect, it } from 'vitest'
import { recordAttendance, recuse } from '#shared/council/attending.ts'
import { closeSitting } from '#shared/council/closing.ts'
import { isTold } from '#shared/council/correct-record.ts'
import { carryOver, withdrawProduct } from '#shared/council/departing.ts'
import type { ProductEntry } from '#shared/council/event.ts'
import { enterProduct, recordAdvice } from '#shared/council/preparing.ts'
import { dismissProduct, settleRating } from '#shared/council/reconciling.ts'
import { openRound } from '#shared/council/scoring.ts'
import { productView } from '#shared/council/product-view.ts'
import { sittingView } from '#shared/council/view.ts'
import {
  aProduct,
  aSitting,
  byConsensus,
  refusing,
  ruleSet,
  sameRules,
  setOf,
  sha256,
  teaSet,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'

const returned = { kind: 'returned', missing: 'phiếu kiểm nghiệm' } as const

/** Two products; tea is revealed and then loses three members of nine, which is one more than its quorum can. */
const stranded = () => {
  const sitting = aSitting({ products: [aProduct(), aProduct({ id: 'tra' })] })
    .start()
    .scores('che', 80)
    .confirms('che')
  for (const member of ['so-y-te', 'so-khcn', 'so-tai-chinh']) sitting.recuses('che', member, 'người nhà')
  return sitting
}

describe('a product that the council can no longer decide', () => {
  it('has no vote for want of a quorum, and keeps the sitting open', () => {
    const sitting = stranded()
    const quorum = { ok: false, refusal: { code: 'quorum.missing', present: 6, needed: 7 } }
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', byConsensus)).toEqual(quorum)
    expect(dismissProduct(sitting.now, setOf, 'che', returned, byConsensus)).toEqual(quorum)
    expect(closeSitting(sitting.now)).toMatchObject(refusing('sitting.unsettled'))
  })

  it('is carried over with its reason, and the sitting closes', () => {
    const sitting = stranded()
    expect(carryOver(sitting.now, 'che', 'ba thành viên không tham gia')).toEqual({
      ok: true,
      value: [{ kind: 'product.carried-over', product: 'che', reason: 'ba thành viên không tham gia' }],
    })
    sitting.at('10:15').carriesOver('che', 'ba thành viên không tham gia').withdraws('tra').closes()
    expect(sitting.product('che').departure).toEqual({
      kind: 'carried-over',
      reason: 'ba thành viên không tham gia',
      at: Date.parse('2026-08-18T10:15:00+07:00'),
    })
    expect(sitting.product('che').rounds[0]?.sheets.size).toBe(9)
  })

  it('needs its reason, a sitting under way, and a product that is still open', () => {
    const prepared = aSitting()
    expect(carryOver(prepared.now, 'che', 'chưa đủ')).toMatchObject(refusing('sitting.not-started'))
    const sitting = prepared.start()
    expect(carryOver(sitting.now, 'che', '')).toMatchObject(refusing('reason.missing'))
    expect(carryOver(sitting.now, 'không có', 'x')).toMatchObject(refusing('product.unknown'))
    sitting.dismisses('che', returned)
    expect(carryOver(sitting.now, 'che', 'chưa đủ')).toMatchObject(refusing('product.settled'))
    sitting.closes()
    expect(carryOver(sitting.now, 'che', 'chưa đủ')).toMatchObject(refusing('sitting.closed'))
  })
})

describe('a product that its producer withdraws', () => {
  it('before the start is gone from the agenda, and can be entered again', () => {
    const sitting = aSitting()
    expect(withdrawProduct(sitting.now, 'che', 'nạp nhầm')).toEqual({
      ok: true,
      value: [{ kind: 'product.withdrawn', product: 'che' }],
    })
    expect(sitting.withdraws('che', '').now.products).toEqual([])
  })

  it('after the start needs its reason and stays on the agenda as withdrawn', () => {
    const sitting = aSitting().start()
    expect(withdrawProduct(sitting.now, 'che', '')).toMatchObject(refusing('reason.missing'))
    sitting.at('09:05').withdraws('che', 'chưa có phiếu kiểm nghiệm')
    expect(sitting.product('che').departure).toEqual({
      kind: 'withdrawn',
      reason: 'chưa có phiếu kiểm nghiệm',
      at: Date.parse('2026-08-18T09:05:00+07:00'),
    })
    expect(closeSitting(sitting.now).ok).toBe(true)
  })

  it('may be withdrawn while it is scored and after its marks are revealed, but not once it is decided', () => {
    const scoring = aSitting().start().opensRound('che').handsIn('che', 'so-y-te', 80)
    expect(withdrawProduct(scoring.now, 'che', 'chủ thể xin rút').ok).toBe(true)
    const sitting = aSitting().start().scores('che', 80).confirms('che')
    expect(withdrawProduct(sitting.now, 'che', 'chủ thể xin rút').ok).toBe(true)
    expect(withdrawProduct(sitting.settles('che').now, 'che', 'chủ thể xin rút')).toMatchObject(
      refusing('product.settled'),
    )
  })

  it('takes the producer’s other open products along when asked, however the name was typed', () => {
    const sitting = aSitting({
      products: [
        aProduct({ producer: 'Hợp tác xã Hoà An' }),
        aProduct({ id: 'tra', producer: 'HỢP TÁC XÃ  hòa an'.normalize('NFD') }),
        aProduct({ id: 'mat-ong', producer: 'Hợp tác xã Hòa An', commune: 'xã Hùng Mỹ' }),
        aProduct({ id: 'gao', producer: 'Hợp tác xã Hòa An' }),
      ],
    })
      .start()
      .dismisses('gao', returned)
    expect(withdrawProduct(sitting.now, 'che', 'giải thể', 'producer')).toEqual({
      ok: true,
      value: [
        { kind: 'product.withdrawn', product: 'che', reason: 'giải thể' },
        { kind: 'product.withdrawn', product: 'tra', reason: 'giải thể' },
      ],
    })
    expect(withdrawProduct(sitting.now, 'che', 'giải thể')).toMatchObject({
      value: [{ product: 'che' }],
    })
  })

  it('takes them along before the start too, with no reason', () => {
    const sitting = aSitting({ products: [aProduct(), aProduct({ id: 'tra' })] })
    expect(withdrawProduct(sitting.now, 'che', '', 'producer')).toEqual({
      ok: true,
      value: [
        { kind: 'product.withdrawn', product: 'che' },
        { kind: 'product.withdrawn', product: 'tra' },
      ],
    })
  })
})

describe('a product that has left the sitting', () => {
  it.each([
    { how: 'carried-over', leave: () => stranded().carriesOver('che') },
    { how: 'withdrawn', leave: () => stranded().withdraws('che') },
  ] as const)('is $how: nothing more is done with it here', ({ how, leave }) => {
    const { now } = leave()
    const departed = { ok: false, refusal: { code: 'product.departed', how } }
    for (const decision of [
      carryOver(now, 'che', 'lần nữa'),
      withdrawProduct(now, 'che', 'lần nữa'),
      openRound(now, setOf, 'che'),
      settleRating(now, ruleSet, setOf, 'che', byConsensus),
      dismissProduct(now, setOf, 'che', returned, byConsensus),
      recuse(now, 'che', 'hoi-nong-dan', 'người nhà'),
      recordAdvice(now, 'che', { remarks: 'muộn' }),
    ])
      expect(decision).toEqual(departed)
  })

  it('is not revealed when the last member awaited leaves', () => {
    const sitting = aSitting().start().opensRound('che')
    for (const { id } of sitting.now.members.slice(0, 8)) sitting.handsIn('che', id, 80)
    sitting.withdraws('che')
    expect(recordAttendance(sitting.now, 'van-phong', false, 'về cơ quan')).toMatchObject({
      value: [{ kind: 'attendance.recorded' }],
    })
  })

  it('says so to every seat, and why', () => {
    const sitting = stranded().at('10:15').carriesOver('che', 'không đủ thành viên')
    const standing = {
      kind: 'departed',
      how: 'carried-over',
      reason: 'không đủ thành viên',
      at: Date.parse('2026-08-18T10:15:00+07:00'),
    }
    const member = { kind: 'member', sitting: sitting.now.id, member: 'hoi-nong-dan' } as const
    for (const seat of [{ kind: 'secretary' } as const, member]) {
      expect(sittingView(sitting.now, setOf, seat).products[0]?.standing).toEqual(standing)
      expect(
        productView(sitting.now, sitting.product('che'), teaSet, ruleSet, seat).product.standing,
      ).toEqual(standing)
    }
  })

  it('is told in the minutes, unless it was gone before the start', () => {
    expect(isTold({ kind: 'product.carried-over', product: 'che', reason: 'x' })).toBe(true)
    expect(isTold({ kind: 'product.withdrawn', product: 'che', reason: 'x' })).toBe(true)
    expect(isTold({ kind: 'product.withdrawn', product: 'che' })).toBe(false)
  })
})

describe('a product that comes back to the sitting that it left', () => {
  it('is taken in when it was withdrawn unscored, or comes with a newer package', () => {
    const enter = (sitting: HeldSitting, matters: Partial<ProductEntry>) =>
      enterProduct(sitting.now, aProduct(matters), false, sameRules)
    const { code, package: same } = aProduct()
    const again = { id: 'che-2', code, package: same }
    const newer = { ...again, code: code.toUpperCase(), package: sha256('gói mới') }
    const unscored = aSitting().start()
    expect(enter(unscored, newer)).toMatchObject(refusing('product.newer-package'))
    unscored.withdraws('che')
    expect(enter(unscored, again).ok).toBe(true)
    const scored = aSitting().start().opensRound('che').withdraws('che')
    expect(enter(scored, again)).toMatchObject(refusing('product.entered-already'))
    expect(enter(scored, newer).ok).toBe(true)
    const carried = aSitting().start().carriesOver('che')
    expect(enter(carried, newer)).toMatchObject(refusing('product.entered-already'))
  })
})
