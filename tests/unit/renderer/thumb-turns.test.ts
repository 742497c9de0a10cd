import { describe, expect, it } from 'vitest'
import { inThumbTurn } from '#renderer/parts/dossier/thumb-turns.ts'

describe('small pictures', () => {
  it('are fetched three at a time, in the order in which they were asked for', () => {
    const begun: number[] = []
    const ends = [1, 2, 3, 4, 5].map(each => inThumbTurn(() => begun.push(each)))
    expect(begun).toEqual([1, 2, 3])
    ends[1]?.()
    expect(begun).toEqual([1, 2, 3, 4])
    for (const end of ends) end()
    expect(begun).toEqual([1, 2, 3, 4, 5])
  })

  it('that nobody looks at any more lose their turn, and one that ends twice gives one turn', () => {
    const begun: number[] = []
    const ends = [1, 2, 3, 4, 5, 6].map(each => inThumbTurn(() => begun.push(each)))
    ends[3]?.()
    ends[0]?.()
    ends[0]?.()
    expect(begun).toEqual([1, 2, 3, 5])
    for (const end of ends) end()
  })
})
