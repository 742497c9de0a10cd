import { describe, expect, it } from 'vitest'
import type { ProductEntry } from '#shared/council/event.ts'
import { restsOnDecisions } from '#shared/council/changed-since.ts'
import { enterProduct, renewPackage } from '#shared/council/preparing.ts'
import { productView, type OwnSheet } from '#shared/council/product-view.ts'
import { acceptSpread, confirmMinimums, settleRating, weighStop } from '#shared/council/reconciling.ts'
import { isOutdated, scoredBefore } from '#shared/council/renewed.ts'
import { openRound } from '#shared/council/scoring.ts'
import { sittingView } from '#shared/council/view.ts'
import {
  aProduct,
  aProfile,
  aSitting,
  byConsensus,
  refusing,
  ruleSet,
  sameRules,
  setOf,
  sha256,
  sheetWorth,
  teaSet,
  type HeldSitting,
  type SittingMatters,
} from '#tests/support/a-sitting.ts'
import { linesOf } from '#tests/support/read-outline.ts'

const { code } = aProduct()
const newer = aProduct({ id: 'che-2', code, package: sha256('gói mới') })
const reason = 'bổ sung phiếu kiểm nghiệm'

const renew = (sitting: HeldSitting, entry: ProductEntry = newer) =>
  renewPackage(sitting.now, 'che', entry, false, sameRules, reason)
const scored = (matters: SittingMatters = {}): HeldSitting => aSitting(matters).start().scores('che', 75)
const renewed = (matters: SittingMatters = {}): HeldSitting => {
  const sitting = scored(matters)
  return sitting.must(renew(sitting))
}
const ownSheet = (sitting: HeldSitting): OwnSheet | undefined => {
  const seat = { kind: 'member', member: 'so-y-te', sitting: sitting.now.id } as const
  return productView(sitting.now, sitting.product('che'), teaSet, ruleSet, seat).own
}
const standing = ({ now }: HeldSitting) =>
  sittingView(now, setOf, { kind: 'secretary' }).products[0]?.standing

describe('a newer package of a product that has been scored', () => {
  it('does not come in under a running round, whoever asks: it waits until the round is revealed', () => {
    const sitting = aSitting().start().opensRound('che')
    const waits = { refusal: { code: 'product.being-scored', name: aProduct().name } }
    expect(renew(sitting)).toMatchObject(waits)
    expect(enterProduct(sitting.now, newer, false, sameRules)).toMatchObject(waits)
    expect(renew(sitting.closesRound('che', 75)).ok).toBe(true)
    sitting.must(renew(sitting)).opensRound('che')
    expect(renew(sitting, { ...newer, package: sha256('gói thứ ba') })).toMatchObject(waits)
  })

  it('is made under the same criteria set, for marks of another one cannot stand beside', () => {
    const other = { ...newer, criteriaSet: 'qd-26-2026/1' }
    expect(renew(scored(), other)).toMatchObject(refusing('product.other-set'))
    expect(enterProduct(scored().now, other, false, sameRules)).toMatchObject(refusing('product.other-set'))
    expect(renew(aSitting().start(), other).ok).toBe(true)
  })

  it('leaves the marks on the earlier one to be read, and lets nothing be decided on them', () => {
    const sitting = renewed()
    const product = sitting.product('che')
    expect(isOutdated(product)).toBe(true)
    expect(product.rounds).toHaveLength(1)
    const at = [sitting.now, setOf, 'che'] as const
    const due = { refusal: { code: 'round.older-package', round: 1 } }
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', byConsensus)).toMatchObject(due)
    expect(acceptSpread(...at, 'ý kiến khác nhau')).toMatchObject(due)
    expect(confirmMinimums(...at, [{ criterion: '1.1', choice: 1 }])).toMatchObject(due)
    expect(weighStop(...at, '1.1', 'có mẫu', byConsensus)).toMatchObject(due)
    expect(standing(sitting)).toMatchObject({ kind: 'reconciling', halted: 'renewed' })
    expect(productView(sitting.now, product, teaSet, ruleSet, { kind: 'secretary' })).toMatchObject({
      renewed: { round: 1, reason, due: true },
      rating: undefined,
    })
  })

  it('makes another round due, however close the marks lay, after which it is rated as ever', () => {
    expect(openRound(scored().now, setOf, 'che')).toMatchObject(refusing('round.not-needed'))
    const sitting = renewed().scores('che', 82)
    expect(isOutdated(sitting.product('che'))).toBe(false)
    expect(standing(sitting)).toMatchObject({ kind: 'reconciling', halted: undefined })
    sitting.confirms('che').settles('che')
    expect(sitting.product('che').outcome).toMatchObject({ kind: 'rated', rating: { stars: 4 } })
  })

  it('may still be returned or carried over without another round', () => {
    const returned = renewed().dismisses('che', { kind: 'returned', missing: 'hợp đồng' })
    expect(standing(returned)).toMatchObject({ kind: 'settled' })
    expect(renewed().carriesOver('che').product('che').departure).toBeDefined()
  })

  it('names the package of the last round that was scored on another one', () => {
    const sitting = renewed()
    const third = { ...newer, package: sha256('gói thứ ba') }
    sitting.must(renew(sitting, third))
    expect(scoredBefore(sitting.product('che'))).toEqual({ round: 1, package: aProduct().package, reason })
    sitting.scores('che', 75)
    expect(scoredBefore(sitting.product('che'))?.round).toBe(1)
    sitting.must(renew(sitting))
    expect(scoredBefore(sitting.product('che'))).toEqual({ round: 2, package: third.package, reason })
    const unscored = aSitting()
    unscored.must(renew(unscored))
    expect(scoredBefore(unscored.product('che'))).toBeUndefined()
  })

  it('shows a member in the next round what they had marked on the earlier one, though others stay hidden', () => {
    const secrecy = aProfile({ secrecy: 'until-close' })
    const sitting = renewed({ details: { profile: secrecy } }).opensRound('che')
    expect(ownSheet(sitting)).toMatchObject({ round: 2, onEarlierPackage: sheetWorth(75) })
    const again = sitting.closesRound('che', { 'so-y-te': 60, others: 90 }).opensRound('che')
    expect(ownSheet(again)).toMatchObject({ round: 3, onEarlierPackage: {} })
  })

  it('makes stale whatever was about to be decided on what it replaced', () => {
    const event = { kind: 'package.renewed', product: 'che', entry: newer, reason } as const
    expect(restsOnDecisions('che')(event)).toBe(true)
  })

  it('is told in the minutes with the round after which it came', () => {
    expect(linesOf(renewed()).join('\n')).toContain('sau vòng chấm 1, gói hồ sơ có mã')
  })
})
