import { describe, expect, it } from 'vitest'
import { quorumOf } from '#shared/council/who-decides.ts'
import { acceptSpread, settleRating } from '#shared/council/reconciling.ts'
import { openRound } from '#shared/council/scoring.ts'
import { sittingView } from '#shared/council/view.ts'
import type { Vote } from '#shared/council/vote.ts'
import { aProduct, aProfile, aSitting, refusing, ruleSet, setOf } from '#tests/support/a-sitting.ts'
import { ofProduct } from '#tests/support/read-outline.ts'
import { councilWords } from '#shared/words/vi/council.ts'
import { decidingWords } from '#shared/words/vi/deciding.ts'
import { refusalWords } from '#shared/words/vi/refusals.ts'

const apart = { 'so-y-te': 60, others: 80 }
const rules = (standIn: 'nobody' | 'vice-chair' | 'any-member') =>
  aProfile({
    adoption: 'majority',
    chair: { mustAttend: true, standIn },
    reScoring: { rounds: 0, startsFrom: 'earlier-marks' },
  })

/** The chair is there and recused from tea, of which the rounds are used up with the totals too far apart. */
const recusedChair = (standIn: 'nobody' | 'vice-chair' | 'any-member' = 'vice-chair') =>
  aSitting({ details: { profile: rules(standIn) }, products: [aProduct(), aProduct({ id: 'tra' })] })
    .start()
    .recuses('che', 'so-nnmt', 'người nhà')
    .scores('che', apart)

const tied: Vote = { kind: 'majority', for: 4, against: 4, abstained: 0, chair: 'for' }

describe('a chair who is recused from a product', () => {
  it('neither opens another round of it nor lets its spread stand', () => {
    const { now } = recusedChair()
    const refused = { ok: false, refusal: { code: 'chair.recused', standIn: 'vice-chair' } }
    expect(openRound(now, setOf, 'che', 'giải trình thêm')).toEqual(refused)
    expect(acceptSpread(now, setOf, 'che', 'đã giải trình')).toEqual(refused)
    expect(acceptSpread(recusedChair('nobody').now, setOf, 'che', 'đã giải trình')).toEqual({
      ok: false,
      refusal: { code: 'chair.recused', standIn: 'nobody' },
    })
  })

  it('still decides on every other product, and still attends', () => {
    const sitting = recusedChair().scores('tra', apart)
    expect(quorumOf(sitting.now, sitting.product('che'))).toMatchObject({ presided: true, met: true })
    expect(acceptSpread(sitting.now, setOf, 'tra', 'đã giải trình').ok).toBe(true)
    expect(openRound(sitting.now, setOf, 'tra', 'giải trình thêm').ok).toBe(true)
  })

  it('leaves it to the one who was given the chair’s place, for this product alone', () => {
    const sitting = recusedChair().presides('so-cong-thuong')
    expect(openRound(sitting.now, setOf, 'che', 'giải trình thêm').ok).toBe(true)
    sitting.acceptsSpread('che', 'đã giải trình').confirms('che')
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', tied).ok).toBe(true)
    const view = sittingView(sitting.now, setOf, { kind: 'secretary' })
    expect(view.presiding).toBe('so-nnmt')
    expect(view.products.map(({ presiding }) => presiding)).toEqual(['so-cong-thuong', 'so-nnmt'])
  })

  it('breaks no tie; without a stand-in exactly half carry nothing', () => {
    const sitting = recusedChair()
      .presides('so-cong-thuong')
      .acceptsSpread('che', 'đã giải trình')
      .confirms('che')
    sitting.attends('so-cong-thuong', false, 'họp đột xuất')
    const votes = { kind: 'majority', for: 4, against: 3, abstained: 0 } as const
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', { ...votes, chair: 'for' })).toMatchObject(
      refusing('vote.no-chair'),
    )
    expect(settleRating(sitting.now, ruleSet, setOf, 'che', { ...votes, for: 3, against: 4 })).toMatchObject({
      value: [{ kind: 'motion.lost' }],
    })
  })

  it('is followed by nobody where the stand-in is recused too', () => {
    const sitting = recusedChair('any-member').presides('so-khcn').recuses('che', 'so-khcn', 'cùng thôn')
    expect(acceptSpread(sitting.now, setOf, 'che', 'đã giải trình')).toMatchObject(refusing('chair.recused'))
    expect(acceptSpread(sitting.presides('so-y-te').now, setOf, 'che', 'đã giải trình').ok).toBe(true)
  })

  it('is told in the minutes of that product with who presided over it, once', () => {
    const sitting = recusedChair().presides('so-cong-thuong').opensRound('che', 'giải trình thêm')
    sitting.closesRound('che', apart).acceptsSpread('che', 'đã giải trình').confirms('che')
    sitting.settles('che', { kind: 'majority', for: 8, against: 0, abstained: 0 })
    expect(sitting.product('che').standIns).toEqual(['so-cong-thuong'])
    expect(ofProduct(sitting)).toContain(
      'Người chủ trì cuộc họp không tham gia chấm sản phẩm này; chủ trì phần này: Sở Công Thương – Phó Chủ tịch hội đồng.',
    )
    expect(recusedChair().product('che').standIns).toEqual([])
    sitting.scores('tra', apart).acceptsSpread('tra', 'đã giải trình')
    expect(sitting.product('tra').standIns).toEqual([])
  })
})

describe('what whoever presides decides', () => {
  const { spread } = decidingWords
  it.each([
    councilWords.adoption.majority,
    spread.usedUp(3),
    spread.decide,
    spread.title,
    spread.ground,
    spread.accepted('đã giải trình'),
    spread.roundGround(5, 'giải trình thêm'),
    refusalWords['round.chair-decides']({ code: 'round.chair-decides', rounds: 3 }),
    refusalWords['round.left']({ code: 'round.left', rounds: 1 }),
    refusalWords['spread.within']({ code: 'spread.within' }),
  ])('is not told as the chair’s, who may be away or recused: %s', sentence => {
    expect(sentence).toMatch(/người chủ trì/i)
    expect(sentence).not.toContain('Chủ tịch')
  })

  it('is not waited for from the chair alone, where the rules let somebody stand in', () => {
    expect(refusalWords['quorum.no-chair']({ code: 'quorum.no-chair' })).toBe(
      'Chủ tịch hội đồng chưa có mặt và không có ai được giao chủ trì thay; quy chế yêu cầu phải có người chủ trì.',
    )
  })
})
