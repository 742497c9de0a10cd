import { describe, expect, it } from 'vitest'
import { adviceIn } from '#shared/council/advice.ts'
import { adviceFindings, advisedTotal, type DossierAdvice } from '#shared/dossier/advised.ts'
import { withMark, adviceOfNothing } from '#shared/dossier/draft-advice.ts'
import { adviceSchema } from '#shared/dossier/form-fields.ts'
import { preflight } from '#shared/dossier/preflight.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { criteriaOf } from '#shared/law/rule-set.ts'
import { aDossier } from '#tests/support/a-dossier.ts'
import { aDraft } from '#tests/support/a-draft.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

/** The last option at every criterion of the tea sheet: the most points. */
const best = criteriaOf(teaSet).map(({ id, options }) => ({
  ...{ criterion: id, remark: '' },
  choice: options.at(-1)?.number ?? null,
}))
const most = criteriaOf(teaSet).reduce((sum, { options }) => sum + (options.at(-1)?.points ?? 0), 0)
const advice = (changes: Partial<DossierAdvice> = {}): DossierAdvice => ({
  ...{ team: 'Tổ tư vấn cấp tỉnh', members: '', on: '2026-07-10', remarks: 'Nên khảo sát vùng chè' },
  marks: best,
  ...changes,
})

describe('the advisory team’s marks in a package', () => {
  it('are added up from the sheet, and become the advice of the council with where they came from', () => {
    const dossier = aDossier({ advice: advice() })
    expect(advisedTotal(advice(), teaSet)).toBe(most)
    expect(adviceIn({ dossier, hash: 'a'.repeat(64) }, teaSet)).toEqual({
      hundredths: most * 100,
      remarks: 'Nên khảo sát vùng chè',
      from: { package: 'a'.repeat(64), team: 'Tổ tư vấn cấp tỉnh', on: '2026-07-10' },
    })
    expect(adviceIn({ dossier: aDossier(), hash: '' }, teaSet)).toBeUndefined()
  })

  it.each([
    ['one left blank', best.slice(1), [{ kind: 'advice-incomplete', left: 1 }]],
    [
      'a criterion that the sheet lacks',
      [...best, { criterion: '99', choice: 1, remark: '' }],
      [{ kind: 'advice-criterion-unknown', criterion: '99' }],
    ],
    [
      'an option that the sheet lacks',
      best.with(0, { criterion: '1.1', choice: 20, remark: '' }),
      [
        { kind: 'advice-choice-unknown', criterion: '1.1' },
        { kind: 'advice-incomplete', left: 1 },
      ],
    ],
    [
      'a stop',
      best.map(mark => (mark.criterion === '6.1.1' ? { ...mark, choice: 'none' as const } : mark)),
      [{ kind: 'advice-stopped', criterion: '6.1.1' }],
    ],
  ] as const)('are not added up with %s, and a finding says so', (_, marks, findings) => {
    expect(adviceFindings({ marks }, teaSet)).toEqual(findings)
    expect(advisedTotal({ marks }, teaSet)).toBeUndefined()
  })

  it('may be remarks alone, which is no sheet and no finding', () => {
    const marks = [{ criterion: '1.1', choice: null, remark: 'Thiếu hợp đồng' }]
    expect([adviceFindings({ marks }, teaSet), advisedTotal({ marks }, teaSet)]).toEqual([[], undefined])
  })

  it('name each criterion once', () => {
    const twice = [best[0], best[0]]
    expect(adviceSchema.safeParse({ ...advice(), marks: twice }).error?.issues[0]?.message).toBe('twice')
    expect(adviceSchema.safeParse({ on: '2026-07-10', marks: [], remarks: '' }).data).toEqual(
      advice({ team: '', marks: [], remarks: '' }),
    )
  })
})

describe('the advisory team’s draft', () => {
  const problems = (given: Parameters<typeof advised>[0]) => {
    const ground = { law: undefined, places: undefined, measuresOf: () => undefined, on: '2026-07-10' }
    return preflight(advised(given), ground).map(problem => [
      problem.severity,
      problem.at.step,
      problemText(problem, wordsIn.vi),
    ])
  }
  const advised = (given: ReturnType<typeof aDraft>['content']['advice']) => ({
    ...aDraft({ advice: given }),
    purpose: 'advise' as const,
  })

  it('is asked who marked, when, and anything said; never for what the producer left out', () => {
    expect(problems(null)).toEqual([
      ['error', 'team-marks', 'Chưa ghi điểm hoặc nhận xét của Tổ tư vấn.'],
      ['error', 'team-opinion', 'Chưa ghi tên Tổ tư vấn.'],
      ['error', 'team-opinion', 'Chưa ghi ngày Tổ tư vấn chấm.'],
    ])
    expect(problems(advice())).toEqual([])
  })

  it('keeps a remark where a choice is taken back', () => {
    const said = withMark(adviceOfNothing, '1.1', { choice: 3, remark: 'Đủ hợp đồng' })
    expect(withMark(said, '1.1', { choice: null }).marks).toEqual([
      { criterion: '1.1', choice: null, remark: 'Đủ hợp đồng' },
    ])
  })
})
