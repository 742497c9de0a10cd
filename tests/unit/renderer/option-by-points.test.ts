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

describe('a digit on the keyboard', () => {
  it('chooses the option with so many points, whatever its number', () => {
    expect(optionByPoints(criterion, 3, undefined)?.number).toBe(4)
    expect(optionByPoints(criterion, 0, 4)?.number).toBe(1)
  })

  it('goes to the next option with the same points when it is pressed again, and round to the first', () => {
    expect(optionByPoints(criterion, 2, undefined)?.number).toBe(2)
    expect(optionByPoints(criterion, 2, 2)?.number).toBe(3)
    expect(optionByPoints(criterion, 2, 3)?.number).toBe(2)
  })

  it('chooses nothing when no option has so many points', () => {
    expect(optionByPoints(criterion, 1, 2)).toBeUndefined()
  })
})
