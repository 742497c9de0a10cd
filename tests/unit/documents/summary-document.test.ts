import { expect, it } from 'vitest'
import { issueMinutes } from '#shared/council/closing.ts'
import { summaryOutline } from '#shared/documents/summary-document.ts'
import { deskOf } from '#tests/support/a-desk.ts'
import { aSitting } from '#tests/support/a-sitting.ts'
import { sha256 } from '#tests/support/plain-sitting.ts'

it('names the minutes that the summary goes with, once they have a number', () => {
  const returned = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
  const held = aSitting().start().dismisses('che', returned).closes()
  const note = () => {
    const blocks = summaryOutline(deskOf(held), 'A4').sections.flatMap(section => section.blocks)
    return blocks.flatMap(block => (block.kind === 'title' ? (block.note ?? []) : [])).join('')
  }
  expect(note()).toContain('Kèm theo Biên bản số ……/BB-HĐ')
  held.must(issueMinutes(held.now, sha256('biên bản'), '5'))
  expect(note()).toContain('Kèm theo Biên bản số 05/BB-HĐ')
})
