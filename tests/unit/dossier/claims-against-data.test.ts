import { describe, expect, it } from 'vitest'
import type { DraftContent } from '#shared/dossier/draft.ts'
import { claimsAgainstData } from '#shared/dossier/claims-against-data.ts'
import { problemText } from '#shared/words/problem-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aDraft, aYear } from '#tests/support/a-ready-draft.ts'
import { teaSet } from '#tests/support/shipped-law.ts'

const { content } = aDraft()
const saidOf = (changes: Partial<DraftContent>): readonly string[] =>
  claimsAgainstData(aDraft(changes).content, teaSet).map(
    problem => `${problem.severity}: ${problemText(problem, wordsIn.vi)}`,
  )

describe('claims', () => {
  /** The warnings where one criterion claims an option, of what else is entered. */
  const warned = (criterion: string, choice: number, entered: Partial<DraftContent>) =>
    saidOf({
      ...entered,
      assessment: {
        ...content.assessment,
        ...entered.assessment,
        criteria: content.assessment.criteria.map(row =>
          row.criterion === criterion ? { ...row, choice } : row,
        ),
      },
    }).filter(line => line.startsWith(`warning: Tiêu chí ${criterion} tự chấm`))
  const named = (kind: 'company' | 'cooperative' | 'household' | 'other', name: string) => ({
    producer: { ...content.producer, kind, name },
  })

  it.each([
    ['company', 'Công ty TNHH Chè Tân An', 3],
    ['company', 'Doanh nghiệp tư nhân Chè Tân An', 3],
    ['company', 'Công ty cổ phần Chè Tân An', 1],
    ['cooperative', 'HTX Chè Tân An', 2],
    ['household', 'Hộ kinh doanh Chè Tân An', 3],
  ] as const)('are said to contradict the kind of producer: %s %s, option %i', (kind, name, option) => {
    expect(warned('3.1', option, named(kind, name))).toEqual([
      expect.stringContaining(`bước Chủ thể ghi “${name}”`),
    ])
  })

  it.each([
    ['company', 'Công ty cổ phần Chè Tân An', 3],
    ['company', 'Công ty Chè Tân An', 3],
    ['company', 'Công ty TNHH Chè Tân An', 2],
    ['cooperative', 'HTX Chè Tân An', 3],
    ['other', 'Trang trại Chè Tân An', 3],
  ] as const)('are not where the kind of producer may be so: %s %s, option %i', (kind, name, option) => {
    expect(warned('3.1', option, named(kind, name))).toEqual([])
  })

  const workers = (localWorkers: number, all: number) => ({
    business: {
      ...content.business,
      years: [{ ...aYear(2025, 1), workers: all, localWorkers }, aYear(2024, 1)],
    },
  })
  it.each([
    [78, 100, 2, false],
    [78, 100, 3, true],
    [75, 100, 2, true],
    [75, 100, 3, true],
    [499, 1000, 1, true],
    [499, 1000, 2, false],
    [50, 100, 1, false],
    [24, 100, 1, false],
  ])(
    'agree with the share of local workers or not: %i of %i, option %i, %s',
    (local, all, option, agrees) => {
      expect(warned('3.3', option, workers(local, all))).toHaveLength(agrees ? 0 : 1)
    },
  )

  it('say the share of local workers that was entered', () => {
    expect(warned('3.3', 2, workers(39, 50))[0]).toContain(
      'năm 2025 ghi 39/50 lao động tại địa phương, tức 78 %.',
    )
  })

  it('of a trademark ask for the papers that the form lists', () => {
    const papers = { assessment: { ...content.assessment, papers: ['trademark' as const] } }
    expect(warned('3.5', 2, {})[0]).toContain(
      'chưa đánh dấu “Giấy chứng nhận đăng ký nhãn hiệu” và “Quyền sử dụng chỉ dẫn',
    )
    expect(warned('3.5', 2, papers)[0]).not.toContain('đăng ký nhãn hiệu”')
    expect(warned('3.5', 1, {})).toEqual([])
  })

  it('of rising profit are held against it, but for a cooperative, which may have been ranked', () => {
    const years = [2025, 2024].map(year => ({ ...aYear(year, 1), profit: 5 }))
    const entered = { business: { ...content.business, years } }
    expect(warned('3.4', 1, { ...entered, ...named('household', 'Hộ kinh doanh') })).toHaveLength(1)
    expect(warned('3.4', 1, entered)).toEqual([])
  })

  it('of who represents are held against who is entered', () => {
    const representative = { ...content.producer.representative, gender: 'female', ethnicity: 'Tày' } as const
    expect(warned('3.2', 1, { producer: { ...content.producer, representative } })).toHaveLength(1)
    expect(warned('3.2', 2, { producer: { ...content.producer, representative } })).toEqual([])
  })

  it('that nearly all cite one page are said to', () => {
    const criteria = content.assessment.criteria.map(row => ({
      ...row,
      citations: [{ file: 'hop-dong', page: 2, note: '' }],
    }))
    const all = criteria.length
    expect(saidOf({ assessment: { ...content.assessment, criteria } })).toEqual([
      `warning: ${all} trong ${all} chỗ dẫn minh chứng cùng trỏ tới trang 2 của “Tệp hop-dong”. Hãy dẫn mỗi tiêu chí tới đúng trang minh chứng của nó.`,
    ])
  })
})
