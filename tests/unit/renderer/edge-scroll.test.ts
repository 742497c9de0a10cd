import { describe, expect, it } from 'vitest'
import { edgeSpeed } from '#renderer/parts/lists/edge-scroll.ts'

describe('a page under something that is dragged', () => {
  it('stands still while it is held in the middle', () => {
    expect([120, 384, 640].map(y => edgeSpeed(y, 768))).toEqual([0, 0, 0])
  })
  it('goes up near its upper end and down near its lower one, the faster the nearer', () => {
    const [slow, fast] = [edgeSpeed(100, 768), edgeSpeed(10, 768)]
    expect(fast).toBeLessThan(slow)
    expect(slow).toBeLessThan(0)
    expect(edgeSpeed(760, 768)).toBeGreaterThan(edgeSpeed(680, 768))
    expect(edgeSpeed(680, 768)).toBeGreaterThan(0)
  })
  it('goes no faster where the pointer has left the window', () => {
    expect(edgeSpeed(-500, 768)).toBe(edgeSpeed(0, 768))
    expect(edgeSpeed(2000, 768)).toBe(edgeSpeed(768, 768))
  })
})
