import { expect, it } from 'vitest'
import { draftSchema } from '#shared/dossier/draft.ts'
import { splitContent } from '#shared/dossier/split-and-join.ts'
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
