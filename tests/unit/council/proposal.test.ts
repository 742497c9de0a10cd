import { describe, expect, it } from 'vitest'
import type { SittingDetails } from '#shared/council/event.ts'
import { proposalFor, proposedAs } from '#shared/council/proposal.ts'
import type { Stage } from '#shared/dossier/dossier.ts'
import { aProduct, aRatedSitting, aSitting } from '#tests/support/a-sitting.ts'

const proposal = (total: number, stage: Stage = { kind: 'first' }, details: Partial<SittingDetails> = {}) => {
  const held = aRatedSitting(total, { details, products: [aProduct({ stage })] })
  return proposalFor(held.now, held.product('che'))
}

describe('what a council of the province proposes', () => {
  it('is recognition for three and four stars', () => {
    expect([proposal(50), proposal(70)]).toEqual([
      { kind: 'recognise', stars: 3 },
      { kind: 'recognise', stars: 4 },
    ])
  })

  it('is that the dossier goes to the Ministry from 90 points on', () => {
    expect(proposal(90)).toEqual({ kind: 'forward', stars: 5, to: 'ministry' })
  })

  it('is no recognition below three stars', () => {
    expect(proposal(49)).toEqual({ kind: 'not-recognised', stars: 2 })
  })

  it('is nothing new for an upgrade that stays at its old tier, or falls below it', () => {
    const upgrade = { kind: 'upgrade', from: 4, to: 5 } as const
    expect(proposal(89, upgrade)).toEqual({ kind: 'not-upgraded', stars: 4, from: 4, to: 5 })
    expect(proposal(49, upgrade)).toEqual({ kind: 'not-upgraded', stars: 2, from: 4, to: 5 })
  })

  it('is recognition for an upgrade that went one tier of two', () => {
    expect(proposal(75, { kind: 'upgrade', from: 3, to: 5 })).toEqual({ kind: 'recognise', stars: 4 })
  })

  it('is no recognition for an upgrade from two stars that stays there: there is no certificate that could stay', () => {
    expect(proposal(49, { kind: 'upgrade', from: 2, to: 3 })).toEqual({ kind: 'not-recognised', stars: 2 })
  })

  it('is recognition anew for a product that was rated again, also a tier lower', () => {
    expect(proposal(60, { kind: 'renewal', stars: 4 })).toEqual({ kind: 'recognise', stars: 3 })
  })
})

describe('what a central council proposes', () => {
  const central = { level: 'ministry', authority: 'Bộ Nông nghiệp và Môi trường' } as const

  it('is recognition by the Minister for five stars, and that the province decides below 90 points', () => {
    expect(proposal(90, { kind: 'first' }, central)).toEqual({ kind: 'recognise', stars: 5 })
    expect(proposal(89, { kind: 'first' }, central)).toEqual({ kind: 'send-down', stars: 4 })
  })
})

it('tells what was returned, what left the agenda and what is still open apart from any tier', () => {
  const held = aSitting({ products: ['a', 'b', 'c', 'd'].map(id => aProduct({ id, name: id })) })
    .start()
    .dismisses('a', { kind: 'returned', missing: 'thiếu phiếu kiểm nghiệm' })
    .carriesOver('b')
    .withdraws('c')
  expect(held.now.products.map(product => proposalFor(held.now, product).kind)).toEqual([
    'returned',
    'carried-over',
    'withdrawn',
    'open',
  ])
  expect(proposedAs(held.now, 'returned').map(({ product }) => product.id)).toEqual(['a'])
})
