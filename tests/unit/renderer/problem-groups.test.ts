import { describe, expect, it } from 'vitest'
import { groupsOf, groupText } from '#renderer/parts/dossier/problem-groups.ts'
import { contentOfNothing } from '#shared/dossier/draft.ts'
import { preflight } from '#shared/dossier/preflight.ts'
import type { Problem } from '#shared/dossier/problem.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDraft } from '#tests/support/a-ready-draft.ts'
import { law, teaSet } from '#tests/support/shipped-law.ts'

const linesOf = (problems: readonly Problem[]): readonly string[] =>
  groupsOf(problems).map(group => groupText(group, wordsIn.vi))

describe('what is found at a dossier', () => {
  it('is a line for the fields of each step and one for the criteria, at a new dossier of a chosen set', () => {
    const rules = law.ruleSetOf(teaSet.id)
    if (!rules) throw new Error('No rules')
    const product = { ...contentOfNothing.product, criteriaSet: teaSet.id }
    const found = preflight(aDraft({ ...contentOfNothing, product }), {
      law: { set: teaSet, rules, deadlines: undefined },
      places: undefined,
      measuresOf: () => undefined,
      on: '2026-06-15',
    }).filter(({ severity }) => severity === 'error')
    expect(found.length).toBeGreaterThan(30)
    expect(linesOf(found)).toEqual([
      'Chưa nhập: tên sản phẩm; mã sản phẩm; ngày nộp hồ sơ.',
      'Chưa nhập: tên chủ thể; địa chỉ; xã, phường, đặc khu.',
      ...['Phiếu đăng ký (Mẫu số 01)', 'Báo cáo tự đánh giá (Mẫu số 02)'].map(signedCopy),
      ...['Báo cáo của UBND cấp xã (Mẫu số 03)', 'văn bản của UBND cấp xã đề nghị đánh giá'].map(signedCopy),
      `${criteriaOf(teaSet).length} tiêu chí chưa tự chấm.`,
    ])
  })

  it('is its own sentence where it is alone, and says how many more are like it where no line is written for its kind', () => {
    const untitled = (path: string): Problem => ({
      finding: { kind: 'file-untitled', path },
      severity: 'error',
      at: { step: 'evidence' },
    })
    expect(linesOf([untitled('a.pdf')])).toEqual(['Tệp “a.pdf” chưa có tên gọi trong hồ sơ.'])
    expect(linesOf([untitled('a.pdf'), untitled('b.pdf'), untitled('c.pdf')])).toEqual([
      'Tệp “a.pdf” chưa có tên gọi trong hồ sơ. Và 2 chỗ khác cùng loại.',
    ])
  })

  it('stands apart by step and by how grave it is', () => {
    const expired = (severity: Problem['severity']): Problem => ({
      finding: { kind: 'paper-expired', path: 'a', validUntil: '2026-01-01', filedOn: '2026-06-01' },
      severity,
      at: { step: 'evidence' },
    })
    expect(
      groupsOf([expired('error'), expired('warning'), expired('error')]).map(group => group.problems.length),
    ).toEqual([2, 1])
  })
})

const signedCopy = (paper: string): string =>
  `Thiếu bản đã ký của ${paper}. Hãy in, ký, đóng dấu, quét rồi thêm bản quét.`
