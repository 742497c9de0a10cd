import { describe, expect, it } from 'vitest'
import { nextStageOf, packagesOf } from '#shared/register/next-stage.ts'
import { productOf } from '#shared/register/product-life.ts'
import type { RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import { aResult } from '../../support/a-register.ts'

const line = (id: string, fact: RegisterFact): RegisterEvent => ({ id, product: 'sp', at: 0, by: '', fact })
const rated = (changes: Parameters<typeof aResult>[1] = {}): RegisterEvent =>
  line(`rated-${changes.sitting ?? ''}`, aResult(1, changes).fact)
const decision = { number: '12/QĐ-UBND', on: '2026-09-01', by: 'UBND tỉnh' }
const recognised = (stars: number) => line('recognised', { kind: 'recognised', stars, decision })
const certified = line('certified', {
  kind: 'certified',
  number: '01/GCN',
  issuedOn: '2026-09-03',
  until: '2029-09-03',
})
const next = (...lines: readonly RegisterEvent[]) => {
  const product = productOf(lines)
  return [nextStageOf(product, 'renewal'), nextStageOf(product, 'upgrade')]
}

describe('the next dossier of a product', () => {
  it('renews the stars that it has, from the day of its certificate, or raises them by one', () => {
    expect(next(rated(), recognised(4), certified)).toEqual([
      { kind: 'renewal', stars: 4, certifiedOn: '2026-09-03' },
      { kind: 'upgrade', from: 4, to: 5 },
    ])
  })

  it('names no certificate where none is known', () => {
    expect(next(rated(), recognised(3))[0]).toEqual({ kind: 'renewal', stars: 3 })
  })

  it('of five stars is a renewal alone', () => {
    expect(next(rated(), recognised(5))).toEqual([{ kind: 'renewal', stars: 5 }, undefined])
  })

  it('is neither while nobody has recognised it, nor once its certificate was taken back', () => {
    const withdrawn = line('withdrawn', {
      ...{ kind: 'withdrawn', ground: 'dd', text: '' },
      decision: { ...decision, on: '2027-01-01' },
    })
    expect(next(rated())).toEqual([undefined, undefined])
    expect(next(rated(), recognised(4), withdrawn)).toEqual([undefined, undefined])
  })

  it('is of the stars that stand, while a higher tier is only proposed', () => {
    const higher = rated({ sitting: 'phien-2', on: '2028-08-01', stage: { kind: 'upgrade', from: 3, to: 4 } })
    expect(next(rated(), recognised(3), higher)[0]).toEqual({ kind: 'renewal', stars: 3 })
  })

  it('begins from the newest dossier that there is', () => {
    const later = rated({ sitting: 'phien-2', on: '2028-08-01', package: 'b'.repeat(64) })
    expect(packagesOf(productOf([later, rated()]))).toEqual(['b'.repeat(64), 'a'.repeat(64)])
  })
})
