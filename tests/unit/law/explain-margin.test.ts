import { describe, expect, it } from 'vitest'
import { fraction } from '#shared/kernel/fraction.ts'
import { explainMargin, type LawWords } from '#shared/law/explain.ts'
import type { Margin } from '#shared/law/margin.ts'
import type { Rating } from '#shared/law/rate.ts'
import { lawWords as english } from '#shared/words/en/law.ts'
import { lawWords as vietnamese } from '#shared/words/vi/law.ts'

const offices = ['Sở Công Thương', 'Sở Y tế', 'Hội Nông dân']

const rating: Rating = {
  mean: fraction(357, 4),
  band: 4,
  stars: 4,
  heldBackBy: [],
  recognition: 'province',
}

const firm: Margin = {
  toNextBandUp: fraction(3, 4),
  toNextBandDown: fraction(77, 4),
  flips: [],
  without: offices.map((_, sheet) => ({ sheet, stars: 4 })),
  rounding: ([0, 1, 2] as const).map(decimals => ({ decimals, band: 4, changes: false })),
}

const said = (margin: Partial<Margin>, words: LawWords = vietnamese, decimals = 2): readonly string[] =>
  explainMargin(rating, { ...firm, ...margin }, sheet => offices[sheet] ?? '', { words, decimals })

const flip = (sheet: number, stars: 3 | 5) => ({ sheet, criterion: '1.5', choice: 3, stars })
const without = (...stars: readonly (3 | 4 | 5)[]): Margin['without'] =>
  stars.map((each, sheet) => ({ sheet, stars: each }))

describe('how close a rating was, in Vietnamese', () => {
  it('says how far the mean is from the bands around it, and that nothing else would change the stars', () => {
    expect(said({})).toEqual([
      'Còn thiếu 0,75 điểm để vào khung 5 sao.',
      'Hơn ngưỡng khung 4 sao 19,25 điểm.',
      'Chấm khác đi một tiêu chí, bỏ phiếu của một thành viên hay làm tròn điểm trung bình đều không đổi số sao.',
    ])
  })

  it('has no band to reach above the highest, and none to fall to below the lowest', () => {
    expect(said({ toNextBandUp: undefined, toNextBandDown: undefined })).toHaveLength(1)
  })

  it('says whose sheet decides', () => {
    expect(said({ without: without(3, 4, 4) }).slice(2)).toEqual([
      'Bỏ phiếu của Sở Công Thương thì còn 3 sao.',
    ])
    expect(said({ without: without(5, 4, 5) }).slice(2)).toEqual([
      'Bỏ phiếu của một trong 2 thành viên (Sở Công Thương, Hội Nông dân) thì thành 5 sao.',
    ])
    expect(said({ without: without(3, 3, 3) }).slice(2)).toEqual([
      'Bỏ phiếu của bất kỳ thành viên nào thì còn 3 sao.',
    ])
  })

  it('says who could have given other stars with one mark, up and down', () => {
    expect(said({ flips: [flip(0, 5), flip(0, 5), flip(1, 3)] }).slice(2)).toEqual([
      'Chỉ cần Sở Công Thương chấm khác đi một tiêu chí (2 cách) thì thành 5 sao.',
      'Chỉ cần Sở Y tế chấm khác đi một tiêu chí (1 cách) thì còn 3 sao.',
    ])
  })

  it('says which rounding would change the stars', () => {
    const rounding: Margin['rounding'] = [
      { decimals: 0, band: 5, changes: true },
      { decimals: 1, band: 5, changes: true },
      { decimals: 2, band: 4, changes: false },
    ]
    expect(said({ rounding }).slice(2)).toEqual([
      'Làm tròn đến hàng đơn vị hoặc đến một chữ số thập phân sẽ thành 5 sao.',
    ])
  })

  it('speaks of no other member where one sheet is all there is', () => {
    expect(said({ without: [] }).at(-1)).toBe(
      'Chấm khác đi một tiêu chí hay làm tròn điểm đều không đổi số sao.',
    )
    expect(said({ without: [], flips: [flip(0, 5)] }).at(-1)).toBe(
      'Chỉ cần Sở Công Thương chấm khác đi một tiêu chí (1 cách) thì thành 5 sao.',
    )
  })

  it('never prints a distance as nothing: 0,04 points with one decimal are 0,04', () => {
    expect(
      said({ toNextBandUp: fraction(1, 25), toNextBandDown: fraction(0) }, vietnamese, 1).slice(0, 2),
    ).toEqual(['Còn thiếu 0,04 điểm để vào khung 5 sao.', 'Vừa đúng ngưỡng khung 4 sao.'])
  })
})

describe('how close a rating was, in English', () => {
  it('says the same', () => {
    const rounding: Margin['rounding'] = [
      { decimals: 0, band: 5, changes: true },
      { decimals: 1, band: 4, changes: false },
      { decimals: 2, band: 4, changes: false },
    ]
    expect(
      said({ without: without(5, 4, 5), flips: [flip(0, 5), flip(1, 3), flip(1, 3)], rounding }, english),
    ).toEqual([
      '0.75 points short of the 5-star band.',
      '19.25 points above the foot of the 4-star band.',
      'One criterion marked differently by Sở Công Thương (1 way) would be enough for 5 stars.',
      'One criterion marked differently by Sở Y tế (2 ways) would be enough for 3 stars.',
      'Without the sheet of any one of 2 members (Sở Công Thương, Hội Nông dân) it would be 5 stars.',
      'Rounded to whole points it would be 5 stars.',
    ])
    expect(said({ without: without(3, 3, 3) }, english)[2]).toBe(
      'Without the sheet of any one member it would be 3 stars.',
    )
    expect(said({ toNextBandDown: fraction(0) }, english)[1]).toBe('Exactly at the foot of the 4-star band.')
    expect(said({}, english)[2]).toMatch(/^Neither one criterion marked differently, nor one member’s sheet/)
    expect(said({ without: [] }, english)[2]).toBe(
      'Neither one criterion marked differently nor rounding changes the stars.',
    )
  })
})
