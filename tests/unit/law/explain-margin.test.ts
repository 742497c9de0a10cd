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
  confirmations: [],
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
      'Một phiếu chấm khác đi một tiêu chí mà không gặp điều kiện dừng chấm, Hội đồng xác nhận khác đi một tiêu chí có dấu sao, không tính phiếu của một thành viên hay làm tròn điểm trung bình đều không đổi số sao.',
    ])
  })

  it('speaks of confirmations only where the council confirms', () => {
    expect(said({ confirmations: undefined }).at(-1)).toBe(
      'Một phiếu chấm khác đi một tiêu chí mà không gặp điều kiện dừng chấm, không tính phiếu của một thành viên hay làm tròn điểm trung bình đều không đổi số sao.',
    )
  })

  it('says which confirmations would change the stars, apart from the marks', () => {
    const confirmations = [
      { criterion: '3.5', choice: 1, stars: 5 },
      { criterion: '3.5', choice: 2, stars: 5 },
      { criterion: '1.1', choice: 'none', stars: 3 },
      { criterion: '1.6', choice: 'none', stars: 3 },
    ] as const
    expect(said({ flips: [flip(0, 5)], confirmations }).slice(2)).toEqual([
      'Chỉ cần Sở Công Thương chọn phương án khác ở một tiêu chí thì thành 5 sao: 1 cách chấm, mỗi cách là một phương án khác ở một tiêu chí của một phiếu.',
      'Phiếu giữ nguyên, chỉ cần Hội đồng xác nhận khác đi ở tiêu chí 3.5 thì thành 5 sao: 2 cách xác nhận, mỗi cách là một phương án khác ở một tiêu chí có dấu sao.',
      'Phiếu giữ nguyên, chỉ cần Hội đồng xác nhận khác đi ở một trong các tiêu chí có dấu sao 1.1, 1.6 thì còn 3 sao: 2 cách xác nhận, mỗi cách là một phương án khác ở một tiêu chí có dấu sao.',
    ])
  })

  it('never prints a distance that there is as 0: a thousandth of a point gets its third decimal', () => {
    expect(said({ toNextBandUp: fraction(1, 1000), toNextBandDown: fraction(1, 250) }).slice(0, 2)).toEqual([
      'Còn thiếu 0,001 điểm để vào khung 5 sao.',
      'Hơn ngưỡng khung 4 sao 0,004 điểm.',
    ])
  })

  it('has no band to reach above the highest, and none to fall to below the lowest', () => {
    expect(said({ toNextBandUp: undefined, toNextBandDown: undefined })).toHaveLength(1)
  })

  it('says whose sheet decides', () => {
    expect(said({ without: without(3, 4, 4) }).slice(2)).toEqual([
      'Không tính phiếu của Sở Công Thương thì còn 3 sao.',
    ])
    expect(said({ without: without(5, 4, 5) }).slice(2)).toEqual([
      'Không tính phiếu của một trong 2 thành viên (Sở Công Thương, Hội Nông dân) thì thành 5 sao.',
    ])
    expect(said({ without: without(3, 3, 3) }).slice(2)).toEqual([
      'Không tính phiếu của bất kỳ thành viên nào thì còn 3 sao.',
    ])
  })

  it('says who could have given other stars with one mark, up and down', () => {
    expect(said({ flips: [flip(0, 5), flip(0, 5), flip(1, 3)] }).slice(2)).toEqual([
      'Chỉ cần Sở Công Thương chọn phương án khác ở một tiêu chí thì thành 5 sao: 2 cách chấm, mỗi cách là một phương án khác ở một tiêu chí của một phiếu.',
      'Chỉ cần Sở Y tế chọn phương án khác ở một tiêu chí thì còn 3 sao: 1 cách chấm, mỗi cách là một phương án khác ở một tiêu chí của một phiếu.',
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
      'Một phiếu chấm khác đi một tiêu chí mà không gặp điều kiện dừng chấm, Hội đồng xác nhận khác đi một tiêu chí có dấu sao hay làm tròn điểm đều không đổi số sao.',
    )
    expect(said({ without: [], flips: [flip(0, 5)] }).at(-1)).toBe(
      'Chỉ cần Sở Công Thương chọn phương án khác ở một tiêu chí thì thành 5 sao: 1 cách chấm, mỗi cách là một phương án khác ở một tiêu chí của một phiếu.',
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
      'Another option marked at one criterion by Sở Công Thương would be enough for 5 stars: 1 way, each another option at one criterion of one sheet.',
      'Another option marked at one criterion by Sở Y tế would be enough for 3 stars: 2 ways, each another option at one criterion of one sheet.',
      'With the sheet of any one of 2 members (Sở Công Thương, Hội Nông dân) left out it would be 5 stars.',
      'Rounded to whole points it would be 5 stars.',
    ])
    expect(said({ without: without(3, 3, 3) }, english)[2]).toBe(
      'With the sheet of any one member left out it would be 3 stars.',
    )
    expect(said({ toNextBandDown: fraction(0) }, english)[1]).toBe('Exactly at the foot of the 4-star band.')
    expect(said({}, english)[2]).toBe(
      'Neither one criterion marked differently on one sheet, with no stop reached, nor one starred criterion confirmed differently, nor one member’s sheet left out, nor rounding the mean changes the stars.',
    )
    expect(said({ without: [], confirmations: undefined }, english)[2]).toBe(
      'Neither one criterion marked differently on one sheet, with no stop reached, nor rounding changes the stars.',
    )
    const confirmations = [
      { criterion: '3.5', choice: 1, stars: 5 },
      { criterion: '1.1', choice: 'none', stars: 3 },
      { criterion: '1.6', choice: 'none', stars: 3 },
    ] as const
    expect(said({ confirmations }, english).slice(2)).toEqual([
      'With every sheet as it is, another option confirmed by the council at criterion 3.5 would be enough for 5 stars: 1 confirmation, each another option at one starred criterion.',
      'With every sheet as it is, another option confirmed by the council at one of the starred criteria 1.1, 1.6 would be enough for 3 stars: 2 confirmations, each another option at one starred criterion.',
    ])
  })
})
