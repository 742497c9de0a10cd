import { describe, expect, it } from 'vitest'
import { noteText } from '#renderer/parts/scoring/note-text.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { criteriaSets } from '#tests/support/shipped-law.ts'

const notes = criteriaSets.flatMap(set => criteriaOf(set).flatMap(criterion => criterion.notes))

describe('a note of a criterion', () => {
  it('on how the decision was copied says which points hold', () => {
    expect(notes).toContain(
      'Bản chép của quyết định bỏ trống điểm của phương án đầu; ở đây là 0 theo thang điểm.',
    )
    expect(
      noteText('Bản chép của quyết định bỏ trống điểm của phương án đầu; ở đây là 0 theo thang điểm.'),
    ).toBe(
      'Bản quyết định mà chương trình dùng không ghi điểm của phương án đầu; phiếu này lấy 0 theo thang điểm.',
    )
    expect(notes.map(noteText).filter(note => note.startsWith('Bản chép của quyết định'))).toEqual([])
  })

  it('of any other kind is as the sheet has it', () => {
    expect(noteText('Xét khả năng đáp ứng.')).toBe('Xét khả năng đáp ứng.')
  })
})
