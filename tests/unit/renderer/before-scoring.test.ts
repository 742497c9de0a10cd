import { describe, expect, it } from 'vitest'
import { readMean, meanText } from '#renderer/parts/product/preliminary-mean.ts'
import { turnMembers } from '#renderer/parts/scoring/turn-members.ts'
import { expectedOf } from '#shared/council/round.ts'
import { sittingView } from '#shared/council/view.ts'
import { aProfile, aSitting, setOf, type HeldSitting } from '#tests/support/a-sitting.ts'

function turnOf(held: HeldSitting) {
  const view = sittingView(held.now, setOf, { kind: 'secretary' })
  const [product] = view.products
  if (!product) throw new Error('No product')
  const { scoring, notScoring } = turnMembers(view, product)
  return { scoring: scoring.map(({ id }) => id), notScoring }
}

describe('who scores a product, before its round is opened', () => {
  it('is told with the reason of everyone who does not: recused, absent, abstaining', () => {
    const held = aSitting({ absent: { 'so-khcn': 'Ốm' } })
      .recuses('che', 'so-y-te', 'Có phần vốn')
      .abstains('che', 'so-vhttdl', 'Chưa xem mẫu')
    expect(turnOf(held).notScoring).toEqual([
      { office: 'Sở Y tế', kind: 'recused', reason: 'Có phần vốn' },
      { office: 'Sở Khoa học và Công nghệ', kind: 'absent', reason: 'Ốm' },
      expect.objectContaining({ kind: 'abstains', reason: 'Chưa xem mẫu' }),
    ])
    expect(turnOf(held).scoring).toHaveLength(6)
  })

  it('is whom the host then expects, at a meeting and in writing', () => {
    const written = { details: { profile: aProfile({ form: 'written' }) }, unmarked: true }
    for (const held of [aSitting({ absent: { 'so-khcn': 'Ốm' } }), aSitting(written)]) {
      held.recuses('che', 'so-y-te', 'Có phần vốn').abstains('che', 'so-vhttdl', 'Chưa xem mẫu').start()
      const { scoring } = turnOf(held)
      expect(expectedOf(held.opensRound('che').now, held.product('che'))).toEqual(scoring)
    }
  })
})

describe('the preliminary mean of the advisory team', () => {
  it.each([
    ['73,25', 7325],
    ['73.5', 7350],
    [' 80 ', 8000],
    ['100,00', 10_000],
    ['0', 0],
  ])('“%s” is %i hundredths of a point', (text, hundredths) => {
    expect(readMean(text)).toEqual({ kind: 'mean', hundredths })
  })

  it.each(['100,01', '73,255', 'bảy mươi', '-1', '1000', '7,'])('“%s” is none', text => {
    expect(readMean(text)).toEqual({ kind: 'wrong' })
  })

  it('may be left out', () => {
    expect(readMean('  ')).toEqual({ kind: 'none' })
  })

  it('is printed as it was typed', () => {
    expect(meanText(7325, ',')).toBe('73,25')
  })
})
