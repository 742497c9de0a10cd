import { describe, expect, it } from 'vitest'
import { productOf } from '#shared/register/product-life.ts'
import { ratingsOf } from '#shared/register/ratings-of-sitting.ts'
import type { RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import { whyNotEntered } from '#shared/register/entering.ts'
import { aDecidedDay } from '../../support/a-decided-day.ts'
import { aResult } from '../../support/a-register.ts'

const line = (id: string, fact: RegisterFact, at = 0): RegisterEvent => ({
  id,
  product: 'sp',
  at,
  by: '',
  fact,
})
const rated = (changes: Parameters<typeof aResult>[1] = {}): RegisterEvent => {
  const { fact } = aResult(1, changes)
  return line(`rated-${changes.on ?? ''}${changes.number ?? ''}`, fact)
}
const paper = (on: string) => ({ number: '12/QĐ-UBND', on, by: 'UBND tỉnh' })
const recognised = (on: string, stars = 4) =>
  line(`recognised-${on}`, { kind: 'recognised', stars, decision: paper(on) })
const withdrawn = (on: string) =>
  line(`withdrawn-${on}`, { kind: 'withdrawn', ground: 'dd', decision: paper(on), text: '' })
const standing = (...lines: readonly RegisterEvent[]) => {
  const product = productOf(lines)
  return [product.standing, product.stars]
}

describe('where a product stands', () => {
  it('waits for its decision when a council has rated it three stars or more', () => {
    expect(standing(rated())).toEqual(['proposed', 4])
  })

  it('is recognised from the decision on, with the stars of the decision', () => {
    expect(standing(rated(), recognised('2026-09-01', 3))).toEqual(['recognised', 3])
  })

  it('is not recognised below three stars', () => {
    const mean = { numerator: 49, denominator: 1 }
    const result = { kind: 'rated', stars: 2, band: 2, mean, proposal: 'not-recognised' } as const
    expect(standing(rated({ result }))).toEqual(['not-recognised', 2])
  })

  it('keeps the tier it had when it was rated for an upgrade that it did not reach', () => {
    const mean = { numerator: 69, denominator: 1 }
    const result = { kind: 'rated', stars: 3, band: 3, mean, proposal: 'not-upgraded' } as const
    expect(standing(rated({ result, stage: { kind: 'upgrade', from: 3, to: 4 } }))).toEqual(['kept', 3])
  })

  it('has no result when its dossier was sent back', () => {
    expect(standing(rated({ result: { kind: 'returned', missing: 'phiếu kiểm nghiệm' } }))).toEqual([
      'undecided',
      undefined,
    ])
  })

  it('is with the Ministry from the letter that sends it there to the answer', () => {
    const mean = { numerator: 92, denominator: 1 }
    const result = { kind: 'rated', stars: 5, band: 5, mean, proposal: 'forward' } as const
    const sent = line('sent', { kind: 'forwarded', letter: paper('2026-09-03') })
    const answered = line('answered', { kind: 'answered', letter: paper('2026-12-01'), stars: 5, text: '' })
    expect(standing(rated({ result }), sent)).toEqual(['forwarded', 5])
    expect(standing(rated({ result }), sent, answered)).toEqual(['proposed', 5])
    expect(standing(rated({ result }), sent, answered, recognised('2026-12-20', 5))).toEqual([
      'recognised',
      5,
    ])
  })

  it('stays recognised while it is rated again, and has the new rating pending', () => {
    const again = rated({ on: '2029-05-10', sitting: 'phien-9', stage: { kind: 'renewal', stars: 4 } })
    const product = productOf([rated(), recognised('2026-09-01'), again])
    expect([product.standing, product.stars, product.pending?.fact.on]).toEqual([
      'recognised',
      4,
      '2029-05-10',
    ])
  })

  it('is withdrawn until a later decision recognises it again', () => {
    const taken = [rated(), recognised('2026-09-01'), withdrawn('2027-02-01')]
    expect(standing(...taken)).toEqual(['withdrawn', 4])
    const again = rated({ on: '2028-05-10', sitting: 'phien-9' })
    expect(standing(...taken, again)).toEqual(['proposed', 4])
    expect(standing(...taken, again, recognised('2028-06-01', 3))).toEqual(['recognised', 3])
  })

  it('is what its lines say in whatever order they came, and however often', () => {
    const lines = [rated(), recognised('2026-09-01'), withdrawn('2027-02-01')]
    expect(productOf([...lines, ...lines].toReversed())).toEqual(productOf(lines))
  })

  it('keeps the stars of a list when a later list has none, and runs 36 months where a list names no certificate', () => {
    const { fact } = aResult(1)
    if (fact.kind !== 'rated') throw new Error('Not a result')
    const { code, name, producer, commune, communeCode, criteriaSet } = fact
    const what = { code, name, producer, commune, communeCode, criteriaSet }
    const first = line('a', { ...what, kind: 'listed', list: 'a', row: 2, stars: 4, on: '2025-05-05' })
    const second = line(
      'b',
      { ...what, kind: 'listed', list: 'b', row: 2, stars: null, on: null },
      1_900_000_000_000,
    )
    expect(standing(first, second)).toEqual(['recognised', 4])
    expect(productOf([first]).until).toBe('2028-05-05')
  })

  it('is what its record said last, where that was restored and went on otherwise', () => {
    const before = { ...rated({ number: 120 }), at: 1 }
    const mean = { numerator: 60, denominator: 1 }
    const result = { kind: 'rated', stars: 3, band: 3, mean, proposal: 'recognise' } as const
    const after = { ...rated({ number: 110, result }), at: 2 }
    expect(standing(before, after)).toEqual(['proposed', 3])
    expect(standing(after, before)).toEqual(['proposed', 3])
  })

  it('has the stars that the Ministry answered', () => {
    const mean = { numerator: 92, denominator: 1 }
    const result = { kind: 'rated', stars: 5, band: 5, mean, proposal: 'forward' } as const
    const sent = line('sent', { kind: 'forwarded', letter: paper('2026-09-03') })
    const answered = line('answered', { kind: 'answered', letter: paper('2026-12-01'), stars: 4, text: '' })
    expect(standing(rated({ result }), sent, answered)).toEqual(['proposed', 4])
  })

  it('has no conclusion open once it is recognised again', () => {
    const concluded = line('c', { kind: 'concluded', ground: 'b', conclusion: paper('2027-01-05'), text: '' })
    expect(productOf([rated(), recognised('2026-09-01'), concluded]).conclusion).toBeDefined()
    expect(productOf([rated(), concluded, recognised('2027-02-01')]).conclusion).toBeUndefined()
  })

  it('is recognised by an older list that gives it stars', () => {
    const { fact } = aResult(1)
    if (fact.kind !== 'rated') throw new Error('Not a result')
    const { code, name, producer, commune, communeCode, criteriaSet } = fact
    const listed = line('listed', {
      ...{ kind: 'listed', list: 'danh-sach-2021', row: 2, stars: 3, on: '2021-12-20' },
      ...{ code, name, producer, commune, communeCode, criteriaSet },
    })
    expect(standing(listed)).toEqual(['recognised', 3])
    expect(productOf([listed, rated({ name: 'Chè xanh Tân An' })]).name).toBe('Chè xanh Tân An')
  })
})

describe('what a closed sitting gives the register', () => {
  it('is nothing before it is closed', () => {
    expect(ratingsOf(aDecidedDay().now, () => undefined)).toEqual([])
  })

  it('is each outcome with what the council proposed, and nothing of a product that was carried over', () => {
    const facts = ratingsOf(aDecidedDay().closes().now, () => undefined)
    expect(
      facts.map(({ name, result }) => [name, result.kind === 'rated' ? result.proposal : result.kind]),
    ).toEqual([
      ['Chè năm sao', 'forward'],
      ['Chè bốn sao', 'recognise'],
      ['Chè ba sao', 'recognise'],
      ['Chè giữ hạng', 'not-upgraded'],
      ['Chè hai sao', 'not-recognised'],
      ['Chè thiếu hồ sơ', 'returned'],
    ])
  })
})

describe('what may be written down', () => {
  const product = productOf([rated(), recognised('2026-09-01')])

  it('is nothing that has not happened yet', () => {
    const fact = { kind: 'certified', number: '1', issuedOn: '2026-09-02', until: '2029-09-02' } as const
    expect(whyNotEntered(product, fact, '2026-09-01')).toEqual({ code: 'register.day', after: undefined })
    expect(whyNotEntered(product, fact, '2026-09-02')).toBeUndefined()
  })

  it('is no certificate of before its decision, and no decision of before the sitting', () => {
    const early = { kind: 'certified', number: '1', issuedOn: '2026-08-31', until: '2029-08-31' } as const
    expect(whyNotEntered(product, early, '2026-12-01')).toEqual({ code: 'register.day', after: '2026-09-01' })
    const fact = { kind: 'recognised', stars: 4, decision: paper('2026-08-17') } as const
    expect(whyNotEntered(productOf([rated()]), fact, '2026-12-01')).toEqual({
      code: 'register.day',
      after: '2026-08-18',
    })
  })

  it('takes back what a person wrote, once, and never the result of a sitting', () => {
    const back = (event: string) =>
      whyNotEntered(product, { kind: 'taken-back', event, reason: 'x' }, '2026-12-01')
    expect(back('recognised-2026-09-01')).toBeUndefined()
    expect(back(rated().id)).toEqual({ code: 'register.no-line' })
    expect(back('nothing')).toEqual({ code: 'register.no-line' })
  })
})
