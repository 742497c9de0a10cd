import { describe, expect, it } from 'vitest'
import { askedReason } from '#shared/contract/asked-reason.ts'
import type { Earlier } from '#shared/council/earlier.ts'
import { reviewsOf, standsElsewhere } from '#shared/council/stands-elsewhere.ts'
import type { ProductEntry } from '#shared/council/event.ts'
import { enterProduct, renewPackage } from '#shared/council/preparing.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { sittingView } from '#shared/council/view.ts'
import { wordsIn } from '#shared/words/words.ts'
import {
  aProduct,
  aRatedSitting,
  aSitting,
  refusing,
  sameRules,
  setOf,
  sha256,
  type HeldSitting,
} from '#tests/support/a-sitting.ts'
import { linesIn, linesOf, minutesOf } from '#tests/support/read-outline.ts'

const { code } = aProduct()
const newer = aProduct({ id: 'che-2', code, package: sha256('gói mới'), name: 'Chè Thôm Loà loại 1' })
const reason = 'bổ sung phiếu kiểm nghiệm'

/** The same sitting under another id: one that is held elsewhere. */
const elsewhere = ({ now }: HeldSitting, matters: Partial<Sitting> = {}): Sitting => ({
  ...now,
  id: 'phien-truoc',
  ...matters,
})

describe('a newer package of a product', () => {
  const renew = (sitting: HeldSitting, entry: ProductEntry = newer, why = reason) =>
    renewPackage(sitting.now, 'che', entry, sitting.now.details.training, sameRules, why)

  it('is told apart from one that is in already, while the product is open', () => {
    const enter = (sitting: HeldSitting, entry: ProductEntry) =>
      enterProduct(sitting.now, entry, false, sameRules)
    expect(enter(aSitting(), newer)).toEqual({
      ok: false,
      refusal: { code: 'product.newer-package', product: 'che', name: aProduct().name, rounds: 0 },
    })
    const same = { ...newer, package: aProduct().package }
    expect(enter(aSitting(), same)).toMatchObject(refusing('product.entered-already'))
    expect(enter(aSitting().start().scores('che', 75), newer)).toMatchObject({
      refusal: { code: 'product.newer-package', rounds: 1 },
    })
    expect(enter(aRatedSitting(75), newer)).toMatchObject(refusing('product.entered-already'))
    expect(enter(aSitting().start().carriesOver('che'), newer)).toMatchObject(
      refusing('product.entered-already'),
    )
  })

  it('takes its place with the reason; what was recorded of the product stays', () => {
    const sitting = aSitting().start().recuses('che', 'so-y-te', 'người nhà').at('08:45')
    expect(renew(sitting)).toEqual({
      ok: true,
      value: [{ kind: 'package.renewed', product: 'che', entry: { ...newer, id: 'che' }, reason }],
    })
    sitting.must(renew(sitting))
    expect(sitting.product('che')).toMatchObject({
      id: 'che',
      entry: { id: 'che', package: newer.package, name: 'Chè Thôm Loà loại 1' },
      renewals: [
        { before: aProduct().package, afterRound: 0, reason, at: Date.parse('2026-08-18T08:45:00+07:00') },
      ],
    })
    expect(sitting.product('che').recusals.has('so-y-te')).toBe(true)
  })

  it('needs its reason, the same product, and its own kind of sitting', () => {
    const sitting = aSitting({ products: [aProduct(), aProduct({ id: 'tra' })] }).start()
    expect(renew(sitting, newer, '')).toMatchObject(refusing('reason.missing'))
    expect(renew(sitting, { ...newer, code: 'khác' })).toMatchObject(refusing('product.unknown'))
    expect(renew(sitting, { ...newer, code: code.toUpperCase() }).ok).toBe(true)
    expect(renew(sitting, { ...newer, package: sha256('tra') })).toMatchObject(
      refusing('product.entered-already'),
    )
    expect(renewPackage(sitting.now, 'che', newer, true, sameRules, reason)).toMatchObject(
      refusing('product.training-mixed'),
    )
    const due = { id: 'qd-148-2023', decision: '148/QĐ-TTg', hash: 'ab' }
    expect(renewPackage(sitting.now, 'che', newer, false, { ...sameRules, due }, reason)).toMatchObject(
      refusing('product.other-rules'),
    )
    expect(renew(sitting.carriesOver('che'))).toMatchObject(refusing('product.departed'))
  })

  it('keeps what stood of the product elsewhere', () => {
    const earlier = standing({ kind: 'carried-over', reason: 'không đủ' }, '')
    const sitting = aSitting({ products: [aProduct({ id: 'tra' })] })
    sitting.must(enterProduct(sitting.now, aProduct(), false, sameRules, earlier))
    expect(renew(sitting)).toMatchObject({ value: [{ entry: { earlier } }] })
  })

  it('is told in the minutes with both codes and the hour', () => {
    const sitting = aSitting().start().at('08:45')
    sitting.must(renew(sitting))
    expect(linesOf(sitting).join('\n')).toMatch(
      /Lúc 08 giờ 45 phút, trước khi chấm, gói hồ sơ có mã (\S{19}) được thay bằng gói có mã (?!\1)\S{19}, lý do: bổ sung phiếu kiểm nghiệm\./,
    )
  })
})

