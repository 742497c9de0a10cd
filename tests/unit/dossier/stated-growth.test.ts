import { describe, expect, it } from 'vitest'
import { growthAgrees } from '#shared/dossier/preflight-figures.ts'

describe('a growth that the producer states', () => {
  it.each([
    [2350, 2350, true],
    [2400, 2350, true],
    [2300, 2350, true],
    [2300, 2346, true],
    [2300, 2351, false],
    [2340, 2345, true],
    [2340, 2346, false],
    [2351, 2350, false],
    [2500, 2350, false],
    [-3300, -3333, true],
    [3300, -3333, false],
    [0, 49, true],
  ])('of %d hundredths, where %d is computed, agrees as it is rounded: %s', (stated, computed, agrees) => {
    expect(growthAgrees(stated, computed)).toBe(agrees)
  })
})
