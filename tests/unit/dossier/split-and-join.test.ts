import { describe, expect, it } from 'vitest'
import { draftSchema } from '#shared/dossier/draft.ts'
import { isWhole, rangesFrom, splitContent } from '#shared/dossier/split-and-join.ts'
import { aDraft } from '#tests/support/a-ready-draft.ts'

it('a file with the longest title is split into parts that a draft can keep, each told by its pages', () => {
  const draft = aDraft()
  const files = draft.content.files.map(file => ({ ...file, title: 'Đ'.repeat(300) }))
  const parts = [
    { id: 'phan-mot', from: 1, to: 1 },
    { id: 'phan-hai', from: 2, to: 1200 },
  ]
  const content = splitContent({ ...draft.content, files }, 'hop-dong', parts)
  expect(draftSchema.safeParse({ ...draft, content }).success).toBe(true)
  expect(content.files.filter(({ id }) => id.startsWith('phan')).map(({ title }) => title.slice(-9))).toEqual(
    ['ĐĐĐĐĐ (1)', '(2–1200)'.padStart(9, ' ')],
  )
})

describe('the parts of a file', () => {
  it('has each page in one part, in order, wherever its parts begin', () => {
    expect(rangesFrom(new Set([5, 3]), 6)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
    ])
    for (const starts of [[], [1], [2], [2, 3, 4, 5, 6], [1, 6]])
      expect(isWhole(rangesFrom(new Set(starts), 6), 6), String(starts)).toBe(true)
  })
  it('passes over pages that it has not', () => {
    expect(rangesFrom(new Set([0, -3, 7, 70]), 6)).toEqual([{ from: 1, to: 6 }])
  })
})
