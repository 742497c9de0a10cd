import { describe, expect, it } from 'vitest'
import type { Criterion } from '#shared/law/rule-set.ts'
import { optionByPoints } from '#renderer/screens/scoring/option-by-points.ts'

const option = (number: number, points: number): Criterion['options'][number] => ({
  number,
  points,
  label: `phương án ${number}`,
})
const criterion: Criterion = {
  id: '3.1',
  name: 'Loại hình tổ chức',
  max: 3,
  options: [option(1, 0), option(2, 2), option(3, 2), option(4, 3)],
  notes: [],
}

/** As criterion 7 of set 25 (QĐ 26/2026) and criterion 1.2 of set 26 (QĐ 1048/2019) have it. */
const upToTen = (...points: readonly number[]): Criterion => ({
  ...criterion,
  max: 10,
  options: points.map((each, at) => option(at + 1, each)),
})

/** The points chosen after these keys, one after the other. */
function pointsAfter(asked: Criterion, keys: string): number | undefined {
  let chosen: Criterion['options'][number] | undefined
  let before = ''
  for (const digit of keys) {
    chosen = optionByPoints(asked, before, digit, chosen?.number) ?? chosen
    before = digit
  }
  return chosen?.points
}

describe('a digit on the keyboard', () => {
  it.each([
    ['10', upToTen(2, 5, 7, 10), 10],
    ['10', upToTen(0, 2, 5, 10), 10],
    ['10', upToTen(1, 3, 5, 10), 10],
    ['1', upToTen(2, 5, 7, 10), 10],
    ['1', upToTen(1, 3, 5, 10), 1],
    ['0', upToTen(0, 2, 5, 10), 0],
    ['50', upToTen(0, 2, 5, 10), 0],
  ])('spells points of two digits with the one before it: %s', (keys, asked, points) => {
    expect(pointsAfter(asked, keys)).toBe(points)
  })

  it('chooses the option with so many points, whatever its number', () => {
    expect(optionByPoints(criterion, '', '3', undefined)?.number).toBe(4)
    expect(optionByPoints(criterion, '', '0', 4)?.number).toBe(1)
  })

  it('goes to the next option with the same points when it is pressed again, and round to the first', () => {
    expect(optionByPoints(criterion, '', '2', undefined)?.number).toBe(2)
    expect(optionByPoints(criterion, '', '2', 2)?.number).toBe(3)
    expect(optionByPoints(criterion, '', '2', 3)?.number).toBe(2)
  })

  it('chooses nothing when no option has so many points', () => {
    expect(optionByPoints(criterion, '', '1', 2)).toBeUndefined()
  })
})
