import { describe, expect, it } from 'vitest'
import { roundsToRate } from '#shared/law/rating-file.ts'
import { sheetWorth } from '#tests/support/shipped-law.ts'

const members = (...totals: readonly number[]) => totals.map(total => ({ marks: sheetWorth(total) }))

describe('the rounds of a product in a file of marks', () => {
  it('are its sheets alone where it tells of no rounds', () => {
    expect(roundsToRate({ members: members(70, 71) })).toEqual([members(70, 71)])
  })

  it('are all that it tells of, in their order', () => {
    const rounds = [{ members: members(60, 80) }, { members: members(70, 72) }]
    expect(roundsToRate({ rounds })).toEqual([members(60, 80), members(70, 72)])
  })

  it('are none where it has no sheets, and one without sheets where its list is empty', () => {
    expect(roundsToRate({})).toEqual([])
    expect(roundsToRate({ members: [] })).toEqual([[]])
  })
})