const standing = (stood: Earlier['stood'], why: string): Earlier => ({
  sitting: 'phien-truoc',
  council: 'Hội đồng đánh giá, phân hạng sản phẩm OCOP',
  date: '2026-08-18',
  level: 'province',
  stood,
  reason: why,
})

describe('what stands of a product at another sitting', () => {
  const rated = aRatedSitting(72)
  const { outcome, adopted } = rated.product('che')
  if (!outcome || !adopted) throw new Error('Not rated')
  const settled = { kind: 'settled', number: adopted.number, outcome } as const
  const here = aSitting({ products: [] }).now
  const stands = (others: readonly Sitting[], entry = aProduct(), why = 'khiếu nại') =>
    standsElsewhere(others, here, entry, why)

  it('is its outcome, by the number of the event that holds it', () => {
    expect(stands([elsewhere(rated)])).toEqual(standing(settled, 'khiếu nại'))
    expect(stands([elsewhere(rated)], newer)).toEqual(standing(settled, 'khiếu nại'))
  })

  it('is nothing of this sitting, of a training one, or of another evaluation', () => {
    expect(stands([rated.now])).toBeUndefined()
    const training = { details: { ...rated.now.details, training: true } }
    expect(stands([elsewhere(rated, training)])).toBeUndefined()
    const renewal = { ...newer, stage: { kind: 'renewal', stars: 4 } } as const
    expect(stands([elsewhere(rated)], renewal)).toBeUndefined()
    expect(stands([elsewhere(rated)], { ...newer, code: 'khác' })).toBeUndefined()
    expect(stands([elsewhere(rated)], { ...renewal, package: aProduct().package })).toBeDefined()
  })

  it('is that it was carried over, or is open; a withdrawal leaves what stood before', () => {
    const carried = aSitting().start().carriesOver('che', 'không đủ thành viên')
    expect(stands([elsewhere(carried)])?.stood).toEqual({
      kind: 'carried-over',
      reason: 'không đủ thành viên',
    })
    expect(stands([elsewhere(aSitting())])?.stood).toEqual({ kind: 'open' })
    const withdrawn = elsewhere(aSitting().start().withdraws('che'), { changedAt: Infinity })
    expect(stands([withdrawn])).toBeUndefined()
    expect(stands([withdrawn, elsewhere(rated)])?.stood).toEqual(settled)
  })

  it('is that of the last sitting, whatever their order here', () => {
    const later = elsewhere(aSitting(), { id: 'phien-sau', changedAt: Infinity })
    expect(stands([elsewhere(rated), later])?.sitting).toBe('phien-sau')
    expect(stands([later, elsewhere(rated)])?.sitting).toBe('phien-sau')
  })

  it('is that of the last meeting, though an earlier one was written by a clock that was years ahead', () => {
    const ahead = elsewhere(aSitting(), { id: 'dong-ho-sai', changedAt: Date.UTC(2030, 0, 1) })
    const details = { ...rated.now.details, date: '2026-08-19' }
    expect(stands([ahead, elsewhere(rated, { details })])?.stood).toEqual(settled)
  })

  it('lets the product in only with a reason where it is an outcome', () => {
    const enter = (earlier: Earlier) => enterProduct(here, aProduct(), false, sameRules, earlier)
    const unreasoned = standing(settled, '')
    expect(enter(unreasoned)).toEqual({
      ok: false,
      refusal: { code: 'product.taken-before', earlier: unreasoned },
    })
    expect(enter(standing(settled, 'khiếu nại'))).toMatchObject({
      value: [{ product: { earlier: standing(settled, 'khiếu nại') } }],
    })
    expect(enter(standing({ kind: 'carried-over', reason: 'không đủ' }, '')).ok).toBe(true)
    expect(enter(standing({ kind: 'open' }, '')).ok).toBe(true)
  })

  it('is cited on screen and in the minutes, with the reason to review it', () => {
    const review = (earlier: Earlier): HeldSitting => {
      const sitting = aSitting({ products: [] })
      return sitting.must(enterProduct(sitting.now, aProduct(), false, sameRules, earlier))
    }
    const appeal = review(standing(settled, 'khiếu nại của chủ thể'))
    const row = sittingView(appeal.now, setOf, { kind: 'secretary' }).products[0]
    expect(row?.earlier?.stood).toEqual(settled)
    expect(linesOf(appeal)).toContain(
      'Sản phẩm đã có kết quả “4 sao” tại phiên họp ngày 18/08/2026 của Hội đồng đánh giá, phân hạng sản phẩm OCOP ' +
        `(sự kiện số ${settled.number}); kết quả đó vẫn giữ nguyên cho đến khi chốt kết quả khác. Lý do xét lại: khiếu nại của chủ thể.`,
    )
    expect(linesIn(minutesOf(appeal, 'en')).join('\n')).toContain(
      'which stands until another is settled. Taken up again because: khiếu nại của chủ thể.',
    )
    expect(linesOf(review(standing({ kind: 'carried-over', reason: 'không đủ' }, '')))).toContain(
      'Sản phẩm được chuyển sang từ phiên họp ngày 18/08/2026 của Hội đồng đánh giá, phân hạng sản phẩm OCOP, lý do: không đủ.',
    )
    expect(linesOf(review(standing({ kind: 'open' }, 'xét gấp'))).join('\n')).toContain(
      'và chưa chốt kết quả ở đó. Lý do xét lại: xét gấp.',
    )
  })
})

describe('an outcome that a later sitting reviews', () => {
  const rated = aRatedSitting(72)
  const { outcome, adopted } = rated.product('che')
  if (!outcome || !adopted) throw new Error('Not rated')
  const settled = { kind: 'settled', number: adopted.number, outcome } as const
  const appeal = (sitting = 'phien-1'): HeldSitting => {
    const held = aSitting({ products: [] })
    const cited = { ...standing(settled, 'khiếu nại'), sitting }
    return held.must(enterProduct(held.now, { ...newer, id: 'che-2' }, false, sameRules, cited)).start()
  }
  const as = (held: HeldSitting): Sitting => elsewhere(held, { id: 'phien-sau' })
  const about = {
    product: 'che',
    sitting: 'phien-sau',
    council: rated.now.details.council,
    date: rated.now.details.date,
    level: 'province',
    again: true,
  }
  const seen = (others: readonly Sitting[]) =>
    sittingView(rated.now, setOf, { kind: 'secretary' }, others).reviews

  it('says so where it was settled, on the secretary’s screens alone', () => {
    const open = as(appeal())
    expect(seen([rated.now, open])).toEqual([{ ...about, stood: { kind: 'open' } }])
    const seat = { kind: 'member', sitting: 'phien-1', member: 'so-y-te' } as const
    expect(sittingView(rated.now, setOf, seat, [open]).reviews).toEqual([])
    expect(sittingView(rated.now, setOf, { kind: 'secretary' }).reviews).toEqual([])
  })

  it('is told with what came of it; nothing is told of another sitting’s, or of an appeal that was withdrawn', () => {
    const carried = as(appeal().carriesOver('che-2', 'chưa đủ hồ sơ'))
    expect(seen([carried])).toEqual([{ ...about, stood: { kind: 'carried-over', reason: 'chưa đủ hồ sơ' } }])
    const decided = appeal().scores('che-2', 72).confirms('che-2').settles('che-2')
    expect(seen([as(decided)])).toMatchObject([{ stood: { kind: 'settled', outcome: { kind: 'rated' } } }])
    expect(seen([as(appeal('phien-khac'))])).toEqual([])
    expect(seen([as(appeal().withdraws('che-2', 'rút đơn'))])).toEqual([])
    expect(reviewsOf([as(appeal())], { id: 'phien-1', products: [] })).toEqual([])
    const [first] = reviewsOf([as(appeal())], { ...aSitting().now, id: 'phien-1' })
    expect(first).toMatchObject({ product: 'che', again: false })
  })

  it('is said in words that tell a review from a product that was only carried over', () => {
    const { vi, en } = wordsIn
    const where = `phiên họp ngày 18/08/2026 của ${rated.now.details.council}`
    const review = { ...about, level: 'province', stood: { kind: 'open' } } as const
    expect(vi.council.reviewed(review)).toBe(
      `Kết quả này đang được xem xét lại tại ${where}; ở đó chưa chốt kết quả khác.`,
    )
    expect(vi.council.reviewed({ ...review, again: false })).toBe(
      `Sản phẩm đang được xem xét tiếp tại ${where}.`,
    )
    expect(vi.council.reviewed({ ...review, stood: settled })).toBe(
      `Sản phẩm đã được xem xét lại tại ${where}, kết quả: “4 sao” (sự kiện số ${settled.number}).`,
    )
    expect(vi.council.reviewed({ ...review, stood: { kind: 'carried-over', reason: 'thiếu hồ sơ' } })).toBe(
      `Sản phẩm đã được đưa vào ${where}, rồi lại chuyển sang phiên sau, lý do: thiếu hồ sơ.`,
    )
    expect(en.council.reviewed(review)).toContain('This outcome is under review at the sitting of 18/08/2026')
  })
})

describe('a package that was refused', () => {
  it('is kept for a reason only where one would let it in', () => {
    const earlier = standing({ kind: 'open' }, '')
    expect(askedReason({ code: 'product.newer-package', product: 'che', name: 'Chè', rounds: 0 })).toBe(
      'newerReason',
    )
    expect(askedReason({ code: 'product.taken-before', earlier })).toBe('againReason')
    const rules = { ratedUnder: '148/QĐ-TTg', due: '148/QĐ-TTg', sitting: '26/2026/QĐ-TTg' }
    expect(askedReason({ code: 'product.other-rules', ...rules })).toBe('rulesReason')
    expect(askedReason({ code: 'product.entered-already' })).toBeUndefined()
  })
})
